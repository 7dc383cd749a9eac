// Stands between a program and its disk, and lets its syncs hang or fail. It is loaded into the program
// before all others:
//
//   cc -O2 -Wall -Wextra -shared -fPIC -o faulty-disk.so faulty-disk.c
//   FAULTY_DISK=FILE LD_PRELOAD=./faulty-disk.so PROGRAM
//
// At every fsync and fdatasync the first byte of FILE says what becomes of it:
//
//   h  it hangs, and looks again, until FILE says something else
//   f  it fails with EIO and syncs nothing; FILE.failed is there from then on
//
// Without FILE the disk is well. What was written but not synced stays in the system's memory, as it
// does after a sync that the system has failed.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static char state(const char *control) {
  int descriptor = open(control, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return 0;
  char byte = 0;
  if (read(descriptor, &byte, 1) != 1) byte = 0;
  close(descriptor);
  return byte;
}

static void tell_failure(const char *control) {
  char path[4096];
  snprintf(path, sizeof path, "%s.failed", control);
  int descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor >= 0) close(descriptor);
}

static int sync_with(long call, int descriptor) {
  const char *control = getenv("FAULTY_DISK");
  while (control != NULL) {
    char now = state(control);
    if (now == 'f') {
      tell_failure(control);
      errno = EIO;
      return -1;
    }
    if (now != 'h') break;
    struct timespec pause = {.tv_sec = 0, .tv_nsec = 5000000};
    nanosleep(&pause, NULL);
  }
  return (int)syscall(call, descriptor);
}

int fsync(int descriptor) { return sync_with(SYS_fsync, descriptor); }

int fdatasync(int descriptor) { return sync_with(SYS_fdatasync, descriptor); }
