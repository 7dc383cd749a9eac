import RaftCore
import RaftStorage
import Testing

@testable import Simulation

/// Nodes on harmed disks that take the harm for an excuse.
@Suite struct FabricatedLossTests {
  /// A cluster whose disks may be harmed at will, and the machine of a follower that has been killed.
  private func scene() throws -> (World, Machine) {
    var plan = Plan(seed: 8)
    plan.knobs.seconds = 4
    plan.knobs.segmentKilobytes = 4
    plan.knobs.operationsPerSecond = 60
    plan.knobs.safetyOnly = 1
    let world = World(plan: plan)
    world.run(until: 3_000_000_000)
    let follower = try #require(world.processes.first { !$0.isLeading })
    let machine = world.machines[follower.place]
    world.crash(machine, .kept, step: 0)
    return (world, machine)
  }

  /// What is left when a log is said to be lost from an entry on, and goes on to the one before `end`.
  private func recovered(
    _ machine: Machine, through end: UInt64, lostFrom first: UInt64
  ) -> RecoveredState {
    var recovered = RecoveredState()
    recovered.hardState = machine.promised.hardState
    recovered.repair = RepairMark(
      firstLost: LogIndex(first), term: machine.promised.hardState.currentTerm)
    recovered.entries = (1..<end).map { index in
      let term = machine.promised.term(at: LogIndex(index)) ?? .zero
      return LogEntry(id: EntryID(term: term, index: LogIndex(index)), payload: .command([]))
    }
    return recovered
  }

  @Test("a log that has lost more than what was written since the first harmed place is noticed")
  func pretext() throws {
    for (isAtEnd, lost) in [(true, true), (true, false), (false, true)] {
      let (world, machine) = try scene()
      let first = try #require(machine.disk.paths.first { $0.hasSuffix(".log") })
      let last = try #require(machine.disk.paths.last { $0.hasSuffix(".log") })
      #expect(first != last)
      machine.written.harm(isAtEnd ? last : first, from: 0)
      let end = lost ? 1 : machine.promised.lastIndex.rawValue + 1
      world.checkRest(recovered(machine, through: end, lostFrom: end), on: machine)
      let found = world.report.violation
      #expect((found != nil) == (isAtEnd && lost))
      if let found {
        #expect(found.contains(", which was on its disk before anything that was harmed"))
      }
    }
  }

  @Test("a log that ends before the first entry that is said to be lost is noticed")
  func understatement() throws {
    for said in [UInt64(5), 9] {
      let (world, machine) = try scene()
      machine.written.harm("", from: 0)
      world.checkRest(recovered(machine, through: 5, lostFrom: said), on: machine)
      #expect((world.report.violation != nil) == (said == 9))
    }
  }

  @Test("a loss that begins where the disk was harmed is none of more")
  func honest() throws {
    var lossCount: UInt64 = 0
    for place in 1..<9 {
      let (world, machine) = try scene()
      let spot = place * 37
      world.harm(machine, .flip, spot, down: 0, isInLog: true)
      world.start(machine)
      #expect(world.report.violation == nil, "\(spot)")
      lossCount += world.report.sometimes[.logLost]
    }
    #expect(lossCount > 0)
  }

  @Test("a file that is refused because of harm to one of another kind is noticed")
  func foreignReason() throws {
    var plan = Plan(seed: 8)
    plan.knobs.safetyOnly = 1
    let kinds = ["/hardstate", "/identity", ".log", ".snapshot"]
    let files = [
      "data/hardstate", "data/identity", "data/log/7.log", "data/snapshot/7-1.snapshot,",
    ]
    let findings = [
      "is damaged at byte 7: x", "is missing: x", "does not belong here: x",
      "has format version 3",
    ]
    for (refused, file) in files.enumerated() {
      for (harmed, kind) in kinds.enumerated() {
        for finding in findings {
          let world = World(plan: plan)
          let machine = world.machines[0]
          machine.diskWasHarmed = true
          machine.harm.paths = ["data\(kind)", "data/snapshot/7-1.snapshot.incoming"]
          world.checkRefusal("\(file) \(finding)", of: machine)
          let found = world.report.violation
          #expect((found != nil) == (refused != harmed), "\(file) \(finding)")
          if let found { #expect(found.contains(" refuses a file because of harm to others: ")) }
        }
      }
    }
  }

  @Test("only harm to the newest complete snapshot lets one be missing, and only through that one")
  func newestSnapshot() throws {
    let harms = [(".incoming", false), ("1.snapshot", false), ("2.snapshot", true)]
    for (name, isReason) in harms {
      let (world, machine) = try scene()
      for file in ["1.snapshot", "2.snapshot", "3.snapshot.incoming"] {
        machine.disk.setContent(of: "data/snapshot/\(file)", [1, 2, 3, 4])
      }
      // Until that file is what is harmed.
      var spot = 0
      let others = machine.disk.paths.filter { !$0.hasSuffix(name) }
        .map { ($0, machine.disk.content(of: $0)) }
      while !machine.harm.paths.contains(where: { $0.hasSuffix(name) }), spot < 4_000 {
        world.harm(machine, .flip, spot, down: 0)
        if !machine.harm.paths.contains(where: { $0.hasSuffix(name) }) {
          machine.harm = DiskHarm()
          for (path, bytes) in others { machine.disk.setContent(of: path, bytes) }
        }
        spot += 1
      }
      #expect(spot < 4_000)
      #expect((machine.harm.snapshot != nil) == isReason, "\(name)")
    }
  }

  @Test("a snapshot that is newer than the harmed one must not be missing")
  func laterSnapshot() throws {
    let (world, machine) = try scene()
    machine.harm.snapshot = machine.promised.snapshot
    machine.promised.took(
      SnapshotMetadata(
        last: world.oracle.committed[3].id, configuration: machine.promised.configuration,
        configurationIndex: LogIndex(1), removed: []))
    world.check(try world.open(machine.disk.durableCopy()).recovered, on: machine)
    #expect(world.report.violation?.contains(" comes back with the snapshot through ") == true)
  }

  @Test("what was owed counts no more when the log has it again")
  func settled() throws {
    let world = CrimeScene.young()
    let follower = try #require(world.processes.first { !$0.isLeading })
    let machine = world.machines[follower.place]
    let whole = machine.promised
    #expect(whole.lastIndex <= world.oracle.commitIndex)
    machine.owed = [whole]
    machine.promised = DurableLog()
    world.settleOwed(by: follower)
    #expect(machine.owed.count == 1)
    machine.promised = whole
    world.settleOwed(by: follower)
    #expect(machine.owed.isEmpty)
  }
}
