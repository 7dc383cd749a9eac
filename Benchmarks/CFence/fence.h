// What the codec benchmark hides from the optimiser, in the words that its C++ program uses too: so both
// are measured with the same fence, which is no instruction at all. Swift has no such thing of its own.
#ifndef REIGN_FENCE_H
#define REIGN_FENCE_H

// The compiler must assume that whatever this points to is read and changed.
static inline __attribute__((always_inline)) void reign_fence(const void *value) {
  __asm__ volatile("" : : "g"(value) : "memory");
}

#endif
