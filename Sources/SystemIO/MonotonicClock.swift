import Glibc

/// The clock that only moves forward, in nanoseconds from an arbitrary start. Setting the wall
/// clock does not touch it, and `epoll_wait` counts its time-outs on it. While the system is suspended
/// it stands still, so that nobody is late when it goes on.
package enum MonotonicClock {
  package static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }
}
