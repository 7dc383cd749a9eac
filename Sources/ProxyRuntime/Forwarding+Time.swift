import KeyValueClient
import RaftCore

/// What the passing of time asks for: answers that are due, hedges, probes.
extension Forwarding {
  /// When `tick` is needed next, in nanoseconds; `nil` while nothing waits for time.
  package var nextTick: UInt64? {
    var next = min(earliestAnswerBy, nextLateHedge)
    if hedgeHead < hedgeLine.count {
      // An eighth late, so that under load one tick serves many.
      let after = settings.hedgeAfterNanoseconds
      next = min(next, hedgeLine[hedgeHead].sentAt + after + after / 8)
    }
    if writes.isClosed { next = min(next, writes.probeDue) }
    if reads.isClosed { next = min(next, reads.probeDue) }
    if staleReads.isClosed { next = min(next, staleReads.probeDue) }
    return next == .max ? nil : next
  }

  package mutating func tick(at now: UInt64) {
    if now >= earliestAnswerBy { answerWhatIsDue(at: now) }
    hedgeOldReads(at: now)
    if now >= nextLateHedge { hedgeAgain(at: now) }
    probe(\.writes, at: now)
    probe(\.reads, at: now)
    probe(\.staleReads, at: now)
  }

  private mutating func answerWhatIsDue(at now: UInt64) {
    earliestAnswerBy = .max
    for lane in [\Self.writes, \.reads, \.staleReads] {
      let line = self[keyPath: lane].line
      self[keyPath: lane].line = []
      for token in line where requests.holds(token) && requests[token].place == .parked {
        let answerBy = requests[token].answerBy
        if answerBy <= now {
          expire(token)
        } else {
          earliestAnswerBy = min(earliestAnswerBy, answerBy)
          self[keyPath: lane].line.append(token)
        }
      }
    }
  }

  /// A read that hangs is sent to another node as well.
  private mutating func hedgeOldReads(at now: UInt64) {
    while hedgeHead < hedgeLine.count {
      let (token, number, sentAt) = hedgeLine[hedgeHead]
      guard sentAt + settings.hedgeAfterNanoseconds <= now else { break }
      hedgeHead += 1
      hedge(token, number, at: now)
    }
    // Drops what was looked at, at a cost that is even over the line.
    if hedgeHead == hedgeLine.count {
      hedgeLine.removeAll(keepingCapacity: hedgeHead < 4_096)
      hedgeHead = 0
    } else if hedgeHead > 1_024, hedgeHead * 2 > hedgeLine.count {
      hedgeLine.removeFirst(hedgeHead)
      hedgeHead = 0
    }
  }

  private mutating func hedgeAgain(at now: UInt64) {
    let due = lateHedges.filter { $0.dueAt <= now }
    lateHedges.removeAll { $0.dueAt <= now }
    nextLateHedge = lateHedges.map(\.dueAt).min() ?? .max
    for (token, number, _) in due { hedge(token, number, at: now) }
  }

  /// Sends a read to one more node if its newest attempt hangs, within the budget. The node that let
  /// it hang is spared for a while; of two that hang, the older is given up. Each further attempt
  /// is given twice the time of the one before, so that a cluster that is merely slow gets its
  /// answer out in the end.
  private mutating func hedge(_ token: RequestToken, _ number: UInt32, at now: UInt64) {
    guard requests.holds(token), requests[token].place == .sent,
      requests[token].attemptCount == number, now < requests[token].answerBy,
      let newest = requests[token].second ?? requests[token].first
    else { return }
    suspect(newest.node, at: now)
    if budget.spend() {
      giveUpOlder(token)
      if let target = hedgeTarget(for: token, at: now) { send(token, to: target, at: now) }
    }
    let pause = settings.hedgeAfterNanoseconds << UInt64(min(requests[token].attemptCount - 1, 8))
    lateHedges.append((token, requests[token].attemptCount, now + pause))
    dropVoidHedges()
    nextLateHedge = min(nextLateHedge, now + pause)
  }

  private mutating func giveUpOlder(_ token: RequestToken) {
    guard requests[token].second != nil, let older = requests[token].first,
      requests[token].remove(attempt: older.number) != nil
    else { return }
    requests[token].tried.append(older.node)
    act(.cancel(token, attempt: older.number))
    releaseProbe(of: requests[token].kind, token)
  }

  private mutating func suspect(_ node: NodeID, at now: UInt64) {
    let until = now + settings.suspicionNanoseconds
    if let index = suspects.firstIndex(where: { $0.node == node }) {
      suspects[index].until = until
    } else {
      suspects.append((node, until))
    }
  }

  /// A node that the read is not under way at; one that it was tried at before only if there is no
  /// other.
  private mutating func hedgeTarget(for token: RequestToken, at now: UInt64) -> NodeID? {
    let isStale = requests[token].kind == .staleRead
    if let target = isStale ? staleTarget(for: token, at: now) : readTarget(for: token, at: now) {
      return target
    }
    requests[token].tried.removeAll()
    return isStale ? staleTarget(for: token, at: now) : readTarget(for: token, at: now)
  }

  /// Sends the first that waits, to find out whether anybody serves again.
  private mutating func probe(_ lane: WritableKeyPath<Self, Lane>, at now: UInt64) {
    guard self[keyPath: lane].isClosed, self[keyPath: lane].probe == nil,
      let probeAt = self[keyPath: lane].nextProbeAt, probeAt <= now
    else { return }
    let line = self[keyPath: lane].line
    guard
      let position = line.firstIndex(where: {
        requests.holds($0) && requests[$0].place == .parked
      })
    else {
      // Nobody waits: the next request finds out by itself.
      self[keyPath: lane].line = []
      self[keyPath: lane].isClosed = false
      self[keyPath: lane].nextProbeAt = nil
      return
    }
    let pause = self[keyPath: lane].backoff.next()
    self[keyPath: lane].nextProbeAt = now + max(pause, 1)
    guard let node = probeTarget(self[keyPath: lane].backoff.attempt) else { return }
    let token = line[position]
    self[keyPath: lane].line.removeFirst(position + 1)
    self[keyPath: lane].probe = token
    send(
      token, to: node,
      passesOn: requests[token].kind.isWrite && node != routes.leader, at: now)
  }

  /// The leader first, even if it has refused before, then the others in turn.
  private func probeTarget(_ attempt: Int) -> NodeID? {
    let voters = (routes.leader.map { [$0] } ?? []) + routes.readers
    let nodes = voters.isEmpty ? routes.byFreshness : voters
    return nodes.isEmpty ? nil : nodes[attempt % nodes.count]
  }
}
