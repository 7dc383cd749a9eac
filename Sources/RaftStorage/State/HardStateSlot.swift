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
  /// Set while entries are missing from the log that were in it.
  var repair: RepairMark?

  static let version: UInt32 = 3
  static let byteCount = 120
  /// Where a checksum stood in version 2, and still stands: so a program that knows no later version
  /// sees that it is one, and not damage.
  private static let secondVersionByteCount = 96
  /// The length of version 1, which knew no compaction.
  private static let firstVersionByteCount = 72
  /// Nothing counts so far: the disk would have to take a write every nanosecond for a century. It is
  /// no round number, because a made-up file that stands just at the bound is read once and, counted on,
  /// refused by the next start; nothing but its maker loses by that.
  private static let numberMax: UInt64 = 4_611_686_018_427_387_904 - 987_654_321
  private static let magic: UInt64 = 0x0053_485f_4e47_4952  // "RIGN_HS\0"

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
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
    let checksum = bytes.checksum(0..<bytes.count)
    bytes.append(littleEndian: checksum)
    bytes.append(littleEndian: repair?.firstLost.rawValue ?? 0)
    bytes.append(littleEndian: repair?.term.rawValue ?? 0)
    bytes.append(littleEndian: UInt32(0))
    bytes.append(
      littleEndian: bytes.checksum(Self.secondVersionByteCount..<bytes.count, continuing: checksum))
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
    let ends: [Int] =
      switch version {
      case 1: [Self.firstVersionByteCount]
      case 2: [Self.secondVersionByteCount]
      default: [Self.secondVersionByteCount, Self.byteCount]
      }
    // A later version is known for one only if its checksums stand where this version's do; else
    // it is refused as damaged, for a flipped bit may have made it. The second checksum continues the
    // first over what follows it, and leaves the first one itself out: what bytes and their own checksum
    // do to another checksum is the same for all bytes, so that it would not tell whose they are.
    var (start, checksum) = (0, UInt32(0))
    for end in ends {
      guard bytes.count >= end else { return nil }
      checksum = bytes.checksum(start..<end - 4, continuing: checksum)
      guard fields.littleEndian(UInt32.self, at: end - 4) == checksum else { return nil }
      start = end
    }
    guard (1...Self.version).contains(version) else {
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
    // No counting gets there, and what counts on from there would not end well.
    guard max(generation, newestSegment, syncedByteCount) <= Self.numberMax else { return nil }
    guard version > 1 else { return }
    firstSegment = fields.littleEndian(UInt64.self, at: 64)
    guard firstSegment <= Self.numberMax else { return nil }
    boundary = EntryID(
      term: Term(fields.littleEndian(UInt64.self, at: 80)),
      index: LogIndex(fields.littleEndian(UInt64.self, at: 72)))
    guard firstSegment > 0, boundary.index.rawValue < .max else { return nil }
    guard version > 2, case let firstLost = fields.littleEndian(UInt64.self, at: 96), firstLost > 0
    else { return }
    repair = RepairMark(
      firstLost: LogIndex(firstLost), term: Term(fields.littleEndian(UInt64.self, at: 104)))
  }
}
