import KeyValueClient
import ProxyRuntime
import RPCCore
import RaftCore

/// Drives a `Forwarding` and writes down what it orders in a line per action:
///
///     a → 2          request a is sent to node 2
///     a → 2 (relay)  and node 2 may pass it on
///     a ✕ 2          its attempt at node 2 is cancelled
///     a failed: …    it is over
struct ForwardingBench {
  var forwarding: Forwarding
  var now: UInt64 = 0
  private(set) var tokens: [String: RequestToken] = [:]
  private var names: [RequestToken: String] = [:]
  /// The node of every attempt.
  private var attempts: [RequestToken: [UInt32: NodeID]] = [:]

  init(settings: ForwardingSettings = ForwardingSettings(), seed: UInt64 = 1) {
    forwarding = Forwarding(settings: settings, seed: seed)
  }

  /// Three connected voters, of which `leader` leads `term`.
  mutating func routes(
    leader: UInt64? = 1, term: UInt64 = 1, readers: [UInt64] = [2, 3], fresh: [UInt64]? = nil
  ) -> [String] {
    let all = fresh ?? ([leader].compactMap(\.self) + readers)
    forwarding.routesChanged(
      to: RouteTable(
        leader: leader.map(node), leaderTerm: Term(leader == nil ? 0 : term),
        readers: readers.map(node), byFreshness: all.map(node)), at: now)
    return take()
  }

  mutating func arrive(
    _ name: String, _ kind: ForwardedKind, within patience: UInt64 = 5_000 * milliseconds,
    bytes: Int = 100
  ) -> [String] {
    guard
      let token = forwarding.arrived(kind, byteCount: bytes, answerBy: now + patience, at: now)
    else { return ["\(name) refused"] }
    tokens[name] = token
    names[token] = name
    return take()
  }

  /// Node `number` answers the newest attempt that was sent to it.
  mutating func answer(_ name: String, by number: UInt64) -> [String] {
    guard let (token, attempt) = attempt(name, number) else { return ["\(name): no attempt"] }
    let isPassedOn = forwarding.succeeded(token, attempt: attempt, at: now)
    return [isPassedOn ? "\(name) answered" : "\(name): late"] + take()
  }

  mutating func fail(
    _ name: String, at number: UInt64, _ code: StatusCode = .unavailable, executed: Bool = true,
    metadata: Metadata = Metadata()
  ) -> [String] {
    guard let (token, attempt) = attempt(name, number) else { return ["\(name): no attempt"] }
    forwarding.failed(
      token, attempt: attempt,
      RPCError(code, "no", metadata: metadata, isKnownNotExecuted: !executed), at: now)
    return take()
  }

  mutating func cancel(_ name: String) -> [String] {
    if let token = tokens[name] { forwarding.cancelled(token) }
    return take()
  }

  /// Lets time pass up to `time`, ticking whenever it is asked for.
  mutating func advance(to time: UInt64) -> [String] {
    var lines: [String] = []
    while let next = forwarding.nextTick, next <= time {
      now = max(now, next)
      forwarding.tick(at: now)
      lines += take()
    }
    now = time
    return lines
  }

  private func attempt(_ name: String, _ number: UInt64) -> (RequestToken, UInt32)? {
    guard let token = tokens[name],
      let attempt = attempts[token]?.filter({ $0.value == node(number) }).map(\.key).max()
    else { return nil }
    return (token, attempt)
  }

  private mutating func take() -> [String] {
    forwarding.takeActions().map { action in
      switch action {
      case .send(let token, let attempt, let to, let passesOn):
        attempts[token, default: [:]][attempt] = to
        return "\(names[token] ?? "?") → \(to.rawValue)" + (passesOn ? " (relay)" : "")
      case .cancel(let token, let attempt):
        let at = attempts[token]?[attempt]?.rawValue ?? 0
        return "\(names[token] ?? "?") ✕ \(at)"
      case .fail(let token, .refused(let error, let known)):
        return "\(names[token] ?? "?") failed: \(error.code), \(known ? "not executed" : "unknown")"
      case .fail(let token, .expired(let known)):
        return "\(names[token] ?? "?") expired, \(known ? "not executed" : "unknown")"
      }
    }
  }
}
