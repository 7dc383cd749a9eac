import ClusterFakes
import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

/// Voters that are gone for long, and the votes they hold.
@Suite(.timeLimit(.minutes(1))) struct DeadVoterTests {
  private func demoted(_ lost: TestNode, by node: TestNode) async {
    await node.events.first { event in
      if case .demoted(let address) = event, address == lost.address { () } else { nil }
    }
  }

  @Test("five nodes survive losing one after another, down to two")
  func successiveLosses() async throws {
    let cluster = try await TestCluster(nodes: 5) { $0.deadVoterTimeoutMilliseconds = 800 }
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    let session = try await caller.openSession()
    for lost in cluster.nodes.suffix(3).reversed() {
      await lost.run { $0.setLiveness(isAlive: false) }
      await demoted(lost, by: cluster.founder)
    }
    let written = try await caller.put("k", "two are enough", session: session, number: 1)
    #expect(written.served?.nodeID == cluster.founder.id.rawValue)
    #expect(await cluster.founder.run { $0.configuration.voters.count } == 2)

    // Those that come back catch up and vote again.
    for back in cluster.nodes.suffix(3) {
      await back.run { $0.setLiveness(isAlive: true) }
      await cluster.founder.promoted(again: back)
    }
    #expect(await cluster.founder.run { $0.configuration.voters.count } == 5)
    caller.close()
    await cluster.stop()
  }

  @Test("with leases a leader answers what was written last")
  func leases() async throws {
    let cluster = try await TestCluster(nodes: 3) { $0.leaseReads = true }
    let caller = await Caller(on: cluster.thread, to: cluster.founder.address)
    let session = try await caller.openSession()
    for number in 1...30 as ClosedRange<UInt64> {
      try await caller.put("k", "\(number)", session: session, number: number)
      #expect(try await caller.get("k").entry?.value == Array("\(number)".utf8))
    }
    caller.close()
    await cluster.stop()
  }
}

extension TestNode {
  /// Waits until the other votes once more after it had lost its vote.
  fileprivate func promoted(again other: TestNode) async {
    let isDemoted = Counter()
    await events.first { event -> Void? in
      switch event {
      case .demoted(let address) where address == other.address:
        isDemoted.increase()
        return nil
      case .promoted(let address) where address == other.address && isDemoted.value > 0:
        return ()
      default:
        return nil
      }
    }
  }
}
