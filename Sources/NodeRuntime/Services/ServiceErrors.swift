import KeyValueStore
import RPCCore
import RaftCore
import Replication
import WireMessages

extension RPCError {
  static func invalid(_ message: String) -> RPCError {
    RPCError(.invalidArgument, message, isKnownNotExecuted: true)
  }

  static let brokenSeal = RPCError(
    .dataLoss, "the write was changed on its way here: its seal is broken; send it again",
    isKnownNotExecuted: true)

  /// Not the caller's mistake for certain: what has happened on the way may have hidden the seal.
  static let missingSeal = RPCError(
    .dataLoss,
    "the write bears no seal, or has lost it on its way here; seal it as the protocol says, and send it again",
    isKnownNotExecuted: true)

  /// What the caller is told of a command that the session table refused.
  static func refusal(of result: CommandResult) -> RPCError {
    guard case .refused(let refusal) = result else {
      preconditionFailure("a command came to \(result), which is no answer to its call")
    }
    switch refusal {
    case .noSession:
      return RPCError(
        .failedPrecondition,
        "there is no such session, or it has expired; open a new one with OpenSession",
        metadata: sessionMetadata("none"), isKnownNotExecuted: true)
    case .stale:
      return RPCError(
        .failedPrecondition,
        "the request is numbered below what the client has said to be answered; it was not executed again",
        metadata: sessionMetadata("stale"))
    case .windowFull(let limit):
      return RPCError(
        .resourceExhausted,
        "the session holds \(limit) answers that the client has not said to have; send answered_below",
        isKnownNotExecuted: true)
    }
  }

  private static func sessionMetadata(_ state: String) -> Metadata {
    var metadata = Metadata()
    metadata.append("reign-session", state)
    return metadata
  }
}

extension Node {
  /// What the caller is told of a request that was not executed.
  func error(for refusal: Refusal) -> RPCError {
    switch refusal {
    case .notLeader:
      return notLeaderError
    case .overloaded:
      return RPCError(
        .resourceExhausted, "\(address) has too many requests waiting; try again later",
        isKnownNotExecuted: true)
    case .diskFull:
      return RPCError(
        .resourceExhausted, "the disk of \(address) is full; try again later",
        isKnownNotExecuted: true)
    case .tooLarge(let byteCount, let limit):
      return RPCError(
        .invalidArgument, "the command has \(byteCount) bytes, and an entry may have \(limit)",
        isKnownNotExecuted: true)
    case .membership(let reason):
      return RPCError(.failedPrecondition, reason, isKnownNotExecuted: true)
    case .membershipBusy(let reason):
      return RPCError(.unavailable, reason, isKnownNotExecuted: true)
    case .noQuorum:
      return RPCError(
        .unavailable,
        "\(address) cannot confirm what is newest: \(missingPeersText)", isKnownNotExecuted: true)
    }
  }

  /// Why leadership is not handed over.
  func error(for refusal: TransferRefusal) -> RPCError {
    let reason: String
    switch refusal {
    case .notLeader:
      return notLeaderError
    case .transferring(let target):
      return RPCError(
        .unavailable, "leadership is being handed to \(displayAddress(target)) already",
        isKnownNotExecuted: true)
    case .alreadyLeader:
      reason = "\(address) leads already"
    case .notAVoter(let target):
      reason = "\(displayAddress(target)) does not vote, so that it cannot lead"
    case .unreachable(let target):
      reason = "\(displayAddress(target)) was not heard of lately, so that it cannot take over now"
    case .repairing(let target):
      reason =
        "\(displayAddress(target)) gets entries again that its disk has lost, and cannot lead until "
        + "it has them"
    }
    return transferError(reason)
  }

  /// What the caller is told when the other has not taken over in time. Nobody knows what becomes of it:
  /// the order to stand for election may be late, or the other's disk slow. Nobody sends it again, since
  /// whoever leads by then would hand on what has come about meanwhile.
  func handOverDoubt(_ target: NodeID) -> RPCError {
    RPCError(
      .aborted,
      "\(displayAddress(target)) has not taken over within an election timeout, and may still do so; "
        + (leaderAddress.map { "\($0) leads for now" } ?? "nobody is known to lead now"))
  }

  /// A leader that has just been elected is asked again by whoever passes the call on.
  func transferError(_ reason: String) -> RPCError {
    RPCError(
      isNewLeader ? .unavailable : .failedPrecondition, reason, isKnownNotExecuted: true)
  }

  var notLeaderError: RPCError {
    guard let hint = leaderHint else {
      return RPCError(
        .unavailable, "\(address) knows of no leader: \(missingPeersText)",
        isKnownNotExecuted: true)
    }
    return RPCError(
      .unavailable,
      "\(address) is not the leader; the leader of term \(hint.term) is \(hint.address)",
      metadata: hint.metadata, isKnownNotExecuted: true)
  }

  /// What was asked for may be committed yet. With the same identity a write can be sent again.
  var outcomeUnknownError: RPCError {
    RPCError(.unavailable, "\(address) stopped leading before the request was committed")
  }

  /// Which members this node has no connection to.
  private var missingPeersText: String {
    let missing = links.unreachableMemberAddresses
    let voters = configuration.voters.count
    guard !missing.isEmpty else {
      return "an election is under way among \(voters) voters; try again"
    }
    return "\(missing.joined(separator: ", ")) cannot be reached, and "
      + "\(voters / 2 + 1) of \(voters) voters are needed"
  }
}
