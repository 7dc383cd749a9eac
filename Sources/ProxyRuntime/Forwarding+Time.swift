import KeyValueClient
import RaftCore

/// What the passing of time asks for: answers that are due, hedges, probes.
extension Forwarding {
  /// When `tick` is needed next, in nanoseconds; `nil` while nothing waits for time.
  package var nextTick: UInt64? {
    var next = earliestAnswerBy
    if hedgeHead < hedgeLine.count {
      // An eighth late, so that under load one tick serves many.
      let after = settings.hedgeAfterNanoseconds
      next = min(next, hedgeLine[hedgeHead].sentAt + after + after / 8)
    }
    for lane in [\Self.writes, \.reads, \.staleReads] {
      if self[keyPath: lane].isClosed, self[keyPath: lane].probe == nil,
        let probeAt = self[keyPath: lane].nextProbeAt
      {
        next = min(next, probeAt)
      }
    }
    return next == .max ? nil : next
  }

  package mutating func tick(at now: UInt64) {
    if now >= earliestAnswerBy { answerWhatIsDue(at: now) }
    hedgeOldReads(at: now)
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

  /// A read that hangs is sent to another node as well, within the budget; the node that let it
  /// hang is spared for a while.
  private mutating func hedgeOldReads(at now: UInt64) {
    while hedgeHead < hedgeLine.count {
      let (token, number, sentAt) = hedgeLine[hedgeHead]
      guard sentAt + settings.hedgeAfterNanoseconds <= now else { break }
      hedgeHead += 1
      guard requests.holds(token), requests[token].place == .sent,
        let attempt = requests[token].first, attempt.number == number
      else { continue }
      if !suspects.contains(where: { $0.node == attempt.node }) {
        suspects.append((attempt.node, now + settings.suspicionNanoseconds))
      }
      guard requests[token].second == nil, now < requests[token].answerBy else { continue }
      let isStale = requests[token].kind == .staleRead
      let other = isStale ? staleTarget(for: token, at: now) : readTarget(for: token, at: now)
      guard let other, budget.spend() else { continue }
      send(token, to: other, at: now)
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
      passesOn: requests[token].kind.isWrite && node != routes.leader, isProbe: true, at: now)
  }

  /// The leader first, even if it has refused before, then the others in turn.
  private func probeTarget(_ attempt: Int) -> NodeID? {
    let voters = (routes.leader.map { [$0] } ?? []) + routes.readers
    let nodes = voters.isEmpty ? routes.byFreshness : voters
    return nodes.isEmpty ? nil : nodes[attempt % nodes.count]
  }
}
