/// Notices that the other side is silent: asks with a ping after `interval`, gives up after
/// `timeout`. Anything that arrives counts as a sign of life.
package struct Keepalive: Hashable, Sendable {
  package struct Settings: Hashable, Sendable {
    /// Nanoseconds of silence before a ping.
    package var interval: UInt64
    /// Nanoseconds of silence before the other side counts as dead.
    package var timeout: UInt64

    package init(interval: UInt64, timeout: UInt64) {
      self.interval = interval
      self.timeout = timeout
    }

    /// For connections that a cluster depends on: a dead peer is noticed within half a second.
    package static let betweenServers = Settings(interval: 150_000_000, timeout: 500_000_000)
    /// For the answering side, which only has to free what a vanished peer left behind.
    package static let relaxed = Settings(interval: 10_000_000_000, timeout: 30_000_000_000)
  }

  package enum Action: Hashable, Sendable {
    case wait
    case ping(token: UInt64)
    case giveUp(silentNanoseconds: UInt64)
  }

  private let settings: Settings
  private var lastReceived: UInt64
  private var lastPing: UInt64 = 0
  private var pings: UInt64 = 0

  package init(_ settings: Settings, at now: UInt64) {
    self.settings = settings
    lastReceived = now
  }

  package mutating func received(at now: UInt64) {
    lastReceived = now
  }

  /// What to do at `now`. Pings are at least an interval apart.
  package mutating func check(at now: UInt64) -> Action {
    let silence = now >= lastReceived ? now - lastReceived : 0
    if silence >= settings.timeout { return .giveUp(silentNanoseconds: silence) }
    guard silence >= settings.interval, now >= max(lastPing, lastReceived) + settings.interval
    else { return .wait }
    lastPing = now
    pings += 1
    return .ping(token: pings)
  }

  /// When `check` may next have something to do.
  package var nextCheck: UInt64 {
    min(lastReceived + settings.timeout, max(lastPing, lastReceived) + settings.interval)
  }
}
