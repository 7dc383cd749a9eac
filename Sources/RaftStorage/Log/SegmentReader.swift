import RaftCore
import WireMessages

/// Reads the groups of one segment that has been loaded into memory.
///
/// A group counts as a whole: one whose last record is not intact is not there. Where the intact
/// groups end, `end` says so, and `problem` says what comes next if that is neither the end of the
/// file nor zeros all the way, which stand where nothing was written yet. Whether it is a torn write
/// or damage is for the caller to tell, by `provenByteCount`.
struct SegmentReader {
  /// What a record says happened to the log.
  enum Record: Hashable {
    case entry(LogEntry)
    case truncation(after: LogIndex)
  }

  /// The records that were written and synced at once, and where in the file they begin.
  struct Group {
    let start: Int
    let header: GroupHeader
    let records: [Record]
  }

  /// Why reading stopped, and at which byte.
  struct Problem: Hashable {
    let offset: Int
    let reason: String
  }

  private let bytes: [UInt8]
  private let file: String
  let header: SegmentHeader
  private(set) var end = SegmentHeader.byteCount
  /// The checksum of the last intact record.
  private(set) var checksum: UInt32
  private(set) var problem: Problem?

  init(bytes: [UInt8], file: String) throws(StorageError) {
    header = try SegmentHeader(bytes: bytes, file: file)
    self.bytes = bytes
    self.file = file
    checksum = header.checksum
  }

  var byteCount: Int { bytes.count }

  /// All bytes of the file, whatever is wrong with them.
  var content: [UInt8] { bytes }

  /// The bytes of the file from `start` to the end of the intact groups.
  func intactBytes(from start: Int) -> [UInt8] {
    Array(bytes[start..<end])
  }

  /// The next intact group, or `nil` at their end.
  mutating func next() throws(StorageError) -> Group? {
    guard problem == nil, end < bytes.count, !isRestZero else { return nil }
    let start = end
    var position = end
    var sum = checksum
    guard let opening = record(at: &position, continuing: &sum) else { return nil }
    let payload = start + RecordHeader.byteCount
    guard opening.kind == .group, opening.payloadByteCount == GroupHeader.payloadByteCount,
      let group = GroupHeader(bytes.span.bytes, at: payload, salt: header.salt),
      group.offset == UInt64(start), group.syncedByteCount <= group.offset
    else { return fail(start, "there is no opening of a group") }
    guard group.byteCount <= UInt64(bytes.count - position) else {
      return fail(start, "the group is longer than the file")
    }
    let groupEnd = position + Int(group.byteCount)
    var records: [Record] = []
    while position < groupEnd {
      let recordStart = position
      guard let header = record(at: &position, continuing: &sum) else { return nil }
      guard header.kind != .group, position <= groupEnd else {
        return fail(recordStart, "a record reaches beyond its group")
      }
      records.append(try content(of: header, at: recordStart))
    }
    end = groupEnd
    checksum = sum
    return Group(start: start, header: group, records: records)
  }

  /// Whether nothing was written behind the intact groups.
  private var isRestZero: Bool {
    header.allowsPreallocation && bytes.span.bytes.extracting(end..<bytes.count).isZero
  }

  /// What can still be told of the groups behind the intact ones: those whose opening is recognised,
  /// and of their records those that are intact up to the first that is not.
  func groupsBehind() -> [(header: GroupHeader, records: [Record])] {
    let span = bytes.span.bytes
    var found: [(header: GroupHeader, records: [Record])] = []
    var position = end
    while let group = opening(in: span, atOrAfter: &position) {
      // Its records continue from its own checksum, whether or not that one can be checked.
      var reader = self
      reader.problem = nil
      var start = position - GroupHeader.payloadByteCount - RecordHeader.byteCount
      var sum = span.littleEndian(UInt32.self, at: start + RecordHeader.checksumOffset)
      start = position
      var records: [Record] = []
      while let header = reader.record(at: &start, continuing: &sum), header.kind != .group,
        let record = try? reader.content(
          of: header, at: start - header.payloadByteCount - RecordHeader.byteCount)
      {
        records.append(record)
      }
      found.append((group, records))
    }
    return found
  }

  /// The next opening of a group, recognised without what stands before it. `position` moves behind
  /// it.
  private func opening(in span: RawSpan, atOrAfter position: inout Int) -> GroupHeader? {
    while position + RecordHeader.byteCount + GroupHeader.payloadByteCount <= span.byteCount {
      let start = position
      position += 1
      if span.littleEndian(UInt64.self, at: start) == Self.openingMark,
        let group = GroupHeader(
          span, at: start + RecordHeader.byteCount, salt: header.salt),
        group.offset == UInt64(start)
      {
        position = start + RecordHeader.byteCount + GroupHeader.payloadByteCount
        return group
      }
    }
    return nil
  }

  /// How much of the file was on disk once, by what stands after the intact groups: an opening of a
  /// later group, recognised without the records before it.
  func provenByteCount() -> UInt64 {
    let span = bytes.span.bytes
    var proven: UInt64 = 0
    var position = end
    guard problem != nil else { return 0 }
    while let group = opening(in: span, atOrAfter: &position) {
      proven = max(proven, group.syncedByteCount)
    }
    return proven
  }

  /// The first eight bytes of each opening: its length and kind.
  private static let openingMark =
    UInt64(RecordHeader.Kind.group.rawValue) << 32 | UInt64(GroupHeader.payloadByteCount)

  /// Checks the record at `position` and moves past it.
  private mutating func record(
    at position: inout Int, continuing sum: inout UInt32
  ) -> RecordHeader? {
    let start = position
    // A reference of its own, so that a failure can be noted while the span is in use.
    let bytes = bytes
    let span = bytes.span.bytes
    guard bytes.count - start >= RecordHeader.byteCount else {
      return fail(start, "the header of a record is cut short")
    }
    let payloadByteCount = Int(span.littleEndian(UInt32.self, at: start))
    let payload = start + RecordHeader.byteCount
    guard payloadByteCount <= bytes.count - payload else {
      return fail(start, "a record is longer than the file")
    }
    let kindNumber = span.littleEndian(UInt32.self, at: start + 4)
    let stored = span.littleEndian(UInt32.self, at: start + RecordHeader.checksumOffset)
    var computed = bytes.checksum(
      start..<start + RecordHeader.checksumOffset, continuing: sum)
    computed = bytes.checksum(payload..<payload + payloadByteCount, continuing: computed)
    guard computed == stored else { return fail(start, "the checksum of a record is wrong") }
    guard let kind = UInt8(exactly: kindNumber).flatMap(RecordHeader.Kind.init(rawValue:)) else {
      return fail(start, "a record is of the unknown kind \(kindNumber)")
    }
    position = payload + payloadByteCount
    sum = computed
    return RecordHeader(
      payloadByteCount: payloadByteCount, kind: kind,
      term: span.littleEndian(UInt64.self, at: start + 8),
      index: span.littleEndian(UInt64.self, at: start + 16), checksum: computed)
  }

  /// What an intact record says. If that makes no sense, it was written so, and no crash explains
  /// it.
  private func content(
    of header: RecordHeader, at start: Int
  ) throws(StorageError) -> Record {
    guard header.kind == .entry else { return .truncation(after: LogIndex(header.index)) }
    let payload = start + RecordHeader.byteCount
    let entry: LogEntry
    do {
      entry = try LogEntry(
        wireBytes: bytes.span.bytes.extracting(payload..<payload + header.payloadByteCount))
    } catch {
      throw .damaged(
        file: file, offset: UInt64(start), reason: "an intact record holds no entry: \(error)")
    }
    guard entry.term.rawValue == header.term, entry.index.rawValue == header.index else {
      throw .damaged(
        file: file, offset: UInt64(start),
        reason: "a record for entry \(header.term)/\(header.index) holds entry "
          + "\(entry.term.rawValue)/\(entry.index.rawValue)")
    }
    return .entry(entry)
  }

  private mutating func fail<Nothing>(_ offset: Int, _ reason: String) -> Nothing? {
    problem = Problem(offset: offset, reason: reason)
    return nil
  }
}
