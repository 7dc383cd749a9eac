import KeyValueStore
import RaftCore
import TestSupport

/// Random values of the domain, every case among them.
extension SeededRandom {
  mutating func entryID() -> EntryID {
    EntryID(term: Term(number()), index: LogIndex(number()))
  }

  mutating func nodes() -> [NodeID] {
    (0..<next() % 5).map { _ in NodeID(number()) }
  }

  mutating func configuration() -> ClusterConfiguration {
    let ids = Set((0..<next() % 6).map { _ in number() }).sorted()
    let members = ids.map { Member(id: NodeID($0), address: string(), isVoter: bool()) }
    guard let first = members.first, bool() else { return ClusterConfiguration(members: members) }
    return ClusterConfiguration(
      members: members, outgoingVoters: [first.id],
      leaving: members.filter { !$0.isVoter && bool() }.map(\.id))
  }

  mutating func entry(_ id: EntryID) -> LogEntry {
    switch next() % 3 {
    case 0: LogEntry(id: id, payload: .termStart(votes: nodes()))
    case 1: LogEntry(id: id, payload: .configuration(configuration()))
    default: LogEntry(id: id, payload: .command(bytes(countMax: 300)))
    }
  }

  mutating func hardState() -> HardState {
    HardState(currentTerm: Term(number()), votedFor: bool() ? NodeID(number()) : nil)
  }

  mutating func command() -> Command {
    let identity = RequestIdentity(
      client: ClientID(number()), sequence: SequenceNumber(number()),
      answeredBelow: SequenceNumber(number()))
    return switch next() % 3 {
    case 0: .openSession
    case 1: .perform(.put(key: bytes(countMax: 50), value: bytes(countMax: 500)), identity)
    default: .perform(.delete(key: bytes(countMax: 50)), identity)
    }
  }

  mutating func envelope() -> Envelope {
    Envelope(
      from: NodeID(number()), to: NodeID(number()), term: Term(number()), message: message())
  }

  private mutating func message() -> RaftMessage {
    switch next() % 10 {
    case 0:
      .requestVote(RequestVote(lastEntry: entryID(), isPreVote: bool(), isTransfer: bool()))
    case 1:
      .requestVoteReply(RequestVoteReply(isGranted: bool(), isPreVote: bool()))
    case 2:
      .appendEntries(appendEntries())
    case 3:
      .appendEntriesReply(
        AppendEntriesReply(
          outcome: .accepted(matchIndex: LogIndex(number())), readRound: number()))
    case 4:
      .appendEntriesReply(
        AppendEntriesReply(
          outcome: .rejected(previous: LogIndex(number()), conflict: entryID()),
          readRound: number()))
    case 5:
      .readIndex(ReadIndex(batch: number()))
    case 6:
      .readIndexReply(
        ReadIndexReply(batch: number(), index: bool() ? LogIndex(number()) : nil))
    case 7:
      .installSnapshot(installSnapshot())
    case 8:
      .installSnapshotReply(
        InstallSnapshotReply(snapshot: entryID(), nextOffset: number()))
    default:
      .timeoutNow
    }
  }

  mutating func snapshotMetadata() -> SnapshotMetadata {
    let index = max(1, number() % SnapshotMetadata.lastIndexMax.rawValue)
    return SnapshotMetadata(
      last: EntryID(term: Term(number()), index: LogIndex(index)),
      configuration: configuration(), configurationIndex: LogIndex(next() % index),
      removed: nodes())
  }

  private mutating func installSnapshot() -> InstallSnapshot {
    let data = bytes(countMax: 300)
    let offset = next() % 1_000
    return InstallSnapshot(
      metadata: snapshotMetadata(), offset: offset,
      totalByteCount: offset + UInt64(data.count) + next() % 1_000, data: data)
  }

  private mutating func appendEntries() -> AppendEntries {
    let previous = EntryID(term: Term(next() % 1_000), index: LogIndex(next() % 1_000))
    var term = previous.term.rawValue
    let entries = (0..<next() % 5).map { offset in
      term += next() % 2
      return entry(
        EntryID(term: Term(term), index: LogIndex(previous.index.rawValue + 1 + offset)))
    }
    return AppendEntries(
      previous: previous, entries: entries, leaderCommit: LogIndex(number()),
      readRound: number(), quorumAgeMicroseconds: next() % 2 == 0 ? nil : number())
  }
}
