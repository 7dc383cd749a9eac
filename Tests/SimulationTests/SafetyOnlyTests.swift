import RaftCore
import RaftStorage
import Testing

@testable import Simulation

/// Runs in which disks are harmed at will: what is harmed, and what is still asked for.
@Suite struct SafetyOnlyTests {
  /// A cluster some time after its beginning, and a follower's machine, whose power has gone.
  private func scene(isSafetyOnly: Bool = true) throws -> (World, Machine) {
    var plan = Plan(seed: 8)
    plan.knobs.seconds = 4
    plan.knobs.segmentKilobytes = 4
    plan.knobs.operationsPerSecond = 60
    plan.knobs.safetyOnly = isSafetyOnly ? 1 : 0
    let world = World(plan: plan)
    world.run(until: 3_000_000_000)
    let follower = try #require(world.processes.first { !$0.isLeading })
    let machine = world.machines[follower.place]
    world.crash(machine, .kept, step: 0)
    return (world, machine)
  }

  @Test("whatever the atlas lets be harmed, the node notices, or has everything all the same")
  func noticed() throws {
    let (world, machine) = try scene()
    let files = machine.disk.paths.map { ($0, machine.disk.content(of: $0)) }
    var kinds = Set<String>()
    machine.hasRotted = true
    for spot in 0..<120 {
      for damage in [Fault.Damage.flip, .zero, .truncate, .misdirect, .lose, .phantom] {
        let atlas = DiskAtlas(machine.disk, DiskHarm())
        guard
          let path = machine.disk.harm(
            damage, place: spot, atlas, isInLog: spot % 2 == 0, former: nil)
        else { continue }
        if let opened = try? world.open(machine.disk.durableCopy()) {
          kinds.insert(opened.lost == nil ? "whole" : "loss")
          world.check(opened.recovered, on: machine, hasLoss: opened.lost != nil)
        } else {
          kinds.insert("refused")
        }
        #expect(world.report.violation == nil, "\(damage) \(spot) of \(path)")
        for (path, bytes) in files { machine.disk.setContent(of: path, bytes) }
      }
    }
    #expect(kinds == ["whole", "loss", "refused"])
  }

  @Test("the end of the newest segment is left alone as far as nothing tells of it")
  func lastGroup() throws {
    let (_, machine) = try scene()
    let atlas = DiskAtlas(machine.disk, DiskHarm())
    let path = try #require(atlas.segments.last)
    let target = try #require(atlas.target(path, copy: 0))
    let start = try #require(machine.disk.startOfLastSyncedWrite(of: path))
    #expect(target.range == 0..<start)
    #expect(target.endMax < start)
    // What the hard state does not know of may never have been there.
    var harm = DiskHarm()
    harm.isStateGone = true
    #expect(DiskAtlas(machine.disk, harm).target(path, copy: 0) == nil)
  }

  @Test("one copy of the hard state is harmed only while the other is as new")
  func hardState() throws {
    let (_, machine) = try scene()
    let path = try #require(machine.disk.paths.first { $0.hasSuffix("/hardstate") })
    var bytes = try #require(machine.disk.content(of: path))
    let copy = Array(bytes[0..<DiskAtlas.stateByteCount])
    bytes.replaceSubrange(
      DiskAtlas.stateStride..<DiskAtlas.stateStride + copy.count, with: copy)
    machine.disk.setContent(of: path, bytes)
    #expect(DiskAtlas(machine.disk, DiskHarm()).target(path, copy: 1) != nil)
    bytes[24] ^= 1
    machine.disk.setContent(of: path, bytes)
    #expect(DiskAtlas(machine.disk, DiskHarm()).target(path, copy: 1) == nil)
  }

  @Test("a harmed disk that has forgotten entries, and does not know it, is noticed")
  func forgotten() throws {
    for isSafetyOnly in [true, false] {
      let (world, machine) = try scene(isSafetyOnly: isSafetyOnly)
      machine.hasRotted = true
      var recovered = RecoveredState()
      recovered.hardState = machine.promised.hardState
      world.check(recovered, on: machine)
      // Elsewhere nothing is harmed that anybody needs.
      #expect((world.report.violation != nil) == isSafetyOnly)
    }
  }

  @Test("a loss is noticed in a log to which nothing was done, whatever was done to other files")
  func groundlessLoss() throws {
    // An older hard state may name segments that have been dropped since.
    for (isOfLog, isStateStale) in [(true, false), (false, true), (false, false)] {
      let (world, machine) = try scene()
      #expect(machine.disk.rotInDepth(.zero, place: 1) != nil)
      machine.hasRotted = true
      machine.diskWasHarmed = true
      machine.harm.count = 1
      machine.harm.isOfLog = isOfLog
      machine.harm.isStateStale = isStateStale
      machine.harm.snapshot = machine.promised.snapshot
      if isOfLog { machine.written.harm("", from: 0) }
      world.start(machine)
      #expect((world.report.violation == nil) == (isOfLog || isStateStale))
    }
  }

  @Test("a harmed disk that has forgotten a snapshot is noticed, unless a snapshot was harmed")
  func forgottenSnapshot() throws {
    for isOfSnapshots in [true, false] {
      let (world, machine) = try scene()
      machine.promised.took(
        SnapshotMetadata(
          last: world.oracle.committed[3].id, configuration: machine.promised.configuration,
          configurationIndex: LogIndex(1), removed: []))
      machine.hasRotted = true
      machine.harm.isOfLog = true
      if isOfSnapshots { machine.harm.snapshot = machine.promised.snapshot }
      let opened = try world.open(machine.disk.durableCopy())
      world.check(opened.recovered, on: machine)
      #expect((world.report.violation == nil) == isOfSnapshots)
    }
  }

  @Test("a cluster may halt where no life is demanded")
  func halt() throws {
    let (world, machine) = try scene()
    for machine in world.machines {
      world.crash(machine, .lost, step: 0)
      let path = try #require(machine.disk.paths.first { $0.hasSuffix("/hardstate") })
      machine.disk.setContent(of: path, nil)
      machine.hasRotted = true
      machine.diskWasHarmed = true
      machine.harm.paths = [path]
    }
    world.run()
    #expect(world.report.violation == nil)
    #expect(world.processes.isEmpty && machine.refusal != nil)
    #expect(world.report.sometimes[.livenessDemanded] == 0)
  }

  @Test("about a tenth of the seeds demand no life")
  func seeds() {
    let count = (UInt64(1)...400).count { Plan(ofSeed: $0).knobs.safetyOnly == 1 }
    #expect((25...60).contains(count))
  }
}
