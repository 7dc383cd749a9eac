import RaftCore
import Testing

@Suite("Membership changes (thesis §4)")
struct MembershipTests {
  /// A leader of term 2, everything committed by all.
  private func leader(voters: Int = 3, learners: Int = 0, settings: RaftSettings = Cluster.brisk)
    -> Script
  {
    var script = Script(voters: voters, learners: learners, settings: settings)
    let others = 2...UInt64(max(2, voters))
    script.win(votes: voters == 1 ? [] : Array(others))
    if voters > 1 { for peer in others { script.accept(from: peer, match: 2) } }
    return script
  }

  @discardableResult
  private func change(
    _ change: MembershipChange, _ script: inout Script
  ) throws(MembershipRefusal) -> EntryID {
    let id = try script.with { node throws(MembershipRefusal) in
      try node.proposeMembership(change)
    }
    script.settle()
    return id
  }

  @Test("a new member is a learner until it has caught up, then a voter by itself")
  func join() throws {
    var cluster = Cluster(voters: 1)
    cluster.tick()
    for _ in 0..<50 { _ = try cluster.propose("old", on: 1) }
    cluster.start(NodeID(2))
    _ = try cluster.with(1) { node throws(MembershipRefusal) in
      try node.proposeMembership(.add(NodeID(2), address: "n2"))
    }
    #expect(cluster[1].configuration.learners == [NodeID(2)])
    cluster.tick(10)
    #expect(cluster[1].configuration.voters == [NodeID(1), NodeID(2)])
    #expect(cluster[2].configuration == cluster[1].configuration)
    #expect(cluster[2].lastEntry == cluster[1].lastEntry)
    #expect(cluster[2].commitIndex == cluster[1].commitIndex)
    #expect(cluster.violations == [])
  }

  @Test("a learner that lags is not promoted")
  func laggingLearner() throws {
    var settings = Cluster.brisk
    settings.promotionLagMax = 3
    var script = leader(settings: settings)
    try change(.add(NodeID(4), address: "n4"), &script)
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 3) }
    for _ in 0..<10 {
      _ = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
    }
    script.settle()
    // Far behind what is committed, then behind what is uncommitted.
    script.accept(from: 4, match: 2)
    #expect(script.node.configuration.learners == [NodeID(4)])
    script.accept(from: 4, match: 9)
    #expect(script.node.configuration.learners == [NodeID(4)])
    script.accept(from: 4, match: 10)
    #expect(script.node.configuration.voters.contains(NodeID(4)))
  }

  @Test("adding a member again updates its address, and changes nothing if that is the same")
  func addAgain() throws {
    var script = leader()
    let same = try change(.add(NodeID(2), address: "n2"), &script)
    #expect(same == at(1, 1))
    #expect(script.logTerms.count == 2)
    try change(.add(NodeID(2), address: "elsewhere"), &script)
    let member = Member(id: NodeID(2), address: "elsewhere", isVoter: true)
    #expect(script.node.configuration[NodeID(2)] == member)
  }

  @Test("there is one uncommitted change at a time")
  func oneAtATime() throws {
    var script = leader()
    let first = try change(.add(NodeID(4), address: "n4"), &script)
    #expect(throws: MembershipRefusal.changeInProgress(first)) {
      try change(.add(NodeID(5), address: "n5"), &script)
    }
    script.accept(from: 2, match: first.index.rawValue)
    try change(.add(NodeID(5), address: "n5"), &script)
  }

  @Test("a leader changes nothing before it has committed an entry of its term")
  func notBeforeCommit() throws {
    var script = Script()
    script.win(votes: [2])
    #expect(throws: MembershipRefusal.termNotCommitted(Term(2))) {
      try change(.remove(NodeID(3)), &script)
    }
    script.accept(from: 2, match: 2)
    script.accept(from: 3, match: 2)
    try change(.remove(NodeID(3)), &script)
  }

  @Test("a configuration is in force when appended, and falls when its entry is truncated")
  func appendAndTruncate() {
    var script = Script(log: [1], term: 1)
    let added = ClusterConfiguration(
      members: (1...4).map { Member(id: NodeID($0), address: "n\($0)", isVoter: true) })
    script.append(
      from: 2, term: 1, after: at(1, 1),
      entries: [LogEntry(id: at(1, 2), payload: .configuration(added))])
    #expect(script.node.configuration == added)
    #expect(script.node.isConfigurationCommitted == false)
    script.append(from: 3, term: 2, after: at(1, 1), terms: [2])
    #expect(script.node.configuration.voters.count == 3)
    #expect(script.configurations.map(\.voters.count) == [4, 3])
  }

  @Test("after a restart the newest configuration in the log is in force, committed or not")
  func restart() {
    let two = ClusterConfiguration(
      members: (1...2).map { Member(id: NodeID($0), address: "n\($0)", isVoter: true) })
    let node = RaftNode(
      id: NodeID(1), settings: Cluster.brisk,
      recovered: RecoveredState(
        hardState: HardState(currentTerm: Term(1)),
        entries: Script.entries(terms: [1], voters: 3)
          + [LogEntry(id: at(1, 2), payload: .configuration(two))]))
    #expect(node.configuration == two)
  }

  @Test("votes are counted in the newest configuration")
  func votesOfNewConfiguration() {
    var script = Script(voters: 3)
    let five = ClusterConfiguration(
      members: (1...5).map { Member(id: NodeID($0), address: "n\($0)", isVoter: true) })
    script.append(
      from: 2, term: 1, after: at(1, 1),
      entries: [LogEntry(id: at(1, 2), payload: .configuration(five))])
    script.win(votes: [2])
    #expect(script.node.role == .preCandidate)
    script.vote(from: 5, isPreVote: true)
    #expect(script.node.role == .candidate)
  }

  @Test("the last voter, and a node that is no member, cannot be removed")
  func impossibleRemovals() throws {
    var script = leader(voters: 1)
    #expect(throws: MembershipRefusal.lastVoter(NodeID(1))) {
      try change(.remove(NodeID(1)), &script)
    }
    #expect(throws: MembershipRefusal.notAMember(NodeID(7))) {
      try change(.remove(NodeID(7)), &script)
    }
  }

  @Test("a removal that is asked for again is done already")
  func repeatedRemoval() throws {
    var script = leader(voters: 3)
    let id = try change(.remove(NodeID(3)), &script)
    #expect(try change(.remove(NodeID(3)), &script) == id)
  }

  @Test("a change that would leave no live quorum is refused with the numbers")
  func liveQuorum() throws {
    var script = leader(voters: 3)
    for _ in 0..<30 {
      script.tick()
      script.accept(from: 2, match: 2)
    }
    // Of 1 and 3, only 1 would be alive.
    #expect(throws: MembershipRefusal.noLiveQuorum(live: 1, needed: 2)) {
      try change(.remove(NodeID(2)), &script)
    }
    try change(.remove(NodeID(3)), &script)
  }

  @Test("a learner is not promoted where that would leave no quorum of voters that may vote")
  func promotionNeedsLiveQuorum() throws {
    var script = leader(voters: 3)
    try change(.add(NodeID(4), address: "n4"), &script)
    // Node 3 is silent, and node 2 has lost entries: it answers, and may not vote.
    for _ in 0..<30 {
      script.tick()
      repairing(from: 2, match: 3, &script)
    }
    for _ in 0..<5 {
      script.accept(from: 4, match: 3)
      script.tick()
    }
    #expect(script.node.configuration.learners == [NodeID(4)])
    // With node 2 there are three that may vote, of four.
    script.accept(from: 2, match: 3)
    script.accept(from: 4, match: 3)
    #expect(script.node.configuration.learners == [])
  }

  private func repairing(from sender: UInt64, match: UInt64, _ script: inout Script) {
    script.receive(
      .appendEntriesReply(
        AppendEntriesReply(
          outcome: .accepted(matchIndex: LogIndex(match)), readRound: 0, repairTicket: 77)),
      from: sender, term: script.node.currentTerm.rawValue)
  }

  @Test("there are no more members than the settings allow")
  func tooMany() throws {
    var settings = Cluster.brisk
    settings.membersMax = 3
    var script = leader(settings: settings)
    #expect(throws: MembershipRefusal.tooManyMembers(limit: 3)) {
      try change(.add(NodeID(4), address: "n4"), &script)
    }
  }

  @Test("an address is no longer than addresses are")
  func longAddress() {
    var script = leader()
    let address = String(repeating: "a", count: 260)
    #expect(throws: MembershipRefusal.addressTooLong(byteCount: 260, limit: 259)) {
      try change(.add(NodeID(4), address: address), &script)
    }
  }

  @Test("a removed member does not return, under whatever leader")
  func removedForGood() throws {
    var cluster = Cluster(voters: 4)
    cluster.elect(1)
    cluster.deliver()
    let rejoin = MembershipChange.add(NodeID(4), address: "n4")
    _ = try cluster.with(1) { node throws(MembershipRefusal) in
      try node.proposeMembership(.remove(NodeID(4)))
    }
    cluster.tick(5)
    #expect(throws: MembershipRefusal.wasRemoved(NodeID(4))) {
      try cluster.with(1) { node throws(MembershipRefusal) in try node.proposeMembership(rejoin) }
    }
    // Node 2 knows of it from its disk alone.
    cluster.restart(2)
    cluster.tick(5)
    try cluster.with(1) { node throws(TransferRefusal) in
      try node.transferLeadership(to: NodeID(2))
    }
    cluster.tick(5)
    #expect(cluster[2].role == .leader)
    #expect(throws: MembershipRefusal.wasRemoved(NodeID(4))) {
      try cluster.with(2) { node throws(MembershipRefusal) in try node.proposeMembership(rejoin) }
    }
  }

  @Test("whoever was added in vain, by an entry that fell, may be added again")
  func addedInVain() throws {
    var script = leader()
    try change(.add(NodeID(4), address: "n4"), &script)
    script.append(from: 2, term: 3, after: at(2, 2), terms: [3], commit: 3)
    #expect(script.node.configuration[NodeID(4)] == nil)
    script.win(votes: [2, 3])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 4) }
    try change(.add(NodeID(4), address: "n4"), &script)
    #expect(script.node.configuration.learners == [NodeID(4)])
  }

  @Test("a leader that removes itself does not count itself, and steps down after the commit")
  func removesItself() throws {
    var script = leader(voters: 4)
    let id = try change(.remove(NodeID(1)), &script)
    script.accept(from: 2, match: id.index.rawValue)
    #expect(script.node.commitIndex < id.index, "2 of 2, 3 and 4, but not a majority yet")
    let sent = script.accept(from: 3, match: id.index.rawValue)
    #expect(script.node.commitIndex == id.index)
    #expect(script.node.role == .follower)
    #expect(sent.timeoutNows.count == 1, "its place is taken at once")
    #expect(sent.appends.contains { $0.leaderCommit == id.index })
    #expect(script.tick(200).isEmpty, "a removed node does not campaign")
  }

  @Test("a removed leader is succeeded, and the cluster goes on")
  func succession() throws {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    cluster.deliver()
    _ = try cluster.with(1) { node throws(MembershipRefusal) in
      try node.proposeMembership(.remove(NodeID(1)))
    }
    cluster.tick(3)
    let leader = try #require(cluster.leader)
    #expect(leader.id != NodeID(1))
    _ = try cluster.propose("a", on: leader.id.rawValue)
    cluster.tick(100)
    #expect(cluster.leader?.id == leader.id)
    #expect(cluster.violations == [])
  }

  @Test("a removed node hears of it, and disturbs nobody whether it did or not")
  func removedNodeIsQuiet() throws {
    for isCutOff in [false, true] {
      var cluster = Cluster(voters: 3)
      cluster.elect(1)
      cluster.deliver()
      if isCutOff { cluster.isolate(3) }
      _ = try cluster.with(1) { node throws(MembershipRefusal) in
        try node.proposeMembership(.remove(NodeID(3)))
      }
      cluster.tick(5)
      #expect((cluster[3].configuration[NodeID(3)] == nil) != isCutOff)
      #expect(cluster[3].isConfigurationCommitted)
      cluster.heal()
      cluster.tick(100)
      cluster.restart(3)
      cluster.tick(100)
      #expect(cluster[1].role == .leader)
      #expect(cluster[1].currentTerm == Term(2))
      #expect(cluster.violations == [])
    }
  }

  @Test("a leader whose own removal is uncommitted when it crashes does not leave a deadlock")
  func removalInterrupted() throws {
    var cluster = Cluster(voters: 2)
    cluster.elect(1)
    cluster.deliver()
    cluster.disconnect(1, 2)
    _ = try cluster.with(1) { node throws(MembershipRefusal) in
      try node.proposeMembership(.remove(NodeID(1)))
    }
    cluster.deliver()
    cluster.restart(1)
    #expect(cluster[1].configuration.voters == [NodeID(2)])
    cluster.heal()
    let isServing = cluster.run(ticks: 200) {
      $0.leader?.id == NodeID(2) && $0.canCommit
    }
    #expect(isServing)
    #expect(cluster[2].configuration.voters == [NodeID(2)])
    #expect(cluster.violations == [])
  }

  @Test("only the leader changes the configuration")
  func notLeader() {
    var script = Script()
    #expect(throws: MembershipRefusal.notLeader(leader: nil)) {
      try change(.remove(NodeID(3)), &script)
    }
  }
}
