import KeyValueClient
import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import WireMessages

/// Carries out what `Forwarding` decides: sends requests over the links, answers the callers.
///
/// Invariant: `held` has the call of every token that `forwarding` holds, and no others.
final class RequestForwarder {
  private let loop: EventLoop
  private let settings: ProxySettings
  private let monitor: ClusterMonitor
  private var forwarding: Forwarding
  private var held: [HeldCall?] = []
  private var timer: Timer?
  private var isCarryingOut = false
  /// What is being carried out; kept for its storage.
  private var actions: [ForwardingAction] = []

  init(loop: EventLoop, settings: ProxySettings, monitor: ClusterMonitor) {
    self.loop = loop
    self.settings = settings
    self.monitor = monitor
    forwarding = Forwarding(settings: settings.forwarding, seed: SystemRandom.uint64())
    monitor.onRoutesChange = { [weak self] routes in self?.routesChanged(to: routes) }
  }

  func forward(
    _ method: Method<RawMessage, RawMessage>, _ request: RawMessage, _ kind: ForwardedKind,
    caller: UnaryServerCall<RawMessage>
  ) {
    if kind.isWrite, let busy = busyLeader { return caller.fail(busy) }
    let now = loop.now
    let answerBy = deadline(of: caller.call.deadline, at: now)
    guard
      let token = forwarding.arrived(
        kind, byteCount: request.messageByteCount, answerBy: answerBy, at: now)
    else {
      return caller.fail(full)
    }
    hold(
      HeldCall(
        token: token, method: method, request: request, caller: caller,
        deadline: Deadline(nanoseconds: answerBy), isWrite: kind.isWrite))
    caller.call.onCancel = { [weak self] in self?.cancelled(token) }
    carryOut()
  }

  func stop() {
    timer?.cancel()
    timer = nil
    held = []
  }

  /// Early enough before the caller's own deadline that the answer arrives before it gives up: the
  /// answer says what is missing, and the caller's own timer could not.
  private func deadline(of callers: Deadline?, at now: UInt64) -> UInt64 {
    guard let callers else { return now + settings.deadlineDefaultNanoseconds }
    guard callers.nanoseconds > now else { return now }
    let patience = min(callers.nanoseconds - now, settings.deadlineMaxNanoseconds)
    return now + patience - min(patience / 8, 200_000_000)
  }

  /// What the channel to the leader would say to one more write, found out at a small part of the cost:
  /// under overload most of what a proxy does is to refuse.
  private var busyLeader: RPCError? {
    guard let target = forwarding.writeTarget, let link = monitor.links[target.node],
      let channel = link.channel, channel.isFull
    else { return nil }
    return RPCError(
      .resourceExhausted,
      "\(channel.callCount) calls to \(link.address) are under way, which is the limit",
      isKnownNotExecuted: true)
  }

  private var full: RPCError {
    RPCError(
      .resourceExhausted,
      "the proxy holds \(forwarding.count) requests already and takes no more; try again later",
      isKnownNotExecuted: true)
  }

  // MARK: What happens

  private func ended(
    _ token: RequestToken, _ attempt: UInt32, _ link: NodeLink,
    _ result: Result<RawMessage, RPCError>
  ) {
    self[token]?.ended(attempt)
    switch result {
    case .success(let reply):
      guard forwarding.succeeded(token, attempt: attempt, at: loop.now) else { return }
      if let call = release(token) {
        if call.isWrite { link.writesServed += 1 } else { link.readsServed += 1 }
        call.caller.reply(reply)
      }
    case .failure(let error):
      forwarding.failed(token, attempt: attempt, error, at: loop.now)
      if let hint = LeaderHint(error.metadata) { monitor.hinted(hint) }
    }
    carryOut()
  }

  private func cancelled(_ token: RequestToken) {
    forwarding.cancelled(token)
    carryOut()
    _ = release(token)
  }

  private func routesChanged(to routes: RouteTable) {
    forwarding.routesChanged(to: routes, at: loop.now)
    carryOut()
  }

  // MARK: What is to be done

  /// In the order in which it was decided: what is decided meanwhile waits for its turn.
  private func carryOut() {
    guard !isCarryingOut else { return }
    isCarryingOut = true
    defer { isCarryingOut = false }
    forwarding.swapActions(with: &actions)
    while !actions.isEmpty {
      for index in actions.indices { carryOut(actions[index]) }
      actions.removeAll(keepingCapacity: true)
      forwarding.swapActions(with: &actions)
    }
    armTimer()
  }

  private func carryOut(_ action: ForwardingAction) {
    switch action {
    case .send(let token, let attempt, let node, let passesOn):
      send(token, attempt, to: node, passesOn: passesOn)
    case .cancel(let token, let attempt):
      self[token]?.cancel(attempt)
    case .fail(let token, let failure):
      release(token)?.caller.fail(failure.error(Outlook(monitor.directory)))
    }
  }

  private func send(_ token: RequestToken, _ attempt: UInt32, to node: NodeID, passesOn: Bool) {
    guard let call = self[token] else { return }
    guard let link = monitor.links[node], let channel = link.channel else {
      // The node has gone between the decision and now.
      let error = RPCError(
        .unavailable, "there is no connection to the node any more", isKnownNotExecuted: true)
      return forwarding.failed(token, attempt: attempt, error, at: loop.now)
    }
    var options = CallOptions(deadline: call.deadline)
    if call.isWrite, !passesOn { options.metadata = CallRoute.local }
    let started = channel.unary(call.method, call.request, options: options) {
      [weak self] result in
      self?.ended(token, attempt, link, result)
    }
    call.started(attempt, started)
  }

  // MARK: Time

  /// One timer, for the earliest thing there is to do.
  private func armTimer() {
    guard let next = forwarding.nextTick else {
      timer?.cancel()
      timer = nil
      return
    }
    if let timer, timer.isPending, timer.deadline <= next { return }
    timer?.cancel()
    timer = loop.schedule(at: next) { [weak self] in
      guard let self else { return }
      forwarding.tick(at: loop.now)
      carryOut()
    }
  }

  // MARK: Callers

  private subscript(token: RequestToken) -> HeldCall? {
    let slot = Int(token.slot)
    guard slot < held.count, let call = held[slot], call.token == token else { return nil }
    return call
  }

  private func hold(_ call: HeldCall) {
    let slot = Int(call.token.slot)
    while held.count <= slot { held.append(nil) }
    held[slot] = call
  }

  private func release(_ token: RequestToken) -> HeldCall? {
    guard let call = self[token] else { return nil }
    held[Int(token.slot)] = nil
    return call
  }
}
