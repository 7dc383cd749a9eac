import SystemIO

/// The links of nodes with each other.
extension Nemesis {
  func act(_ fault: NodeLinkFault, _ kind: FaultKind) -> (() -> Void)? {
    let count = cluster.nodes.count
    let order = shuffledNodes
    switch fault {
    case .isolate:
      let node = random.next(below: 2) == 0 ? leaderOrAny : anyNode
      cut([node], from: order.filter { $0 != node }, kind)
    case .split:
      let (side, other) = order.halves(at: 1 + random.next(below: count / 2))
      cut(side, from: other, kind)
    case .bridge:
      // The node in the middle belongs to both sides.
      cut(Array(order[1...(count / 2)]), from: Array(order[(count / 2 + 1)...]), kind)
    case .oneWay:
      tell(kind, "\(order[0]) to \(order[1])")
      network.treat(from: .node(order[0]), to: .node(order[1]), with: .stall)
    case .flap:
      let node = leaderOrAny
      tell(kind, cluster.nodes[node].name)
      return flap(network.nodes.filter { $0 != .node(node) }.map { (.node(node), $0) })
    case .delay:
      let delay = random.next(in: 5...250)
      tell(kind, "\(order[0]) by \(delay) ms")
      for other in order.dropFirst() {
        network.treat(
          from: .node(order[0]), to: .node(other), with: .delay(nanoseconds: delay * 1_000_000))
      }
    case .reset:
      tell(kind, "all links")
      for pair in network.nodePairs { network.links(between: pair).forEach { $0.reset() } }
    case .cut:
      tell(kind, "all links of \(order[0])")
      for other in network.nodes {
        network.link(from: .node(order[0]), to: other)?
          .cut(.forward, afterBytes: 1 + random.next(below: 400))
      }
    case .flip:
      tell(kind, "\(order[0]) to \(order[1])")
      network.link(from: .node(order[0]), to: .node(order[1]))?.flip(.forward)
    }
    return { [network] in network.treat(network.nodePairs, with: .pass) }
  }

  private func cut(_ one: [Int], from other: [Int], _ kind: FaultKind) {
    tell(kind, "\(one.sorted()) from \(other.sorted())")
    network.treat(
      one.flatMap { left in other.map { (.node(left), .node($0)) } }, with: .stall)
  }
}

extension Array {
  fileprivate func halves(at count: Int) -> ([Element], [Element]) {
    (Array(prefix(count)), Array(dropFirst(count)))
  }
}
