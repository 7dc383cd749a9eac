import ClusterFakes
import RPCCore
import RPCTransport
import RaftCore
import Replication
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

/// Several changes of the membership at once, as an operator asks for them.
@Suite(.timeLimit(.minutes(1))) struct JointChangeTests {
  private func change(
    _ caller: Caller, removing removed: [TestNode] = [], promoting promoted: [TestNode] = []
  ) async throws(RPCError) -> WireClusterConfiguration? {
    let request = WireChangeMembersRequest(
      removed: removed.map(\.id.rawValue), promoted: promoted.map(\.id.rawValue))
    return try await caller.channel.call(WireMembershipMethods.changeMembers, request)
      .configuration
  }

  /// The configurations in the log of a node, in order.
  private func configurations(of node: TestNode) async -> [ClusterConfiguration] {
    await node.run { node in
      let log = node.driver.replica.node.log
      return log.batch(from: log.firstIndex, byteCountMax: .max).compactMap { entry in
        if case .configuration(let configuration) = entry.payload { configuration } else { nil }
      }
    }
  }

  @Test("two voters that are removed at once go through one joint configuration, asked anywhere")
  func together() async throws {
    let cluster = try await TestCluster(nodes: 5)
    let caller = await Caller(on: cluster.thread, to: cluster.proxyAddress)
    let leaving = Array(cluster.nodes.suffix(2))
    let staying = cluster.nodes.prefix(3).map(\.id).sorted()
    let after = try await change(caller, removing: leaving)
    #expect(after?.members.map(\.nodeID).sorted() == staying.map(\.rawValue))
    for node in leaving {
      await node.events.first { if case .removedSelf = $0 { () } else { nil } }
    }
    let joint = await configurations(of: cluster.founder).filter(\.isJoint)
    #expect(joint.map(\.voters) == [staying])
    #expect(joint.map(\.outgoingVoters.count) == [5])
    #expect(joint.map { $0.leaving } == [leaving.map(\.id).sorted()])

    // Who asks again because the answer was lost is told that it is done.
    #expect(try await change(caller, removing: leaving)?.members.count == 3)
    caller.close()
    await cluster.stop()
  }

  @Test("a change that would leave no live quorum is refused as a whole, before the log")
  func noQuorum() async throws {
    let cluster = try await TestCluster(nodes: 5)
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    let silent = Array(cluster.nodes.suffix(2))
    for node in silent { await node.run { $0.setLiveness(isAlive: false) } }
    let live = Array(cluster.nodes[1...2])
    // The leader takes the silent for live until an election timeout has passed.
    let missesThem = await cluster.founder.comes { node in
      node.isLeader && !silent.contains { node.driver.replica.node.isActive($0.id) }
    }
    #expect(missesThem)
    let last = await cluster.founder.run { $0.driver.replica.node.log.lastIndex }
    let refusal = await #expect(throws: RPCError.self) {
      try await change(caller, removing: live)
    }
    #expect(refusal?.code == .failedPrecondition)
    #expect(refusal?.isKnownNotExecuted == true)
    #expect(
      refusal?.message
        == "only 1 voters would be reachable where 2 are needed; bring nodes back first")
    #expect(await cluster.founder.run { $0.driver.replica.node.log.lastIndex } == last)
    #expect(await cluster.founder.run { $0.configuration.members.count } == 5)
    caller.close()
    await cluster.stop()
  }

  @Test("a change that names more nodes than a cluster may have is refused by any node")
  func tooMany() async throws {
    let cluster = try await TestCluster(nodes: 2)
    let names = (1...UInt64(300_000)).map { $0 << 8 }
    for node in cluster.nodes {
      let caller = await Caller(on: cluster.thread, to: node.address)
      let refusal = await #expect(throws: RPCError.self) {
        try await caller.channel.call(
          WireMembershipMethods.changeMembers,
          WireChangeMembersRequest(
            removed: Array(names.prefix(150_000)), promoted: Array(names.suffix(150_000))),
          metadata: CallRoute.local)
      }
      #expect(refusal?.code == .invalidArgument)
      #expect(refusal?.isKnownNotExecuted == true)
      #expect(
        refusal?.message
          == "a change names 300000 members, more than the 1024 a cluster may have")
      caller.close()
    }
    await cluster.stop()
  }

  @Test("a change of nobody, or of a stranger, or both ways at once is refused, and says why")
  func senseless() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    let nobody = await #expect(throws: RPCError.self) { try await change(caller) }
    #expect(nobody?.code == .invalidArgument)
    let other = cluster.nodes[1]
    let both = await #expect(throws: RPCError.self) {
      try await change(caller, removing: [other], promoting: [other])
    }
    #expect(both?.message == "node \(other.id.rawValue) cannot be removed and promoted at once")
    let stranger = await #expect(throws: RPCError.self) {
      try await caller.channel.call(
        WireMembershipMethods.changeMembers,
        WireChangeMembersRequest(removed: [other.id.rawValue, 5]))
    }
    #expect(stranger?.message == "node 0000000000000005 is not a member")
    #expect(await cluster.founder.run { $0.configuration.members.count } == 3)
    caller.close()
    await cluster.stop()
  }
}
