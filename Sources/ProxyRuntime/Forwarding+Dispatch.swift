import KeyValueClient
import RaftCore

extension Forwarding {
  /// Sends a request to whoever serves its kind, or parks it.
  mutating func dispatch(_ token: RequestToken, at now: UInt64) {
    guard now < requests[token].answerBy else { return expire(token) }
    switch requests[token].kind {
    case .write:
      guard let target = writeTarget else { return park(token, in: \.writes, at: now) }
      send(token, to: target.node, passesOn: target.passesOn, at: now)
    case .read:
      guard !reads.isClosed, let node = readTarget(for: token, at: now) else {
        return park(token, in: \.reads, at: now)
      }
      send(token, to: node, at: now)
    case .staleRead:
      guard !staleReads.isClosed, let node = staleTarget(for: token, at: now) else {
        return park(token, in: \.staleReads, at: now)
      }
      send(token, to: node, at: now)
    }
  }

  mutating func send(
    _ token: RequestToken, to node: NodeID, passesOn: Bool = false, at now: UInt64
  ) {
    requests[token].attemptCount += 1
    requests[token].place = .sent
    let attempt = Attempt(
      number: requests[token].attemptCount, node: node,
      term: node == routes.leader ? routes.leaderTerm : .zero)
    if requests[token].first == nil {
      requests[token].first = attempt
    } else {
      requests[token].second = attempt
    }
    // Of a read that hangs already, `lateHedges` takes care.
    if !requests[token].kind.isWrite, requests[token].first?.number == attempt.number {
      hedgeLine.append((token, attempt.number, now))
      dropVoidHedges()
    }
    act(.send(token, attempt: attempt.number, to: node, passesOn: passesOn))
  }

  mutating func park(_ token: RequestToken, in lane: WritableKeyPath<Self, Lane>, at now: UInt64) {
    requests[token].place = .parked
    requests[token].tried.removeAll()
    earliestAnswerBy = min(earliestAnswerBy, requests[token].answerBy)
    self[keyPath: lane].isClosed = true
    self[keyPath: lane].line.append(token)
    dropVoid(in: lane)
    if self[keyPath: lane].nextProbeAt == nil {
      let pause = self[keyPath: lane].backoff.next()
      self[keyPath: lane].nextProbeAt = now + pause
    }
  }

  /// Something speaks for trying again: all that wait are sent.
  mutating func open(_ lane: WritableKeyPath<Self, Lane>, at now: UInt64) {
    guard self[keyPath: lane].isClosed else { return }
    let line = self[keyPath: lane].line
    self[keyPath: lane].line = []
    self[keyPath: lane].isClosed = false
    self[keyPath: lane].nextProbeAt = nil
    self[keyPath: lane].backoff.reset()
    for token in line where requests.holds(token) && requests[token].place == .parked {
      dispatch(token, at: now)
    }
  }

  /// Writes that wait for a deposed leader's answer go to the new one, where that is safe: the old
  /// one may hang for longer than the election took.
  mutating func followWrites(to leader: NodeID, at now: UInt64) {
    let stranded = requests.sent { request in
      request.kind.isWrite && request.kind.repeatability != .onlyOnce
        && request.first?.node != leader
    }
    for token in stranded {
      guard let attempt = requests[token].first,
        requests[token].remove(attempt: attempt.number) != nil
      else { continue }
      act(.cancel(token, attempt: attempt.number))
      releaseProbe(of: requests[token].kind, token)
      requests[token].mayHaveRun = true
      dispatch(token, at: now)
    }
  }

  mutating func expire(_ token: RequestToken) {
    let request = requests[token]
    requests.remove(token)
    act(.fail(token, .expired(isKnownNotExecuted: !request.mayHaveRun)))
  }

  // MARK: Where to

  var writeTarget: (node: NodeID, passesOn: Bool)? {
    if let leader = routes.leader, !isRefuted(leader) { return (leader, false) }
    if let detour, routes.byFreshness.contains(detour) { return (detour, true) }
    return nil
  }

  private func isRefuted(_ leader: NodeID) -> Bool {
    refuted.map { $0.node == leader && $0.term == routes.leaderTerm } ?? false
  }

  /// Followers in turn, then suspects, then the leader; each once.
  mutating func readTarget(for token: RequestToken, at now: UInt64) -> NodeID? {
    let request = requests[token]
    if request.first == nil, request.tried.isEmpty, suspects.isEmpty {
      return balancer.next(among: routes.readers) { _ in true } ?? routes.leader
    }
    func isUntried(_ node: NodeID) -> Bool {
      node != request.first?.node && node != request.second?.node
        && !request.tried.contains(node)
    }
    suspects.removeAll { $0.until <= now }
    let spared = suspects.map(\.node)
    return balancer.next(among: routes.readers) { isUntried($0) && !spared.contains($0) }
      ?? routes.leader.flatMap { isUntried($0) && !spared.contains($0) ? $0 : nil }
      ?? balancer.next(among: routes.readers) { isUntried($0) }
      ?? routes.leader.flatMap { isUntried($0) ? $0 : nil }
  }

  mutating func staleTarget(for token: RequestToken, at now: UInt64) -> NodeID? {
    let request = requests[token]
    suspects.removeAll { $0.until <= now }
    let spared = suspects.map(\.node)
    let untried = routes.byFreshness.filter { node in
      node != request.first?.node && node != request.second?.node
        && !request.tried.contains(node)
    }
    return untried.first { !spared.contains($0) } ?? untried.first
  }

  // MARK: What answers and failures say of the nodes

  mutating func noteService(
    of kind: ForwardedKind, by attempt: Attempt, _ token: RequestToken, at now: UInt64
  ) {
    releaseProbe(of: kind, token)
    switch kind {
    case .write:
      guard writes.isClosed else { return }
      if attempt.node == routes.leader {
        refuted = nil
      } else {
        detour = attempt.node
      }
      open(\.writes, at: now)
    case .read: if reads.isClosed { open(\.reads, at: now) }
    case .staleRead: if staleReads.isClosed { open(\.staleReads, at: now) }
    }
  }

  /// A node did not serve a write, though another one might.
  mutating func noteRefusal(of attempt: Attempt) {
    if attempt.node == routes.leader, attempt.term == routes.leaderTerm {
      refuted = (attempt.node, attempt.term)
    }
    if attempt.node == detour { detour = nil }
  }

  mutating func releaseProbe(of kind: ForwardedKind, _ token: RequestToken) {
    switch kind {
    case .write: if writes.probe == token { writes.probe = nil }
    case .read: if reads.probe == token { reads.probe = nil }
    case .staleRead: if staleReads.probe == token { staleReads.probe = nil }
    }
  }
}
