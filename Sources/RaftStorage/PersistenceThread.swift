package import RaftCore
import Synchronization
package import SystemIO

/// Makes batches durable on a thread of its own, so that the loop never waits for a disk.
///
/// Group commit happens by itself: while one sync is under way, batches gather, and the next sync
/// takes all of them. The loop hears of each sync once, with the number of the last batch.
///
/// What waits here is bounded by the caller: Raft has only so many bytes under way.
package final class PersistenceThread<Files: FileSystem>: @unchecked Sendable {
  private struct Inbox {
    var batches: [PersistBatch] = []
    var isStopRequested = false
    /// The thread has found the inbox empty, and sleeps until it is signalled.
    var isAsleep = false
  }

  private struct Callbacks {
    let onPersisted: (UInt64) -> Void
    let onFailure: (StorageError) -> Void
  }

  private let loop: EventLoop
  private let inbox = Mutex(Inbox())
  private let bell = Semaphore()
  /// Dropped on the loop, where what it holds belongs.
  private var callbacks: LoopBound<Callbacks>?

  /// The thread's only, once it runs.
  private var storage: RaftStorage<Files>?

  // Loop only.
  private var waiting: [(number: UInt64, since: UInt64)] = []
  private var onStopped: (() -> Void)?

  /// Takes the storage over; nobody else may use it from now on. Both callbacks run on the loop:
  /// `onPersisted` with the number of the last batch that is durable; `onFailure` once, after which
  /// nothing is persisted any more and the node must stop.
  package init(
    storage: RaftStorage<Files>, loop: EventLoop, onPersisted: @escaping (UInt64) -> Void,
    onFailure: @escaping (StorageError) -> Void
  ) throws(SystemError) {
    self.storage = storage
    self.loop = loop
    callbacks = LoopBound(
      Callbacks(onPersisted: onPersisted, onFailure: onFailure), to: loop)
    try WorkerThread.start(name: "persistence") { self.work() }
  }

  /// Hands a batch over. Batches are numbered in order. Loop only.
  package func submit(_ batch: PersistBatch) {
    loop.preconditionCurrent()
    waiting.append((batch.number, loop.now))
    post { $0.batches.append(batch) }
  }

  /// For how many nanoseconds the oldest batch that is not durable yet has been waiting; zero when
  /// there is none. A disk that hangs shows here. Loop only.
  package var stallNanoseconds: UInt64 {
    guard let oldest = waiting.first else { return 0 }
    let now = loop.now
    return now > oldest.since ? now - oldest.since : 0
  }

  /// Finishes what was submitted, marks the log's end and gives the data directory free. Then
  /// `onStopped` runs on the loop, after the last `onPersisted` or `onFailure`. Loop only.
  package func stop(onStopped: @escaping () -> Void) {
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
      let (batches, isStopping) = inbox.withLock { inbox in
        let batches = inbox.batches
        inbox.batches.removeAll()
        inbox.isAsleep = batches.isEmpty && !inbox.isStopRequested
        return (batches, inbox.isStopRequested)
      }
      if let last = batches.last {
        attempt { storage throws(StorageError) in
          try storage.persist(batches)
        } onSuccess: {
          $0.report(persistedThrough: last.number)
        }
      } else if isStopping {
        attempt { storage throws(StorageError) in
          try storage.seal()
        } onSuccess: { _ in
        }
        storage = nil
        loop.submit { self.hasStopped() }
        return
      } else {
        bell.wait()
      }
    }
  }

  /// Runs `body` and reports on the loop. After a failure the storage is let go of, and later
  /// batches are dropped.
  private func attempt(
    _ body: (RaftStorage<Files>) throws(StorageError) -> Void,
    onSuccess: @escaping @Sendable (PersistenceThread) -> Void
  ) {
    guard let storage else { return }
    do {
      try body(storage)
      loop.submit { onSuccess(self) }
    } catch {
      self.storage = nil
      loop.submit { self.callbacks?.value.onFailure(error) }
    }
  }

  // MARK: - On the loop

  private func hasStopped() {
    let body = onStopped
    onStopped = nil
    callbacks = nil
    body?()
  }

  private func report(persistedThrough number: UInt64) {
    waiting.removeFirst(waiting.prefix { $0.number <= number }.count)
    callbacks?.value.onPersisted(number)
  }
}
