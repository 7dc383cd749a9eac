// Glibc's Swift module leaves these headers out; this module adds them and nothing else.
#ifndef REIGN_CSYSTEM_SHIM_H
#define REIGN_CSYSTEM_SHIM_H

#if defined(__linux__)
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/file.h>
#endif

#endif
