#ifndef PANTAU_CLINUX_H
#define PANTAU_CLINUX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Exchanges two names of one open folder in a single atomic step: a reader sees the old pair or the new one.
/// Swift's Glibc overlay lacks `renameat2`, hence this shim. Returns 0, or -1 with `errno` set.
int pantau_exchange(int folder, const char *_Nonnull name, const char *_Nonnull otherName);

/// Opens what lies at `path` below an open folder for reading, following no symbolic link on the way and never leaving the
/// folder: `openat2`, which has no wrapper in glibc. Returns the descriptor, or -1 with `errno` set: `ELOOP` for a link,
/// `EXDEV` for `..` and absolute paths.
int pantau_open_beneath(int folder, const char *_Nonnull path);

/// What `openat`, `unlinkat`, `mkdirat`, `linkat` and `renameat` do, for paths below an open folder: no step on the way may be a
/// symbolic link, `..` or absolute, so nothing outside the folder is ever touched. All return -1 with `errno` set on failure, and
/// 0 or the descriptor otherwise.
int pantau_create_beneath(int folder, const char *_Nonnull path, unsigned mode);
int pantau_unlink_beneath(int folder, const char *_Nonnull path);
int pantau_remove_folder_beneath(int folder, const char *_Nonnull path);
int pantau_make_folder_beneath(int folder, const char *_Nonnull path, unsigned mode);
/// Gives a file, or a link itself, the same path below another folder.
int pantau_link_beneath(int folder, int target, const char *_Nonnull path);
/// Moves it there, in place of what stands there.
int pantau_move_beneath(int folder, int target, const char *_Nonnull path);

/// Whether an open file of so many bytes has a part that takes no room on the disk and reads as zeros; sets the place to read
/// from to its beginning.
int pantau_has_hole(int file, long length);

/// The names in an open folder, as many at a time as fit into a room that lends itself to one folder after another: `opendir`
/// would take room of its own and duplicate the descriptor for each.
struct pantau_listing {
  int folder;
  /// Aligned for 8 bytes and larger than one entry can be, 300 bytes.
  char *_Nonnull room;
  unsigned size;
  /// Both 0 to begin with.
  unsigned filled, next;
};

/// The next name but `.` and `..`, which stays where it is until the next call; empty when there is none left; null with `errno`
/// set when the folder cannot be read.
const char *_Nullable pantau_next_name(struct pantau_listing *_Nonnull listing);

/// Lets the allocator keep what is freed for what comes next instead of giving it back to the kernel. A build frees a region's
/// pages, some megabytes in large pieces, hundreds of times: without this the kernel clears the same memory each time.
void pantau_keep_freed_memory(void);

/// Gives the calling thread's part of the heap room to grow, once a thread, in pages of 2 MB where the kernel has them. Beside the
/// main thread's, glibc grows it by as many pages of 4 KB as the next piece needs, each time with a call of the kernel that the
/// other threads' page faults wait for.
void pantau_make_room(void);

/// A program that was started: its process, the pipe that it writes to, and when it is stopped, in milliseconds of the monotonic
/// clock.
struct pantau_process {
  pid_t id;
  int output;
  int64_t deadline;
};

/// Starts a program found in `PATH`, in the folder `/` and in a process group of its own, without standard error. Arguments (the
/// program's name first) and environment are texts that end in a zero byte each. Returns 0, or the `errno` of the failure.
int pantau_start(struct pantau_process *_Nonnull process, const char *_Nonnull arguments, size_t argumentsSize,
                 const char *_Nonnull environment, size_t environmentSize, const void *_Nullable input, size_t inputSize,
                 int milliseconds);

/// Reads what the program writes. Returns 0 at the end, -1 with `errno` set on failure: `ETIMEDOUT` when its time is over.
ssize_t pantau_read(const struct pantau_process *_Nonnull process, void *_Nonnull bytes, size_t size);

/// Waits for the program's end, or ends it at once with all that it started. Returns its exit status; -1 when it was stopped.
int pantau_end(const struct pantau_process *_Nonnull process, int stop);

#endif
