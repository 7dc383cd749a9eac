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
  /// snapshot, or of one that is said to have another length, begin anew. What has arrived is
  /// forgotten when the process ends.
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
    let known = state.withLock { $0.incoming }
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
