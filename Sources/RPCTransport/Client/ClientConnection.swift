import RPCCore
import SystemIO

/// One connection of a client channel, from the first attempt to its loss. What it means for calls
/// is the channel's affair.
///
/// ```
///   connecting ──► awaitingPreface ──► ready ──► closed
///        └─────────────────┴─────────────────────►┘
/// ```
final class ClientConnection {
  /// How far the connection has come; it never goes back.
  enum Phase {
    case connecting
    case awaitingPreface(PrefaceDecoder)
    case ready
    case closed
  }

  /// Answers end work. A proxy that read one buffer of them for each buffer of requests of a hundred
  /// clients would begin more and more and end little.
  private static let readsPerTurn = 16

  private let loop: EventLoop
  private let target: SocketAddress
  private unowned let channel: RPCClientChannel
  private(set) var phase = Phase.connecting
  private(set) var stream: ByteStream
  private var decoder: FrameDecoder
  var methods = MethodNumbers()
  var keepalive: Keepalive
  /// The server takes no new calls on this connection.
  var isGoingAway = false

  /// Starts to connect. The outcome is told to the channel, never before this returns.
  init(to target: SocketAddress, channel: RPCClientChannel) throws(SystemError) {
    self.target = target
    self.channel = channel
    loop = channel.loop
    let limits = channel.settings.limits
    decoder = FrameDecoder(frameBytesMax: limits.frameBytesMax)
    keepalive = Keepalive(channel.settings.keepalive, at: loop.now)
    let descriptor = try Socket.connect(to: target)
    stream = ByteStream(
      loop: loop, descriptor: descriptor, readBuffer: channel.readBuffer,
      highWaterBytes: limits.outputHighWaterBytes, readsPerTurn: Self.readsPerTurn)
    stream.owner = self
    try stream.startConnecting(to: target)
  }

  var isReady: Bool {
    if case .ready = phase { true } else { false }
  }

  func close() {
    phase = .closed
    stream.close()
  }

  private func receivePreface(_ bytes: RawSpan, _ decoder: PrefaceDecoder) {
    var decoder = decoder
    switch decoder.feed(bytes) {
    case .needsMore:
      phase = .awaitingPreface(decoder)
    case .foreign(let other):
      channel.lost(
        self, "what answers at \(target) speaks \(other.name), not Reign's RPC protocol")
    case .invalid(let refusal):
      channel.lost(self, refusal.message)
    case .preface(let preface, let consumed):
      if let refusal = preface.refusal {
        channel.lost(self, refusal.message)
        return
      }
      let own = channel.expectedIdentity
      if let mismatch = PrefaceRefusal.clusterMismatch(of: preface.identity, with: own) {
        channel.lost(self, mismatch.message)
        return
      }
      phase = .ready
      keepalive.received(at: loop.now)
      channel.becameReady(self, preface.identity)
      if isReady { receiveFrames(bytes.extracting(consumed..<bytes.byteCount)) }
    }
  }

  private func receiveFrames(_ bytes: RawSpan) {
    // See `ServerConnection.receiveFrames`.
    var decoder = decoder
    self.decoder = FrameDecoder(frameBytesMax: channel.settings.limits.frameBytesMax)
    do throws(FrameError) {
      var problem: FrameError?
      try decoder.decode(bytes) { header, payload in
        guard isReady else { return .stop }
        do throws(FrameError) {
          try channel.receive(header, payload, on: self)
          return .frame
        } catch {
          problem = error
          return .stop
        }
      }
      if let problem { throw problem }
      self.decoder = decoder
    } catch {
      if isReady { channel.lost(self, "the server sent something that makes no sense: \(error)") }
    }
  }
}

extension ClientConnection: ByteStreamOwner {
  func byteStreamConnected(_ stream: ByteStream) {
    phase = .awaitingPreface(PrefaceDecoder())
    stream.output.append(contentsOf: Preface(identity: channel.identity()).encoded)
    stream.outputChanged()
  }

  func byteStream(_ stream: ByteStream, received bytes: RawSpan) {
    switch phase {
    case .ready:
      keepalive.received(at: loop.now)
      receiveFrames(bytes)
    case .awaitingPreface(let decoder): receivePreface(bytes, decoder)
    case .connecting, .closed: break
    }
  }

  func byteStreamFlushed(_ stream: ByteStream) {}

  func byteStreamDrained(_ stream: ByteStream) {
    if isReady { channel.tellDrained() }
  }

  func byteStream(_ stream: ByteStream, lost reason: StreamLoss) {
    if case .closed = phase { return }
    channel.lost(self, "\(reason)")
  }
}
