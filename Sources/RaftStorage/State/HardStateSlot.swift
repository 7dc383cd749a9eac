import RaftCore

/// One of the two copies of the hard state, as drawn in Docs/StorageFormat.md.
struct HardStateSlot: Hashable {
  /// Grows by one with each write; the greater of two valid copies is the newer.
  var generation: UInt64 = 0
  var hardState = HardState()
  /// Zero while the node has no identity yet.
  var nodeID: UInt64 = 0
  /// The newest log segment that exists; zero before the first.
  var newestSegment: UInt64 = 0
  /// How much of that segment is known to be on disk.
  var syncedByteCount: UInt64 = 0
  /// The oldest log segment that counts; those before it were compacted away.
  var firstSegment: UInt64 = 1
  /// The log counts behind this entry only; a snapshot covers what is before.
  var boundary = EntryID.zero

  static let version: UInt32 = 2
  static let byteCount = 96
  /// The length of version 1, which knew no compaction.
  private static let firstVersionByteCount = 72
  private static let magic: UInt64 = 0x0053_485f_4e47_4952  // "RIGN_HS\0"

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: Self.magic)
    bytes.append(littleEndian: Self.version)
    bytes.append(littleEndian: UInt32(hardState.votedFor == nil ? 0 : 1))
    bytes.append(littleEndian: nodeID)
    bytes.append(littleEndian: generation)
    bytes.append(littleEndian: hardState.currentTerm.rawValue)
    bytes.append(littleEndian: hardState.votedFor?.rawValue ?? 0)
    bytes.append(littleEndian: newestSegment)
    bytes.append(littleEndian: syncedByteCount)
    bytes.append(littleEndian: firstSegment)
    bytes.append(littleEndian: boundary.index.rawValue)
    bytes.append(littleEndian: boundary.term.rawValue)
    bytes.append(littleEndian: UInt32(0))
    bytes.append(littleEndian: bytes.checksum(0..<bytes.count))
    return bytes
  }

  init() {}

  /// Returns `nil` for a copy that is not intact. `bytes` may have more than the slot.
  init?(bytes: [UInt8], file: String) throws(StorageError) {
    let fields = bytes.span.bytes
    guard bytes.count >= 12, fields.littleEndian(UInt64.self, at: 0) == Self.magic else {
      return nil
    }
    let version = fields.littleEndian(UInt32.self, at: 8)
    let byteCount = version == 1 ? Self.firstVersionByteCount : Self.byteCount
    // A later version is known for one only if its checksum stands where this version's does; else
    // it is refused as damaged, for a flipped bit may have made it.
    guard bytes.count >= byteCount,
      fields.littleEndian(UInt32.self, at: byteCount - 4) == bytes.checksum(0..<byteCount - 4)
    else { return nil }
    guard version == 1 || version == Self.version else {
      throw .unsupportedFormat(file: file, version: version, newest: Self.version)
    }
    let hasVoted = fields.littleEndian(UInt32.self, at: 12) != 0
    nodeID = fields.littleEndian(UInt64.self, at: 16)
    generation = fields.littleEndian(UInt64.self, at: 24)
    hardState = HardState(
      currentTerm: Term(fields.littleEndian(UInt64.self, at: 32)),
      votedFor: hasVoted ? NodeID(fields.littleEndian(UInt64.self, at: 40)) : nil)
    newestSegment = fields.littleEndian(UInt64.self, at: 48)
    syncedByteCount = fields.littleEndian(UInt64.self, at: 56)
    guard version > 1 else { return }
    firstSegment = fields.littleEndian(UInt64.self, at: 64)
    boundary = EntryID(
      term: Term(fields.littleEndian(UInt64.self, at: 80)),
      index: LogIndex(fields.littleEndian(UInt64.self, at: 72)))
    guard firstSegment > 0, boundary.index.rawValue < .max else { return nil }
  }
}
