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

  @Test("whatever is tried, its numbers fit together")
  func fit() {
    let plans = (UInt64(1)...40).map { Plan(ofSeed: $0) }
    for plan in plans {
      var shrinker = Shrinker(plan, trialsMax: 100)
      var number = 0
      while let candidate = shrinker.next() {
        #expect(candidate.knobs.problem == nil, "seed \(plan.seed)")
        number += 1
        // Faults stay, so that the numbers get their turn; some of them stay as well.
        shrinker.tried(fails: candidate.actions == plan.actions && number % 3 > 0)
      }
    }
  }

  @Test("numbers that fit together only as a whole become usual as a whole")
  func together() {
    var plan = Plan(seed: 1)
    plan.knobs.tickMilliseconds = 50
    plan.knobs.heartbeatTicks = 2
    plan.knobs.electionTicksMin = 6
    plan.knobs.electionTicksMax = 12
    var shrinker = Shrinker(plan)
    while shrinker.next() != nil { shrinker.tried(fails: true) }
    #expect(shrinker.plan.knobs.electionTicksMax == Knobs().electionTicksMax)
    #expect(shrinker.plan.knobs.tickMilliseconds == Knobs().tickMilliseconds)
  }

  @Test("faults go first, then what is asked for, then machines, then time, then delays")
  func order() throws {
    var plan = Plan(ofSeed: 11)
    plan.knobs.spares = 1
    plan.knobs.latencyMicrosecondsMax = 7_000
    plan.knobs.batchBytes = 64
    var shrinker = Shrinker(plan, trialsMax: 4_000)
    var trials: [Plan] = []
    while let candidate = shrinker.next() {
      trials.append(candidate)
      shrinker.tried(fails: false)
    }
    func first(_ isIt: (Plan) -> Bool) throws -> Int {
      let place = trials.firstIndex(where: isIt)
      return try #require(place)
    }
    let moments = [
      try first { $0.actions.count < plan.actions.count },
      try first { $0.knobs.operationsPerSecond < plan.knobs.operationsPerSecond },
      try first { $0.knobs.machines < plan.knobs.machines },
      try first { $0.knobs.seconds < plan.knobs.seconds && $0.knobs.clients == plan.knobs.clients },
      try first { $0.knobs.latencyMicrosecondsMax != plan.knobs.latencyMicrosecondsMax },
      try first { $0.knobs.batchBytes != plan.knobs.batchBytes },
    ]
    #expect(moments == moments.sorted(), "\(moments)")
  }
}
