/// A change of the cluster's configuration.
package enum MembershipChange: Hashable, Sendable {
  /// Adds a node that receives the log and is promoted to a voter once it has caught up. Adding a
  /// member again succeeds, and updates its address if that is another.
  case add(NodeID, address: String)
  case remove(NodeID)
  /// Makes a learner a voter that has caught up. Learners are promoted without being asked as well,
  /// as soon as nothing stands in the way.
  case promote(NodeID)
  /// All of these, in this order and at once. Where they change more than one voter, the cluster goes
  /// through joint consensus, so that at no time two disjoint majorities exist (Raft paper §6).
  indirect case all([MembershipChange])
}
