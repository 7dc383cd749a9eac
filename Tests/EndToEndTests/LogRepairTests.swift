import KeyValueClient
import SystemIO
import Testing
import WireMessages

extension EndToEnd {
  @Suite struct LogRepair {
    /// Turns a bit in the middle of what was written to the first segment of a node's log.
    private func damageLog(of place: TestCluster.Place, in cluster: TestCluster) throws {
      let files = LocalFileSystem()
      let directory = cluster.dataDirectory(ofNode: place.number) + "/log"
      let name = try #require(try files.list(directory).first)
      let file = try files.open("\(directory)/\(name)")
      let bytes = try file.read(from: 0, count: Int(try file.size()))
      let middle = try #require(bytes.lastIndex { $0 != 0 }) / 2
      try file.write([bytes[middle] ^ 4], at: UInt64(middle))
      try file.synchronize()
    }

    @Test("a follower whose log is damaged gets by itself what it has lost, and votes again")
    func follower() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let workload = Workload(on: cluster)
        try await workload.ledger.acknowledges(200)
        let leader = try await cluster.leader()
        let damaged = cluster.followers(of: leader)[0]
        _ = await cluster.stop(node: damaged.number)
        try await workload.ledger.acknowledges(50)
        try damageLog(of: damaged, in: cluster)
        let again = try await cluster.startNode(damaged.number)
        try await again.program.transcript.line(containing: "is damaged at byte")
        try await again.program.transcript.line(containing: "does not vote")
        try await again.program.transcript.line(containing: "the log is whole again")
        try await cluster.untilAllVote()
        let status = try await cluster.client().nodeStatus(of: again.address)
        #expect(status.repair == nil)

        // Without the former leader there is no majority without its vote.
        await cluster.kill(node: leader.number)
        _ = try await cluster.leader(otherThan: leader)
        try await workload.ledger.acknowledges(50)
        try await cluster.startNode(leader.number)
        try await cluster.untilAllVote()
        try await workload.stop()
        try await cluster.audit(workload.ledger)
      }
    }

    @Test("a leader that is killed and comes back with a damaged log follows, and is whole again")
    func leader() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let workload = Workload(on: cluster)
        try await workload.ledger.acknowledges(200)
        let leader = try await cluster.leader()
        await cluster.kill(node: leader.number)
        try damageLog(of: leader, in: cluster)
        _ = try await cluster.leader(otherThan: leader)
        try await workload.ledger.acknowledges(50)
        let again = try await cluster.startNode(leader.number)
        try await again.program.transcript.line(containing: "the log is whole again")
        try await cluster.untilAllVote()
        try await workload.stop()
        try await cluster.audit(workload.ledger)
      }
    }

    @Test("where two of three have lost entries and the third cannot lead, they wait and say so")
    func twoOfThree() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let workload = Workload(on: cluster)
        try await workload.ledger.acknowledges(200)
        try await workload.stop()
        let leader = try await cluster.leader()
        let others = cluster.followers(of: leader)
        await cluster.kill(nodes: [0, 1, 2])
        for place in others { try damageLog(of: place, in: cluster) }
        for place in [leader] + others {
          let again = try await cluster.startNode(place.number)
          guard place.number != leader.number else { continue }
          try await again.program.transcript.line(containing: "waits for a leader that has them")
        }
        let refused = try await cluster.runClient("get", "any", "--timeout", "1s")
        #expect(refused.exit == .code(3))
      }
    }
  }
}
