import RaftCore
import SystemIO

extension WriteAheadLog {
  /// What reading the log has brought to light.
  struct Recovery {
    /// The log after its boundary.
    var entries: [LogEntry] = []
    /// The bytes of a torn write that were cut off.
    var cutByteCount: UInt64 = 0
    /// The greatest generation of the hard state that the log has seen durable.
    var hardStateGeneration: UInt64 = 0
    var segmentCount = 0
  }

  /// Reads all segments, cuts off a torn write at the end, and makes sure that what is left is
  /// durable. Whatever goes wrong in the middle of it, doing it again leads to the same result.
  mutating func recover(
    identity: NodeIdentity?, knownBy slot: HardStateSlot
  ) throws(StorageError) -> Recovery {
    let sequences = try segments(from: slot.firstSegment)
    guard sequences.last ?? 0 >= slot.newestSegment else {
      throw .missing(
        file: path(slot.newestSegment),
        reason: "the hard state tells that the log had come so far")
    }
    var recovery = Recovery()
    recovery.segmentCount = sequences.count
    var replay = LogReplay(boundary: slot.boundary)
    var previous: SegmentReader?
    for (position, sequence) in sequences.enumerated() {
      guard sequence == slot.firstSegment + UInt64(position) else {
        throw .missing(
          file: path(slot.firstSegment + UInt64(position)),
          reason: "the log goes on in segment \(sequence)")
      }
      let file = try onDisk { () throws(SystemError) in try files.open(path(sequence)) }
      let bytes = try onDisk { () throws(SystemError) in try file.read(from: 0, count: .max) }
      var reader = try SegmentReader(bytes: bytes, file: path(sequence))
      try check(reader.header, sequence: sequence, after: previous, identity: identity)
      replay.beginSegment(sequence)
      var lastGroup: SegmentReader.Group?
      while let group = try reader.next() {
        recovery.hardStateGeneration = max(
          recovery.hardStateGeneration, group.header.hardStateGeneration)
        try apply(group, to: &replay, file: path(sequence))
        lastGroup = group
      }
      if position == sequences.count - 1 {
        recovery.cutByteCount = try settle(
          reader, file: file, lastGroup: lastGroup,
          knownByteCount: sequence == slot.newestSegment ? slot.syncedByteCount : 0)
      } else if let problem = reader.problem {
        throw .damaged(
          file: path(sequence), offset: UInt64(problem.offset),
          reason: "\(problem.reason), and a later segment follows")
      }
      previous = reader
    }
    if let last = previous, let problem = replay.problemAtEnd() {
      throw .damaged(
        file: path(last.header.sequence), offset: UInt64(last.end), reason: problem)
    }
    outline = replay.outline
    recovery.entries = replay.entries
    return recovery
  }

  private func path(_ sequence: UInt64) -> String {
    "\(directory)/\(SegmentHeader.fileName(sequence: sequence))"
  }

  /// The sequences of the segments that count, in order. What a crash left unfinished is removed.
  /// Those before `first` were compacted, and a crash has left them; they are removed in the end.
  private mutating func segments(from first: UInt64) throws(StorageError) -> [UInt64] {
    try onDisk { () throws(SystemError) in
      let names = try files.list(directory)
      for name in names where name.hasSuffix(temporarySuffix) {
        try files.remove("\(directory)/\(name)")
      }
      // The name of the newest may not be durable yet, although it can be seen.
      try files.synchronizeDirectory(directory)
      let sequences = names.compactMap { SegmentHeader.sequence(fileName: $0) }.sorted()
      oldestFile = sequences.first ?? first
      return sequences.filter { $0 >= first }
    }
  }

  private func check(
    _ header: SegmentHeader, sequence: UInt64, after previous: SegmentReader?,
    identity: NodeIdentity?
  ) throws(StorageError) {
    let file = path(sequence)
    guard let identity, header.nodeID == identity.nodeID.rawValue,
      header.clusterID == 0 || header.clusterID == identity.clusterID.rawValue
    else {
      throw .foreign(
        file: file,
        reason: "it was written by node \(header.nodeID) of cluster \(header.clusterID), and this "
          + "directory is that of "
          + (identity.map { "node \($0.nodeID.rawValue) of cluster \($0.clusterID.rawValue)" }
            ?? "no node"))
    }
    guard header.sequence == sequence else {
      throw .foreign(file: file, reason: "inside it is called segment \(header.sequence)")
    }
    guard let previous else { return }
    guard header.previousByteCount == UInt64(previous.end),
      header.previousChecksum == previous.checksum
    else {
      throw .damaged(
        file: path(sequence - 1), offset: UInt64(previous.end),
        reason: "the segment ends otherwise than it did when the next one was begun, after "
          + "\(header.previousByteCount) bytes")
    }
  }

  private func apply(
    _ group: SegmentReader.Group, to replay: inout LogReplay, file: String
  ) throws(StorageError) {
    for record in group.records {
      if let problem = replay.apply(record) {
        throw .damaged(file: file, offset: UInt64(group.start), reason: problem)
      }
    }
  }

  /// Makes the newest segment's end durable and ready to be continued. Returns how many bytes were
  /// cut off. `knownByteCount` is how much of it the hard state knows to have been on disk.
  private mutating func settle(
    _ reader: SegmentReader, file: Files.File, lastGroup: SegmentReader.Group?,
    knownByteCount: UInt64
  ) throws(StorageError) -> UInt64 {
    let end = UInt64(reader.end)
    let proven = max(knownByteCount, reader.provenByteCount())
    guard proven <= end || Canary.cutsDamageOff.isActive else {
      throw .damaged(
        file: path(reader.header.sequence),
        offset: reader.problem.map { UInt64($0.offset) } ?? end,
        reason: "\(reader.problem?.reason ?? "the file ends"), and everything before byte "
          + "\(proven) was on disk once")
    }
    let isTorn = reader.problem != nil
    tail = Tail(
      file: file, header: reader.header, byteCount: end,
      allocatedByteCount: isTorn ? end : UInt64(reader.byteCount), checksum: reader.checksum)
    let cut = isTorn ? UInt64(reader.byteCount) - end : 0
    // The last group was perhaps never synced: an earlier run may have died before, or after an
    // error that made the system forget that these pages are not on disk. Written again, they are.
    let isTrusted = knownByteCount >= end || Canary.trustsUnsyncedLog.isActive
    let unproven = isTrusted ? nil : lastGroup?.start
    let rewritten = unproven.map { ($0, reader.intactBytes(from: $0)) }
    try onDisk { () throws(SystemError) in
      if cut > 0, !Canary.leavesTornTail.isActive { try file.truncate(to: end) }
      if let (start, bytes) = rewritten { try file.write(bytes, at: UInt64(start)) }
      if cut > 0 || rewritten != nil { try file.synchronize() }
    }
    return cut
  }
}
