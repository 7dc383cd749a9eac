import RaftCore
import WireMessages

/// A record of the log as it stands on a disk.
struct ImageRecord {
  /// What the record says happened to the log.
  enum Kind {
    case entry
    case truncation
  }

  let kind: Kind
  let term: Term
  /// The last one that stays, of a truncation.
  let index: LogIndex
  /// Which segment it is in.
  let segment: UInt64
  let payload: Range<Int>

  /// Whether its payload is that entry: the message `reign.raft.v1.Entry`. A command is found in it by the
  /// wire format; what is rare is decoded by the production code, which has no part in recovery.
  func holds(_ entry: LogEntry, in bytes: RawSpan) -> Bool {
    guard case .command(let command) = entry.payload else {
      return (try? LogEntry(wireBytes: bytes.extracting(payload))) == entry
    }
    let start = payload.upperBound - command.count
    var place = payload.lowerBound
    // Term, index, and the command with its length.
    return bytes.skip(8, entry.term.rawValue, at: &place, before: start)
      && bytes.skip(16, entry.index.rawValue, at: &place, before: start)
      && bytes.skip(42, UInt64(command.count), at: &place, before: start)
      && place == start && bytes.holds(command.span.bytes, at: start)
  }
}

/// A segment of the log as it stands on a disk, and how far it has been read.
struct ImageSegment {
  private static let headerByteCount = 72
  private static let recordByteCount = 28
  private static let openingByteCount = 36
  private static let magic: UInt64 = 0x474f_4c5f_4e47_4952  // "RIGN_LOG"

  let sequence: UInt64
  let file: FileImage
  /// Where the groups end, and the checksum of the last record.
  private(set) var end = Self.headerByteCount
  private(set) var checksum: UInt32
  let nodeID: UInt64
  let baseIndex: UInt64
  let previousByteCount: UInt64
  let previousChecksum: UInt32
  /// The write of the hard state that the last group knew to be on disk.
  private(set) var generation: UInt64 = 0
  private let proofSeed: UInt32
  /// What of the file was looked at.
  private(set) var version = -1
  private var groupCount = 0
  /// Of every how many groups all bytes are looked at.
  private let thoroughness: Int
  /// It has lost its name, and grows where nobody will find it.
  var isGone = false

  init(
    _ sequence: UInt64, _ file: FileImage, thoroughness: Int
  ) throws(ImageFinding) {
    self.sequence = sequence
    self.thoroughness = thoroughness
    self.file = file
    let content = file.durable
    let bytes = content.span.bytes
    guard bytes.byteCount >= Self.headerByteCount, bytes.number64(at: 0) == Self.magic,
      bytes.number32(at: 8) == 2, bytes.number64(at: 32) == sequence,
      bytes.number32(at: 68) == bytes.castagnoli(0..<68)
    else {
      throw ImageFinding(
        file: .segment(sequence), text: "segment \(sequence) of the log has no header")
    }
    checksum = bytes.number32(at: 68)
    previousChecksum = bytes.number32(at: 12)
    nodeID = bytes.number64(at: 24)
    baseIndex = bytes.number64(at: 40)
    previousByteCount = bytes.number64(at: 56)
    proofSeed = bytes.castagnoli(48..<56)
  }

  @inline(__always)
  var hasNews: Bool { version != file.durableVersion }

  /// Reads the groups that have come since the last time, which only the newest segment can have got.
  mutating func read(
    into records: inout [ImageRecord], isNewest: Bool = true
  ) throws(ImageFinding) {
    let content = file.durable
    let bytes = content.span.bytes
    // What has changed in front of the end was on disk already, and counts.
    let isOldChanged = version >= 0 && file.leastChanged < end
    let isOldHarmed = isOldChanged && !isStill(bytes)
    file.leastChanged = .max
    version = file.durableVersion
    while isNewest, bytes.byteCount - end >= 8, bytes.number64(at: end) != 0 {
      groupCount += 1
      let isThorough = groupCount % thoroughness == 0 || isOldChanged || !file.isSynced
      try readGroup(bytes, isThorough: isThorough, into: &records)
    }
    if isOldHarmed {
      throw ImageFinding(
        file: .segment(sequence),
        text: "segment \(sequence) of the log has changed before byte \(end)")
    }
  }

  /// - Parameter isThorough: whether the checksums are looked at. As long as nothing waits for a sync, what is
  ///   on disk is what was written, and then it is enough to do that now and then: of each record all fields
  ///   are held against what was reported.
  private mutating func readGroup(
    _ bytes: RawSpan, isThorough: Bool, into records: inout [ImageRecord]
  ) throws(ImageFinding) {
    let start = end
    var sum = checksum
    var position = start
    let payload = start + Self.recordByteCount
    guard let opening = record(bytes, at: &position, &sum, isThorough), opening == 1,
      position - payload == Self.openingByteCount,
      bytes.number64(at: payload) == UInt64(start),
      bytes.number64(at: payload + 8) <= UInt64(start),
      !isThorough
        || bytes.number32(at: payload + 32)
          == bytes.castagnoli(payload..<payload + 32, continuing: proofSeed),
      bytes.number64(at: payload + 24) <= UInt64(bytes.byteCount - position)
    else { throw damaged(at: start) }
    let groupEnd = position + Int(bytes.number64(at: payload + 24))
    while position < groupEnd {
      let place = position
      guard let next = record(bytes, at: &position, &sum, isThorough), next == 2 || next == 3,
        position <= groupEnd
      else { throw damaged(at: place) }
      records.append(
        ImageRecord(
          kind: next == 2 ? .entry : .truncation, term: Term(bytes.number64(at: place + 8)),
          index: LogIndex(bytes.number64(at: place + 16)), segment: sequence,
          payload: place + Self.recordByteCount..<position))
    }
    generation = bytes.number64(at: payload + 16)
    (end, checksum) = (groupEnd, sum)
  }

  /// Checks a record, goes behind it and returns its kind; `nil` if it is not intact in this place.
  @inline(__always)
  private func record(
    _ bytes: RawSpan, at position: inout Int, _ sum: inout UInt32, _ isThorough: Bool
  ) -> UInt32? {
    let start = position
    guard bytes.byteCount - start >= Self.recordByteCount else { return nil }
    let payload = start + Self.recordByteCount
    let count = Int(bytes.number32(at: start))
    guard count <= bytes.byteCount - payload else { return nil }
    let written = bytes.number32(at: start + 24)
    if isThorough {
      sum = bytes.castagnoli(start..<start + 24, continuing: sum)
      sum = bytes.castagnoli(payload..<payload + count, continuing: sum)
      guard written == sum else { return nil }
    }
    sum = written
    position = payload + count
    return bytes.number32(at: start + 4)
  }

  /// Whether what was read is as it was: the last checksum tells.
  private func isStill(_ bytes: RawSpan) -> Bool {
    guard bytes.byteCount >= end else { return false }
    var again = self
    again.end = Self.headerByteCount
    again.checksum = bytes.castagnoli(0..<68)
    guard bytes.number32(at: 68) == again.checksum else { return false }
    var ignored: [ImageRecord] = []
    while again.end < end {
      do { try again.readGroup(bytes, isThorough: true, into: &ignored) } catch { return false }
    }
    return again.end == end && again.checksum == checksum
  }

  /// Where anything stands behind the last group that is no zero.
  var litterStart: Int? {
    let content = file.durable
    let bytes = content.span.bytes
    var position = end
    while bytes.byteCount - position >= 8, bytes.number64(at: position) == 0 { position += 8 }
    while position < bytes.byteCount {
      guard bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) == 0 else { return position }
      position += 1
    }
    return nil
  }

  private func damaged(at offset: Int) -> ImageFinding {
    ImageFinding(
      file: .segment(sequence),
      text: "segment \(sequence) of the log is not intact at byte \(offset), of "
        + "\(file.durable.count)")
  }
}
