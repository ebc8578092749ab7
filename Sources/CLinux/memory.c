#include "CLinux.h"

#include <malloc.h>

void pantau_keep_freed_memory(void) {
  // Pieces of up to 32 MB (the largest value that glibc takes) come from the heap, and the heap keeps up to 64 MB.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
}
