import ClusterFakes
import ProxyRuntime
import RaftCore
import SystemIO
import Testing

@testable import NodeRuntime

/// A founder that has lost its disk, started as it was the first time.
@Suite(.timeLimit(.minutes(1))) struct WipedFounderTests {
  private func proxy(
    _ cluster: TestCluster, adjust: (inout ProxySettings) -> Void = { _ in }
  ) async throws -> LoopBound<Proxy> {
    var settings = ProxySettings()
    settings.port = try #require(
      cluster.proxyAddress.split(separator: ":").last.flatMap { UInt16($0) })
    adjust(&settings)
    let loop = cluster.thread.loop
    let chosen = settings
    let proxy = await cluster.thread.make { Proxy(loop: loop, settings: chosen) }
    try await cluster.thread.run { Result { try proxy.value.start() } }.get()
    return proxy
  }

  @Test("it founds nothing while no proxy can be reached, and joins its cluster when one is back")
  func proxyAway() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let id = await cluster.founder.run { $0.clusterID }
    await cluster.thread.run { cluster.proxy.value.stop() }
    await cluster.founder.stop()
    let wiped = try await TestNode(
      on: cluster.thread, .bootstrapIfAlone, proxies: [cluster.proxyAddress])
    let missing = await wiped.events.first { event in
      if case .waitingForProxies(let proxies) = event { proxies } else { nil }
    }
    #expect(missing == [cluster.proxyAddress])
    #expect(await wiped.run { $0.clusterID } == .unknown)
    let again = try await proxy(cluster)
    let joined = await wiped.events.first { event in
      if case .memberOf(let clusterID) = event { clusterID } else { nil }
    }
    #expect(joined == id)
    await wiped.stop()
    await cluster.nodes[1].stop()
    await cluster.nodes[2].stop()
    await cluster.thread.run { again.value.stop() }
  }

  @Test("it founds a cluster at once where it was told not to wait for proxies")
  func toldToFound() async throws {
    let thread = try LoopThread()
    let node = try await TestNode(
      on: thread, .bootstrapUnlessKnown, proxies: ["127.0.0.1:1"])
    #expect(await node.leaderElected() == node.address)
    await node.stop()
  }
}
