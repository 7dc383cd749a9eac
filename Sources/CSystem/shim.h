// Glibc's Swift module leaves these headers out, and hides what glibc declares under _GNU_SOURCE
// alone; this module adds them and nothing else.
#ifndef REIGN_CSYSTEM_SHIM_H
#define REIGN_CSYSTEM_SHIM_H

#if defined(__linux__)
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

int accept4(int socket, struct sockaddr *address, socklen_t *length, int flags);
int pipe2(int descriptors[2], int flags);
int pthread_setname_np(pthread_t thread, const char *name);

extern char **environ;

// A descriptor that becomes readable when the process ends. Swift cannot call a function with a
// variable number of arguments, and older C libraries do not wrap this system call.
static inline int reign_pidfd_open(int process) {
  return (int)syscall(SYS_pidfd_open, process, 0);
}

// Swift refuses to read a global variable of C that anybody may write.
static inline char **reign_environment(void) { return environ; }
#endif

#endif
