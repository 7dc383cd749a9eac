package import KeyValueClient
package import RPCCore
package import RaftCore
import WireMessages

/// The proxy's own name for a request under way. It is never used again for another one.
package struct RequestToken: Hashable, Sendable {
  let slot: UInt32
  let generation: UInt32
}

/// What a request asks for, as far as routing is concerned.
package enum ForwardedKind: Hashable, Sendable {
  /// For the leader.
  case write(Repeatability)
  /// For any follower.
  case read
  /// For the node with the most up-to-date log, quorum or not.
  case staleRead

  var repeatability: Repeatability {
    switch self {
    case .write(let repeatability): repeatability
    case .read, .staleRead: .harmless
    }
  }

  var isWrite: Bool {
    if case .write = self { true } else { false }
  }
}

/// What the proxy's shell is to do. `Forwarding` itself sends nothing.
package enum ForwardingAction: Hashable, Sendable {
  /// Sends the request to a node. `passesOn` allows a node that does not lead to pass it on.
  case send(RequestToken, attempt: UInt32, to: NodeID, passesOn: Bool)
  /// Nobody waits for that attempt's answer any more.
  case cancel(RequestToken, attempt: UInt32)
  /// The request is over; its token is void.
  case fail(RequestToken, ForwardingFailure)
}

/// Why a request is over without an answer from the store.
package enum ForwardingFailure: Hashable, Sendable {
  /// A node refused it for a reason that another one would share, or it may not be sent again.
  case refused(RPCError, isKnownNotExecuted: Bool)
  /// Its time is over.
  case expired(isKnownNotExecuted: Bool)

  /// What its caller is told. `outlook` says how the cluster stands. What that means for the request, the
  /// caller puts into words: it alone knows of what it has sent to others.
  package func error(_ outlook: @autoclosure () -> Outlook) -> RPCError {
    switch self {
    case .refused(let error, let isKnownNotExecuted):
      return RPCError(
        error.code, error.message, metadata: error.metadata,
        isKnownNotExecuted: isKnownNotExecuted)
    case .expired(let isKnownNotExecuted):
      let outlook = outlook()
      return RPCError(
        outlook.hasQuorum ? .deadlineExceeded : .unavailable, outlook.explanation,
        isKnownNotExecuted: isKnownNotExecuted)
    }
  }
}

/// The bounds of what a proxy holds, and how long it waits before it tries something else.
package struct ForwardingSettings: Hashable, Sendable {
  /// Requests held at once, sent or waiting.
  package var requestsMax = 32_768
  /// Bytes of requests held at once.
  package var requestBytesMax = 128 << 20
  /// A read without an answer for so long is sent to another node as well.
  package var hedgeAfterNanoseconds: UInt64 = 200_000_000
  /// A node that let a read hang is spared for so long, unless it answers before.
  package var suspicionNanoseconds: UInt64 = 1_000_000_000
  /// While nothing works, one waiting request at a time is tried again after a growing pause.
  package var probeBaseNanoseconds: UInt64 = 20_000_000
  package var probeCapNanoseconds: UInt64 = 320_000_000

  package init() {}
}

/// One attempt under way.
struct Attempt: Hashable {
  let number: UInt32
  let node: NodeID
  /// The term in which the node was thought to lead, for writes.
  let term: Term
}

/// A request that the proxy holds.
struct HeldRequest: Hashable {
  /// Where the request is: in no use, waiting for a node to be sent to, or at one.
  enum Place { case free, parked, sent }

  var generation: UInt32 = 0
  var place: Place = .free
  var kind: ForwardedKind = .read
  var byteCount = 0
  /// When its caller must be answered, in nanoseconds.
  var answerBy: UInt64 = 0
  var attemptCount: UInt32 = 0
  var first: Attempt?
  /// The hedge of a read.
  var second: Attempt?
  /// Nodes that failed it since it was last parked.
  var tried: [NodeID] = []
  var mayHaveRun = false
  /// What nodes have said that lack the revision which a read asks for.
  var lag: RevisionLag?

  mutating func remove(attempt number: UInt32) -> Attempt? {
    if let attempt = first, attempt.number == number {
      first = second
      second = nil
      return attempt
    }
    if let attempt = second, attempt.number == number {
      second = nil
      return attempt
    }
    return nil
  }
}

/// Requests that wait because nobody serves their kind at present.
///
/// A lane is closed from the moment a request found nobody to serve it until something speaks for
/// trying again: a new leader, a node that has come back, an answer. Meanwhile one request at a
/// time is sent as a probe.
struct Lane {
  var isClosed = false
  /// In order of arrival; tokens that are void are skipped.
  var line: [RequestToken] = []
  var probe: RequestToken?
  var backoff: Backoff
  var nextProbeAt: UInt64?

  /// When the next probe may be sent; never while one is under way.
  var probeDue: UInt64 { probe == nil ? nextProbeAt ?? .max : .max }
}
