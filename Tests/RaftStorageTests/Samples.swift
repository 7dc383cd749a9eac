import RaftCore
import RaftStorage
import TestSupport

let sampleIdentity = NodeIdentity(nodeID: NodeID(0x1122), clusterID: ClusterID(0x3344))

func entry(_ index: UInt64, term: UInt64 = 1, bytes: [UInt8]? = nil) -> LogEntry {
  LogEntry(
    id: EntryID(term: Term(term), index: LogIndex(index)),
    payload: .command(bytes ?? [UInt8](repeating: UInt8(truncatingIfNeeded: index), count: 10)))
}

func batch(
  _ number: UInt64 = 1, term: UInt64? = nil, vote: UInt64? = nil, truncateAfter: UInt64? = nil,
  _ entries: [LogEntry] = []
) -> PersistBatch {
  PersistBatch(
    number: number,
    hardState: term.map { HardState(currentTerm: Term($0), votedFor: vote.map { NodeID($0) }) },
    truncateAfter: truncateAfter.map { LogIndex($0) }, entries: entries)
}

/// A snapshot through `last`, with everything else made up from it.
func sampleSnapshot(_ last: EntryID) -> SnapshotMetadata {
  SnapshotMetadata(
    last: last,
    configuration: ClusterConfiguration(members: [
      Member(id: sampleIdentity.nodeID, address: "127.0.0.1:1", isVoter: true),
      Member(id: NodeID(7), address: "127.0.0.1:\(last.index.rawValue)", isVoter: false),
    ]),
    configurationIndex: last.index, removed: [NodeID(3), NodeID(9)])
}

func id(_ term: UInt64, _ index: UInt64) -> EntryID {
  EntryID(term: Term(term), index: LogIndex(index))
}

/// The machine's bytes of a sample, in pieces as a machine might deliver them.
func snapshotPieces(_ last: EntryID) -> [[UInt8]] {
  let random = SeededRandom(seed: last.index.rawValue << 8 | last.term.rawValue)
  return (0..<3).map { piece in
    var random = random
    for _ in 0..<piece { _ = random.next() }
    return (0..<random.next(below: 200)).map {
      UInt8(truncatingIfNeeded: $0 &* 31 &+ UInt64(piece))
    }
  }
}

/// The file of a sample, as another node of the cluster writes it.
func snapshotFile(
  _ last: EntryID, pieces: [[UInt8]]? = nil, of identity: NodeIdentity = sampleIdentity
) throws -> [UInt8] {
  let files = SimulatedFileSystem()
  let storage = try RaftStorage.open(directory: "other", files: files).storage
  try storage.saveIdentity(
    NodeIdentity(nodeID: NodeID(99), clusterID: identity.clusterID))
  let writer = try storage.snapshots.begin(sampleSnapshot(last))
  for piece in pieces ?? snapshotPieces(last) { try writer.append(piece) }
  try writer.finish()
  return try storage.snapshots.read(
    last, from: 0, count: Int(storage.snapshots.byteCount(last)) + 1)
}
