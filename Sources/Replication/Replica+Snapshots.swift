package import RaftCore

// Snapshots: taking them, sending them and receiving them. The shell does the reading and writing,
// at its own pace; each order is answered by one call.

extension Replica {
  // MARK: - Taking

  /// One that is lost is taken again although nothing was applied since: the log that it covers is
  /// dropped, and who needs it cannot wait for the next write.
  var isSnapshotDue: Bool {
    snapshots.isDue(at: ticks, logBytes: settings.snapshotLogBytes)
      && (snapshots.isLost || appliedEntry.index > (node.snapshot?.last.index ?? .zero))
  }

  mutating func takeSnapshot() {
    let metadata = node.snapshotMetadata
    snapshots.began(metadata)
    if Canary.compactsBeforeSnapshot.isActive {
      node.snapshotTaken(metadata, trailingBytes: 0, laggingBytesMax: 0)
    }
    hasResults = true
    results.order(machine)
    actions.append(.takeSnapshot(metadata))
  }

  /// The snapshot that was to be taken is complete on disk. Log that it covers is dropped.
  package mutating func snapshotTaken(_ last: EntryID) {
    guard let writing = snapshots.writing, writing.metadata.last == last else {
      return
    }
    snapshots.finished(writing)
    node.snapshotTaken(
      writing.metadata, trailingBytes: settings.trailingLogBytes,
      laggingBytesMax: settings.laggingLogBytesMax)
    // Not if a newer one was installed meanwhile, which may be the one that is lost.
    if node.snapshot?.last == last { snapshots.isLost = false }
  }

  /// The snapshot that was to be taken could not be written. The one before still stands; another is
  /// tried after a while.
  package mutating func snapshotFailed(_ last: EntryID) {
    guard snapshots.writing?.metadata.last == last else {
      return
    }
    snapshots.writing = nil
    snapshots.silentUntil = ticks + UInt64(settings.snapshotRetryTicks)
  }

  // MARK: - Sending

  /// What was ordered is read. `totalByteCount` is the length of the whole file.
  package mutating func snapshotChunkRead(
    _ order: SnapshotChunkOrder, bytes: [UInt8], totalByteCount: UInt64
  ) {
    node.snapshotChunkRead(order, bytes: bytes, totalByteCount: totalByteCount)
  }

  /// The snapshot's file is gone, or damaged.
  package mutating func snapshotChunkUnreadable(_ order: SnapshotChunkOrder) {
    if node.snapshot?.last == order.snapshot {
      snapshots.isLost = true
    }
    node.snapshotChunkUnreadable(order)
  }

  // MARK: - Receiving

  /// `nextOffset` bytes of a leader's snapshot are written; if that is not where the piece ended,
  /// the leader goes on from there.
  package mutating func snapshotChunkStored(
    snapshot: EntryID, from sender: NodeID, nextOffset: UInt64
  ) {
    node.snapshotChunkStored(snapshot: snapshot, from: sender, nextOffset: nextOffset)
  }

  /// The file of a leader's snapshot is whole, but not what it should be. The leader starts over.
  package mutating func snapshotRefused(snapshot: EntryID) {
    if let leader = node.leader {
      node.snapshotChunkStored(snapshot: snapshot, from: leader, nextOffset: 0)
    }
  }

  /// A leader's snapshot is complete on disk, and this is the state machine in it. If it is newer
  /// than what is applied, it takes its place, and `snapshotInstalled` follows; else nothing happens.
  package mutating func snapshotReceived(_ metadata: SnapshotMetadata, _ received: Machine) {
    // What is committed is applied and answered first.
    drain()
    guard node.snapshotReceived(metadata) else {
      return
    }
    machine = received
    // What this replica had come to itself is no longer what it has.
    digestTrail = DigestTrail()
    appliedEntry = metadata.last
    speculation = nil
    snapshots.appliedBytes = 0
    snapshots.isLost = false
    actions.append(.snapshotInstalled(metadata))
  }
}
