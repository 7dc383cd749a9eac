package import RPCCore
package import SystemIO

/// Serves the methods of a router on a port. Belongs to its loop: it is made, used and closed
/// there.
///
/// Each connection must open with a preface within `limits.prefaceTimeout`; what is not a preface is
/// answered as far as its sender can understand (`ForeignProtocol`), logged and closed. A unary
/// handler that answers at once writes straight into the connection's output, which is sent once
/// per burst of the loop.
package final class RPCServer {
  let loop: EventLoop
  let identity: () -> PeerIdentity
  package var router: RPCRouter
  let limits: RPCLimits
  let keepalive: Keepalive.Settings
  private let tell: (TransportEvent) -> Void
  private var throttle: EventThrottle
  private var summaryTimer: Timer?
  private let admission: (PeerIdentity) -> PrefaceRefusal?
  let readBuffer = ReadBuffer()
  private let callersBudget: ByteBudget
  private let peersBudget: ByteBudget

  private var listeners: [Listener] = []
  private var connections: [UInt64: ServerConnection] = [:]
  private var connectionsByHost: [SocketAddress.Host: Int] = [:]
  private var lastNumber: UInt64 = 0
  /// Connections that are served, control and nodes included.
  private var served: Set<UInt64> = []
  private var awaitingPreface: Set<UInt64> = []
  /// Connections that take no part any more and still stand: they are silent, or wait for their last
  /// words to be read.
  private var departing: Set<UInt64> = []
  private(set) var isClosed = false
  /// Set from when the server is about to close.
  var draining: ServerDrain?

  /// `identity` is who this server says it is, and `admission` may refuse a peer; both are asked for
  /// each connection, when its preface has come. `log` hears what a person may want to know, a few
  /// events of each kind and the number of the others (`EventThrottle`).
  package init(
    loop: EventLoop, identity: @escaping () -> PeerIdentity, router: RPCRouter,
    limits: RPCLimits = RPCLimits(), keepalive: Keepalive.Settings = .relaxed,
    log: @escaping (TransportEvent) -> Void = { _ in },
    admission: @escaping (PeerIdentity) -> PrefaceRefusal? = { _ in nil }
  ) {
    Signals.ignoreBrokenPipes()
    self.loop = loop
    self.identity = identity
    self.router = router
    self.limits = limits
    self.keepalive = keepalive
    tell = log
    throttle = EventThrottle(limits)
    callersBudget = ByteBudget(max: limits.callersBytesMax, limits: limits)
    peersBudget = ByteBudget(max: limits.peersBytesMax, limits: limits)
    self.admission = admission
    loop.addStandstillObserver(self)
  }

  /// Listens on one more address. Port zero lets the system choose; the port is returned.
  @discardableResult
  package func listen(on address: SocketAddress) throws(SystemError) -> UInt16 {
    let listener = try Listener(
      loop: loop, address: address,
      onAccept: { [weak self] descriptor, peer in
        if let self { accept(descriptor, peer) } else { Socket.close(descriptor) }
      },
      onError: { [weak self] error in self?.log(.acceptFailed(error)) })
    listeners.append(listener)
    return listener.address.port
  }

  package var connectionCount: Int { connections.count }
  var hasCallersWaiting: Bool { connections.values.contains { $0.hasCallersWaiting } }

  /// Whether the server plays dead: what arrives is thrown away, nothing is sent, and new connections
  /// are taken without a word, those of `.control` excepted. Calls under way are cancelled when it
  /// begins. When it ends, the connections that were ignored are closed, so that their peers connect
  /// anew.
  package var isSilent = false {
    didSet {
      guard isSilent != oldValue else { return }
      for connection in inOrder() {
        if isSilent {
          let spared = connection.awaitsPreface || connection.peer.kind == .control
          if !spared { connection.fallSilent() }
        } else if case .silent = connection.phase {
          connection.close()
        }
      }
    }
  }

  /// Stops listening, ends the calls under way with `.unavailable`, says goodbye and closes
  /// everything.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    loop.removeStandstillObserver(self)
    endDrain()
    for listener in listeners { listener.close() }
    listeners = []
    summaryTimer?.cancel()
    let error = RPCError(.unavailable, "the server at \(identity().address) is shutting down")
    for connection in inOrder() { connection.shutDown(error) }
  }

  private func inOrder() -> [ServerConnection] {
    connections.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: Accepting

  private func accept(_ descriptor: CInt, _ address: SocketAddress?) {
    makeRoom()
    if let address, !address.isLoopback,
      connectionsByHost[address.host, default: 0] >= limits.connectionsPerAddressMax
    {
      log(.tooManyConnections(from: "\(address)", limit: limits.connectionsPerAddressMax))
      Socket.close(descriptor)
      return
    }
    makeRoomForPreface()
    lastNumber += 1
    let connection = ServerConnection(
      number: lastNumber, descriptor: descriptor, address: address, server: self)
    do {
      try Socket.setNoDelay(descriptor)
    } catch {
      Socket.close(descriptor)
      return
    }
    do {
      try connection.start()
    } catch {
      log(.acceptFailed(error))
      return
    }
    connections[connection.number] = connection
    awaitingPreface.insert(connection.number)
    if let address { connectionsByHost[address.host, default: 0] += 1 }
  }

  /// The oldest of those who have not introduced themselves gives way, so that idle connections
  /// cannot keep others out.
  private func makeRoomForPreface() {
    guard awaitingPreface.count >= limits.prefacesPendingMax,
      let oldest = awaitingPreface.min(), let connection = connections[oldest]
    else { return }
    log(.prefaceMissing(from: connection.addressText, receivedBytes: 0))
    connection.close()
  }

  /// What is served and what awaits its preface have limits of their own. The oldest of the others
  /// gives way, so that neither a server that plays dead nor one that refuses callers as fast as
  /// they come runs out of descriptors.
  private func makeRoom() {
    guard connections.count >= limits.standingConnectionsMax, let oldest = departing.min() else {
      return
    }
    connections[oldest]?.close()
  }

  // MARK: What connections report

  func log(_ event: TransportEvent) {
    if let kind = event.kind, !throttle.tells(kind, at: loop.now) {
      armSummary()
    } else {
      tell(event)
    }
  }

  private func armSummary() {
    guard summaryTimer == nil, !isClosed, let due = throttle.nextSummary else { return }
    summaryTimer = loop.schedule(at: due) { [weak self] in
      guard let self else { return }
      summaryTimer = nil
      for (kind, count) in throttle.takeSummaries(at: loop.now) {
        tell(.untold(count: count, kind))
      }
      armSummary()
    }
  }

  func refusal(of peer: PeerIdentity) -> PrefaceRefusal? {
    if let mismatch = PrefaceRefusal.clusterMismatch(of: peer, with: identity()) { return mismatch }
    let limit =
      switch peer.kind {
      case .client: limits.connectionsMax
      case .proxy: limits.connectionsMax + limits.proxyConnectionsMax
      case .node, .control:
        limits.connectionsMax + limits.proxyConnectionsMax + limits.reservedConnectionsMax
      }
    guard served.count < limit else {
      return PrefaceRefusal(
        .tooManyConnections,
        "\(served.count) connections are open, which is the limit; try another server or later")
    }
    return admission(peer)
  }

  func admitted(_ connection: ServerConnection) {
    awaitingPreface.remove(connection.number)
    served.insert(connection.number)
  }

  func budget(of kind: PeerIdentity.Kind) -> ByteBudget {
    switch kind {
    case .client, .proxy: callersBudget
    case .node, .control: peersBudget
    }
  }

  /// Those that share a budget.
  func connections(of budget: ByteBudget) -> [ServerConnection] {
    connections.values.filter { $0.budget === budget }
  }

  /// It takes no part any more, though it still stands.
  func left(_ connection: ServerConnection) {
    connection.closeAccount()
    awaitingPreface.remove(connection.number)
    served.remove(connection.number)
    // Its last words may have found the other side gone, and closed it.
    if connections[connection.number] != nil { departing.insert(connection.number) }
  }

  func closed(_ connection: ServerConnection) {
    left(connection)
    departing.remove(connection.number)
    connections[connection.number] = nil
    guard let address = connection.address, let count = connectionsByHost[address.host] else {
      return
    }
    connectionsByHost[address.host] = count > 1 ? count - 1 : nil
  }
}

extension RPCServer: StandstillObserver {
  package func loopStoodStill(for nanoseconds: UInt64) {
    // Nobody waited, as when a node reads a large snapshot before it serves.
    guard !connections.isEmpty else { return }
    log(.stoodStill(nanoseconds: nanoseconds))
    let since = loop.now - min(nanoseconds, loop.now)
    for connection in inOrder() { connection.stoodStill(since: since) }
  }
}

extension SocketAddress {
  var isLoopback: Bool {
    switch host {
    case .v4(let bits): bits >> 24 == 127
    case .v6(let high, let low): high == 0 && low == 1
    }
  }
}
