import RPCCore
import SystemIO

/// One connection of a server, from its acceptance to its end.
///
/// ```
///   preface ──► serving ──► leaving ──► closed
///      │           │                      ▲
///      ├───────────┴────► silent ─────────┤
///      └── refused: leaving ──────────────┘
/// ```
///
/// Invariants: `calls` holds exactly the calls that a service has kept and the finished ones whose
/// last frames wait for credit; in any phase but `serving` it is empty.
final class ServerConnection {
  /// The states drawn above.
  enum Phase {
    case preface(PrefaceDecoder)
    case serving
    /// It has been told why, and is waited for to read it.
    case leaving
    case silent
    case closed
  }

  /// A call of this connection that is not over.
  struct Entry {
    unowned let call: IncomingCall
    /// Takes the requests of a stream.
    let receive: ((RPCRouter.RequestEvent) -> Void)?
    /// Keeps a finished call until its last frames are written.
    var finished: IncomingCall?
  }

  /// A method this connection has a number for; without a route when we do not have it.
  struct NumberedMethod {
    let path: String
    let route: RPCRouter.Route?
  }

  let number: UInt64
  let address: SocketAddress?
  let limits: RPCLimits
  unowned let server: RPCServer
  let stream: ByteStream
  let timer: WakeTimer
  var loop: EventLoop { stream.loop }

  var phase = Phase.preface(PrefaceDecoder())
  private(set) var peer = PeerIdentity(kind: .client)
  var decoder: FrameDecoder
  var methods = NumberedMethods<NumberedMethod>()
  var calls = CallTable<Entry>()
  /// The last call the peer has opened.
  var lastCall = CallID.connection
  var deadlines = DeadlineQueue()
  var keepalive: Keepalive
  var queueing = QueueingDelay()
  /// When the first bytes came of a frame that has not come whole.
  var frameBeganAt: UInt64?
  /// When what is being looked at was read.
  var readAt: UInt64 = 0
  let phaseLimitStart: UInt64
  var lingerEnd = UInt64.max
  /// Calls under way whose senders wait for room.
  var drainWaiters: Set<CallID> = []
  /// Frames were left unread because the output was above its mark.
  var isParsePaused = false
  /// Frames of all streams that wait for credit.
  var queuedBytes = 0
  /// Requests that services still work on.
  var parkedBytes = 0
  /// What `budget` counts of `heldBytes`.
  var accountedBytes = 0
  private(set) var budget: ByteBudget

  init(number: UInt64, descriptor: CInt, address: SocketAddress?, server: RPCServer) {
    self.number = number
    self.address = address
    self.server = server
    limits = server.limits
    budget = server.budget(of: .client)
    let loop = server.loop
    stream = ByteStream(
      loop: loop, descriptor: descriptor, readBuffer: server.readBuffer,
      highWaterBytes: limits.outputHighWaterBytes)
    timer = WakeTimer(loop: loop)
    decoder = FrameDecoder(frameBytesMax: limits.frameBytesMax)
    keepalive = Keepalive(server.keepalive, at: loop.now)
    phaseLimitStart = loop.now
  }

  func start() throws(SystemError) {
    stream.owner = self
    try stream.start()
    timer.onFire = { [weak self] in self?.timerFired() }
    timer.wake(at: phaseLimitStart + limits.prefaceTimeout)
  }

  var isServing: Bool {
    if case .serving = phase { true } else { false }
  }

  var awaitsPreface: Bool {
    if case .preface = phase { true } else { false }
  }

  var addressText: String { address.map { "\($0)" } ?? "an unknown address" }
  var name: String { awaitsPreface ? addressText : peer.name(at: addressText) }

  // MARK: Preface

  private func receivePreface(_ bytes: RawSpan, _ decoder: PrefaceDecoder) {
    var decoder = decoder
    switch decoder.feed(bytes) {
    case .needsMore:
      phase = .preface(decoder)
    case .foreign(let other):
      server.log(.foreignProtocol(from: addressText, other))
      leave(saying: other.answer(from: server.identity()))
    case .invalid(let refusal):
      refuse(refusal)
    case .preface(let preface, let consumed):
      peer = preface.identity
      budget = server.budget(of: peer.kind)
      if let refusal = server.refusal(of: peer) {
        refuse(refusal)
        return
      }
      if server.isSilent, peer.kind != .control {
        fallSilent()
        return
      }
      phase = .serving
      server.admitted(self)
      keepalive.received(at: loop.now)
      timer.wake(at: keepalive.nextCheck)
      stream.output.append(contentsOf: Preface(identity: server.identity()).encoded)
      stream.outputChanged()
      receiveFrames(bytes.extracting(consumed..<bytes.byteCount))
    }
  }

  private func refuse(_ refusal: PrefaceRefusal) {
    server.log(.refused(from: name, refusal))
    leave(saying: Preface(identity: server.identity(), refusal: refusal).encoded)
  }

  /// Says last words, or plays dead if nothing may be said.
  func leave(saying bytes: [UInt8]) {
    guard !server.isSilent else {
      fallSilent()
      return
    }
    phase = .leaving
    stream.output.append(contentsOf: bytes)
    stream.linger()
    lingerEnd = loop.now + limits.lingerTimeout
    timer.wake(at: lingerEnd)
    server.left(self)
  }

  // MARK: Ends

  /// Something came that no frame can follow: says what, and leaves.
  func broken(_ error: FrameError) {
    guard isServing else { return }
    server.log(.brokenFrame(from: name, error))
    leave(GoAway(reason: error.goAwayReason, lastCall: lastCall, message: "\(error)"))
  }

  func leave(_ goAway: GoAway) {
    guard isServing else { return }
    phase = .leaving
    endCalls(RPCError(.cancelled, "the connection ended: \(goAway.message)"))
    var bytes: [UInt8] = []
    FrameWriter.goAway(goAway, to: &bytes)
    leave(saying: bytes)
  }

  /// The server closes: its calls end with `error`, the peer is told, and the connection goes.
  func shutDown(_ error: RPCError) {
    if isServing {
      for id in calls.ids { FrameWriter.end(id, error, limits, to: &stream.output) }
      phase = .leaving
      endCalls(error)
      let goAway = GoAway(reason: .shuttingDown, lastCall: lastCall, message: error.message)
      FrameWriter.goAway(goAway, to: &stream.output)
    }
    close()
  }

  /// Plays dead, until the server closes it.
  func fallSilent() {
    switch phase {
    case .closed, .silent: return
    case .preface, .serving, .leaving: break
    }
    phase = .silent
    timer.stop()
    stream.mute()
    server.left(self)
    endCalls(RPCError(.cancelled, "this server plays dead"))
  }

  /// Closes at once, and tells the services that their callers are gone.
  func close(_ error: RPCError = RPCError(.cancelled, "the connection to the caller was lost")) {
    if case .closed = phase { return }
    phase = .closed
    timer.stop()
    stream.close()
    server.closed(self)
    endCalls(error)
  }

  private func endCalls(_ error: RPCError) {
    deadlines.removeAll()
    drainWaiters = []
    // Held before any is told: what one service does on hearing it may drop the call of another.
    let ended = calls.removeAll().map { (call: $0.finished ?? $0.call, receive: $0.receive) }
    for (call, receive) in ended {
      if call.cancelFromOutside() { receive?(.end(error)) }
    }
  }

  /// Ends a call from our side, though its service has not.
  func fail(_ id: CallID, _ entry: Entry, _ error: RPCError) {
    let removed = takeOut(id)
    FrameWriter.end(id, error, limits, to: &stream.output)
    stream.outputChanged()
    let call = entry.finished ?? entry.call
    if call.cancelFromOutside() { entry.receive?(.end(error)) }
    withExtendedLifetime(removed) {}
  }
}

// MARK: - The stream below

extension ServerConnection: ByteStreamOwner {
  /// Accepted connections are connected from the start.
  func byteStreamConnected(_ stream: ByteStream) {}

  func byteStream(_ stream: ByteStream, received bytes: RawSpan) {
    switch phase {
    case .serving:
      keepalive.received(at: loop.now)
      receiveFrames(bytes)
      account()
    case .preface(let decoder): receivePreface(bytes, decoder)
    case .leaving, .silent, .closed: break
    }
  }

  func byteStreamFlushed(_ stream: ByteStream) {
    account()
  }

  func byteStreamDrained(_ stream: ByteStream) {
    guard isServing else { return }
    stream.resumeReading()
    if isParsePaused {
      isParsePaused = false
      receiveFrames(RawSpan())
    }
    tellDrained()
  }

  func byteStream(_ stream: ByteStream, lost reason: StreamLoss) {
    close()
  }
}
