package import RaftCore
import Synchronization
import SystemIO

/// A snapshot that comes in pieces from another node.
struct IncomingSnapshot<File: StoredFile>: Sendable {
  let id: EntryID
  let totalByteCount: UInt64
  let file: File
  var nextOffset: UInt64 = 0
  var unsyncedByteCount: UInt64 = 0
}

extension SnapshotStore {
  /// Takes in a piece of a snapshot's file and returns the offset of the piece that is wanted next:
  /// behind this one if it was the right one, else where the pieces so far end. Pieces of another
  /// snapshot, or of one that is said to have another length, begin anew. What an earlier process has
  /// received of the same one counts as far as its blocks are whole.
  ///
  /// - Throws: `.tooLarge` if the snapshot is longer than a snapshot may be.
  package func receive(
    snapshot id: EntryID, offset: UInt64, totalByteCount: UInt64, data: [UInt8]
  ) throws(StorageError) -> UInt64 {
    guard totalByteCount <= settings.snapshotBytesMax else {
      throw .tooLarge(
        file: path(id), byteCount: totalByteCount, limit: settings.snapshotBytesMax)
    }
    if let incoming = state.withLock({ $0.incoming }),
      incoming.id != id || incoming.totalByteCount != totalByteCount
    {
      try discardIncoming()
    }
    let begun = state.withLock { $0.incoming }
    let known = if let begun { begun } else { try takeUpLeftover(id, totalByteCount) }
    guard offset == known?.nextOffset ?? 0,
      data.count <= totalByteCount - (known?.nextOffset ?? 0)
    else { return known?.nextOffset ?? 0 }
    do throws(StorageError) {
      var incoming = if let known { known } else { try beginIncoming(id, totalByteCount) }
      try onDisk { () throws(SystemError) in
        try incoming.file.write(data, at: offset)
        incoming.nextOffset += UInt64(data.count)
        incoming.unsyncedByteCount += UInt64(data.count)
        guard incoming.unsyncedByteCount >= settings.snapshotSyncBytes else { return }
        try incoming.file.synchronize()
        incoming.unsyncedByteCount = 0
      }
      let stored = incoming
      state.withLock { $0.incoming = stored }
      return stored.nextOffset
    } catch {
      // A full disk gets its space back. If that fails as well, the first error says why.
      try? discardIncoming()
      throw error
    }
  }

  /// Checks the snapshot that has arrived, all of it, and makes it durable under its final name.
  ///
  /// - Throws: `.damaged` or `.foreign` if it is not what it should be, after which it is to be
  ///   received again from the beginning.
  package func finishReceiving(_ id: EntryID) throws(StorageError) -> SnapshotMetadata {
    guard let incoming = state.withLock({ $0.incoming }), incoming.id == id,
      incoming.nextOffset == incoming.totalByteCount
    else {
      throw .missing(file: incomingPath(id), reason: "not all of the snapshot has arrived")
    }
    do throws(StorageError) {
      try onDisk { () throws(SystemError) in try incoming.file.synchronize() }
      var reader = try reader(incomingPath(id), of: id)
      try reader.verifyRest()
      try complete(reader.metadata, from: incomingPath(id))
      state.withLock { $0.incoming = nil }
      return reader.metadata
    } catch {
      try? discardIncoming()
      throw error
    }
  }

  /// Forgets what has arrived of a snapshot.
  package func discardIncoming() throws(StorageError) {
    guard let incoming = state.withLock({ $0.incoming }) else { return }
    state.withLock { $0.incoming = nil }
    try onDisk { () throws(SystemError) in
      try files.removeIfPresent(incomingPath(incoming.id))
    }
  }

  /// Forgets what has arrived of a snapshot that ends no later than `last`, in this process or an earlier
  /// one: a node that has come so far by other means is not sent the rest.
  func discardReceived(through last: EntryID) throws(StorageError) {
    if let leftover = state.withLock({ $0.leftover }), leftover <= last { try discardLeftover() }
    if let incoming = state.withLock({ $0.incoming }), incoming.id <= last { try discardIncoming() }
  }

  /// Removes what an earlier process has left of a snapshot.
  private func discardLeftover() throws(StorageError) {
    guard let leftover = state.withLock({ $0.leftover }) else { return }
    state.withLock { $0.leftover = nil }
    try onDisk { () throws(SystemError) in try files.removeIfPresent(incomingPath(leftover)) }
  }

  /// What an earlier process has received of this snapshot; `nil` if that is nothing of use, which is
  /// removed then. Nothing says how much of it was on disk when the process ended, except that each
  /// block's checksum continues the one before. Should the sender's blocks lie otherwise by now, the
  /// whole will turn out not to be one, and is received again.
  private func takeUpLeftover(
    _ id: EntryID, _ totalByteCount: UInt64
  ) throws(StorageError) -> IncomingSnapshot<Files.File>? {
    guard let leftover = state.withLock({ $0.leftover }) else { return nil }
    let path = incomingPath(id)
    guard leftover == id, let end = try leftoverByteCount(path, of: id), end <= totalByteCount
    else {
      try discardLeftover()
      return nil
    }
    let file = try onDisk { () throws(SystemError) in
      let file = try files.open(path)
      try file.truncate(to: end)
      return file
    }
    let incoming = IncomingSnapshot(
      id: id, totalByteCount: totalByteCount, file: file, nextOffset: end, unsyncedByteCount: end)
    state.withLock {
      $0.leftover = nil
      $0.incoming = incoming
    }
    return incoming
  }

  /// How many bytes of a file there are in front of the first that cannot belong to this snapshot;
  /// `nil` if not even its header does. One that cannot be read is removed before the node ends because
  /// of it, or each one after it would end there as well.
  private func leftoverByteCount(_ path: String, of id: EntryID) throws(StorageError) -> UInt64? {
    do throws(StorageError) {
      var reader = try reader(path, of: id)
      return try reader.wholeByteCount()
    } catch {
      switch error {
      case .damaged, .foreign, .missing, .unsupportedFormat: return nil
      case .inUse, .system, .tooLarge, .stalled, .failedBefore:
        try? discardLeftover()
        throw error
      }
    }
  }

  private func incomingPath(_ id: EntryID) -> String {
    path(id) + SnapshotName.incomingSuffix
  }

  private func beginIncoming(
    _ id: EntryID, _ totalByteCount: UInt64
  ) throws(StorageError) -> IncomingSnapshot<Files.File> {
    let file = try onDisk { () throws(SystemError) in
      try files.removeIfPresent(incomingPath(id))
      return try files.create(incomingPath(id))
    }
    let incoming = IncomingSnapshot(id: id, totalByteCount: totalByteCount, file: file)
    state.withLock { $0.incoming = incoming }
    return incoming
  }
}
