import RaftCore

/// A node's disk: what is synced survives a crash, of the rest a prefix of whole batches may.
struct Disk {
  struct Unsynced {
    let batch: PersistBatch
    let syncedAt: UInt64
  }

  private(set) var durable = RecoveredState()
  private(set) var unsynced: [Unsynced] = []

  init(durable: RecoveredState = RecoveredState()) {
    self.durable = durable
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

  private mutating func apply(_ batch: PersistBatch) {
    if let hardState = batch.hardState { durable.hardState = hardState }
    if let index = batch.truncateAfter { durable.entries.removeSubrange(Int(index.rawValue)...) }
    durable.entries += batch.entries
  }

  func contains(_ id: EntryID) -> Bool {
    let offset = Int(id.index.rawValue) - 1
    return id == .zero || (durable.entries.indices ~= offset && durable.entries[offset].id == id)
  }
}
