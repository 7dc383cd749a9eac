/// What precedes each record's payload. Drawn in Docs/StorageFormat.md.
struct RecordHeader: Hashable {
  /// What a record holds; the numbers are those on disk (Docs/StorageFormat.md).
  enum Kind: UInt8 {
    /// Opens a group: the records that were written and synced together.
    case group = 1
    case entry = 2
    /// Drops the log's entries after an index.
    case truncation = 3
  }

  let payloadByteCount: Int
  let kind: Kind
  let term: UInt64
  let index: UInt64
  let checksum: UInt32

  static let byteCount = 28
  static let checksumOffset = 24

  static func append(_ kind: Kind, term: UInt64, index: UInt64, to bytes: inout [UInt8]) {
    bytes.append(littleEndian: UInt32(0))
    bytes.append(littleEndian: UInt32(kind.rawValue))
    bytes.append(littleEndian: term)
    bytes.append(littleEndian: index)
    bytes.append(littleEndian: UInt32(0))
  }
}

/// The payload of the record that opens a group.
///
/// It can be recognised in the middle of damage, without the records before it: by its own offset
/// and by a checksum that begins with the segment's salt. Its presence proves that everything
/// before `syncedByteCount` was on disk, since a group is written only then.
struct GroupHeader: Hashable {
  /// Where the record begins in its file.
  let offset: UInt64
  /// How much of the file was known to be synced when the group was written.
  let syncedByteCount: UInt64
  /// The generation of the hard state that was durable by then.
  let hardStateGeneration: UInt64
  /// The bytes of the group's records after this one.
  let byteCount: UInt64

  static let payloadByteCount = 36

  func append(salt: UInt64, to bytes: inout [UInt8]) {
    let start = bytes.count
    for field in [offset, syncedByteCount, hardStateGeneration, byteCount] {
      bytes.append(littleEndian: field)
    }
    let proof = bytes.checksum(start..<bytes.count, continuing: Self.seed(salt))
    bytes.append(littleEndian: proof)
  }

  /// Reads the payload at `position`; `nil` if it is not one.
  init?(_ bytes: RawSpan, at position: Int, salt: UInt64) {
    guard position >= 0, bytes.byteCount - position >= Self.payloadByteCount else { return nil }
    offset = bytes.littleEndian(UInt64.self, at: position)
    syncedByteCount = bytes.littleEndian(UInt64.self, at: position + 8)
    hardStateGeneration = bytes.littleEndian(UInt64.self, at: position + 16)
    byteCount = bytes.littleEndian(UInt64.self, at: position + 24)
    let proof = Checksum.extend(
      Self.seed(salt), over: bytes.extracting(position..<position + 32))
    guard bytes.littleEndian(UInt32.self, at: position + 32) == proof else { return nil }
  }

  init(
    offset: UInt64, syncedByteCount: UInt64, hardStateGeneration: UInt64, byteCount: UInt64
  ) {
    self.offset = offset
    self.syncedByteCount = syncedByteCount
    self.hardStateGeneration = hardStateGeneration
    self.byteCount = byteCount
  }

  private static func seed(_ salt: UInt64) -> UInt32 {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: salt)
    return bytes.checksum(0..<bytes.count)
  }
}
