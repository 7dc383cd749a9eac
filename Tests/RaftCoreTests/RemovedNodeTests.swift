import RaftCore
import Testing

@Suite("Nodes that are no members have no term to give (thesis §4.2.3)")
struct RemovedNodeTests {
  /// A leader of term 2, everything committed by all.
  private func leader() -> Script {
    var script = Script(voters: 4)
    script.win(votes: [2, 3, 4])
    for peer: UInt64 in [2, 3, 4] { script.accept(from: peer, match: 2) }
    return script
  }

  /// All that a node may send in a term of its own without leading it.
  private static let words: [RaftMessage] = [
    .appendEntriesReply(
      AppendEntriesReply(
        outcome: .rejected(previous: LogIndex(2), conflict: at(1, 1)), readRound: 0)),
    .appendEntriesReply(
      AppendEntriesReply(outcome: .accepted(matchIndex: LogIndex(2)), readRound: 0)),
    .requestVote(RequestVote(lastEntry: at(9, 9), isPreVote: false, isTransfer: false)),
    .requestVote(RequestVote(lastEntry: at(9, 9), isPreVote: false, isTransfer: true)),
    .requestVote(RequestVote(lastEntry: at(9, 9), isPreVote: true, isTransfer: false)),
    .requestVoteReply(RequestVoteReply(isGranted: false, isPreVote: false)),
    .requestVoteReply(RequestVoteReply(isGranted: false, isPreVote: true)),
    .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: false)),
    .readIndex(ReadIndex(batch: 1)),
    .readIndexReply(ReadIndexReply(batch: 1, index: nil)),
  ]

  @Test("whatever a removed node or a stranger says in a term of its own, the leader leads on")
  func deposesNobody() throws {
    var script = leader()
    let removal = try script.with { node throws(MembershipRefusal) in
      try node.proposeMembership(.remove(NodeID(4)))
    }
    script.settle()
    // While its removal is uncommitted, and afterwards.
    for isCommitted in [false, true] {
      if isCommitted {
        for peer: UInt64 in [2, 3] { script.accept(from: peer, match: removal.index.rawValue) }
        #expect(script.node.isConfigurationCommitted)
      }
      for message in Self.words {
        for sender: UInt64 in [4, 9] {
          script.receive(message, from: sender, term: 7)
          #expect(script.node.role == .leader, "\(message) from \(sender)")
          #expect(script.node.currentTerm == Term(2))
        }
      }
    }
  }

  @Test("a former leader does not carry a removed node's term to its successor")
  func formerLeader() throws {
    var script = leader()
    _ = try script.with { node throws(MembershipRefusal) in
      try node.proposeMembership(.remove(NodeID(4)))
    }
    script.settle()
    script.append(from: 2, term: 3, after: at(2, 3))
    #expect(script.node.leader == NodeID(2))
    script.receive(Self.words[0], from: 4, term: 7)
    #expect(script.node.currentTerm == Term(3))
    #expect(script.node.leader == NodeID(2))
  }

  @Test("a member's higher term is taken over: it could not follow again otherwise")
  func membersTerm() {
    var script = leader()
    script.receive(Self.words[0], from: 4, term: 7)
    #expect(script.node.currentTerm == Term(7))
    #expect(script.node.role == .follower)
  }

  @Test("whoever leads a higher term is followed, though no configuration here names it")
  func strangerLeads() {
    var script = leader()
    script.append(from: 9, term: 7, after: at(2, 2))
    #expect(script.node.currentTerm == Term(7))
    #expect(script.node.leader == NodeID(9))
  }

  @Test("a follower votes for a candidate that only a newer configuration may name")
  func strangerIsElected() {
    var script = Script(voters: 3)
    _ = script.tickUntilCampaign()
    let sent = script.ask(from: 9, term: 7, last: at(3, 9))
    #expect(script.node.hardState.votedFor == NodeID(9))
    #expect(sent.to(9).count == 1)
  }

  @Test("a node that was elected nowhere, and removed while it was cut off, deposes nobody")
  func cutOffBeforeElection() throws {
    var cluster = Cluster(voters: 4)
    cluster.elect(1)
    cluster.deliver()
    cluster.isolate(4)
    // It begins a term of its own, as after a pre-vote, and nobody hears of it.
    cluster.with(4) { node in
      node.step(
        Envelope(from: NodeID(1), to: NodeID(4), term: Term(2), message: .timeoutNow))
    }
    cluster.tick()
    #expect(cluster[4].currentTerm == Term(3))
    _ = try cluster.with(1) { node throws(MembershipRefusal) in
      try node.proposeMembership(.remove(NodeID(4)))
    }
    cluster.heal()
    cluster.tick(100)
    #expect(cluster[1].role == .leader)
    #expect(cluster[1].currentTerm == Term(2))
    let canCommit = cluster.canCommit
    #expect(canCommit)
    #expect(cluster.violations == [])
  }
}
