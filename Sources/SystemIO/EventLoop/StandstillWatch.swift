/// Hears that a loop has looked at nothing for a while.
package protocol StandstillObserver: AnyObject {
  /// The loop has read nothing and fired no timer for so many nanoseconds. Told on the loop, before it
  /// looks at more of what has come meanwhile.
  func loopStoodStill(for nanoseconds: UInt64)
}

/// Tells from when a loop looked last whether it stood still: the process was stopped, the system was
/// suspended or had no processor for it, or one handler took that long. What has come meanwhile lies in
/// the buffers of sockets, and nothing about it says for how long.
///
/// A loop that waits for nothing looks as if it stood still, too. So it must not wait for longer than
/// `lookNanosecondsMax` where somebody wants to know. Times are nanoseconds of a clock that goes on while
/// the system is suspended.
package struct StandstillWatch: Hashable, Sendable {
  package static let lookNanosecondsMax: UInt64 = 250_000_000
  /// What is shorter than that is no standstill: who asks for anything waits for longer.
  package static let leastNanoseconds: UInt64 = 1_000_000_000

  private var lookedAt: UInt64?

  package init() {}

  /// The loop looks. Returns for how long it has not, if that is a standstill.
  package mutating func looked(at now: UInt64) -> UInt64? {
    defer { lookedAt = now }
    guard let lookedAt, now >= lookedAt, now - lookedAt >= Self.leastNanoseconds else { return nil }
    return now - lookedAt
  }

  /// The loop does not run. That is no standstill.
  package mutating func rest() {
    lookedAt = nil
  }
}
