import KeyValueStore
import RPCCore
import RPCTransport
package import SystemIO

/// The client on one event loop: callbacks instead of `await`, and as many requests outstanding as
/// its settings allow. `KeyValueClient` is the same for tasks.
///
/// - Requests go to one endpoint at a time, and to the next one when it fails.
/// - Writes belong to a session: a write that was cut off is sent again, to whomever, under the same
///   number, and is executed once.
/// - Each request ends by its deadline, and says what is known of its outcome.
///
/// Belongs to its loop.
package final class ClientEngine {
  package let settings: ClientSettings
  package let loop: EventLoop
  var rotation: EndpointRotation
  private(set) lazy var session = WriteSession(engine: self)
  private var channels: [String: RPCClientChannel] = [:]
  private var backoff: Backoff
  private var outstanding: OutstandingRequests
  private var paused = WaitingLine<any PendingOperation>()
  private var pauseTimer: Timer?
  private lazy var heldBack = HeldBack(loop: loop) { [unowned self] in backoff.next() }
  private(set) var isClosed = false

  package init(loop: EventLoop, settings: ClientSettings) {
    self.loop = loop
    self.settings = settings
    rotation = EndpointRotation(settings.endpoints)
    outstanding = OutstandingRequests(
      countMax: settings.outstandingMax, byteCountMax: settings.outstandingBytesMax)
    backoff = Backoff(
      baseNanoseconds: settings.pauseBaseNanoseconds, capNanoseconds: settings.pauseCapNanoseconds,
      seed: SystemRandom.uint64())
  }

  /// Ends all connections and all requests, whatever they wait for, as if each had been cancelled; so do
  /// those that are made later. A call to a single node goes on until its deadline.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    pauseTimer?.cancel()
    pauseTimer = nil
    // Those that wait come first: an end makes room, and nothing is to be sent into it any more.
    session.close()
    for operation in Array(paused.removeAll()) + heldBack.close() { operation.cancel() }
    for address in channels.keys.sorted() { channels[address]?.close() }
    channels = [:]
  }

  // MARK: Requests

  /// Starts a request and calls back once, on the loop.
  @discardableResult
  func unary<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, _ repeatability: Repeatability,
    _ effect: OperationEffect = .nothing, timeoutNanoseconds: UInt64,
    completion: @escaping (Result<Response, ClientError>) -> Void
  ) -> CancelHandle {
    let operation = ClientOperation(
      engine: self, method, request, repeatability, effect,
      timeoutNanoseconds: timeoutNanoseconds, completion: completion)
    if admit(operation) { operation.resume() }
    return CancelHandle(operation)
  }

  /// Starts a write in the session.
  @discardableResult
  func write<Request, Response>(
    _ method: Method<Request, Response>, _ request: Request, timeoutNanoseconds: UInt64,
    identify: @escaping (inout Request, RequestIdentity) -> Void,
    completion: @escaping (Result<Response, ClientError>) -> Void
  ) -> CancelHandle {
    let operation = ClientOperation(
      engine: self, method, request, .identified, .write,
      timeoutNanoseconds: timeoutNanoseconds, identify: identify, completion: completion)
    if admit(operation) { session.enqueue(operation) }
    return CancelHandle(operation)
  }

  /// Whether there is room for the operation. If not, it has ended.
  private func admit(_ operation: any AdmittedOperation) -> Bool {
    if let refusal = admit(byteCount: operation.byteCount) {
      operation.end(refusal)
      return false
    }
    operation.admitted()
    heldBack.earn()
    return true
  }

  /// Counts a request until it has `ended`. Returns why there is no room for it, if there is none.
  func admit(byteCount: Int) -> ClientError? {
    if let refusal = outstanding.refusal(ofByteCount: byteCount) { return refusal }
    outstanding.began(byteCount: byteCount)
    return nil
  }

  /// A request that was admitted has ended.
  func ended(byteCount: Int) {
    outstanding.ended(byteCount: byteCount)
  }

  func sessionLost(_ client: ClientID) {
    session.lost(client)
  }

  // MARK: Endpoints

  /// Where to send a request. Once this is closed, a channel that is closed: whoever hears of an end may ask
  /// again there and then, before all connections have ended.
  func channel(to address: String) -> any RPCChannel {
    if !isClosed, let channel = channels[address] { return channel }
    let channel = RPCClientChannel(
      loop: loop, address: address, identity: { PeerIdentity(kind: .client) },
      settings: settings.channel,
      onStateChange: { [weak self] state in
        if state.isReady { self?.resumePaused() }
      })
    if isClosed {
      channel.close()
    } else {
      channels[address] = channel
    }
    return channel
  }

  /// Where a request goes that is made now.
  package var endpoint: String { rotation.address }

  func isReady(_ address: String) -> Bool {
    channels[address]?.state.isReady ?? false
  }

  /// Every endpoint has failed: the operation is tried again after a pause that all share, or when a
  /// connection stands again.
  func pause(_ operation: any PendingOperation) {
    paused.add(operation, isOver: \.isOver)
    guard pauseTimer == nil else { return }
    pauseTimer = loop.schedule(after: backoff.next()) { [weak self] in
      self?.pauseTimer = nil
      self?.resumePaused()
    }
  }

  private func resumePaused() {
    pauseTimer?.cancel()
    pauseTimer = nil
    for operation in paused.removeAll() { operation.resume() }
  }

  /// Whether an operation may be sent again of which an attempt may still be under way. If not, it is
  /// resumed later.
  func maySendAgain(_ operation: any PendingOperation) -> Bool {
    heldBack.mayGo(operation)
  }

  /// The cluster has too much to do: the operation is tried again when it has answered something, or
  /// after a pause.
  func askLater(_ operation: any PendingOperation) {
    heldBack.add(operation)
  }

  /// An endpoint has answered.
  func worked() {
    rotation.worked()
    backoff.reset()
    heldBack.answered()
  }
}

/// Lets a caller give a request up.
package struct CancelHandle {
  private weak var operation: (any PendingOperation)?

  init(_ operation: any PendingOperation) {
    self.operation = operation
  }

  /// Ends the request with `.cancelled`. Does nothing once it has ended.
  package func cancel() {
    operation?.cancel()
  }
}
