import ClusterFakes
import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import TestSupport
import Testing
import WireMessages

@testable import NodeRuntime

/// Real nodes that talk over real connections and write to real disks.
@Suite(.timeLimit(.minutes(1))) struct NodeClusterTests {
  @Test("a founder serves alone, and those who join get what it has and vote")
  func joining() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let joined = cluster.nodes[2]
    let caller = await Caller(on: cluster.thread, to: joined.address)
    let session = try await caller.openSession()
    let written = try await caller.put("colour", "red", session: session, number: 1)
    #expect(written.served?.isLeader == true)

    let read = try await caller.get("colour")
    #expect(read.entry?.value == Array("red".utf8))
    #expect(read.served?.nodeID == joined.id.rawValue)
    let status = try await caller.status(appliedAtLeast: written.served?.index ?? 0)
    #expect(status.configuration?.members.count(where: \.isVoter) == 3)
    caller.close()
    await cluster.stop()
  }

  @Test("a follower asked to answer by itself says who leads, and that nothing was done")
  func localRoute() async throws {
    let cluster = try await TestCluster(nodes: 2)
    let leader = await cluster.nodes[1].leaderElected()
    let follower = try #require(cluster.nodes.first { $0.address != leader })
    let caller = await Caller(on: cluster.thread, to: follower.address)
    let session = try await caller.openSession()
    let error = await #expect(throws: RPCError.self) {
      try await caller.put("a", "1", session: session, number: 1, metadata: CallRoute.local)
    }
    #expect(error?.code == .unavailable)
    #expect(error?.isKnownNotExecuted == true)
    let hint = try #require(error.flatMap { LeaderHint($0.metadata) })
    #expect(hint.address == leader)
    #expect(try await caller.get("a").entry == nil)
    caller.close()
    await cluster.stop()
  }

  @Test("the others elect a leader while one plays dead, and it catches up when it is alive again")
  func playingDead() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let old = cluster.founder
    await old.run { $0.setLiveness(isAlive: false) }
    let elected = await cluster.nodes[1].leaderElected { $0 != old.address }
    let caller = await Caller(on: cluster.thread, to: elected)
    let session = try await caller.openSession()
    let written = try await caller.put("a", "1", session: session, number: 1)

    await old.run { $0.setLiveness(isAlive: true) }
    let control = await Caller(
      on: cluster.thread, to: old.address, as: PeerIdentity(kind: .control))
    let status = try await control.status(appliedAtLeast: written.served?.index ?? 0)
    #expect(status.revision == written.revision)
    #expect(status.leaderID != old.id.rawValue)
    control.close()
    caller.close()
    await cluster.stop()
  }

  @Test("a leader that is told to stop hands over first, and nobody has to wait for an election")
  func handingOver() async throws {
    // Nobody would stand for election by itself while the test runs.
    let cluster = try await TestCluster(nodes: 3, electionMilliseconds: 50_000...60_000)
    await cluster.founder.stop()
    let first = await cluster.nodes[1].run { $0.isLeader }
    let second = await cluster.nodes[2].run { $0.isLeader }
    #expect(first != second)
    await cluster.stop()
  }

  @Test("a node with its directory is the same node on another port, and is dialled there")
  func restart() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let stopped = cluster.nodes[2]
    await stopped.stop()
    let again = try await TestNode(
      on: cluster.thread, .join, proxies: [cluster.proxyAddress], directory: stopped.directory)
    #expect(again.id == stopped.id)

    let leader = await cluster.nodes[1].leaderElected()
    let caller = await Caller(on: cluster.thread, to: leader)
    let session = try await caller.openSession()
    let written = try await caller.put("a", "1", session: session, number: 1)
    let control = await Caller(
      on: cluster.thread, to: again.address, as: PeerIdentity(kind: .control))
    let status = try await control.status(appliedAtLeast: written.served?.index ?? 0)
    #expect(status.address == again.address)
    #expect(status.role == .follower)
    control.close()
    caller.close()
    await again.stop()
    await cluster.stop()
  }

  @Test("a member that listens elsewhere has the log say so, and keeps its vote")
  func moves() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let stopped = cluster.nodes[2]
    await stopped.stop()
    let again = try await TestNode(
      on: cluster.thread, .join, proxies: [cluster.proxyAddress], directory: stopped.directory)
    let moved = await cluster.founder.events.first { event in
      if case .moved(let former, let address) = event { (former, address) } else { nil }
    }
    #expect(moved == (stopped.address, again.address))
    let member = await cluster.founder.run { $0.configuration[again.id] }
    #expect(member == Member(id: again.id, address: again.address, isVoter: true))
    await again.stop()
    await cluster.stop()
  }

  @Test("a removed node says so, does not come back, and holds nobody up")
  func removal() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let removed = cluster.nodes[2]
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    // The proxy waits for the change before this one to be committed.
    let proxyCaller = await Caller(on: cluster.thread, to: cluster.proxyAddress)
    _ = try await proxyCaller.channel.call(
      WireMembershipMethods.remove, WireRemoveRequest(nodeID: removed.id.rawValue))
    proxyCaller.close()
    await removed.events.first { event in
      if case .removedSelf = event { () } else { nil }
    }
    await removed.stop()

    let again = try await TestNode(
      on: cluster.thread, .join, proxies: [cluster.proxyAddress], directory: removed.directory)
    await again.events.first { event in
      if case .removedSelf = event { () } else { nil }
    }
    let session = try await caller.openSession()
    let written = try await caller.put("a", "1", session: session, number: 1)
    let status = try await caller.status(appliedAtLeast: written.served?.index ?? 0)
    #expect(status.configuration?.members.count == 2)
    caller.close()
    await again.stop()
    await cluster.stop()
  }

  @Test("a node that stopped before its log named it is heard by the members that added it")
  func stoppedWhileJoining() async throws {
    let cluster = try await TestCluster(nodes: 1)
    let founder = cluster.founder
    // As a node leaves it that was added and stopped before the first entry reached it.
    let directory = try TemporaryDirectory()
    let clusterID = await founder.run { $0.clusterID }
    let id = try JoinedDirectory.prepare(directory, clusterID: clusterID)
    let caller = await Caller(on: cluster.thread, to: founder.address)
    _ = try await caller.channel.call(
      WireMembershipMethods.join,
      WireJoinRequest(nodeID: id.rawValue, address: "127.0.0.1:1"))

    let node = try await TestNode(
      on: cluster.thread, .join, proxies: [cluster.proxyAddress], directory: directory)
    #expect(node.id == id)
    await founder.events.first { event in
      if case .promoted = event { () } else { nil }
    }
    let status = try await caller.status()
    #expect(status.configuration?.members.count(where: \.isVoter) == 2)
    caller.close()
    await node.stop()
    await cluster.stop()
  }

  @Test("a node that was removed while it was away is told so when it comes back")
  func removedWhileAway() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let away = cluster.nodes[2]
    await away.stop()
    let caller = await Caller(on: cluster.thread, to: cluster.proxyAddress)
    _ = try await caller.channel.call(
      WireMembershipMethods.remove, WireRemoveRequest(nodeID: away.id.rawValue))
    caller.close()

    let again = try await TestNode(
      on: cluster.thread, .join, proxies: [cluster.proxyAddress], directory: away.directory)
    await again.events.first { event in
      if case .removedSelf = event { () } else { nil }
    }
    await again.stop()
    await cluster.stop()
  }
}
