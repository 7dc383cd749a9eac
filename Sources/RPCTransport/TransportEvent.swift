package import RPCCore
package import SystemIO

/// Something on a connection that a person may want to know about. `description` is one line, with
/// what strangers sent made printable.
package enum TransportEvent: CustomStringConvertible {
  /// The address that spoke another protocol, and which.
  case foreignProtocol(from: String, ForeignProtocol)
  case refused(from: String, PrefaceRefusal)
  case prefaceMissing(from: String, receivedBytes: Int)
  case tooManyConnections(from: String, limit: Int)
  case brokenFrame(from: String, FrameError)
  case silentPeer(String, silentNanoseconds: UInt64)
  case slowReader(String, pendingBytes: Int)
  case slowWriter(String, receivedBytes: Int)
  /// All connections together hold too much, and this one holds the most.
  case heldTooMuch(String, heldBytes: Int, limit: Int)
  /// The connections of its address keep more waiting than one address may, and others are refused.
  case keptTooMuchWaiting(String, addressBytes: Int, share: Int)
  case acceptFailed(SystemError)
  /// The process, or its loop, did nothing for so long.
  case stoodStill(nanoseconds: UInt64)
  /// So many more of a kind happened than were told one by one; see `EventThrottle`.
  case untold(count: Int, Kind)

  /// What events have in common as far as a reader of log lines is concerned.
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    case foreignProtocol
    case refused
    case prefaceMissing
    case tooManyConnections
    case brokenFrame
    case silentPeer
    case slowReader
    case slowWriter
    case heldTooMuch
    case acceptFailed
    case stoodStill
  }

  /// `nil` for what is itself a summary.
  var kind: Kind? {
    switch self {
    case .foreignProtocol: .foreignProtocol
    case .refused: .refused
    case .prefaceMissing: .prefaceMissing
    case .tooManyConnections: .tooManyConnections
    case .brokenFrame: .brokenFrame
    case .silentPeer: .silentPeer
    case .slowReader: .slowReader
    case .slowWriter: .slowWriter
    case .heldTooMuch, .keptTooMuchWaiting: .heldTooMuch
    case .acceptFailed: .acceptFailed
    case .stoodStill: .stoodStill
    case .untold: nil
    }
  }

  package var description: String {
    switch self {
    case .foreignProtocol(let from, let other):
      "\(from) spoke \(other.name) to this port and was sent away"
    case .refused(let from, let refusal):
      "\(from) was refused: \(refusal.message.printable())"
    case .prefaceMissing(let from, let bytes):
      "\(from) sent no whole preface in time (\(bytes) bytes) and was cut off"
    case .tooManyConnections(let from, let limit):
      "\(from) was cut off: it has the \(limit) connections that one address may have"
    case .brokenFrame(let from, let error):
      "\(from) was cut off: \(error.description.printable())"
    case .silentPeer(let peer, let nanoseconds):
      "\(peer) was silent for \(nanoseconds / 1_000_000) ms and was given up"
    case .slowReader(let peer, let bytes):
      "\(peer) took none of \(bytes) bytes in time and was cut off"
    case .slowWriter(let peer, let bytes):
      "\(peer) sent no whole frame in time (\(bytes) bytes) and was cut off"
    case .heldTooMuch(let peer, let bytes, let limit):
      "\(peer) was cut off: it holds \(bytes) bytes, more than anybody else, and all together hold more "
        + "than \(limit)"
    case .keptTooMuchWaiting(let peer, let bytes, let share):
      "\(peer) was cut off: its address keeps \(bytes) bytes waiting, in halves of frames and answers "
        + "not taken, and may keep \(share) while others are refused"
    case .acceptFailed(let error):
      "no connection can be accepted for now: \(error)"
    case .stoodStill(let nanoseconds):
      "nothing was read for \(nanoseconds / 1_000_000) ms: this process stood still, or had no processor; "
        + "what callers wrote meanwhile is refused if it may be too old"
    case .untold(let count, let kind):
      "… and \(count) more: \(kind.plural)"
    }
  }
}

extension TransportEvent.Kind {
  fileprivate var plural: String {
    switch self {
    case .foreignProtocol: "connections that spoke another protocol"
    case .refused: "connections that were refused"
    case .prefaceMissing: "connections that sent no whole preface in time"
    case .tooManyConnections: "connections from addresses that have too many"
    case .brokenFrame: "connections that broke the protocol"
    case .silentPeer: "peers that were silent and were given up"
    case .slowReader: "peers that did not read and were cut off"
    case .slowWriter: "peers that sent no whole frame in time and were cut off"
    case .heldTooMuch: "peers that held too much and were cut off"
    case .acceptFailed: "times that no connection could be accepted"
    case .stoodStill: "times that nothing was read for a second or more"
    }
  }
}

extension PeerIdentity {
  /// For log lines: `node 127.0.0.1:50053`.
  func name(at socketAddress: String) -> String {
    "\(kind) \(address.isEmpty ? socketAddress : address)"
  }
}
