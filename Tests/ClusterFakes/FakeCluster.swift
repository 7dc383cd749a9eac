import RPCCore
package import SystemIO
import WireMessages

/// Some fake nodes with one map, of which the test says who leads. Belongs to its loop.
package final class FakeCluster {
  package let nodes: [FakeNode]
  package let store = FakeStore()
  private let clusterID: UInt64
  /// The term of the last election.
  package private(set) var term: UInt64 = 0

  package init(loop: EventLoop, nodeCount: Int, clusterID: UInt64 = 0xc1) {
    self.clusterID = clusterID
    let store = store
    nodes = (1...nodeCount).map { FakeNode(loop: loop, id: UInt64($0), store: store) }
    let configuration = WireClusterConfiguration(
      members: nodes.map { WireMember(nodeID: $0.id, address: $0.address, isVoter: true) })
    for node in nodes {
      node.status.clusterID = clusterID
      node.status.configuration = configuration
      node.status.role = .follower
    }
  }

  package func node(_ number: Int) -> FakeNode { nodes[number - 1] }

  /// Node `number` is elected by all nodes in a new term.
  package func elect(_ number: Int) {
    term += 1
    for node in nodes {
      node.status.term = term
      node.status.leaderID = UInt64(number)
      node.status.role = node.id == number ? .leader : .follower
      node.status.votes = nodes.map(\.id)
      node.status.lastEntry = WireEntryID(term: term, index: 1)
    }
  }

  /// Announces these nodes to a proxy, one after the other, and calls back when all were heard.
  package func announce(
    _ numbers: [Int], to proxy: String, completion: @escaping () -> Void
  ) {
    guard let first = numbers.first else { return completion() }
    node(first).announce(to: proxy) { [self] _ in
      announce(Array(numbers.dropFirst()), to: proxy, completion: completion)
    }
  }

  package func kill() {
    for node in nodes { node.kill() }
  }
}
