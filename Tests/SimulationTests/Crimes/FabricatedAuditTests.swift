import RaftCore
import Testing

@testable import RaftStorage
@testable import Simulation

/// Disks from which something else would come back than what was promised, were the power lost in the
/// middle of a write, or right after a start.
@Suite struct FabricatedAuditTests {
  /// The next entry, in a term that the disk has not heard of, and a term.
  private func batch(of term: Term, on machine: Machine) -> PersistBatch {
    let next = EntryID(term: Term(99), index: machine.promised.last.index.next)
    return PersistBatch(
      number: 9, hardState: HardState(currentTerm: term), truncateAfter: nil,
      entries: [LogEntry(id: next, payload: .command([1]))])
  }

  @Test("a term and its first entry leave a disk whole at whatever step the power goes")
  func innocent() {
    let found = CrimeScene.accusingFollower { world, follower in
      follower.writing = [batch(of: Term(99), on: world.machines[follower.place])]
      for step in 0..<14 { world.auditWriting(of: follower, powerLossAfter: step) }
    }
    #expect(found == nil)
  }

  @Test("a write is noticed that leaves an entry whose term is not on the disk")
  func entryBeforeItsTerm() {
    let found = CrimeScene.accusingFollower { world, follower in
      let machine = world.machines[follower.place]
      let former = machine.promised.hardState.currentTerm
      follower.writing = [batch(of: former, on: machine)]
      world.auditWriting(of: follower, powerLossAfter: 100)
    }
    #expect(
      found?.contains(" could not start if its power were lost in the middle of this write: ")
        == true)
  }

  @Test("damage to a log to which nothing was done is noticed though a snapshot makes up for it")
  func repairedSegment() throws {
    let found = try CrimeScene.accusingFollower { world, follower in
      let machine = world.machines[follower.place]
      let opened = try world.open(machine.disk.durableCopy())
      world.checkHarm(opened, on: machine)
      #expect(world.report.violation == nil)
      let repaired = OpenedStorage(
        storage: opened.storage, recovered: opened.recovered, identity: opened.identity,
        cutByteCount: 0, segmentCount: 1, damagedSnapshots: [],
        repairedSegments: [.missing(file: "1.log", reason: "it is gone")], lost: nil)
      world.checkHarm(repaired, on: machine)
    }
    #expect(found?.contains(" finds a loss where nothing was done to its disk: ") == true)
  }

  @Test("a torn write is noticed that a start was to cut off, and that the next one would meet")
  func tornTail() throws {
    let found = try CrimeScene.accusingFollower { world, follower in
      let machine = world.machines[follower.place]
      try tear(machine)
      world.checkCut(try world.open(machine.disk.durableCopy()), on: machine)
    }
    #expect(found?.contains(" torn bytes, and its next start would meet ") == true)
  }

  @Test("a start is noticed that leaves a disk from which no other one could be made")
  func lastStart() throws {
    let found = try CrimeScene.accusingFollower { world, follower in
      let machine = world.machines[follower.place]
      try tear(machine)
      let opened = try world.open(machine.disk.durableCopy())
      let path = try #require(machine.disk.paths.last { $0.hasSuffix("hardstate") })
      machine.disk.setContent(of: path, [])
      world.checkCut(opened, on: machine)
    }
    #expect(found?.contains(" could not start again after it has started: ") == true)
  }

  /// The newest segment ends with what is no group.
  private func tear(_ machine: Machine) throws {
    let path = try #require(machine.disk.paths.last { $0.hasSuffix(".log") })
    let bytes = try #require(machine.disk.content(of: path))
    machine.disk.setContent(of: path, bytes + [1])
  }
}
