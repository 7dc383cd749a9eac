import KeyValueClient
import ProxyRuntime
import RPCCore
import RaftCore
import TestSupport
import Testing

/// Throws random events at a `Forwarding` and checks its invariants after each.
@Suite("Forwarding, random runs")
struct ForwardingModelTests {
  private struct Attempt {
    let token: RequestToken
    let number: UInt32
  }

  private struct Request {
    let kind: ForwardedKind
    let answerBy: UInt64
    var nodes: [UInt32: NodeID] = [:]
    var mayHaveRun = false
  }

  private struct Model {
    var forwarding: Forwarding
    var now: UInt64 = 0
    var live: [RequestToken: Request] = [:]
    /// What is live, in order of arrival: a dictionary's own order is not the seed's.
    var order: [RequestToken] = []
    var routes = RouteTable()
    var ended = 0
    var problems: [String] = []

    mutating func check(_ condition: Bool, _ claim: String) {
      if !condition { problems.append(claim) }
    }

    mutating func end(_ token: RequestToken) {
      live[token] = nil
      order.removeAll { $0 == token }
      ended += 1
    }

    mutating func carryOut() {
      for action in forwarding.takeActions() {
        switch action {
        case .send(let token, let number, let to, let passesOn):
          check(live[token] != nil, "a void request was sent")
          check(routes.byFreshness.contains(to), "a request was sent to an unreachable node")
          let others = live[token].map { Array($0.nodes.values) } ?? []
          check(!others.contains(to), "a request is under way twice at one node")
          if let request = live[token] {
            check(now < request.answerBy, "an expired request was sent")
            if case .write(let repeatability) = request.kind {
              check(others.isEmpty, "a write is under way twice")
              check(to == routes.leader || passesOn, "a write went to a follower")
              check(
                repeatability != .onlyOnce || !request.mayHaveRun,
                "a write without identity was sent again after an unknown outcome")
            } else {
              check(others.count <= 1, "a read is under way more than twice")
            }
          }
          live[token]?.nodes[number] = to
        case .cancel(let token, let number):
          guard live[token] != nil else { continue }
          live[token]?.nodes[number] = nil
          live[token]?.mayHaveRun = true
        case .fail(let token, let failure):
          check(live[token] != nil, "a request ended twice")
          check(live[token]?.nodes.isEmpty ?? true, "a request failed while under way")
          let known: Bool
          switch failure {
          case .refused(_, let isKnownNotExecuted): known = isKnownNotExecuted
          case .expired(let isKnownNotExecuted): known = isKnownNotExecuted
          }
          if let request = live[token], case .write = request.kind {
            check(known == !request.mayHaveRun, "the outcome was told wrongly")
          }
          end(token)
        }
      }
      check(forwarding.count == live.count, "held \(forwarding.count), expected \(live.count)")
    }
  }

  @Test("every request ends once, no write runs twice, and nothing is kept", arguments: 0..<20)
  func randomRuns(run: Int) {
    var random = SeededRandom(seed: Seeds.one)
    var settings = ForwardingSettings()
    settings.requestsMax = 64
    var model = Model(forwarding: Forwarding(settings: settings, seed: random.next()))
    var arrived = 0
    for _ in 0..<3_000 {
      step(&model, &random, &arrived)
      model.carryOut()
      guard model.problems.isEmpty else { break }
    }
    // Everybody waits until the end.
    for token in model.order {
      for (number, _) in model.live[token]?.nodes ?? [:] {
        let error = RPCError(.deadlineExceeded, "too late")
        if model.live[token]?.kind.isForLeader ?? false { model.live[token]?.mayHaveRun = true }
        model.live[token]?.nodes[number] = nil
        model.forwarding.failed(token, attempt: number, error, at: model.now)
        model.carryOut()
      }
    }
    model.now += 100_000 * milliseconds
    model.forwarding.tick(at: model.now)
    model.carryOut()
    #expect(model.problems == [], "REIGN_SEED=\(random.seed)")
    #expect(model.live.isEmpty, "REIGN_SEED=\(random.seed)")
    #expect(model.ended == arrived, "REIGN_SEED=\(random.seed)")
  }

  private func step(_ model: inout Model, _ random: inout SeededRandom, _ arrived: inout Int) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3:
      let kinds: [ForwardedKind] = [
        .write(.identified), .write(.onlyOnce), .write(.harmless), .read, .staleRead,
      ]
      guard let kind = kinds.randomElement(using: &random) else { return }
      let answerBy = model.now + UInt64.random(in: 1...2_000, using: &random) * milliseconds
      if let token = model.forwarding.arrived(
        kind, byteCount: 10, answerBy: answerBy, at: model.now)
      {
        model.live[token] = Request(kind: kind, answerBy: answerBy)
        model.order.append(token)
        arrived += 1
      }
    case 3..<5: answer(&model, &random)
    case 5..<7: fail(&model, &random)
    case 7:
      guard Int.random(in: 0..<4, using: &random) == 0,
        let token = model.order.randomElement(using: &random)
      else { return }
      model.forwarding.cancelled(token)
      model.end(token)
    case 8:
      let nodes = (1...4).filter { _ in Bool.random(using: &random) }.map { node(UInt64($0)) }
      let leader = Bool.random(using: &random) ? nodes.randomElement(using: &random) : nil
      model.routes = RouteTable(
        leader: leader,
        leaderTerm: leader == nil ? .zero : Term(UInt64.random(in: 1...3, using: &random)),
        readers: nodes.filter { $0 != leader }, byFreshness: nodes.shuffled(using: &random))
      model.forwarding.routesChanged(to: model.routes, at: model.now)
    default:
      model.now += UInt64.random(in: 0...100, using: &random) * milliseconds
      model.forwarding.tick(at: model.now)
    }
  }

  /// An attempt under way, chosen by the seed alone.
  private func anyAttempt(_ model: Model, _ random: inout SeededRandom) -> Attempt? {
    let underWay = model.order.filter { model.live[$0]?.nodes.isEmpty == false }
    guard let token = underWay.randomElement(using: &random),
      let number = model.live[token]?.nodes.keys.sorted().randomElement(using: &random)
    else { return nil }
    return Attempt(token: token, number: number)
  }

  private func answer(_ model: inout Model, _ random: inout SeededRandom) {
    guard let attempt = anyAttempt(model, &random) else { return }
    let isPassedOn = model.forwarding.succeeded(
      attempt.token, attempt: attempt.number, at: model.now)
    model.check(isPassedOn, "an awaited answer was thrown away")
    model.end(attempt.token)
    model.check(
      !model.forwarding.succeeded(attempt.token, attempt: attempt.number, at: model.now),
      "an answer was passed on twice")
  }

  private func fail(_ model: inout Model, _ random: inout SeededRandom) {
    guard let attempt = anyAttempt(model, &random) else { return }
    let isKnown = Bool.random(using: &random)
    let codes: [StatusCode] = [.unavailable, .unavailable, .unavailable, .resourceExhausted]
    let code = codes.randomElement(using: &random) ?? .unavailable
    model.live[attempt.token]?.nodes[attempt.number] = nil
    if !isKnown, model.live[attempt.token]?.kind.isForLeader ?? false {
      model.live[attempt.token]?.mayHaveRun = true
    }
    model.forwarding.failed(
      attempt.token, attempt: attempt.number,
      RPCError(code, "no", isKnownNotExecuted: isKnown), at: model.now)
  }
}

extension ForwardedKind {
  fileprivate var isForLeader: Bool {
    if case .write = self { true } else { false }
  }
}
