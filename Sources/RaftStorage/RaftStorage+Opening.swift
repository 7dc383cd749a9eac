package import RaftCore
package import SystemIO

/// What opening a data directory brings.
package struct OpenedStorage<Files: FileSystem> {
  package let storage: RaftStorage<Files>
  package var snapshots: SnapshotStore<Files> { storage.snapshots }
  package let recovered: RecoveredState
  /// `nil` in a new directory.
  package let identity: NodeIdentity?
  /// The bytes of a torn, never acknowledged write that were cut off; worth a line in the log.
  package let cutByteCount: UInt64
  package let segmentCount: Int
  /// What is wrong with snapshots that were passed over for an older one; worth a line each.
  package let damagedSnapshots: [StorageError]
  /// What was wrong with segments of the log that are gone now, because a snapshot covers all that
  /// was in them; worth a line each.
  package let repairedSegments: [StorageError]
  /// What was wrong with the log where no snapshot covers it: it was cut off there, and
  /// `recovered.repair` is set. It may be set without, from an earlier start.
  package let lost: StorageError?
}

extension RaftStorage {
  /// Opens a data directory, or makes a new one. A torn write at the end of the log is cut off, and
  /// damage to it mended from a snapshot or left to be repaired from the other voters; everything else
  /// that is not as it was left is an error, and then neither the term and the vote nor what is left of
  /// the log is changed: the next start finds the same.
  ///
  /// All of the newest snapshot is read, to be sure of it. `readSnapshot` may take what is read, so
  /// that a large one need not be read again; it is called again with an older snapshot if this one
  /// turns out to be damaged.
  package static func open(
    directory: String, files: Files, settings: StorageSettings = StorageSettings(),
    readSnapshot: (inout SnapshotFileReader<Files.File>) throws(StorageError) -> Void = { _ in }
  ) throws(StorageError) -> OpenedStorage<Files> {
    let (logDirectory, snapshotDirectory) = ("\(directory)/log", "\(directory)/snapshot")
    try onDisk { () throws(SystemError) in
      for path in [directory, logDirectory, snapshotDirectory] { try files.createDirectory(path) }
    }
    let lock = try takeLock(directory, files)
    // Names that can be seen may still be lost with the power.
    try onDisk { () throws(SystemError) in try files.synchronizeDirectory(directory) }
    let identity = try readIdentity(directory, files)
    var hardState = try openHardState(directory, files, identity: identity)
    let boundary = hardState.slot.boundary

    let snapshots = SnapshotStore(
      directory: snapshotDirectory, files: files, settings: settings, lock: lock)
    let damagedSnapshots = try snapshots.recover(
      clusterID: identity?.clusterID ?? .unknown, boundary: boundary, reading: readSnapshot)
    var log = WriteAheadLog(
      directory: logDirectory, files: files, settings: settings, boundary: boundary)
    var recovery = try log.recover(
      identity: identity, knownBy: hardState.slot, snapshot: snapshots.newest?.last)
    var evidence = WriteAheadLog<Files>.Evidence()
    if let loss = recovery.loss {
      evidence = try log.evidence(of: loss, snapshot: snapshots.newest)
      recovery.hardStateGeneration = max(
        recovery.hardStateGeneration, evidence.hardStateGeneration)
    }
    try check(hardState.slot, against: recovery, directory)
    if let loss = recovery.loss { try check(loss, evidence, hardState, identity) }
    // Not before all is judged: were an unreadable copy made good here, the next start would not know.
    try hardState.settle()

    let storage = RaftStorage(
      directory: directory, files: files, lock: lock, hardState: hardState, log: log,
      identity: identity, snapshots: snapshots,
      ballast: Ballast(directory: directory, files: files, byteCount: settings.ballastBytes))
    if let loss = recovery.loss { try storage.beginRepair(of: loss) }
    let recovered = try storage.settle(recovery)
    return OpenedStorage(
      storage: storage, recovered: recovered, identity: identity,
      cutByteCount: recovery.cutByteCount, segmentCount: recovery.segmentCount,
      damagedSnapshots: damagedSnapshots, repairedSegments: recovery.repaired,
      lost: recovery.loss?.error)
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
    let path = "\(directory)/\(NodeIdentity.fileName)"
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
        file: "\(directory)/\(NodeIdentity.fileName)",
        reason: "the term and the vote are those of node \(nodeID.hexadecimal)")
    }
    guard nodeID == identity.nodeID.rawValue else {
      throw .foreign(
        file: path,
        reason: "it was written by node \(nodeID.hexadecimal), and this directory is that of node "
          + "\(identity.nodeID.hexadecimal)")
    }
  }

  private static func check(
    _ slot: HardStateSlot, against recovery: WriteAheadLog<Files>.Recovery, _ directory: String
  ) throws(StorageError) {
    let path = "\(directory)/\(HardStateFile<Files>.name)"
    let last = max(recovery.entries.last?.term ?? .zero, slot.boundary.term)
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
