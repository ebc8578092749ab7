#define _GNU_SOURCE
#include "CLinux.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

int pantau_exchange(int folder, const char *name, const char *otherName) {
  return renameat2(folder, name, folder, otherName, RENAME_EXCHANGE);
}

static const int reading = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

// For kernels and containers without `openat2`: the same, a step at a time.
static int open_by_steps(int folder, const char *path, int flags) {
  char step[NAME_MAX + 1];
  int current = -1;
  for (;;) {
    const char *slash = strchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : strlen(path);
    if (length == 0 || (length == 2 && memcmp(path, "..", 2) == 0)) errno = EXDEV;
    else if (length > NAME_MAX) errno = ENAMETOOLONG;
    else {
      memcpy(step, path, length);
      step[length] = 0;
      int from = current < 0 ? folder : current;
      int next = openat(from, step, slash ? O_DIRECTORY | reading : flags);
      int fault = errno;
      if (current >= 0) close(current);
      // A link where a folder was asked for is no folder: O_NOFOLLOW then says ENOTDIR.
      errno = fault;
      if (next < 0 || !slash) return next;
      current = next;
      path = slash + 1;
      continue;
    }
    int fault = errno;
    if (current >= 0) close(current);
    errno = fault;
    return -1;
  }
}

static int open_beneath(int folder, const char *path, int flags) {
  struct open_how how = {.flags = (unsigned)flags, .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS};
  long descriptor;
  // EAGAIN: something on the way was moved meanwhile.
  for (int turn = 0; turn < 100; turn++) {
    descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);
    if (descriptor >= 0 || errno != EAGAIN) break;
  }
  if (descriptor < 0 && (errno == ENOSYS || errno == EPERM)) return open_by_steps(folder, path, flags);
  return (int)descriptor;
}

int pantau_open_beneath(int folder, const char *path) { return open_beneath(folder, path, reading); }

// The folder that holds what `path` names, and its name there. To be closed by `close_above`.
static int open_above(int folder, const char *path, const char **name) {
  char above[PATH_MAX];
  const char *slash = strrchr(path, '/');
  *name = slash ? slash + 1 : path;
  if (**name == 0 || strcmp(*name, ".") == 0 || strcmp(*name, "..") == 0) {
    errno = EXDEV;
    return -1;
  }
  if (!slash) return folder;
  size_t length = (size_t)(slash - path);
  if (length >= sizeof above) {
    errno = ENAMETOOLONG;
    return -1;
  }
  memcpy(above, path, length);
  above[length] = 0;
  return open_beneath(folder, above, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static int close_above(int above, int folder, int result) {
  int fault = errno;
  if (above != folder) close(above);
  errno = fault;
  return result;
}

int pantau_create_beneath(int folder, const char *path, unsigned mode) {
  const char *name;
  int above = open_above(folder, path, &name);
  if (above < 0) return -1;
  return close_above(above, folder, openat(above, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
}

int pantau_unlink_beneath(int folder, const char *path) {
  const char *name;
  int above = open_above(folder, path, &name);
  if (above < 0) return -1;
  return close_above(above, folder, unlinkat(above, name, 0));
}

int pantau_remove_folder_beneath(int folder, const char *path) {
  const char *name;
  int above = open_above(folder, path, &name);
  if (above < 0) return -1;
  return close_above(above, folder, unlinkat(above, name, AT_REMOVEDIR));
}

int pantau_make_folder_beneath(int folder, const char *path, unsigned mode) {
  const char *name;
  int above = open_above(folder, path, &name);
  if (above < 0) return -1;
  return close_above(above, folder, mkdirat(above, name, mode));
}

int pantau_link_beneath(int folder, int target, const char *path) {
  const char *name;
  int above = open_above(folder, path, &name);
  if (above < 0) return -1;
  int place = open_above(target, path, &name);
  if (place < 0) return close_above(above, folder, -1);
  int result = close_above(place, target, linkat(above, name, place, name, 0));
  return close_above(above, folder, result);
}

int pantau_move_beneath(int folder, int target, const char *path) {
  const char *name;
  int above = open_above(folder, path, &name);
  if (above < 0) return -1;
  int place = open_above(target, path, &name);
  if (place < 0) return close_above(above, folder, -1);
  int result = close_above(place, target, renameat(above, name, place, name));
  return close_above(above, folder, result);
}

int pantau_has_hole(int file, long length) {
  off_t hole = lseek(file, 0, SEEK_HOLE);
  lseek(file, 0, SEEK_SET);
  return hole >= 0 && hole < length;
}

const char *pantau_next_name(struct pantau_listing *listing) {
  for (;;) {
    if (listing->next == listing->filled) {
      ssize_t filled = getdents64(listing->folder, listing->room, listing->size);
      if (filled < 0) return NULL;
      if (filled == 0) return "";
      listing->filled = (unsigned)filled;
      listing->next = 0;
    }
    const struct dirent64 *entry = (const struct dirent64 *)(listing->room + listing->next);
    listing->next += entry->d_reclen;
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) return entry->d_name;
  }
}
