import RaftCore

/// A node's disk: what is synced survives a crash, of the rest a prefix of whole batches may. A
/// snapshot's file is on it, whole, or is not.
struct Disk {
  struct Unsynced {
    let batch: PersistBatch
    let syncedAt: UInt64
  }

  private(set) var durable = RecoveredState()
  private(set) var unsynced: [Unsynced] = []
  /// Entries that were durable once and were lost since.
  private(set) var owed: [LogEntry] = []

  init(durable: RecoveredState = RecoveredState()) {
    self.durable = durable
  }

  /// What a node finds when it starts. A snapshot that the log does not reach replaces it.
  mutating func recover() -> RecoveredState {
    if let last = durable.snapshot?.last, !holds(last) { beginAnew(after: last) }
    return durable
  }

  mutating func write(_ batch: PersistBatch, syncedAt: UInt64) {
    // Batches are synced in order.
    unsynced.append(
      Unsynced(batch: batch, syncedAt: max(syncedAt, unsynced.last?.syncedAt ?? 0)))
  }

  /// Syncs what is due; returns the last batch that is on disk then.
  mutating func sync(at clock: UInt64) -> UInt64? {
    var last: UInt64?
    while let first = unsynced.first, first.syncedAt <= clock {
      apply(first.batch)
      last = first.batch.number
      unsynced.removeFirst()
    }
    return last
  }

  mutating func crash(keeping count: Int) {
    for unsynced in unsynced.prefix(count) { apply(unsynced.batch) }
    unsynced.removeAll()
  }

  /// The log from `index` on is damaged, and cut off. What a snapshot covers is no loss.
  mutating func lose(from index: LogIndex) {
    let covered = durable.snapshot?.last.index ?? .zero
    let lost = durable.entries.filter { $0.index >= index && $0.index > covered }
    guard let first = lost.first else { return }
    owed += lost
    durable.entries.removeAll { $0.index >= index }
    durable.repair = RepairMark(
      firstLost: first.index, term: durable.hardState.currentTerm
    ).joined(with: durable.repair)
  }

  /// Whether the node has said that the entry is on its disk, and has not repaired the loss of it.
  func owes(_ id: EntryID) -> Bool {
    durable.repair != nil && owed.contains { $0.id == id }
  }

  mutating func finish(_ snapshot: SnapshotMetadata) {
    if let present = durable.snapshot, present.last.index >= snapshot.last.index { return }
    durable.snapshot = snapshot
  }

  private mutating func apply(_ batch: PersistBatch) {
    if let hardState = batch.hardState { durable.hardState = hardState }
    if batch.isRepaired { durable.repair = nil }
    if let last = batch.installed?.last, !holds(last) { beginAnew(after: last) }
    if let index = batch.truncateAfter { durable.entries.removeAll { $0.index > index } }
    for entry in batch.entries {
      precondition(entry.index == end.next, "\(entry.id) does not follow \(end) on disk")
      durable.entries.append(entry)
    }
    if let id = batch.compactedThrough, holds(id) {
      precondition(id.index <= durable.snapshot?.last.index ?? .zero, "\(id) is in no snapshot")
      durable.entries.removeAll { $0.index <= id.index }
      durable.boundary = id
    }
  }

  private mutating func beginAnew(after boundary: EntryID) {
    durable.entries = []
    durable.boundary = boundary
  }

  private var end: LogIndex { durable.entries.last?.index ?? durable.boundary.index }

  private func holds(_ id: EntryID) -> Bool {
    if id == durable.boundary { return true }
    guard id.index > durable.boundary.index, id.index <= end else { return false }
    return durable.entries[Int(id.index.rawValue - durable.boundary.index.rawValue) - 1].id == id
  }

  /// Whether the entry, or a snapshot that covers its index, is on the disk.
  func contains(_ id: EntryID) -> Bool {
    holds(id) || id.index <= durable.snapshot?.last.index ?? .zero
  }
}
