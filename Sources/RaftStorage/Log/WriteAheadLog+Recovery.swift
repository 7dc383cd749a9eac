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
    /// What was wrong with segments that the snapshot made up for.
    var repaired: [StorageError] = []
    /// What it could not make up for. Then this is what is intact before it.
    var loss: LogLoss?
  }

  /// Reads all segments, cuts off a torn write at the end, and makes sure that what is left is
  /// durable. Whatever goes wrong in the middle of it, doing it again leads to the same result.
  ///
  /// Damage that `snapshot` covers is no loss: the log then begins with the next segment. Any other is
  /// told of, and nothing is changed on disk yet.
  mutating func recover(
    identity: NodeIdentity?, knownBy slot: HardStateSlot, snapshot: EntryID?
  ) throws(StorageError) -> Recovery {
    let sequences = try segments(from: slot.firstSegment, isWhole: slot.repair == nil)
    lastGone = slot.firstSegment - 1
    var repaired: [StorageError] = []
    var (first, boundary) = (slot.firstSegment, slot.boundary)
    while true {
      do throws(SegmentFailure) {
        var recovery = try read(
          sequences.filter { $0 >= first }, from: first, after: boundary, identity, slot)
        recovery.repaired = repaired
        return recovery
      } catch {
        if error.isMendable, let snapshot,
          let next = try successor(of: error.sequence, in: sequences, coveredBy: snapshot)
        {
          repaired.append(error.error)
          (first, boundary) = (next, snapshot)
          continue
        }
        guard let loss = error.loss else { throw error.error }
        var recovery = error.recovery
        recovery.repaired = repaired
        recovery.loss = loss
        recovery.entries = loss.isConnected ? loss.replay.entries : []
        return recovery
      }
    }
  }

  /// Why the log cannot be read, and the segment that is to blame.
  private struct SegmentFailure: Error {
    let sequence: UInt64
    let error: StorageError
    /// What is left, if it is the bytes that are wrong. What intact bytes say and cannot be was written
    /// so, and nobody knows what else is wrong.
    var loss: LogLoss?
    var recovery = Recovery()

    /// A file that belongs elsewhere has been put there, and who knows what else with it.
    var isMendable: Bool {
      // Where the files went first, nobody expects to find them gone.
      if Canary.removesSegmentsFirst.isActive { return false }
      switch error {
      case .damaged, .missing: return true
      case .inUse, .system, .foreign, .unsupportedFormat, .tooLarge, .stalled, .failedBefore:
        return false
      }
    }
  }

  /// The segment with which the log can go on when one before it is not readable: everything before
  /// must be in the snapshot.
  private func successor(
    of sequence: UInt64, in sequences: [UInt64], coveredBy snapshot: EntryID
  ) throws(StorageError) -> UInt64? {
    for next in sequences where next > sequence {
      let bytes = try onDisk { () throws(SystemError) in
        try files.open(path(next)).read(from: 0, count: SegmentHeader.byteCount)
      }
      guard let header = try? SegmentHeader(bytes: bytes, file: path(next)) else { continue }
      // No entry of an earlier segment that is still in the log has the base index or a later one.
      return header.baseIndex > 0 && header.baseIndex - 1 <= snapshot.index.rawValue ? next : nil
    }
    return nil
  }

  /// What has been read so far.
  private struct Reading {
    var recovery = Recovery()
    var replay: LogReplay
    /// The last segment, as far as it is intact.
    var last: SegmentReader?
    /// The one before the first.
    let lastGone: UInt64

    func failure(of sequence: UInt64, _ error: StorageError) -> SegmentFailure {
      SegmentFailure(sequence: sequence, error: error)
    }

    /// What was read before it is all that is left.
    func loss(of sequence: UInt64, _ error: StorageError) -> SegmentFailure {
      SegmentFailure(
        sequence: sequence, error: error,
        loss: LogLoss(
          error: error, kept: last, lastSegment: last?.header.sequence ?? lastGone,
          replay: replay),
        recovery: recovery)
    }
  }

  private mutating func read(
    _ sequences: [UInt64], from first: UInt64, after boundary: EntryID, _ identity: NodeIdentity?,
    _ slot: HardStateSlot
  ) throws(SegmentFailure) -> Recovery {
    var reading = Reading(replay: LogReplay(boundary: boundary), lastGone: first - 1)
    reading.recovery.segmentCount = sequences.count
    let newest = max(sequences.last ?? 0, slot.newestSegment)
    for (position, sequence) in sequences.enumerated() {
      let expected = first + UInt64(position)
      guard sequence == expected else {
        throw reading.loss(
          of: expected,
          .missing(file: path(expected), reason: "the log goes on in segment \(sequence)"))
      }
      try read(sequence, isNewest: sequence == newest, identity, slot, &reading)
    }
    guard newest < first || newest == sequences.last else {
      throw reading.loss(
        of: newest,
        .missing(file: path(newest), reason: "the hard state tells that the log had come so far"))
    }
    if let last = reading.last, let problem = reading.replay.problemAtEnd() {
      let error = StorageError.damaged(
        file: path(last.header.sequence), offset: UInt64(last.end), reason: problem)
      // What was cut off before may have been what led up to the boundary.
      throw slot.repair == nil
        ? reading.failure(of: last.header.sequence, error)
        : reading.loss(of: last.header.sequence, error)
    }
    outline = reading.replay.outline
    reading.recovery.entries = reading.replay.entries
    return reading.recovery
  }

  private mutating func read(
    _ sequence: UInt64, isNewest: Bool, _ identity: NodeIdentity?, _ slot: HardStateSlot,
    _ reading: inout Reading
  ) throws(SegmentFailure) {
    let (file, bytes) = try load(sequence)
    let path = path(sequence)
    var reader: SegmentReader
    do throws(StorageError) {
      reader = try SegmentReader(bytes: bytes, file: path)
      try check(reader.header, sequence: sequence, after: reading.last, identity: identity)
    } catch {
      guard case .damaged = error else { throw reading.failure(of: sequence, error) }
      // How a segment ends is known by the next one only.
      let isOfPrevious =
        reading.last.map { error.isDamage(of: self.path($0.header.sequence)) } ?? false
      throw reading.loss(of: isOfPrevious ? sequence - 1 : sequence, error)
    }
    reading.replay.beginSegment(sequence, baseIndex: LogIndex(reader.header.baseIndex))
    var lastGroup: SegmentReader.Group?
    do throws(StorageError) {
      while let group = try reader.next() {
        reading.recovery.hardStateGeneration = max(
          reading.recovery.hardStateGeneration, group.header.hardStateGeneration)
        try apply(group, to: &reading.replay, file: path)
        lastGroup = group
      }
    } catch {
      throw reading.failure(of: sequence, error)
    }
    reading.last = reader
    if isNewest {
      let known = sequence == slot.newestSegment ? slot.syncedByteCount : 0
      if let error = damage(in: reader, knownByteCount: known) {
        throw reading.loss(of: sequence, error)
      }
      do throws(StorageError) {
        reading.recovery.cutByteCount = try settle(
          reader, file: file, lastGroup: lastGroup, knownByteCount: known,
          isRepairing: slot.repair != nil)
      } catch {
        throw reading.failure(of: sequence, error)
      }
    } else if let problem = reader.problem {
      throw reading.loss(
        of: sequence,
        .damaged(
          file: path, offset: UInt64(problem.offset),
          reason: "\(problem.reason), and a later segment follows"))
    }
  }

  private func load(
    _ sequence: UInt64
  ) throws(SegmentFailure) -> (file: Files.File, bytes: [UInt8]) {
    do throws(SystemError) {
      let file = try files.open(path(sequence))
      return (file, try file.read(from: 0, count: .max))
    } catch {
      throw SegmentFailure(sequence: sequence, error: .system(error))
    }
  }

  func path(_ sequence: UInt64) -> String {
    "\(directory)/\(SegmentHeader.fileName(sequence: sequence))"
  }

  /// The sequences of the segments that count, in order. What a crash left unfinished is removed.
  /// Those before `first` were compacted, and a crash has left them; they are removed in the end.
  ///
  /// `isWhole` says that nothing is missing from the log, so that what was kept of a loss can go.
  private mutating func segments(
    from first: UInt64, isWhole: Bool
  ) throws(StorageError) -> [UInt64] {
    hasLostFiles = true
    if isWhole { try removeLostFiles() }
    return try onDisk { () throws(SystemError) in
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

  private func apply(
    _ group: SegmentReader.Group, to replay: inout LogReplay, file: String
  ) throws(StorageError) {
    for record in group.records {
      if let problem = replay.apply(record) {
        throw .damaged(file: file, offset: UInt64(group.start), reason: problem)
      }
    }
  }
}
