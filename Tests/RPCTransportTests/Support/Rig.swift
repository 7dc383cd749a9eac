import RPCCore
import RPCTransport
import SystemIO
import Testing

/// A server, its service and channels to it on one loop, which runs on the test's own thread.
final class Rig {
  let loop: EventLoop
  let service = TestService()
  let server: RPCServer
  let port: UInt16
  private let events: EventLog
  private var channels: [RPCClientChannel] = []

  final class EventLog {
    var events: [String] = []
    /// Apart from the others: a machine that is busy makes them.
    var standstills: [String] = []
    var onEvent: ((String) -> Void)?
  }

  init(
    limits: RPCLimits = RPCLimits(), keepalive: Keepalive.Settings = .relaxed,
    clusterID: UInt64 = 1, admission: @escaping (PeerIdentity) -> PrefaceRefusal? = { _ in nil }
  ) throws {
    loop = try EventLoop()
    let events = EventLog()
    self.events = events
    server = RPCServer(
      loop: loop,
      identity: { PeerIdentity(kind: .node, clusterID: clusterID, nodeID: 9, address: "here:1") },
      router: service.router, limits: limits, keepalive: keepalive,
      log: { event in
        if case .stoodStill = event { return events.standstills.append("\(event)") }
        events.events.append("\(event)")
        events.onEvent?("\(event)")
      },
      admission: admission)
    port = try server.listen(on: .loopback(port: 0))
  }

  var log: [String] { events.events }
  var standstills: [String] { events.standstills }
  var onLog: ((String) -> Void)? {
    get { events.onEvent }
    set { events.onEvent = newValue }
  }

  func channel(
    host: String = "127.0.0.1", port: UInt16? = nil,
    settings: ChannelSettings = ChannelSettings(),
    kind: PeerIdentity.Kind = .client, clusterID: UInt64 = 1,
    onStateChange: @escaping (ChannelState) -> Void = { _ in }
  ) -> RPCClientChannel {
    let channel = RPCClientChannel(
      loop: loop, address: "\(host):\(port ?? self.port)",
      identity: { PeerIdentity(kind: kind, clusterID: clusterID) }, settings: settings,
      onStateChange: onStateChange)
    channels.append(channel)
    return channel
  }

  /// Runs the loop until `stop()` is called by what the test has set up. The limit only turns a
  /// hang into a failure.
  func run(_ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
    let limit = loop.schedule(after: 20_000_000_000) { [loop] in
      Issue.record(comment ?? "nothing stopped the loop", sourceLocation: sourceLocation)
      loop.stop()
    }
    loop.run()
    limit.cancel()
  }

  func stop() {
    loop.stop()
  }

  /// Calls and waits for the outcome.
  func call(
    _ method: Method<Blob, Blob>, _ request: Blob, on channel: RPCClientChannel,
    options: CallOptions = CallOptions()
  ) -> Result<Blob, RPCError>? {
    var outcome: Result<Blob, RPCError>?
    channel.unary(method, request, options: options) {
      outcome = $0
      self.stop()
    }
    run()
    return outcome
  }

  func close() {
    for channel in channels { channel.close() }
    server.close()
    service.parked = []
    service.onChat = nil
    service.onCount = nil
  }
}

extension Result where Failure == RPCError {
  var error: RPCError? {
    switch self {
    case .success: nil
    case .failure(let error): error
    }
  }
}
