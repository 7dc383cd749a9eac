package import RPCCore
package import RPCTransport

/// How a proxy is set up. Every bound has a default that suits a cluster on one machine or in one
/// building.
package struct ProxySettings: Sendable {
  package var host = "127.0.0.1"
  /// Zero lets the system choose.
  package var port: UInt16 = 0
  package var directory = ClusterDirectory.Settings()
  package var forwarding = ForwardingSettings()
  package var limits = RPCLimits()
  /// How the proxy's connections to the nodes behave.
  package var nodeChannel = ChannelSettings()
  /// How long a caller without a deadline of its own waits.
  package var deadlineDefaultNanoseconds: UInt64 = 5_000_000_000
  /// The longest that any caller waits.
  package var deadlineMaxNanoseconds: UInt64 = 60_000_000_000
  /// How often the proxy looks for nodes that have fallen silent.
  package var checkNanoseconds: UInt64 = 200_000_000
  package var watchersMax = 1_000
  /// Where the proxy writes down which cluster it serves; `nil` for nowhere.
  package var dataDirectory: String?
  /// Connections to an address that is a key here go to the value instead, `host:port` both.
  package var dials: [String: String] = [:]

  package init() {
    // The connections to nodes try again soon, so that a node that has come back is used soon; and
    // calls do not wait in them, because the proxy itself knows where else they may go.
    nodeChannel.backoff.longest = 250_000_000
    nodeChannel.waitsForReady = false
  }
}
