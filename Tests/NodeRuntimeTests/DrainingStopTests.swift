import ClusterFakes
import ProxyRuntime
import RPCCore
import RaftCore
import Replication
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

/// What becomes of calls while a node stops.
@Suite(.timeLimit(.minutes(1))) struct DrainingStopTests {
  @Test(
    "a leader that is told to stop answers the writes under way, and refuses later ones unexecuted")
  func writesUnderWay() async throws {
    // Nobody would stand for election by itself while the test runs.
    let cluster = try await TestCluster(nodes: 3, electionMilliseconds: 50_000...60_000)
    let leader = cluster.founder
    let caller = await Caller(on: cluster.thread, to: leader.address)
    let session = try await caller.openSession()
    // Without the others nothing is committed.
    for other in cluster.nodes[1...] { await other.run { $0.setLiveness(isAlive: false) } }
    let before = await leader.run { $0.driver.replica.node.lastEntry.index.rawValue }
    var writes: [Task<WirePutReply, any Error>] = []
    for number in 1...8 as ClosedRange<UInt64> {
      writes.append(
        await caller.startedPut(
          "k\(number)", "v", session: session, number: number, answeredBelow: 1))
    }
    // Who is answered after them knows that they have been proposed.
    _ = try await caller.status()
    #expect(await leader.run { $0.driver.replica.node.lastEntry.index.rawValue } == before + 8)
    let stopping = await leader.stopping()
    #expect(await leader.run { $0.isDraining })
    let late = await #expect(throws: RPCError.self) {
      try await caller.put("late", "v", session: session, number: 9, answeredBelow: 1)
    }
    #expect(late?.code == .unavailable)
    #expect(late?.isKnownNotExecuted == true)
    #expect(await leader.run { $0.isLeader && !$0.isStopping })

    for other in cluster.nodes[1...] { await other.run { $0.setLiveness(isAlive: true) } }
    for write in writes { #expect(try await write.value.revision > 0) }
    await stopping.value
    let first = await cluster.nodes[1].run { $0.isLeader }
    let second = await cluster.nodes[2].run { $0.isLeader }
    #expect(first != second)
    caller.close()
    await cluster.nodes[1].stop()
    await cluster.nodes[2].stop()
    await cluster.thread.run { cluster.proxy.value.stop() }
  }

  @Test(
    "who tells a node to stop that is stopping already is told when it has stopped, after the first"
  )
  func twice() async throws {
    let cluster = try await TestCluster(nodes: 1)
    let node = cluster.founder
    let ends = EventLog<String>()
    await node.run { node in
      // Who plays dead has nothing to let end, and ends its threads at once, that of the snapshots before
      // the log's.
      node.setLiveness(isAlive: false)
      node.stop { ends.add("first") }
      #expect(node.isStopping && node.snapshotThread == nil && node.persistence != nil)
      node.stop { ends.add("second") }
      #expect(node.persistence != nil)
    }
    await ends.first { $0 == "second" ? () : nil }
    #expect(ends.all == ["first", "second"])
    await node.run { node in node.stop { ends.add("third") } }
    #expect(ends.all == ["first", "second", "third"])
    await cluster.thread.run { cluster.proxy.value.stop() }
  }

  @Test("a leader hands over in time although a call under way does not end")
  func callThatHangs() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let leader = cluster.founder
    let caller = await Caller(on: cluster.thread, to: leader.address)
    // An answer that comes when the node has applied what nobody will write.
    _ = try await caller.status()
    let waiting = await caller.started { channel, done in
      _ = WireNodeControlStub(channel: channel).status(
        WireNodeStatusRequest(appliedAtLeast: .max), completion: done)
    }
    _ = try await caller.status()
    #expect(await leader.run { $0.driver.appliedWaiterCount } == 1)
    let stopping = await leader.stopping()
    _ = await cluster.nodes[1].leaderElected { $0 != leader.address }
    #expect(await leader.run { $0.isDraining && !$0.isStopping })
    caller.close()
    await #expect(throws: RPCError.self) { try await waiting.value }
    await stopping.value
    await cluster.nodes[1].stop()
    await cluster.nodes[2].stop()
    await cluster.thread.run { cluster.proxy.value.stop() }
  }
}
