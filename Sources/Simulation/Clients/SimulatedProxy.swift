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
  /// What the last node to refuse a call has said.
  var failures: [RequestToken: CallFailure] = [:]
  /// The calls under way at nodes, by the proxy's own number.
  var attempts: [UInt64: (token: RequestToken, attempt: UInt32)] = [:]
  /// When it is going to look at the clock.
  var tickAt: UInt64 = .max
  private var callCount: UInt64 = 0

  init(number: Int, chance: Chance) {
    place = Network.firstProxy + number
    directory = ClusterDirectory(at: 0)
    forwarding = Forwarding(seed: chance.bits(.proxy, UInt64(number), 0))
  }

  func newCall() -> UInt64 {
    callCount += 1
    return callCount
  }
}
