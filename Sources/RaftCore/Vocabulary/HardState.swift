/// What a node must not forget over a crash besides its log (Raft paper, Figure 2).
///
/// The commit index is not part of it: a leader's messages, or the node's own election, teach it
/// again.
package struct HardState: Hashable, Sendable {
  package var currentTerm: Term
  package var votedFor: NodeID?

  package init(currentTerm: Term = .zero, votedFor: NodeID? = nil) {
    self.currentTerm = currentTerm
    self.votedFor = votedFor
  }
}
