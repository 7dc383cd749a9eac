import RaftCore
import Synchronization
import SystemIO

extension SnapshotStore {
  /// Looks for the newest snapshot that is intact, and reads all of it to be sure, `reading` as much
  /// as it likes of each that is looked at. Returns the errors of those that are not intact. What a
  /// crash has left unfinished is removed, but for what has arrived of a later snapshot than all those.
  ///
  /// - Throws: if the log was compacted through `boundary` and no intact snapshot reaches that far:
  ///   the state before the log is lost then.
  func recover(
    clusterID: ClusterID, boundary: EntryID,
    reading: (inout SnapshotFileReader<Files.File>) throws(StorageError) -> Void
  ) throws(StorageError) -> [StorageError] {
    self.clusterID = clusterID
    var ids = try completeSnapshots()
    var damaged: [StorageError] = []
    var newest: SnapshotMetadata?
    for id in ids.reversed() {
      do throws(StorageError) {
        var reader = try reader(path(id), of: id)
        try reading(&reader)
        try reader.verifyRest()
        newest = reader.metadata
        break
      } catch {
        guard case .damaged = error else { throw error }
        damaged.append(error)
        ids.removeLast()
      }
    }
    guard newest?.last ?? .zero >= boundary else {
      throw damaged.last
        ?? .missing(
          file: "\(directory)/\(SnapshotName.file(boundary)), or a later snapshot,",
          reason: "the log begins after entry \(boundary.text), and what was before is only in it")
    }
    let found = newest
    state.withLock { $0.newest = found }
    return damaged
  }

  /// The snapshots with a final name, in ascending order.
  private func completeSnapshots() throws(StorageError) -> [EntryID] {
    try onDisk { () throws(SystemError) in
      let names = try files.list(directory)
      let complete = names.compactMap { SnapshotName.id(fileName: $0) }.sorted()
      let incoming = names.compactMap { SnapshotName.incomingID(fileName: $0) }.max()
      let leftover = incoming.flatMap { $0 > complete.last ?? .zero ? $0 : nil }
      for name in names {
        let isUnfinished =
          name.hasSuffix(temporarySuffix) || name.hasSuffix(SnapshotName.incomingSuffix)
        if isUnfinished, leftover == nil || SnapshotName.incomingID(fileName: name) != leftover {
          try files.remove("\(directory)/\(name)")
        }
      }
      // The name of the newest may not be durable yet, although it can be seen.
      try files.synchronizeDirectory(directory)
      state.withLock { $0.leftover = leftover }
      return complete
    }
  }
}
