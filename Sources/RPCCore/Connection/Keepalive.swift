/// Notices that the other side is silent: asks with a ping after `interval`, gives up after
/// `timeout`. Anything that arrives counts as a sign of life.
///
/// Invariant: nobody is given up who was not asked at least `timeout - interval` before. So a
/// program that was itself stopped for a while, and finds all its connections silent, asks first.
package struct Keepalive: Hashable, Sendable {
  /// How long silence is borne. There is a set of values for each kind of connection.
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
    /// For those outside the cluster. A proxy that was killed is noticed at once, by its system's word;
    /// one that is merely busy must not be taken for dead by all its clients at the same time.
    package static let ofClients = Settings(interval: 500_000_000, timeout: 2_000_000_000)
    /// For the answering side, which only has to free what a vanished peer left behind.
    package static let relaxed = Settings(interval: 10_000_000_000, timeout: 30_000_000_000)
  }

  /// What the silence so far calls for.
  package enum Action: Hashable, Sendable {
    case wait
    case ping(token: UInt64)
    case giveUp(silentNanoseconds: UInt64)
  }

  private let settings: Settings
  private var lastReceived: UInt64
  /// The first and the last ping since something was received.
  private var firstPing: UInt64?
  private var lastPing: UInt64 = 0
  private var pings: UInt64 = 0

  package init(_ settings: Settings, at now: UInt64) {
    self.settings = settings
    lastReceived = now
  }

  package mutating func received(at now: UInt64) {
    lastReceived = now
    firstPing = nil
  }

  /// What to do at `now`. Pings are at least an interval apart.
  package mutating func check(at now: UInt64) -> Action {
    if now >= endOfPatience { return .giveUp(silentNanoseconds: now - lastReceived) }
    guard now >= nextPing else { return .wait }
    firstPing = firstPing ?? now
    lastPing = now
    pings += 1
    return .ping(token: pings)
  }

  /// When `check` may next have something to do.
  package var nextCheck: UInt64 {
    min(endOfPatience, nextPing)
  }

  private var nextPing: UInt64 {
    firstPing == nil ? lastReceived + settings.interval : lastPing + settings.interval
  }

  private var endOfPatience: UInt64 {
    guard let firstPing else { return .max }
    let patience = settings.timeout > settings.interval ? settings.timeout - settings.interval : 0
    return firstPing + patience
  }
}
