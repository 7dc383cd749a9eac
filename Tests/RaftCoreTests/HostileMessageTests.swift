import RaftCore
import Testing

/// What a node may be told by somebody who knows the format and the cluster, and nothing of Raft.
/// A node stops on purpose when it hears a second leader of its term, or when a committed entry
/// would be lost; every other message it has to survive.
@Suite("Hostile messages")
struct HostileMessageTests {
  @Test("no numbers in a message are a trap, in any role", arguments: 1...30)
  func extremes(seed: UInt64) {
    var stranger = Stranger(random: DeterministicRandom(seed: seed))
    var script = Script(voters: 3, learners: 1, log: [1, 1, 2])
    if seed % 2 == 0 {
      // One whose log begins behind a snapshot.
      let recovered = RecoveredState(
        hardState: HardState(currentTerm: Term(2)),
        snapshot: SnapshotMetadata(
          last: at(2, 5), configuration: script.node.configuration,
          configurationIndex: LogIndex(1), removed: [NodeID(9)]),
        boundary: at(1, 4), entries: [Script.command(at(2, 5)), Script.command(at(2, 6))])
      script = Script(
        node: RaftNode(id: NodeID(1), settings: Cluster.brisk, recovered: recovered))
    }
    for turn in 1...400 {
      switch stranger.random.number(in: 0...9) {
      case 0: script.tick(stranger.random.number(in: 1...25))
      case 1: win(&script)
      case 2: script.with { $0.requestReadIndex(RequestTag(UInt64(turn))) }
      case 3:
        script.with { _ = try? $0.propose([1]) }
        script.settle()
      default: break
      }
      let envelope = stranger.envelope(to: script.node)
      guard !isReasonToStop(envelope, for: script.node) else { continue }
      let orderCount = script.orders.count
      let chunkCount = script.chunks.count
      script.with { $0.step(envelope) }
      script.settle()
      for order in script.orders[orderCount...] {
        script.with {
          $0.snapshotChunkRead(
            order, bytes: Array(repeating: 0, count: min(order.byteCountMax, 9)),
            totalByteCount: order.offset + 9)
        }
      }
      // Even the file may be what a liar has made.
      for chunk in script.chunks[chunkCount...] where stranger.random.number(in: 0...3) == 0 {
        _ = script.with { $0.snapshotReceived(chunk.install.metadata) }
      }
      script.settle()
    }
    #expect(script.node.commitIndex <= script.node.log.lastIndex, "seed \(seed)")
    #expect(script.node.log.lastEntry.term <= script.node.currentTerm, "seed \(seed)")
  }

  /// As long as there is a term left to win.
  private func win(_ script: inout Script) {
    guard script.node.role == .follower, script.node.currentTerm < Term(.max - 1) else { return }
    script.win(votes: [2, 3])
  }

  private func isReasonToStop(_ envelope: Envelope, for node: RaftNode) -> Bool {
    guard envelope.term >= node.currentTerm else { return false }
    let isOtherLeader =
      envelope.term == node.currentTerm && node.leader ?? envelope.from != envelope.from
    if case .installSnapshot = envelope.message { return isOtherLeader }
    guard case .appendEntries(let append) = envelope.message else { return false }
    return isOtherLeader
      || append.entries.contains { $0.index <= node.commitIndex && !node.log.contains($0.id) }
  }
}

/// Makes messages whose numbers are near those of the node, or at an end of their range.
private struct Stranger {
  var random: DeterministicRandom

  mutating func envelope(to node: RaftNode) -> Envelope {
    let term: UInt64
    switch random.number(in: 0...399) {
    case 0: term = .max
    case 1...40: term = near(node.currentTerm.rawValue)
    default: term = node.currentTerm.rawValue
    }
    return Envelope(
      from: NodeID(UInt64(random.number(in: 2...6))), to: node.id, term: Term(term),
      message: message(to: node))
  }

  private mutating func near(_ number: UInt64) -> UInt64 {
    number &- 1 &+ UInt64(random.number(in: 0...2))
  }

  private mutating func number(near center: UInt64) -> UInt64 {
    switch random.number(in: 0...5) {
    case 0: .max &- UInt64(random.number(in: 0...1))
    case 1: UInt64(random.number(in: 0...3))
    case 2: random.next()
    default: near(center)
    }
  }

  private mutating func id(near node: RaftNode) -> EntryID {
    let index = LogIndex(number(near: node.log.lastIndex.rawValue))
    if random.number(in: 0...1) == 0, let id = node.log.id(at: index) { return id }
    return EntryID(term: Term(number(near: node.currentTerm.rawValue)), index: index)
  }

  private mutating func isTrue() -> Bool { random.number(in: 0...1) == 1 }

  private mutating func message(to node: RaftNode) -> RaftMessage {
    let last = node.log.lastIndex.rawValue
    switch random.number(in: 0...9) {
    case 0:
      return .requestVote(
        RequestVote(lastEntry: id(near: node), isPreVote: isTrue(), isTransfer: isTrue()))
    case 1: return .requestVoteReply(RequestVoteReply(isGranted: isTrue(), isPreVote: isTrue()))
    case 2:
      return .appendEntriesReply(
        AppendEntriesReply(
          outcome: .accepted(matchIndex: LogIndex(number(near: last))),
          readRound: number(near: 1)))
    case 3:
      return .appendEntriesReply(
        AppendEntriesReply(
          outcome: .rejected(
            previous: LogIndex(number(near: last)), conflict: id(near: node)),
          readRound: number(near: 1)))
    case 4: return .readIndex(ReadIndex(batch: number(near: 1)))
    case 5:
      return .readIndexReply(
        ReadIndexReply(batch: number(near: 1), index: LogIndex(number(near: last))))
    case 6: return .timeoutNow
    case 7:
      return .installSnapshotReply(
        InstallSnapshotReply(snapshot: id(near: node), nextOffset: number(near: 1)))
    case 8: return .installSnapshot(install(to: node))
    default: return .appendEntries(append(to: node))
    }
  }

  private mutating func install(to node: RaftNode) -> InstallSnapshot {
    let metadata = SnapshotMetadata(
      last: id(near: node), configuration: ClusterConfiguration(),
      configurationIndex: LogIndex(number(near: 1)), removed: [node.id, node.id])
    return InstallSnapshot(
      metadata: metadata, offset: number(near: 1), totalByteCount: number(near: 2), data: [1])
  }

  private mutating func append(to node: RaftNode) -> AppendEntries {
    let previous = id(near: node)
    let term = number(near: node.currentTerm.rawValue)
    let entries = (0..<random.number(in: 0...3)).map { offset in
      entry(
        EntryID(term: Term(term), index: LogIndex(previous.index.rawValue &+ 1 &+ UInt64(offset))))
    }
    return AppendEntries(
      previous: previous, entries: entries, leaderCommit: LogIndex(number(near: 4)),
      readRound: number(near: 1))
  }

  private mutating func entry(_ id: EntryID) -> LogEntry {
    switch random.number(in: 0...3) {
    case 0:
      let members = (1...random.number(in: 1...5)).map { number in
        Member(id: NodeID(UInt64(number)), address: "", isVoter: isTrue())
      }
      let isJoint = isTrue()
      return LogEntry(
        id: id,
        payload: .configuration(
          ClusterConfiguration(
            members: members, outgoingVoters: isJoint ? [members[0].id] : [],
            leaving: isJoint ? members.filter { !$0.isVoter }.map(\.id) : [])))
    case 1: return LogEntry(id: id, payload: .termStart(votes: [NodeID(.max), NodeID(.max)]))
    default: return Script.command(id)
    }
  }
}
