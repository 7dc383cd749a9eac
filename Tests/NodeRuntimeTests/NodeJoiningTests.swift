import ClusterFakes
import RPCCore
import RaftCore
import SystemIO
import TestSupport
import Testing
import WireMessages

@testable import NodeRuntime

/// What a node without a cluster does, from what a proxy tells it.
@Suite(.timeLimit(.minutes(1))) struct NodeJoiningTests {
  private let thread: LoopThread
  private let announcements = EventLog<WireNodeStatus>()
  private let proxy: LoopBound<FakeProxy>
  private let proxyAddress: String

  init() async throws {
    let thread = try LoopThread()
    self.thread = thread
    let proxy = await thread.make { [announcements] in
      FakeProxy(loop: thread.loop, announcements: announcements)
    }
    self.proxy = proxy
    proxyAddress = await thread.run { proxy.value.address }
  }

  private func proxy(_ change: @escaping @Sendable (FakeProxy) -> Void) async {
    await thread.run { [proxy] in change(proxy.value) }
  }

  @Test("a leader waits for a proxy that has just started, and founds once it surely knows nobody")
  func waitsForSettledProxy() async throws {
    let node = try await TestNode(on: thread, .bootstrapIfAlone, proxies: [proxyAddress])
    await announcements.first { _ in () }
    #expect(await node.run { $0.clusterID } == .unknown)
    await proxy { $0.announceReply = .success(WireAnnounceReply(isSettled: true)) }
    #expect(await node.leaderElected() == node.address)
    await node.stop()
    await proxy { $0.close() }
  }

  @Test("a node whose map is not the majority's stops, and says what to do")
  func divergence() async throws {
    await proxy { $0.announceReply = .success(WireAnnounceReply(isSettled: true)) }
    let node = try await TestNode(on: thread, .bootstrapIfAlone, proxies: [proxyAddress])
    _ = await node.leaderElected()
    let cluster = await node.run { $0.clusterID.rawValue }
    await proxy {
      $0.announceReply = .success(WireAnnounceReply(clusterID: cluster, hasDiverged: true))
    }
    let failure = await node.failures.first { $0 }
    #expect("\(failure)".hasSuffix("with an empty data directory, as a new node"))
    await node.stop()
    await proxy { $0.close() }
  }

  @Test("a proxy that names more members than a cluster may have is not believed")
  func senselessProxy() async throws {
    let members = (1...UInt64(ClusterConfiguration.membersMax + 1)).map {
      WireMember(nodeID: $0, address: "127.0.0.1:1")
    }
    await proxy {
      $0.announceReply = .success(WireAnnounceReply(isSettled: true, members: members))
    }
    let node = try await TestNode(on: thread, .bootstrapIfAlone, proxies: [proxyAddress])
    let event = await node.events.first { event in
      if case .waitingForProxies(let addresses) = event { addresses } else { nil }
    }
    #expect(event == [proxyAddress])
    #expect(await node.run { $0.clusterID } == .unknown)
    await node.stop()
    await proxy { $0.close() }
  }

  @Test("a leader that is stopped while it waits founds nothing")
  func stopFoundsNothing() async throws {
    let node = try await TestNode(on: thread, .bootstrapIfAlone, proxies: [proxyAddress])
    await announcements.first { _ in () }
    await node.stop()
    let again = try await TestNode(
      on: thread, .bootstrapIfAlone, proxies: [proxyAddress], directory: node.directory)
    #expect(await again.run { $0.clusterID } == .unknown)
    await again.stop()
    await proxy { $0.close() }
  }

  @Test("a node that was refused asks again, and says why once")
  func asksAgain() async throws {
    let asked = EventLog<Int>()
    await proxy { proxy in
      proxy.announceReply = .success(WireAnnounceReply(clusterID: 7, isSettled: true))
      proxy.joinReply = { _ in
        asked.add(proxy.joinCount)
        return .failure(RPCError(.unavailable, "another change is under way"))
      }
    }
    let node = try await TestNode(on: thread, .join, proxies: [proxyAddress])
    await asked.first { $0 == 3 ? () : nil }
    let reasons = node.events.all.compactMap { event in
      if case .joinFailed(let reason) = event { reason } else { nil }
    }
    #expect(reasons == ["another change is under way"])
    await node.stop()
    await proxy { $0.close() }
  }

  @Test("a proxy of another cluster is told of once, with its reason")
  func foreignProxy() async throws {
    await proxy { proxy in
      proxy.announceReply = .failure(RPCError(.failedPrecondition, "this proxy serves cluster 8"))
    }
    let node = try await TestNode(on: thread, .bootstrapIfAlone, proxies: [proxyAddress])
    await announcements.first { _ in () }
    let reason = await node.events.first { event in
      if case .refusedByProxy(_, let reason) = event { reason } else { nil }
    }
    #expect(reason == "this proxy serves cluster 8")
    #expect(await node.run { $0.clusterID } == .unknown)
    await node.stop()
    await proxy { $0.close() }
  }

  @Test("a directory that names a cluster without holding its log founds nothing, and says so")
  func stranded() async throws {
    let directory = try TemporaryDirectory()
    _ = try JoinedDirectory.prepare(directory, clusterID: ClusterID(9))
    await proxy { $0.announceReply = .success(WireAnnounceReply(isSettled: true)) }
    let node = try await TestNode(
      on: thread, .bootstrapIfAlone, proxies: [proxyAddress], directory: directory)
    let cluster = await node.events.first { event in
      if case .stranded(let cluster) = event { cluster } else { nil }
    }
    #expect(cluster == ClusterID(9))
    #expect(await node.run { $0.isLeader } == false)
    await node.stop()
    await proxy { $0.close() }
  }

  @Test("a node that starts dead neither announces itself nor founds before it is alive")
  func startsDead() async throws {
    let node = try await TestNode(on: thread, .bootstrapIfAlone, startsDead: true)
    #expect(await node.run { $0.clusterID } == .unknown)
    await node.run { $0.setLiveness(isAlive: true) }
    #expect(await node.leaderElected() == node.address)
    await node.stop()
    await proxy { $0.close() }
  }
}
