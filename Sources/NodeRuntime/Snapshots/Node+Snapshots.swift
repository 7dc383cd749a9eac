import RaftCore
import RaftStorage
import Replication
import SystemIO
import WireMessages

/// Snapshots: what the replica orders goes to the snapshot thread, and its reports come back.
extension Node {
  /// How long the leader is kept waiting before it sends a snapshot again that this node could not
  /// take: whatever is in the way will hardly be gone sooner.
  private static let refusalPauseNanoseconds: UInt64 = 1_000_000_000

  func takeSnapshot(_ metadata: SnapshotMetadata, _ machine: KeyValueStateMachine) {
    snapshotThread?.submit(.take(metadata, machine.machine))
  }

  func readSnapshotChunk(_ order: SnapshotChunkOrder) {
    snapshotThread?.submit(.read(order))
  }

  func storeSnapshotChunk(_ install: InstallSnapshot, from sender: NodeID) {
    snapshotThread?.submit(.store(install, from: sender))
  }

  func snapshotInstalled(_ metadata: SnapshotMetadata) {
    onEvent(.snapshotInstalled(through: metadata.last.index))
    announcer?.announceNow()
  }

  func snapshotThreadReported(_ report: SnapshotReport) {
    guard !isStopping else { return }
    switch report {
    case .taken(let metadata, let byteCount, let nanoseconds):
      isSnapshotFailureTold = false
      onEvent(
        .snapshotTaken(
          through: metadata.last.index, byteCount: byteCount, nanoseconds: nanoseconds))
      driver.report { $0.snapshotTaken(metadata.last) }
      removeOldSnapshots()
    case .notTaken(let metadata, let error):
      tellOnce(.snapshotFailed(reason: "\(error)"))
      driver.report { $0.snapshotFailed(metadata.last) }
    case .read(let order, let bytes, let totalByteCount):
      let done = order.offset + UInt64(bytes.count)
      if order.offset == 0, snapshotTraffic.wasSent(order.snapshot, to: order.to) {
        // A follower that had all of it wants it again: is it damaged on this side?
        snapshotThread?.submit(.verify(order.snapshot))
      }
      tellProgress(order.snapshot, .sent, order.to, done: done, of: totalByteCount)
      driver.report {
        $0.snapshotChunkRead(order, bytes: bytes, totalByteCount: totalByteCount)
      }
    case .unreadable(let order, let error):
      tellOnce(.snapshotFailed(reason: "\(error)"))
      driver.report { $0.snapshotChunkUnreadable(order) }
    case .stored(let snapshot, let sender, let nextOffset, let totalByteCount):
      tellProgress(snapshot, .received, sender, done: nextOffset, of: totalByteCount)
      driver.report {
        $0.snapshotChunkStored(snapshot: snapshot, from: sender, nextOffset: nextOffset)
      }
    case .received(let metadata, let machine):
      isSnapshotFailureTold = false
      let former = driver.replica.machine.machine
      driver.report {
        $0.snapshotReceived(metadata, KeyValueStateMachine(machine: machine))
      }
      snapshotThread?.submit(.dispose(former))
      removeOldSnapshots()
    case .refused(let snapshot, let error):
      tellOnce(.snapshotFailed(reason: "\(error)"))
      _ = loop.schedule(after: Self.refusalPauseNanoseconds) { [weak self] in
        self?.driver.report { $0.snapshotRefused(snapshot: snapshot) }
      }
    case .failed(let reason):
      fail(.storage(reason))
    }
  }

  /// The newest stays, and what a follower is still being sent.
  private func removeOldSnapshots() {
    guard !isStopping, let newest = snapshotStore?.newest?.last else { return }
    guard !snapshotTraffic.isSending(before: newest, at: loop.now) else {
      _ = loop.schedule(after: SnapshotTraffic.idleNanoseconds) { [weak self] in
        self?.removeOldSnapshots()
      }
      return
    }
    snapshotThread?.submit(.removeOlder(than: newest))
  }

  private func tellProgress(
    _ snapshot: EntryID, _ direction: SnapshotDirection, _ peer: NodeID, done: UInt64,
    of total: UInt64
  ) {
    let isTold = snapshotTraffic.moved(
      snapshot, direction, peer, done: done, of: total, at: loop.now)
    guard isTold else { return }
    onEvent(
      .snapshotMoved(
        direction, address: displayAddress(peer), through: snapshot.index, byteCount: done,
        totalByteCount: total))
  }

  /// What fails is tried again and again; it is told once until something works.
  private func tellOnce(_ event: NodeEvent) {
    guard !isSnapshotFailureTold else { return }
    isSnapshotFailureTold = true
    onEvent(event)
  }
}
