/// How long to wait before the next attempt to connect: exponential, with full jitter, so that
/// those who lost the same server do not all come back at the same instant.
package struct ReconnectBackoff: Hashable, Sendable {
  /// The bounds between which delays grow.
  package struct Settings: Hashable, Sendable {
    /// Nanoseconds: the bound of the first delay, and of all.
    package var first: UInt64 = 20_000_000
    package var longest: UInt64 = 500_000_000

    package init() {}
  }

  private let settings: Settings
  private var bound: UInt64

  package init(_ settings: Settings) {
    self.settings = settings
    bound = settings.first
  }

  /// The delay before the next attempt, between an eighth of the bound and the bound. `random` is
  /// any number, from the caller's source of chance.
  package mutating func next(random: UInt64) -> UInt64 {
    let shortest = bound / 8
    let delay = shortest + random % (bound - shortest + 1)
    bound = min(bound > settings.longest / 2 ? settings.longest : bound * 2, settings.longest)
    return delay
  }

  /// Starts over: a connection stood.
  package mutating func reset() {
    bound = settings.first
  }
}
