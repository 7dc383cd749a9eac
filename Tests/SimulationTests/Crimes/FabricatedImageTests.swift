import KeyValueStore
import RaftCore
import Replication
import Testing

@testable import RaftStorage
@testable import Simulation

/// Storage that says of something that it is durable, and the disk does not have it.
@Suite struct FabricatedImageTests {
  private func accusing(_ crime: (World, NodeProcess, Machine) throws -> Void) rethrows -> String? {
    try CrimeScene.accusingFollower { world, follower in
      try crime(world, follower, world.machines[follower.place])
    }
  }

  /// So many entries of the next term behind the log, or behind an entry of it.
  private func batch(
    _ count: UInt64, on machine: Machine, after index: LogIndex? = nil, command: [UInt8] = [1, 2],
    hasState: Bool = true
  ) -> PersistBatch {
    let term = Term(machine.promised.hardState.currentTerm.rawValue + 1)
    let first = (index ?? machine.promised.lastIndex).rawValue + 1
    return PersistBatch(
      number: 9, hardState: hasState ? HardState(currentTerm: term, votedFor: NodeID(2)) : nil,
      truncateAfter: index,
      entries: (first..<first + count).map {
        LogEntry(id: EntryID(term: term, index: LogIndex($0)), payload: .command(command))
      })
  }

  private func path(_ name: String, on machine: Machine) throws -> String {
    try #require(machine.disk.paths.last { $0.hasSuffix(name) })
  }

  /// Something else stands in a place of a file, counted from its end as far as it is written.
  private func spoil(_ name: String, at offset: Int, on machine: Machine) throws {
    let path = try path(name, on: machine)
    var bytes = try #require(machine.disk.content(of: path))
    let last = try #require(bytes.lastIndex { $0 != 0 })
    bytes[last - offset] ^= 4
    machine.disk.setContent(of: path, bytes)
  }

  private func isTold(_ found: String?) -> Bool {
    found?.contains(" is told durable what is not on its disk: ") == true
  }

  // MARK: Batches

  @Test("what storage has written and synced is found on the disk")
  func innocent() throws {
    let found = try accusing { world, follower, machine in
      let batches = [
        batch(3, on: machine),
        batch(2, on: machine, after: machine.promised.lastIndex, hasState: false),
        PersistBatch(
          number: 10, hardState: nil, truncateAfter: machine.promised.lastIndex.previous,
          entries: []),
      ]
      // Entries that a command is not are written otherwise.
      let next = machine.promised.lastIndex
      let others = PersistBatch(
        number: 11, hardState: nil, truncateAfter: nil,
        entries: [
          LogEntry(
            id: EntryID(term: Term(99), index: next),
            payload: .configuration(machine.promised.configuration)),
          LogEntry(
            id: EntryID(term: Term(99), index: next.next), payload: .termStart(votes: [NodeID(1)])),
        ])
      let state = PersistBatch(
        number: 12, hardState: HardState(currentTerm: Term(99)), truncateAfter: nil, entries: [])
      for group in [[batches[0]], [batches[1], batches[2]], [state, others]] {
        try follower.storage.persist(group) { world.reports(group, by: follower) }
      }
      #expect(machine.promised.last == EntryID(term: Term(99), index: next.next))
      #expect(machine.promised.hardState == HardState(currentTerm: Term(99)))
    }
    #expect(found == nil)
  }

  @Test("what an installed snapshot drops in the same write is not looked for, what follows is")
  func installed() throws {
    func complaint(isWritten: Bool) throws -> String? {
      try accusing { world, follower, machine in
        let before = batch(2, on: machine)
        let term = try #require(before.hardState?.currentTerm)
        let end = EntryID(term: term, index: LogIndex(machine.promised.lastIndex.rawValue + 9))
        let metadata = SnapshotMetadata(
          last: end, configuration: machine.promised.configuration,
          configurationIndex: LogIndex(1), removed: [])
        try follower.storage.snapshots.begin(metadata).finish()
        let installing = PersistBatch(
          number: 10, hardState: nil, installed: metadata, truncateAfter: nil, entries: [])
        let next = PersistBatch(
          number: 11, hardState: nil, truncateAfter: nil,
          entries: [
            LogEntry(id: EntryID(term: term, index: end.index.next), payload: .command([3]))
          ])
        try follower.storage.persist([before, installing] + (isWritten ? [next] : [])) {
          world.reports([before, installing, next], by: follower)
        }
        #expect(!isWritten || machine.promised.boundary == end)
        #expect(!isWritten || machine.promised.lastIndex == end.index.next)
      }
    }
    #expect(try complaint(isWritten: true) == nil)
    #expect(isTold(try complaint(isWritten: false)))
  }

  @Test("entries that were not written, and others than those that were, are noticed")
  func entries() throws {
    let absent = accusing { world, follower, machine in
      world.reports([batch(1, on: machine, hasState: false)], by: follower)
    }
    #expect(isTold(absent))
    let other = try accusing { world, follower, machine in
      let written = batch(1, on: machine)
      let reported = batch(1, on: machine, command: [1, 3])
      try follower.storage.persist([written]) { world.reports([reported], by: follower) }
    }
    #expect(isTold(other))
    let more = try accusing { world, follower, machine in
      let reported = batch(1, on: machine)
      try follower.storage.persist([batch(2, on: machine)]) {
        world.reports([reported], by: follower)
      }
    }
    #expect(isTold(more) && more?.contains(" records are there, and 1 were reported") == true)
  }

  @Test("a truncation that was not written is noticed")
  func truncation() throws {
    let found = try accusing { world, follower, machine in
      let last = machine.promised.lastIndex
      let written = batch(1, on: machine)
      let reported = batch(1, on: machine, after: last.previous)
      try follower.storage.persist([written]) { world.reports([reported], by: follower) }
    }
    #expect(isTold(found) && found?.contains(" is dropped") == true)
  }

  @Test("a term and a vote that were not written are noticed")
  func hardState() {
    let found = accusing { world, follower, machine in
      let term = machine.promised.hardState.currentTerm
      world.reports(
        [
          PersistBatch(
            number: 9, hardState: HardState(currentTerm: term, votedFor: NodeID(99)),
            truncateAfter: nil, entries: [])
        ], by: follower)
    }
    #expect(isTold(found))
  }

  @Test("a write that was not synced is noticed, also where only a name was not")
  func unsynced() throws {
    let segment = try accusing { world, follower, machine in
      let path = try path(".log", on: machine)
      try machine.disk.open(path).write([9], at: 100)
      // What is not on the disk harms nobody.
      let first = batch(1, on: machine, hasState: false)
      world.reports([], by: follower)
      #expect(world.report.violation == nil)
      world.reports([first], by: follower)
    }
    #expect(isTold(segment))
    let name = try accusing { world, follower, machine in
      let path = try path(".log", on: machine)
      try machine.disk.rename(path, to: "data/log/elsewhere")
      world.reports([], by: follower)
      #expect(world.report.violation == nil)
      try machine.disk.synchronizeDirectory("data/log")
      world.reports([], by: follower)
    }
    #expect(isTold(name) && name?.contains(" of the log is not there") == true)
  }

  // MARK: What was there before

  @Test(
    "what was durable must stay, unless just that file was harmed",
    arguments: [".log", "/hardstate"])
  func former(name: String) throws {
    func complaint(harmed: String?) throws -> String? {
      try accusing { world, follower, machine in
        // The last one written is the newest copy of one, and the last group of the other.
        try spoil(name, at: name == ".log" ? 40 : 100, on: machine)
        if name == "/hardstate" { try spoil(name, at: 4_096 + 100, on: machine) }
        if let harmed { machine.harm.paths = [try path(harmed, on: machine)] }
        world.reports([], by: follower)
      }
    }
    #expect(isTold(try complaint(harmed: nil)))
    #expect(try complaint(harmed: name) == nil)
    #expect(isTold(try complaint(harmed: name == ".log" ? "/hardstate" : ".log")))
  }

  @Test("what is written behind a harmed place of the log is looked for all the same")
  func behindHarm() throws {
    func complaint(isWritten: Bool) throws -> String? {
      try accusing { world, follower, machine in
        try spoil(".log", at: 60, on: machine)
        machine.harm.paths = [try path(".log", on: machine)]
        let new = batch(1, on: machine)
        try follower.storage.persist(isWritten ? [new] : []) {
          world.reports([new], by: follower)
        }
      }
    }
    #expect(try complaint(isWritten: true) == nil)
    #expect(isTold(try complaint(isWritten: false)))
  }

  @Test("of a segment that has lost its name its node's word is taken, and of the hard state not")
  func lostSegment() throws {
    func complaint(hasState: Bool) throws -> String? {
      try accusing { world, follower, machine in
        let path = try path(".log", on: machine)
        machine.disk.setContent(of: path, nil)
        machine.harm.paths = [path]
        world.reports([batch(1, on: machine, hasState: hasState)], by: follower)
      }
    }
    #expect(try complaint(hasState: false) == nil)
    #expect(isTold(try complaint(hasState: true)))
  }

  // MARK: Snapshots

  private func snapshot(_ world: World, _ follower: NodeProcess) -> SnapshotMetadata {
    SnapshotMetadata(
      last: world.lastCommitted, configuration: follower.replica.node.configuration,
      configurationIndex: LogIndex(1), removed: [])
  }

  @Test("a snapshot that is not there, not under its name or not whole is noticed")
  func snapshots() throws {
    func complaint(_ crime: (SnapshotFileWriter<SimulatedDisk>, Machine) throws -> Void) throws
      -> String?
    {
      try accusing { world, follower, machine in
        let metadata = snapshot(world, follower)
        let writer = try follower.storage.snapshots.begin(metadata)
        try writer.append([UInt8](repeating: 7, count: 70_000))
        try crime(writer, machine)
        world.reports(metadata, by: follower)
      }
    }
    #expect(try complaint { writer, _ in try writer.finish() } == nil)
    let crimes: [(SnapshotFileWriter<SimulatedDisk>, Machine) throws -> Void] = [
      { _, _ in },
      { writer, machine in
        try writer.finish()
        let path = try path(".snapshot", on: machine)
        machine.disk.setContent(of: path, machine.disk.content(of: path)?.dropLast())
      },
      { writer, machine in
        try writer.finish()
        let path = try path(".snapshot", on: machine)
        try machine.disk.rename(path, to: path + ".tmp")
        try machine.disk.synchronizeDirectory("data/snapshot")
      },
    ]
    for crime in crimes {
      let found = try complaint(crime)
      #expect(found?.contains(", which is not complete on its disk") == true)
    }
  }

  // MARK: Starts

  @Test("a start with something else than the disk has is noticed")
  func start() throws {
    func complaint(
      _ crime: (inout RecoveredState, Machine) throws -> Void
    ) throws -> String? {
      try accusing { world, follower, machine in
        world.crash(machine, .lost, step: 0)
        let opened = try world.open(machine.disk)
        var recovered = opened.recovered
        try crime(&recovered, machine)
        world.checkImage(
          OpenedStorage(
            storage: opened.storage, recovered: recovered, identity: opened.identity,
            cutByteCount: 0, segmentCount: 1, damagedSnapshots: [], repairedSegments: [],
            lost: nil), on: machine)
      }
    }
    #expect(try complaint { _, _ in } == nil)
    let crimes: [(inout RecoveredState, Machine) throws -> Void] = [
      { recovered, _ in recovered.hardState.currentTerm = Term(99) },
      { recovered, _ in recovered.repair = RepairMark(firstLost: LogIndex(1), term: Term(1)) },
      { recovered, _ in recovered.boundary = EntryID(term: Term(1), index: LogIndex(1)) },
      { recovered, _ in recovered.entries.removeLast() },
      { recovered, _ in
        recovered.entries[2] = LogEntry(id: recovered.entries[2].id, payload: .command([0]))
      },
      { recovered, _ in
        recovered.snapshot = SnapshotMetadata(
          last: recovered.entries[2].id, configuration: ClusterConfiguration(),
          configurationIndex: .zero, removed: [])
      },
      { _, machine in try spoil("/identity", at: 3, on: machine) },
      { _, machine in
        // Behind the log's end, and not where the next group begins.
        let path = try path(".log", on: machine)
        let file = try machine.disk.open(path)
        try file.write([1], at: try file.size() + 50)
        try file.synchronize()
      },
    ]
    for crime in crimes {
      let found = try complaint(crime)
      #expect(found?.contains(" starts with what is not on its disk: ") == true)
    }
  }
}
