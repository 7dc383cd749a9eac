package import SystemIO

/// The network of a run: a faulty link for each ordered pair of which the one connects to the other. Loop
/// only.
///
/// - A node connects to every other node and to every proxy, a proxy to every node, a client to every
///   proxy, each over the link of its own to that one.
/// - What two say to each other travels over both links between them, if both connect, on one of the two
///   there and on the other one back.
/// - Clients know no other addresses than those of their links, and a proxy tells none who leads.
package final class ChaosNetwork {
  /// One end of a link, by the number that the harness gave it.
  package enum Party: Hashable, Sendable, CustomStringConvertible {
    case node(Int)
    case proxy(Int)
    case client(Int)

    package var description: String {
      switch self {
      case .node(let number): "node-\(number)"
      case .proxy(let number): "proxy-\(number)"
      case .client(let number): "client-\(number)"
      }
    }
  }

  package typealias Pair = (Party, Party)

  /// One direction between two ends.
  private struct Way: Hashable {
    let from: Party
    let to: Party
  }

  package let nodes: [Party]
  package let proxies: [Party]
  package let clients: [Party]
  private var links: [Way: FaultyLink] = [:]

  package init(
    loop: EventLoop, nodes: [SocketAddress], proxies: [SocketAddress], clientCount: Int
  ) throws(SystemError) {
    self.nodes = nodes.indices.map(Party.node)
    self.proxies = proxies.indices.map(Party.proxy)
    clients = (0..<clientCount).map(Party.client)
    for (node, address) in zip(self.nodes, nodes) {
      for from in self.nodes + self.proxies where from != node {
        links[Way(from: from, to: node)] = try FaultyLink(loop: loop, target: address)
      }
    }
    for (proxy, address) in zip(self.proxies, proxies) {
      for from in self.nodes + clients {
        links[Way(from: from, to: proxy)] = try FaultyLink(loop: loop, target: address)
      }
    }
  }

  /// The link over which `from` connects to `to`; `nil` if it never does.
  package func link(from: Party, to: Party) -> FaultyLink? { links[Way(from: from, to: to)] }

  /// Of the connections between the two, whoever makes them.
  package func links(between pair: Pair) -> [FaultyLink] {
    [link(from: pair.0, to: pair.1), link(from: pair.1, to: pair.0)].compactMap { $0 }
  }

  /// Each two nodes, once.
  package var nodePairs: [Pair] {
    nodes.indices.flatMap { one in nodes[..<one].map { ($0, nodes[one]) } }
  }

  /// Each proxy with each that it talks to.
  package var accessPairs: [Pair] {
    proxies.flatMap { proxy in (nodes + clients).map { (proxy, $0) } }
  }

  /// What `from` says to `to`, whichever of the two has made the connection.
  package func treat(from: Party, to: Party, with treatment: FaultyLink.Treatment) {
    link(from: from, to: to)?.treat(.forward, with: treatment)
    link(from: to, to: from)?.treat(.backward, with: treatment)
  }

  /// What each two say to each other.
  package func treat(_ pairs: [Pair], with treatment: FaultyLink.Treatment) {
    for (one, other) in pairs {
      treat(from: one, to: other, with: treatment)
      treat(from: other, to: one, with: treatment)
    }
  }

  /// The proxy that `client` reaches at `address`, which is that of its link there.
  package func proxy(at address: String, for client: Party) -> Party? {
    proxies.first { link(from: client, to: $0).map { "\($0.address)" } == address }
  }

  /// Takes back what was to happen on any link and has not happened yet.
  package func disarm() {
    for link in links.values { link.disarm() }
  }

  /// Ways that somebody should have used, and nobody has: harm that was done there has harmed nobody. A
  /// client may do with any of its proxies.
  package var unusedWays: [String] {
    let clientWays = clients.filter { client in
      !proxies.contains { isUsed(from: client, to: $0) }
    }
    let ways = (nodes + proxies).flatMap { from in
      (nodes + proxies).filter { to in
        link(from: from, to: to) != nil && !isUsed(from: from, to: to)
      }
      .map { "\(from) to \($0)" }
    }
    return ways + clientWays.map { "\($0) to any proxy" }
  }

  private func isUsed(from: Party, to: Party) -> Bool {
    link(from: from, to: to).map { $0.connectionCount > 0 } ?? false
  }

  package func close() {
    for link in links.values { link.close() }
  }
}
