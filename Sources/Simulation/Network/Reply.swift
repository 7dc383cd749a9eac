import KeyValueClient
import KeyValueStore
import RPCCore
import RaftCore
import WireMessages

/// The answer to a call.
struct Reply {
  /// What the node answered.
  enum Outcome {
    case written(CommandResult, index: LogIndex)
    case read(ReadAnswer)
    case failed(CallFailure)
  }

  let number: UInt64
  let outcome: Outcome
}

/// What a read has found.
struct ReadAnswer {
  let entries: [KeyValueEntry]
  let revision: Revision
  /// The last entry of the log that the state it was read from holds.
  let position: EntryID
  let servedAt: UInt64
  /// For a stale read: how long before, in nanoseconds, the node last knew that it had everything;
  /// `nil` if it never did.
  var age: UInt64?
}

/// How a call can fail, each with the error that a real node or connection would give.
enum CallFailure: Hashable {
  /// The term is that of the node, which knows who leads it, or not.
  case notLeader(hint: NodeID?, term: Term)
  case overloaded
  case noQuorum
  case outcomeUnknown
  case noSession
  case stale
  case windowFull
  /// The node has not come to the revision that a read asked for.
  case behind
  /// What a proxy makes of it.
  case passedOn(RPCError)
  /// Nobody listens there.
  case refusedConnection
  /// The connection was lost after the request was sent.
  case lostConnection

  /// What the rules for sending again go by.
  var error: RPCError {
    switch self {
    case .notLeader(let leader?, _): Self.leaderErrors[Machine.place(of: leader)]
    case .notLeader(nil, _): Self.notLeaderError
    case .overloaded: Self.overloadedError
    case .noQuorum: Self.noQuorumError
    case .outcomeUnknown: Self.outcomeUnknownError
    case .noSession: Self.noSessionError
    case .stale: Self.staleError
    case .windowFull: Self.windowFullError
    case .behind: Self.behindError
    case .passedOn(let error): error
    case .refusedConnection: Self.refusedConnectionError
    case .lostConnection: Self.lostConnectionError
    }
  }

  // Made once: an error carries texts.
  private static let notLeaderError = RPCError(
    .unavailable, "another node leads", isKnownNotExecuted: true)
  /// By the place of the machine that leads, which is its address to clients.
  private static let leaderErrors = (0..<16).map { place in
    var metadata = Metadata()
    metadata.append("reign-leader", String(place))
    return RPCError(
      .unavailable, "another node leads", metadata: metadata, isKnownNotExecuted: true)
  }
  private static let overloadedError = RPCError(
    .resourceExhausted, "too many requests wait", isKnownNotExecuted: true)
  private static let noQuorumError = RPCError(
    .unavailable, "the read could not be confirmed", isKnownNotExecuted: true)
  private static let outcomeUnknownError = RPCError(
    .unavailable, "the node stopped leading before the write was committed")
  private static let noSessionError = RPCError(
    .failedPrecondition, "there is no such session", metadata: session("none"),
    isKnownNotExecuted: true)
  private static let staleError = RPCError(
    .failedPrecondition, "the request was answered before", metadata: session("stale"))
  private static let windowFullError = RPCError(
    .resourceExhausted, "the session holds too many answers", isKnownNotExecuted: true)
  private static let behindError = RPCError(
    .unavailable, "the node has not come to that revision", metadata: RevisionLag.metadata,
    isKnownNotExecuted: true)
  private static let refusedConnectionError = RPCError(
    .unavailable, "nobody listens there", isKnownNotExecuted: true)
  private static let lostConnectionError = RPCError(
    .unavailable, "the connection was lost")

  private static func session(_ word: String) -> Metadata {
    var metadata = Metadata()
    metadata.append("reign-session", word)
    return metadata
  }
}
