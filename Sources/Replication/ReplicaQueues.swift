package import RaftCore

/// How much waits at a replica, of what `ReplicaSettings` and `RaftSettings` bound.
package struct ReplicaQueues: Hashable, Sendable {
  /// Proposals and membership changes that wait for an answer.
  package var proposals: Int
  /// The bytes of the commands of those proposals.
  package var proposalBytes: Int
  /// Reads that wait for an answer.
  package var reads: Int
  package var raft: RaftQueues
}

extension Replica {
  var pendingProposalCount: Int { proposals.count + membershipChanges.count }

  var pendingReadCount: Int { unconfirmedReadCount + waitingReads.count }

  /// Nothing is changed: a property that is computed, or a method that says so, would be asked of a copy,
  /// and a replica is large for somebody who asks after every event.
  package mutating func measureQueues() -> ReplicaQueues {
    ReplicaQueues(
      proposals: pendingProposalCount, proposalBytes: proposals.byteCount, reads: pendingReadCount,
      raft: node.queues)
  }
}
