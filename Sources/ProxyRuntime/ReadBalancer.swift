package import RaftCore

/// Strict round robin: over any run of reads among the same k nodes, the numbers that the nodes
/// served differ by at most one.
///
/// The order is the nodes' order by identity, so that a node that comes or goes does not disturb
/// whose turn it is.
package struct ReadBalancer: Hashable, Sendable {
  private var last: NodeID?

  package init() {}

  /// Whose turn it is among `candidates`, which are ascending; `nil` if there are none.
  package mutating func next(among candidates: [NodeID], where isFit: (NodeID) -> Bool) -> NodeID? {
    var first: NodeID?
    var following: NodeID?
    for id in candidates where isFit(id) {
      if first == nil { first = id }
      guard let last else { break }
      if id > last {
        following = id
        break
      }
    }
    guard let chosen = following ?? first else { return nil }
    last = chosen
    return chosen
  }
}
