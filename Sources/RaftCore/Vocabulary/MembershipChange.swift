/// One change of the cluster's configuration.
package enum MembershipChange: Hashable, Sendable {
  /// Adds a node that receives the log and is promoted to a voter once it has caught up. Adding a
  /// member again succeeds, and updates its address if that is another.
  case add(NodeID, address: String)
  case remove(NodeID)
}
