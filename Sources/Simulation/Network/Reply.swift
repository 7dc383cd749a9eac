import KeyValueClient
import KeyValueStore
import RPCCore
import RaftCore
import WireMessages

/// The answer to a call.
struct Reply {
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
  case notLeader(hint: NodeID?)
  case overloaded
  case noQuorum
  case outcomeUnknown
  case noSession
  /// The same, of a request that may have been executed before the session ended.
  case noSessionInDoubt
  case stale
  case windowFull
  /// The node has not come to the revision that a read asked for.
  case behind
  /// No node has, as far as a proxy could find out.
  case yetToCome
  /// A proxy's time for the call is over, or it must not send it again.
  case expired(isKnownNotExecuted: Bool)
  /// Nobody listens there.
  case refusedConnection
  /// The connection was lost after the request was sent.
  case lostConnection

  /// What the rules for sending again go by.
  var error: RPCError {
    switch self {
    case .notLeader: Self.notLeaderError
    case .overloaded: Self.overloadedError
    case .noQuorum: Self.noQuorumError
    case .outcomeUnknown: Self.outcomeUnknownError
    case .noSession: Self.noSessionError
    case .noSessionInDoubt: Self.noSessionInDoubtError
    case .stale: Self.staleError
    case .windowFull: Self.windowFullError
    case .behind: Self.behindError
    case .yetToCome: Self.yetToComeError
    case .expired(let isKnownNotExecuted):
      isKnownNotExecuted ? Self.expiredError : Self.expiredInDoubtError
    case .refusedConnection: Self.refusedConnectionError
    case .lostConnection: Self.lostConnectionError
    }
  }

  // Made once: an error carries texts.
  private static let notLeaderError = RPCError(
    .unavailable, "another node leads", isKnownNotExecuted: true)
  private static let overloadedError = RPCError(
    .resourceExhausted, "too many requests wait", isKnownNotExecuted: true)
  private static let noQuorumError = RPCError(
    .unavailable, "the read could not be confirmed", isKnownNotExecuted: true)
  private static let outcomeUnknownError = RPCError(
    .unavailable, "the node stopped leading before the write was committed")
  private static let noSessionError = RPCError(
    .failedPrecondition, "there is no such session", metadata: session("none"),
    isKnownNotExecuted: true)
  private static let noSessionInDoubtError = RPCError(
    .failedPrecondition, "there is no such session any more", metadata: session("none"))
  private static let staleError = RPCError(
    .failedPrecondition, "the request was answered before", metadata: session("stale"))
  private static let windowFullError = RPCError(
    .resourceExhausted, "the session holds too many answers", isKnownNotExecuted: true)
  private static let behindError = RPCError(
    .unavailable, "the node has not come to that revision", metadata: RevisionLag.metadata,
    isKnownNotExecuted: true)
  private static let yetToComeError = RPCError(
    .outOfRange, "no node has come to that revision", isKnownNotExecuted: true)
  private static let expiredError = RPCError(
    .unavailable, "nobody serves this at present", isKnownNotExecuted: true)
  private static let expiredInDoubtError = RPCError(
    .deadlineExceeded, "the write may or may not have happened")
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
