/// Why a command was not appended to the log. It was not executed and never will be.
package enum ProposalRefusal: Error, Hashable, Sendable {
  /// Only a leader appends; ask the one named here, if it is known.
  case notLeader(leader: NodeID?)
  /// Leadership is being handed over; that takes one election timeout at most.
  case transferring(to: NodeID)
  /// Too many bytes await commitment already. Try again later.
  case overloaded(uncommittedBytes: Int, limit: Int)
  /// The oldest entry that awaits commitment has waited for so many ticks already. Whatever came now
  /// would wait for longer still. Try again later.
  case congested(waitedTicks: UInt64, limit: Int)
  /// The command would exceed `RaftSettings.entryBytesMax`.
  case tooLarge(byteCount: Int, limit: Int)
  /// The leader's disk is full. Try again later: another node takes over, if one can.
  case diskFull
}

/// Why the configuration was not changed.
package enum MembershipRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notLeader(leader: NodeID?)
  case transferring(to: NodeID)
  /// One uncommitted change at a time (thesis §4.1).
  case changeInProgress(EntryID)
  /// The leader has not committed an entry of its term yet, without which two disjoint majorities
  /// could arise (the correction of 2015 to thesis §4.1).
  case termNotCommitted(Term)
  case notAMember(NodeID)
  case lastVoter(NodeID)
  case tooManyMembers(limit: Int)
  /// So few voters of the new configuration were heard of lately that nothing could be committed.
  case noLiveQuorum(live: Int, needed: Int)
  case tooLarge(byteCount: Int, limit: Int)
  /// The address is longer than `Member.addressBytesMax`.
  case addressTooLong(byteCount: Int, limit: Int)
  /// The node is a learner that lacks so many entries, or is not heard of.
  case lagging(NodeID, entryCount: UInt64, limit: Int)
  /// The cluster remembers all members it ever removed, and so many are enough.
  case tooManyRemoved(limit: Int)
  case diskFull
  /// The node was a member once. What it has promised with that identity may be forgotten by now.
  case wasRemoved(NodeID)

  package var description: String {
    switch self {
    case .notLeader: "this node does not lead the cluster"
    case .transferring(let target):
      "leadership is being handed over to node \(target.hexadecimal); try again in a moment"
    case .changeInProgress(let id):
      "the change at index \(id.index.rawValue) is not committed yet; one at a time"
    case .termNotCommitted(let term):
      "nothing of term \(term.rawValue) is committed yet; try again in a moment"
    case .notAMember(let id): "node \(id.hexadecimal) is not a member"
    case .lastVoter(let id): "node \(id.hexadecimal) is the last voter and cannot be removed"
    case .tooManyMembers(let limit): "the cluster has \(limit) members, which is the limit"
    case .noLiveQuorum(let live, let needed):
      "only \(live) voters would be reachable where \(needed) are needed; bring nodes back first"
    case .tooLarge(let byteCount, let limit):
      "the configuration would take \(byteCount) bytes, more than the \(limit) an entry may have"
    case .addressTooLong(let byteCount, let limit):
      "the address has \(byteCount) bytes, and an address may have at most \(limit)"
    case .lagging(let id, let entryCount, let limit):
      "node \(id.hexadecimal) lacks \(entryCount) entries or does not answer; a voter may lack "
        + "\(limit) at first"
    case .tooManyRemoved(let limit):
      "the cluster has removed \(limit) members in its life, which is the limit; start a new one"
    case .diskFull: "the leader's disk is full"
    case .wasRemoved(let id):
      "node \(id.hexadecimal) was removed from the cluster, and a removed node does not return; start it "
        + "with an empty data directory, as a new node"
    }
  }
}

/// Why leadership is not handed over.
package enum TransferRefusal: Error, Hashable, Sendable {
  case notLeader(leader: NodeID?)
  case alreadyLeader
  case notAVoter(NodeID)
  case transferring(to: NodeID)
  /// The node was not heard of lately.
  case unreachable(NodeID)
  /// The node lacks entries that it had acknowledged, and does not lead before it has them again.
  case repairing(NodeID)
}
