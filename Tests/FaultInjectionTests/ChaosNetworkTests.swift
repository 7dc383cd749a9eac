import FaultInjection
import SystemIO
import Testing

/// Who connects to whom, and what harm to two of them reaches.
@Suite struct ChaosNetworkTests {
  @Test("what one says to another is held back over both connections between them, and no more is")
  func oneWay() throws {
    let stage = try NetworkStage()
    for (one, other) in [
      (ChaosNetwork.Party.node(0), ChaosNetwork.Party.node(1)), (.proxy(1), .node(0)),
    ] {
      let there = try stage.connect(from: one, to: other)
      let back = try stage.connect(from: other, to: one)
      stage.network.treat(from: one, to: other, with: .stall)
      try there.near.send([1])
      try back.far.send([2])
      // What the other says arrives over both, though it was sent later.
      try there.far.send([3])
      try back.near.send([4])
      #expect(try there.near.receive(1) == [3])
      #expect(try back.far.receive(1) == [4])
      #expect(there.far.look() == [] && back.near.look() == [])
      stage.network.treat([(one, other)], with: .pass)
      #expect(try there.far.receive(1) == [1])
      #expect(try back.near.receive(1) == [2])
    }
  }

  @Test("a client that is cut off from one proxy has the other, and other clients have both")
  func clients() throws {
    let stage = try NetworkStage()
    let cut = try stage.connect(from: .client(0), to: .proxy(0))
    let others = try [
      stage.connect(from: .client(0), to: .proxy(1)),
      stage.connect(from: .client(1), to: .proxy(0)),
    ]
    stage.network.treat([(.proxy(0), .client(0))], with: .stall)
    try cut.near.send([1])
    try cut.far.send([2])
    for other in others {
      try other.near.send([3])
      #expect(try other.far.receive(1) == [3])
      try other.far.send([4])
      #expect(try other.near.receive(1) == [4])
    }
    #expect(cut.near.look() == [] && cut.far.look() == [])
    stage.network.treat(stage.network.accessPairs, with: .pass)
    #expect(try cut.far.receive(1) == [1])
    #expect(try cut.near.receive(1) == [2])
  }

  @Test("a way that nobody has taken is named; a client may do with any of its proxies")
  func unused() throws {
    let stage = try NetworkStage()
    let network = stage.network
    #expect(network.unusedWays.count == 2 + 4 + 4 + 2)
    #expect(network.unusedWays.contains("proxy-1 to node-0"))
    #expect(network.unusedWays.contains("client-1 to any proxy"))
    var connections = [try stage.connect(from: .client(1), to: .proxy(1))]
    let proxyPairs = network.proxies.flatMap { proxy in network.nodes.map { (proxy, $0) } }
    for pair in network.nodePairs + proxyPairs {
      connections.append(try stage.connect(from: pair.0, to: pair.1))
      connections.append(try stage.connect(from: pair.1, to: pair.0))
    }
    #expect(network.unusedWays == ["client-0 to any proxy"])
  }

  @Test("the proxy that a client reaches at an address is known by its link there")
  func proxyAtAddress() throws {
    let network = try NetworkStage().network
    let link = try #require(network.link(from: .client(1), to: .proxy(1)))
    #expect(network.proxy(at: "\(link.address)", for: .client(1)) == .proxy(1))
    #expect(network.proxy(at: "\(link.address)", for: .client(0)) == nil)
    #expect(network.proxy(at: "\(link.target)", for: .client(1)) == nil)
  }

  @Test("nobody has a link to itself, and nobody connects to a client")
  func absent() throws {
    let network = try NetworkStage().network
    #expect(network.link(from: .node(0), to: .node(0)) == nil)
    #expect(network.link(from: .proxy(0), to: .proxy(1)) == nil)
    #expect(network.link(from: .proxy(0), to: .client(0)) == nil)
    #expect(network.link(from: .client(0), to: .node(0)) == nil)
    #expect(network.links(between: (.proxy(0), .client(0))).count == 1)
    #expect(network.links(between: (.proxy(0), .node(0))).count == 2)
  }

  @Test("every kind of fault has a name of its own, by which it is known")
  func names() {
    let names = FaultKind.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(names.compactMap(FaultKind.init(rawValue:)) == FaultKind.allCases)
    #expect(FaultKind(rawValue: "proxy-one-way") == .proxyLinks(.oneWay))
    // Answers and reads are not sealed: a turned bit there breaks no promise.
    #expect(FaultKind(rawValue: "client-flip") == nil)
  }
}

/// Two nodes, two proxies and two clients, of which each listens that is connected to.
private final class NetworkStage {
  let network: ChaosNetwork
  private let nodes: [RawServer]
  private let proxies: [RawServer]

  init() throws {
    let loop = try EventLoop()
    nodes = [try RawServer(loop), try RawServer(loop)]
    proxies = [try RawServer(loop), try RawServer(loop)]
    network = try ChaosNetwork(
      loop: loop, nodes: nodes.map(\.address), proxies: proxies.map(\.address), clientCount: 2)
  }

  deinit { network.close() }

  func connect(
    from: ChaosNetwork.Party, to: ChaosNetwork.Party
  ) throws -> (near: RawEnd, far: RawEnd) {
    let link = try #require(network.link(from: from, to: to))
    switch to {
    case .node(let number): return try nodes[number].connect(over: link)
    case .proxy(let number): return try proxies[number].connect(over: link)
    case .client: throw NobodyListens()
    }
  }

  private struct NobodyListens: Error {}
}
