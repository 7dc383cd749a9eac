import KeyValueClient
import KeyValueStore
import ProxyRuntime
import RaftCore
import Replication
import WireMessages

// Proxies: requests that go through them, and what they hear of the cluster.

extension World {
  // MARK: Requests

  func arrive(_ request: Request, at proxy: SimulatedProxy) {
    guard !proxy.isDown else {
      return answer(request, .failed(.refusedConnection), from: proxy.place)
    }
    let kind: ForwardedKind
    var byteCount = 64
    switch request.body {
    case .openSession: kind = .write(.harmless)
    case .write(let command):
      kind = .write(.identified)
      byteCount = command.count
    case .get(_, .stale), .get(_, .atLeast): kind = .staleRead
    case .get(_, .linearizable), .list: kind = .read
    }
    let answerBy = now + UInt64(knobs.timeoutMilliseconds) * 900_000
    guard
      let token = proxy.forwarding.arrived(
        kind, byteCount: byteCount, answerBy: answerBy, at: now)
    else {
      noteFull(proxy)
      return answer(request, .failed(.overloaded), from: proxy.place)
    }
    var request = request
    request.answerBy = answerBy
    proxy.held[token] = request
    carryOut(proxy)
  }

  func arrive(_ reply: Reply, at proxy: SimulatedProxy) {
    guard let (token, attempt) = proxy.attempts.removeValue(forKey: reply.number) else { return }
    if case .failed(let failure) = reply.outcome {
      proxy.forwarding.failed(token, attempt: attempt, failure.error, at: now)
      if case .notLeader(let hint?, let term) = failure {
        proxy.directory.hinted(leader: hint, term: term, at: now)
        updateRoutes(of: proxy)
      }
    } else if proxy.forwarding.succeeded(token, attempt: attempt, at: now),
      let request = proxy.held.removeValue(forKey: token)
    {
      report.sometimes.reach(.proxyAnswered)
      answer(request, reply.outcome, from: proxy.place)
    }
    carryOut(proxy)
  }

  private func carryOut(_ proxy: SimulatedProxy) {
    while true {
      let actions = proxy.forwarding.takeActions()
      if actions.isEmpty { break }
      for action in actions { carryOut(action, for: proxy) }
    }
    checkQueues(of: proxy)
    guard let next = proxy.forwarding.nextTick, next < proxy.tickAt else { return }
    proxy.tickAt = max(next, now + 1)
    at(proxy.tickAt, .proxyTick(proxy: proxy.place))
  }

  private func carryOut(_ action: ForwardingAction, for proxy: SimulatedProxy) {
    switch action {
    case .send(let token, let attempt, let node, let passesOn):
      guard let request = proxy.held[token] else { return }
      if attempt > 1 { report.sometimes.reach(.proxySentAgain) }
      let number = proxy.newCall()
      proxy.attempts[number] = (token, attempt)
      call(
        Request(
          caller: proxy.place, number: number, body: request.body, isLocal: !passesOn,
          answerBy: request.answerBy),
        at: Machine.place(of: node))
    case .cancel: break
    case .fail(let token, let failure):
      guard let request = proxy.held.removeValue(forKey: token) else { return }
      if case .expired = failure { report.sometimes.reach(.proxyGaveUp) }
      // What the nodes have said goes on, with what the proxy knows of earlier attempts.
      answer(
        request, .failed(.passedOn(failure.error(Outlook(proxy.directory)))), from: proxy.place)
    }
  }

  func tick(_ proxy: SimulatedProxy) {
    guard proxy.tickAt <= now else { return }
    proxy.tickAt = .max
    proxy.forwarding.tick(at: now)
    carryOut(proxy)
  }

  // MARK: Processes

  /// Whoever waits for an answer loses the connection. What was sent to nodes may still be executed.
  func crash(_ proxy: SimulatedProxy, down: Int) {
    guard !proxy.isDown else { return }
    tell("\(name(proxy)) is killed")
    let lost = proxy.crash()
    if !lost.isEmpty { report.sometimes.reach(.proxyCrashed) }
    for request in lost { answer(request, .failed(.lostConnection), from: proxy.place) }
    after(UInt64(down) * 1_000_000 + 1, .startProxy(proxy: proxy.place))
  }

  func start(_ proxy: SimulatedProxy) {
    guard proxy.isDown else { return }
    tell("\(name(proxy)) starts")
    proxy.start(at: now)
  }

  // MARK: What proxies hear

  /// Proxies look at what they know of the cluster, and nodes tell them.
  func announceAll() {
    after(200_000_000, .announce)
    for process in processes where !process.isPaused { announce(process) }
    for proxy in proxies where !proxy.isDown {
      proxy.directory.advance(to: now)
      updateRoutes(of: proxy)
      carryOut(proxy)
    }
  }

  func announce(_ process: NodeProcess) {
    guard !proxies.isEmpty else { return }
    let node = process.replica.node
    let role: ProxyRuntime.NodeRole =
      switch node.role {
      case .leader: .leader
      case .candidate: .candidate
      case .preCandidate: .preCandidate
      case .follower: node.configuration[process.id]?.isVoter == false ? .learner : .follower
      }
    let report = NodeReport(
      id: process.id, clusterID: Self.clusterID, address: address(of: process.id), role: role,
      term: node.currentTerm, leader: node.leader, lastEntry: node.lastEntry,
      commitIndex: node.commitIndex, appliedIndex: node.appliedIndex,
      configuration: node.configuration)
    for proxy in proxies {
      guard let time = network.carry(from: process.place, to: proxy.place, at: now) else {
        continue
      }
      at(time, .report(report, proxy: proxy.place))
    }
  }

  func arrive(_ report: NodeReport, at proxy: SimulatedProxy) {
    guard !proxy.isDown else { return }
    try? proxy.directory.announced(report, at: now)
    proxy.directory.connectionChanged(of: report.id, to: .ready, at: now)
    updateRoutes(of: proxy)
    carryOut(proxy)
  }

  /// The connections of a process break with it.
  func tellProxies(ofTheEndOf process: NodeProcess) {
    for proxy in proxies
    where !proxy.isDown && !network.isCut(from: process.place, to: proxy.place) {
      proxy.directory.connectionChanged(of: process.id, to: .lost, at: now)
      updateRoutes(of: proxy)
      carryOut(proxy)
    }
  }

  private func updateRoutes(of proxy: SimulatedProxy) {
    _ = proxy.directory.takeEvents()
    let routes = proxy.directory.routes
    checkLeader(in: routes, of: proxy)
    proxy.forwarding.routesChanged(to: routes, at: now)
  }

  /// Whoever was followed as the leader of a term is not given up for that of an earlier one.
  func checkLeader(in routes: RouteTable, of proxy: SimulatedProxy) {
    guard routes.leader != nil else { return }
    if routes.leaderTerm < proxy.seenLeaderTerm {
      violate(
        "\(name(proxy)) sends to the leader of term \(routes.leaderTerm.rawValue), and has followed "
          + "that of \(proxy.seenLeaderTerm.rawValue)")
    }
    proxy.seenLeaderTerm = routes.leaderTerm
  }
}
