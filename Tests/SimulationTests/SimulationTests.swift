import Testing

@testable import Simulation

/// Short runs of the whole; `simulate --campaign` does the long ones.
@Suite struct SimulationTests {
  private func plan(_ seed: UInt64, seconds: Int) -> Plan {
    var plan = Plan(ofSeed: seed)
    plan.knobs.seconds = seconds
    return plan
  }

  /// A seed and the kinds of faults that its first seconds bring.
  struct Trouble: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let kinds: [String]

    var testDescription: String { "seed \(seed): \(kinds.joined(separator: ", "))" }
  }

  private static let secondsOfTrouble = 20

  /// The first seeds that, taken together, bring every kind of fault that the first hundreds know.
  private static let troubles: [Trouble] = {
    let offers = (UInt64(1)...400).map { seed in
      let actions = Plan(ofSeed: seed).actions
        .filter { $0.at < (secondsOfTrouble - 3) * 1_000 }
        .filter { if case .aimed = $0.fault { false } else { true } }
      return Trouble(seed: seed, kinds: Set(actions.map(\.fault.kind)).sorted())
    }
    var missing = Set(offers.flatMap(\.kinds))
    // Some whatever they bring, and then those that bring what is missing.
    var chosen = Array(offers.prefix(8))
    for one in chosen { missing.subtract(one.kinds) }
    while let best = offers.max(by: {
      missing.intersection($0.kinds).count < missing.intersection($1.kinds).count
    }), !missing.isDisjoint(with: best.kinds) {
      chosen.append(best)
      missing.subtract(best.kinds)
    }
    return chosen
  }()

  @Test("a cluster in trouble breaks no promise", arguments: troubles)
  func promises(trouble: Trouble) {
    let plan = plan(trouble.seed, seconds: Self.secondsOfTrouble)
    let world = World(plan: plan)
    world.run()
    let replay = "simulate --plan FILE --trace, FILE being:\n\(plan)"
    #expect(world.report.violation == nil, "\(replay)")
    #expect(world.report.answeredCount > (plan.knobs.safetyOnly == 1 ? 20 : 100), "\(replay)")
    for kind in trouble.kinds {
      #expect(world.report.faults[kind, default: 0] > 0, "no \(kind) in \(replay)")
    }
  }

  @Test("the clusters that break no promise meet every kind of fault")
  func everyKind() {
    let kinds = Set(Self.troubles.flatMap(\.kinds))
    let needed = [
      "blackout", "change of several members", "crash", "cut", "failed sync", "full disk",
      "hidden from clients", "isolation", "lost file", "misdirected write", "pause", "power loss",
      "proxy crash", "replacement", "rot", "slow disk", "slow link", "spoilt snapshot",
      "stale file", "transfer", "clogged link", "failed sync, pages dropped", "long pause",
      "narrow link", "slow processor", "unreadable place",
    ]
    #expect(Set(needed).subtracting(kinds).isEmpty)
  }

  @Test("the same plan gives the same run, event by event")
  func determinism() {
    let hashes = (0..<2).map { _ in
      let world = World(plan: plan(21, seconds: 15))
      world.run()
      return world.report.traceHash
    }
    #expect(hashes[0] == hashes[1])
    let other = World(plan: plan(22, seconds: 15))
    other.run()
    #expect(other.report.traceHash != hashes[0])
  }

  @Test("a story tells of elections and faults")
  func story() {
    var lines: [String] = []
    let world = World(plan: plan(7, seconds: 15), story: Story { lines.append($0) })
    world.run()
    #expect(lines.contains { $0.contains("leads term") })
    #expect(lines.contains { $0.contains("faults end") })
  }

  @Test("a ledger adds up what runs report")
  func ledger() {
    let world = World(plan: plan(5, seconds: 15))
    world.run()
    var ledger = Ledger()
    ledger.add(line: world.report.line(processorNanoseconds: 1_000))
    let violation = ledger.add(line: "seed=9 ns=5 elections=2 violation=two leaders = one term")
    #expect(violation == Ledger.Violation(seed: 9, text: "two leaders = one term"))
    #expect(ledger.seedCount == 2)
    #expect(ledger["elections"] == UInt64(world.report.electionCount) + 2)
    #expect(ledger["ns"] == world.report.simulatedNanoseconds + 5)
    #expect(ledger.lines.contains { $0.contains("violations") && $0.hasSuffix(" 1") })
  }

  @Test("a campaign of many seeds tells which rare states it never reached")
  func missedStates() {
    let reached = Sometimes.State.allCases.filter { $0 != .leaderPaused && $0.isCore }
      .map { "state:\($0.rawValue.map { $0 == " " ? "_" : String($0) }.joined())=1" }
      .joined(separator: " ")
    var ledger = Ledger()
    ledger.add(line: "seed=1 \(reached)")
    for seed in 2..<Ledger.seedsForAllStates { ledger.add(line: "seed=\(seed)") }
    #expect(ledger.missedStates.isEmpty, "too few seeds to say so")
    ledger.add(line: "seed=\(Ledger.seedsForAllStates)")
    #expect(ledger.missedStates == [.leaderPaused])
    ledger.add(line: "seed=999 state:leader_stood_still=1")
    #expect(ledger.missedStates.isEmpty)
  }
}
