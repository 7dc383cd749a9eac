import RaftCore
import Testing

/// Paper §7, the leader's side: what the log holds, and what a member gets that lacks what it does not
/// hold.
@Suite("Snapshots for a follower")
struct SnapshotTransferTests {
  private func metadata(_ last: EntryID) -> SnapshotMetadata {
    let members = (1...3).map { Member(id: NodeID($0), address: "n\($0)", isVoter: true) }
    return SnapshotMetadata(
      last: last, configuration: ClusterConfiguration(members: members),
      configurationIndex: LogIndex(1), removed: [])
  }

  /// A leader of term 2 whose log begins behind index 20, at a snapshot of that.
  private func leader(settings: RaftSettings = Cluster.brisk) -> Script {
    var settings = settings
    settings.snapshotChunkBytesMax = 4
    settings.snapshotRetryTicks = 10
    var script = Script(
      node: RaftNode(
        id: NodeID(1), settings: settings,
        recovered: RecoveredState(
          hardState: HardState(currentTerm: Term(1)), snapshot: metadata(at(1, 20)),
          boundary: at(1, 20))))
    script.win(votes: [2])
    script.accept(from: 2, match: 21)
    return script
  }

  /// Member 3 has nothing at all.
  private func lag(_ script: inout Script) {
    script.accept(from: 3, match: 0)
    script.reject(from: 3, previous: 20, conflict: .zero)
  }

  /// The file has ten bytes.
  @discardableResult
  private func read(_ order: SnapshotChunkOrder, _ script: inout Script) -> [Envelope] {
    let count = min(order.byteCountMax, 10 - Int(order.offset))
    script.with {
      $0.snapshotChunkRead(order, bytes: Array(repeating: 0, count: count), totalByteCount: 10)
    }
    return script.settle()
  }

  @discardableResult
  private func stored(
    _ offset: UInt64, _ script: inout Script, snapshot: EntryID = at(1, 20)
  ) -> [Envelope] {
    script.receive(
      .installSnapshotReply(InstallSnapshotReply(snapshot: snapshot, nextOffset: offset)),
      from: 3, term: 2)
  }

  @Test("pieces follow one another, two at a time, until the member has all of it")
  func pieces() {
    var script = leader()
    lag(&script)
    #expect(script.orders.map(\.offset) == [0], "the length is not known yet")
    let sent = read(script.orders[0], &script)
    #expect(sent.installs.map(\.data.count) == [4])
    #expect(script.orders.map(\.offset) == [0, 4])
    read(script.orders[1], &script)
    #expect(script.orders.count == 2)
    stored(4, &script)
    #expect(script.orders.map(\.offset) == [0, 4, 8])
    #expect(script.orders.last?.byteCountMax == 2)
    read(script.orders[2], &script)
    stored(8, &script)
    stored(10, &script)
    #expect(script.orders.count == 3)
    let next = script.accept(from: 3, match: 20)
    #expect(next.appends.map(\.previous) == [at(1, 20)])
    #expect(script.node.progress.last?.state == .replicate)
  }

  @Test("the member says where to go on, whatever was sent before")
  func resuming() {
    var script = leader()
    lag(&script)
    read(script.orders[0], &script)
    // It had eight bytes from an earlier leader.
    stored(8, &script)
    #expect(script.orders.last?.offset == 8)
    // It has lost everything.
    stored(0, &script)
    #expect(script.orders.last?.offset == 8, "not at once: it may be unable to write")
    script.tick(Cluster.brisk.heartbeatTicks)
    #expect(script.orders.suffix(2).map(\.offset) == [0, 4])
  }

  @Test("a piece that is not answered is sent again once the member is heard")
  func lostPiece() {
    var script = leader()
    lag(&script)
    read(script.orders[0], &script)
    read(script.orders[1], &script)
    script.tick(12)
    #expect(script.orders.count == 2)
    script.accept(from: 3, match: 0)
    #expect(script.orders.suffix(2).map(\.offset) == [0, 4])
  }

  @Test("a member that caught up by other means goes on with entries at once")
  func caughtUpOtherwise() {
    var script = leader()
    lag(&script)
    read(script.orders[0], &script)
    script.accept(from: 3, match: 21)
    #expect(script.node.progress.last?.state == .replicate)
    // What is said of the snapshot now means nothing.
    stored(4, &script)
    #expect(script.orders.count == 2)
    #expect(script.node.progress.last?.state == .replicate)
  }

  @Test("a member that has the whole file but says nothing is asked")
  func lastAnswerLost() {
    var script = leader()
    lag(&script)
    for offset: UInt64 in [4, 8, 10] {
      read(script.orders[script.orders.count - 1], &script)
      stored(offset, &script)
    }
    script.tick(12)
    let sent = script.accept(from: 3, match: 0)
    #expect(sent.installs.map(\.offset) == [10])
    #expect(sent.installs.map(\.data) == [[]])
  }

  @Test("a second snapshot does not disturb the first one under way")
  func secondSnapshot() throws {
    var script = leader()
    lag(&script)
    read(script.orders[0], &script)
    for _ in 0..<5 { _ = try script.with { n throws(ProposalRefusal) in try n.propose([1]) } }
    script.settle()
    script.accept(from: 2, match: 26)
    script.with { node in
      node.applied(through: LogIndex(26))
      node.snapshotTaken(node.snapshotMetadata, trailingBytes: 0, laggingBytesMax: 1_000)
    }
    script.settle()
    #expect(script.node.snapshot?.last == at(2, 26))
    #expect(script.node.log.boundary == at(1, 20), "the member needs what comes after its snapshot")
    stored(4, &script)
    #expect(script.orders.last?.snapshot == at(1, 20))
    // Its file is gone: the newer one takes its place.
    let order = script.orders[script.orders.count - 1]
    script.with { $0.snapshotChunkUnreadable(order) }
    script.settle()
    #expect(script.orders.last?.snapshot == at(2, 26))
    #expect(script.orders.last?.offset == 0)
    // A late answer for the first one means nothing.
    stored(8, &script)
    #expect(script.orders.last?.offset == 0)
  }

  @Test("a member whose snapshot is installed too late to go on from it gets a newer one")
  func overtaken() throws {
    var script = leader()
    lag(&script)
    read(script.orders[0], &script)
    for _ in 0..<5 { _ = try script.with { n throws(ProposalRefusal) in try n.propose([1]) } }
    script.settle()
    script.accept(from: 2, match: 26)
    script.with { node in
      node.applied(through: LogIndex(26))
      node.snapshotTaken(node.snapshotMetadata, trailingBytes: 0, laggingBytesMax: 0)
    }
    script.settle()
    #expect(script.node.log.boundary == at(2, 26))
    script.accept(from: 3, match: 20)
    #expect(script.orders.last?.snapshot == at(2, 26))
    #expect(script.orders.last?.offset == 0)
  }

  @Test("a heartbeat to a member before the boundary has an answer, and disturbs nothing")
  func heartbeat() {
    var script = leader()
    lag(&script)
    let sent = script.tick(Cluster.brisk.heartbeatTicks).to(3)
    #expect(sent.appends.map(\.previous) == [.zero])
    #expect(sent.appends.map(\.entries) == [[]])
    // As a member with a compacted log receives it.
    var other = leader()
    other.tick(100)
    let replies = other.append(from: 3, term: 9, after: .zero, commit: 20)
    #expect(replies.outcomes == [.accepted(matchIndex: .zero)])
  }

  @Test("the log is kept for members that still need it, within bounds")
  func keptForLagging() throws {
    for bound in [10_000, 100] {
      var script = Script()
      script.win(votes: [2, 3])
      for _ in 0..<50 {
        _ = try script.with { n throws(ProposalRefusal) in try n.propose([1, 2, 3, 4, 5, 6, 7, 8]) }
      }
      script.settle()
      script.accept(from: 2, match: 52)
      script.accept(from: 3, match: 10)
      script.with { node in
        node.applied(through: LogIndex(52))
        node.snapshotTaken(node.snapshotMetadata, trailingBytes: 400, laggingBytesMax: bound)
      }
      script.settle()
      #expect(script.node.log.boundary.index == LogIndex(bound == 100 ? 42 : 10))
      #expect(script.batches.last?.compactedThrough == script.node.log.boundary)
    }
  }

  @Test("a very long log is dropped a part at a time")
  func slices() {
    var log = RaftLog(entries: (1...10_000).map { Script.command(at(1, $0)) })
    log.compact(through: LogIndex(9_000), countMax: 4_096)
    #expect(log.boundary == at(1, 4_096))
    #expect(log.term(at: LogIndex(4_096)) == Term(1))
    #expect(log.entry(at: LogIndex(4_096)) == nil)
    #expect(log.entry(at: LogIndex(4_097)) == Script.command(at(1, 4_097)))
    log.compact(through: LogIndex(9_000))
    #expect(log.boundary == at(1, 9_000))
    #expect(log.entries(from: LogIndex(1), through: LogIndex(10_000)).count == 1_000)
    #expect(log.newest(atOrBefore: LogIndex(10_000), termAtMost: Term(0)) == at(1, 9_000))
    log.truncate(after: LogIndex(9_500))
    log.append(Script.command(at(2, 9_501)))
    #expect(log.lastEntry == at(2, 9_501))
    #expect(log.batch(from: LogIndex(9_001), byteCountMax: 10_000_000).count == 501)
    #expect(log.index(beforeLast: 0) == LogIndex(9_501))
    #expect(log.index(beforeLast: .max) == LogIndex(9_000))
  }
}
