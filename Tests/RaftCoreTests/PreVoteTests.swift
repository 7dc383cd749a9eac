import RaftCore
import Testing

@Suite("Pre-vote, stickiness and check-quorum (thesis §9.6, §4.2.3, §6.2)")
struct PreVoteTests {
  @Test("a pre-vote changes neither side's term or vote, nor anything on disk")
  func changesNothing() {
    var asker = Script()
    let requests = asker.tickUntilCampaign()
    #expect(requests.allSatisfy { $0.term == Term(2) })
    #expect(requests.voteRequests.allSatisfy { $0.isPreVote })
    #expect(asker.node.hardState == HardState(currentTerm: Term(1)))

    var asked = Script()
    let replies = asked.ask(from: 2, term: 2, last: at(1, 1), isPreVote: true)
    #expect(replies.votes == [RequestVoteReply(isGranted: true, isPreVote: true)])
    #expect(replies.map(\.term) == [Term(2)])
    #expect(asked.node.hardState == HardState(currentTerm: Term(1)))
    #expect(asker.batches.isEmpty && asked.batches.isEmpty)
  }

  @Test("granting a pre-vote does not put off the node's own election")
  func grantIsNoContact() {
    var script = Script()
    for _ in 0..<script.node.settings.electionTimeoutTicksMax where script.node.role == .follower {
      script.tick()
      if script.node.role == .follower {
        script.ask(from: 2, term: 2, last: at(1, 1), isPreVote: true)
      }
    }
    #expect(script.node.role == .preCandidate)
  }

  @Test("a pre-vote of an earlier term is refused in the current term, which the asker adopts")
  func refusalCarriesTerm() {
    var asked = Script(term: 7)
    let replies = asked.ask(from: 2, term: 3, last: at(9, 9), isPreVote: true)
    #expect(replies.votes == [RequestVoteReply(isGranted: false, isPreVote: true)])
    #expect(replies.map(\.term) == [Term(7)])

    var asker = Script(term: 2)
    _ = asker.tickUntilCampaign()
    asker.vote(from: 2, isGranted: false, isPreVote: true, term: 7)
    #expect(asker.node.role == .follower)
    #expect(asker.node.currentTerm == Term(7))
    #expect(asker.tickUntilCampaign().first?.term == Term(8))
  }

  @Test("a refused pre-vote of the current term does not raise anybody's term")
  func refusalOfBehind() {
    var asked = Script(log: [1, 2], term: 2)
    let replies = asked.ask(from: 2, term: 3, last: at(1, 1), isPreVote: true)
    #expect(replies.map(\.term) == [Term(2)])
    #expect(asked.node.currentTerm == Term(2))
  }

  @Test("a node that hears its leader refuses votes for the shortest election timeout")
  func stickiness() {
    var script = Script()
    script.append(from: 2, term: 1, after: at(1, 1))
    script.tick(script.node.settings.electionTimeoutTicksMin - 1)
    #expect(
      script.ask(from: 3, term: 2, last: at(1, 1), isPreVote: true).votes.map(\.isGranted)
        == [false])
    #expect(script.ask(from: 3, term: 2, last: at(1, 1)).isEmpty)
    #expect(script.node.currentTerm == Term(1), "the candidate's term is not adopted either")
    script.tick()
    #expect(
      script.ask(from: 3, term: 2, last: at(1, 1), isPreVote: true).votes.map(\.isGranted)
        == [true])
  }

  @Test("a leader with its quorum is not drawn into another's election")
  func leaderIsSticky() {
    var script = Script()
    script.win(votes: [2])
    #expect(script.ask(from: 3, term: 9, last: at(9, 9)).isEmpty)
    #expect(script.node.role == .leader)
  }

  @Test("an election ordered by the leader is not refused for its sake")
  func transferIsNotSticky() {
    var script = Script()
    script.append(from: 2, term: 1, after: at(1, 1))
    let replies = script.ask(from: 3, term: 2, last: at(1, 1), isTransfer: true)
    #expect(replies.votes.map(\.isGranted) == [true])
  }

  @Test("a leader that lost its leadership may win a pre-vote again at once")
  func formerLeader() {
    var script = Script()
    script.append(from: 2, term: 1, after: at(1, 1))
    #expect(
      script.ask(from: 2, term: 2, last: at(1, 1), isPreVote: true).votes.map(\.isGranted)
        == [true])
  }

  @Test("a leader that stepped down holds that against nobody, nor against itself")
  func ownLeadership() {
    var script = Script()
    script.win(votes: [2])
    let last = script.node.log.lastEntry
    let term = script.node.currentTerm.rawValue
    script.tick(script.node.settings.electionTimeoutTicksMax)
    #expect(script.node.role == .follower)
    #expect(
      script.ask(from: 2, term: term + 1, last: last, isPreVote: true).votes.map(\.isGranted)
        == [true])
    // It wins again, and needs no more time for that than anybody else.
    script.win(votes: [2])
    #expect(script.node.role == .leader)
    #expect(script.node.currentTerm == Term(term + 1))
  }

  @Test("a leader without a quorum steps down in time, stops its heartbeats and fails its reads")
  func checkQuorum() {
    var script = Script(voters: 5)
    script.win(votes: [2, 3])
    let start = script.node.log.lastIndex.rawValue
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: start) }
    let longest = script.node.settings.electionTimeoutTicksMax
    script.tick(longest - 1)
    script.accept(from: 2, match: start)
    script.with { $0.requestReadIndex(RequestTag(1)) }
    #expect(script.node.role == .leader)
    script.tick()
    #expect(script.node.role == .follower)
    #expect(script.node.leader == nil)
    #expect(script.failedReads == [RequestTag(1)])
    #expect(script.tick(5).appends.isEmpty)
  }

  @Test("a leader that hears a quorum stays, whoever else is silent")
  func quorumIsEnough() {
    var script = Script(voters: 5)
    script.win(votes: [2, 3])
    let start = script.node.log.lastIndex.rawValue
    for _ in 0..<20 {
      for peer: UInt64 in [4, 5] { script.accept(from: peer, match: start) }
      script.tick(5)
    }
    #expect(script.node.role == .leader)
    #expect(script.node.isActive(NodeID(4)) && !script.node.isActive(NodeID(2)))
  }

  @Test("answers of learners keep no leader in office")
  func learnersDoNotCount() {
    var script = Script(voters: 3, learners: 2)
    script.win(votes: [2])
    for _ in 0..<20 {
      for peer: UInt64 in [4, 5] { script.accept(from: peer, match: 1) }
      script.tick(2)
    }
    #expect(script.node.role != .leader)
  }

  @Test("a node that was cut off for long comes back without an election")
  func returnDoesNotDisturb() {
    var cluster = Cluster(voters: 3)
    cluster.elect(1)
    cluster.isolate(3)
    cluster.tick(300)
    #expect(cluster[3].currentTerm == Term(2))
    cluster.heal()
    cluster.tick(50)
    #expect(cluster[1].role == .leader)
    #expect(cluster[1].currentTerm == Term(2))
    #expect(cluster[3].leader == NodeID(1))
    #expect(cluster.violations == [])
  }
}
