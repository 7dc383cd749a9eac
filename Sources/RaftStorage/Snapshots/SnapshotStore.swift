package import RaftCore
import Synchronization
package import SystemIO

/// The snapshots in a data directory, for whoever takes, sends and receives them.
///
///     DIR/snapshot/INDEX-TERM.snapshot             complete, synced, never changed again
///     DIR/snapshot/INDEX-TERM.snapshot.tmp         being taken
///     DIR/snapshot/INDEX-TERM.snapshot.incoming    being received
///
/// It is apart from `RaftStorage` so that a thread of its own can work on snapshots while the log is
/// written. That thread does everything with it; `newest` may be asked by anyone.
///
/// Errors of the kind `isDiskFull` leave everything usable: the snapshots there were are as they were.
/// After any other error the node stops, as it does after one of the log.
///
/// Invariants:
/// - A file has its final name only once it is complete and synced.
/// - A snapshot is removed only after a newer one was read back and found intact.
package final class SnapshotStore<Files: FileSystem>: Sendable {
  /// What is known of the directory, behind the store's lock.
  struct State: Sendable {
    var newest: SnapshotMetadata?
    var incoming: IncomingSnapshot<Files.File>?
    /// Of this snapshot an earlier process has received something. There is no other then that comes in.
    var leftover: EntryID?
    var clusterID = ClusterID.unknown
  }

  let directory: String
  let files: Files
  let settings: StorageSettings
  /// Keeps other processes out for as long as anything can be written here.
  private let lock: Files.Lock
  let state = Mutex(State())

  init(directory: String, files: Files, settings: StorageSettings, lock: Files.Lock) {
    self.directory = directory
    self.files = files
    self.settings = settings
    self.lock = lock
  }

  /// The newest complete snapshot that is intact as far as is known.
  package var newest: SnapshotMetadata? { state.withLock { $0.newest } }

  var clusterID: ClusterID {
    get { state.withLock { $0.clusterID } }
    set { state.withLock { $0.clusterID = newValue } }
  }

  /// Begins to write a snapshot. One at a time.
  package func begin(_ metadata: SnapshotMetadata) throws(StorageError)
    -> SnapshotFileWriter<Files>
  {
    // On a full disk that may be all the room there is for it.
    try discardReceived(through: metadata.last)
    if Canary.removesOldSnapshotFirst.isActive, let old = newest?.last {
      try onDisk { () throws(SystemError) in try files.removeIfPresent(path(old)) }
    }
    return try SnapshotFileWriter(
      store: self, metadata: metadata, path: path(metadata.last) + temporarySuffix)
  }

  /// Opens a complete snapshot to read the machine's bytes.
  package func open(_ id: EntryID) throws(StorageError) -> SnapshotFileReader<Files.File> {
    try reader(path(id), of: id)
  }

  /// Bytes of the file, header and checksums included, as they are sent; fewer at its end. Whoever
  /// receives them checks them.
  package func read(
    _ id: EntryID, from offset: UInt64, count: Int
  ) throws(StorageError) -> [UInt8] {
    let file = try openFile(path(id))
    return try onDisk { () throws(SystemError) in try file.read(from: offset, count: count) }
  }

  /// The length of the file.
  package func byteCount(_ id: EntryID) throws(StorageError) -> UInt64 {
    let file = try openFile(path(id))
    return try onDisk { () throws(SystemError) in try file.size() }
  }

  /// Reads all of a complete snapshot and throws if it is not as it was written.
  package func verify(_ id: EntryID) throws(StorageError) {
    var reader = try open(id)
    try reader.verifyRest()
  }

  /// Removes the snapshots before `id`, which is read back first: it takes their place for good.
  package func removeOlder(than id: EntryID) throws(StorageError) {
    try discardReceived(through: id)
    let names = try onDisk { () throws(SystemError) in try files.list(directory) }
    let older = names.compactMap { SnapshotName.id(fileName: $0) }.filter { $0 < id }
    guard !older.isEmpty else { return }
    try verify(id)
    try onDisk { () throws(SystemError) in
      for old in older { try files.removeGraduallyIfPresent(path(old)) }
      try files.synchronizeDirectory(directory)
    }
  }

  func path(_ id: EntryID) -> String { "\(directory)/\(SnapshotName.file(id))" }

  func reader(
    _ path: String, of id: EntryID
  ) throws(StorageError) -> SnapshotFileReader<Files.File> {
    let reader = try SnapshotFileReader(file: try openFile(path), path: path)
    guard reader.metadata.last == id else {
      throw .damaged(
        file: path, offset: 24,
        reason: "it is called the snapshot through entry \(id.text), and it is the one through "
          + "entry \(reader.metadata.last.text)")
    }
    let clusterID = clusterID
    guard reader.clusterID == 0 || clusterID == .unknown || reader.clusterID == clusterID.rawValue
    else {
      throw .foreign(
        file: path,
        reason:
          "it is a snapshot of cluster \(reader.clusterID.hexadecimal), and this node is of cluster "
          + "\(clusterID.hexadecimal)")
    }
    return reader
  }

  private func openFile(_ path: String) throws(StorageError) -> Files.File {
    guard let file = try onDisk({ () throws(SystemError) in try files.openIfPresent(path) }) else {
      throw .missing(file: path, reason: "it is asked for as a snapshot")
    }
    return file
  }

  /// Gives a complete and synced file its final name.
  func complete(_ metadata: SnapshotMetadata, from path: String) throws(StorageError) {
    try onDisk { () throws(SystemError) in
      try files.rename(path, to: self.path(metadata.last))
      try files.synchronizeDirectory(directory)
    }
    state.withLock { state in
      if metadata.last >= state.newest?.last ?? .zero { state.newest = metadata }
    }
  }
}
