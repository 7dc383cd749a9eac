import RaftCore
import Testing

/// Raft paper §6, thesis §4.3.
@Suite("Joint consensus")
struct JointConsensusTests {
  private func change(
    _ change: MembershipChange, _ cluster: inout Cluster, on number: UInt64 = 1
  ) throws(MembershipRefusal) -> EntryID {
    try cluster.with(number) { node throws(MembershipRefusal) in
      try node.proposeMembership(change)
    }
  }

  private func cluster(voters: Int, learners: [UInt64] = []) throws -> Cluster {
    var cluster = Cluster(voters: voters)
    cluster.elect(1)
    cluster.deliver()
    for id in learners {
      cluster.start(NodeID(id))
      // One that cannot be heard is not promoted.
      cluster.disconnect(id, 1)
      _ = try change(.add(NodeID(id), address: "n\(id)"), &cluster)
      cluster.deliver()
    }
    return cluster
  }

  @Test("one voter at a time needs no joint configuration, two at once go through one")
  func whenJoint() throws {
    var cluster = try cluster(voters: 5)
    _ = try change(.remove(NodeID(5)), &cluster)
    #expect(!cluster[1].configuration.isJoint)
    cluster.tick(5)
    _ = try change(.all([.remove(NodeID(3)), .remove(NodeID(4))]), &cluster)
    #expect(cluster[1].configuration.isJoint)
    #expect(cluster[1].configuration.outgoingVoters == [1, 2, 3, 4].map { NodeID($0) })
    #expect(cluster[1].configuration.voters == [1, 2].map { NodeID($0) })
    #expect(cluster[1].configuration.leaving == [3, 4].map { NodeID($0) })
    cluster.tick(10)
    #expect(cluster[1].configuration.members.map(\.id) == [1, 2].map { NodeID($0) })
    #expect(!cluster[1].configuration.isJoint)
    #expect(cluster[1].isConfigurationCommitted)
    #expect(cluster[3].configuration[NodeID(3)] == nil, "who leaves hears of it")
    #expect(cluster[2].wasMember(NodeID(3)))
    #expect(cluster.violations == [])
  }

  @Test("nothing is committed without a majority of the former voters, nor without one of the new")
  func bothMajorities() throws {
    for isOutgoingCut in [true, false] {
      var cluster = try cluster(voters: 4)
      cluster.tick(3)
      _ = try change(.all([.remove(NodeID(3)), .remove(NodeID(4))]), &cluster)
      // 1 and 2 are all of the new voters, and not a majority of the former four; 1, 3 and 4 are a
      // majority of those, and not one of the new two.
      for number: UInt64 in isOutgoingCut ? [3, 4] : [2] {
        cluster.disconnect(1, number)
        cluster.disconnect(number, 1)
      }
      let joint = cluster[1].log.lastIndex
      cluster.tick(5)
      #expect(cluster[1].role == .leader)
      #expect(cluster[1].commitIndex < joint)
      cluster.tick(30)
      #expect(cluster[1].role != .leader, "it does not hear both majorities")
      cluster.heal()
      let isServing = cluster.run(ticks: 200) { $0.canCommit }
      #expect(isServing)
      #expect(cluster.violations == [])
    }
  }

  @Test("an election takes both majorities")
  func election() {
    let members = (1...5).map {
      Member(id: NodeID($0), address: "n\($0)", isVoter: $0 <= 2 || $0 == 5)
    }
    let joint = ClusterConfiguration(
      members: members, outgoingVoters: [1, 3, 4].map { NodeID($0) }, leaving: [NodeID(4)])
    func script() -> Script {
      var script = Script(
        node: RaftNode(
          id: NodeID(1), settings: Cluster.brisk,
          recovered: RecoveredState(
            hardState: HardState(currentTerm: Term(1)),
            entries: [LogEntry(id: at(1, 1), payload: .configuration(joint))])))
      let asked = script.tickUntilCampaign()
      #expect(Set(asked.map(\.to)) == Set((2...5).map { NodeID($0) }))
      return script
    }
    for (votes, isWon) in [([2], false), ([3, 4], false), ([2, 3], true), ([5, 4], true)] {
      var script = script()
      for voter in votes { script.vote(from: UInt64(voter), isPreVote: true) }
      #expect((script.node.role == .candidate) == isWon, "\(votes)")
    }
    // Lost as soon as one of the sets is.
    var script = script()
    script.vote(from: 3, isGranted: false, isPreVote: true)
    #expect(script.node.role == .preCandidate)
    script.vote(from: 4, isGranted: false, isPreVote: true)
    #expect(script.node.role == .follower)
  }

  @Test("a leader elected in a joint configuration commits nothing without both majorities")
  func commitAfterElection() {
    let members = (1...5).map {
      Member(id: NodeID($0), address: "n\($0)", isVoter: $0 <= 3)
    }
    let joint = ClusterConfiguration(
      members: members, outgoingVoters: (1...5).map { NodeID($0) },
      leaving: [4, 5].map { NodeID($0) })
    var script = Script(
      node: RaftNode(
        id: NodeID(1), settings: Cluster.brisk,
        recovered: RecoveredState(
          hardState: HardState(currentTerm: Term(1)),
          entries: [LogEntry(id: at(1, 1), payload: .configuration(joint))])))
    script.win(votes: [2, 4])
    #expect(script.node.role == .leader)
    // Two of the three new voters, and two of the five former ones.
    script.accept(from: 2, match: 2)
    #expect(script.node.commitIndex == .zero)
    script.accept(from: 5, match: 2)
    #expect(script.node.commitIndex == LogIndex(2))
  }

  @Test("the next leader finishes what a leader that crashes in between has begun")
  func finishedByNext() throws {
    for isCommitKnown in [false, true] {
      var cluster = try cluster(voters: 5)
      cluster.tick(3)
      let joint = try change(.all([.remove(NodeID(4)), .remove(NodeID(5))]), &cluster)
      if isCommitKnown {
        // Everybody learns that the joint configuration is committed, and nobody more than that.
        cluster.filter = { envelope in
          guard case .appendEntries(let append) = envelope.message else { return true }
          return !append.entries.contains { $0.index > joint.index }
        }
        cluster.tick(5)
        #expect(cluster[2].commitIndex == joint.index)
      } else {
        cluster.deliver()
      }
      cluster.crash(1)
      cluster.filter = { _ in true }
      let isFinished = cluster.run(ticks: 200) {
        guard let leader = $0.leader else { return false }
        return leader.isConfigurationCommitted && !leader.configuration.isJoint
      }
      #expect(isFinished)
      #expect(cluster.leader?.configuration.members.count == 3)
      #expect(cluster.violations == [])
    }
  }

  @Test("no change begins while a joint configuration has to be left")
  func oneAtATime() throws {
    var cluster = try cluster(voters: 5)
    cluster.tick(3)
    let joint = try change(.all([.remove(NodeID(4)), .remove(NodeID(5))]), &cluster)
    #expect(throws: MembershipRefusal.changeInProgress(joint)) {
      try change(.remove(NodeID(3)), &cluster)
    }
  }

  @Test("a leader that replaces itself by a learner steps down when that is done")
  func replacesItself() throws {
    var cluster = try cluster(voters: 3, learners: [4])
    cluster.heal()
    // The learner is heard, and promoted in the same breath in which the leader goes.
    let isPromotable = cluster.run(ticks: 20) {
      (try? $0.with(1) { node throws(MembershipRefusal) in
        try node.proposeMembership(.all([.promote(NodeID(4)), .remove(NodeID(1))]))
      }) != nil
    }
    #expect(isPromotable)
    let isDone = cluster.run(ticks: 100) {
      $0.canCommit && $0.leader?.id != NodeID(1)
        && $0.leader?.configuration.voters == [2, 3, 4].map { NodeID($0) }
    }
    #expect(isDone)
    #expect(cluster.violations == [])
  }

  @Test("a set of changes of which one makes no sense changes nothing")
  func allOrNothing() throws {
    var cluster = try cluster(voters: 3)
    let last = cluster[1].log.lastIndex
    #expect(throws: MembershipRefusal.notAMember(NodeID(9))) {
      try change(.all([.remove(NodeID(3)), .remove(NodeID(9))]), &cluster)
    }
    #expect(throws: MembershipRefusal.lastVoter(NodeID(1))) {
      try change(
        .all([.remove(NodeID(3)), .remove(NodeID(2)), .remove(NodeID(1))]), &cluster)
    }
    #expect(cluster[1].log.lastIndex == last)
  }

  @Test("a learner that lags is not promoted on request, and one that has caught up is")
  func promote() throws {
    var cluster = try cluster(voters: 3, learners: [4])
    cluster.tick(25)
    #expect(throws: MembershipRefusal.lagging(NodeID(4), entryCount: 3, limit: 128)) {
      try change(.promote(NodeID(4)), &cluster)
    }
    let present = try change(.promote(NodeID(2)), &cluster)
    #expect(present.index <= cluster[1].commitIndex, "it is a voter already")
    #expect(throws: MembershipRefusal.notAMember(NodeID(7))) {
      try change(.promote(NodeID(7)), &cluster)
    }
    cluster.heal()
    cluster.tick(10)
    #expect(cluster[1].configuration.voters.count == 4)
  }
}
