import RaftCore
import Testing

@Suite("A node that has lost entries")
struct RepairTests {
  /// Node 1 of three, in term 3, whose log is intact through entry 2 of term 1, and had more.
  private func damaged(
    terms: [UInt64] = [1, 1], term: UInt64 = 3, seed: UInt64 = 7
  ) -> Script {
    var settings = Cluster.brisk
    settings.randomSeed = seed
    return Script(
      node: RaftNode(
        id: NodeID(1), settings: settings,
        recovered: RecoveredState(
          hardState: HardState(currentTerm: Term(term)),
          entries: Script.entries(terms: terms, voters: 3),
          repair: RepairMark(firstLost: LogIndex(3), term: Term(term)))))
  }

  /// What the leader of `term` sends, with the bound that the last answer's ticket asks for.
  private func append(
    _ script: inout Script, term: UInt64, after previous: EntryID, terms: [UInt64] = [],
    answering ticket: UInt64? = nil, lastIndex: UInt64 = 0
  ) -> [AppendEntriesReply] {
    let entries = zip(terms, (previous.index.rawValue + 1)...).map { Script.command(at($0, $1)) }
    let bound = ticket.map { RepairBound(ticket: $0, lastIndex: LogIndex(lastIndex)) }
    return script.receive(
      .appendEntries(
        AppendEntries(
          previous: previous, entries: entries, leaderCommit: .zero, readRound: 0,
          repairBound: bound)),
      from: 2, term: term
    ).compactMap { if case .appendEntriesReply(let reply) = $0.message { reply } else { nil } }
  }

  @Test("it grants neither a vote nor a pre-vote, to whomever, in whatever term")
  func noVotes() {
    for (term, last) in [(3, at(3, 9)), (4, at(3, 9)), (9, at(8, 100))] as [(UInt64, EntryID)] {
      var script = damaged()
      script.tick(100)
      #expect(
        script.ask(from: 2, term: term + 1, last: last, isPreVote: true).votes.map(\.isGranted)
          == [false])
      #expect(script.ask(from: 2, term: term, last: last).votes.map(\.isGranted) == [false])
      #expect(
        script.ask(from: 3, term: term, last: last, isTransfer: true).votes.map(\.isGranted)
          == [false])
      #expect(script.node.hardState.votedFor == nil)
    }
  }

  @Test("it never campaigns, nor when the leader orders it")
  func noCampaign() {
    var script = damaged()
    #expect(script.tick(500).voteRequests.isEmpty)
    _ = append(&script, term: 3, after: at(1, 2), terms: [3])
    #expect(script.receive(.timeoutNow, from: 2, term: 3).voteRequests.isEmpty)
    #expect(script.node.role == .follower)
    #expect(script.node.currentTerm == Term(3))
  }

  @Test("in the same term it votes again once it has what the leader had when it heard of the loss")
  func sameTerm() throws {
    var script = damaged()
    let replies = append(&script, term: 3, after: at(3, 5))
    let ticket = try #require(replies.first?.repairTicket)
    _ = append(&script, term: 3, after: at(1, 2), answering: ticket, lastIndex: 5)
    _ = append(&script, term: 3, after: at(1, 2), terms: [2, 3], answering: ticket, lastIndex: 7)
    #expect(script.node.repair?.through == LogIndex(5))
    let votes = script.ask(from: 3, term: 4, last: at(3, 9), isTransfer: true).votes
    #expect(votes.map(\.isGranted) == [false])
    var other = damaged()
    _ = append(&other, term: 3, after: at(1, 2), answering: ticket, lastIndex: 5)
    _ = append(&other, term: 3, after: at(1, 2), terms: [2, 3])
    let last = append(&other, term: 3, after: at(3, 4), terms: [3])
    #expect(other.node.repair == nil)
    #expect(last.map(\.outcome) == [.accepted(matchIndex: LogIndex(5))])
    #expect(other.batches.last?.isRepaired == true)
    #expect(other.batches.count(where: \.isRepaired) == 1)
    #expect(other.ask(from: 3, term: 4, last: at(3, 5), isTransfer: true).votes[0].isGranted)
  }

  @Test("a bound that answers another process's ticket proves nothing")
  func oldTicket() throws {
    var before = damaged(seed: 7)
    let old = try #require(append(&before, term: 3, after: at(3, 5)).first?.repairTicket)
    var script = damaged(seed: 8)
    let own = try #require(append(&script, term: 3, after: at(3, 5)).first?.repairTicket)
    #expect(own != old)
    _ = append(&script, term: 3, after: at(1, 2), terms: [3], answering: old, lastIndex: 3)
    #expect(script.node.repair != nil)
    _ = append(&script, term: 3, after: at(3, 3), answering: own, lastIndex: 4)
    #expect(script.node.repair != nil)
    _ = append(&script, term: 3, after: at(3, 3), terms: [3])
    #expect(script.node.repair == nil)
  }

  @Test("without the same term's leader it votes again once it has an entry of a later term")
  func laterTerm() {
    var script = damaged()
    _ = append(&script, term: 5, after: at(1, 2), terms: [2, 3])
    #expect(script.node.repair != nil)
    _ = append(&script, term: 5, after: at(3, 4), terms: [5])
    #expect(script.node.repair == nil)
    #expect(script.batches.last?.isRepaired == true)
    #expect(!script.tickUntilCampaign().voteRequests.isEmpty)
  }

  @Test("entries that are not on disk yet repair nothing")
  func notDurable() {
    var script = damaged()
    script.isDiskStalled = true
    _ = append(&script, term: 5, after: at(1, 2), terms: [5])
    #expect(script.node.repair != nil)
    script.isDiskStalled = false
    script.sync()
    script.settle()
    #expect(script.node.repair == nil)
  }

  @Test("a snapshot of a later term repairs, one of before does not")
  func snapshot() {
    for (last, isRepaired) in [(at(4, 9), true), (at(3, 9), false)] {
      var script = damaged()
      _ = append(&script, term: 5, after: at(1, 2))
      let configuration = ClusterConfiguration(
        members: (1...3).map { Member(id: NodeID($0), address: "n", isVoter: true) })
      let isInstalled = script.with {
        $0.snapshotReceived(
          SnapshotMetadata(
            last: last, configuration: configuration, configurationIndex: LogIndex(1), removed: []))
      }
      script.settle()
      #expect(isInstalled)
      #expect((script.node.repair == nil) == isRepaired)
    }
  }

  @Test("a loss that was made good before the crash is noticed as such at the start")
  func doneBefore() {
    var script = damaged(terms: [1, 1, 2, 5], term: 5)
    #expect(script.node.repair != nil)
    script = Script(
      node: RaftNode(
        id: NodeID(1), settings: Cluster.brisk,
        recovered: RecoveredState(
          hardState: HardState(currentTerm: Term(5)),
          entries: Script.entries(terms: [1, 1, 2, 5], voters: 3),
          repair: RepairMark(firstLost: LogIndex(3), term: Term(4)))))
    script.settle()
    #expect(script.node.repair == nil)
    #expect(script.batches.map(\.isRepaired) == [true])
  }

  @Test("a leader that hears of a loss looks again for what the member has; its commit stays")
  func leaderLowersMatch() throws {
    var script = Script()
    script.win(votes: [2, 3])
    for _ in 0..<3 { _ = try script.with { n throws(ProposalRefusal) in try n.propose([1]) } }
    script.settle()
    script.accept(from: 2, match: 5)
    script.accept(from: 3, match: 5)
    #expect(script.node.commitIndex == LogIndex(5))
    let sent = script.receive(
      .appendEntriesReply(
        AppendEntriesReply(
          outcome: .rejected(previous: LogIndex(5), conflict: at(1, 1)), readRound: 0,
          repairTicket: 77)),
      from: 2, term: 2)
    #expect(script.node.commitIndex == LogIndex(5))
    #expect(script.node.progress.first { $0.id == NodeID(2) }?.matchIndex == .zero)
    let append = try #require(sent.to(2).appends.first)
    #expect(append.previous == at(1, 1))
    #expect(append.entries.count == 4)
    #expect(append.repairBound == RepairBound(ticket: 77, lastIndex: LogIndex(5)))
    // Said again, late: nothing worse than another look.
    script.accept(from: 2, match: 5)
    #expect(script.node.progress.first { $0.id == NodeID(2) }?.matchIndex == LogIndex(5))
    #expect(script.tick(2).to(2).appends.allSatisfy { $0.repairBound == nil })
  }

  /// A member that has lost entries has everything up to here on its disk.
  @discardableResult
  private func acceptWithTicket(
    from member: UInt64, match: UInt64, _ script: inout Script
  ) -> [Envelope] {
    script.receive(
      .appendEntriesReply(
        AppendEntriesReply(
          outcome: .accepted(matchIndex: LogIndex(match)), readRound: 0, repairTicket: 5)),
      from: member, term: 2)
  }

  @Test("a member that has lost entries is not promoted, handed leadership, or counted on")
  func notCountedOn() throws {
    var script = Script(voters: 3, learners: 1)
    script.win(votes: [2, 3])
    script.accept(from: 3, match: 2)
    for member: UInt64 in [2, 4] { acceptWithTicket(from: member, match: 2, &script) }
    #expect(script.node.configuration.voters.count == 3)
    #expect(throws: TransferRefusal.repairing(NodeID(2))) {
      try script.with { n throws(TransferRefusal) in try n.transferLeadership(to: NodeID(2)) }
    }
    #expect(script.settle().timeoutNows.isEmpty)
    // Nothing is being handed over, so that commands are taken.
    _ = try script.with { n throws(ProposalRefusal) in try n.propose([1]) }
    script.settle()
    script.accept(from: 3, match: 3)
    #expect(throws: MembershipRefusal.noLiveQuorum(live: 1, needed: 2)) {
      try script.with { n throws(MembershipRefusal) in
        try n.proposeMembership(.remove(NodeID(3)))
      }
    }
  }

  @Test("who turns out to have lost entries while leadership is handed to it is not told to lead")
  func lostWhileHandedOver() throws {
    var script = Script()
    script.win(votes: [2, 3])
    for member: UInt64 in [2, 3] { script.accept(from: member, match: 2) }
    _ = try script.with { n throws(ProposalRefusal) in try n.propose([1]) }
    try script.with { n throws(TransferRefusal) in try n.transferLeadership(to: NodeID(2)) }
    script.settle()
    #expect(acceptWithTicket(from: 2, match: 3, &script).timeoutNows == [])
  }

  @Test("a leader that leaves the cluster makes room for a voter that has lost nothing")
  func removedLeader() throws {
    var script = Script(voters: 4)
    script.win(votes: [2, 3])
    for member: UInt64 in [3, 4] { script.accept(from: member, match: 2) }
    acceptWithTicket(from: 2, match: 2, &script)
    _ = try script.with { n throws(MembershipRefusal) in
      try n.proposeMembership(.remove(NodeID(1)))
    }
    script.settle()
    #expect(acceptWithTicket(from: 2, match: 3, &script).timeoutNows == [])
    #expect(script.accept(from: 4, match: 3).timeoutNows == [NodeID(4)])
    #expect(script.node.role == .follower)
  }

  @Test("a node that has lost its log comes back by itself under the same leader, and votes again")
  func sameLeader() {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    for number in 0..<20 {
      _ = try? cluster.propose("\(number)", on: 1)
      cluster.tick()
    }
    cluster.rot(2)
    cluster.start(NodeID(2))
    #expect(cluster[2].repair != nil)
    #expect(cluster.run(ticks: 20) { $0[2].repair == nil && $0.isAtRest })
    #expect(cluster[1].currentTerm == Term(2))
    // Now its vote is what elects the third.
    cluster.isolate(1)
    #expect(cluster.run(ticks: 100) { $0.canCommit && $0.leader?.id != NodeID(1) })
    #expect(cluster.violations == [])
  }

  @Test("a leader that has lost its log follows its successor, and is whole in that term")
  func formerLeader() {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    for number in 0..<20 { _ = try? cluster.propose("\(number)", on: 1) }
    cluster.tick(5)
    cluster.rot(1)
    cluster.start(NodeID(1))
    #expect(cluster.run(ticks: 100) { $0.canCommit && $0[1].repair == nil && $0.isAtRest })
    #expect(cluster.leader?.id != NodeID(1))
    #expect(cluster.violations == [])
  }

  @Test("two of three that have lost entries are brought back by a leader that lives")
  func twoOfThree() {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    for number in 0..<20 { _ = try? cluster.propose("\(number)", on: 1) }
    cluster.tick(5)
    for number: UInt64 in [2, 3] {
      cluster.rot(number)
      cluster.start(NodeID(number))
    }
    #expect(cluster.run(ticks: 50) { $0[2].repair == nil && $0[3].repair == nil && $0.isAtRest })
    #expect(cluster.violations == [])
  }

  @Test("where two of three have lost entries and nobody leads, nobody is elected on a guess")
  func noQuorum() {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    for number in 0..<20 { _ = try? cluster.propose("\(number)", on: 1) }
    cluster.tick(5)
    cluster.crash(1)
    for number: UInt64 in [2, 3] { cluster.rot(number) }
    for number: UInt64 in 1...3 { cluster.start(NodeID(number)) }
    cluster.tick(500)
    #expect(cluster.leader == nil)
    #expect(cluster[2].repair != nil && cluster[3].repair != nil)
    #expect(cluster.violations == [])
  }
}
