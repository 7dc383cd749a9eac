import RaftCore

/// The jobs that wait for the snapshot thread, bounded.
///
/// What others can make many of are the pieces that a leader sends, and those that members want to be
/// read. Both are sent and asked for again while nothing answers, so that a disk that hangs would gather
/// them without end, and whoever speaks as a leader may send more than was asked for. So nothing waits
/// twice, and what exceeds a bound is dropped, as if it had been lost on its way: a transfer goes on from
/// what the disk has (`SnapshotTransfer`). The other jobs follow one from the other, a few at a time.
///
/// Invariants, over what waits and what is being carried out:
/// - There are at most `piecesMax` pieces to be stored, of `pieceBytesMax` bytes together, except
///   that one may always wait; and at most `ordersMax` to be read.
/// - No two of them are the same.
struct SnapshotBacklog {
  /// A leader has two under way; after a change of leaders those of another may wait as well.
  static let piecesMax = 8
  static let pieceBytesMax = 2 << 20
  /// Two for each member that a cluster of the usual size may have.
  static let ordersMax = 128

  /// What tells a received piece from others, so that none waits twice.
  private struct Piece: Hashable {
    let snapshot: EntryID
    let offset: UInt64
    let byteCount: Int
    let sender: NodeID

    init(_ install: InstallSnapshot, from sender: NodeID) {
      snapshot = install.metadata.last
      offset = install.offset
      byteCount = install.data.count
      self.sender = sender
    }
  }

  private var waiting: [SnapshotJob] = []
  private var pieces: Set<Piece> = []
  private var orders: Set<SnapshotChunkOrder> = []
  private(set) var pieceBytes = 0

  var pieceCount: Int { pieces.count }
  var orderCount: Int { orders.count }

  /// Returns whether the job waits now. If not, it is one that is there already, or too much.
  mutating func add(_ job: SnapshotJob) -> Bool {
    switch job {
    case .store(let install, let sender):
      let piece = Piece(install, from: sender)
      guard !pieces.contains(piece), pieces.count < Self.piecesMax,
        pieces.isEmpty || pieceBytes + piece.byteCount <= Self.pieceBytesMax
      else { return false }
      pieces.insert(piece)
      pieceBytes += piece.byteCount
    case .read(let order):
      guard orders.count < Self.ordersMax, orders.insert(order).inserted else { return false }
    case .take, .removeOlder, .verify, .dispose:
      break
    }
    waiting.append(job)
    return true
  }

  /// The jobs in order. They count until they are `carriedOut`.
  mutating func takeAll() -> [SnapshotJob] {
    defer { waiting = [] }
    return waiting
  }

  mutating func carriedOut(_ job: SnapshotJob) {
    switch job {
    case .store(let install, let sender):
      if let piece = pieces.remove(Piece(install, from: sender)) { pieceBytes -= piece.byteCount }
    case .read(let order):
      orders.remove(order)
    case .take, .removeOlder, .verify, .dispose:
      break
    }
  }
}
