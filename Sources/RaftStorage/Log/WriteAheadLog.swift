import RaftCore
import SystemIO
import WireMessages

/// The log on disk: a sequence of segments, of which the newest is written at its end.
///
/// Nothing that was synced is ever overwritten. Dropping a conflicting suffix is a record of its
/// own, written and synced in one group with the entries that take its place; reading the log means
/// replaying it. What a snapshot covers is dropped by removing whole segments from the front.
///
/// Invariants:
/// - A segment appears under its name only with a complete header, and only after the segment
///   before it was synced to its end.
/// - A group is written only after everything before it was synced.
struct WriteAheadLog<Files: FileSystem> {
  /// The segment being written.
  struct Tail {
    let file: Files.File
    let header: SegmentHeader
    /// Where the groups end.
    var byteCount: UInt64
    /// How long the file is; zeros stand behind the groups.
    var allocatedByteCount: UInt64
    var checksum: UInt32
  }

  let directory: String
  let files: Files
  let settings: StorageSettings
  /// `nil` before the first entry.
  var tail: Tail?
  var outline: LogOutline
  /// The oldest segment that may still have a file.
  var oldestFile: UInt64 = 1
  /// The last segment there was when there is none.
  var lastGone: UInt64 = 0
  /// There may be files with what was cut off.
  var hasLostFiles = false
  private var builder = GroupBuilder()
  /// What the log will be when the collected group is on disk.
  private var staged: LogOutline

  /// A log that begins after `boundary`, before it is recovered.
  init(directory: String, files: Files, settings: StorageSettings, boundary: EntryID) {
    self.directory = directory
    self.files = files
    self.settings = settings
    outline = LogOutline(boundary: boundary)
    staged = outline
  }

  var newestSegment: UInt64 { tail?.header.sequence ?? lastGone }
  /// All of the newest segment, save for a group that is being written.
  var syncedByteCount: UInt64 { tail?.byteCount ?? 0 }

  /// Collects the records of the batches into one group. Nothing counts before it is written.
  mutating func collect(_ batches: [PersistBatch]) -> Collected {
    var collected = Collected()
    builder.start()
    staged = outline
    for batch in batches {
      if let last = batch.installed?.last, !staged.contains(last) {
        // Whatever the log held before, it contradicts the snapshot or ends before it.
        collected.restart = last
        staged = LogOutline(boundary: last)
        builder.start()
      }
      if let last = batch.truncateAfter, last < staged.lastIndex {
        if !Canary.forgetsTruncation.isActive { builder.appendTruncation(after: last) }
        staged.truncate(after: last)
      }
      for entry in batch.entries {
        builder.append(entry)
        staged.append(entry.id)
      }
    }
    collected.hasRecords = builder.hasRecords
    return collected
  }

  /// What `collect` found in the batches, as far as whoever writes the group has to know.
  struct Collected {
    /// The end of a snapshot behind which the log begins anew; the group has only what comes after.
    var restart: EntryID?
    var hasRecords = false
  }

  /// Whether the collected group wants a new segment: there is none, or the group does not fit. A
  /// group larger than a segment gets one of its own.
  var needsNewSegment: Bool {
    guard let tail else { return true }
    return tail.byteCount > UInt64(SegmentHeader.byteCount)
      && tail.byteCount + UInt64(builder.bytes.count) > settings.segmentBytes
  }

  /// Begins the next segment; `nextIndex` is the index of the next entry. `isThrifty` asks for no
  /// more room than is needed at once. After an error that the disk is full nothing has changed.
  mutating func beginSegment(
    identity: NodeIdentity, nextIndex: LogIndex, isThrifty: Bool
  ) throws(StorageError) {
    let header = SegmentHeader(
      clusterID: identity.clusterID.rawValue, nodeID: identity.nodeID.rawValue,
      sequence: newestSegment + 1, baseIndex: nextIndex.rawValue, salt: settings.salt(),
      previousByteCount: tail?.byteCount ?? 0, previousChecksum: tail?.checksum ?? 0)
    let bytes = isThrifty ? header.bytes : padded(header.bytes, at: 0)
    let file = try onDisk { () throws(SystemError) in
      try files.replace(
        SegmentHeader.fileName(sequence: header.sequence), in: directory, with: bytes)
    }
    tail = Tail(
      file: file, header: header, byteCount: UInt64(SegmentHeader.byteCount),
      allocatedByteCount: UInt64(bytes.count), checksum: header.checksum)
    staged.moveAppended(
      since: outline, toSegment: header.sequence, baseIndex: LogIndex(header.baseIndex))
  }

  /// Writes the collected group and syncs it. After an error that the disk is full nothing of it is
  /// there, and it can be written again.
  mutating func writeGroup(
    hardStateGeneration: UInt64, isThrifty: Bool
  ) throws(StorageError) {
    guard var tail else { preconditionFailure("a group is written before there is a segment") }
    tail.checksum = builder.finish(
      at: tail.byteCount, hardStateGeneration: hardStateGeneration, salt: tail.header.salt,
      continuing: tail.checksum)
    let end = tail.byteCount + UInt64(builder.bytes.count)
    let fits = end <= tail.allocatedByteCount || !tail.header.allowsPreallocation
    let bytes = fits || isThrifty ? builder.bytes : padded(builder.bytes, at: tail.byteCount)
    do throws(SystemError) {
      try tail.file.write(bytes, at: tail.byteCount)
    } catch {
      if !error.isOutOfSpace || !Canary.acknowledgesOnFullDisk.isActive {
        if error.isOutOfSpace { try cutOffPartOfGroup() }
        throw .system(error)
      }
    }
    try onDisk { () throws(SystemError) in try synchronizeGroup(tail.file) }
    tail.allocatedByteCount = max(
      tail.allocatedByteCount, tail.byteCount + UInt64(bytes.count))
    tail.byteCount = end
    self.tail = tail
  }

  private func synchronizeGroup(_ file: Files.File) throws(SystemError) {
    guard !Canary.acknowledgesBeforeSync.isActive else { return }
    do {
      try file.synchronize()
    } catch {
      guard Canary.retriesFailedSync.isActive else { throw error }
      try file.synchronize()
    }
  }

  /// Makes the segment end with its last group, durably: a later segment may follow now, and then
  /// nothing else is excused. The zeros go as well; on a full disk they are better used elsewhere.
  private mutating func cutOffPartOfGroup() throws(StorageError) {
    guard let tail else { return }
    try onDisk { () throws(SystemError) in
      try tail.file.truncate(to: tail.byteCount)
      try tail.file.synchronize()
    }
    self.tail?.allocatedByteCount = tail.byteCount
  }

  /// `bytes`, which are to be written at `offset`, with zeros up to the next step of preallocation
  /// but not beyond the segment's end.
  private func padded(_ bytes: [UInt8], at offset: UInt64) -> [UInt8] {
    let (step, end) = (settings.preallocationBytes, offset + UInt64(bytes.count))
    guard step > 0 else { return bytes }
    let target = max(end, min(settings.segmentBytes, (end + step - 1) / step * step))
    return bytes + [UInt8](repeating: 0, count: Int(target - end))
  }

  /// From now on the log is what was collected and written.
  mutating func adoptCollected() {
    outline = staged
  }

  /// Removes the files of segments that the hard state does not count any more. Where a crash or an
  /// unsynced directory brings one back, the next start removes it.
  mutating func remove(segmentsBefore first: UInt64) throws(StorageError) {
    guard oldestFile < first else { return }
    try onDisk { () throws(SystemError) in
      // Those that are there: a hard state can name a number that no log ever reaches.
      let sequences = try files.list(directory).compactMap(SegmentHeader.sequence(fileName:))
      for sequence in sequences.sorted() where sequence < first {
        try files.removeGraduallyIfPresent(
          "\(directory)/\(SegmentHeader.fileName(sequence: sequence))")
      }
      try files.synchronizeDirectory(directory)
    }
    oldestFile = first
  }
}
