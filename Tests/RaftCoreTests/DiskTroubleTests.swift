import RaftCore
import Testing

@Suite("Disks in trouble")
struct DiskTroubleTests {
  private func leader() -> Script {
    var script = Script()
    script.win(votes: [2, 3])
    script.accept(from: 2, match: 2)
    script.accept(from: 3, match: 2)
    return script
  }

  @Test("a leader whose disk is full refuses proposals, hands over, and takes them again later")
  func full() throws {
    var script = leader()
    script.with { $0.diskFull(true) }
    #expect(script.settle().timeoutNows.count == 1)
    #expect(throws: ProposalRefusal.transferring(to: NodeID(2))) {
      try script.with { n throws(ProposalRefusal) in try n.propose([1]) }
    }
    // Nobody took over.
    for _ in 0..<20 {
      script.tick()
      script.accept(from: 2, match: 2)
    }
    #expect(throws: ProposalRefusal.diskFull) {
      try script.with { n throws(ProposalRefusal) in try n.propose([1]) }
    }
    #expect(throws: MembershipRefusal.diskFull) {
      try script.with { n throws(MembershipRefusal) in
        try n.proposeMembership(.add(NodeID(4), address: "n4"))
      }
    }
    script.with { $0.diskFull(false) }
    _ = try script.with { n throws(ProposalRefusal) in try n.propose([1]) }
  }

  @Test("a node whose disk is full does not take leadership over, and votes as ever")
  func fullFollower() {
    var script = Script()
    script.append(from: 2, term: 1, after: at(1, 1))
    script.with { $0.diskFull(true) }
    script.receive(.timeoutNow, from: 2, term: 1)
    #expect(script.node.role == .follower)
    script.tick(50)
    let votes = script.ask(from: 3, term: 9, last: at(1, 1)).votes
    #expect(votes.map(\.isGranted) == [true])
  }

  @Test("leadership does not go round and round where all disks are full")
  func allFull() {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    cluster.tick(5)
    for number: UInt64 in 1...3 { cluster.with(number) { $0.diskFull(true) } }
    cluster.tick(500)
    #expect(cluster[1].role == .leader)
    #expect(cluster[1].currentTerm == Term(2))
  }

  @Test("a leader whose disk is full finds the voter that has room, however many are full as well")
  func fullBesidesOthers() {
    for roomy: UInt64 in 2...5 {
      var cluster = Cluster(voters: 5)
      cluster.elect(1)
      cluster.tick(5)
      for number: UInt64 in 1...5 where number != roomy {
        cluster.with(number) { $0.diskFull(true) }
      }
      // Each of the four is asked for one election timeout at most.
      let limit = 4 * cluster.settings.electionTimeoutTicksMax + 5
      #expect(cluster.run(ticks: limit) { $0.canCommit && $0.leader?.id == NodeID(roomy) })
      #expect(cluster.violations == [])
    }
  }

  @Test("where all disks are full, a voter that has room again leads after one round more")
  func roomAgain() {
    for roomy: UInt64 in 2...5 {
      var cluster = Cluster(voters: 5)
      cluster.elect(1)
      cluster.tick(5)
      for number: UInt64 in 1...5 { cluster.with(number) { $0.diskFull(true) } }
      let timeout = cluster.settings.electionTimeoutTicksMax
      cluster.tick(5 * timeout)
      #expect(cluster.leader?.id == NodeID(1))
      cluster.with(roomy) { $0.diskFull(false) }
      // The pause, and one election timeout for each of the four.
      #expect(cluster.run(ticks: 14 * timeout) { $0.leader?.id == NodeID(roomy) })
      #expect(cluster.violations == [])
    }
  }

  @Test("a leader whose disk stalls gives way at once, and campaigns again when it moves")
  func stalled() {
    var script = leader()
    script.isDiskStalled = true
    _ = try? script.with { n throws(ProposalRefusal) in try n.propose([1]) }
    script.settle()
    script.with { $0.diskStalled() }
    #expect(script.settle().timeoutNows.count == 1)
    #expect(script.node.role == .follower)
    #expect(script.tick(200).voteRequests.isEmpty)
    script.isDiskStalled = false
    script.sync()
    #expect(!script.tickUntilCampaign().voteRequests.isEmpty)
  }

  @Test("the others have a leader within two election timeouts after a disk has stalled")
  func successor() {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    cluster.tick(5)
    cluster.with(1) { $0.diskStalled() }
    let limit = 2 * cluster.settings.electionTimeoutTicksMax
    #expect(cluster.run(ticks: limit) { $0.canCommit && $0.leader?.id != NodeID(1) })
    #expect(cluster.violations == [])
  }
}
