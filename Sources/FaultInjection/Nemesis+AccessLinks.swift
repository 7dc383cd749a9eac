import SystemIO

/// The links of proxies with nodes, and of clients with proxies. The others of both sides go on as they
/// were: what is lost on one way must be found on another.
extension Nemesis {
  /// A proxy and those of its partners that are harmed with it.
  struct AccessVictims {
    let proxy: ChaosNetwork.Party
    let others: [ChaosNetwork.Party]
    let areAll: Bool

    var pairs: [ChaosNetwork.Pair] { others.map { (proxy, $0) } }
  }

  /// A proxy with all nodes, with the leader or with any one; `nil` if no proxy runs.
  var proxyAndNodes: AccessVictims? {
    guard let proxy = anyProxy else { return nil }
    return switch random.next(below: 3) {
    case 0: AccessVictims(proxy: proxy, others: network.nodes, areAll: true)
    case 1: AccessVictims(proxy: proxy, others: [.node(leaderOrAny)], areAll: false)
    default: AccessVictims(proxy: proxy, others: [.node(anyNode)], areAll: false)
    }
  }

  /// A proxy with all clients, or a client with the proxy that it talks to; `nil` if no proxy runs.
  var proxyAndClients: AccessVictims? {
    guard let proxy = anyProxy else { return nil }
    guard random.next(below: 2) == 0 else {
      return AccessVictims(proxy: proxy, others: network.clients, areAll: true)
    }
    let client = random.next(below: network.clients.count)
    return AccessVictims(
      proxy: proxyInUse(client) ?? proxy, others: [network.clients[client]], areAll: false)
  }

  /// One that runs: harm to the links of another would harm nobody.
  private var anyProxy: ChaosNetwork.Party? {
    let running = cluster.proxies.indices.filter { cluster.proxies[$0].isRunning }
    return running.isEmpty ? nil : network.proxies[running[random.next(below: running.count)]]
  }

  func act(
    _ fault: AccessFault, _ kind: FaultKind, on victims: AccessVictims?
  ) -> (() -> Void)? {
    guard let victims else { return nil }
    let pairs = victims.pairs
    let whom = "\(victims.proxy) and " + (victims.areAll ? "all" : "\(victims.others[0])")
    switch fault {
    case .isolate:
      tell(kind, whom)
      network.treat(pairs, with: .stall)
    case .oneWay:
      let hearsNothing = random.next(below: 2) == 0
      tell(kind, "\(whom): the proxy \(hearsNothing ? "hears nothing" : "is not heard")")
      for other in victims.others {
        network.treat(
          from: hearsNothing ? other : victims.proxy, to: hearsNothing ? victims.proxy : other,
          with: .stall)
      }
    case .flap:
      tell(kind, whom)
      return flap(pairs)
    case .delay:
      let delay = random.next(in: 5...250)
      tell(kind, "\(whom) by \(delay) ms each way")
      network.treat(pairs, with: .delay(nanoseconds: delay * 1_000_000))
    case .reset:
      tell(kind, whom)
      for pair in pairs { network.links(between: pair).forEach { $0.reset() } }
    case .cut:
      tell(kind, whom)
      let direction: FaultyLink.Direction = random.next(below: 2) == 0 ? .forward : .backward
      for pair in pairs {
        for link in network.links(between: pair) {
          link.cut(direction, afterBytes: 1 + random.next(below: 400))
        }
      }
    }
    return { [network] in network.treat(pairs, with: .pass) }
  }
}
