import KeyValueStore
import RaftCore
import RaftStorage
import Replication
import Testing

@testable import Simulation

/// Disks that give back something else than was promised, and nodes that complain of a disk to which
/// nothing was done.
@Suite struct FabricatedDiskTests {
  /// A follower's machine, whose process has ended.
  private func accusing(_ crime: (World, Machine) throws -> Void) rethrows -> String? {
    try CrimeScene.accusingFollower { world, follower in
      let machine = world.machines[follower.place]
      world.crash(machine, .lost, step: 0)
      try crime(world, machine)
    }
  }

  private func path(_ name: String, on machine: Machine) throws -> String {
    try #require(machine.disk.paths.last { $0.hasSuffix(name) })
  }

  /// Everything in a file is something else.
  private func spoil(_ name: String, on machine: Machine) throws {
    let path = try path(name, on: machine)
    let bytes = try #require(machine.disk.content(of: path))
    machine.disk.setContent(of: path, bytes.map { ~$0 })
  }

  @Test("a node starts on a disk to which nothing was done, and nothing is noticed")
  func innocent() {
    let found = accusing { world, machine in
      world.start(machine)
      #expect(machine.process != nil)
    }
    #expect(found == nil)
  }

  // MARK: What comes back

  @Test("a disk that has forgotten a term and a vote is noticed")
  func forgottenState() {
    let found = accusing { world, machine in
      var recovered = RecoveredState()
      recovered.hardState = HardState()
      world.check(recovered, on: machine)
    }
    #expect(found?.contains(" comes back in ") == true)
  }

  @Test(
    "a start enters the term of a snapshot that is whole before anything else of that term is written, and votes for nobody"
  )
  func termOfSnapshot() {
    let term = Term(1_000_000)
    func complaint(of vote: NodeID?) -> String? {
      accusing { world, machine in
        var recovered = RecoveredState()
        recovered.hardState = HardState(currentTerm: term, votedFor: vote)
        recovered.snapshot = SnapshotMetadata(
          last: EntryID(term: term, index: LogIndex(1)), configuration: ClusterConfiguration(),
          configurationIndex: .zero, removed: [])
        world.check(recovered, on: machine)
      }
    }
    // Of the entries, which are not there, the complaint is right.
    #expect(complaint(of: nil)?.contains(" comes back in ") == false)
    #expect(complaint(of: NodeID(1))?.contains(" comes back in ") == true)
  }

  @Test("a disk that has forgotten entries is noticed")
  func forgottenEntries() {
    let found = accusing { world, machine in
      var recovered = RecoveredState()
      recovered.hardState = machine.promised.hardState
      world.check(recovered, on: machine)
    }
    #expect(found?.contains(", and had promised ") == true)
  }

  @Test("a disk that has forgotten a snapshot is noticed")
  func forgottenSnapshot() {
    let found = accusing { world, machine in
      machine.promised.took(
        SnapshotMetadata(
          last: world.oracle.committed[3].id, configuration: machine.promised.configuration,
          configurationIndex: LogIndex(1), removed: []))
      world.start(machine)
    }
    #expect(found?.contains(" comes back with the snapshot through ") == true)
  }

  @Test("a disk that has forgotten whose it is, and one of another node, are noticed")
  func identities() {
    let empty = accusing { world, machine in
      machine.disk.wipe()
      world.start(machine)
    }
    #expect(empty?.contains(" has forgotten whose it is") == true)
    let foreign = accusing { world, machine in
      machine.generation += 1
      machine.id = machine.nextID
      world.start(machine)
    }
    #expect(foreign?.contains(" finds the disk of ") == true)
  }

  // MARK: Complaints

  @Test("a node that refuses a disk to which nothing was done is noticed")
  func refusal() throws {
    let found = try accusing { world, machine in
      try spoil("hardstate", on: machine)
      world.start(machine)
    }
    #expect(found?.contains(" refuses a disk to which nothing was done: ") == true)
  }

  @Test("a node may refuse a disk that was harmed")
  func rightfulRefusal() throws {
    let found = try accusing { world, machine in
      try spoil("hardstate", on: machine)
      machine.diskWasHarmed = true
      world.start(machine)
      #expect(machine.refusal != nil)
    }
    #expect(found == nil)
  }

  @Test("a node that finds a loss on a disk to which nothing was done is noticed")
  func loss() {
    let found = accusing { world, machine in
      #expect(machine.disk.rotInDepth(.zero, place: 1) != nil)
      // A failed sync is no reason.
      machine.diskWasHarmed = true
      world.start(machine)
    }
    #expect(found?.contains(" finds a loss where nothing was done to its disk: ") == true)
  }

  @Test("a mark of a loss on a disk to which nothing was done is noticed")
  func mark() throws {
    let found = try accusing { world, machine in
      #expect(machine.disk.rotInDepth(.zero, place: 1) != nil)
      // All that is left of it is the mark.
      let opened = try world.open(machine.disk)
      #expect(opened.lost != nil)
      machine.disk.crash(.kept, chance: Chance(seed: 1), host: 0, number: 0)
      world.start(machine)
    }
    #expect(found?.contains("was done to its disk: an earlier start has cut it off") == true)
  }

  @Test("a disk from which nobody could start, were the power lost now, is noticed")
  func audit() throws {
    let world = CrimeScene.young()
    world.audit()
    #expect(world.report.violation == nil)
    for machine in world.machines { try spoil("hardstate", on: machine) }
    world.audit()
    #expect(
      world.report.violation?.contains(" could not start if its power were lost now: ") == true)
  }

  @Test("a disk that would have forgotten entries, were the power lost now, is noticed")
  func auditOfEntries() {
    let world = CrimeScene.young()
    for machine in world.machines {
      let last = machine.promised.last
      machine.promised.apply(
        PersistBatch(
          number: 9, hardState: nil, truncateAfter: nil,
          entries: [
            LogEntry(
              id: EntryID(term: last.term, index: last.index.next), payload: .command([1]))
          ]))
    }
    world.audit()
    #expect(world.report.violation?.contains(", and had promised ") == true)
  }

  @Test("a snapshot that is whole and cannot be read is noticed")
  func unreadableSnapshot() throws {
    let found = try CrimeScene.accusingFollower { world, follower in
      let id = world.lastCommitted
      let snapshots = follower.storage.snapshots
      let writer = try snapshots.begin(
        SnapshotMetadata(
          last: id, configuration: follower.replica.node.configuration,
          configurationIndex: LogIndex(1), removed: []))
      try writer.append([1, 2, 3])
      try writer.finish()
      _ = try world.readMachine(id, snapshots)
    }
    #expect(found?.contains(" is whole and cannot be read: ") == true)
  }
}
