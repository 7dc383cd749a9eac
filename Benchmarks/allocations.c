// Counts the allocations of a program that it is loaded into before all others:
//
//   cc -O2 -shared -fPIC -o allocations.so allocations.c
//   LD_PRELOAD=./allocations.so PROGRAM
//
// The count goes to standard error when the program ends. One is whatever asks for memory: a
// reallocation counts too, whether or not it moves what there is. A program that finds the function
// `allocated_bytes` can ask how many bytes it has asked for so far; what it gave back is not taken off.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

// What glibc's own functions are called beneath those that programs call.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static unsigned long allocations;
static unsigned long bytes;

static void count(size_t size) {
  __atomic_add_fetch(&allocations, 1, __ATOMIC_RELAXED);
  __atomic_add_fetch(&bytes, size, __ATOMIC_RELAXED);
}

unsigned long allocated_bytes(void) { return __atomic_load_n(&bytes, __ATOMIC_RELAXED); }

void *malloc(size_t size) {
  count(size);
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count(number * size);
  return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
  count(size);
  return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count(size);
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  count(size);
  *memory = __libc_memalign(alignment, size);
  return *memory ? 0 : ENOMEM;
}

__attribute__((destructor)) static void say(void) {
  fprintf(stderr, "allocations: %lu\n", allocations);
}
