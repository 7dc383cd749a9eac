import KeyValueStore
import RaftCore
import WireMessages

extension HistoryCheck {
  /// A read, and what it has looked at: the committed log through an index, and entries of one node's log
  /// after that.
  struct Look {
    let record: OperationRecord
    let base: LogIndex
    var rest: [LogEntry] = []
  }

  /// `nil` for one that has looked at what was nowhere, which is told.
  func look(of record: OperationRecord, in world: World) -> Look? {
    guard let answer = record.stale else { return Look(record: record, base: record.index) }
    guard let origin = oracle.origin(of: answer.position) else {
      world.violate(
        "\(describe(record)) is answered from entry \(answer.position.index.rawValue) of term "
          + "\(answer.position.term.rawValue), which no log ever had")
      return nil
    }
    if !origin.rest.isEmpty {
      world.report.sometimes.reach(.droppedShown)
      if record.kind == .leastGet {
        world.violate(
          "\(describe(record)) is answered from entry \(answer.position.index.rawValue) of term "
            + "\(answer.position.term.rawValue), which was never committed")
      }
    }
    checkAge(of: answer, origin.base, record, in: world)
    return Look(record: record, base: origin.base, rest: origin.rest)
  }

  /// What was committed before the moment that an answer's age names is part of it.
  private func checkAge(
    of answer: ReadAnswer, _ base: LogIndex, _ record: OperationRecord, in world: World
  ) {
    guard let age = answer.age, base.rawValue < UInt64(oracle.committedAt.count) else { return }
    let lackedSince = oracle.committedAt[Int(base.rawValue)]
    let claimed = answer.servedAt - min(age, answer.servedAt)
    guard lackedSince < claimed,
      lackedSince + world.ageSlack(from: lackedSince, to: answer.servedAt) < claimed
    else { return }
    world.violate(
      "\(describe(record)) is answered from a state that is said to be \(age / 1_000_000) ms old, and "
        + "lacks entry \(base.next.rawValue), which was committed "
        + "\((answer.servedAt - lackedSince) / 1_000_000) ms before")
  }
}

extension ReferenceModel {
  mutating func apply(_ entry: LogEntry) {
    if case .command(let bytes) = entry.payload, let command = try? Command(wireBytes: bytes) {
      apply(command, at: entry.index.rawValue)
    }
  }

  func after(_ entries: [LogEntry]) -> ReferenceModel {
    var copy = self
    for entry in entries { copy.apply(entry) }
    return copy
  }
}
