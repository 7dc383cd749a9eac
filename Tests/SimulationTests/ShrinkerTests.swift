import Testing

@testable import Simulation

@Suite struct ShrinkerTests {
  @Test("of many faults those remain without which the plan does not fail")
  func faults() {
    let plan = Plan(ofSeed: 11)
    let needed = [plan.actions[3], plan.actions[plan.actions.count - 4]]
    var shrinker = Shrinker(plan)
    while let candidate = shrinker.next() {
      shrinker.tried(fails: needed.allSatisfy(candidate.actions.contains))
    }
    #expect(shrinker.plan.actions == needed)
    #expect(shrinker.plan.knobs.lossPerMille == Knobs().lossPerMille)
    #expect(shrinker.plan.knobs.clients == 1)
  }

  @Test("a plan ends where it failed")
  func end() {
    var shrinker = Shrinker(Plan(ofSeed: 12), failedAt: 21_300, trialsMax: 1)
    while shrinker.next() != nil { shrinker.tried(fails: true) }
    #expect(shrinker.plan.knobs.seconds == 22)
    #expect(shrinker.plan.actions.allSatisfy { $0.at <= 21_300 })
  }

  @Test("a plan that fails without any fault loses all of them at once")
  func none() {
    var shrinker = Shrinker(Plan(ofSeed: 12))
    while shrinker.next() != nil { shrinker.tried(fails: true) }
    #expect(shrinker.plan.actions.isEmpty)
    #expect(shrinker.trialCount < 100)
  }

  @Test("a number without which the plan does not fail stays")
  func numbers() {
    var plan = Plan(ofSeed: 13)
    plan.knobs.sessions = 3
    var shrinker = Shrinker(plan)
    while let candidate = shrinker.next() {
      shrinker.tried(fails: candidate.knobs.sessions == 3 && candidate.knobs.seconds >= 10)
    }
    #expect(shrinker.plan.knobs.sessions == 3)
    #expect(shrinker.plan.knobs.seconds >= 10)
    #expect(shrinker.plan.actions.isEmpty)
  }
}
