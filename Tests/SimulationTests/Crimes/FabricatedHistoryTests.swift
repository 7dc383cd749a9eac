import KeyValueStore
import RaftCore
import Testing
import WireMessages

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
    // One of the seeds that the replay judges alone.
    let world = CrimeScene.closed(nodes: 1, seed: 9)
    try crime(&world.oracle)
    let check = HistoryCheck(oracle: world.oracle, knobs: world.knobs)
    switch judge {
    case .replay: check.run(in: world)
    case .witnesses:
      var model = ReferenceModel(sessionsMax: world.knobs.sessions)
      for entry in world.oracle.committed { model.apply(entry) }
      check.judge(model, in: world)
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

  // MARK: Executed as often as asked for

  /// The operation of a write, in a session that is opened after all that the log has; returns what it
  /// is called there.
  private func execute(
    _ write: OperationRecord, inNextSessionOf oracle: inout Oracle
  ) throws -> RequestIdentity {
    let identity = RequestIdentity(
      client: ClientID(oracle.commitIndex.rawValue + 1), sequence: SequenceNumber(1),
      answeredBelow: SequenceNumber(1))
    let operation: Operation =
      write.kind == .put ? .put(key: write.key, value: write.value) : .delete(key: write.key)
    for command in [Command.openSession, .perform(operation, identity)] {
      oracle.committed.append(
        LogEntry(
          id: EntryID(term: oracle.committed[0].term, index: oracle.commitIndex.next),
          payload: .command(command.wireBytes)))
    }
    return identity
  }

  @Test("a write that was executed in one session and again in the next is noticed")
  func executedInTwoSessions() throws {
    for kind in [OperationRecord.Kind.put, .delete] {
      let found = try violation { oracle in
        let index = try index(in: oracle) { $0.kind == kind }
        let identity = try execute(oracle.records[index], inNextSessionOf: &oracle)
        oracle.records[index].isNumbered(identity)
        // Nobody has told the client.
        oracle.records[index].outcome = .unknown
      }
      #expect(found?.contains(", and in another session again at ") == true, "\(found ?? "")")
    }
  }

  @Test("a write that was refused in a session and executed in the one before is noticed")
  func executedInFormerSession() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .put }
      oracle.records[index].isNumbered(
        RequestIdentity(
          client: ClientID(oracle.commitIndex.rawValue + 1), sequence: SequenceNumber(1),
          answeredBelow: SequenceNumber(1)))
      oracle.records[index].outcome = .failed
    }
    #expect(found?.contains("was refused, and was executed") == true, "\(found ?? "")")
  }

  @Test("a write that was executed as another one is noticed")
  func executedAsAnother() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .put }
      let place = try #require(
        oracle.committed.firstIndex { $0.index == oracle.records[index].index })
      let identity = try #require(oracle.records[index].identity)
      oracle.committed[place] = LogEntry(
        id: oracle.committed[place].id,
        payload: .command(
          Command.perform(.put(key: oracle.records[index].key, value: [1]), identity).wireBytes))
      // Nobody has looked.
      oracle.records.removeAll { !$0.kind.isWrite }
    }
    #expect(found?.contains(" as another one") == true, "\(found ?? "")")
  }

  @Test("a write that nobody asked for is noticed")
  func unasked() throws {
    let found = try violation { oracle in
      let index = try index(in: oracle) { $0.kind == .put }
      _ = try execute(oracle.records[index], inNextSessionOf: &oracle)
    }
    #expect(
      found?.contains(" writes were executed, of which clients have asked for ") == true,
      "\(found ?? "")")
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
