#ifndef PANTAU_CLINUX_H
#define PANTAU_CLINUX_H

/// Exchanges two paths of one file system in a single atomic step: a reader sees the old pair or the new one.
/// Swift's Glibc overlay lacks `renameat2`, hence this shim. Returns 0, or the `errno` of the failure.
int pantau_exchange(const char *path, const char *otherPath);

#endif
