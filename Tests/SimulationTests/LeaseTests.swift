import Testing

@testable import Simulation

@Suite struct LeaseTests {
  /// Five nodes that read by lease, whose clocks run at rates a fifth apart from the true one, and whose
  /// leaders stand still, are cut off, and are answered late.
  private func plan(_ seed: UInt64) -> Plan {
    var plan = Plan(seed: seed)
    plan.knobs.nodes = 5
    plan.knobs.clients = 6
    plan.knobs.seconds = 15
    plan.knobs.leases = 1
    plan.knobs.driftPerMille = 200
    plan.knobs.electionTicksMax = 60
    plan.knobs.operationsPerSecond = 150
    plan.knobs.keys = 3
    plan.knobs.pipeline = 4
    plan.knobs.burstMicroseconds = seed % 2 == 0 ? 100 : 0
    var dice = ChanceSequence(Chance(seed: seed), .theme)
    plan.play(.leases, &dice)
    return plan
  }

  @Test(
    "a read by lease is not stale, though clocks run at different rates and leaders stand still",
    arguments: [UInt64(1), 3, 4])
  func drift(seed: UInt64) {
    let plan = plan(seed)
    let world = World(plan: plan)
    world.run()
    #expect(world.report.violation == nil, "\(plan)")
    #expect(Set(world.machines.map(\.tick)).count == 5)
    #expect(world.report.sometimes[.leaseRead] > 100)
    #expect(world.report.sometimes[.leaderPaused] > 0)
    #expect(world.report.sometimes[.twoLeaders] > 0)
  }
}
