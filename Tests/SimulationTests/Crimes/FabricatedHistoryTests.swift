import KeyValueStore
import RaftCore
import Testing

@testable import Simulation

/// Histories with a crime in them, which the replay of the log, or those who know nothing of logs, must
/// notice.
@Suite struct FabricatedHistoryTests {
  private enum Judge {
    case replay, witnesses
  }

  private func violation(
    by judge: Judge = .replay, _ crime: (inout Oracle) throws -> Void
  ) rethrows -> String? {
    let world = CrimeScene.closed(nodes: 1)
    try crime(&world.oracle)
    let check = HistoryCheck(oracle: world.oracle, knobs: world.knobs)
    switch judge {
    case .replay: check.run(in: world)
    case .witnesses: check.judge(in: world)
    }
    return world.report.violation
  }

  private func index(
    in oracle: Oracle, where condition: (OperationRecord) -> Bool
  ) throws -> Int {
    try #require(oracle.records.lastIndex { $0.outcome == .done && condition($0) })
  }

  /// The entry that a read has found, with another value.
  private func changeValue(_ oracle: inout Oracle, to value: [UInt8]) throws {
    let index = try index(in: oracle) { $0.kind == .get && !$0.entries.isEmpty }
    let entry = oracle.records[index].entries[0]
    oracle.records[index].entries[0] = KeyValueEntry(
      key: entry.key, value: value, createRevision: entry.createRevision,
      modRevision: entry.modRevision, version: entry.version)
  }

  /// A write that was answered is taken out of the log, and nobody saw anything after it.
  private func loseWrite(_ oracle: inout Oracle) throws {
    let index = try index(in: oracle) { $0.kind == .put }
    let write = oracle.records[index]
    let place = try #require(oracle.committed.firstIndex { $0.index == write.index })
    oracle.committed[place] = LogEntry(
      id: oracle.committed[place].id, payload: .termStart(votes: []))
    oracle.records.removeAll { $0.index >= write.index && $0.identity != write.identity }
  }

  @Test("a history that nobody touched is found right")
  func innocent() {
    #expect(violation { _ in } == nil)
  }

  // MARK: By the replay of the log

  @Test("a read of a value that the key did not have is noticed")
  func wrongValue() throws {
    let found = try violation { try changeValue(&$0, to: [1]) }
    #expect(found?.contains(", and the key had ") == true)
  }

  @Test("a read that finds nothing where something was is noticed")
  func missingKey() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .get && !$0.entries.isEmpty }
      oracle.records[index].entries = []
    }
    #expect(found?.contains("saw revision none, and the key had") == true)
  }

  @Test("a list that leaves a key out is noticed")
  func shortList() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .list && !$0.entries.isEmpty }
      oracle.records[index].entries.removeLast()
    }
    #expect(found?.contains(" keys, and there are ") == true)
  }

  @Test("a list with an entry that the key did not have is noticed")
  func wrongEntryOfList() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .list && !$0.entries.isEmpty }
      let entry = oracle.records[index].entries[0]
      oracle.records[index].entries[0] = KeyValueEntry(
        key: entry.key, value: entry.value, createRevision: entry.createRevision,
        modRevision: entry.modRevision, version: entry.version + 1)
    }
    #expect(found?.contains(", and the key had ") == true)
  }

  @Test("a read that names another revision than the map had at its index is noticed")
  func wrongRevisionOfRead() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .get }
      oracle.records[index].revision = Revision(oracle.records[index].revision.rawValue + 1)
    }
    #expect(found?.contains(", where the map has ") == true)
  }

  @Test("a write that was answered and is not in the log is noticed")
  func lostWrite() throws {
    let found = try violation { try loseWrite(&$0) }
    #expect(found?.contains("was answered, and is not in the log: lost") == true, "\(found ?? "")")
  }

  @Test("a write that was refused and executed is noticed")
  func refusedAndExecuted() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .put }
      oracle.records[index].outcome = .failed
    }
    #expect(found?.contains("was refused, and was executed") == true)
  }

  @Test("a write that was told another revision than it came to is noticed")
  func wrongRevision() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .put }
      oracle.records[index].revision = Revision(oracle.records[index].revision.rawValue + 1)
    }
    #expect(found?.contains(", and came to ") == true)
  }

  @Test("a write that took effect before it was asked for is noticed")
  func tooEarly() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .put }
      oracle.records[index].floor = oracle.commitIndex
    }
    #expect(found?.contains(", before it was begun") == true)
  }

  @Test("a lost write is noticed in a run in which no life can be demanded")
  func lostWithoutLife() throws {
    let world = CrimeScene.closed()
    // Two of three machines are gone, and will be for ever.
    world.machines[1].process = nil
    world.machines[2].process = nil
    world.checkTheEnd()
    #expect(world.report.violation == nil)
    try loseWrite(&world.oracle)
    world.checkTheEnd()
    #expect(world.report.violation?.contains("is not in the log: lost") == true)
  }

  // MARK: By those who know nothing of logs

  @Test("a value that nobody wrote is noticed without the log")
  func unwrittenValue() throws {
    let found = try violation(by: .witnesses) { try changeValue(&$0, to: [1]) }
    #expect(found?.contains("the history is wrong, ") == true)
    #expect(found?.contains("once:") == true)
  }

  @Test("a read that shows less than one before it is noticed without the log")
  func staleRead() throws {
    let found = try violation(by: .witnesses) { oracle in
      let index = try index(in: oracle) { $0.kind == .get && !$0.entries.isEmpty }
      let key = oracle.records[index].key
      let former = try #require(
        oracle.records.firstIndex {
          $0.kind == .get && $0.outcome == .done && $0.key == key && !$0.entries.isEmpty
        })
      oracle.records[index].entries = oracle.records[former].entries
      oracle.records[index].revision = oracle.records[former].revision
    }
    #expect(found?.contains("the history is wrong, ") == true)
    #expect(found?.contains("by witness:") == true)
  }
}
