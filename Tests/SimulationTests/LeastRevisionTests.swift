import KeyValueStore
import Testing

@testable import Simulation

@Suite struct LeastRevisionTests {
  @Test(
    "in a cluster in trouble a read shows the revision that it asks for, or a later one, or fails",
    arguments: [UInt64(3), 4, 5])
  func promises(seed: UInt64) {
    var plan = Plan(ofSeed: seed)
    plan.knobs.seconds = 15
    plan.knobs.readPercent = 10
    plan.knobs.leastPercent = 50
    let world = World(plan: plan)
    world.run()
    #expect(world.report.violation == nil)
    let reads = world.oracle.records.filter { $0.kind == .leastGet }
    let answered = reads.filter { $0.outcome == .done }
    #expect(answered.count > 50)
    #expect(answered.allSatisfy { $0.revision >= $0.least })
    #expect(world.report.sometimes[.revisionAwaited] > 0)
    #expect(world.report.sometimes[.revisionOverdue] > 0)
    // What nobody had written by then was asked for as well.
    #expect(reads.contains { $0.outcome == .failed && $0.least > .zero })
  }

  @Test("a plan that does not speak of such reads has none")
  func none() {
    #expect(Knobs().leastPercent == 0)
    let world = World(plan: Plan(seed: 8))
    world.run(until: 5_000_000_000)
    #expect(!world.oracle.records.contains { $0.kind == .leastGet })
  }
}
