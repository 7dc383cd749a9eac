package import RPCCore
package import SystemIO

/// Calls the methods of one server, over one connection that it makes again for ever. Belongs to
/// its loop, and lives until `close()`.
///
/// - Calls made while there is no connection wait for it, within bounds and their deadlines (see
///   `ChannelSettings.waitsForReady`).
/// - A lost connection ends the calls that were sent on it with `.unavailable`. `isKnownNotExecuted`
///   is true only for those of which not one byte had been handed to the kernel, or which the
///   server itself has disclaimed.
/// - After `keepalive.interval` without a byte the server is asked for a sign of life; after
///   `keepalive.timeout` the connection counts as lost.
/// - Unlike a server, a channel reads on while its output is over the mark. If both sides paused,
///   each could wait for the other for ever; what a channel receives is bounded by what it asked
///   for.
///
/// Invariant: `calls` holds exactly the calls that have not ended.
package final class RPCClientChannel {
  package let loop: EventLoop
  /// Where the channel leads, `host:port`.
  package let address: String
  let identity: () -> PeerIdentity
  private let expectedClusterID: UInt64
  let settings: ChannelSettings
  private let onStateChange: (ChannelState) -> Void

  private let target: SocketAddress?
  let readBuffer = ReadBuffer()
  let timer: WakeTimer
  private var backoff: ReconnectBackoff
  var nextAttempt: UInt64?
  var attemptEnd: UInt64?

  private(set) var connection: ClientConnection?
  var calls = CallTable<OutgoingCall>()
  var deadlines = DeadlineQueue()
  var lastCall: UInt64 = 0
  var waitingCalls = 0
  var waitingBytes = 0
  /// Frames of streams that wait for credit or for a connection.
  var queuedBytes = 0
  var drainWaiters: [CallID] = []

  package private(set) var state = ChannelState.connecting {
    didSet { if state != oldValue { onStateChange(state) } }
  }

  /// `identity` is who we say we are, asked for each connection. With an `expectedClusterID` of zero
  /// the identity's cluster must match, if it has one. `onStateChange` hears every change, the first
  /// one after this has returned.
  package init(
    loop: EventLoop, address: String, identity: @escaping () -> PeerIdentity,
    expectedClusterID: UInt64 = 0, settings: ChannelSettings = ChannelSettings(),
    onStateChange: @escaping (ChannelState) -> Void = { _ in }
  ) {
    Signals.ignoreBrokenPipes()
    self.loop = loop
    self.address = address
    self.identity = identity
    self.expectedClusterID = expectedClusterID
    self.settings = settings
    self.onStateChange = onStateChange
    backoff = ReconnectBackoff(settings.backoff)
    timer = WakeTimer(loop: loop)
    target = try? SocketAddress(parsing: address)
    timer.onFire = { [weak self] in self?.timerFired() }
    nextAttempt = loop.now
    timer.wake(at: loop.now)
  }

  /// Who answers, while the channel is ready.
  package var peer: PeerIdentity? {
    if case .ready(let peer) = state { peer } else { nil }
  }

  /// Calls that have not ended.
  package var callCount: Int { calls.count }

  /// Whether one more call would be refused because of their number.
  package var isFull: Bool { calls.count >= settings.limits.callsMax }

  /// Whether the channel plays dead: it sends nothing, not even that the connection ends, and hears
  /// nothing. Calls end with `.unavailable` when it begins, and at once while it lasts. When it
  /// ends, the old connection is closed and a new one made.
  package var isSilent = false {
    didSet {
      guard isSilent != oldValue, state != .closed else { return }
      if isSilent {
        nextAttempt = nil
        attemptEnd = nil
        if let connection, connection.isReady {
          connection.stream.mute()
        } else {
          connection?.close()
          connection = nil
        }
        state = .idle
        failAll("this side plays dead", over: connection)
      } else {
        connection?.close()
        connection = nil
        backoff.reset()
        state = .connecting
        attempt()
      }
    }
  }

  /// Ends the calls with `.unavailable` and the connection with them.
  package func close() {
    guard state != .closed else { return }
    timer.stop()
    let closing = connection
    closing?.close()
    connection = nil
    state = .closed
    failAll("the channel to \(address) was closed", over: closing)
  }

  // MARK: State

  var readyConnection: ClientConnection? {
    guard let connection, connection.isReady, !connection.isGoingAway, !isSilent else {
      return nil
    }
    return connection
  }

  /// Why no call can even wait.
  var unavailability: String? {
    switch state {
    case .closed: return "the channel to \(address) is closed"
    case .idle: return "this side plays dead"
    case .failed(let reason):
      return settings.waitsForReady && target != nil
        ? nil : "\(address) cannot be reached: \(reason)"
    case .connecting, .ready: return nil
    }
  }

  var expectedIdentity: PeerIdentity {
    let own = identity()
    return PeerIdentity(
      kind: own.kind, clusterID: expectedClusterID == 0 ? own.clusterID : expectedClusterID,
      nodeID: own.nodeID, address: own.address)
  }

  func attempt() {
    nextAttempt = nil
    guard let target else {
      state = .failed("'\(address)' is not an address; write host:port, such as 127.0.0.1:50051")
      failWaiting("'\(address)' is not an address")
      return
    }
    if case .failed = state, !settings.waitsForReady {
      // The state stays `failed`, so that calls fail at once until a connection stands.
    } else {
      state = .connecting
    }
    // Whoever hears of a state may close or silence the channel there and then.
    guard state != .closed, !isSilent else { return }
    do throws(SystemError) {
      connection = try ClientConnection(to: target, channel: self)
      let end = loop.now + settings.connectTimeout
      attemptEnd = end
      timer.wake(at: end)
    } catch {
      retryLater("\(error)")
    }
  }

  private func retryLater(_ reason: String) {
    attemptEnd = nil
    let time = loop.now + backoff.next(random: SystemRandom.uint64())
    nextAttempt = time
    timer.wake(at: time)
    state = .failed(reason)
    if !settings.waitsForReady { failWaiting("\(address) cannot be reached: \(reason)") }
  }

  func becameReady(_ connection: ClientConnection, _ peer: PeerIdentity) {
    attemptEnd = nil
    backoff.reset()
    timer.wake(at: connection.keepalive.nextCheck)
    state = .ready(peer)
    guard waitingCalls > 0 else { return }
    for id in calls.ids {
      guard let call = calls[id], call.state.phase == .waiting,
        self.connection === connection, connection.isReady
      else { continue }
      waitingCalls -= 1
      waitingBytes -= call.request?.count ?? 0
      open(call, on: connection, messageBytes: call.request?.count)
      if let request = call.request {
        connection.stream.output.append(contentsOf: request)
        call.request = nil
      }
      writeQueued(call, to: connection.stream)
    }
    tellDrained()
  }

  /// The connection could not be made, was refused or has gone.
  func lost(_ connection: ClientConnection, _ reason: String) {
    guard self.connection === connection else { return }
    connection.close()
    self.connection = nil
    if isSilent { return }
    retryLater(reason)
    failOpen("the connection to \(address) was lost (\(reason))", over: connection)
  }
}
