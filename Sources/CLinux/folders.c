#define _GNU_SOURCE
#include "CLinux.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

int pantau_exchange(const char *path, const char *otherPath) {
  return renameat2(AT_FDCWD, path, AT_FDCWD, otherPath, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

static const int reading = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

// For kernels and containers without `openat2`: the same, a step at a time.
static int open_by_steps(int folder, const char *path) {
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
      int next = openat(from, step, slash ? O_DIRECTORY | reading : reading);
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

int pantau_open_beneath(int folder, const char *path) {
  struct open_how how = {.flags = (unsigned)reading, .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS};
  long descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);
  if (descriptor < 0 && (errno == ENOSYS || errno == EPERM)) return open_by_steps(folder, path);
  return (int)descriptor;
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
