import FaultInjection
import KeyValueClient
import ProgramSupport
import SystemIO
import Testing
import WireMessages

extension EndToEnd {
  /// Disks that take syncs and do not answer, or answer that they have failed.
  @Suite struct Disks {
    /// Three nodes under load whose disks can be given trouble.
    private func run(_ body: (TestCluster, Workload) async throws -> Void) async throws {
      try await TestCluster.run(nodes: 0, proxies: 0) { try await FaultyDiskLibrary.build(on: $0) }
      try await TestCluster.run(nodes: 3, faultyDiskLibrary: try FaultyDiskLibrary.path) {
        cluster in
        let workload = Workload(on: cluster)
        try await workload.ledger.acknowledges(50)
        try await body(cluster, workload)
        try await cluster.untilAllVote()
        try await workload.stop()
        try await cluster.audit(workload.ledger)
      }
    }

    @Test(
      "a leader whose disk hangs gives way while it runs, and follows when the disk moves again")
    func hangs() async throws {
      try await run { cluster, workload in
        let former = try await cluster.leader()
        let disk = try #require(cluster.disk(ofNode: former.number))
        try disk.hang()
        try await former.program.transcript.line(containing: "the disk hangs")
        let next = try await cluster.leader(otherThan: former)
        try await workload.ledger.acknowledges(100)
        // It has not ended, which would make room for another as well.
        let status = try await cluster.client(timeoutSeconds: 10).nodeStatus(of: former.address)
        #expect(status.role == .follower)
        disk.heal()
        try await former.program.transcript.line(containing: "the disk moves again")
        try await former.program.transcript.line(containing: "\(next.port) is now the leader")
      }
    }

    @Test("a leader whose sync fails ends with an error, and votes again once its disk is well")
    func fails() async throws {
      try await run { cluster, workload in
        let former = try await cluster.leader()
        let disk = try #require(cluster.disk(ofNode: former.number))
        try disk.fail()
        #expect(await former.program.exit == .code(ExitCode.failure.rawValue))
        #expect(disk.hasFailed)
        cluster.forget(node: former.number)
        let said = former.program.transcript.lines.map(\.text)
        #expect(said.contains { $0.contains("fdatasync") }, "\(said)")
        _ = try await cluster.leader(otherThan: former)
        try await workload.ledger.acknowledges(100)
        // With the same disk it cannot start, either.
        let refused = try await cluster.run(
          "follower",
          [
            "--port", "0", "--data", cluster.dataDirectory(ofNode: former.number), "--proxy",
            cluster.proxyList,
          ], environment: disk.environment)
        #expect(refused.exit == .code(ExitCode.failure.rawValue))
        disk.heal()
        try await cluster.startNode(former.number)
      }
    }
  }
}
