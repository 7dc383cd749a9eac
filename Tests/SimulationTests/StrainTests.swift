import Testing

@testable import Simulation

/// Processors, links and disks that do less than they should, in a whole cluster.
@Suite struct StrainTests {
  private let second: UInt64 = 1_000_000_000

  private func plan(_ faults: [(Int, Fault)] = [], seconds: Int = 12) -> Plan {
    var plan = Plan(seed: 8, actions: faults.map { Action(at: $0.0, $0.1) })
    plan.knobs.seconds = seconds
    plan.knobs.operationsPerSecond = 60
    plan.knobs.valueBytes = 400
    return plan
  }

  private func run(_ plan: Plan, tellingTo lines: inout [String]) -> RunReport {
    var told: [String] = []
    let world = World(plan: plan, story: Story { told.append($0) })
    world.run()
    #expect(world.report.violation == nil)
    lines = told
    return world.report
  }

  @Test("a slow processor looks at what has come later, and at one thing after the other")
  func slowProcessor() throws {
    let world = World(plan: plan())
    world.run(until: 2 * second)
    let leader = try #require(world.leader)
    world.slowDown(world.machines[leader.place], factor: 50)
    #expect(world.report.sometimes[.leaderProcessorSlow] == 1)
    for _ in 0..<20 { world.take(.diskFull(false), at: leader) }
    #expect(leader.inbox.count == 20)
    world.run(until: world.now + 1_000_000)
    #expect(leader.inbox.isEmpty)
    #expect(leader.busyUntil >= world.now + 19_000_000)
    world.take(.diskFull(false), at: leader)
    world.run(until: world.now + 10_000_000)
    #expect(!leader.inbox.isEmpty, "it is still busy")
    world.slowDown(world.machines[leader.place], factor: 1)
    #expect(leader.inbox.isEmpty)
    world.take(.diskFull(false), at: leader)
    #expect(leader.inbox.isEmpty)
  }

  @Test("a processor that is slow for long is told of, and is over before the rest")
  func slowProcessorInAPlan() {
    var lines: [String] = []
    let report = run(
      plan([(2_000, .slowProcessor(machine: Plan.leader, factor: 50, duration: 60_000))]),
      tellingTo: &lines)
    #expect(report.faults["slow processor"] == 1)
    #expect(lines.contains { $0.contains("is 50 times slower") })
    #expect(lines.contains { $0.contains("is as fast as before") })
  }

  @Test("a process that stands still for longer than ten seconds goes on, and has everything")
  func longPause() {
    var lines: [String] = []
    let report = run(
      plan([(2_000, .pause(machine: Plan.leader, duration: 15_000))], seconds: 20),
      tellingTo: &lines)
    #expect(report.faults == ["long pause": 1])
    #expect(report.sometimes[.longPauseSurvived] == 1)
  }

  @Test("a narrow link delays entries and no elections")
  func narrowLink() {
    var lines: [String] = []
    let links = Links.between([0, 1], [2])
    let report = run(
      plan([(2_000, .throttle(links, bytesPerSecond: 5_000, duration: 8_000))]), tellingTo: &lines)
    #expect(report.sometimes[.narrowLinkFull] > 0)
    #expect(report.electionCount == 1)
    #expect(lines.contains { $0.contains("5000 bytes a second: 0-2 1-2") })
  }

  @Test("a clogged link loses nothing")
  func clogged() {
    var lines: [String] = []
    let report = run(
      plan([
        (2_000, .clog(.between([0], [1, 2]), duration: 900)),
        (2_300, .clog(.between([1], [0, 2]), duration: 200)),
      ]), tellingTo: &lines)
    #expect(report.faults == ["clogged link": 2])
    #expect(report.lostMessageCount == 0)
    #expect(report.electionCount > 1)
    #expect(report.sometimes[.machinesClogged] == 1)
    #expect(lines.contains { $0.contains("links are clogged: 0-1 0-2") })
    #expect(lines.contains { $0.contains("links are free again: 0-1 0-2") })
  }

  @Test("a node that cannot read its disk stops and says so, and has everything when it can")
  func unreadable() throws {
    let world = World(plan: plan())
    world.run(until: 3 * second)
    let follower = try #require(world.processes.first { !$0.isLeading })
    let machine = world.machines[follower.place]
    let paths = machine.disk.paths.filter { !$0.hasSuffix("/lock") && !$0.hasSuffix("/ballast") }
    let log = try #require(paths.firstIndex { $0.hasSuffix(".log") })
    for (key, place) in paths.indices.enumerated() {
      world.makeUnreadable(machine, place, key)
    }
    world.crash(machine, .processOnly, step: 0)
    world.start(machine)
    #expect(machine.process == nil && machine.refusal?.contains("pread") == true)
    #expect(world.report.sometimes[.startUnreadable] == 1)
    // One file after the other can be read again, the log last.
    for key in paths.indices where key != log { world.makeReadable(machine, key) }
    world.start(machine)
    #expect(machine.process == nil && machine.refusal?.contains(paths[log]) == true)
    #expect(!world.maySacrifice(world.machines[try #require(world.leader).place]))
    world.makeReadable(machine, log)
    world.start(machine)
    #expect(machine.process != nil && !machine.diskWasHarmed)
    world.run()
    #expect(world.report.violation == nil)
  }

  @Test("a leader whose snapshot cannot be read takes another one, and the member gets that")
  func unreadableSnapshot() throws {
    var plan = plan([(2_000, .crash(machine: 2, .processOnly, step: 0, down: 3_000))])
    plan.knobs.snapshotLogBytes = 30_000
    plan.knobs.trailingLogBytes = 0
    let world = World(plan: plan)
    world.run(until: 4_900_000_000)
    let leader = try #require(world.leader)
    let machine = world.machines[leader.place]
    let paths = machine.disk.paths.filter { !$0.hasSuffix("/lock") && !$0.hasSuffix("/ballast") }
    let snapshot = try #require(paths.firstIndex { $0.hasSuffix(".snapshot") })
    world.makeUnreadable(machine, snapshot, 1_000)
    world.run()
    #expect(world.report.violation == nil)
    #expect(world.report.sometimes[.snapshotUnreadable] > 0)
    #expect(world.report.sometimes[.snapshotReceived] > 0)
  }

  @Test("a run with all of that is the same each time")
  func determinism() {
    let links = Links.between([0], [1, 2])
    let plan = plan([
      (2_000, .aimed(.rot(machine: 0, .phantom, place: 1, down: 20))),
      (2_300, .slowProcessor(machine: Plan.leader, factor: 20, duration: 3_000)),
      (2_500, .throttle(links, bytesPerSecond: 2_000, duration: 3_000)),
      (3_000, .clog(links, duration: 700)),
      (3_500, .unreadable(machine: 1, place: 4, duration: 2_000)),
      (3_600, .crash(machine: 1, .torn, step: 2, down: 20)),
      (5_000, .failSync(machine: 2, after: 1, pages: .dropped)),
      (7_000, .pause(machine: Plan.leader, duration: 12_000)),
    ])
    let reports = (0..<2).map { _ in
      let world = World(plan: plan)
      world.run()
      return world.report
    }
    #expect(reports[0].violation == nil)
    #expect(reports[0].traceHash == reports[1].traceHash)
    #expect(reports[0].sometimes[.writeWasPhantom] == 1)
    #expect(reports[0].faultCount == 8)
  }
}
