import ClusterFakes
import KeyValueStore
import ProxyRuntime
import RPCCore
import RaftCore
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime
@testable import Replication

/// A node that has come to something else than the others from the same log.
@Suite(.timeLimit(.minutes(1))) struct DivergenceTests {
  @Test("under writes, without a proxy, a node whose sessions are not the majority's stops")
  func underWrites() async throws {
    let cluster = try await TestCluster(nodes: 3)
    await cluster.thread.run { [proxy = cluster.proxy] in proxy.value.stop() }
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    let session = try await caller.openSession()
    let odd = cluster.nodes[2]
    let opened = try await caller.status().appliedIndex
    let follower = await Caller(on: cluster.thread, to: odd.address)
    _ = try await follower.status(appliedAtLeast: opened)

    // One answer more in one session. The map is the same, and stays so.
    await odd.run { node in
      node.driver.report { replica in
        let one = SequenceNumber(1)
        let identity = RequestIdentity(
          client: ClientID(session), sequence: one, answeredBelow: one)
        let nothing = Command.perform(.delete(key: [1]), identity)
        _ = replica.machine.apply(nothing.wireBytes, at: replica.appliedEntry)
      }
    }
    let writers = (0..<32).map { writer in
      Task {
        let session = try await caller.openSession()
        var number: UInt64 = 0
        while odd.failures.all.isEmpty {
          number += 1
          try await caller.put("k\(writer)", "\(number)", session: session, number: number)
        }
      }
    }
    let failure = await odd.failures.first { $0 }
    #expect("\(failure)".contains("a majority of the members has another map or other sessions"))
    for writer in writers { try await writer.value }

    // The others go on.
    try await caller.put("k", "v", session: session, number: 2)
    #expect(try await caller.get("k").entry != nil)
    follower.close()
    caller.close()
    await cluster.stop()
  }
}
