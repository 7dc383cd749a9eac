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
    let writes = (1...8 as ClosedRange<UInt64>).map { number in
      Task {
        // They are proposed in any order.
        try await caller.put(
          "k\(number)", "v", session: session, number: number, answeredBelow: 1)
      }
    }
    while await leader.run({ $0.driver.replica.node.lastEntry.index.rawValue }) < before + 8 {}
    let stopping = Task { await leader.stop() }
    while await !leader.run({ $0.isDraining }) {}
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

  @Test("a leader hands over in time although a call under way does not end")
  func callThatHangs() async throws {
    let cluster = try await TestCluster(nodes: 3)
    let leader = cluster.founder
    let caller = await Caller(on: cluster.thread, to: leader.address)
    // An answer that comes when the node has applied what nobody will write.
    let waiting = Task { try await caller.status(appliedAtLeast: .max) }
    while await leader.run({ $0.driver.appliedWaiterCount }) == 0 {}
    let stopping = Task { await leader.stop() }
    _ = await cluster.nodes[1].leaderElected { $0 != leader.address }
    #expect(await leader.run { $0.isDraining && !$0.isStopping })
    waiting.cancel()
    caller.close()
    await stopping.value
    await cluster.nodes[1].stop()
    await cluster.nodes[2].stop()
    await cluster.thread.run { cluster.proxy.value.stop() }
  }
}
