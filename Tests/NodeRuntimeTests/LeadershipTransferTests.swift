import ClusterFakes
import ProxyRuntime
import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

/// Leadership that is handed over because somebody asks for it.
@Suite(.timeLimit(.minutes(1))) struct LeadershipTransferTests {
  private func transfer(
    _ caller: Caller, to node: UInt64
  ) async throws(RPCError) -> WireTransferLeadershipReply {
    try await caller.channel.call(
      WireMembershipMethods.transferLeadership, WireTransferLeadershipRequest(nodeID: node))
  }

  @Test("leadership goes to the voter that is named, or to one that lacks least, and back")
  func transfer() async throws {
    // Nobody would stand for election by itself while the test runs.
    let cluster = try await TestCluster(nodes: 3, electionMilliseconds: 50_000...60_000)
    let caller = await Caller(on: cluster.thread, to: cluster.proxyAddress)
    let named = cluster.nodes[2]
    let reply = try await transfer(caller, to: named.id.rawValue)
    #expect(reply.leaderID == named.id.rawValue)
    #expect(reply.address == named.address)
    #expect(await named.run { $0.isLeader })

    // Asking again, as after a lost answer, changes nothing.
    let again = try await transfer(caller, to: named.id.rawValue)
    #expect(again.term == reply.term)

    let chosen = try await transfer(caller, to: 0)
    #expect(chosen.leaderID != named.id.rawValue)
    #expect(chosen.term > reply.term)
    caller.close()
    await cluster.stop()
  }

  @Test("a successor that has not taken over in time may do so yet: the outcome is unknown")
  func unknownOutcome() async throws {
    // So long that the one that falls silent is not missed before it is asked.
    let cluster = try await TestCluster(nodes: 3, electionMilliseconds: 2_000...3_000)
    let caller = await Caller(on: cluster.thread, to: cluster.proxyAddress)
    let (leader, silent) = (cluster.founder, cluster.nodes[2])
    #expect(await leader.run { $0.isLeader })
    await silent.run { $0.setLiveness(isAlive: false) }
    let doubt = await #expect(throws: RPCError.self) {
      try await transfer(caller, to: silent.id.rawValue)
    }
    #expect(doubt?.code == .aborted)
    #expect(doubt?.isKnownNotExecuted == false)
    #expect(
      doubt?.message
        == "\(silent.address) has not taken over within an election timeout, and may still do so; "
        + "\(leader.address) leads for now")
    caller.close()
    await cluster.stop()
  }

  @Test("a leader that is told to stop asks the next voter when the first does not take over")
  func nextSuccessor() async throws {
    let cluster = try await TestCluster(nodes: 3, electionMilliseconds: 1_000...1_500)
    let leader = cluster.founder
    let first = await leader.run { $0.successor() }
    let silent = try #require(cluster.nodes.first { $0.id == first })
    let other = try #require(cluster.nodes.first { $0.id != first && $0.id != leader.id })
    // At one moment, so that the silent one is not missed yet.
    await withCheckedContinuation { continuation in
      cluster.thread.loop.submit { [leader = leader.node, silent = silent.node] in
        silent.value.setLiveness(isAlive: false)
        leader.value.stop { continuation.resume() }
      }
    }
    // Without the leader's vote there would be no majority for it any more.
    #expect(await other.run { $0.isLeader })
    await silent.stop()
    await other.stop()
    await cluster.thread.run { cluster.proxy.value.stop() }
  }

  @Test("leadership is not handed to who cannot lead, and the answer says why")
  func refused() async throws {
    let cluster = try await TestCluster(nodes: 1)
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    let alone = await #expect(throws: RPCError.self) { try await transfer(caller, to: 0) }
    #expect(alone?.code == .failedPrecondition)
    #expect(alone?.message.contains("no other voter can be reached") == true)
    let stranger = await #expect(throws: RPCError.self) { try await transfer(caller, to: 5) }
    #expect(stranger?.message.contains("does not vote") == true)
    caller.close()
    await cluster.stop()
  }

  @Test("a voter is promoted already; a stranger cannot be, and is named")
  func promotion() async throws {
    let cluster = try await TestCluster(nodes: 2)
    let caller = await Caller(on: cluster.thread, to: cluster.proxyAddress)
    let reply = try await caller.channel.call(
      WireMembershipMethods.promote, WirePromoteRequest(nodeID: cluster.nodes[1].id.rawValue))
    #expect(reply.configuration?.members.count(where: \.isVoter) == 2)
    let stranger = await #expect(throws: RPCError.self) {
      try await caller.channel.call(
        WireMembershipMethods.promote, WirePromoteRequest(nodeID: 5))
    }
    #expect(stranger?.message == "node 0000000000000005 is not a member")
    caller.close()
    await cluster.stop()
  }
}
