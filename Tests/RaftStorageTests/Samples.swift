import RaftCore
import RaftStorage

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
