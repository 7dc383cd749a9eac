package import RaftCore
import Synchronization
package import SystemIO

/// Makes batches durable on a thread of its own, so that the loop never waits for a disk.
///
/// Group commit happens by itself: while one sync is under way, batches gather, and the next sync
/// takes all of them. The loop hears of each sync once, with the number of the last batch.
///
/// What waits here is bounded by whoever submits, who can ask how much it is (`backlog`). A node does it
/// so: what a leader appends itself by `RaftSettings.uncommittedBytesMax`, beyond which proposals are
/// refused; what another leader sends by `DiskRoom`, beyond which it is not looked at. A leader that keeps
/// to `RaftSettings.inFlightBytesMax` does not come near it.
///
/// On a full disk what was submitted is kept and tried again, a few times a second, until there is
/// room; then everything goes on as if nothing had been. A disk that hangs is noticed on the loop,
/// since the thread hangs with it; a process that stands still is none.
package final class PersistenceThread<Files: FileSystem>: @unchecked Sendable {
  /// What the loop has left for the thread, behind the lock that both share.
  private struct Inbox {
    var batches: [PersistBatch] = []
    var isStopRequested = false
    /// A full disk is to be tried again.
    var isRetryRequested = false
    /// The thread has found the inbox empty, and sleeps until it is signalled.
    var isAsleep = false
  }

  /// What is called on the loop when the thread reports.
  private struct Callbacks {
    let onPersisted: (UInt64) -> Void
    let onFailure: (StorageError) -> Void
    let onDiskFull: (Bool) -> Void
    let onDiskStall: (Bool) -> Void
  }

  private let loop: EventLoop
  private let inbox = Mutex(Inbox())
  private let bell = Semaphore()
  /// Dropped on the loop, where what it holds belongs.
  private var callbacks: LoopBound<Callbacks>?

  // The thread's only, once it runs.
  private var storage: RaftStorage<Files>?
  /// What found the disk full and is to be tried again.
  private var held: [PersistBatch] = []
  private var hasReportedFull = false

  // Loop only.
  /// What is not durable yet. Loop only.
  package private(set) var backlog = PersistBacklog()
  private var watch: StallWatch
  private var isStalled = false
  private var hasFailed = false
  private var watchTimer: Timer?
  private var retryTimer: Timer?
  private var onStopped: (() -> Void)?

  /// How often a full disk is tried.
  private static var retryNanoseconds: UInt64 { 250_000_000 }

  /// Takes the storage over; nobody else may use it from now on. The callbacks run on the loop:
  ///
  /// - Parameters:
  ///   - stallNanoseconds: how long a batch may take until the disk counts as stalled.
  ///   - hopelessNanoseconds: how long it may take until the disk counts as failed.
  ///   - onPersisted: with the number of the last batch that is durable.
  ///   - onFailure: once, after which nothing is reported any more and the node must stop. With
  ///     `StorageError.stalled` the thread hangs in the disk: the process must end without waiting
  ///     for `stop`.
  ///   - onDiskFull: when the disk is full, and when it has room again. Nothing new should be begun
  ///     meanwhile; what was submitted is persisted in the end, if the process lives that long.
  ///   - onDiskStall: when the disk hangs, and when it moves again.
  package init(
    storage: RaftStorage<Files>, loop: EventLoop, stallNanoseconds: UInt64 = 600_000_000,
    hopelessNanoseconds: UInt64 = 20_000_000_000, onPersisted: @escaping (UInt64) -> Void,
    onFailure: @escaping (StorageError) -> Void,
    onDiskFull: @escaping (Bool) -> Void = { _ in },
    onDiskStall: @escaping (Bool) -> Void = { _ in }
  ) throws(SystemError) {
    self.storage = storage
    self.loop = loop
    watch = StallWatch(
      stallNanoseconds: stallNanoseconds, hopelessNanoseconds: hopelessNanoseconds)
    callbacks = LoopBound(
      Callbacks(
        onPersisted: onPersisted, onFailure: onFailure, onDiskFull: onDiskFull,
        onDiskStall: onDiskStall), to: loop)
    let startsFull = storage.isDiskFull
    try WorkerThread.start(name: "persistence") { self.work() }
    // A disk that is full from the start is reported like one that has just become it.
    if startsFull { post { $0.isRetryRequested = true } }
  }

  /// Hands a batch over. Batches are numbered in order. Loop only.
  package func submit(_ batch: PersistBatch) {
    loop.preconditionCurrent()
    watch.submitted(batch.number, at: loop.now)
    backlog.submitted(batch)
    post { $0.batches.append(batch) }
    if watchTimer == nil { scheduleWatch() }
  }

  /// Finishes what was submitted, marks the log's end and gives the data directory free. Then
  /// `onStopped` runs on the loop, after the last `onPersisted` or `onFailure`. What finds no room on
  /// a full disk is dropped, unacknowledged. Loop only.
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
      let (batches, isStopping, isRetry) = inbox.withLock { inbox in
        let taken = (inbox.batches, inbox.isStopRequested, inbox.isRetryRequested)
        inbox.batches.removeAll()
        inbox.isRetryRequested = false
        inbox.isAsleep = taken.0.isEmpty && !taken.1 && !taken.2
        return taken
      }
      guard !batches.isEmpty || isStopping || isRetry else {
        bell.wait()
        continue
      }
      held += batches
      persistHeld()
      if isRetry, held.isEmpty {
        attempt { storage throws(StorageError) in _ = try storage.recoverSpace() }
      }
      reportRoom()
      guard isStopping else { continue }
      attempt { storage throws(StorageError) in try storage.seal() }
      storage = nil
      loop.submit { self.hasStopped() }
      return
    }
  }

  private func persistHeld() {
    guard let last = held.last else { return }
    attempt { storage throws(StorageError) in
      try storage.persist(held) {
        held.removeAll()
        loop.submit { self.report(persistedThrough: last.number) }
      }
    }
    // Nobody asks for it any more after a failure.
    if storage == nil { held.removeAll() }
  }

  /// Runs `body`. A full disk is no failure; any other error is reported, after which the storage is
  /// let go of.
  private func attempt(_ body: (RaftStorage<Files>) throws(StorageError) -> Void) {
    guard let storage else { return }
    do {
      try body(storage)
    } catch {
      guard !error.isDiskFull else { return }
      self.storage = nil
      loop.submit { self.report(failure: error) }
    }
  }

  private func reportRoom() {
    guard let isFull = storage?.isDiskFull, isFull != hasReportedFull else { return }
    hasReportedFull = isFull
    loop.submit { self.report(isDiskFull: isFull) }
  }

  // MARK: - On the loop

  private func hasStopped() {
    let body = onStopped
    onStopped = nil
    callbacks = nil
    watchTimer?.cancel()
    retryTimer?.cancel()
    body?()
  }

  private func report(persistedThrough number: UInt64) {
    watch.persisted(through: number)
    backlog.persisted(through: number)
    guard !hasFailed else { return }
    callbacks?.value.onPersisted(number)
    updateStall()
  }

  private func report(failure error: StorageError) {
    guard !hasFailed else { return }
    hasFailed = true
    watchTimer?.cancel()
    callbacks?.value.onFailure(error)
  }

  private func report(isDiskFull: Bool) {
    watch.excuse(isDiskFull, at: loop.now)
    callbacks?.value.onDiskFull(isDiskFull)
    updateStall()
    retryTimer?.cancel()
    if isDiskFull {
      scheduleRetry()
    } else {
      scheduleWatch()
    }
  }

  private func scheduleRetry() {
    retryTimer = loop.schedule(after: Self.retryNanoseconds) { [weak self] in
      guard let self else { return }
      self.post { $0.isRetryRequested = true }
      self.scheduleRetry()
    }
  }

  private func scheduleWatch() {
    watchTimer?.cancel()
    watchTimer = nil
    guard !hasFailed, let deadline = watch.nextCheck(at: loop.now) else { return }
    watchTimer = loop.schedule(at: deadline) { [weak self] in
      self?.updateStall()
      self?.scheduleWatch()
    }
  }

  private func updateStall() {
    let verdict = watch.verdict(at: loop.now)
    if (verdict != .moves) != isStalled {
      isStalled.toggle()
      callbacks?.value.onDiskStall(isStalled)
    }
    if verdict == .hopeless {
      report(failure: .stalled(nanoseconds: watch.wait))
    }
  }
}
