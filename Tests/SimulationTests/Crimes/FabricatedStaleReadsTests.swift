import KeyValueStore
import RaftCore
import Replication
import Testing
import WireMessages

@testable import Simulation

/// Reads that may be stale, and are more than that.
@Suite struct FabricatedStaleReadsTests {
  private func index(_ kind: OperationRecord.Kind, in world: World) throws -> Int {
    try #require(
      world.oracle.records.lastIndex {
        $0.kind == kind && $0.outcome == .done && !$0.entries.isEmpty
      })
  }

  /// What the replay says of a read that has looked at the log through another entry.
  private func violation(
    _ kind: OperationRecord.Kind, in world: World, age: UInt64? = nil,
    from position: (OperationRecord) -> EntryID
  ) throws -> String? {
    try violation(at: index(kind, in: world), in: world, age: age, from: position)
  }

  private func violation(
    at index: Int, in world: World, age: UInt64? = nil,
    from position: (OperationRecord) -> EntryID
  ) throws -> String? {
    let record = world.oracle.records[index]
    let answer = try #require(record.stale)
    world.oracle.records[index].stale = ReadAnswer(
      entries: answer.entries, revision: answer.revision, position: position(record),
      servedAt: answer.servedAt, age: age)
    HistoryCheck(oracle: world.oracle, knobs: world.knobs).run(in: world)
    return world.report.violation
  }

  /// An entry that one node has after everything that is committed, and that comes to nothing.
  private func append(_ command: [UInt8], in world: World) throws -> EntryID {
    let leader = try #require(world.leader)
    let last = leader.replica.node.lastEntry
    let id = EntryID(term: Term(last.term.rawValue + 1), index: last.index.next)
    world.oracle.persists(
      PersistBatch(
        number: 9, hardState: nil, truncateAfter: nil,
        entries: [LogEntry(id: id, payload: .command(command))]),
      by: leader, in: world)
    return id
  }

  @Test("stale reads that nobody touched are found right")
  func innocent() throws {
    let world = CrimeScene.closed()
    for kind in [OperationRecord.Kind.staleGet, .leastGet] {
      let index = try index(kind, in: world)
      #expect(world.oracle.records[index].stale?.age != nil)
      let found = try violation(kind, in: world, age: 0) { _ in
        world.oracle.records[index].stale?.position ?? .zero
      }
      #expect(found == nil)
    }
  }

  @Test("an answer from before the revision that was asked for is noticed")
  func tooOld() throws {
    let world = CrimeScene.closed()
    var record = world.oracle.records[try index(.leastGet, in: world)]
    record.least = Revision(record.revision.rawValue + 1)
    let place = world.oracle.begins(record)
    world.oracle.ends(place, .done, in: world) { _ in }
    #expect(world.report.violation?.contains(" or later, and is answered from ") == true)
  }

  @Test("a stale read of another state than its log leaves is noticed")
  func otherState() throws {
    for kind in [OperationRecord.Kind.staleGet, .leastGet] {
      let world = CrimeScene.closed()
      let found = try violation(kind, in: world) { _ in world.oracle.committed[2].id }
      #expect(found?.contains(", where the map has ") == true, "\(kind)")
    }
  }

  @Test("a stale read of a log that nobody ever had is noticed")
  func noLog() throws {
    let found = try violation(.staleGet, in: CrimeScene.closed()) { record in
      EntryID(term: Term(99), index: record.index)
    }
    #expect(found?.contains(", which no log ever had") == true)
  }

  @Test("a stale read may show an entry that only its node had, and must show it as it is")
  func uncommitted() throws {
    for isShown in [true, false] {
      let world = CrimeScene.closed()
      let index = try index(.staleGet, in: world)
      let record = world.oracle.records[index]
      let write = try #require(
        world.oracle.records.last { $0.kind == .put && $0.outcome == .done }?.identity)
      let next = RequestIdentity(
        client: write.client, sequence: SequenceNumber(write.sequence.rawValue + 100),
        answeredBelow: write.answeredBelow)
      let id = try append(Command.perform(.delete(key: record.key), next).wireBytes, in: world)
      if isShown {
        world.oracle.records[index].entries = []
        world.oracle.records[index].revision = Revision(world.oracle.answeredRevision.rawValue + 1)
      }
      let found = try violation(at: index, in: world) { _ in id }
      #expect(isShown ? found == nil : found?.contains(", where the map has ") == true)
      #expect(world.report.sometimes[.droppedShown] > 0)
    }
  }

  @Test("a read of a revision that shows what is never committed is noticed")
  func uncommittedRevision() throws {
    let world = CrimeScene.closed()
    let id = try append([1], in: world)
    let found = try violation(.leastGet, in: world) { _ in id }
    #expect(found?.contains(", which was never committed") == true)
  }

  @Test("an age is noticed that is less than what is missing is old")
  func tooYoung() throws {
    let world = CrimeScene.closed()
    let found = try violation(.staleGet, in: world, age: 0) { _ in world.oracle.committed[2].id }
    #expect(found?.contains(" ms old, and lacks entry ") == true)
  }
}
