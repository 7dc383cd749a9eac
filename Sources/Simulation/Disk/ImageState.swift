import RaftCore

/// A copy of the hard state as it stands on a disk.
struct ImageState: Hashable {
  let nodeID: UInt64
  let generation: UInt64
  let hardState: HardState
  let newestSegment: UInt64
  let syncedByteCount: UInt64
  let firstSegment: UInt64
  let boundary: EntryID
  let repair: RepairMark?

  private static let magic: UInt64 = 0x0053_485f_4e47_4952  // "RIGN_HS" and a zero

  /// `nil` if the copy is not intact.
  init?(_ bytes: RawSpan, at start: Int) {
    guard bytes.byteCount >= start + DiskAtlas.stateByteCount,
      bytes.number64(at: start) == Self.magic, bytes.number32(at: start + 8) == 3
    else { return nil }
    let first = bytes.castagnoli(start..<start + 92)
    guard bytes.number32(at: start + 92) == first,
      bytes.number32(at: start + 116)
        == bytes.castagnoli(start + 96..<start + 116, continuing: first)
    else { return nil }
    nodeID = bytes.number64(at: start + 16)
    generation = bytes.number64(at: start + 24)
    hardState = HardState(
      currentTerm: Term(bytes.number64(at: start + 32)),
      votedFor: bytes.number32(at: start + 12) == 0
        ? nil : NodeID(bytes.number64(at: start + 40)))
    newestSegment = bytes.number64(at: start + 48)
    syncedByteCount = bytes.number64(at: start + 56)
    firstSegment = bytes.number64(at: start + 64)
    boundary = EntryID(
      term: Term(bytes.number64(at: start + 80)), index: LogIndex(bytes.number64(at: start + 72)))
    let firstLost = bytes.number64(at: start + 96)
    repair =
      firstLost == 0
      ? nil
      : RepairMark(
        firstLost: LogIndex(firstLost), term: Term(bytes.number64(at: start + 104)))
  }

  /// The intact copy with the greater generation.
  static func newest(of file: FileImage) -> ImageState? {
    let bytes = file.durable
    let copies = [0, DiskAtlas.stateStride].compactMap { ImageState(bytes.span.bytes, at: $0) }
    return copies.max { $0.generation < $1.generation }
  }
}

/// The file that says whose disk it is.
enum ImageIdentity {
  private static let magic: UInt64 = 0x0044_495f_4e47_4952  // "RIGN_ID" and a zero

  /// `nil` if it is not intact.
  static func node(of file: FileImage) -> NodeID? {
    let content = file.durable
    let bytes = content.span.bytes
    guard bytes.byteCount == 32, bytes.number64(at: 0) == magic, bytes.number32(at: 8) == 1,
      bytes.number32(at: 28) == bytes.castagnoli(0..<28)
    else { return nil }
    return NodeID(bytes.number64(at: 12))
  }
}
