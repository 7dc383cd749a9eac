import RaftCore
import Testing

@Suite("Elections (paper §5.2, §5.4.1)")
struct ElectionTests {
  @Test("a follower that hears nobody campaigns within the longest election timeout")
  func timeout() {
    var script = Script()
    let settings = script.node.settings
    #expect(script.tick(settings.electionTimeoutTicksMin - 1).isEmpty)
    let requests = script.tickUntilCampaign()
    #expect(script.node.role == .preCandidate)
    #expect(requests.voteRequests.count == 2)
  }

  @Test("election timeouts differ from round to round and from node to node")
  func spread() {
    var ticks: Set<Int> = []
    for seed: UInt64 in 1...20 {
      var settings = Cluster.brisk
      settings.randomSeed = seed
      var script = Script(settings: settings)
      var count = 0
      while script.node.role == .follower {
        script.tick()
        count += 1
      }
      ticks.insert(count)
    }
    #expect(ticks.count > 5)
  }

  @Test("a majority of votes makes a leader, whose first entry names its voters")
  func win() throws {
    var script = Script(voters: 5, log: [1, 1])
    script.win(votes: [3, 5])
    #expect(script.node.role == .leader)
    #expect(script.node.currentTerm == Term(2))
    let first = try #require(script.node.log.entry(at: LogIndex(3)))
    #expect(first.payload == .termStart(votes: [NodeID(1), NodeID(3), NodeID(5)]))
    #expect(script.roleChanges.last?.votes == [NodeID(1), NodeID(3), NodeID(5)])
  }

  @Test("a vote counts once, however often it arrives")
  func duplicateVotes() {
    var script = Script(voters: 5)
    script.win(votes: [2, 3])
    script = Script(voters: 5)
    _ = script.tickUntilCampaign()
    for voter: UInt64 in [2, 3] { script.vote(from: voter, isPreVote: true) }
    for _ in 0..<3 { script.vote(from: 2) }
    #expect(script.node.role == .candidate)
  }

  @Test("votes of learners and strangers do not count")
  func strangers() {
    var script = Script(voters: 3, learners: 1)
    _ = script.tickUntilCampaign()
    script.vote(from: 4, isPreVote: true)
    script.vote(from: 9, isPreVote: true)
    #expect(script.node.role == .preCandidate)
  }

  @Test("votes of an earlier term do not count")
  func lateVotes() {
    var script = Script(log: [1], term: 4)
    _ = script.tickUntilCampaign()
    script.vote(from: 2, isPreVote: true)
    #expect(script.node.currentTerm == Term(5))
    script.vote(from: 2, term: 4)
    #expect(script.node.role == .candidate)
    script.vote(from: 2, term: 5)
    #expect(script.node.role == .leader)
  }

  @Test("a node votes for one candidate per term, and again for the same one")
  func oneVote() {
    var script = Script()
    #expect(script.ask(from: 2, term: 2, last: at(1, 1)).votes.map(\.isGranted) == [true])
    #expect(script.ask(from: 3, term: 2, last: at(1, 1)).votes.map(\.isGranted) == [false])
    #expect(script.ask(from: 2, term: 2, last: at(1, 1)).votes.map(\.isGranted) == [true])
  }

  @Test("a vote survives a restart")
  func voteSurvives() {
    var script = Script(term: 2, votedFor: 2)
    #expect(script.ask(from: 3, term: 2, last: at(9, 9)).votes.map(\.isGranted) == [false])
    #expect(script.ask(from: 2, term: 2, last: at(9, 9)).votes.map(\.isGranted) == [true])
  }

  @Test(
    "a vote is refused to a candidate whose log is behind: first by term, then by index",
    arguments: [
      (at(3, 3), true), (at(3, 4), true), (at(4, 1), true), (at(3, 2), false), (at(2, 9), false),
    ])
  func upToDate(last: EntryID, isGranted: Bool) {
    var script = Script(log: [1, 2, 3])
    #expect(script.ask(from: 2, term: 5, last: last).votes.map(\.isGranted) == [isGranted])
    var asked = Script(log: [1, 2, 3])
    #expect(
      asked.ask(from: 2, term: 5, last: last, isPreVote: true).votes.map(\.isGranted)
        == [isGranted])
  }

  @Test("a vote leaves only when it is on disk")
  func voteAfterPersist() {
    var script = Script()
    script.isDiskStalled = true
    #expect(script.ask(from: 2, term: 2, last: at(1, 1)).isEmpty)
    #expect(
      script.batches.map(\.hardState)
        == [HardState(currentTerm: Term(2), votedFor: NodeID(2))])
    script.sync()
    #expect(script.settle().votes.map(\.isGranted) == [true])
  }

  @Test("nothing of a new term leaves before the term is on disk")
  func termAfterPersist() {
    var script = Script()
    script.isDiskStalled = true
    // Neither a refused vote, nor the answer to a heartbeat, nor a candidate's requests.
    #expect(script.ask(from: 2, term: 2, last: .zero).isEmpty)
    #expect(script.append(from: 3, term: 3, after: at(1, 1)).isEmpty)
    #expect(script.node.heldMessageCount == 2)
    script.sync()
    let sent = script.settle()
    #expect(sent.votes.isEmpty, "the term it belonged to is over")
    #expect(sent.outcomes == [.accepted(matchIndex: LogIndex(1))])

    _ = script.tickUntilCampaign()
    script.vote(from: 2, isPreVote: true)
    #expect(script.node.role == .candidate)
    script.sync()
    #expect(script.settle().voteRequests.count == 2)
  }

  @Test("a candidate does not count its own vote before it is on disk")
  func ownVoteAfterPersist() {
    var script = Script()
    _ = script.tickUntilCampaign()
    script.isDiskStalled = true
    script.vote(from: 2, isPreVote: true)
    script.vote(from: 2)
    #expect(script.node.role == .candidate)
    script.sync()
    #expect(script.node.role == .leader)
  }

  @Test("the only voter elects itself as soon as its vote is on disk")
  func alone() {
    var script = Script(voters: 1)
    script.isDiskStalled = true
    script.tick()
    #expect(script.node.role == .candidate)
    script.tick(100)
    #expect(script.node.currentTerm == Term(2), "it does not try again while the disk works")
    script.sync()
    #expect(script.node.role == .leader)
  }

  @Test("a bootstrapped node leads at once and commits its configuration")
  func bootstrap() {
    var script = Script(node: RaftNode(id: NodeID(1), settings: Cluster.brisk))
    script.with { node in
      node.bootstrap(member: Member(id: NodeID(1), address: "a", isVoter: true))
    }
    script.settle()
    #expect(script.node.role == .leader)
    #expect(script.logTerms == [1, 2])
    #expect(script.committed.map(\.index.rawValue) == [1, 2])
    #expect(script.configurations.last?.voters == [NodeID(1)])
  }

  @Test("an empty node and a learner never campaign")
  func silent() {
    var empty = Script(node: RaftNode(id: NodeID(1), settings: Cluster.brisk))
    #expect(empty.tick(200).isEmpty)
    let learning = RaftNode(
      id: NodeID(4), settings: Cluster.brisk,
      recovered: RecoveredState(
        hardState: HardState(currentTerm: Term(1)),
        entries: Script.entries(terms: [1], voters: 3, learners: 1)))
    var learner = Script(node: learning)
    #expect(learner.tick(200).isEmpty)
    #expect(learner.node.role == .follower)
  }

  @Test("an empty node votes, and persists that, for it may be a voter without knowing")
  func emptyVotes() {
    var script = Script(node: RaftNode(id: NodeID(1), settings: Cluster.brisk))
    #expect(script.ask(from: 2, term: 2, last: at(1, 1)).votes.map(\.isGranted) == [true])
    #expect(script.batches.last?.hardState?.votedFor == NodeID(2))
  }

  @Test("a candidate of a lost election waits for its timeout before the next")
  func lost() {
    var script = Script()
    _ = script.tickUntilCampaign()
    script.vote(from: 2, isGranted: false, isPreVote: true)
    script.vote(from: 3, isGranted: false, isPreVote: true)
    #expect(script.node.role == .follower)
    #expect(script.tick(script.node.settings.electionTimeoutTicksMin - 1).isEmpty)
  }

  @Test("a candidate follows a leader of its own term")
  func candidateFollows() {
    var script = Script()
    _ = script.tickUntilCampaign()
    script.vote(from: 2, isPreVote: true)
    script.append(from: 3, term: 2, after: at(1, 1))
    #expect(script.node.role == .follower)
    #expect(script.node.leader == NodeID(3))
  }

  @Test("a second leader of the same term stops the node")
  func twoLeaders() async {
    await #expect(processExitsWith: .failure) {
      var script = Script()
      script.win(votes: [2])
      script.append(from: 3, term: 2, after: at(1, 1))
    }
  }
}
