import ClusterFakes
import FaultInjection
import KeyValueClient
import KeyValueStore
import ProxyRuntime
import RPCCore
import RPCTransport
import SystemIO
import Testing
import WireMessages

/// What becomes of requests when the links of a proxy fail, and the proxy does not.
@Suite("Proxy links", .timeLimit(.minutes(1)))
struct ProxyLinkTests {
  @Test("a proxy's connection that is meant for one address goes to another where that is said")
  func dials() async throws {
    let stage = try await Stage(hasNodeLinks: true)
    await stage.elect(1)
    _ = try await stage.client.put(bytes("k"), bytes("1"))
    try await stage.warmUp([2, 3])
    let counts = await stage.thread.run { [links = stage.nodeLinks] in
      links.value.map(\.connectionCount)
    }
    #expect(counts.allSatisfy { $0 > 0 })
    // It is the node that is spoken of, not the way to it.
    let status = try await stage.client.status()
    #expect(
      Set(status.nodes.map { $0.status?.address })
        == Set(await stage.nodes { cluster in cluster.nodes.map(\.address) }))
    await stage.stop()
  }

  @Test("when a proxy hears no node any more, its clients go on through another one")
  func deafProxy() async throws {
    let stage = try await Stage(proxies: 2, timeout: 1_000 * milliseconds, hasNodeLinks: true)
    await stage.elect(1)
    #expect(try await stage.client.status().proxyAddress == stage.addresses[0])
    await stage.thread.run { [links = stage.nodeLinks] in
      for link in links.value {
        for direction in FaultyLink.Direction.allCases { link.treat(direction, with: .stall) }
      }
    }
    // What the proxy held until it knew is lost, if anything is.
    while await stage.client.isRefusedRead { continue }
    #expect(try await stage.client.status().proxyAddress == stage.addresses[1])
    _ = try await stage.client.put(
      bytes("k"), bytes("1"), timeoutNanoseconds: 20_000 * milliseconds)
    await stage.stop()
  }

  /// Which ways of a client's link are stalled, and how often a write then arrives at the leader, at least.
  @Test(
    "when a client and its proxy cannot hear each other, or one cannot, a write goes on and runs once",
    arguments: [
      ([FaultyLink.Direction.forward], 1), ([.backward], 2), ([.forward, .backward], 1),
    ])
  func deafClient(stalled: [FaultyLink.Direction], arrivals: Int) async throws {
    let stage = try await Stage(proxies: 2)
    await stage.elect(1)
    let link = await stage.thread.make { [loop = stage.thread.loop] in
      FaultyLink.leading(to: stage.addresses[0], on: loop)
    }
    let address = await stage.thread.run { "\(link.value.address)" }
    var settings = ClientSettings(endpoints: [address, stage.addresses[1]])
    settings.timeoutNanoseconds = 20_000 * milliseconds
    settings.channel.keepalive = Keepalive.Settings(
      interval: 100 * milliseconds, timeout: 500 * milliseconds)
    let client = KeyValueClient(loop: stage.thread.loop, settings: settings)
    _ = try await client.put(bytes("k"), bytes("old"))
    #expect(try await client.status().proxyAddress == stage.addresses[0])
    await stage.thread.run {
      for direction in stalled { link.value.treat(direction, with: .stall) }
    }
    #expect(try await client.put(bytes("k"), bytes("new")).revision.rawValue == 2)
    let (arrived, version) = await stage.nodes {
      (Array($0.store.arrivals.dropFirst()), $0.store.version(of: "k"))
    }
    #expect(arrived.count >= arrivals && Set(arrived).count == 1)
    #expect(version == 2)
    #expect(try await client.status().proxyAddress == stage.addresses[1])
    client.close()
    await stage.thread.run { link.value.close() }
    await stage.stop()
  }
}

extension KeyValueClient {
  fileprivate var isRefusedRead: Bool {
    get async { (try? await get(bytes("k"))) == nil }
  }
}
