import RaftCore
import SystemIO

/// Damage to the log that nothing on this disk makes up for, and what is intact before it.
struct LogLoss {
  let error: StorageError
  /// The segment that the intact part ends in; `nil` if there is none.
  let kept: SegmentReader?
  /// The last segment that stays, also where `kept` is `nil`: then it is the one before the first.
  let lastSegment: UInt64
  /// What the intact part says.
  let replay: LogReplay

  /// Whether the intact part leads up to where the log counts from. If not, nothing of it is a log.
  var isConnected: Bool { replay.problemAtEnd() == nil }
}

extension WriteAheadLog {
  /// What can still be told of that which is lost.
  struct Evidence {
    /// The greatest generation of the hard state that the log has seen durable.
    var hardStateGeneration: UInt64 = 0
    /// The last configuration that is intact, before the damage or behind it.
    var configuration: ClusterConfiguration?
  }

  /// Looks through all that is left of the log, intact or not.
  func evidence(of loss: LogLoss, snapshot: SnapshotMetadata?) throws(StorageError) -> Evidence {
    var evidence = Evidence(configuration: snapshot?.configuration)
    for entry in loss.replay.entries { evidence.note(entry) }
    if let kept = loss.kept { evidence.note(kept.groupsBehind()) }
    for sequence in try sequences() where sequence > loss.lastSegment {
      let bytes = try onDisk { () throws(SystemError) in
        try files.open(path(sequence)).read(from: 0, count: .max)
      }
      // Of one that has no header nothing can be told.
      guard let reader = try? SegmentReader(bytes: bytes, file: path(sequence)) else { continue }
      evidence.note(reader.groupsBehind())
    }
    return evidence
  }

  /// From now on the log is what is intact of it. Nothing is changed on disk yet; `cut` does that.
  mutating func adopt(_ loss: LogLoss) throws(StorageError) {
    lastGone = loss.lastSegment
    outline = loss.isConnected ? loss.replay.outline : LogOutline(boundary: .zero)
    guard let kept = loss.kept else {
      tail = nil
      return
    }
    let end = UInt64(kept.end)
    tail = Tail(
      file: try onDisk { () throws(SystemError) in try files.open(path(kept.header.sequence)) },
      header: kept.header, byteCount: end, allocatedByteCount: end, checksum: kept.checksum)
  }

  /// Makes the files end where the log does. What is cut off goes to files of another name, which
  /// nobody reads, until the entries are there again: if they are not anywhere else, somebody may
  /// want to look for them there.
  ///
  /// Wherever it is interrupted, the damage is still found, or nothing is left of it.
  mutating func cut(_ loss: LogLoss) throws(StorageError) {
    let gone = try sequences().filter { $0 > loss.lastSegment }
    hasLostFiles = true
    try onDisk { () throws(SystemError) in
      for sequence in gone.reversed() {
        try files.rename(path(sequence), to: path(sequence) + Self.lostSuffix)
      }
    }
    if let kept = loss.kept, kept.end < kept.byteCount {
      do throws(SystemError) {
        let name = SegmentHeader.fileName(sequence: kept.header.sequence) + Self.lostSuffix
        _ = try files.replace(name, in: directory, with: kept.content)
      } catch {
        // Without room for the copy there is none.
        guard error.isOutOfSpace else { throw .system(error) }
      }
    }
    try onDisk { () throws(SystemError) in
      try files.synchronizeDirectory(directory)
      if let tail, let kept = loss.kept, kept.end < kept.byteCount {
        try tail.file.truncate(to: tail.byteCount)
        try tail.file.synchronize()
      }
    }
  }

  /// Removes what was kept of a loss that is made good, or whose room is needed.
  mutating func removeLostFiles() throws(StorageError) {
    guard hasLostFiles else { return }
    try onDisk { () throws(SystemError) in
      for name in try files.list(directory) where name.hasSuffix(Self.lostSuffix) {
        try files.removeIfPresent("\(directory)/\(name)")
      }
    }
    hasLostFiles = false
  }

  static var lostSuffix: String { ".lost" }

  private func sequences() throws(StorageError) -> [UInt64] {
    try onDisk { () throws(SystemError) in
      try files.list(directory).compactMap { SegmentHeader.sequence(fileName: $0) }.sorted()
    }
  }
}

extension WriteAheadLog.Evidence {
  fileprivate mutating func note(_ entry: LogEntry) {
    if case .configuration(let configuration) = entry.payload { self.configuration = configuration }
  }

  fileprivate mutating func note(
    _ groups: [(header: GroupHeader, records: [SegmentReader.Record])]
  ) {
    for group in groups {
      hardStateGeneration = max(hardStateGeneration, group.header.hardStateGeneration)
      for case .entry(let entry) in group.records { note(entry) }
    }
  }
}
