import RaftCore

/// Sees everything a cluster does and holds it to what Raft promises (paper, Figure 3). It knows
/// more than any node; it only watches.
struct Oracle {
  private(set) var violations: [String] = []
  /// The committed log: the first commit of an index fixes its entry for good.
  private(set) var committed: [LogEntry] = []
  private var leaders: [Term: NodeID] = [:]
  private(set) var electionCount = 0
  private(set) var readCount = 0

  var commitIndex: LogIndex { LogIndex(UInt64(committed.count)) }

  mutating func report(_ violation: String) {
    if violations.count < 10 { violations.append(violation) }
  }

  /// Election safety: at most one leader per term. Leader completeness: it has every committed
  /// entry.
  mutating func leads(_ node: RaftNode) {
    if let other = leaders[node.currentTerm] {
      if other != node.id {
        report("\(other) and \(node.id) both lead \(node.currentTerm)")
      }
      return
    }
    leaders[node.currentTerm] = node.id
    electionCount += 1
    let boundary = node.log.boundary
    let missing = committed.first {
      $0.index > boundary.index
        ? node.log.entry(at: $0.index) != $0 : $0.index == boundary.index && $0.id != boundary
    }
    if let missing {
      report("\(node.id) leads \(node.currentTerm) without the committed \(missing.id)")
    }
  }

  /// State machine safety: no two nodes ever apply different entries at an index.
  mutating func commits(_ entries: [LogEntry], on id: NodeID) {
    for entry in entries {
      let offset = Int(entry.index.rawValue) - 1
      if offset < committed.count {
        if committed[offset] != entry {
          report("\(id) commits \(entry.id) where \(committed[offset].id) was committed")
        }
      } else if offset == committed.count {
        committed.append(entry)
      } else {
        report("\(id) commits \(entry.id), but only \(committed.count) entries are known")
      }
    }
  }

  /// A read sees everything that was committed, anywhere, when it was asked for.
  mutating func reads(_ index: LogIndex, askedAt commitIndex: LogIndex, on id: NodeID) {
    readCount += 1
    if index < commitIndex {
      report("a read on \(id) got index \(index), but \(commitIndex) was committed before it")
    }
    if index > self.commitIndex {
      report("a read on \(id) got index \(index), which nobody has committed")
    }
  }

  /// What a message promises is on the sender's disk (paper, Figure 2).
  mutating func sends(_ envelope: Envelope, node: RaftNode, disk: Disk) {
    let durable = disk.durable.hardState
    var isPreVote = false
    switch envelope.message {
    case .requestVote(let request):
      isPreVote = request.isPreVote
      electsWithoutLost(envelope, disk)
    case .requestVoteReply(let reply):
      isPreVote = reply.isPreVote
      if reply.isGranted { electsWithoutLost(envelope, disk) }
      if reply.isGranted, !reply.isPreVote, durable.currentTerm == envelope.term,
        durable.votedFor != envelope.to
      {
        report("\(envelope.from) grants \(envelope.to) a vote that is not on its disk")
      }
    case .appendEntriesReply(let reply):
      if case .accepted(let index) = reply.outcome, let id = node.log.id(at: index),
        !disk.contains(id)
      {
        report("\(envelope.from) accepts \(id), which is not on its disk")
      }
    case .appendEntries, .installSnapshot, .installSnapshotReply, .readIndex, .readIndexReply,
      .timeoutNow:
      break
    }
    if !isPreVote, durable.currentTerm < envelope.term {
      report("\(envelope.from) speaks of \(envelope.term), which is not on its disk")
    }
  }

  /// Whoever has a part in an election has everything committed that it has ever had.
  private mutating func electsWithoutLost(_ envelope: Envelope, _ disk: Disk) {
    let missing = disk.owed.first { entry in
      let offset = Int(entry.index.rawValue) - 1
      return committed.indices.contains(offset) && committed[offset] == entry
        && !disk.contains(entry.id)
    }
    if let missing {
      report("\(envelope.from) takes part in an election, and has lost \(missing.id)")
    }
  }

  /// Log matching: logs that agree in one entry agree in all before it.
  mutating func matches(_ left: RaftNode, _ right: RaftNode) {
    var index = min(left.log.lastIndex, right.log.lastIndex)
    let first = max(left.log.firstIndex, right.log.firstIndex)
    while index >= first, left.log.id(at: index) != right.log.id(at: index) {
      index = index.previous
    }
    guard index >= first else { return }
    if left.log.entries(from: first, through: index)
      != right.log.entries(from: first, through: index)
    {
      report("\(left.id) and \(right.id) have the same entry at \(index), but not before it")
    }
  }
}
