import KeyValueClient
import KeyValueStore
import RPCCore
import RaftCore

/// The answer to a call.
struct Reply {
  enum Outcome {
    case written(CommandResult, index: LogIndex)
    case read(entries: [KeyValueEntry], more: Bool, revision: Revision, index: LogIndex)
    case failed(CallFailure)
  }

  let number: UInt64
  let outcome: Outcome
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
