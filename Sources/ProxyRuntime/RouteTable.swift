package import RaftCore

/// Where requests may go at present: nodes that are members, alive and connected.
package struct RouteTable: Hashable, Sendable {
  /// The leader, if it is known and can be reached.
  package var leader: NodeID?
  /// The term in which it leads; `.zero` without a leader.
  package var leaderTerm: Term
  /// The voters other than the leader, ascending.
  package var readers: [NodeID]
  /// Every node, the one with the most up-to-date log first (Raft paper §5.4.1).
  package var byFreshness: [NodeID]

  package init(
    leader: NodeID? = nil, leaderTerm: Term = .zero, readers: [NodeID] = [],
    byFreshness: [NodeID] = []
  ) {
    self.leader = leader
    self.leaderTerm = leaderTerm
    self.readers = readers
    self.byFreshness = byFreshness
  }
}
