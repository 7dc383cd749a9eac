import ProxyRuntime
import RaftCore

/// A proxy: what production decides about routes, waiting and sending again, and the calls it is
/// about.
final class SimulatedProxy {
  /// Where it is in the network.
  let place: Int
  var directory: ClusterDirectory
  var forwarding: Forwarding
  /// What callers wait for.
  var held: [RequestToken: Request] = [:]
  /// The calls under way at nodes, by the proxy's own number.
  var attempts: [UInt64: (token: RequestToken, attempt: UInt32)] = [:]
  /// When it is going to look at the clock.
  var tickAt: UInt64 = .max
  /// The term of the last leader to which it has sent.
  var seenLeaderTerm = Term.zero
  /// Its process has ended, and there is no new one yet.
  private(set) var isDown = false
  /// Grows with every process.
  private var life: UInt64 = 0
  /// Never begins anew: an answer to a former process is none to a later one.
  private var callCount: UInt64 = 0
  private let settings: ForwardingSettings
  private let chance: Chance

  init(number: Int, settings: ForwardingSettings, chance: Chance) {
    place = Network.firstProxy + number
    self.settings = settings
    self.chance = chance
    directory = ClusterDirectory(at: 0)
    forwarding = Forwarding(settings: settings, seed: chance.bits(.proxy, UInt64(number), 0))
  }

  func newCall() -> UInt64 {
    callCount += 1
    return callCount
  }

  /// The process ends. Returns the requests that it held, in the same order in every run.
  func crash() -> [Request] {
    isDown = true
    tickAt = .max
    attempts = [:]
    let lost = held.values.sorted { ($0.caller, $0.number) < ($1.caller, $1.number) }
    held = [:]
    return lost
  }

  /// A new process begins, which knows nothing.
  func start(at now: UInt64) {
    isDown = false
    life += 1
    seenLeaderTerm = .zero
    directory = ClusterDirectory(at: now)
    forwarding = Forwarding(
      settings: settings,
      seed: chance.bits(.proxy, UInt64(place - Network.firstProxy), life))
  }
}
