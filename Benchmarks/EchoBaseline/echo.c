// The least that an echo server on this project's frames can do: one epoll thread, frames of a
// 16-byte header that begins with the payload's length (4 bytes, big-endian), each copied to the
// output, one read and one write per readiness. The cost per call of the RPC layer is compared with it.
//
//   cc -O2 -o echo-baseline echo.c && ./echo-baseline
//
// It says where it listens and serves until it is killed or whoever started it ends.

#define _GNU_SOURCE

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { header_bytes = 16, buffer_bytes = 1 << 18, payload_bytes_max = 1 << 16, events_max = 256 };

struct connection {
  int descriptor;
  uint32_t interest;
  size_t in_count;
  size_t out_count;
  size_t out_sent;
  unsigned char in[buffer_bytes];
  unsigned char out[buffer_bytes];
};

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void watch(int poller, struct connection *connection, uint32_t interest) {
  if (connection->interest == interest) return;
  struct epoll_event event = {.events = interest, .data.ptr = connection};
  int operation = connection->interest == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
  if (epoll_ctl(poller, operation, connection->descriptor, &event) < 0) fail("epoll_ctl");
  connection->interest = interest;
}

// Copies whole frames from the input to the output for as long as there is room.
static int answer(struct connection *connection) {
  size_t position = 0;
  while (connection->in_count - position >= header_bytes) {
    uint32_t length;
    memcpy(&length, connection->in + position, 4);
    length = ntohl(length);
    if (length > payload_bytes_max) return -1;
    size_t frame = header_bytes + (size_t)length;
    if (connection->in_count - position < frame) break;
    if (connection->out_count + frame > buffer_bytes) break;
    memcpy(connection->out + connection->out_count, connection->in + position, frame);
    connection->out_count += frame;
    position += frame;
  }
  if (position > 0) {
    memmove(connection->in, connection->in + position, connection->in_count - position);
    connection->in_count -= position;
  }
  return 0;
}

// Sends what the kernel takes. What it does not take keeps its place in the buffer.
static int flush(struct connection *connection) {
  while (connection->out_sent < connection->out_count) {
    ssize_t count = send(
        connection->descriptor, connection->out + connection->out_sent,
        connection->out_count - connection->out_sent, MSG_NOSIGNAL);
    if (count < 0) return errno == EAGAIN ? 0 : -1;
    connection->out_sent += (size_t)count;
  }
  connection->out_count = connection->out_sent = 0;
  return 0;
}

// A client that does not read its answers is not read from until it does.
static int serve(int poller, struct connection *connection, uint32_t events) {
  if ((events & EPOLLOUT) && flush(connection) < 0) return -1;
  if ((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) && connection->in_count < buffer_bytes) {
    ssize_t count = read(
        connection->descriptor, connection->in + connection->in_count,
        buffer_bytes - connection->in_count);
    if (count == 0 || (count < 0 && errno != EAGAIN)) return -1;
    if (count > 0) connection->in_count += (size_t)count;
  }
  if (answer(connection) < 0 || flush(connection) < 0) return -1;
  watch(poller, connection, connection->out_count == 0 ? EPOLLIN : EPOLLOUT);
  return 0;
}

static void accept_one(int poller, int listener) {
  int descriptor = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (descriptor < 0) return;
  int on = 1;
  setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  struct connection *connection = malloc(sizeof *connection);
  if (connection == NULL) fail("malloc");
  connection->descriptor = descriptor;
  connection->interest = 0;
  connection->in_count = connection->out_count = connection->out_sent = 0;
  watch(poller, connection, EPOLLIN);
}

int main(void) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  int poller = epoll_create1(EPOLL_CLOEXEC);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  struct sockaddr_in address = {
      .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = 0};
  socklen_t address_bytes = sizeof address;
  if (poller < 0 || listener < 0) fail("socket");
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0) fail("bind");
  if (listen(listener, 1024) < 0) fail("listen");
  if (getsockname(listener, (struct sockaddr *)&address, &address_bytes) < 0) fail("getsockname");
  printf("echo-baseline listens on 127.0.0.1:%d\n", ntohs(address.sin_port));
  fflush(stdout);

  struct epoll_event accepting = {.events = EPOLLIN, .data.ptr = NULL};
  if (epoll_ctl(poller, EPOLL_CTL_ADD, listener, &accepting) < 0) fail("epoll_ctl");
  struct epoll_event events[events_max];
  for (;;) {
    int count = epoll_wait(poller, events, events_max, -1);
    for (int i = 0; i < count; i++) {
      struct connection *connection = events[i].data.ptr;
      if (connection == NULL) {
        accept_one(poller, listener);
      } else if (serve(poller, connection, events[i].events) < 0) {
        close(connection->descriptor);
        free(connection);
      }
    }
  }
}
