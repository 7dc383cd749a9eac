package import RPCCore

/// Where a client channel stands.
///
/// ```
///   connecting ──► ready ──► failed ──► connecting …        any ──► closed
///        └───────────────────►┘                             any ◄──► idle
/// ```
package enum ChannelState: Hashable, Sendable, CustomStringConvertible {
  /// It plays dead.
  case idle
  case connecting
  /// The server has accepted; this is who it says it is.
  case ready(PeerIdentity)
  /// It was refused, not reached or lost, for this reason, and will try again.
  case failed(String)
  case closed

  package var isReady: Bool {
    switch self {
    case .ready: true
    case .idle, .connecting, .failed, .closed: false
    }
  }

  package var description: String {
    switch self {
    case .idle: "idle"
    case .connecting: "connecting"
    case .ready(let peer): "connected to \(peer.kind) \(peer.address)"
    case .failed(let reason): "not connected: \(reason.printable())"
    case .closed: "closed"
    }
  }
}

/// How a channel behaves, apart from where it leads.
package struct ChannelSettings: Hashable, Sendable {
  package var limits = RPCLimits()
  package var keepalive = Keepalive.Settings.betweenServers
  package var backoff = ReconnectBackoff.Settings()
  /// Nanoseconds from the start of an attempt until the server has accepted.
  package var connectTimeout: UInt64 = 1_000_000_000
  /// Whether calls wait while the server cannot be reached. If not, they fail at once with
  /// `.unavailable` from the first failed attempt until the next good one, known not to have been
  /// executed; right for whoever has another server to turn to, or whose messages age.
  package var waitsForReady = true

  package init() {}
}
