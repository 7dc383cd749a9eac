import RaftCore
import Testing

@Suite("Log replication, the follower (paper §5.3)")
struct FollowingTests {
  @Test("an answer names what the message verified, never the end of the log")
  func answersWhatWasVerified() {
    var script = Script(log: [1, 1, 1, 1, 1])
    #expect(
      script.append(from: 2, term: 2, after: at(1, 2), terms: [1]).outcomes
        == [.accepted(matchIndex: LogIndex(3))])
    #expect(
      script.append(from: 2, term: 2, after: at(1, 1)).outcomes
        == [.accepted(matchIndex: LogIndex(1))])
  }

  @Test("an old or short message truncates nothing")
  func keepsMatchingEntries() {
    var script = Script(log: [1])
    script.append(from: 2, term: 2, after: at(1, 1), terms: [2, 2, 2, 2])
    script.append(from: 2, term: 2, after: at(1, 1), terms: [2])
    script.append(from: 2, term: 2, after: at(2, 2), terms: [2])
    script.append(from: 2, term: 2, after: .zero)
    #expect(script.logTerms == [1, 2, 2, 2, 2])
    #expect(script.batches.allSatisfy { $0.truncateAfter == nil })
  }

  @Test("messages in any order, each as often as it likes, build the same log")
  func anyOrder() {
    let messages: [(EntryID, [UInt64])] = [
      (at(1, 1), [2]), (at(2, 2), [2, 2]), (at(2, 4), []), (at(2, 4), [3, 3]), (at(3, 6), [3]),
    ]
    for seed: UInt64 in 1...50 {
      var random = DeterministicRandom(seed: seed)
      var script = Script(log: [1, 1, 1, 1])
      for _ in 0..<4 {
        for (previous, terms) in messages.shuffled(using: &random) {
          script.append(from: 2, term: 3, after: previous, terms: terms)
        }
      }
      for (previous, terms) in messages {
        script.append(from: 2, term: 3, after: previous, terms: terms)
      }
      #expect(script.logTerms == [1, 2, 2, 2, 3, 3, 3], "seed \(seed)")
    }
  }

  @Test("only entries from the first conflict on are truncated, on disk too")
  func truncatesAtConflict() {
    var script = Script(log: [1, 1, 2, 2])
    script.append(from: 2, term: 3, after: at(1, 1), terms: [1, 3])
    #expect(script.logTerms == [1, 1, 3])
    #expect(script.batches.last?.truncateAfter == LogIndex(2))
    #expect(script.batches.last?.entries.map(\.id) == [at(3, 3)])
  }

  @Test("a truncation that would take a committed entry stops the node")
  func committedIsSacred() async {
    await #expect(processExitsWith: .failure) {
      var script = Script(log: [1, 1])
      script.append(from: 2, term: 1, after: at(1, 2), commit: 2)
      script.append(from: 3, term: 2, after: at(1, 1), terms: [2])
    }
  }

  @Test("a follower commits no further than the message has verified")
  func commitIsVerified() {
    var script = Script(log: [1, 1, 1, 1])
    script.append(from: 2, term: 2, after: at(1, 2), commit: 4)
    #expect(script.node.commitIndex == LogIndex(2))
    script.append(from: 2, term: 2, after: at(1, 2), terms: [2], commit: 9)
    #expect(script.node.commitIndex == LogIndex(3))
    script.append(from: 2, term: 2, after: at(1, 2), commit: 1)
    #expect(script.node.commitIndex == LogIndex(3), "it never falls")
    #expect(script.committed.map(\.id) == [at(1, 1), at(1, 2), at(2, 3)])
  }

  @Test("an answer waits until the entries it accepts are on disk; a heartbeat's does not")
  func acceptsAfterPersist() {
    var script = Script(log: [1], term: 2)
    script.append(from: 2, term: 2, after: at(1, 1))
    script.isDiskStalled = true
    #expect(script.append(from: 2, term: 2, after: at(1, 1), terms: [2]).isEmpty)
    #expect(
      script.append(from: 2, term: 2, after: at(1, 1)).outcomes
        == [.accepted(matchIndex: LogIndex(1))])
    #expect(script.append(from: 2, term: 2, after: at(2, 2)).isEmpty)
    script.sync()
    #expect(
      script.settle().outcomes
        == [.accepted(matchIndex: LogIndex(2)), .accepted(matchIndex: LogIndex(2))])
  }

  @Test("entries that replace truncated ones are accepted with their own batch")
  func replacedEntriesOnDisk() {
    var script = Script(log: [1], term: 2)
    script.isDiskStalled = true
    script.append(from: 2, term: 2, after: at(1, 1), terms: [2, 2])
    script.append(from: 3, term: 3, after: at(1, 1), terms: [3, 3])
    // The first batch alone proves nothing of the second one's entries.
    script.with { $0.persisted(through: 1) }
    #expect(script.settle().outcomes.isEmpty)
    script.sync()
    let sent = script.settle()
    #expect(sent.outcomes == [.accepted(matchIndex: LogIndex(3))])
    #expect(sent.map(\.to) == [NodeID(3)])
  }

  @Test("a rejection names the newest entry that the leader may have too")
  func rejectionHint() {
    var script = Script(log: [1, 1, 2, 2, 2, 3])
    #expect(
      script.append(from: 2, term: 9, after: at(8, 20)).outcomes
        == [.rejected(previous: LogIndex(20), conflict: at(3, 6))])
    #expect(
      script.append(from: 2, term: 9, after: at(1, 5)).outcomes
        == [.rejected(previous: LogIndex(5), conflict: at(1, 2))])
  }

  @Test("a leader of an earlier term is told the current one")
  func deposesOldLeader() {
    var script = Script(log: [1], term: 5)
    let sent = script.append(from: 2, term: 4, after: at(1, 1), terms: [4])
    #expect(sent.map(\.term) == [Term(5)])
    #expect(script.logTerms == [1])
    var leader = Script()
    leader.win(votes: [2])
    leader.receive(
      .appendEntriesReply(
        AppendEntriesReply(
          outcome: .rejected(previous: LogIndex(1), conflict: at(1, 1)), readRound: 0)),
      from: 3, term: 5)
    #expect(leader.node.role == .follower)
    #expect(leader.node.currentTerm == Term(5))
  }

  @Test(
    "a batch with a hole, falling terms, or a term beyond the sender's is ignored",
    arguments: [
      [at(1, 3)], [at(1, 2), at(1, 4)], [at(2, 2), at(1, 3)], [at(9, 2)],
    ])
  func malformed(ids: [EntryID]) {
    var script = Script(log: [1])
    let sent = script.append(
      from: 2, term: 2, after: at(1, 1), entries: ids.map(Script.command))
    #expect(sent.isEmpty)
    #expect(script.logTerms == [1])
  }

  @Test("an entry that cannot stand behind the boundary is ignored, whatever comes before it")
  func behindBoundary() {
    var script = Script(
      node: RaftNode(
        id: NodeID(1), settings: Cluster.brisk,
        recovered: RecoveredState(
          hardState: HardState(currentTerm: Term(5)), snapshot: snapshot(at(4, 9)),
          boundary: at(4, 9))))
    for previous in [at(1, 7), at(1, 8), at(3, 9)] {
      let indices = previous.index.rawValue + 1...11
      script.append(
        from: 2, term: 5, after: previous, entries: indices.map { Script.command(at(3, $0)) })
      #expect(script.node.log.lastEntry == at(4, 9))
    }
    script.append(from: 2, term: 5, after: at(4, 8), terms: [4, 5])
    #expect(script.node.log.lastEntry == at(5, 10))
  }

  private func snapshot(_ last: EntryID) -> SnapshotMetadata {
    let members = (1...3).map { Member(id: NodeID($0), address: "n\($0)", isVoter: true) }
    return SnapshotMetadata(
      last: last, configuration: ClusterConfiguration(members: members),
      configurationIndex: LogIndex(1), removed: [])
  }

  @Test("positions at the end of the number range are no trap")
  func extremeNumbers() {
    var script = Script(log: [1])
    script.append(from: 2, term: 2, after: at(2, .max), entries: [Script.command(at(2, .max))])
    script.append(from: 2, term: 2, after: at(.max, .max))
    #expect(
      script.append(from: 2, term: 2, after: at(2, .max), commit: .max).outcomes
        == [.rejected(previous: LogIndex(.max), conflict: at(1, 1))])
    script.ask(from: 3, term: .max, last: at(.max, .max), isTransfer: true)
    #expect(script.tick(100).isEmpty, "there is no term left to campaign in")
  }

  @Test("messages to somebody else, or from oneself, are ignored")
  func misdirected() {
    var script = Script()
    script.with {
      $0.step(Envelope(from: NodeID(2), to: NodeID(3), term: Term(9), message: .timeoutNow))
      $0.step(Envelope(from: NodeID(1), to: NodeID(1), term: Term(9), message: .timeoutNow))
    }
    #expect(script.node.currentTerm == Term(1))
  }
}
