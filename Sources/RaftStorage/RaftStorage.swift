package import RaftCore
package import SystemIO

/// A node's data directory: who it is, its term and vote, and its log.
///
///     DIR/lock        held while the node runs
///     DIR/identity    node and cluster
///     DIR/hardstate   term and vote, in two copies
///     DIR/log/        00000000000000000001.log, …
///
/// What `persist` has returned from survives any crash. The formats are drawn in
/// Docs/StorageFormat.md. One thread at a time may use it.
///
/// Invariants:
/// - After an error nothing more is written: what is on disk is unknown then, and asking again
///   could turn it into a false yes.
/// - The hard state is durable before entries of the same batch are, so that the log never holds an
///   entry of a term that the node has not entered.
package final class RaftStorage<Files: FileSystem> {
  private let directory: String
  private let files: Files
  private let lock: Files.Lock
  private var hardState: HardStateFile<Files>
  private var log: WriteAheadLog<Files>
  private var hasFailed = false

  /// `nil` until `saveIdentity` was called for the first time in the life of the directory.
  package private(set) var identity: NodeIdentity?

  private init(
    directory: String, files: Files, lock: Files.Lock, hardState: HardStateFile<Files>,
    log: WriteAheadLog<Files>, identity: NodeIdentity?
  ) {
    self.directory = directory
    self.files = files
    self.lock = lock
    self.hardState = hardState
    self.log = log
    self.identity = identity
  }

  /// Makes the node's identity durable. A node never changes its number, nor the cluster once it is
  /// known.
  package func saveIdentity(_ new: NodeIdentity) throws(StorageError) {
    if let identity {
      guard identity != new else { return }
      guard new.nodeID == identity.nodeID, identity.clusterID == .unknown else {
        throw .foreign(
          file: "\(directory)/\(identityFileName)",
          reason: "it names node \(identity.nodeID.rawValue) of cluster "
            + "\(identity.clusterID.rawValue), not node \(new.nodeID.rawValue) of cluster "
            + "\(new.clusterID.rawValue)")
      }
    }
    try failing { () throws(StorageError) in
      _ = try onDisk { () throws(SystemError) in
        try files.replace(identityFileName, in: directory, with: new.bytes)
      }
      identity = new
    }
  }

  /// Makes the batches durable, all of them together, with one sync of each file concerned: one for
  /// entries, one more where the term or the vote has changed. An error means that the node must
  /// stop; perhaps part of the batches is on disk, and nothing of them may be acknowledged.
  package func persist(_ batches: [PersistBatch]) throws(StorageError) {
    let newState = batches.last { $0.hardState != nil }?.hardState
    let nextIndex = LogIndex(log.lastIndex.rawValue + 1)
    let hasRecords = log.collect(batches)
    try failing { () throws(StorageError) in
      if let newState, newState != hardState.slot.hardState {
        precondition(
          newState.currentTerm >= hardState.slot.hardState.currentTerm,
          "the term would go back from \(hardState.slot.hardState.currentTerm.rawValue) to "
            + "\(newState.currentTerm.rawValue)")
        try saveHardState { $0.hardState = newState }
      }
      guard hasRecords else { return }
      if log.needsNewSegment {
        try beginSegment(nextIndex)
      }
      try log.writeGroup(hardStateGeneration: hardState.slot.generation)
    }
  }

  /// Notes where the log ends, so that damage to its last entries will be told from a torn write.
  /// For a clean stop; without it nothing is lost.
  package func seal() throws(StorageError) {
    try failing { () throws(StorageError) in
      try noteLogEnd()
      try hardState.synchronize()
    }
  }

  private func noteLogEnd() throws(StorageError) {
    guard
      hardState.slot.newestSegment != log.newestSegment
        || hardState.slot.syncedByteCount != log.syncedByteCount
    else { return }
    try saveHardState { _ in }
  }

  /// Every write tells where the log ends as well.
  private func saveHardState(
    _ change: (inout HardStateSlot) -> Void
  ) throws(StorageError) {
    try hardState.save {
      $0.nodeID = identity?.nodeID.rawValue ?? 0
      $0.newestSegment = log.newestSegment
      $0.syncedByteCount = log.syncedByteCount
      change(&$0)
    }
  }

  private func beginSegment(_ nextIndex: LogIndex) throws(StorageError) {
    guard let identity else {
      preconditionFailure("entries are persisted before the node has an identity")
    }
    try log.beginSegment(identity: identity, nextIndex: nextIndex)
    // From now on the segment's absence is noticed.
    try noteLogEnd()
  }

  private func failing(_ body: () throws(StorageError) -> Void) throws(StorageError) {
    guard !hasFailed else { throw .failedBefore }
    hasFailed = true
    try body()
    hasFailed = false
  }
}

private let identityFileName = "identity"

/// What opening a data directory brings.
package struct OpenedStorage<Files: FileSystem> {
  package let storage: RaftStorage<Files>
  package let recovered: RecoveredState
  /// `nil` in a new directory.
  package let identity: NodeIdentity?
  /// The bytes of a torn, never acknowledged write that were cut off; worth a line in the log.
  package let cutByteCount: UInt64
  package let segmentCount: Int
}

extension RaftStorage {
  /// Opens a data directory, or makes a new one. A torn write at the end of the log is cut off;
  /// everything else that is not as it was left is an error, and then nothing is changed.
  package static func open(
    directory: String, files: Files, settings: StorageSettings = StorageSettings()
  ) throws(StorageError) -> OpenedStorage<Files> {
    let logDirectory = "\(directory)/log"
    try onDisk { () throws(SystemError) in
      try files.createDirectory(directory)
      try files.createDirectory(logDirectory)
    }
    let lock = try takeLock(directory, files)
    // Names that can be seen may still be lost with the power.
    try onDisk { () throws(SystemError) in try files.synchronizeDirectory(directory) }
    let identity = try readIdentity(directory, files)
    let hardState = try openHardState(directory, files, identity: identity)

    var log = WriteAheadLog(directory: logDirectory, files: files, settings: settings)
    let recovery = try log.recover(
      identity: identity, knownBy: hardState.slot)
    try check(hardState.slot, against: recovery, directory)

    let storage = RaftStorage(
      directory: directory, files: files, lock: lock, hardState: hardState, log: log,
      identity: identity)
    try storage.noteLogEnd()
    return OpenedStorage(
      storage: storage,
      recovered: RecoveredState(
        hardState: hardState.slot.hardState, entries: recovery.entries),
      identity: identity, cutByteCount: recovery.cutByteCount,
      segmentCount: recovery.segmentCount)
  }

  private static func takeLock(
    _ directory: String, _ files: Files
  ) throws(StorageError) -> Files.Lock {
    do {
      return try files.lock("\(directory)/lock")
    } catch {
      guard error.isLockHeld else { throw .system(error) }
      throw .inUse(directory: directory, error: error)
    }
  }

  private static func readIdentity(
    _ directory: String, _ files: Files
  ) throws(StorageError) -> NodeIdentity? {
    let path = "\(directory)/\(identityFileName)"
    guard
      let file = try onDisk({ () throws(SystemError) in try files.openIfPresent(path) })
    else { return nil }
    let bytes = try onDisk { () throws(SystemError) in
      try file.read(from: 0, count: NodeIdentity.byteCount + 1)
    }
    return try NodeIdentity(bytes: bytes, file: path)
  }

  private static func openHardState(
    _ directory: String, _ files: Files, identity: NodeIdentity?
  ) throws(StorageError) -> HardStateFile<Files> {
    let path = "\(directory)/\(HardStateFile<Files>.name)"
    if let file = try onDisk({ () throws(SystemError) in try files.openIfPresent(path) }) {
      let hardState = try HardStateFile<Files>(recovering: file, path: path)
      try check(hardState.slot.nodeID, path, against: identity, directory)
      return hardState
    }
    // It is the first file of a directory; whatever else is there was written after it.
    guard identity == nil else {
      throw .missing(
        file: path,
        reason: "it holds the term and the vote, and starting without them could mean to vote "
          + "twice")
    }
    return try HardStateFile(creatingIn: directory, files: files)
  }

  private static func check(
    _ nodeID: UInt64, _ path: String, against identity: NodeIdentity?, _ directory: String
  ) throws(StorageError) {
    // Zero was written before the node had an identity.
    guard nodeID != 0 else { return }
    guard let identity else {
      throw .missing(
        file: "\(directory)/\(identityFileName)",
        reason: "the term and the vote are those of node \(nodeID)")
    }
    guard nodeID == identity.nodeID.rawValue else {
      throw .foreign(
        file: path,
        reason: "it was written by node \(nodeID), and this directory is that of node "
          + "\(identity.nodeID.rawValue)")
    }
  }

  private static func check(
    _ slot: HardStateSlot, against recovery: WriteAheadLog<Files>.Recovery, _ directory: String
  ) throws(StorageError) {
    let path = "\(directory)/\(HardStateFile<Files>.name)"
    let last = recovery.entries.last?.term ?? .zero
    guard recovery.hardStateGeneration <= slot.generation, last <= slot.hardState.currentTerm
    else {
      throw .damaged(
        file: path, offset: 0,
        reason: "it is older than the log, which has seen term \(last.rawValue) and write "
          + "\(recovery.hardStateGeneration), and it holds term "
          + "\(slot.hardState.currentTerm.rawValue) and write \(slot.generation)")
    }
  }
}
