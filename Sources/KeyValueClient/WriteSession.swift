import KeyValueStore
import RPCCore
import SystemIO
import WireMessages

/// The session of a client: opened with the first write, and again when it has expired. Writes that
/// find no room in its window wait here, in order.
///
/// ```
///   none ── a write ──▶ opening ── opened ──▶ open ── expired ──▶ none
///     ▲                    │ failed: the waiting writes fail with it
///     └────────────────────┘
/// ```
final class WriteSession {
  private enum Phase {
    case none
    case opening
    case open(SessionWindow)
  }

  private unowned let engine: ClientEngine
  private var phase = Phase.none
  /// The call that opens the session.
  private var opening: ClientOperation<WireOpenSessionRequest, WireOpenSessionReply>?
  private var waiting = WaitingLine<any SessionWrite>()

  init(engine: ClientEngine) {
    self.engine = engine
  }

  /// Why there is no session yet, for a write whose time of `nanoseconds` is up. The write itself
  /// knows nothing: it was never sent.
  func delay(of nanoseconds: UInt64) -> ClientError? {
    guard var misfortune = opening?.misfortune else { return nil }
    misfortune.timeoutNanoseconds = nanoseconds
    return misfortune.timedOut.ofUnsentWrite
  }

  /// Begins the write as soon as it can have a number.
  func enqueue(_ write: any SessionWrite) {
    if case .open = phase, waiting.isEmpty, let identity = issue() {
      return write.begin(as: identity)
    }
    waiting.add(write, isOver: \.isOver)
    write.wait()
    openIfNeeded()
  }

  /// The write has its answer, or was given up for good.
  func finished(_ identity: RequestIdentity) {
    guard case .open(var window) = phase, window.client == identity.client else { return }
    phase = .none
    window.finish(identity.sequence)
    phase = .open(window)
    beginWaiting()
  }

  /// The cluster does not know the session any more.
  func lost(_ client: ClientID) {
    guard case .open(let window) = phase, window.client == client else { return }
    phase = .none
    openIfNeeded()
  }

  /// Ends the writes that wait.
  func close() {
    for write in waiting.removeAll() { write.cancel() }
  }

  private func issue() -> RequestIdentity? {
    guard case .open(var window) = phase else { return nil }
    // The window is taken out and put back, so that its storage is not copied.
    phase = .none
    let identity = window.issue()
    phase = .open(window)
    return identity
  }

  private func beginWaiting() {
    while let write = waiting.first {
      if !write.isOver {
        guard let identity = issue() else { return }
        waiting.removeFirst()
        write.begin(as: identity)
      } else {
        waiting.removeFirst()
      }
    }
  }

  private func openIfNeeded() {
    guard case .none = phase, !waiting.isEmpty else { return }
    phase = .opening
    let operation = ClientOperation(
      engine: engine, WireStoreMethods.openSession, WireOpenSessionRequest(), .harmless,
      .nothing, timeoutNanoseconds: engine.settings.timeoutNanoseconds
    ) { [weak self] result in
      self?.opened(result)
    }
    opening = operation
    operation.resume()
  }

  private func opened(_ result: Result<WireOpenSessionReply, ClientError>) {
    opening = nil
    switch result {
    case .success(let reply):
      let window = min(
        engine.settings.sessionWindow, engine.settings.limits.sessionAnswersMax)
      phase = .open(SessionWindow(client: ClientID(reply.clientID), limit: window))
      beginWaiting()
    case .failure(let error):
      phase = .none
      for write in waiting.removeAll() where !write.isOver { write.end(error.ofUnsentWrite) }
    }
  }
}

extension ClientError {
  /// The same misfortune, told of a write that waited for the session and was never sent.
  fileprivate var ofUnsentWrite: ClientError {
    switch self {
    case .timedOut(let message), .noQuorum(let message):
      .noQuorum("\(message); \(OperationEffect.write.notExecuted)")
    case .failed(let message): .refused("\(message); \(OperationEffect.write.notExecuted)")
    case .outcomeUnknown, .cancelled, .sessionLost, .invalidArgument, .notReachable,
      .revisionNotReached, .overloaded, .refused:
      self
    }
  }
}
