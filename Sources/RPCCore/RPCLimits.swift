/// Every bound of the RPC layer in one table, with its default.
///
/// What is reached is refused with an error that names the limit; nothing is cut silently.
package struct RPCLimits: Hashable, Sendable {
  // MARK: Frames

  /// The payload of one frame: a whole message with its metadata.
  package var frameBytesMax = 4 << 20
  package var metadataBytesMax = 16 << 10
  package var metadataEntriesMax = 100

  // MARK: Calls

  /// Calls under way on one connection.
  package var callsMax = 4096
  /// Frames of one stream that wait for credit from the receiver, in bytes.
  package var streamQueueBytesMax = 1 << 20
  /// Calls that wait on a client channel for its connection, in number and in bytes.
  package var waitingCallsMax = 4096
  package var waitingBytesMax = 8 << 20

  // MARK: Connections

  /// Above the mark streams are told that they are full, and a server stops reading from the
  /// connection until its output is below it again.
  package var outputHighWaterBytes = 1 << 20
  /// At the limit stream messages are refused and replies turn into `.resourceExhausted`.
  package var outputBytesMax = 8 << 20
  /// What all connections of clients and proxies may hold together: parts of frames, requests under
  /// way, answers that were not taken. At the limit requests and answers are refused, those of
  /// clients at seven eighths of it. An address that keeps more than a share of it waiting is cut off
  /// where others are refused; see `ByteBudget`.
  package var callersBytesMax = 512 << 20
  /// The same for connections of nodes and control.
  package var peersBytesMax = 256 << 20
  /// Connections of clients, and of proxies, that a server serves at once.
  package var connectionsMax = 1024
  /// Places beyond `connectionsMax` for proxies, so that a flood of clients at a node cannot keep
  /// out those through which other clients come.
  package var proxyConnectionsMax = 32
  /// Places beyond those for nodes and control, so that a flood of clients cannot keep
  /// a cluster from talking to itself: two for each other member, and some for control.
  package var reservedConnectionsMax = 160
  /// Connections that have not yet sent their preface; the oldest makes room for a newer one.
  package var prefacesPendingMax = 256
  /// Connections from one address, loopback excepted.
  package var connectionsPerAddressMax = 128
  /// Connections that stand at once, whatever their state: beyond it the oldest of those that only
  /// wait to be closed gives way, and of those that a server that plays dead ignores.
  package var standingConnectionsMax: Int {
    connectionsMax + proxyConnectionsMax + reservedConnectionsMax + prefacesPendingMax
  }

  /// Events of one kind, such as refused connections, that a server tells one by one within
  /// `eventsPeriod`; the others it sums up.
  package var eventsToldMax = 5

  // MARK: Time, in nanoseconds

  package var eventsPeriod: UInt64 = 10_000_000_000

  /// How long a new connection may take for its preface, and a client for the server's answer.
  package var prefaceTimeout: UInt64 = 5_000_000_000
  /// How long one frame may take from its first byte to its last. The largest needs 140 kB/s.
  package var frameTimeout: UInt64 = 30_000_000_000
  /// How long output may make no progress at all.
  package var writeStallTimeout: UInt64 = 10_000_000_000
  /// How long a refused connection is kept to let its sender read the answer.
  package var lingerTimeout: UInt64 = 1_000_000_000

  package init() {}

  /// These limits as far as a process that may have `descriptorsMax` descriptors can keep them:
  /// `ownDescriptors` are left for its files and its own calls to others, and of the rest there are
  /// enough for all connections that may stand, so that a flood of them ends at a limit above and
  /// not at the system's, which would hit peers and the log's files as well.
  package func fitting(descriptorsMax: Int, ownDescriptors: Int) -> RPCLimits {
    let available = max(descriptorsMax - ownDescriptors, Self.standingConnectionsMin)
    guard available < standingConnectionsMax else { return self }
    var fitting = self
    fitting.reservedConnectionsMax = min(reservedConnectionsMax, available / 4)
    fitting.prefacesPendingMax = min(prefacesPendingMax, available / 4)
    fitting.proxyConnectionsMax = min(proxyConnectionsMax, available / 12)
    fitting.connectionsMax = min(
      connectionsMax,
      available - fitting.reservedConnectionsMax - fitting.prefacesPendingMax
        - fitting.proxyConnectionsMax)
    return fitting
  }

  /// With fewer a server could not even serve a small cluster and its proxy.
  package static let standingConnectionsMin = 24
}

/// Constants of protocol version 1, equal on both ends, and therefore not configurable.
package enum WireProtocol {
  package static let version: UInt16 = 1
  /// Credit, in bytes of message frames, with which each direction of a stream starts.
  package static let streamWindowBytes = 256 << 10
  package static let pathBytesMax = 255
  /// Method paths a connection may give a number to.
  package static let methodNumbersMax = 1024
  package static let addressBytesMax = 255
  /// Text for people in a preface, an end or a goaway.
  package static let textBytesMax = 1024
}
