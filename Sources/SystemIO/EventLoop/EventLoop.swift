import Glibc
import Synchronization

/// One thread that waits for descriptors, timers and other threads, and runs what they trigger.
///
/// All state that belongs to the loop is touched by that thread only, without locks. `run()` turns
/// the calling thread into the loop's; before that, and after it has returned, any one thread may
/// set things up or take them down. Other threads come in through `submit` alone.
///
/// The loop lives in bursts. Each burst handles, in this order: the descriptors that are ready,
/// what other threads have submitted, the timers that are due, and at last the bodies registered
/// with `atEndOfBurst`. Messages go before timers so that after a long pause a node first hears
/// what its peers have said and only then decides that they are silent.
///
/// Invariants:
/// - Submitted work runs once, in the order of submission.
/// - A handler hears nothing about a descriptor after it was deregistered, even if the system had
///   reported it ready before, and even if its number was given to a new descriptor since.
package final class EventLoop: @unchecked Sendable {
  /// Who is told when a descriptor is ready, and for what.
  private struct Registration {
    /// Tells the registration from earlier ones of the same descriptor number.
    let generation: UInt32
    var interest: Interest
    let handler: any DescriptorHandler
  }

  /// An observer that the loop does not keep alive.
  private struct WeakObserver {
    weak var observer: (any StandstillObserver)?
  }

  private let poller: any Poller
  private let inbox = Inbox()
  /// The thread inside `run()`; zero while there is none.
  private let thread = Atomic<UInt>(0)

  // Loop only.
  private var registrations: [Registration?] = []
  private var generation: UInt32 = 0
  private let timers = TimerQueue()
  private var endOfBurst: [() -> Void] = []
  private var letters: [Inbox.Letter] = []
  private var burstTime: UInt64 = 0
  private var standstills = StandstillWatch()
  private var standstillObservers: [WeakObserver] = []

  package init() throws(SystemError) {
    poller = try EpollPoller()
  }

  /// Runs the loop on the calling thread until `stop()`.
  package func run() {
    let claim = thread.compareExchange(
      expected: 0, desired: Self.currentThread(), ordering: .acquiringAndReleasing)
    precondition(claim.exchanged, "an event loop runs on one thread at a time")
    while !inbox.takeStopRequest() {
      runBurst()
    }
    burstTime = 0
    standstills.rest()
    thread.store(0, ordering: .releasing)
  }

  /// Lets `run()` return at the end of its burst, from any thread. Called before `run()`, it lets
  /// the next one return at once. Work submitted later stays queued for another `run()`.
  package func stop() {
    if inbox.requestStop() { poller.wake() }
  }

  /// Hands work to the loop, from any thread. It always waits for a later burst, also when called
  /// on the loop itself.
  package func submit(_ work: @escaping @Sendable () -> Void) {
    put(.work(work))
  }

  func put(_ letter: Inbox.Letter) {
    if inbox.put(letter) { poller.wake() }
  }

  private func runBurst() {
    let mayBlock = endOfBurst.isEmpty && inbox.fallAsleep()
    poller.wait(nanoseconds: mayBlock ? nanosecondsToWait() : 0) { tag, readiness in
      // The time is read once for all events, and only after the wait.
      if burstTime == 0 { burstTime = MonotonicClock.now() }
      // A process that is stopped is so in the middle of a burst as often as not.
      lookForStandstill()
      dispatch(tag, readiness)
    }
    burstTime = MonotonicClock.now()
    lookForStandstill()
    inbox.take(into: &letters)
    for letter in letters { open(letter) }
    timers.fire(now: now)
    let bodies = endOfBurst
    endOfBurst = []
    for body in bodies { body() }
    letters.removeAll(keepingCapacity: true)
    burstTime = 0
  }

  private func lookForStandstill() {
    guard !standstillObservers.isEmpty,
      let nanoseconds = standstills.looked(at: RealTimeClock.now())
    else { return }
    burstTime = MonotonicClock.now()
    standstillObservers.removeAll { $0.observer == nil }
    if standstillObservers.isEmpty { standstills.rest() }
    for each in standstillObservers { each.observer?.loopStoodStill(for: nanoseconds) }
  }

  private func open(_ letter: Inbox.Letter) {
    switch letter {
    case .work(let work): work()
    case .job(let job):
      job.runSynchronously(
        isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
    }
  }

  private func dispatch(_ tag: UInt64, _ readiness: Readiness) {
    let descriptor = CInt(truncatingIfNeeded: tag & 0x7fff_ffff)
    let generation = UInt32(truncatingIfNeeded: tag >> 32)
    guard let registration = registrations[Int(descriptor)],
      registration.generation == generation
    else { return }
    var wanted = Readiness(rawValue: readiness.rawValue & registration.interest.rawValue)
    if readiness.contains(.hangup) {
      guard !registration.interest.isEmpty else { return }
      wanted.formUnion([.hangup, Readiness(rawValue: registration.interest.rawValue)])
    }
    guard !wanted.isEmpty else { return }
    registration.handler.descriptorReady(descriptor, wanted)
  }

  /// How long the loop may wait for events; `nil` for without end.
  func nanosecondsToWait() -> UInt64? {
    guard !standstillObservers.isEmpty else { return nanosecondsToNextTimer() }
    return min(nanosecondsToNextTimer() ?? .max, StandstillWatch.lookNanosecondsMax)
  }

  private func nanosecondsToNextTimer() -> UInt64? {
    guard let deadline = timers.nextDeadline() else { return nil }
    let now = MonotonicClock.now()
    return deadline > now ? deadline - now : 0
  }
}

// MARK: - Descriptors

extension EventLoop {
  /// Reports the descriptor's readiness to `handler` until it is deregistered, which must happen
  /// before it is closed. Loop only. Regular files cannot be waited for (`EPERM`).
  package func register(
    _ descriptor: CInt, interest: Interest, handler: any DescriptorHandler
  ) throws(SystemError) {
    preconditionCurrent()
    precondition(descriptor >= 0, "descriptor \(descriptor) is not open")
    let slot = Int(descriptor)
    if slot >= registrations.count {
      registrations.append(
        contentsOf: repeatElement(nil, count: max(slot + 1, 64) - registrations.count))
    }
    precondition(registrations[slot] == nil, "descriptor \(descriptor) is registered already")
    generation &+= 1
    try poller.add(descriptor, interest: interest, tag: tag(descriptor, generation))
    registrations[slot] = Registration(
      generation: generation, interest: interest, handler: handler)
  }

  /// Changes what the handler hears about. Nothing at all is allowed: so reading is paused. A
  /// paused descriptor does not report that the other side has gone, either. Loop only.
  package func update(_ descriptor: CInt, interest: Interest) throws(SystemError) {
    preconditionCurrent()
    guard let registration = registration(of: descriptor) else {
      preconditionFailure("descriptor \(descriptor) is not registered")
    }
    guard registration.interest != interest else { return }
    try poller.change(
      descriptor, from: registration.interest, to: interest,
      tag: tag(descriptor, registration.generation))
    registrations[Int(descriptor)]?.interest = interest
  }

  /// Ends the reports, including those of the present burst. Does nothing to a descriptor that is
  /// not registered. Loop only.
  package func deregister(_ descriptor: CInt) {
    preconditionCurrent()
    guard let registration = registration(of: descriptor) else { return }
    poller.remove(descriptor, interest: registration.interest)
    registrations[Int(descriptor)] = nil
  }

  private func registration(of descriptor: CInt) -> Registration? {
    let slot = Int(descriptor)
    return registrations.indices.contains(slot) ? registrations[slot] : nil
  }

  private func tag(_ descriptor: CInt, _ generation: UInt32) -> UInt64 {
    UInt64(generation) << 32 | UInt64(descriptor)
  }
}

// MARK: - Time

extension EventLoop {
  /// Nanoseconds on the monotonic clock, read once per burst. Loop only.
  package var now: UInt64 {
    burstTime == 0 ? MonotonicClock.now() : burstTime
  }

  /// Nanoseconds on the monotonic clock, read afresh, on any thread.
  package static func monotonicNow() -> UInt64 {
    MonotonicClock.now()
  }

  /// Runs `body` once when `deadline` has come. Timers of the same deadline run in the order in
  /// which they were scheduled. Loop only.
  @discardableResult
  package func schedule(at deadline: UInt64, _ body: @escaping () -> Void) -> Timer {
    preconditionCurrent()
    return timers.schedule(at: deadline, body)
  }

  /// Runs `body` once after so many nanoseconds from `now`. Loop only.
  @discardableResult
  package func schedule(after nanoseconds: UInt64, _ body: @escaping () -> Void) -> Timer {
    let (deadline, isPastTheEnd) = now.addingReportingOverflow(nanoseconds)
    return schedule(at: isPastTheEnd ? .max : deadline, body)
  }

  /// Runs `body` once, after everything else of this burst, such as to send in one go what the
  /// burst has produced. Registered by such a body, it runs at the end of the next burst, which
  /// then comes without waiting. Loop only.
  package func atEndOfBurst(_ body: @escaping () -> Void) {
    preconditionCurrent()
    endOfBurst.append(body)
  }
}

// MARK: - Standstills

extension EventLoop {
  /// Tells `observer` of each standstill (`StandstillWatch`) until it is removed or gone: the loop does
  /// not hold it. Loop only.
  package func addStandstillObserver(_ observer: any StandstillObserver) {
    preconditionCurrent()
    standstillObservers.append(WeakObserver(observer: observer))
  }

  /// Does nothing to one that was not added. Loop only.
  package func removeStandstillObserver(_ observer: any StandstillObserver) {
    preconditionCurrent()
    standstillObservers.removeAll { $0.observer == nil || $0.observer === observer }
    if standstillObservers.isEmpty { standstills.rest() }
  }
}

// MARK: - Threads

extension EventLoop {
  /// Whether the caller may touch what belongs to the loop: it is on the loop's thread, or the
  /// loop is not running.
  package var isCurrent: Bool {
    let owner = thread.load(ordering: .acquiring)
    return owner == 0 || owner == Self.currentThread()
  }

  package func preconditionCurrent() {
    precondition(isCurrent, "called on a thread other than the event loop's")
  }

  private static func currentThread() -> UInt {
    UInt(pthread_self())
  }
}
