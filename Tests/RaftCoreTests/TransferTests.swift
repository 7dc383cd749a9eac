import RaftCore
import Testing

@Suite("Leadership transfer (thesis §3.10)")
struct TransferTests {
  private func leader() -> Script {
    var script = Script(voters: 3, learners: 1)
    script.win(votes: [2, 3])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2) }
    return script
  }

  private func transfer(to target: UInt64, _ script: inout Script) throws(TransferRefusal)
    -> [Envelope]
  {
    try script.with { node throws(TransferRefusal) in
      try node.transferLeadership(to: NodeID(target))
    }
    return script.settle()
  }

  @Test("a caught-up voter takes over at once, though all still hear the leader")
  func takesOver() throws {
    var cluster = Cluster(voters: 5)
    cluster.elect(1)
    cluster.deliver()
    try cluster.with(1) { node throws(TransferRefusal) in
      try node.transferLeadership(to: NodeID(4))
    }
    cluster.deliver()
    #expect(cluster[4].role == .leader)
    #expect(cluster[4].currentTerm == Term(3))
    #expect(cluster[1].role == .follower)
    #expect(cluster[1].leader == NodeID(4))
    #expect(cluster.violations == [])
  }

  @Test("the target is told only once it has every entry; proposals wait meanwhile")
  func waitsForCatchUp() throws {
    var script = leader()
    let last = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
    #expect(try transfer(to: 2, &script).timeoutNows == [])
    #expect(throws: ProposalRefusal.transferring(to: NodeID(2))) {
      try script.with { node throws(ProposalRefusal) in try node.propose([2]) }
    }
    #expect(script.accept(from: 3, match: last.index.rawValue).timeoutNows == [])
    #expect(script.accept(from: 2, match: last.index.rawValue).timeoutNows == [NodeID(2)])
    #expect(script.accept(from: 2, match: last.index.rawValue).timeoutNows == [])
  }

  @Test("a transfer that fails is over after one election timeout, and proposals go on")
  func givesUp() throws {
    var script = leader()
    _ = try transfer(to: 2, &script)
    for _ in 0..<script.node.settings.electionTimeoutTicksMax {
      #expect(throws: ProposalRefusal.transferring(to: NodeID(2))) {
        try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
      }
      script.tick()
      script.accept(from: 3, match: 2)
    }
    _ = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
  }

  @Test("learners, strangers, silent nodes and the leader itself are no targets")
  func impossibleTargets() throws {
    var script = leader()
    #expect(throws: TransferRefusal.notAVoter(NodeID(4))) { try transfer(to: 4, &script) }
    #expect(throws: TransferRefusal.notAVoter(NodeID(9))) { try transfer(to: 9, &script) }
    #expect(throws: TransferRefusal.alreadyLeader) { try transfer(to: 1, &script) }
    for _ in 0..<script.node.settings.electionTimeoutTicksMax {
      script.tick()
      script.accept(from: 3, match: 2)
    }
    #expect(throws: TransferRefusal.unreachable(NodeID(2))) { try transfer(to: 2, &script) }
    _ = try transfer(to: 3, &script)
    #expect(throws: TransferRefusal.transferring(to: NodeID(3))) { try transfer(to: 2, &script) }
    var follower = Script()
    #expect(throws: TransferRefusal.notLeader(leader: nil)) { try transfer(to: 2, &follower) }
  }

  @Test("nothing of a transfer is left after the leader has stepped down")
  func clearedByStepDown() throws {
    var script = leader()
    _ = try transfer(to: 2, &script)
    script.append(from: 3, term: 3, after: at(2, 2))
    script.win(votes: [2])
    #expect(script.node.role == .leader)
    _ = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
  }

  @Test("an order to campaign is obeyed only by a voter, and only from its leader")
  func orders() {
    var script = Script()
    script.append(from: 2, term: 1, after: at(1, 1))
    #expect(script.receive(.timeoutNow, from: 3, term: 1).isEmpty)
    let sent = script.receive(.timeoutNow, from: 2, term: 1)
    #expect(sent.voteRequests.allSatisfy { $0.isTransfer && !$0.isPreVote })
    #expect(sent.count == 2)
    var empty = Script(node: RaftNode(id: NodeID(9), settings: Cluster.brisk))
    #expect(empty.receive(.timeoutNow, from: 2, term: 1).isEmpty)
  }

  @Test("who did not take over is asked again only after all others, and then in turn")
  func successors() throws {
    var script = Script(voters: 4)
    script.win(votes: [2, 3, 4])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2) }
    script.accept(from: 4, match: 1)
    var asked: [UInt64] = []
    for _ in 1...6 {
      let successor = try #require(script.node.successor())
      asked.append(successor.rawValue)
      _ = try transfer(to: successor.rawValue, &script)
      for _ in 0..<script.node.settings.electionTimeoutTicksMax {
        script.tick()
        for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2) }
        script.accept(from: 4, match: 1)
      }
    }
    #expect(asked == [2, 3, 4, 2, 3, 4])
    #expect(script.node.successor { $0 != NodeID(2) } == NodeID(3))
  }

  /// Two voters were asked to take over and did not; the third lacks more than what is under way to it.
  private func afterVain() throws -> Script {
    var settings = Cluster.brisk
    settings.inFlightMax = 1
    var script = Script(voters: 4, settings: settings)
    script.win(votes: [2, 3, 4])
    for peer: UInt64 in [2, 3, 4] { script.accept(from: peer, match: 2) }
    for target: UInt64 in [2, 3] { try transferInVain(to: target, &script) }
    for index in 3...6 as ClosedRange<UInt64> {
      _ = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
      script.settle()
      for peer: UInt64 in [2, 3] { script.accept(from: peer, match: index) }
    }
    return script
  }

  private func transferInVain(to target: UInt64, _ script: inout Script) throws {
    _ = try transfer(to: target, &script)
    keep(&script, ticks: script.node.settings.electionTimeoutTicksMax)
  }

  /// All are heard, and get no further.
  private func keep(_ script: inout Script, ticks: Int) {
    let matches = script.node.progress.map { ($0.id.rawValue, $0.matchIndex.rawValue) }
    for _ in 0..<ticks {
      script.tick()
      for (peer, match) in matches { script.accept(from: peer, match: match) }
    }
  }

  @Test("who did not take over comes before one that lags far behind again, after a while")
  func forgiven() throws {
    var script = try afterVain()
    #expect(script.node.successor() == NodeID(4))
    keep(&script, ticks: 10 * script.node.settings.electionTimeoutTicksMax)
    // Whoever asks again soon still goes round, and does not stay with those that cannot.
    var asked: [UInt64] = []
    for _ in 1...6 {
      let successor = try #require(script.node.successor())
      asked.append(successor.rawValue)
      try transferInVain(to: successor.rawValue, &script)
    }
    #expect(asked == [2, 3, 4, 2, 3, 4])
  }

  @Test(
    "a leader that goes at once orders one to campaign that has been sent what it needs for that")
  func orderedAtOnce() throws {
    var stalled = try afterVain()
    stalled.with { $0.diskStalled() }
    #expect(stalled.settle().timeoutNows == [NodeID(2)])
    var removed = try afterVain()
    let removal = try removed.with { node throws(MembershipRefusal) in
      try node.proposeMembership(.remove(NodeID(1)))
    }
    removed.settle()
    #expect(removed.accept(from: 3, match: removal.index.rawValue).timeoutNows == [])
    #expect(removed.accept(from: 2, match: removal.index.rawValue).timeoutNows == [NodeID(2)])
  }
}
