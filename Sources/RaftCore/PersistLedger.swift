/// Keeps account of what was handed out to be made durable, and of what is.
///
/// Batches are numbered from 1 and become durable in order. A message that promises something
/// durable waits for a *gate*: the number of the batch after which the promise holds.
///
/// Invariants:
/// - `stableIndex` never exceeds what is on disk of the log as it is now: truncation lowers it.
/// - `persisted <= handedOut`.
struct PersistLedger: Sendable {
  /// A batch that was handed out and is not reported as on disk yet.
  private struct Pending: Sendable {
    let number: UInt64
    /// The end of the log with this batch, lowered when the log is truncated; `nil` if the batch
    /// has nothing of the log.
    var lastIndex: LogIndex?
  }

  private(set) var handedOut: UInt64 = 0
  private(set) var persisted: UInt64 = 0
  /// The log is durable up to here.
  private(set) var stableIndex: LogIndex
  private var pending: [Pending] = []
  private var firstUnsaved: LogIndex
  private var truncateAfter: LogIndex?
  private var installed: SnapshotMetadata?
  private var compactedThrough: EntryID?
  private var isSnapshotUnsaved = false
  private var isHardStateUnsaved = false
  private var isRepairUnsaved = false
  private var hardStateNumber: UInt64 = 0

  /// Everything up to `lastIndex` was read from disk.
  init(lastIndex: LogIndex) {
    stableIndex = lastIndex
    firstUnsaved = lastIndex.next
  }

  /// The batch without which nothing of the current term may leave (Raft paper §5: `currentTerm`
  /// and `votedFor` are on stable storage before a server answers).
  var hardStateGate: UInt64 { isHardStateUnsaved ? handedOut + 1 : hardStateNumber }

  var isHardStateDurable: Bool { hardStateGate <= persisted }

  /// The batch that makes the log durable up to `index`.
  func gate(forEntriesThrough index: LogIndex) -> UInt64 {
    if index <= stableIndex || Canary.acceptsBeforeSync.isActive { return 0 }
    for batch in pending {
      if let lastIndex = batch.lastIndex, lastIndex >= index { return batch.number }
    }
    return handedOut + 1
  }

  mutating func hardStateChanged() {
    if Canary.forgetsHardState.isActive { return }
    isHardStateUnsaved = true
  }

  mutating func truncated(after index: LogIndex) {
    if index < firstUnsaved.previous {
      truncateAfter = min(index, truncateAfter ?? index)
      firstUnsaved = index.next
    }
    stableIndex = min(stableIndex, index)
    for position in pending.indices {
      pending[position].lastIndex = pending[position].lastIndex.map { min($0, index) }
    }
  }

  /// A snapshot replaces what was committed so far, which is `committed`. Of the log, the part after
  /// the snapshot stays, or nothing does. Returns whether the disk's log will hold nothing at or
  /// before the snapshot's end.
  mutating func installed(
    _ snapshot: SnapshotMetadata, isLogKept: Bool, committed: LogIndex
  ) -> Bool {
    installed = snapshot
    isSnapshotUnsaved = true
    let last = snapshot.last.index
    if !isLogKept {
      // Only what is committed is sure to be the same in the snapshot.
      stableIndex = min(stableIndex, committed)
      for position in pending.indices {
        pending[position].lastIndex = pending[position].lastIndex.map { min($0, committed) }
      }
    }
    // The disk holds the snapshot's last entry if and only if it was handed out. If it was not, the
    // disk's log begins anew behind the snapshot, and what it may still hold there is of no use.
    guard !isLogKept || firstUnsaved <= last else { return false }
    truncateAfter = last
    firstUnsaved = last.next
    compactedThrough = nil
    return true
  }

  mutating func compacted(through id: EntryID) {
    compactedThrough = id
  }

  /// The log on disk has everything again that it had lost.
  mutating func repaired() {
    isRepairUnsaved = true
  }

  /// Whether anything has changed since the last batch.
  func hasBatch(log: RaftLog) -> Bool {
    // A snapshot has a flag because to ask whether there is one would copy it.
    isHardStateUnsaved || log.lastIndex >= firstUnsaved || truncateAfter != nil
      || isSnapshotUnsaved || compactedThrough != nil || isRepairUnsaved
  }

  /// The next batch, if anything has changed since the last one.
  mutating func takeBatch(hardState: HardState, log: RaftLog) -> PersistBatch? {
    guard hasBatch(log: log) else { return nil }
    let hasEntries = log.lastIndex >= firstUnsaved
    handedOut += 1
    let batch = PersistBatch(
      number: handedOut,
      hardState: isHardStateUnsaved ? hardState : nil,
      installed: installed,
      truncateAfter: truncateAfter,
      entries: Array(log.entries(from: firstUnsaved, through: log.lastIndex)),
      compactedThrough: compactedThrough,
      isRepaired: isRepairUnsaved)
    pending.append(
      Pending(
        number: handedOut, lastIndex: hasEntries ? log.lastIndex : installed?.last.index))
    if isHardStateUnsaved { hardStateNumber = handedOut }
    isHardStateUnsaved = false
    isSnapshotUnsaved = false
    isRepairUnsaved = false
    truncateAfter = nil
    installed = nil
    compactedThrough = nil
    firstUnsaved = log.lastIndex.next
    return batch
  }

  /// Returns whether that is news.
  mutating func persisted(through number: UInt64) -> Bool {
    precondition(number <= handedOut, "batch \(number) is reported, but \(handedOut) is the last")
    guard number > persisted else { return false }
    persisted = number
    var count = 0
    while count < pending.count, pending[count].number <= number {
      if let lastIndex = pending[count].lastIndex { stableIndex = max(stableIndex, lastIndex) }
      count += 1
    }
    pending.removeFirst(count)
    return true
  }
}
