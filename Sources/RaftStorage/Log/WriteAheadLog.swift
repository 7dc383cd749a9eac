import RaftCore
import SystemIO
import WireMessages

/// The log on disk: a sequence of segments, of which the newest is written at its end.
///
/// Nothing that was synced is ever overwritten. Dropping a conflicting suffix is a record of its
/// own, written and synced in one group with the entries that take its place; reading the log means
/// replaying it.
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
    var byteCount: UInt64
    var checksum: UInt32
  }

  let directory: String
  let files: Files
  let settings: StorageSettings
  /// `nil` before the first entry.
  var tail: Tail?
  var lastIndex = LogIndex.zero
  private var builder = GroupBuilder()

  init(directory: String, files: Files, settings: StorageSettings) {
    self.directory = directory
    self.files = files
    self.settings = settings
  }

  var newestSegment: UInt64 { tail?.header.sequence ?? 0 }
  /// All of the newest segment, save for a group that is being written.
  var syncedByteCount: UInt64 { tail?.byteCount ?? 0 }

  /// Collects the records of the batches into one group. Returns whether there is anything to
  /// write.
  mutating func collect(_ batches: [PersistBatch]) -> Bool {
    builder.start()
    for batch in batches {
      if let last = batch.truncateAfter, last < lastIndex {
        builder.appendTruncation(after: last)
        lastIndex = last
      }
      for entry in batch.entries {
        precondition(
          entry.index.rawValue == lastIndex.rawValue + 1,
          "entry \(entry.index.rawValue) does not follow entry \(lastIndex.rawValue)")
        builder.append(entry)
        lastIndex = entry.index
      }
    }
    return builder.hasRecords
  }

  /// Whether the collected group wants a new segment: there is none, or the group does not fit. A
  /// group larger than a segment gets one of its own.
  var needsNewSegment: Bool {
    guard let tail else { return true }
    return tail.byteCount > UInt64(SegmentHeader.byteCount)
      && tail.byteCount + UInt64(builder.bytes.count) > settings.segmentBytes
  }

  /// Begins the next segment; `nextIndex` is the index of the next entry.
  mutating func beginSegment(identity: NodeIdentity, nextIndex: LogIndex) throws(StorageError) {
    let header = SegmentHeader(
      clusterID: identity.clusterID.rawValue, nodeID: identity.nodeID.rawValue,
      sequence: newestSegment + 1, baseIndex: nextIndex.rawValue, salt: settings.salt(),
      previousByteCount: tail?.byteCount ?? 0, previousChecksum: tail?.checksum ?? 0)
    let file = try onDisk { () throws(SystemError) in
      try files.replace(
        SegmentHeader.fileName(sequence: header.sequence), in: directory, with: header.bytes)
    }
    tail = Tail(
      file: file, header: header, byteCount: UInt64(SegmentHeader.byteCount),
      checksum: header.checksum)
  }

  /// Writes the collected group and syncs it.
  mutating func writeGroup(hardStateGeneration: UInt64) throws(StorageError) {
    guard var tail else { preconditionFailure("a group is written before there is a segment") }
    tail.checksum = builder.finish(
      at: tail.byteCount, hardStateGeneration: hardStateGeneration, salt: tail.header.salt,
      continuing: tail.checksum)
    try onDisk { () throws(SystemError) in
      try tail.file.write(builder.bytes, at: tail.byteCount)
      try tail.file.synchronize()
    }
    tail.byteCount += UInt64(builder.bytes.count)
    self.tail = tail
  }
}
