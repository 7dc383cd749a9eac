import KeyValueStore
import RaftCore
import RaftStorage
import Synchronization
import SystemIO

/// What is to be done with snapshots on disk.
enum SnapshotJob: Sendable {
  /// Write this copy of the machine.
  case take(SnapshotMetadata, KeyValueMachine)
  case read(SnapshotChunkOrder)
  case store(InstallSnapshot, from: NodeID)
  /// Remove the snapshots before this one, which is read back first.
  case removeOlder(than: EntryID)
  /// Read all of a snapshot, and see whether it is as it was written.
  case verify(EntryID)
  /// Let go of a machine that nobody needs any more: to free a million keys takes a while.
  case dispose(KeyValueMachine)
}

/// What became of a job.
enum SnapshotReport: Sendable {
  case taken(SnapshotMetadata, byteCount: UInt64, nanoseconds: UInt64)
  /// The disk is full. What was there before is as it was.
  case notTaken(SnapshotMetadata, StorageError)
  case read(SnapshotChunkOrder, bytes: [UInt8], totalByteCount: UInt64)
  case unreadable(SnapshotChunkOrder, StorageError)
  /// `nextOffset` bytes of the snapshot of `totalByteCount` have arrived.
  case stored(EntryID, from: NodeID, nextOffset: UInt64, totalByteCount: UInt64)
  /// A snapshot is complete on disk, and this is the machine in it.
  case received(SnapshotMetadata, KeyValueMachine)
  /// What has arrived of a snapshot was thrown away.
  case refused(EntryID, StorageError)
  /// The node must stop.
  case failed(String)
}

/// Writes, reads and receives snapshots on a thread of its own, in pieces, so that neither the loop
/// nor the log ever waits for one.
///
/// A snapshot that is being taken gives way to everything else: between any two pieces of it the
/// other jobs have their turn, so that a follower is served while the leader writes.
///
/// Memory is bounded by a few pieces, whatever the size of the machine and however slow the disk
/// (`SnapshotBacklog`); besides the machine that is being received, of which there is one.
final class SnapshotThread<Files: FileSystem>: @unchecked Sendable {
  /// How many bytes of a machine are written or read at a time.
  static var pieceBytes: Int { 256 << 10 }

  /// Nobody waits for a snapshot. A loop and a log's thread that have to share a processor with it have
  /// writes that wait.
  private static var niceness: CInt { 10 }

  /// What the loop has left for the thread, behind the lock that both share.
  private struct Inbox {
    var backlog = SnapshotBacklog()
    var isStopRequested = false
    /// The thread has nothing to do, and sleeps until it is signalled.
    var isAsleep = false
  }

  /// What is called on the loop when the thread reports.
  private struct Callbacks {
    let onReport: (SnapshotReport) -> Void
  }

  private let loop: EventLoop
  private let limits: KeyValueLimits
  private let inbox = Mutex(Inbox())
  private let bell = Semaphore()
  /// Dropped on the loop, where what it holds belongs.
  private var callbacks: LoopBound<Callbacks>?
  // Loop only.
  private var onStopped: (() -> Void)?

  // The thread's only, once it runs.
  private var storeIfRunning: SnapshotStore<Files>?
  private var taking: SnapshotTaking<Files>?
  /// A snapshot that was received and is complete: late pieces of it are nothing new.
  private var lastReceived: EntryID?

  /// `onReport` runs on the loop, once for each job but those that need no answer.
  init(
    store: SnapshotStore<Files>, limits: KeyValueLimits, loop: EventLoop,
    onReport: @escaping (SnapshotReport) -> Void
  ) throws(SystemError) {
    storeIfRunning = store
    self.limits = limits
    self.loop = loop
    callbacks = LoopBound(Callbacks(onReport: onReport), to: loop)
    try WorkerThread.start(name: "snapshots", niceness: Self.niceness) { self.work() }
  }

  /// Any thread. A piece or an order to read that is there already, or too much, is dropped.
  func submit(_ job: SnapshotJob) {
    post { _ = $0.backlog.add(job) }
  }

  /// What waits or is being carried out of what comes from others. Any thread.
  var backlog: (pieces: Int, pieceBytes: Int, orders: Int) {
    inbox.withLock {
      ($0.backlog.pieceCount, $0.backlog.pieceBytes, $0.backlog.orderCount)
    }
  }

  /// Drops what is not begun and the snapshot that is being taken. Then `onStopped` runs on the
  /// loop, after the last report. Loop only.
  func stop(onStopped: @escaping () -> Void) {
    loop.preconditionCurrent()
    self.onStopped = onStopped
    post { $0.isStopRequested = true }
  }

  private func post(_ change: (inout Inbox) -> Void) {
    let mustRing = inbox.withLock { inbox in
      change(&inbox)
      defer { inbox.isAsleep = false }
      return inbox.isAsleep
    }
    if mustRing { bell.signal() }
  }

  // MARK: - On the thread

  private func work() {
    while true {
      var (jobs, isStopping) = inbox.withLock { inbox in
        let jobs = inbox.backlog.takeAll()
        inbox.isAsleep = jobs.isEmpty && taking == nil && !inbox.isStopRequested
        return (jobs, inbox.isStopRequested)
      }
      if isStopping {
        try? taking?.discard()
        taking = nil
        // The data directory is free from here on.
        storeIfRunning = nil
        return loop.submit { self.hasStopped() }
      }
      let isIdle = jobs.isEmpty
      // Let go of one by one: what is done makes room for what comes.
      jobs.reverse()
      while let job = jobs.popLast() {
        carryOut(job)
        inbox.withLock { $0.backlog.carriedOut(job) }
      }
      if taking != nil {
        goOnTaking()
      } else if isIdle {
        bell.wait()
      }
    }
  }

  private var store: SnapshotStore<Files> {
    guard let storeIfRunning else {
      preconditionFailure("a snapshot is worked on after the thread was stopped")
    }
    return storeIfRunning
  }

  private func carryOut(_ job: SnapshotJob) {
    switch job {
    case .take(let metadata, let machine):
      take(metadata, machine)
    case .read(let order):
      do throws(StorageError) {
        let bytes = try store.read(
          order.snapshot, from: order.offset, count: order.byteCountMax)
        report(.read(order, bytes: bytes, totalByteCount: try store.byteCount(order.snapshot)))
      } catch {
        report(.unreadable(order, error))
      }
    case .store(let install, let from):
      store(install, from: from)
    case .removeOlder(let id):
      failing { () throws(StorageError) in try store.removeOlder(than: id) }
    case .verify(let id):
      failing { () throws(StorageError) in try store.verify(id) }
    case .dispose:
      break
    }
  }

  private func failing(_ body: () throws(StorageError) -> Void) {
    do throws(StorageError) {
      try body()
    } catch {
      report(.failed("\(error)"))
    }
  }

  private func report(_ report: SnapshotReport) {
    loop.submit { self.callbacks?.value.onReport(report) }
  }

  // MARK: Taking

  private func take(_ metadata: SnapshotMetadata, _ machine: KeyValueMachine) {
    precondition(taking == nil, "the snapshot \(metadata.last) is begun during another")
    do throws(StorageError) {
      taking = try SnapshotTaking(metadata, machine, in: store)
    } catch {
      notTaken(metadata, error)
    }
  }

  private func goOnTaking() {
    guard var current = taking.take() else { return }
    do throws(StorageError) {
      if try current.writeNext(byteCountMax: Self.pieceBytes) {
        taking = current
      } else {
        report(
          .taken(
            current.metadata, byteCount: try store.byteCount(current.metadata.last),
            nanoseconds: current.nanoseconds))
      }
    } catch {
      try? current.discard()
      notTaken(current.metadata, error)
    }
  }

  private func notTaken(_ metadata: SnapshotMetadata, _ error: StorageError) {
    report(error.isDiskFull ? .notTaken(metadata, error) : .failed("\(error)"))
  }

  // MARK: Receiving

  private func store(_ install: InstallSnapshot, from: NodeID) {
    let id = install.metadata.last
    do throws(StorageError) {
      var nextOffset = install.totalByteCount
      if lastReceived != id {
        nextOffset = try store.receive(
          snapshot: id, offset: install.offset, totalByteCount: install.totalByteCount,
          data: install.data)
      }
      report(
        .stored(id, from: from, nextOffset: nextOffset, totalByteCount: install.totalByteCount))
      guard lastReceived != id, nextOffset == install.totalByteCount else { return }
      let metadata = try store.finishReceiving(id)
      lastReceived = id
      received(metadata)
    } catch {
      switch error {
      case .damaged, .foreign, .tooLarge, .unsupportedFormat:
        report(.refused(id, error))
      case _ where error.isDiskFull:
        report(.refused(id, error))
      case .inUse, .system, .missing, .stalled, .failedBefore:
        report(.failed("\(error)"))
      }
    }
  }

  /// A file that is intact and yet cannot be understood was written by a newer program. It has taken
  /// the place of older ones, so that the node cannot go on without it.
  private func received(_ metadata: SnapshotMetadata) {
    do throws(SnapshotReadingError) {
      report(.received(metadata, try store.machine(of: metadata.last, limits: limits)))
    } catch {
      report(.failed("the snapshot that the leader sent cannot be used: \(error)"))
    }
  }

  // MARK: - On the loop

  private func hasStopped() {
    let body = onStopped
    onStopped = nil
    callbacks = nil
    body?()
  }
}
