/// One snapshot on its way to one member, piece by piece.
///
/// What the member says of how far it has come is what counts: the transfer goes on from there,
/// whether that is before or after what the leader believed. So it resumes after either side has
/// lost its memory or a message.
///
/// Invariants:
/// - The pieces under way are in order, and each begins at or after `storedOffset`.
/// - At most `chunksInFlightMax` are under way, and only one before the file's length is known.
struct SnapshotTransfer: Sendable {
  /// A piece that was ordered from the disk or sent, and not answered yet.
  private struct Chunk: Sendable {
    let offset: UInt64
    let byteCount: UInt64
    /// The tick of the order to read it, then of its sending.
    var since: UInt64
    var isSent = false
  }

  static let chunksInFlightMax = 2

  let snapshot: SnapshotMetadata
  /// The member has so many bytes.
  private(set) var storedOffset: UInt64 = 0
  /// The file's length, once a piece of it was read.
  private(set) var totalByteCount: UInt64?
  private var nextOffset: UInt64 = 0
  private var inFlight: [Chunk] = []
  /// Nothing is ordered before this tick.
  private var silentUntil: UInt64 = 0
  /// When the member was last asked what became of the snapshot, or told its last bytes.
  private var askedAt: UInt64 = 0

  init(snapshot: SnapshotMetadata) {
    self.snapshot = snapshot
  }

  var isComplete: Bool { storedOffset == totalByteCount }

  /// The next piece to be read, if one may be under way. `byteCountMax` is that of a piece.
  mutating func takeOrder(byteCountMax: Int, at clock: UInt64) -> (offset: UInt64, byteCount: Int)?
  {
    guard clock >= silentUntil, inFlight.count < Self.chunksInFlightMax else { return nil }
    var byteCount = UInt64(byteCountMax)
    if let totalByteCount {
      guard nextOffset < totalByteCount else { return nil }
      byteCount = min(byteCount, totalByteCount - nextOffset)
    } else if !inFlight.isEmpty {
      return nil
    }
    let offset = nextOffset
    inFlight.append(Chunk(offset: offset, byteCount: byteCount, since: clock))
    nextOffset += byteCount
    return (offset, Int(byteCount))
  }

  /// A piece was read. Returns whether it is to be sent: nobody may want it any more.
  mutating func read(
    offset: UInt64, byteCount: Int, totalByteCount: UInt64, at clock: UInt64
  ) -> Bool {
    guard let position = inFlight.firstIndex(where: { $0.offset == offset && !$0.isSent }) else {
      return false
    }
    self.totalByteCount = totalByteCount
    inFlight[position].since = clock
    inFlight[position].isSent = true
    if UInt64(byteCount) != inFlight[position].byteCount {
      // The file ends sooner than was thought; what was ordered behind does not exist.
      inFlight.removeSubrange((position + 1)...)
      inFlight[position] = Chunk(
        offset: offset, byteCount: UInt64(byteCount), since: clock, isSent: true)
      nextOffset = offset + UInt64(byteCount)
    }
    return true
  }

  /// The member has so many bytes.
  mutating func stored(_ offset: UInt64, pauseTicks: Int, at clock: UInt64) {
    guard let totalByteCount, offset <= totalByteCount else { return }
    askedAt = clock
    guard offset > storedOffset else {
      // Said again, or less than before: a piece was lost, or the member's file was. The pause keeps
      // a member that cannot write from being sent the same piece without end.
      if offset < totalByteCount { rewind(to: offset, silentUntil: clock + UInt64(pauseTicks)) }
      return
    }
    storedOffset = offset
    inFlight.removeAll { $0.offset < offset }
    if inFlight.isEmpty { nextOffset = offset }
  }

  /// What was under way is probably lost, or could not be read.
  mutating func lost(silentUntil: UInt64 = 0) {
    rewind(to: storedOffset, silentUntil: silentUntil)
  }

  /// Whether something under way has gone unanswered for so long that it may be lost.
  func isOverdue(at clock: UInt64, after ticks: Int) -> Bool {
    if let first = inFlight.first { return clock - first.since >= UInt64(ticks) }
    return isComplete && clock - askedAt >= UInt64(ticks)
  }

  mutating func asked(at clock: UInt64) {
    askedAt = clock
  }

  private mutating func rewind(to offset: UInt64, silentUntil tick: UInt64) {
    storedOffset = offset
    nextOffset = offset
    inFlight.removeAll(keepingCapacity: true)
    silentUntil = tick
  }
}
