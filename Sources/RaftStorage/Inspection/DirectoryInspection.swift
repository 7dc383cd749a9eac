package import RaftCore
package import SystemIO

/// What a data directory holds, found without changing it.
///
/// The question whether a node would start, and with what, is answered by opening the directory as a
/// node does, over a file system that keeps every change in memory.
package struct DirectoryInspection: Sendable {
  package let directory: String
  package let identity: NodeIdentity?
  /// What a node would start with, or why it would not.
  package let outcome: Result<Outcome, StorageError>
  package let segments: [Segment]
  package let snapshots: [Snapshot]
  /// Whether a node has ever kept anything here. From a directory without one a new node would start.
  package let holdsNode: Bool

  /// The state that a node would start with, and what of its files it could not use.
  package struct Outcome: Sendable {
    package let hardState: HardState
    package let snapshot: SnapshotMetadata?
    package let boundary: EntryID
    package let last: EntryID
    /// The bytes of a torn write that would be cut off.
    package let cutByteCount: UInt64
    /// What is damaged and would be passed over or mended.
    package let mended: [StorageError]
    /// What is damaged so that a node would get entries again from the other voters; `nil` if that is
    /// nothing, or was found by an earlier start.
    package let lost: StorageError?
    /// Set where entries are missing, or would be, so that the node does not vote until it has them.
    package let repair: RepairMark?
  }

  /// A file of the log, whether or not a start would use it.
  package struct Segment: Sendable {
    package let file: String
    package let byteCount: UInt64
    /// `nil` if not even the header can be read.
    package let content: Content?
    /// What stops the reading before the end of the file. In the newest segment it may be a torn
    /// write, which is no damage.
    package let problem: String?

    /// What an intact header and the intact groups behind it say.
    package struct Content: Sendable {
      package let version: UInt32
      package let baseIndex: UInt64
      /// Where the groups end; zeros may follow.
      package let usedByteCount: UInt64
      package let groupCount: Int
      package let entryCount: Int
      package let truncationCount: Int
      package let first: EntryID?
      package let last: EntryID?
    }
  }

  /// A snapshot's file, be it whole or not.
  package struct Snapshot: Sendable {
    package let file: String
    package let byteCount: UInt64
    /// `nil` if the header cannot be read.
    package let metadata: SnapshotMetadata?
    /// `nil` if not all of it was read.
    package let machineByteCount: UInt64?
    package let problem: String?
  }

  /// - Parameter verifies: whether all of every snapshot is read, and not of the newest only.
  /// - Throws: `.system` if the directory cannot be read at all, `.inUse` if a node runs in it.
  package init<Files: FileSystem>(
    directory: String, files: Files, verifies: Bool
  ) throws(StorageError) {
    self.directory = directory
    // A directory that is not there is not an empty one.
    let names = try onDisk { () throws(SystemError) in try files.list(directory) }
    let overlay = OverlayFileSystem(files)
    var identity: NodeIdentity?
    do {
      let opened = try RaftStorage.open(directory: directory, files: overlay)
      identity = opened.identity
      outcome = .success(Outcome(opened))
    } catch {
      if case .inUse = error { throw error }
      outcome = .failure(error)
    }
    self.identity = identity
    segments = try Self.names(in: "\(directory)/log", files, SegmentHeader.sequence)
      .map { path throws(StorageError) in try Segment(path: path, files: files) }
    snapshots = try Self.names(in: "\(directory)/snapshot", files, SnapshotName.id)
      .map { path throws(StorageError) in
        try Snapshot(path: path, files: files, verifies: verifies)
      }
    holdsNode =
      names.contains(NodeIdentity.fileName) || names.contains(HardStateFile<Files>.name)
      || !segments.isEmpty || !snapshots.isEmpty
  }

  /// Whether a node would start and would find nothing damaged.
  package var isIntact: Bool {
    guard case .success(let outcome) = outcome, outcome.mended.isEmpty, outcome.repair == nil
    else { return false }
    return segments.dropLast().allSatisfy { $0.problem == nil }
      && snapshots.allSatisfy { $0.problem == nil }
  }

  private static func names<Files: FileSystem, Number>(
    in directory: String, _ files: Files, _ number: (String) -> Number?
  ) throws(StorageError) -> [String] {
    do {
      return try files.list(directory).filter { number($0) != nil }.map { "\(directory)/\($0)" }
    } catch {
      guard error.isNotFound else { throw .system(error) }
      return []
    }
  }
}

extension DirectoryInspection.Outcome {
  fileprivate init<Files: FileSystem>(_ opened: OpenedStorage<Files>) {
    hardState = opened.recovered.hardState
    snapshot = opened.recovered.snapshot
    boundary = opened.recovered.boundary
    last = opened.recovered.entries.last?.id ?? opened.recovered.boundary
    cutByteCount = opened.cutByteCount
    mended = opened.repairedSegments + opened.damagedSnapshots
    lost = opened.lost
    repair = opened.recovered.repair
  }
}

extension DirectoryInspection.Segment {
  fileprivate init<Files: FileSystem>(path: String, files: Files) throws(StorageError) {
    let bytes = try onDisk { () throws(SystemError) in
      try files.open(path).read(from: 0, count: .max)
    }
    file = path
    byteCount = UInt64(bytes.count)
    do throws(StorageError) {
      var reader = try SegmentReader(bytes: bytes, file: path)
      var (groups, truncations) = (0, 0)
      var (first, last, entries): (EntryID?, EntryID?, Int) = (nil, nil, 0)
      while let group = try reader.next() {
        groups += 1
        for record in group.records {
          guard case .entry(let entry) = record else {
            truncations += 1
            continue
          }
          entries += 1
          first = first ?? entry.id
          last = entry.id
        }
      }
      content = Content(
        version: reader.header.version, baseIndex: reader.header.baseIndex,
        usedByteCount: UInt64(reader.end), groupCount: groups, entryCount: entries,
        truncationCount: truncations, first: first, last: last)
      problem = reader.problem.map { "byte \($0.offset): \($0.reason)" }
    } catch {
      content = nil
      problem = error.reason
    }
  }
}

extension DirectoryInspection.Snapshot {
  fileprivate init<Files: FileSystem>(
    path: String, files: Files, verifies: Bool
  ) throws(StorageError) {
    let opened = try onDisk { () throws(SystemError) in try files.open(path) }
    file = path
    byteCount = try onDisk { () throws(SystemError) in try opened.size() }
    var metadata: SnapshotMetadata?
    var machineByteCount: UInt64?
    var problem: String?
    do throws(StorageError) {
      var reader = try SnapshotFileReader(file: opened, path: path)
      metadata = reader.metadata
      if verifies {
        var count: UInt64 = 0
        while let bytes = try reader.next(byteCountMax: SnapshotBlock.payloadBytesMax) {
          count += UInt64(bytes.count)
        }
        machineByteCount = count
      }
    } catch {
      problem = error.reason
    }
    self.metadata = metadata
    self.machineByteCount = machineByteCount
    self.problem = problem
  }
}
