import RaftCore

/// Follows the snapshots that travel between nodes: tells when one sets out and, if it takes long, how
/// far it is, and knows which files are still wanted.
struct SnapshotTraffic {
  /// The time between two lines on the same transfer.
  static let lineNanoseconds: UInt64 = 5_000_000_000
  /// A file that was not read for so long is not wanted any more.
  static let idleNanoseconds: UInt64 = 30_000_000_000

  /// A snapshot on its way to or from a peer, as far as people are told of it.
  private struct Transfer {
    let peer: NodeID
    let direction: SnapshotDirection
    var snapshot: EntryID
    var isComplete = false
    var toldAt: UInt64
    var movedAt: UInt64
  }

  private var transfers: [Transfer] = []

  /// Bytes of the snapshot up to `done` have moved; `now` is in nanoseconds. Returns whether that is
  /// worth a line.
  mutating func moved(
    _ snapshot: EntryID, _ direction: SnapshotDirection, _ peer: NodeID, done: UInt64,
    of total: UInt64, at now: UInt64
  ) -> Bool {
    transfers.removeAll { now - min(now, $0.movedAt) >= Self.idleNanoseconds }
    guard
      let position = transfers.firstIndex(where: {
        $0.peer == peer && $0.direction == direction
      })
    else {
      transfers.append(
        Transfer(
          peer: peer, direction: direction, snapshot: snapshot, isComplete: done == total,
          toldAt: now, movedAt: now))
      return true
    }
    transfers[position].movedAt = now
    let isNew = transfers[position].snapshot != snapshot
    transfers[position].snapshot = snapshot
    transfers[position].isComplete = done == total
    guard isNew || now - transfers[position].toldAt >= Self.lineNanoseconds || done == total else {
      return false
    }
    transfers[position].toldAt = now
    return true
  }

  /// Whether all of the snapshot was sent to the member lately.
  func wasSent(_ snapshot: EntryID, to peer: NodeID) -> Bool {
    transfers.contains {
      $0.direction == .sent && $0.peer == peer && $0.snapshot == snapshot && $0.isComplete
    }
  }

  /// Whether a snapshot before `id` is being sent.
  func isSending(before id: EntryID, at now: UInt64) -> Bool {
    transfers.contains {
      $0.direction == .sent && $0.snapshot < id && now - min(now, $0.movedAt) < Self.idleNanoseconds
    }
  }
}

/// Which way a snapshot travels, as seen from here.
package enum SnapshotDirection: Hashable, Sendable {
  case sent
  case received
}
