#include "CLinux.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

void pantau_keep_freed_memory(void) {
  // Pieces of up to 32 MB (the largest value that glibc takes) come from the heap, and the heap keeps up to 64 MB.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
}

void pantau_make_room(void) {
  static __thread int has_room;
  if (has_room) return;
  has_room = 1;
  // Volatile, or the compiler leaves out what nobody uses. Just below the largest piece that comes from the heap; only its first
  // and last page are touched.
  const uintptr_t size = 31 << 20, huge = 2 << 20;
  void *volatile room = malloc(size);
  if (!room) return;
  const uintptr_t start = ((uintptr_t)room + huge - 1) / huge * huge;
  const uintptr_t end = ((uintptr_t)room + size) / huge * huge;
  // A kernel that has no large pages says no, and nothing is lost.
  madvise((void *)start, end - start, MADV_HUGEPAGE);
  free(room);
}
