import KeyValueClient
import Testing
import WireMessages

extension EndToEnd {
  /// Each under load, and each ends with an audit: every acknowledged write is on every node, once.
  @Suite struct Faults {
    @Test("a follower that was killed and restarted under load catches up")
    func killedFollower() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let workload = Workload(on: cluster)
        try await workload.ledger.acknowledges(50)
        for follower in cluster.followers(of: try await cluster.leader()) {
          await cluster.kill(node: follower.number)
          try await workload.ledger.acknowledges(100)
          try await cluster.startNode(follower.number)
          try await cluster.untilAllVote()
        }
        try await workload.stop()
        try await cluster.audit(workload.ledger)
      }
    }

    @Test("a follower that plays dead misses everything and catches up when it is alive again")
    func deadFollower() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let workload = Workload(on: cluster)
        let client = cluster.client()
        let followers = cluster.followers(of: try await cluster.leader())
        let (told, typedAt) = (followers[0], followers[1])

        let reply = try await client.setLiveness(of: told.address, to: .dead)
        #expect(reply.previous == .alive)
        try await cluster.until("\(told.address) is not alive") { status in
          status.view(at: told.address)?.liveness != .alive
        }
        let before = try await client.nodeStatus(of: told.address)
        try await workload.ledger.acknowledges(100)
        let after = try await client.nodeStatus(of: told.address)
        #expect(after.liveness == .dead)
        #expect(after.lastEntry == before.lastEntry, "a dead node has heard of nothing")
        _ = try await client.setLiveness(of: told.address, to: .alive)
        try await cluster.untilAllVote()

        try await typedAt.program.type("dead")
        try await typedAt.program.transcript.line(containing: "plays dead")
        try await cluster.until("\(typedAt.address) is not alive") { status in
          status.view(at: typedAt.address)?.liveness != .alive
        }
        try await workload.ledger.acknowledges(100)
        try await typedAt.program.type("alive")
        try await typedAt.program.transcript.line(containing: "is alive again")
        try await cluster.untilAllVote()

        try await workload.stop()
        try await cluster.audit(workload.ledger)
      }
    }

    @Test(
      "when the leader plays dead one follower takes over, and the leader follows it afterwards")
    func deadLeader() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let workload = Workload(on: cluster)
        let client = cluster.client()
        try await workload.ledger.acknowledges(50)
        let former = try await cluster.leader()
        let starts = cluster.nodes.map(\.program.transcript.count)

        _ = try await client.setLiveness(of: former.address, to: .dead)
        let next = try await cluster.leader(otherThan: former)
        try await workload.ledger.acknowledges(100)
        let status = try await client.nodeStatus(of: former.address)
        #expect(status.liveness == .dead)
        _ = try await client.setLiveness(of: former.address, to: .alive)
        try await cluster.untilAllVote()
        // Everybody says the same of the same term, the deposed leader too.
        let news = "follower \(next.port) is now the leader"
        for (node, start) in zip(cluster.nodes, starts) {
          try await node.program.transcript.line(containing: news, from: start)
        }
        try await workload.stop()
        try await cluster.audit(workload.ledger)
      }
    }

    @Test("a leader that was stopped in its tracks finds itself deposed when it goes on")
    func suspendedLeader() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let workload = Workload(on: cluster)
        for _ in 0..<2 {
          try await workload.ledger.acknowledges(50)
          let former = try await cluster.leader()
          await former.program.suspend()
          _ = try await cluster.leader(otherThan: former)
          try await workload.ledger.acknowledges(50)
          await former.program.resume()
          try await cluster.untilAllVote()
        }
        try await workload.stop()
        try await cluster.audit(workload.ledger)
      }
    }

    @Test("clients that know two proxies lose and double nothing when either is killed")
    func killedProxy() async throws {
      try await TestCluster.run(nodes: 3, proxies: 2) { cluster in
        let workload = Workload(on: cluster)
        try await workload.ledger.acknowledges(50)
        await cluster.kill(proxy: 0)
        try await workload.ledger.acknowledges(100)
        let first = try await cluster.startProxy(0)
        let addresses = Set(cluster.nodes.map(\.address))
        try await cluster.until("the new proxy knows everybody", of: [first.address]) { status in
          status.leader != nil && status.liveVoters == addresses
        }
        await cluster.kill(proxy: 1)
        try await workload.ledger.acknowledges(100)
        try await workload.stop()
        try await cluster.audit(workload.ledger)
      }
    }

    @Test("all nodes killed at once and restarted where they then listen have every write")
    func everythingKilled() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let workload = Workload(on: cluster)
        for _ in 0..<2 {
          try await workload.ledger.acknowledges(50)
          await cluster.kill(nodes: [0, 1, 2])
          for number in [2, 0, 1] { try await cluster.startNode(number) }
          try await cluster.untilAllVote()
        }
        try await workload.ledger.acknowledges(50)
        try await workload.stop()
        try await cluster.audit(workload.ledger)
      }
    }
  }
}
