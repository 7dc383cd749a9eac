import KeyValueStore
import RaftCore
import Replication

/// Knows more than any node: what was ever appended, what is committed, what clients were told. It only
/// watches, and holds the cluster to what Raft promises (paper, Figure 3).
struct Oracle {
  /// An entry as it was first appended anywhere, with the term of the entry before it. Another node
  /// that has an entry of this term here must have the same, after the same: by induction, logs that
  /// agree in one entry agree in all before it (Log Matching).
  private struct Line {
    let entry: LogEntry
    let previousTerm: Term
  }

  /// The committed log: the first commit of an index fixes its entry for good.
  var committed: [LogEntry] = []
  /// When each of them was.
  private(set) var committedAt: [UInt64] = []
  /// In which term it was committed, if that is a later one than its own.
  private var laterTerms: [LogIndex: Term] = [:]
  private var lines: [Line?] = []
  /// Entries of other terms than the first that was seen at their index.
  private var otherLines: [UInt64: [Line]] = [:]
  private var leaders: [Term: NodeID] = [:]
  /// The members of the newest configuration that is committed, and all that were members before it.
  private var members: [NodeID] = []
  private(set) var formerMembers: [NodeID] = []
  /// The digest of the state after each index, once a node has shown it.
  private var digests: [UInt64] = []
  var records: [OperationRecord] = []
  /// The highest index that a client was answered from.
  private(set) var answeredThrough = LogIndex.zero
  /// The newest revision that a client was told of for good.
  private(set) var answeredRevision = Revision.zero
  /// When an operation that was begun after the last fault was first answered.
  var calmSince: UInt64 = .max
  private(set) var firstCalmAnswer: UInt64?

  var commitIndex: LogIndex { LogIndex(UInt64(committed.count)) }

  func committedTerm(at index: LogIndex) -> Term? {
    guard index > .zero, index <= commitIndex else { return nil }
    return committed[Int(index.rawValue) - 1].term
  }

  /// The same, as if nobody had ever led.
  var withoutLeaders: Oracle {
    var copy = self
    copy.leaders = [:]
    return copy
  }

  // MARK: Logs

  /// What a node hands to its disk.
  mutating func persists(_ batch: PersistBatch, by process: NodeProcess, in world: World) {
    if process.isLeading, batch.truncateAfter != nil,
      process.replica.node.role == .leader
    {
      world.violate("\(world.name(process.id)) leads, and drops entries of its own log")
    }
    guard let first = batch.entries.first else { return }
    var entries = batch.entries[...]
    var previous = first.term
    if let term = process.replica.node.log.term(at: first.index.previous) {
      previous = term
    } else {
      // A snapshot has taken the place of what was before it, in memory, since it was handed out.
      entries.removeFirst()
    }
    note(entries, after: previous, of: process, in: world)
  }

  /// A node shows all of its log to somebody, also what its disk has not been handed yet.
  mutating func shows(_ process: NodeProcess, in world: World) {
    let log = process.replica.node.log
    let first = max(log.firstIndex, process.seenCommit.next)
    guard let previous = log.term(at: first.previous) else { return }
    note(log.entries(from: first, through: log.lastIndex), after: previous, of: process, in: world)
  }

  private mutating func note(
    _ entries: ArraySlice<LogEntry>, after previous: Term, of process: NodeProcess, in world: World
  ) {
    var previous = previous
    for entry in entries {
      if let other = note(Line(entry: entry, previousTerm: previous)) {
        world.violate(
          "\(world.name(process.id)) has \(text(entry.id)) after term \(previous.rawValue), and "
            + "another node has it after term \(other.rawValue), or with other content")
      }
      previous = entry.term
    }
  }

  /// Where the log that ends with this entry leaves the committed one, and what it has after that;
  /// `nil` if no node ever had such an entry. What a log holds follows from its last entry.
  func origin(of id: EntryID) -> (base: LogIndex, rest: [LogEntry])? {
    var id = id
    var rest: [LogEntry] = []
    while id.index > .zero, committedTerm(at: id.index) != id.term {
      let offset = Int(id.index.rawValue) - 1
      guard offset < lines.count,
        let line = ([lines[offset]] + (otherLines[id.index.rawValue] ?? []))
          .first(where: { $0?.entry.term == id.term }) ?? nil
      else { return nil }
      rest.append(line.entry)
      id = EntryID(term: line.previousTerm, index: id.index.previous)
    }
    return (id.index, rest.reversed())
  }

  /// Returns what the same entry came after elsewhere, if that is something else.
  private mutating func note(_ line: Line) -> Term? {
    let offset = Int(line.entry.index.rawValue) - 1
    while lines.count <= offset { lines.append(nil) }
    guard let known = lines[offset] else {
      lines[offset] = line
      return nil
    }
    if known.entry.term == line.entry.term { return conflict(known, line) }
    let index = line.entry.index.rawValue
    if let other = otherLines[index]?.first(where: { $0.entry.term == line.entry.term }) {
      return conflict(other, line)
    }
    otherLines[index, default: []].append(line)
    return nil
  }

  private func conflict(_ known: Line, _ line: Line) -> Term? {
    known.previousTerm == line.previousTerm && known.entry.payload == line.entry.payload
      ? nil : known.previousTerm
  }

  /// Election safety: at most one leader per term. Leader completeness: it has every committed
  /// entry.
  mutating func leads(_ process: NodeProcess, in world: World) {
    let term = process.replica.node.currentTerm
    if let other = leaders[term], other != process.id {
      world.violate(
        "\(world.name(other)) and \(world.name(process.id)) both lead term \(term.rawValue)")
    }
    leaders[term] = process.id
    let log = process.replica.node.log
    if log.boundary.index > .zero, committedTerm(at: log.boundary.index) != log.boundary.term {
      world.violate(
        "\(world.name(process.id)) leads with a log that begins after \(text(log.boundary)), which "
          + "was not committed")
    }
    // Votes of an earlier term may arrive when a later one has committed entries already, its own and
    // those of terms before both (paper §5.4.3: it is in the leaders of later terms than it was committed in).
    for entry in committed where entry.index > log.boundary.index && entry.term <= term {
      guard
        log.term(at: entry.index) == entry.term || laterTerms[entry.index, default: .zero] > term
      else {
        return world.violate(
          "\(world.name(process.id)) leads term \(term.rawValue) without the committed "
            + text(entry.id))
      }
    }
  }

  /// State machine safety: no two nodes ever commit different entries at an index.
  mutating func commits(_ entry: LogEntry, on process: NodeProcess, in world: World) {
    let offset = Int(entry.index.rawValue) - 1
    if offset < committed.count {
      if committed[offset] != entry {
        world.violate(
          "\(world.name(process.id)) commits \(text(entry.id)) where "
            + "\(text(committed[offset].id)) was committed, or other content")
      }
    } else {
      committed.append(entry)
      committedAt.append(world.now)
      let term = process.replica.node.currentTerm
      if term > entry.term { laterTerms[entry.index] = term }
      if case .configuration(let configuration) = entry.payload {
        noteMembers(configuration, in: world)
      }
      world.checkDurable(entry.id, process)
    }
  }

  /// Whoever was removed by a committed change never returns (thesis §4.1).
  mutating func noteMembers(_ configuration: ClusterConfiguration, in world: World) {
    for member in configuration.members where formerMembers.contains(member.id) {
      world.violate("\(world.name(member.id)) is a member again, and was removed")
    }
    let next = configuration.members.map(\.id)
    formerMembers += members.filter { !next.contains($0) }
    members = next
  }

  /// Replicas that have applied the same have the same state.
  mutating func applied(_ index: LogIndex, digest: UInt64, by process: NodeProcess, in world: World)
  {
    let offset = Int(index.rawValue)
    while digests.count <= offset { digests.append(0) }
    if digests[offset] == 0 { digests[offset] = digest }
    if digests[offset] != digest {
      world.violate(
        "\(world.name(process.id)) has another state after \(index.rawValue) than another node")
    }
  }

  /// The last entry of a log that is committed.
  func lastCommitted(in log: DurableLog) -> EntryID? {
    var index = min(log.lastIndex, commitIndex)
    while let term = committedTerm(at: index) {
      let id = EntryID(term: term, index: index)
      if log.contains(id) { return id }
      index = index.previous
    }
    return nil
  }

  // MARK: Clients

  /// A client begins an operation; returns its place in the history.
  mutating func begins(_ record: OperationRecord) -> Int {
    records.append(record)
    return records.count - 1
  }

  mutating func ends(
    _ place: Int, _ outcome: OperationRecord.Outcome, in world: World,
    _ fill: (inout OperationRecord) -> Void
  ) {
    records[place].outcome = outcome
    // An operation whose outcome is unknown may still take effect: it has not ended.
    if outcome != .unknown { records[place].returnedAt = world.now }
    fill(&records[place])
    guard outcome == .done else {
      if outcome == .unknown { world.report.unknownCount += 1 }
      return
    }
    world.report.answeredCount += 1
    let record = records[place]
    // It may show what is never committed, and is looked at in the end.
    guard record.kind != .staleGet else { return }
    if record.revision < record.least {
      world.violate(
        "client \(record.client) asked for revision \(record.least.rawValue) or later, and is "
          + "answered from \(record.revision.rawValue)")
    }
    if !record.kind.isStale, record.index < record.floor {
      world.violate(
        "client \(record.client) is answered from index \(record.index.rawValue), and somebody had "
          + "an answer from \(record.floor.rawValue) before it asked")
    }
    if record.index > commitIndex {
      world.violate(
        "client \(record.client) is answered from index \(record.index.rawValue), and only "
          + "\(commitIndex.rawValue) are committed")
    }
    answeredThrough = max(answeredThrough, record.index)
    answeredRevision = max(answeredRevision, record.revision)
    guard !record.kind.isStale else { return }
    if record.invokedAt >= calmSince, firstCalmAnswer == nil { firstCalmAnswer = world.now }
  }

  func text(_ id: EntryID) -> String {
    "entry \(id.index.rawValue) of term \(id.term.rawValue)"
  }
}
