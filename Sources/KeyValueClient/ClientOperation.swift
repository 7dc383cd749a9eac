import KeyValueStore
import RPCCore
import SystemIO
import WireMessages

/// An operation, as the engine sees it.
protocol PendingOperation: AnyObject {
  /// It has been answered or given up.
  var isOver: Bool { get }
  /// Makes the next attempt.
  func resume()
  func cancel()
}

/// An operation that counts among those that are outstanding, as the engine sees it.
protocol AdmittedOperation: PendingOperation {
  /// Of the request's message, before it has a number.
  var byteCount: Int { get }
  /// It counts until it has ended.
  func admitted()
  func end(_ error: ClientError)
}

/// A write, as its session sees it.
protocol SessionWrite: PendingOperation {
  /// Waits for its number, no longer than its deadline.
  func wait()
  /// Gives the write its number, and sends it.
  func begin(as identity: RequestIdentity)
  func end(_ error: ClientError)
}

/// One request on its way to an answer: over as many attempts, endpoints and pauses as it takes, until
/// its deadline.
///
/// Invariants:
/// - At most one attempt is under way.
/// - Every attempt carries the same request, unless its `course` goes on in another session.
/// - `completion` is called once.
/// - Once it is over, it holds nothing of its request: a place that it keeps in a line is no more than that.
final class ClientOperation<Request: RPCMessage, Response: RPCMessage>: AdmittedOperation {
  /// Held until this has ended, which it has by its deadline: its timer and its call outlive whoever
  /// dropped the engine.
  private let engine: ClientEngine
  private let method: Method<Request, Response>
  private var request: Request?
  let byteCount: Int
  private var isAdmitted = false
  /// Writes the number into the request; `nil` for what needs no session.
  private var identify: ((inout Request, RequestIdentity) -> Void)?
  private(set) var identity: RequestIdentity?
  private var completion: ((Result<Response, ClientError>) -> Void)?

  private let deadline: Deadline
  private let effect: OperationEffect
  private let timeoutNanoseconds: UInt64
  private var course: OperationCourse
  private var attempt: (any ClientCall)?
  private var address = ""
  private var wasReached = false
  private var lastError: RPCError?
  /// Where the nodes are that lack the revision which this asks for.
  private var lag: RevisionLag?
  /// Where the next attempt goes, if a node has named the leader.
  private var redirect: String?
  /// Runs while nothing is under way; a call under way has the deadline itself.
  private var timer: Timer?

  init(
    engine: ClientEngine, _ method: Method<Request, Response>, _ request: Request,
    _ repeatability: Repeatability, _ effect: OperationEffect, timeoutNanoseconds: UInt64,
    identify: ((inout Request, RequestIdentity) -> Void)? = nil,
    completion: @escaping (Result<Response, ClientError>) -> Void
  ) {
    self.engine = engine
    self.method = method
    self.request = request
    byteCount = request.messageByteCount
    self.effect = effect
    course = OperationCourse(
      isWrite: effect != .nothing, repeatability, redirectsMax: engine.settings.redirectsMax)
    self.timeoutNanoseconds = timeoutNanoseconds
    self.identify = identify
    self.completion = completion
    let (end, isPastTheEnd) = engine.loop.now.addingReportingOverflow(timeoutNanoseconds)
    deadline = Deadline(nanoseconds: isPastTheEnd ? .max : end)
  }

  var isOver: Bool { completion == nil }

  func admitted() {
    isAdmitted = true
  }

  // MARK: Attempts

  func resume() {
    guard let request else { return }
    timer?.cancel()
    timer = nil
    guard engine.loop.now < deadline.nanoseconds else { return end(timedOut) }
    address = redirect ?? engine.rotation.address
    redirect = nil
    attempt = engine.channel(to: address).unary(
      method, request, options: CallOptions(deadline: deadline)
    ) { [self] result in
      attempt = nil
      switch result {
      case .success(let response): succeeded(response)
      case .failure(let error): failed(error)
      }
    }
  }

  /// Waits for something other than an answer, no longer than the deadline.
  func wait() {
    guard !isOver, timer == nil else { return }
    timer = engine.loop.schedule(at: deadline.nanoseconds) { [self] in
      timer = nil
      let waitsForSession = identify != nil && identity == nil
      end((waitsForSession ? engine.session.delay(of: timeoutNanoseconds) : nil) ?? timedOut)
    }
  }

  func cancel() {
    guard !isOver else { return }
    let call = attempt
    if call != nil { course.strayed() }
    end(misfortune.cancelled)
    call?.cancel()
  }

  func end(_ error: ClientError) {
    finish(.failure(error))
  }

  private func succeeded(_ response: Response) {
    guard !isOver else { return }
    engine.worked()
    finish(.success(response))
  }

  private func failed(_ error: RPCError) {
    guard !isOver else { return }
    let isOwnTimer =
      error.code == .deadlineExceeded && engine.loop.now >= deadline.nanoseconds
    let isConnected = engine.isReady(address)
    // A call that ran out of time without a connection was still waiting for one: had there been
    // one, its loss would have ended the call.
    let wasNeverSent = isOwnTimer && !isConnected
    let step = course.failed(error, at: address, wasSent: !wasNeverSent)
    if isConnected || (error.code != .unavailable && !isOwnTimer) { wasReached = true }
    // What this side's own timer says is worth less than what the other side has said before.
    if lastError == nil || !isOwnTimer { lastError = error }
    if let said = RevisionLag(error.metadata) {
      lag?.add(said)
      lag = lag ?? said
    }
    if engine.isClosed { return end(misfortune.cancelled) }
    switch step {
    case .sendAgain(let leader?):
      redirect = leader
      resume()
    case .sendAgain(nil): sendElsewhere(after: error)
    case .askLater where RevisionLag(error.metadata) != nil:
      // Another proxy may see nodes that have come further.
      redirect = engine.rotation.next(after: address)
      wait()
      engine.pause(self)
    case .askLater:
      wait()
      engine.askLater(self)
    case .leaveSession(let goesOn):
      leaveSession()
      if goesOn { engine.session.enqueue(self) } else { end(misfortune.refused(error)) }
    case .expire: end(timedOut)
    case .giveUp: end(misfortune.refused(error))
    }
  }

  private func sendElsewhere(after error: RPCError) {
    engine.rotation.failed(address)
    let pace = ResendPace(
      after: error, isPauseDue: engine.rotation.isPauseDue,
      mayGo: { engine.maySendAgain(self) })
    switch pace {
    case .now: resume()
    case .afterPause:
      wait()
      engine.pause(self)
    case .heldBack: wait()
    }
  }

  private func leaveSession() {
    guard let identity else { return }
    engine.sessionLost(identity.client)
    engine.session.finished(identity)
    self.identity = nil
  }

  private func finish(_ result: Result<Response, ClientError>) {
    guard let completion else { return }
    self.completion = nil
    request = nil
    identify = nil
    if isAdmitted { engine.ended(byteCount: byteCount) }
    timer?.cancel()
    timer = nil
    completion(result)
    if let identity { engine.session.finished(identity) }
  }

  private var timedOut: ClientError { misfortune.timedOut }

  /// What is known so far.
  var misfortune: Misfortune {
    let isBeingServed = attempt != nil && engine.isReady(address)
    return Misfortune(
      effect: effect, mayHaveRun: course.mayHaveRun, wasReached: wasReached || isBeingServed,
      lastError: lastError, lag: lag, endpoints: engine.rotation.addresses,
      timeoutNanoseconds: timeoutNanoseconds)
  }
}

extension ClientOperation: SessionWrite {
  func begin(as identity: RequestIdentity) {
    self.identity = identity
    course.numbered()
    guard var request else { return }
    self.request = nil
    identify?(&request, identity)
    self.request = request
    resume()
  }
}
