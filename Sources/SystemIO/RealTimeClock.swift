import Glibc

/// The clock that shows how much time has passed in the world: as `MonotonicClock`, in nanoseconds from
/// an arbitrary start and untouched by the wall clock, and it counts the time for which the system was
/// suspended.
///
/// For what others may have done meanwhile, such as to elect another leader. What a node itself had no
/// chance to do in that time is to be measured by `MonotonicClock`.
package enum RealTimeClock {
  package static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }
}
