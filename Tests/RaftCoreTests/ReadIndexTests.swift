import RaftCore
import Testing

@Suite("Linearizable reads (thesis §6.4)")
struct ReadIndexTests {
  /// A leader of term 2 with its first entry, at index 2, committed by node 2.
  private func leader(settings: RaftSettings = Cluster.brisk) -> Script {
    var script = Script(settings: settings)
    script.win(votes: [2])
    script.accept(from: 2, match: 2)
    return script
  }

  private func request(_ tags: ClosedRange<UInt64>, _ script: inout Script) -> [Envelope] {
    for tag in tags { script.with { $0.requestReadIndex(RequestTag(tag)) } }
    return script.settle()
  }

  @Test("a read gets the commit index once a majority has answered a later heartbeat")
  func confirmed() {
    var script = leader()
    let sent = request(1...1, &script)
    #expect(sent.appends.map(\.readRound) == [1, 1])
    #expect(script.readStates.isEmpty)
    script.accept(from: 3, match: 0, round: 1)
    #expect(script.readStates == [ReadState(tag: RequestTag(1), index: LogIndex(2))])
  }

  @Test("one round serves all reads that wait for it")
  func batched() {
    var script = leader()
    #expect(request(1...100, &script).appends.count == 2)
    script.accept(from: 2, match: 2, round: 1)
    #expect(script.readStates.count == 100)
  }

  @Test("answers to earlier rounds, however many and however late, confirm nothing")
  func lateAnswers() {
    var script = leader()
    _ = request(1...1, &script)
    script.accept(from: 2, match: 2, round: 1)
    _ = request(2...2, &script)
    for _ in 0..<5 {
      script.accept(from: 2, match: 2, round: 1)
      script.accept(from: 3, match: 2, round: 0)
      script.accept(from: 3, match: 2, round: 1)
    }
    #expect(script.readStates.map(\.tag) == [RequestTag(1)])
    script.accept(from: 3, match: 2, round: 2)
    #expect(script.readStates.map(\.tag) == [RequestTag(1), RequestTag(2)])
  }

  @Test("one follower's repeated answer is one answer")
  func duplicateAnswers() {
    var script = Script(voters: 5)
    script.win(votes: [2, 3])
    for peer: UInt64 in [2, 3] { script.accept(from: peer, match: 2) }
    _ = request(1...1, &script)
    for _ in 0..<5 { script.accept(from: 2, match: 2, round: 1) }
    #expect(script.readStates.isEmpty)
    script.accept(from: 4, match: 0, round: 1)
    #expect(script.readStates.count == 1)
  }

  @Test("an answer to a round that was never asked is not believed")
  func impossibleRound() {
    var script = leader()
    script.accept(from: 2, match: 2, round: .max)
    _ = request(1...1, &script)
    #expect(script.readStates.isEmpty)
  }

  @Test("a leader answers no read before it has committed an entry of its term")
  func notBeforeCommit() {
    var script = Script()
    script.win(votes: [2])
    #expect(request(1...1, &script).appends.allSatisfy { $0.readRound == 0 })
    let sent = script.accept(from: 2, match: 2)
    #expect(sent.appends.contains { $0.readRound == 1 })
    script.accept(from: 2, match: 2, round: 1)
    #expect(script.readStates == [ReadState(tag: RequestTag(1), index: LogIndex(2))])
  }

  @Test("a read keeps the index of when its round began, whatever is committed meanwhile")
  func indexOfTheBeginning() throws {
    var script = leader()
    _ = request(1...1, &script)
    _ = try script.with { node throws(ProposalRefusal) in try node.propose([1]) }
    script.settle()
    script.accept(from: 3, match: 3)
    #expect(script.node.commitIndex == LogIndex(3))
    script.accept(from: 2, match: 2, round: 1)
    #expect(script.readStates.map(\.index) == [LogIndex(2)])
  }

  @Test("a higher term fails every read of the leader")
  func stepDown() {
    var script = leader()
    _ = request(1...2, &script)
    script.append(from: 3, term: 3, after: at(1, 1))
    #expect(script.failedReads == [RequestTag(1), RequestTag(2)])
    script.accept(from: 2, match: 2, round: 1, term: 2)
    #expect(script.readStates.isEmpty)
  }

  @Test("the only voter answers at once, without a message")
  func alone() {
    var script = Script(voters: 1, learners: 1)
    script.tick()
    #expect(request(1...1, &script).appends.filter { $0.readRound > 0 }.isEmpty)
    #expect(script.readStates == [ReadState(tag: RequestTag(1), index: LogIndex(2))])
  }

  @Test("reads that come while rounds are under way share the next one")
  func boundedRounds() {
    var script = leader()
    let most = UInt64(script.node.settings.readRoundsMax)
    for tag in 1...most { #expect(request(tag...tag, &script).appends.count == 2) }
    #expect(request(10...19, &script).isEmpty)
    let sent = script.accept(from: 2, match: 2, round: 1)
    #expect(sent.appends.map(\.readRound) == [most + 1, most + 1])
  }

  @Test("a lost round is made good by the next heartbeat")
  func heartbeatCarriesRound() {
    var script = leader()
    _ = request(1...1, &script)
    #expect(script.tick(2).appends.map(\.readRound) == [1, 1])
  }

  @Test("a follower asks the leader once for all its reads, and takes its index")
  func forwarded() throws {
    var script = Script(log: [1], term: 2)
    script.append(from: 2, term: 2, after: at(1, 1))
    let sent = request(1...3, &script)
    let batch = try #require(sent.readQuestions.first?.batch)
    #expect(sent.map(\.to) == [NodeID(2)])
    script.receive(
      .readIndexReply(ReadIndexReply(batch: batch, index: LogIndex(7))), from: 2, term: 2)
    #expect(script.readStates.map(\.index) == [LogIndex(7), LogIndex(7), LogIndex(7)])
    // Once more: it was answered already.
    script.receive(
      .readIndexReply(ReadIndexReply(batch: batch, index: LogIndex(8))), from: 2, term: 2)
    #expect(script.readStates.count == 3)
  }

  @Test("the leader answers a follower's batch after a round of its own")
  func answersFollower() {
    var script = leader()
    let sent = script.receive(.readIndex(ReadIndex(batch: 77)), from: 3, term: 2)
    #expect(sent.readAnswers.isEmpty)
    let answered = script.accept(from: 3, match: 0, round: 1)
    #expect(answered.to(3).readAnswers == [ReadIndexReply(batch: 77, index: LogIndex(2))])
  }

  @Test("a node that does not lead tells so, and the asker asks again later")
  func cannotTell() throws {
    var other = Script(log: [1], term: 2)
    #expect(
      other.receive(.readIndex(ReadIndex(batch: 5)), from: 3, term: 2).readAnswers
        == [ReadIndexReply(batch: 5, index: nil)])
    var script = Script(log: [1], term: 2)
    script.append(from: 2, term: 2, after: at(1, 1))
    let batch = try #require(request(1...1, &script).readQuestions.first?.batch)
    let sent = script.receive(
      .readIndexReply(ReadIndexReply(batch: batch, index: nil)), from: 2, term: 2)
    #expect(sent.isEmpty)
    let again = script.tick(script.node.settings.heartbeatTicks).readQuestions
    #expect(again.count == 1)
    #expect(again.first?.batch != batch)
  }

  @Test("a batch that is not answered is asked again under another number")
  func retry() throws {
    var script = Script(log: [1], term: 2)
    script.append(from: 2, term: 2, after: at(1, 1))
    let batch = try #require(request(1...1, &script).readQuestions.first?.batch)
    let sent = script.tick(script.node.settings.readRetryTicks)
    #expect(sent.readQuestions.count == 1)
    script.receive(
      .readIndexReply(ReadIndexReply(batch: batch, index: LogIndex(1))), from: 2, term: 2)
    #expect(script.readStates.isEmpty, "the answer to the given-up batch does not count")
  }

  @Test("another leader is asked what the former one has not answered")
  func leaderChange() throws {
    var script = Script(log: [1], term: 2)
    script.append(from: 2, term: 2, after: at(1, 1))
    _ = request(1...2, &script)
    let sent = script.append(from: 3, term: 3, after: at(1, 1))
    #expect(sent.to(3).readQuestions.count == 1)
    #expect(script.failedReads.isEmpty)
  }

  @Test("an answer to a former life of the node is not taken for one to this life")
  func formerLife() throws {
    var settings = Cluster.brisk
    var batches: [UInt64] = []
    for seed: UInt64 in 1...2 {
      settings.randomSeed = seed
      var script = Script(log: [1], term: 2, settings: settings)
      script.append(from: 2, term: 2, after: at(1, 1))
      batches.append(try #require(request(1...1, &script).readQuestions.first?.batch))
    }
    #expect(batches[0] != batches[1])
  }

  @Test("a read without a leader fails after its time, and none hangs")
  func timeout() {
    var script = Script(node: RaftNode(id: NodeID(9), settings: Cluster.brisk))
    _ = request(1...3, &script)
    script.tick(Cluster.brisk.readTimeoutTicks - 1)
    #expect(script.failedReads.isEmpty)
    script.tick()
    #expect(script.failedReads.count == 3)
  }

  @Test("a leader that hears its quorum but cannot commit fails its reads in time")
  func neverCommitted() {
    var script = Script()
    script.win(votes: [2])
    _ = request(1...1, &script)
    script.receive(.readIndex(ReadIndex(batch: 5)), from: 2, term: 2)
    var sent: [Envelope] = []
    for _ in 0..<script.node.settings.readTimeoutTicks {
      script.accept(from: 2, match: 0)
      sent += script.tick()
    }
    #expect(script.node.role == .leader)
    #expect(script.failedReads == [RequestTag(1)])
    #expect(sent.readAnswers == [ReadIndexReply(batch: 5, index: nil)])
  }

  @Test("reads beyond the bound fail at once")
  func bounded() {
    var settings = Cluster.brisk
    settings.pendingReadsMax = 2
    var script = leader(settings: settings)
    _ = request(1...3, &script)
    #expect(script.failedReads == [RequestTag(3)])
    let sent = script.receive(.readIndex(ReadIndex(batch: 5)), from: 3, term: 2)
    #expect(sent.readAnswers == [ReadIndexReply(batch: 5, index: nil)])
    script.accept(from: 2, match: 2, round: 1)
    _ = request(4...4, &script)
    #expect(script.failedReads == [RequestTag(3)], "room is made by answers")
  }
}
