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

  static let byteCount = 72
  private static let magic: UInt64 = 0x0053_485f_4e47_4952  // "RIGN_HS\0"

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: Self.magic)
    bytes.append(littleEndian: StorageFormat.version)
    bytes.append(littleEndian: UInt32(hardState.votedFor == nil ? 0 : 1))
    bytes.append(littleEndian: nodeID)
    bytes.append(littleEndian: generation)
    bytes.append(littleEndian: hardState.currentTerm.rawValue)
    bytes.append(littleEndian: hardState.votedFor?.rawValue ?? 0)
    bytes.append(littleEndian: newestSegment)
    bytes.append(littleEndian: syncedByteCount)
    bytes.append(littleEndian: UInt32(0))
    bytes.append(littleEndian: bytes.checksum(0..<bytes.count))
    return bytes
  }

  init() {}

  /// Returns `nil` for a copy that is not intact.
  init?(bytes: [UInt8], file: String) throws(StorageError) {
    guard bytes.count == Self.byteCount else { return nil }
    let fields = bytes.span.bytes
    guard fields.littleEndian(UInt64.self, at: 0) == Self.magic,
      fields.littleEndian(UInt32.self, at: 68) == bytes.checksum(0..<68)
    else { return nil }
    let version = fields.littleEndian(UInt32.self, at: 8)
    guard version == StorageFormat.version else {
      throw .unsupportedFormat(file: file, version: version)
    }
    let hasVoted = fields.littleEndian(UInt32.self, at: 12) != 0
    nodeID = fields.littleEndian(UInt64.self, at: 16)
    generation = fields.littleEndian(UInt64.self, at: 24)
    hardState = HardState(
      currentTerm: Term(fields.littleEndian(UInt64.self, at: 32)),
      votedFor: hasVoted ? NodeID(fields.littleEndian(UInt64.self, at: 40)) : nil)
    newestSegment = fields.littleEndian(UInt64.self, at: 48)
    syncedByteCount = fields.littleEndian(UInt64.self, at: 56)
  }
}
