package import RaftCore
package import SystemIO

/// A node's data directory: who it is, its term and vote, its log and its snapshots.
///
///     DIR/lock        held while the node runs
///     DIR/identity    node and cluster
///     DIR/hardstate   term and vote, in two copies
///     DIR/log/        00000000000000000001.log, …
///     DIR/snapshot/   see `SnapshotStore`
///     DIR/ballast     room for when the disk is full
///
/// What `persist` has returned from survives any crash. The formats are drawn in
/// Docs/StorageFormat.md. One thread at a time may use it.
///
/// Invariants:
/// - After an error nothing more is written: what is on disk is unknown then, and asking again
///   could turn it into a false yes. A full disk is the exception (`isDiskFull`): what is on disk is
///   known, and the same call may be made again.
/// - The hard state is durable before entries of the same batch are, so that the log never holds an
///   entry of a term that the node has not entered.
/// - Where the log begins is part of the hard state, so that one write switches both; the segments
///   before go only after it. What the log does not hold, a complete snapshot covers.
package final class RaftStorage<Files: FileSystem> {
  private let directory: String
  private let files: Files
  private let lock: Files.Lock
  private(set) var hardState: HardStateFile<Files>
  var log: WriteAheadLog<Files>
  private var hasFailed = false
  var ballast: Ballast<Files>
  /// Whether the disk is full, or was when last tried: what is asked for may still succeed, out of
  /// the ballast, but nothing new should be begun. See `recoverSpace`.
  package internal(set) var isDiskFull = false
  /// The snapshots of the directory, which another thread may use.
  package let snapshots: SnapshotStore<Files>

  /// `nil` until `saveIdentity` was called for the first time in the life of the directory.
  package private(set) var identity: NodeIdentity?

  init(
    directory: String, files: Files, lock: Files.Lock, hardState: HardStateFile<Files>,
    log: WriteAheadLog<Files>, identity: NodeIdentity?, snapshots: SnapshotStore<Files>,
    ballast: Ballast<Files>
  ) {
    self.directory = directory
    self.files = files
    self.lock = lock
    self.hardState = hardState
    self.log = log
    self.identity = identity
    self.snapshots = snapshots
    self.ballast = ballast
  }

  /// Makes the node's identity durable. A node never changes its number, nor the cluster once it is
  /// known.
  package func saveIdentity(_ new: NodeIdentity) throws(StorageError) {
    if let identity {
      guard identity != new else { return }
      guard new.nodeID == identity.nodeID, identity.clusterID == .unknown else {
        throw .foreign(
          file: "\(directory)/\(NodeIdentity.fileName)",
          reason: "it names node \(identity.nodeID.hexadecimal) of cluster "
            + "\(identity.clusterID.hexadecimal), not node \(new.nodeID.hexadecimal) of cluster "
            + "\(new.clusterID.hexadecimal)")
      }
    }
    try failing { () throws(StorageError) in
      try withRoom { _ throws(StorageError) in
        _ = try onDisk { () throws(SystemError) in
          try files.replace(NodeIdentity.fileName, in: directory, with: new.bytes)
        }
      }
      identity = new
      snapshots.clusterID = new.clusterID
    }
  }

  /// Makes the batches durable, all of them together, with one sync of each file concerned: one for
  /// entries, one more where the term or the vote has changed.
  ///
  /// - Throws: an error of the kind `isDiskFull` if there is no room: nothing may be acknowledged, and
  ///   the same batches, with or without later ones, may be persisted again. After any other error the
  ///   node must stop; perhaps part of the batches is on disk.
  /// - Parameter onDurable: called once all batches are durable. What may follow is the removal of what
  ///   a snapshot covers, for which nobody has to wait; a disk that is full is no error then.
  package func persist(
    _ batches: [PersistBatch], onDurable: () -> Void = {}
  ) throws(StorageError) {
    let newState = batches.last { $0.hardState != nil }?.hardState
    let isRepaired = batches.contains(where: \.isRepaired) && hardState.slot.repair != nil
    let collected = log.collect(batches)
    try failing { () throws(StorageError) in
      let isLate = Canary.writesEntriesBeforeTerm.isActive
      if let boundary = collected.restart {
        try restartLog(after: boundary, newState, isRepaired: isRepaired)
      } else if isRepaired || !isLate && newState ?? savedState != savedState {
        try save(newState ?? savedState, isRepaired: isRepaired)
      }
      if collected.hasRecords {
        if log.needsNewSegment { try beginSegment() }
        if Canary.reportsBeforeSync.isActive { onDurable() }
        try withRoom { isThrifty throws(StorageError) in
          try log.writeGroup(
            hardStateGeneration: hardState.slot.generation, isThrifty: isThrifty)
        }
      }
      if isLate, let newState { try save(newState) }
      if isRepaired { try log.removeLostFiles() }
      log.adoptCollected()
      if !Canary.reportsBeforeSync.isActive || !collected.hasRecords { onDurable() }
      if batches.contains(where: \.hasConfiguration) { try noteConfiguration() }
      if let boundary = batches.last(where: { $0.compactedThrough != nil })?.compactedThrough {
        try compactLog(through: boundary)
      }
      try log.remove(segmentsBefore: hardState.slot.firstSegment)
    }
  }

  private var savedState: HardState { hardState.slot.hardState }

  private func save(_ newState: HardState, isRepaired: Bool = false) throws(StorageError) {
    precondition(
      newState.currentTerm >= savedState.currentTerm,
      "the term would go back from \(savedState.currentTerm.rawValue) to "
        + "\(newState.currentTerm.rawValue)")
    try saveHardState {
      $0.hardState = newState
      if isRepaired { $0.repair = nil }
    }
  }

  /// Drops all of the log, which begins anew after `boundary`, where a snapshot ends. One write of
  /// the hard state does it: before, the new segment is only one more at the end of the old log, and
  /// afterwards it is the first.
  private func restartLog(
    after boundary: EntryID, _ newState: HardState?, isRepaired: Bool = false
  ) throws(StorageError) {
    requireSnapshot(covering: boundary)
    try withRoom { isThrifty throws(StorageError) in
      try log.beginSegment(
        identity: requiredIdentity, nextIndex: boundary.index.next, isThrifty: isThrifty)
    }
    try saveHardState {
      if let newState { $0.hardState = newState }
      $0.firstSegment = log.newestSegment
      $0.boundary = boundary
      if isRepaired { $0.repair = nil }
    }
    // Segments are removed next, and a copy that still counts them would be of no use.
    try hardState.synchronize()
  }

  /// Drops the segments that hold nothing after `boundary`, if there are any; the rest of the log
  /// stays as it is on disk, and counts from `boundary` on, or from an entry before it.
  private func compactLog(through boundary: EntryID) throws(StorageError) {
    guard boundary.index > log.outline.boundary.index else { return }
    requireSnapshot(covering: boundary)
    var compacted = log.outline
    guard compacted.compact(through: boundary) else { return }
    if Canary.removesSegmentsFirst.isActive {
      try log.remove(segmentsBefore: compacted.firstSegment ?? 1)
    }
    do {
      try saveHardState {
        $0.firstSegment = compacted.firstSegment ?? $0.firstSegment
        if !Canary.forgetsBoundary.isActive { $0.boundary = compacted.boundary }
      }
    } catch {
      // The batches are on disk and must not be written again. Their segments go another time.
      guard error.isDiskFull else { throw error }
      return
    }
    try hardState.synchronize()
    log.outline = compacted
  }

  /// Nothing of the log goes before there is something in its place.
  private func requireSnapshot(covering boundary: EntryID) {
    let newest = snapshots.newest?.last ?? .zero
    precondition(
      newest >= boundary,
      "the log would begin after entry \(boundary.text), and the newest snapshot ends with entry "
        + "\(newest.text)")
  }

  /// Notes where the log ends, so that damage to its last entries will be told from a torn write.
  /// For a clean stop; without it nothing is lost.
  package func seal() throws(StorageError) {
    try failing { () throws(StorageError) in
      try noteLogEnd()
      try hardState.synchronize()
    }
  }

  /// Notes where the log ends once it has a new configuration. A file that is cut short behind what is
  /// known of it cannot be told from a torn write, and a node that forgot the members who came after it could
  /// elect itself.
  private func noteConfiguration() throws(StorageError) {
    do {
      try noteLogEnd()
    } catch {
      // The batches are on disk and must not be written again. The next write of the hard state tells.
      guard error.isDiskFull else { throw error }
    }
  }

  func noteLogEnd() throws(StorageError) {
    guard
      hardState.slot.newestSegment != log.newestSegment
        || hardState.slot.syncedByteCount != log.syncedByteCount
    else { return }
    try saveHardState { _ in }
  }

  /// Every write tells where the log ends as well, and none holds a term below the boundary's: at
  /// start-up the batch that entered the term of a received snapshot may have been lost.
  func saveHardState(
    _ change: (inout HardStateSlot) -> Void
  ) throws(StorageError) {
    try withRoom { _ throws(StorageError) in
      try hardState.save {
        $0.nodeID = identity?.nodeID.rawValue ?? 0
        $0.newestSegment = log.newestSegment
        $0.syncedByteCount = log.syncedByteCount
        change(&$0)
        if $0.hardState.currentTerm < $0.boundary.term {
          $0.hardState = HardState(currentTerm: $0.boundary.term)
        }
      }
    }
  }

  private func beginSegment() throws(StorageError) {
    try withRoom { isThrifty throws(StorageError) in
      try log.beginSegment(
        identity: requiredIdentity, nextIndex: log.outline.lastIndex.next, isThrifty: isThrifty)
    }
    // From now on the segment's absence is noticed.
    try noteLogEnd()
  }

  private var requiredIdentity: NodeIdentity {
    guard let identity else {
      preconditionFailure("the log is written before the node has an identity")
    }
    return identity
  }

  /// Brings the hard state up to what the log and the snapshots turned out to be, and tells what the
  /// node starts with.
  func settle(
    _ recovery: WriteAheadLog<Files>.Recovery
  ) throws(StorageError) -> RecoveredState {
    var entries = recovery.entries
    let snapshot = snapshots.newest
    if !recovery.repaired.isEmpty, recovery.loss == nil {
      try saveHardState {
        $0.firstSegment = log.outline.firstSegment ?? $0.firstSegment
        $0.boundary = log.outline.boundary
      }
      try hardState.synchronize()
    }
    if let last = snapshot?.last, !log.outline.contains(last) {
      guard identity != nil else {
        throw .missing(
          file: "\(directory)/\(NodeIdentity.fileName)", reason: "there is a snapshot of its state")
      }
      // The power went after the snapshot was complete, and before the log was made to follow it, or
      // before the entries were written that a snapshot of this node's own covers.
      _ = log.collect([
        PersistBatch(
          number: 0, hardState: nil, installed: snapshot, truncateAfter: nil, entries: [])
      ])
      try restartLog(after: last, nil)
      log.adoptCollected()
      entries = []
    }
    try noteLogEnd()
    try log.remove(segmentsBefore: hardState.slot.firstSegment)
    isDiskFull = try !ballast.take() || isDiskFull
    return RecoveredState(
      hardState: savedState, snapshot: snapshot, boundary: log.outline.boundary,
      entries: entries, repair: hardState.slot.repair)
  }

  func failing(_ body: () throws(StorageError) -> Void) throws(StorageError) {
    guard !hasFailed else { throw .failedBefore }
    hasFailed = true
    do {
      try body()
    } catch {
      hasFailed = !error.isDiskFull
      throw error
    }
    hasFailed = false
  }
}

extension PersistBatch {
  fileprivate var hasConfiguration: Bool {
    entries.contains { entry in
      if case .configuration = entry.payload { true } else { false }
    }
  }
}
