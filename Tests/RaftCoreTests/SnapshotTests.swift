import RaftCore
import Testing

/// Paper §7, the receiver's side, and the traps that lie where snapshots meet everything else.
@Suite("Snapshots from a leader")
struct SnapshotTests {
  private static let members = (1...3).map {
    Member(id: NodeID($0), address: "n\($0)", isVoter: true)
  }

  private func metadata(
    _ last: EntryID, members: [Member] = Self.members, removed: [NodeID] = []
  ) -> SnapshotMetadata {
    SnapshotMetadata(
      last: last, configuration: ClusterConfiguration(members: members),
      configurationIndex: LogIndex(1), removed: removed)
  }

  private func install(
    _ metadata: SnapshotMetadata, _ script: inout Script, from: UInt64 = 2, term: UInt64
  ) -> [Envelope] {
    script.receive(
      .installSnapshot(
        InstallSnapshot(metadata: metadata, offset: 0, totalByteCount: 10, data: [1])),
      from: from, term: term)
  }

  private func received(_ metadata: SnapshotMetadata, _ script: inout Script) -> Bool {
    script.with { $0.snapshotReceived(metadata) }
  }

  @Test("a log that does not reach the snapshot is dropped, and begins behind it")
  func shortLog() {
    var script = Script(log: [1, 1, 1], term: 2)
    _ = install(metadata(at(2, 9)), &script, term: 2)
    #expect(script.chunks.count == 1)
    script.isDiskStalled = true
    #expect(received(metadata(at(2, 9)), &script))
    let sent = script.settle()
    #expect(script.node.log.boundary == at(2, 9))
    #expect(script.node.lastEntry == at(2, 9))
    #expect(script.node.commitIndex == LogIndex(9))
    #expect(script.batches.last?.installed == metadata(at(2, 9)))
    #expect(script.batches.last?.truncateAfter == LogIndex(9))
    #expect(sent.outcomes.isEmpty, "what it promises is not on disk yet")
    script.isDiskStalled = false
    script.sync()
    #expect(script.settle().outcomes == [.accepted(matchIndex: LogIndex(9))])
    script.append(from: 2, term: 2, after: at(2, 9), terms: [2, 2], commit: 11)
    #expect(script.node.commitIndex == LogIndex(11))
    #expect(script.committed.map(\.index.rawValue) == [10, 11])
  }

  @Test("entries after the snapshot stay if the log holds its last one")
  func longLog() {
    var script = Script(log: [1, 1, 1, 1, 1, 1], term: 1)
    #expect(received(metadata(at(1, 4)), &script))
    script.settle()
    #expect(script.node.lastEntry == at(1, 6))
    #expect(script.node.commitIndex == LogIndex(4))
    #expect(script.batches.last?.truncateAfter == nil)
    #expect(script.batches.last?.entries == [])
  }

  @Test("a log whose entry there is another is dropped, whatever its length")
  func otherLog() {
    var script = Script(log: [1, 1, 1, 1, 1, 1], term: 3)
    #expect(received(metadata(at(2, 4)), &script))
    script.settle()
    #expect(script.node.lastEntry == at(2, 4))
    #expect(script.node.log.boundary == at(2, 4))
  }

  @Test("entries that the disk does not have yet are left out where the snapshot covers them")
  func unsavedEntries() {
    var script = Script(log: [1], term: 1)
    script.with { node in
      node.step(
        Envelope(
          from: NodeID(2), to: NodeID(1), term: Term(1),
          message: .appendEntries(
            AppendEntries(
              previous: at(1, 1), entries: (2...6).map { Script.command(at(1, $0)) },
              leaderCommit: LogIndex(1), readRound: 0))))
      _ = node.snapshotReceived(metadata(at(1, 4)))
    }
    script.settle()
    let batch = script.batches[0]
    #expect(batch.installed?.last == at(1, 4))
    #expect(batch.truncateAfter == LogIndex(4))
    #expect(batch.entries.map(\.index.rawValue) == [5, 6])
    #expect(script.node.lastEntry == at(1, 6))
  }

  @Test("a configuration that the snapshot's log does not have falls with the log")
  func configurationFalls() {
    // openraft #1808: a follower that kept it would count a majority nobody else knows.
    var script = Script(log: [1], term: 1)
    let alone = ClusterConfiguration(members: [Self.members[0]])
    script.append(
      from: 2, term: 1, after: at(1, 1),
      entries: [LogEntry(id: at(1, 2), payload: .configuration(alone))])
    #expect(script.node.configuration == alone)
    script.append(from: 3, term: 2, after: at(2, 9))
    #expect(received(metadata(at(2, 5)), &script))
    script.settle()
    #expect(script.node.configuration.voters.count == 3)
    #expect(script.node.isConfigurationCommitted)
    #expect(script.configurations.last?.voters.count == 3)
  }

  @Test("a configuration behind the snapshot stays in force, uncommitted")
  func configurationStays() {
    var script = Script(log: [1, 1, 1], term: 1)
    let four = ClusterConfiguration(
      members: Self.members + [Member(id: NodeID(4), address: "n4", isVoter: false)])
    script.append(
      from: 2, term: 1, after: at(1, 3),
      entries: [LogEntry(id: at(1, 4), payload: .configuration(four))])
    #expect(received(metadata(at(1, 3)), &script))
    #expect(script.node.configuration == four)
    #expect(!script.node.isConfigurationCommitted)
  }

  @Test("commit never falls: a snapshot of what is committed is answered, not stored")
  func stale() {
    var script = Script(log: [1, 1, 1, 1], term: 1)
    script.append(from: 2, term: 1, after: at(1, 4), commit: 4)
    let sent = install(metadata(at(1, 3)), &script, term: 1)
    #expect(script.chunks.isEmpty)
    #expect(sent.outcomes == [.accepted(matchIndex: LogIndex(4))])
    #expect(!received(metadata(at(1, 3)), &script))
    #expect(script.node.commitIndex == LogIndex(4))
  }

  @Test("a snapshot of what is in the log, though not known to be committed, need not be stored")
  func knownEntries() {
    var script = Script(log: [1, 1, 1, 1], term: 1)
    let sent = install(metadata(at(1, 3)), &script, term: 1)
    #expect(script.chunks.isEmpty)
    #expect(script.node.commitIndex == LogIndex(3))
    #expect(sent.outcomes == [.accepted(matchIndex: LogIndex(3))])
  }

  @Test("a snapshot counts as contact with the leader")
  func contact() {
    var script = Script(log: [1], term: 1)
    for _ in 0..<100 {
      script.tick(9)
      _ = install(metadata(at(1, 9)), &script, term: 1)
    }
    #expect(script.node.role == .follower)
    #expect(script.node.leader == NodeID(2))
  }

  @Test("a snapshot of an earlier term is refused in the current one")
  func earlierTerm() {
    var script = Script(log: [1], term: 3)
    let sent = install(metadata(at(1, 9)), &script, term: 2)
    #expect(script.chunks.isEmpty)
    #expect(sent.first?.term == Term(3))
  }

  @Test("a candidate that installs a snapshot campaigns no more with the log it had")
  func candidate() {
    var script = Script(log: [1, 1], term: 2)
    _ = script.tickUntilCampaign()
    #expect(script.node.role == .preCandidate)
    #expect(received(metadata(at(2, 9)), &script))
    #expect(script.node.role == .follower)
    script.vote(from: 2, isPreVote: true)
    #expect(script.node.role == .follower)
  }

  @Test("entries that begin before the boundary are taken from there on")
  func overlappingAppend() {
    var script = Script(log: [1], term: 2)
    #expect(received(metadata(at(2, 5)), &script))
    script.settle()
    script.sync()
    let sent = script.append(
      from: 2, term: 2, after: at(1, 3), terms: [1, 2, 2, 2], commit: 7)
    #expect(script.node.lastEntry == at(2, 7))
    #expect(sent.outcomes == [.accepted(matchIndex: LogIndex(7))])
  }

  @Test("after a restart, commit and applied are where the snapshot ends, and the log goes on")
  func restart() {
    let node = RaftNode(
      id: NodeID(1), settings: Cluster.brisk,
      recovered: RecoveredState(
        hardState: HardState(currentTerm: Term(2)),
        snapshot: metadata(at(1, 5), removed: [NodeID(9)]), boundary: at(1, 3),
        entries: (4...7).map { Script.command(at(1, $0)) }))
    #expect(node.commitIndex == LogIndex(5))
    #expect(node.appliedIndex == LogIndex(5))
    #expect(node.configuration.voters.count == 3)
    #expect(node.wasMember(NodeID(9)))
    #expect(!node.wasMember(NodeID(8)))
  }

  @Test("votes are judged by the snapshot's end when the log is empty")
  func upToDate() {
    // E4: §5.4.1 with nothing but a boundary.
    var script = Script(
      node: RaftNode(
        id: NodeID(1), settings: Cluster.brisk,
        recovered: RecoveredState(
          hardState: HardState(currentTerm: Term(3)), snapshot: metadata(at(2, 5)),
          boundary: at(2, 5))))
    #expect(script.ask(from: 2, term: 4, last: at(2, 4)).votes.map(\.isGranted) == [false])
    #expect(script.ask(from: 2, term: 5, last: at(1, 9)).votes.map(\.isGranted) == [false])
    #expect(script.ask(from: 2, term: 6, last: at(2, 5)).votes.map(\.isGranted) == [true])
  }
}
