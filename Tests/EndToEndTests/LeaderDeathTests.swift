import Testing

extension EndToEnd {
  @Suite struct LeaderDeath {
    @Test(
      "five deaths of leaders are pauses to writers, and each write is on each node exactly once")
    func killedFiveTimes() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let workload = Workload(on: cluster)
        for _ in 0..<5 {
          try await workload.ledger.acknowledges(100)
          let former = try await cluster.leader()
          await cluster.kill(node: former.number)
          _ = try await cluster.leader(otherThan: former)
          try await workload.ledger.acknowledges(100)
          try await cluster.startNode(former.number)
          try await cluster.untilAllVote()
        }
        try await workload.stop()
        print(
          "\(workload.ledger.writes) writes, the longest took"
            + " \(workload.ledger.longestPauseMilliseconds) ms")
        try await cluster.audit(workload.ledger)
      }
    }
  }
}
