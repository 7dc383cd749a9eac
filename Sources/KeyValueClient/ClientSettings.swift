package import KeyValueStore
import RPCCore
package import RPCTransport

/// How a client is set up.
package struct ClientSettings: Sendable {
  /// Proxies or nodes, `host:port`, in the order in which they are tried.
  package var endpoints: [String]
  /// How long a request may take in all, with every attempt and pause.
  package var timeoutNanoseconds: UInt64 = 5_000_000_000
  package var limits = KeyValueLimits()
  /// Writes under way in one session; further ones wait. The cluster keeps no more answers than
  /// `KeyValueLimits.sessionAnswersMax`.
  package var sessionWindow = 1_024
  /// Requests that have been made and have not ended, whatever they wait for, and the bytes of their
  /// messages. Further ones are refused as `overloaded`. One may always be outstanding, whatever its
  /// size.
  package var outstandingMax = 65_536
  package var outstandingBytesMax = 268_435_456
  /// How often a hint at the leader is followed for one request.
  package var redirectsMax = 3
  /// The pauses once every endpoint has failed.
  package var pauseBaseNanoseconds: UInt64 = 20_000_000
  package var pauseCapNanoseconds: UInt64 = 500_000_000
  package var channel = ChannelSettings()

  package init(endpoints: [String]) {
    self.endpoints = endpoints
    // A request that cannot be sent here may be sent to the next endpoint.
    channel.waitsForReady = false
    channel.keepalive = .ofClients
  }
}
