import KeyValueClient
import SystemIO
import Testing
import WireMessages

extension EndToEnd {
  /// What an operator does with a cluster: looks who belongs to it, moves leadership, takes a dead
  /// member's vote and gives it back, and looks into the files of a node that is down.
  @Suite struct Operator {
    @Test("an operator lists members, moves leadership, and promotes who has caught up")
    func members() async throws {
      let arguments = ["--dead-voter-timeout", "3s"]
      try await TestCluster.run(nodes: 3, nodeArguments: arguments) { cluster in
        let former = try await cluster.leader()
        let chosen = cluster.followers(of: former)[0]
        let list = try await cluster.runClient("member", "list", "--json")
        #expect(list.exit == .code(0))
        #expect(try list.text("leader") == former.address)
        #expect(try votes(in: list) == [true, true, true])
        let table = try await cluster.runClient("member", "list")
        for place in cluster.nodes {
          #expect(table.output.contains { $0.contains(place.address) }, "\(table.output)")
        }

        let transfer = try await cluster.runClient("transfer-leader", chosen.port, "--json")
        #expect(transfer.exit == .code(0), "\(transfer.errors)")
        try await cluster.until("\(chosen.address) leads") { $0.leader == chosen.address }
        let onwards = try await cluster.runClient("transfer-leader")
        #expect(onwards.exit == .code(0), "\(onwards.errors)")
        let leader = try await cluster.leader(otherThan: chosen)

        // Dead for long enough, a voter becomes a learner, which nobody can promote before it is back.
        let dead = cluster.followers(of: leader)[0]
        await cluster.kill(node: dead.number)
        try await cluster.until("\(dead.address) has no vote") { status in
          status.view(at: dead.address)?.status?.role == .learner
        }
        let after = try await cluster.runClient("member", "list", "--json")
        #expect(try votes(in: after).count { $0 } == 2)
        let early = try await cluster.runClient("member", "promote", dead.port)
        #expect(early.exit != .code(0))
        #expect(early.errors.contains("entries"), "\(early.errors)")

        let again = try await cluster.startNode(dead.number)
        try await cluster.untilAllVote()
        let promotion = try await cluster.runClient("member", "promote", again.port, "--json")
        #expect(promotion.exit == .code(0), "\(promotion.errors)")
        #expect((try promotion.json["members"] as? [String])?.count == 3)
        let whole = try await cluster.runClient("member", "list", "--json")
        #expect(try votes(in: whole) == [true, true, true])
      }
    }

    @Test("five nodes lose one after another and serve on with two, and with all again")
    func successiveLosses() async throws {
      let arguments = ["--dead-voter-timeout", "1s"]
      try await TestCluster.run(nodes: 5, nodeArguments: arguments) { cluster in
        // The first is the leader.
        let lost = Array(cluster.nodes.prefix(3))
        for place in lost {
          await cluster.kill(node: place.number)
          try await cluster.until("\(place.address) has no vote") { status in
            status.leader != nil && status.view(at: place.address)?.status?.role == .learner
          }
        }
        let put = try await cluster.runClient("put", "k", "two are enough")
        #expect(put.exit == .code(0), "\(put.errors)")
        for place in lost { try await cluster.startNode(place.number) }
        try await cluster.untilAllVote()
        let get = try await cluster.runClient("get", "k")
        #expect(get.output == ["two are enough"])
      }
    }

    @Test(
      "two voters of five are removed at once under load, and two of the other three are enough")
    func together() async throws {
      try await TestCluster.run(nodes: 5) { cluster in
        let workload = Workload(on: cluster, writers: 2)
        try await workload.ledger.acknowledges(20)
        let leader = try await cluster.leader()
        let leaving = Array(cluster.followers(of: leader).suffix(2))
        let removal = try await cluster.runClient(
          "member", "remove", leaving[0].port, leaving[1].port, "--json")
        #expect(removal.exit == .code(0), "\(removal.errors)")
        #expect((try removal.json["removed"] as? [String]) == leaving.map(\.address))
        #expect((try removal.json["members"] as? [String])?.count == 3)
        try await cluster.until("three are members") { $0.nodes.count == 3 }
        let left = cluster.followers(of: leader).filter { place in
          !leaving.contains { $0.address == place.address }
        }
        // Of five, three would have to be there.
        await cluster.kill(node: left[0].number)
        try await workload.ledger.acknowledges(20)
        try await workload.stop()
      }
    }

    /// Who votes, in the order of the members in the answer.
    private func votes(in list: FinishedProgram) throws -> [Bool] {
      let members = try #require(try list.json["members"] as? [[String: Any]])
      return members.compactMap { $0["votes"] as? Bool }
    }

    @Test("`inspect` says of a node that was stopped that it would start, and what damage it finds")
    func inspection() async throws {
      try await TestCluster.run(nodes: 1) { cluster in
        let client = cluster.client()
        for number in 0..<20 { _ = try await client.put([UInt8(number)], [1, 2, 3]) }
        let status = try await client.nodeStatus(of: cluster.node(0).address)
        #expect(await cluster.stop(node: 0) == .code(0))

        let directory = cluster.dataDirectory(ofNode: 0)
        let whole = try await cluster.run("inspect", ["--verify", directory])
        #expect(whole.exit == .code(0), "\(whole.errors)")
        let json = try await cluster.run("inspect", ["--json", directory])
        #expect(json.exit == .code(0))
        let nodeID = try json.text("nodeId")
        #expect(nodeID.utf8.count == 16 && UInt64(nodeID, radix: 16) == status.nodeID)
        #expect(whole.output.contains { $0.hasPrefix("\(directory): node \(nodeID) of cluster") })
        #expect(try json.json["starts"] as? Bool == true)
        #expect(try json.json["isIntact"] as? Bool == true)

        let files = LocalFileSystem()
        let name = try #require(try files.list("\(directory)/log").first)
        let file = try files.open("\(directory)/log/\(name)")
        let bytes = try file.read(from: 0, count: Int(try file.size()))
        let middle = try #require(bytes.lastIndex { $0 != 0 }) / 2
        try file.write([bytes[middle] ^ 4], at: UInt64(middle))
        try file.synchronize()
        // The only voter has nobody to get it from.
        let damaged = try await cluster.run("inspect", [directory])
        #expect(damaged.exit == .code(4))
        #expect(damaged.output.contains { $0.contains("a node does not start from it") })
        let refused = try await cluster.run("inspect", [])
        #expect(refused.exit == .code(2))
      }
    }
  }
}
