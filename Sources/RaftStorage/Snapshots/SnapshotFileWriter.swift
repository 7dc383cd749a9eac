package import RaftCore
package import SystemIO

/// Writes a snapshot to disk, block by block, under a name of its own until it is complete.
///
/// Memory is bounded by what one `append` brings. What is written is synced every few megabytes, so
/// that the syncs of the log never find the disk busy with all of it.
///
/// After an error the snapshot cannot be continued: `discard` it. What was there before is as it was.
package final class SnapshotFileWriter<Files: FileSystem> {
  package let metadata: SnapshotMetadata
  private let store: SnapshotStore<Files>
  private let file: Files.File
  private let path: String
  /// Bytes of the machine that do not fill a block yet.
  private var pending: [UInt8] = []
  private var position: UInt64
  private var checksum: UInt32
  private var machineByteCount: UInt64 = 0
  private var unsyncedByteCount: UInt64 = 0
  private var isOpen = true

  init(
    store: SnapshotStore<Files>, metadata: SnapshotMetadata, path: String
  ) throws(StorageError) {
    self.store = store
    self.metadata = metadata
    self.path = path
    let header = SnapshotHeader(clusterID: store.clusterID.rawValue, metadata: metadata).bytes
    file = try onDisk { () throws(SystemError) in
      try store.files.removeIfPresent(path)
      let file = try store.files.create(path)
      do throws(SystemError) {
        try file.write(header, at: 0)
      } catch {
        // Nobody is there yet to discard it.
        if error.isOutOfSpace { try store.files.remove(path) }
        throw error
      }
      return file
    }
    position = UInt64(header.count)
    checksum = SnapshotHeader.checksum(of: header)
  }

  /// Appends bytes of the state machine.
  package func append(_ bytes: [UInt8]) throws(StorageError) {
    precondition(isOpen, "\(path) is written to after it was finished or discarded")
    pending += bytes
    machineByteCount += UInt64(bytes.count)
    let full = pending.count / SnapshotBlock.payloadBytesMax * SnapshotBlock.payloadBytesMax
    guard full > 0 else { return }
    try writeBlocks(pending[..<full])
    pending.removeFirst(full)
  }

  /// Makes the snapshot durable under its final name. Only then it counts.
  package func finish() throws(StorageError) {
    precondition(isOpen, "\(path) is finished twice")
    try writeBlocks(pending[...])
    var end: [UInt8] = []
    SnapshotBlock.appendEnd(
      machineByteCount: machineByteCount, continuing: checksum, to: &end)
    let endBytes = end
    try onDisk { () throws(SystemError) in
      try file.write(endBytes, at: position)
      if !Canary.namesSnapshotBeforeSync.isActive { try file.synchronize() }
    }
    try store.complete(metadata, from: path)
    // Not before: a full disk may refuse the name, and then there is something to discard.
    isOpen = false
  }

  /// Removes what was written.
  package func discard() throws(StorageError) {
    guard isOpen else { return }
    isOpen = false
    try onDisk { () throws(SystemError) in try store.files.removeIfPresent(path) }
  }

  private func writeBlocks(_ payload: ArraySlice<UInt8>) throws(StorageError) {
    var bytes: [UInt8] = []
    var rest = payload
    while !rest.isEmpty {
      let block = rest.prefix(SnapshotBlock.payloadBytesMax)
      checksum = SnapshotBlock.append(block, continuing: checksum, to: &bytes)
      rest = rest.dropFirst(block.count)
    }
    let blocks = bytes
    try onDisk { () throws(SystemError) in
      try file.write(blocks, at: position)
      position += UInt64(blocks.count)
      unsyncedByteCount += UInt64(blocks.count)
      guard unsyncedByteCount >= store.settings.snapshotSyncBytes else { return }
      try file.synchronize()
      unsyncedByteCount = 0
    }
  }
}
