import ClusterFakes
import ProxyRuntime
import RaftCore
import SystemIO

@testable import NodeRuntime

/// Real nodes and a real proxy on one loop: a founder and those who have joined and vote.
struct TestCluster: Sendable {
  let thread: LoopThread
  let proxy: LoopBound<Proxy>
  let proxyAddress: String
  private let electionMilliseconds: ClosedRange<Int>
  private let snapshotLogBytes: Int?
  private let adjust: @Sendable (inout NodeSettings) -> Void
  private(set) var nodes: [TestNode] = []

  init(
    nodes count: Int, electionMilliseconds: ClosedRange<Int> = 150...300,
    snapshotLogBytes: Int? = nil,
    adjust: @escaping @Sendable (inout NodeSettings) -> Void = { _ in }
  ) async throws {
    self.adjust = adjust
    self.electionMilliseconds = electionMilliseconds
    self.snapshotLogBytes = snapshotLogBytes
    let thread = try LoopThread()
    let loop = thread.loop
    self.thread = thread
    let proxy = await thread.make { Proxy(loop: loop, settings: ProxySettings()) }
    self.proxy = proxy
    proxyAddress = try await thread.run {
      Result {
        try proxy.value.start()
        return proxy.value.address
      }
    }.get()
    nodes.append(
      try await TestNode(
        on: thread, .bootstrapIfAlone, proxies: [proxyAddress],
        electionMilliseconds: electionMilliseconds, snapshotLogBytes: snapshotLogBytes,
        adjust: adjust))
    _ = await founder.leaderElected()
    for _ in 1..<count {
      try await join()
    }
  }

  var founder: TestNode { nodes[0] }

  /// One more node joins, and votes by the time this returns.
  @discardableResult
  mutating func join() async throws -> TestNode {
    let node = try await TestNode(
      on: thread, .join, proxies: [proxyAddress], electionMilliseconds: electionMilliseconds,
      snapshotLogBytes: snapshotLogBytes, adjust: adjust)
    for member in nodes {
      await member.promoted(node)
    }
    nodes.append(node)
    return node
  }

  func stop() async {
    for node in nodes {
      await node.stop()
    }
    await thread.run { [proxy] in proxy.value.stop() }
  }
}
