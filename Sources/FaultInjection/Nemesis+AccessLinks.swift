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

  /// A proxy with all nodes, with the leader or with any one.
  var proxyAndNodes: AccessVictims {
    let proxy = network.proxies[random.next(below: network.proxies.count)]
    return switch random.next(below: 3) {
    case 0: AccessVictims(proxy: proxy, others: network.nodes, areAll: true)
    case 1: AccessVictims(proxy: proxy, others: [.node(leaderOrAny)], areAll: false)
    default: AccessVictims(proxy: proxy, others: [.node(anyNode)], areAll: false)
    }
  }

  /// A proxy with all clients, or with one that talks to it.
  var proxyAndClients: AccessVictims {
    let proxy = network.proxies[random.next(below: network.proxies.count)]
    guard random.next(below: 2) == 0 else {
      return AccessVictims(proxy: proxy, others: network.clients, areAll: true)
    }
    let client = network.clients[random.next(below: network.clients.count)]
    return AccessVictims(
      proxy: network.proxyInUse(by: client) ?? proxy, others: [client], areAll: false)
  }

  func act(_ fault: AccessFault, _ kind: FaultKind, on victims: AccessVictims) -> () -> Void {
    let pairs = victims.pairs
    let whom = "\(victims.proxy) and " + (victims.areAll ? "all" : "\(victims.others[0])")
    switch fault {
    case .isolate:
      tell(kind, whom)
      network.treat(pairs, with: .stall)
    case .oneWay:
      let isDeaf = random.next(below: 2) == 0
      tell(kind, "\(whom): the proxy \(isDeaf ? "hears nothing" : "is not heard")")
      for other in victims.others {
        network.treat(
          from: isDeaf ? other : victims.proxy, to: isDeaf ? victims.proxy : other, with: .stall)
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
