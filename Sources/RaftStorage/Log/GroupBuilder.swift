import RaftCore
import WireMessages

/// The bytes of one group of records, put together before they are written in one go.
struct GroupBuilder {
  /// The group's record, complete once `finish` was called.
  private(set) var bytes: [UInt8] = []
  private var recordStarts: [Int] = []

  private static let openingByteCount = RecordHeader.byteCount + GroupHeader.payloadByteCount

  var hasRecords: Bool { recordStarts.count > 1 }

  /// Forgets the last group and keeps its memory.
  mutating func start() {
    bytes.removeAll(keepingCapacity: true)
    recordStarts.removeAll(keepingCapacity: true)
    recordStarts.append(0)
    // The opening is filled in at the end, when the size of the rest is known.
    bytes.append(contentsOf: repeatElement(0, count: Self.openingByteCount))
  }

  mutating func append(_ entry: LogEntry) {
    recordStarts.append(bytes.count)
    RecordHeader.append(
      .entry, term: entry.term.rawValue, index: entry.index.rawValue, to: &bytes)
    entry.appendWireBytes(to: &bytes)
  }

  mutating func appendTruncation(after index: LogIndex) {
    recordStarts.append(bytes.count)
    RecordHeader.append(.truncation, term: 0, index: index.rawValue, to: &bytes)
  }

  /// Fills in lengths and checksums, which continue from `checksum`. Returns the last checksum.
  mutating func finish(
    at offset: UInt64, hardStateGeneration: UInt64, salt: UInt64, continuing checksum: UInt32
  ) -> UInt32 {
    var opening: [UInt8] = []
    RecordHeader.append(.group, term: 0, index: 0, to: &opening)
    // Every group is synced before the next one is built, so all before this one is on disk.
    GroupHeader(
      offset: offset, syncedByteCount: offset, hardStateGeneration: hardStateGeneration,
      byteCount: UInt64(bytes.count - Self.openingByteCount)
    ).append(salt: salt, to: &opening)
    bytes.replaceSubrange(0..<Self.openingByteCount, with: opening)

    var checksum = checksum
    for (position, start) in recordStarts.enumerated() {
      let end = position + 1 < recordStarts.count ? recordStarts[position + 1] : bytes.count
      let payload = start + RecordHeader.byteCount
      guard let count = UInt32(exactly: end - payload) else {
        preconditionFailure("a record of \(end - payload) bytes; the log takes less than 4 GiB")
      }
      bytes.set(littleEndian: count, at: start)
      checksum = bytes.checksum(
        start..<start + RecordHeader.checksumOffset, continuing: checksum)
      checksum = bytes.checksum(payload..<end, continuing: checksum)
      bytes.set(littleEndian: checksum, at: start + RecordHeader.checksumOffset)
    }
    return checksum
  }
}
