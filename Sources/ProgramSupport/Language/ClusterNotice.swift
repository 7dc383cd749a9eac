/// Something that happened to the cluster, as every terminal concerned shows it. Nodes are named by
/// their addresses.
package enum ClusterNotice: Hashable, Sendable {
  /// `votes` are the nodes that elected it; empty if they are not known.
  case leaderElected(role: NodeRole, address: String, term: UInt64, votes: [String])
  /// Heard of for the first time.
  case found(role: NodeRole, address: String)
  case lost(role: NodeRole, address: String)
  case regained(role: NodeRole, address: String)
  case removed(address: String)
  /// A learner has caught up and votes from now on.
  case promoted(address: String)
  /// A voter was silent for so long that it has become a learner.
  case demoted(address: String)
}
