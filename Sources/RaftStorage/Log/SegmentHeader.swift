import RaftCore

/// The beginning of a log file: whose it is and what precedes it. Drawn in Docs/StorageFormat.md.
struct SegmentHeader: Hashable {
  var version = Self.version
  let clusterID: UInt64
  let nodeID: UInt64
  /// Its place among the segments: 1, 2, 3 …
  let sequence: UInt64
  /// The index of the next entry when the segment was begun.
  let baseIndex: UInt64
  /// Chance that nobody outside can know, so that no command can contain bytes that pass for the
  /// log's own marks.
  let salt: UInt64
  /// How long the segment before this one was when it was finished and synced; zero for the first.
  let previousByteCount: UInt64
  /// The checksum of the last record of the segment before this one.
  let previousChecksum: UInt32

  static let byteCount = 72
  /// Since version 2 a segment may be longer than its records, and zeros follow them.
  static let version: UInt32 = 2
  private static let magic: UInt64 = 0x474f_4c5f_4e47_4952  // "RIGN_LOG"

  static func fileName(sequence: UInt64) -> String {
    sequence.twentyDigits + fileSuffix
  }

  static let fileSuffix = ".log"

  /// The sequence in the name of a segment's file, or `nil` for another file.
  static func sequence(fileName: String) -> UInt64? {
    guard fileName.utf8.count == 20 + fileSuffix.utf8.count, fileName.hasSuffix(fileSuffix) else {
      return nil
    }
    return UInt64(twentyDigits: fileName.utf8.prefix(20))
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    bytes.append(littleEndian: Self.magic)
    bytes.append(littleEndian: version)
    bytes.append(littleEndian: previousChecksum)
    for field in [clusterID, nodeID, sequence, baseIndex, salt, previousByteCount] {
      bytes.append(littleEndian: field)
    }
    bytes.append(littleEndian: UInt32(0))
    bytes.append(littleEndian: bytes.checksum(0..<bytes.count))
    return bytes
  }

  /// Whether the file may be filled with zeros before it is written to.
  var allowsPreallocation: Bool { version > 1 }

  /// The checksum with which the chain of this segment's records begins: it ties them to the file.
  var checksum: UInt32 {
    bytes.span.bytes.littleEndian(UInt32.self, at: Self.byteCount - 4)
  }
}

extension SegmentHeader {
  /// Segments appear under their name only with a complete and synced header, so that anything
  /// wrong with it is damage.
  init(bytes: [UInt8], file: String) throws(StorageError) {
    guard bytes.count >= Self.byteCount else {
      throw .damaged(file: file, offset: 0, reason: "its header is cut short")
    }
    let fields = bytes.span.bytes
    guard fields.littleEndian(UInt64.self, at: 0) == Self.magic else {
      throw .damaged(file: file, offset: 0, reason: "it does not begin as a log file does")
    }
    guard fields.littleEndian(UInt32.self, at: 68) == bytes.checksum(0..<68) else {
      throw .damaged(file: file, offset: 68, reason: "the checksum of its header is wrong")
    }
    version = fields.littleEndian(UInt32.self, at: 8)
    guard version == 1 || version == Self.version else {
      throw .unsupportedFormat(file: file, version: version, newest: Self.version)
    }
    previousChecksum = fields.littleEndian(UInt32.self, at: 12)
    clusterID = fields.littleEndian(UInt64.self, at: 16)
    nodeID = fields.littleEndian(UInt64.self, at: 24)
    sequence = fields.littleEndian(UInt64.self, at: 32)
    baseIndex = fields.littleEndian(UInt64.self, at: 40)
    salt = fields.littleEndian(UInt64.self, at: 48)
    previousByteCount = fields.littleEndian(UInt64.self, at: 56)
  }
}
