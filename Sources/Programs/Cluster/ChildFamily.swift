import KeyValueClient
import ProgramSupport
import SystemIO

/// The processes that `cluster` starts, from its own executable, and ends.
///
/// The proxy's notices are shown, because it sees everybody; what all of them log is kept in one
/// file, `ClusterLog`. What is shown goes through a `LogWriter`, since a stopped terminal must keep the
/// loop neither from what the children say nor from ending them. Confined to its loop, except for what is
/// `async`.
final class ChildFamily: Sendable {
  private let loop: EventLoop
  private let state: LoopBound<ChildFamilyState>

  private init(loop: EventLoop, state: ChildFamilyState) {
    self.loop = loop
    self.state = LoopBound(state, to: loop)
  }

  /// Made on the loop, which is running already.
  static func on(
    _ loop: EventLoop, options: ClusterOptions, writer: LogWriter
  ) async -> ChildFamily {
    await withCheckedContinuation { continuation in
      loop.submit {
        let state = ChildFamilyState(loop: loop, options: options, writer: writer)
        continuation.resume(returning: ChildFamily(loop: loop, state: state))
      }
    }
  }

  /// Starts everybody and returns a client of the proxy, once each has said where it listens.
  ///
  /// - Throws: `ChildFamilyState.EndRequested` if the end is requested before that.
  func start() async throws -> KeyValueClient {
    try await onLoop { state, done in state.watchSignals(done) }
    let proxy = try await onLoop { state, done in state.startProxy(done) }
    try await onLoop { state, done in state.startNodes(proxy: proxy, done) }
    return KeyValueClient(loop: loop, endpoints: [proxy.description])
  }

  /// Waits for Ctrl-C, SIGTERM or `requestEnd()`.
  func untilEndRequested() async {
    await withCheckedContinuation { continuation in
      loop.submit { [state] in state.value.whenEndRequested { continuation.resume() } }
    }
  }

  func requestEnd() {
    loop.submit { [state] in state.value.requestEnd() }
  }

  /// Asks everybody to stop and waits until they have. Who does not is killed in the end, and at once when
  /// a signal asks again.
  func stop() async {
    await withCheckedContinuation { continuation in
      loop.submit { [state] in state.value.stop { continuation.resume() } }
    }
  }

  private func onLoop<Value: Sendable>(
    _ body:
      @escaping @Sendable (
        ChildFamilyState, @escaping (Result<Value, any Error>) -> Void
      ) -> Void
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      loop.submit { [state] in body(state.value) { continuation.resume(with: $0) } }
    }
  }
}

/// What `ChildFamily` keeps on the loop.
final class ChildFamilyState {
  /// Why a child could not be started.
  struct StartFailure: Error, CustomStringConvertible {
    let description: String
  }

  /// The end was requested before everybody was started.
  struct EndRequested: Error {}

  /// Longer than a node takes that lets calls under way end, and then has a disk that hangs.
  var stopSecondsMax: UInt64 = 16

  private let loop: EventLoop
  private let options: ClusterOptions
  private let writer: LogWriter
  /// What the children are started from; this program's own if `nil`.
  private let executable: String?
  private var patience: Timer?
  private var children: [Child] = []
  private var log: ClusterLog?
  private var signals: SignalSource?
  private var isEndRequested = false
  private var onEndRequested: (() -> Void)?
  /// Ends the start under way, of which there is one at a time.
  private var abandonStart: (() -> Void)?
  private var onAllEnded: (() -> Void)?

  private var texts: Texts { options.common.texts }

  init(loop: EventLoop, options: ClusterOptions, writer: LogWriter, executable: String? = nil) {
    self.loop = loop
    self.options = options
    self.writer = writer
    self.executable = executable
  }

  private func show(_ line: String, on stream: OutputStream = .standardError) {
    writer.append(line + "\n", to: stream)
  }

  func watchSignals(_ done: (Result<Void, any Error>) -> Void) {
    do {
      signals = try SignalSource(loop: loop) { [weak self] _ in self?.signalCame() }
      done(.success(()))
    } catch {
      done(.failure(error))
    }
  }

  func startProxy(_ done: @escaping (Result<Endpoint, any Error>) -> Void) {
    start("proxy", options.proxyArguments) { [self] result in
      if case .success(let address) = result {
        // Other clients and further nodes need it.
        show(
          texts.listening(program: "proxy", address: address.description), on: .standardOutput)
      }
      done(result)
    }
  }

  /// The leader first: it must have founded the cluster, or found its old one, before a follower can
  /// be told of it.
  func startNodes(proxy: Endpoint, _ done: @escaping (Result<Void, any Error>) -> Void) {
    startNode(0, proxy: proxy, done)
  }

  private func startNode(
    _ number: Int, proxy: Endpoint, _ done: @escaping (Result<Void, any Error>) -> Void
  ) {
    guard number < options.nodes else { return done(.success(())) }
    let name = number == 0 ? "leader" : "follower"
    start(name, options.nodeArguments(number, proxy: proxy)) { [weak self] result in
      switch result {
      case .success: self?.startNode(number + 1, proxy: proxy, done)
      case .failure(let error): done(.failure(error))
      }
    }
  }

  private func start(
    _ name: String, _ arguments: [String],
    onReady: @escaping (Result<Endpoint, any Error>) -> Void
  ) {
    guard !isEndRequested else { return onReady(.failure(EndRequested())) }
    var isReported = false
    let report: (Result<Endpoint, any Error>) -> Void = { [self] result in
      guard !isReported else { return }
      isReported = true
      abandonStart = nil
      onReady(result)
    }
    abandonStart = { report(.failure(EndRequested())) }
    do {
      let log = try self.log ?? ClusterLog(directory: options.dataDirectory)
      self.log = log
      let child = try Child(
        name: name, loop: loop,
        executable: try executable ?? ExecutablePath.ofThisProcess(), arguments: arguments,
        log: log,
        onAddress: { report(.success($0)) },
        onNotice: { [weak self] line in
          // The proxy's own lines stand on the terminal as they are; a node's only until it is up,
          // because then they tell why it cannot be.
          if name == "proxy" || !isReported { self?.show(line) }
        },
        onExit: { [weak self, texts] child, exit in
          self?.ended(child, exit)
          report(.failure(StartFailure(description: texts.childEnded(name, exit))))
        })
      children.append(child)
    } catch {
      report(.failure(error))
    }
  }

  private func ended(_ child: Child, _ exit: ChildProcess.Exit) {
    children.removeAll { $0 === child }
    // A service manager asks all processes of a service to stop, not this one alone.
    if onAllEnded == nil, !isEndRequested {
      show(texts.childEnded(child.displayName, exit))
    } else if children.isEmpty {
      allEnded()
    }
  }

  func whenEndRequested(_ body: @escaping () -> Void) {
    if isEndRequested { body() } else { onEndRequested = body }
  }

  func requestEnd() {
    isEndRequested = true
    onEndRequested?()
    onEndRequested = nil
    abandonStart?()
  }

  /// The first asks for the end; one that comes later, be it that the menu was left, wants it at once.
  func signalCame() {
    if isEndRequested { killAll(saying: texts.killed) } else { requestEnd() }
  }

  private func killAll(saying text: ([String]) -> String) {
    guard !children.isEmpty else { return }
    show(text(children.map(\.displayName)))
    for child in children { child.process.kill() }
  }

  func stop(_ done: @escaping () -> Void) {
    onAllEnded = done
    guard !children.isEmpty else { return allEnded() }
    for child in children {
      child.process.terminate()
    }
    let seconds = stopSecondsMax
    patience = loop.schedule(after: seconds * 1_000_000_000) { [weak self] in
      guard let self else { return }
      killAll { self.texts.killed($0, afterSeconds: seconds) }
    }
  }

  private func allEnded() {
    patience?.cancel()
    patience = nil
    signals?.close()
    signals = nil
    onAllEnded?()
    onAllEnded = nil
  }
}
