import KeyValueClient
import KeyValueStore
import SystemIO
import Testing
import WireMessages

extension EndToEnd {
  @Suite struct Service {
    @Test("a node that joins under load is made a voter, has the same map, and leaves again")
    func joining() async throws {
      try await TestCluster.run(nodes: 3) { cluster in
        let workload = Workload(on: cluster)
        try await workload.ledger.acknowledges(100)
        let fourth = try await cluster.startNode(3)
        try await cluster.untilAllVote()
        try await fourth.program.transcript.line(containing: "has caught up and votes now")
        try await workload.ledger.acknowledges(50)
        try await workload.stop()
        try await cluster.audit(workload.ledger)

        let removal = try await cluster.runClient("member", "remove", fourth.port, "--json")
        #expect(removal.exit == .code(0))
        #expect((try removal.json["members"] as? [String])?.count == 3)
        try await fourth.program.transcript.line(containing: "this node was removed")
        cluster.forget(node: 3)
        try await cluster.until("the fourth node is gone") { $0.nodes.count == 3 }
        try await cluster.audit(workload.ledger)
      }
    }

    @Test("writes go to the leader alone and reads to the followers in strict turn")
    func routing() async throws {
      // Nobody stands for election meanwhile, however slow the machine is.
      let patience = ["--election-timeout", "20s"]
      try await TestCluster.run(nodes: 3, nodeArguments: patience) { cluster in
        let client = cluster.client()
        let before = try await client.status()
        for number in 0..<20 {
          let result = try await client.put(Array("key \(number)".utf8), [1])
          #expect(result.servedBy == before.leader)
        }
        for number in 0..<41 {
          let result = try await client.get(Array("key \(number % 20)".utf8))
          #expect(result.entry?.value == [1])
          #expect(result.servedBy != before.leader)
        }
        let after = try await client.status()
        let leader = try #require(after.view(ofNode: after.leaderID))
        // The joins of two followers were writes as well.
        let earlier = try #require(before.view(ofNode: before.leaderID)).writesServed
        let followers = after.nodes.filter { $0.status?.nodeID != after.leaderID }
        // So was the opening of the session.
        #expect(leader.writesServed - earlier == 21)
        #expect(leader.readsServed == 0)
        #expect(followers.map(\.writesServed) == [0, 0])
        #expect(followers.map(\.readsServed).sorted() == [20, 21])
      }
    }

    @Test("with half of four nodes down nothing is promised, but every value can still be read")
    func halfDown() async throws {
      try await TestCluster.run(nodes: 4) { cluster in
        let workload = Workload(on: cluster)
        try await workload.ledger.acknowledges(100)
        try await workload.stop()
        let leader = try await cluster.leader()
        let down = [leader, cluster.followers(of: leader)[0]]
        await cluster.kill(nodes: down.map(\.number))
        try await cluster.until("the proxy has noticed") { status in
          down.allSatisfy { status.view(at: $0.address)?.liveness == .unreachable }
        }

        let key = try #require(workload.ledger.accounts.keys.min())
        let account = try #require(workload.ledger.accounts[key])
        let write = try await cluster.runClient("put", "new", "value", "--timeout", "1s")
        let read = try await cluster.runClient("get", key, "--timeout", "1s")
        for failure in [write, read] {
          #expect(failure.exit == .code(3))
          #expect(failure.output.isEmpty)
          for node in down { #expect(failure.errors.contains(node.port), "\(failure.errors)") }
        }
        #expect(write.errors.contains("was not executed"), "\(write.errors)")

        let stale = try await cluster.runClient("get", key, "--stale")
        #expect(stale.exit == .code(0))
        #expect(stale.output == [account.value])
        #expect(stale.errors.contains("(stale: as of store revision"), "\(stale.errors)")
        let json = try await cluster.runClient("get", key, "--stale", "--json")
        #expect(try json.json["stale"] as? Bool == true)
        #expect(try json.text("value") == account.value)

        let client = cluster.client()
        for (key, account) in workload.ledger.accounts {
          let result = try await client.get(Array(key.utf8), consistency: .stale)
          #expect(result.entry?.valueText == account.value)
          #expect(result.entry?.version == account.writes)
          #expect(result.consistency == .stale)
        }

        for node in down { try await cluster.startNode(node.number) }
        try await cluster.untilAllVote()
        try await cluster.audit(workload.ledger)
      }
    }

    @Test("the survivor of two nodes has the write that was acknowledged just before")
    func survivorOfTwo() async throws {
      for killsLeader in [true, false] {
        try await TestCluster.run(nodes: 2) { cluster in
          let client = cluster.client()
          let leader = try await cluster.leader()
          let victim = killsLeader ? leader : cluster.followers(of: leader)[0]
          let write = try await client.put(Array("last".utf8), Array("word".utf8))
          await cluster.kill(node: victim.number)
          let result = try await client.get(Array("last".utf8), consistency: .stale)
          #expect(result.entry?.valueText == "word")
          #expect(result.revision >= write.revision)
          let refused = try await cluster.runClient("get", "last", "--timeout", "1s")
          #expect(refused.exit == .code(3))
          #expect(refused.errors.contains(victim.port), "\(refused.errors)")
        }
      }
    }
  }
}
