import KeyValueClient
package import RPCCore
import RaftCore
import WireMessages

/// Decides where each request goes, and what becomes of it when that fails.
///
/// ```
///                 served by somebody             answered
///   arrived ──────────────────────────▶ sent ────────────────▶ over
///      │                                │  ▲                     ▲
///      │ nobody                  failed │  │ a leader, a node,   │ refused, expired,
///      ▼                                ▼  │ an answer, a probe  │ cancelled
///   parked ◀──────────────────────── may be sent again? ────────┘
/// ```
///
/// Invariants:
/// - A write is sent to one node at a time. Unless it is known not to have been executed, it is sent
///   again only if its `Repeatability` allows that.
/// - A request that is sent again is the same request: nothing in it changes.
/// - A read is under way at two nodes at most, and never twice at the same.
/// - Every request ends exactly once: by `succeeded`, by `cancelled` or by a `.fail` action.
/// - What is held is bounded in number and in bytes, sent or waiting.
package struct Forwarding {
  package let settings: ForwardingSettings
  var routes = RouteTable()
  var requests: RequestTable
  var writes: Lane
  var reads: Lane
  var staleReads: Lane
  /// A leader that refused a write, and its term: it is not asked again but by a probe.
  var refuted: (node: NodeID, term: Term)?
  /// A follower that passes writes on to a leader which the proxy itself cannot reach.
  var detour: NodeID?
  var balancer = ReadBalancer()
  var budget = RetryBudget()
  var suspects: [(node: NodeID, until: UInt64)] = []
  /// Reads in order of their sending, for hedging; the front is dropped as it grows old.
  var hedgeLine: [(token: RequestToken, attempt: UInt32, sentAt: UInt64)] = []
  var hedgeHead = 0
  /// Reads that were sent elsewhere already and may have to be again, in no order.
  var lateHedges: [(token: RequestToken, attempt: UInt32, dueAt: UInt64)] = []
  var nextLateHedge = UInt64.max
  /// No parked request must be answered before this.
  var earliestAnswerBy = UInt64.max
  private var actions: [ForwardingAction] = []

  package init(settings: ForwardingSettings = ForwardingSettings(), seed: UInt64) {
    self.settings = settings
    requests = RequestTable(
      countMax: settings.requestsMax, byteCountMax: settings.requestBytesMax)
    func lane(_ number: UInt64) -> Lane {
      Lane(
        backoff: Backoff(
          baseNanoseconds: settings.probeBaseNanoseconds,
          capNanoseconds: settings.probeCapNanoseconds, seed: seed &+ number))
    }
    writes = lane(1)
    reads = lane(2)
    staleReads = lane(3)
  }

  /// Requests held at present.
  package var count: Int { requests.count }

  // MARK: What happens. Each is followed by `takeActions()`.

  /// A request has arrived. `answerBy` is when its caller must have an answer; `now`, here and
  /// below, is in nanoseconds on the same clock. Returns `nil` when no more can be held.
  package mutating func arrived(
    _ kind: ForwardedKind, byteCount: Int, answerBy: UInt64, at now: UInt64
  ) -> RequestToken? {
    guard let token = requests.insert(kind: kind, byteCount: byteCount, answerBy: answerBy) else {
      return nil
    }
    budget.earn()
    dispatch(token, at: now)
    return token
  }

  /// A node has answered. Returns whether the answer is the one to pass on.
  package mutating func succeeded(_ token: RequestToken, attempt number: UInt32, at now: UInt64)
    -> Bool
  {
    guard requests.holds(token), let attempt = requests[token].remove(attempt: number) else {
      return false
    }
    let kind = requests[token].kind
    if let other = requests[token].first {
      act(.cancel(token, attempt: other.number))
    }
    requests.remove(token)
    if !suspects.isEmpty { suspects.removeAll { $0.node == attempt.node } }
    noteService(of: kind, by: attempt, token, at: now)
    return true
  }

  package mutating func failed(
    _ token: RequestToken, attempt number: UInt32, _ error: RPCError, at now: UInt64
  ) {
    guard requests.holds(token), let attempt = requests[token].remove(attempt: number) else {
      return
    }
    let kind = requests[token].kind
    if !error.isKnownNotExecuted, kind.isWrite { requests[token].mayHaveRun = true }
    releaseProbe(of: kind, token)
    if kind == .staleRead, RevisionLag.isMarked(error.metadata) {
      return fallBack(token, from: attempt.node, error, at: now)
    }
    switch ResendRule(after: error, kind.repeatability) {
    case .sendAgain:
      if kind.isWrite { noteRefusal(of: attempt) }
      requests[token].tried.append(attempt.node)
      if requests[token].first == nil { dispatch(token, at: now) }
    case .giveUp:
      guard requests[token].first == nil else { return }
      let isKnownNotExecuted = !requests[token].mayHaveRun
      if error.code == .deadlineExceeded || error.code == .cancelled {
        expire(token)
      } else {
        requests.remove(token)
        act(.fail(token, .refused(error, isKnownNotExecuted: isKnownNotExecuted)))
      }
    }
  }

  /// A node is well but lacks the revision that a read asks for. The read is tried at each other node
  /// once; it does not wait, and nobody waits because of it. Its caller may ask again later, and is told
  /// where the nodes are.
  private mutating func fallBack(
    _ token: RequestToken, from node: NodeID, _ error: RPCError, at now: UInt64
  ) {
    requests[token].tried.append(node)
    var lag = requests[token].lag
    if let said = RevisionLag(error.metadata) {
      lag?.add(said)
      lag = lag ?? said
      requests[token].lag = lag
    }
    guard requests[token].first == nil else { return }
    if now < requests[token].answerBy, let next = staleTarget(for: token, at: now) {
      send(token, to: next, at: now)
    } else {
      requests.remove(token)
      let refusal =
        lag?.error(.outOfRange)
        ?? RPCError(
          .outOfRange, error.message, metadata: RevisionLag.metadata, isKnownNotExecuted: true)
      act(.fail(token, .refused(refusal, isKnownNotExecuted: true)))
    }
  }

  /// The caller has gone.
  package mutating func cancelled(_ token: RequestToken) {
    guard requests.holds(token) else { return }
    for attempt in [requests[token].first, requests[token].second].compactMap(\.self) {
      act(.cancel(token, attempt: attempt.number))
      releaseProbe(of: requests[token].kind, token)
    }
    requests.remove(token)
  }

  package mutating func routesChanged(to new: RouteTable, at now: UInt64) {
    guard new != routes else { return }
    let old = routes
    routes = new
    let isNewLeader = new.leader != old.leader || new.leaderTerm != old.leaderTerm
    let hasGained = new.byFreshness.contains { !old.byFreshness.contains($0) }
    if isNewLeader {
      refuted = nil
      detour = nil
      if let leader = new.leader {
        followWrites(to: leader, at: now)
        open(\.writes, at: now)
      }
    }
    if (isNewLeader && new.leader != nil) || hasGained {
      open(\.reads, at: now)
      open(\.staleReads, at: now)
    }
  }

  /// What is to be done, in order.
  package mutating func takeActions() -> [ForwardingAction] {
    var taken: [ForwardingAction] = []
    swapActions(with: &taken)
    return taken
  }

  /// The same, for a caller that brings an empty array whose storage is used again.
  mutating func swapActions(with empty: inout [ForwardingAction]) {
    precondition(empty.isEmpty, "\(empty.count) actions would be carried out twice")
    swap(&actions, &empty)
  }

  mutating func act(_ action: ForwardingAction) {
    actions.append(action)
  }
}
