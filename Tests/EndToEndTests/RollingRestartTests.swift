import SystemIO
import Testing

extension EndToEnd {
  @Suite struct RollingRestart {
    @Test(
      "a rolling restart of five nodes and two proxies under load fails no operation, and nobody waits for an election"
    )
    func fiveNodes() async throws {
      // Leadership must be handed over each time: whoever had to wait until somebody stands for
      // election by himself would wait for most of a minute.
      let timeout = ["--election-timeout", "50-60s"]
      try await TestCluster.run(nodes: 5, proxies: 2, nodeArguments: timeout) { cluster in
        let workload = Workload(on: cluster, writers: 3, readers: 2)
        // Whoever leads is among them, at some point by having been handed the leadership.
        for number in 0..<5 {
          try await workload.ledger.acknowledges(30)
          #expect(await cluster.stop(node: number) == .code(0))
          try await workload.ledger.acknowledges(30)
          try await cluster.startNode(number)
          try await cluster.untilAllVote()
        }
        for number in 0..<2 {
          #expect(await cluster.stop(proxy: number) == .code(0))
          try await workload.ledger.acknowledges(30)
          let proxy = try await cluster.startProxy(number)
          let addresses = Set(cluster.nodes.map(\.address))
          try await cluster.until("the new proxy knows everybody", of: [proxy.address]) { status in
            status.leader != nil && status.liveVoters == addresses
          }
        }
        try await workload.stop()
        #expect(workload.ledger.longestPauseMilliseconds < 50_000)
        try await cluster.audit(workload.ledger)
      }
    }
  }
}
