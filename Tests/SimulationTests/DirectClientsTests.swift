import Testing

@testable import Simulation

/// Clients that talk to nodes, follow their word on who leads, and hold back what they would ask twice.
@Suite struct DirectClientsTests {
  private func plan(_ change: (inout Knobs) -> Void = { _ in }) -> Plan {
    var plan = Plan(seed: 31)
    plan.knobs.seconds = 20
    plan.knobs.proxies = 1
    plan.knobs.pipeline = 6
    plan.knobs.readPercent = 10
    change(&plan.knobs)
    // One way only: each hears of a leader, and cannot reach it.
    for at in stride(from: 2_000, to: 18_000, by: 1_000) {
      let place = at / 1_000 % 3
      plan.actions += [
        Action(at: at, .cut(.between([place], [(place + 1) % 3], oneWay: true), duration: 800)),
        Action(at: at + 100, .transfer(machine: (place + 2) % 3)),
      ]
    }
    return plan
  }

  private func run(_ plan: Plan) -> RunReport {
    let world = World(plan: plan)
    world.run()
    #expect(world.report.violation == nil)
    return world.report
  }

  @Test("clients that go past the proxies follow a node that names the leader")
  func redirects() {
    let report = run(
      plan {
        $0.directPercent = 100
        $0.redirects = 3
      })
    #expect(report.sometimes[.redirectFollowed] > 0)
    #expect(report.sometimes[.proxyAnswered] == 0)
    #expect(report.answeredCount > 100)
  }

  @Test("what may still be under way is held back when the budget is used up, and goes in the end")
  func budgets() {
    let report = run(
      plan {
        $0.retryReserve = 1
        $0.lossPerMille = 300
        $0.operationsPerSecond = 300
        $0.clients = 2
        $0.pipeline = 30
      })
    #expect(report.sometimes[.requestHeldBack] > 0)
    #expect(report.sometimes[.heldBackAnswered] > 0)
    #expect(report.sometimes[.heldBackPaused] > 0)
  }

  @Test("if a plan says nothing else, clients ask proxies, follow nobody and hold nothing back")
  func usual() {
    let report = run(plan { $0.lossPerMille = 300 })
    #expect(report.sometimes[.proxyAnswered] > 0)
    for state in [Sometimes.State.redirectFollowed, .redirectOutdated, .requestHeldBack] {
      #expect(report.sometimes[state] == 0)
    }
  }

  @Test("of many clients a share goes to the nodes, and the others go through proxies")
  func share() {
    let report = run(
      plan {
        $0.clients = 8
        $0.operationsPerSecond = 200
        $0.directPercent = 50
        $0.redirects = 3
      })
    #expect(report.sometimes[.redirectFollowed] > 0)
    #expect(report.sometimes[.proxyAnswered] > 0)
  }

  @Test("a leader that has too much under way refuses what would wait for too long")
  func admission() {
    let report = run(
      plan {
        $0.admission = 2
        $0.operationsPerSecond = 300
        $0.clients = 4
        $0.pipeline = 30
        $0.timeoutMilliseconds = 100
        $0.syncMicrosecondsMin = 20_000
        $0.syncMicrosecondsMax = 80_000
      })
    #expect(report.sometimes[.writeNotAdmitted] > 0)
    #expect(report.answeredCount > 100)
  }
}
