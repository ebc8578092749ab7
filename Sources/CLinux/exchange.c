#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

int pantau_exchange(const char *path, const char *otherPath) {
  return renameat2(AT_FDCWD, path, AT_FDCWD, otherPath, RENAME_EXCHANGE) == 0 ? 0 : errno;
}
