import Glibc

/// The time as people have it. It may jump; nothing is ever decided by it.
package enum WallClock {
  /// The time of day in the process's time zone.
  package struct LocalTime: Hashable, Sendable {
    package let hour: Int
    package let minute: Int
    package let second: Int
    package let millisecond: Int
  }

  package static func localTime() -> LocalTime {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var calendar = tm()
    localtime_r(&now.tv_sec, &calendar)
    return LocalTime(
      hour: Int(calendar.tm_hour), minute: Int(calendar.tm_min), second: Int(calendar.tm_sec),
      millisecond: now.tv_nsec / 1_000_000)
  }
}
