package import RaftCore

extension AppendEntries: WireConvertible {
  package static var wireMessagesMax: Int { WireLimits.frameMessagesMax }

  /// Throws unless the entries follow `previous` one by one, in terms that do not fall: a log is
  /// never otherwise (Raft paper §5.3), and a node must not be made to build one.
  package init(_ wire: WireAppendEntries) throws(MalformedMessage) {
    let previous = EntryID(try WireAppendEntries.required(wire.previous, "previous"))
    var entries: [LogEntry] = []
    entries.reserveCapacity(wire.entries.count)
    var last = previous
    for wireEntry in wire.entries {
      let entry = try LogEntry(wireEntry)
      // An index is never 0 here, so that the subtraction holds.
      guard entry.index.rawValue - 1 == last.index.rawValue, entry.term >= last.term else {
        throw WireAppendEntries.malformed(
          "entry \(entry.index.rawValue) of term \(entry.term.rawValue) cannot follow "
            + "entry \(last.index.rawValue) of term \(last.term.rawValue)")
      }
      entries.append(entry)
      last = entry.id
    }
    self.init(
      previous: previous, entries: entries, leaderCommit: LogIndex(wire.leaderCommit),
      readRound: wire.readRound,
      repairBound: wire.repairBound.map {
        RepairBound(ticket: $0.ticket, lastIndex: LogIndex($0.lastIndex))
      }, quorumAgeMicroseconds: wire.quorumAgeMicroseconds)
  }

  package var wire: WireAppendEntries {
    WireAppendEntries(
      previous: previous.wire, entries: entries.map(\.wire), leaderCommit: leaderCommit.rawValue,
      readRound: readRound,
      repairBound: repairBound.map {
        WireRepairBound(ticket: $0.ticket, lastIndex: $0.lastIndex.rawValue)
      }, quorumAgeMicroseconds: quorumAgeMicroseconds)
  }
}

extension AppendEntriesReply: WireConvertible {
  package init(_ wire: WireAppendEntriesReply) throws(MalformedMessage) {
    let outcome: Outcome
    switch try WireAppendEntriesReply.required(wire.outcome, "outcome") {
    case .matchIndex(let index):
      outcome = .accepted(matchIndex: LogIndex(index))
    case .rejected(let rejection):
      let conflict = try WireAppendEntriesReply.Rejection.required(rejection.conflict, "conflict")
      outcome = .rejected(previous: LogIndex(rejection.previous), conflict: EntryID(conflict))
    }
    self.init(
      outcome: outcome, readRound: wire.readRound,
      repairTicket: wire.repairTicket == 0 ? nil : wire.repairTicket)
  }

  package var wire: WireAppendEntriesReply {
    let wireOutcome: WireAppendEntriesReply.Outcome =
      switch outcome {
      case .accepted(let matchIndex):
        .matchIndex(matchIndex.rawValue)
      case .rejected(let previous, let conflict):
        .rejected(.init(previous: previous.rawValue, conflict: conflict.wire))
      }
    return WireAppendEntriesReply(
      outcome: wireOutcome, readRound: readRound, repairTicket: repairTicket ?? 0)
  }
}
