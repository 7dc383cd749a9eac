import KeyValueStore
import RaftCore
import WireMessages

/// Holds the whole history of the clients against the committed log, replayed on the reference model.
///
/// - A write that was answered was executed, after it was begun, and came to what the client was told.
/// - A write that was refused was never executed.
/// - No write was executed twice, whatever sessions it went under, and each as it was asked for; and
///   nothing else was executed.
/// - A read saw the map as it was at the index it names, which is no older than anything that anybody
///   had an answer from when it was begun.
/// - A stale read saw the map as one log leaves it, of which what is not committed was in the log of a
///   node; one that asked for a revision saw nothing but what is committed.
/// - A stale answer that says how old it is lacks nothing that had been committed well before that.
///
/// Together with the checks at each answer this is a proof that the history, but for its stale reads,
/// is linearizable, and that every write took effect once at most: the log is the order of the witness,
/// and each request that was executed in it is another write of the history.
struct HistoryCheck {
  let oracle: Oracle
  let knobs: Knobs

  func run(in world: World) {
    var model = ReferenceModel(sessionsMax: knobs.sessions)
    let reads = oracle.records.filter { !$0.kind.isWrite && $0.outcome == .done }
      .compactMap { look(of: $0, in: world) }
      .sorted { $0.base < $1.base }
    var next = reads.startIndex
    func checkReads(at index: LogIndex) {
      while next < reads.endIndex, reads[next].base <= index {
        check(reads[next].record, against: model.after(reads[next].rest), in: world)
        next += 1
      }
    }
    checkReads(at: .zero)
    for entry in oracle.committed {
      model.apply(entry)
      checkReads(at: entry.index)
    }
    var executedCount = 0
    for record in oracle.records where record.kind.isWrite {
      executedCount += checkWrite(record, model, in: world)
    }
    if executedCount < model.executed.count {
      world.violate(
        "\(model.executed.count) writes were executed, of which clients have asked for "
          + "\(executedCount)")
    }
    // That settles everything; these are second opinions, and take their time.
    if world.plan.seed % 8 == 0 { judge(model, in: world) }
  }

  private func check(
    _ record: OperationRecord, against model: ReferenceModel, in world: World
  ) {
    if record.revision.rawValue != model.revision {
      world.violate(
        "\(describe(record)) saw revision \(record.revision.rawValue) at index "
          + "\(record.index.rawValue), where the map has \(model.revision)")
    }
    switch record.kind {
    case .get, .staleGet, .leastGet:
      compare(record.entries.first, with: model.records[record.key], record, in: world)
    case .list:
      let keys = model.records.keys.filter { $0.starts(with: record.key) }
        .sorted { $0.lexicographicallyPrecedes($1) }
      if keys != record.entries.map(\.key) {
        world.violate(
          "\(describe(record)) lists \(record.entries.count) keys, and there are \(keys.count), or "
            + "others")
      }
      for entry in record.entries {
        compare(entry, with: model.records[entry.key], record, in: world)
      }
    case .put, .delete: break
    }
  }

  private func compare(
    _ entry: KeyValueEntry?, with expected: ReferenceModel.Record?, _ record: OperationRecord,
    in world: World
  ) {
    let seen = entry.map {
      ReferenceModel.Record(
        value: $0.value, created: $0.createRevision.rawValue,
        modified: $0.modRevision.rawValue, version: $0.version)
    }
    if seen != expected {
      world.violate(
        "\(describe(record)) at index \(record.index.rawValue) saw revision "
          + "\(seen.map { String($0.modified) } ?? "none"), and the key had "
          + "\(expected.map { String($0.modified) } ?? "none")")
    }
  }

  /// Returns how often it was executed.
  private func checkWrite(
    _ record: OperationRecord, _ model: ReferenceModel, in world: World
  ) -> Int {
    let answer = record.identity.flatMap { model.answer(to: $0) }
    let executions = record.identities.compactMap { model.answer(to: $0) }
    if executions.count > 1 {
      world.violate(
        "\(describe(record)) was executed at \(executions[0].index), and in another session again at "
          + "\(executions[1].index)")
    }
    for execution in executions where !record.asks(for: execution.operation) {
      world.violate("\(describe(record)) was executed at \(execution.index) as another one")
    }
    check(record, executedAs: answer, isExecuted: !executions.isEmpty, in: world)
    return executions.count
  }

  private func check(
    _ record: OperationRecord, executedAs answer: ReferenceModel.Answer?, isExecuted: Bool,
    in world: World
  ) {
    switch record.outcome {
    case .unknown: break
    case .failed:
      if isExecuted { world.violate("\(describe(record)) was refused, and was executed") }
    case .done:
      guard let answer else {
        return world.violate("\(describe(record)) was answered, and is not in the log: lost")
      }
      if answer.revision != record.revision.rawValue
        || answer.previous != record.previous?.rawValue
      {
        world.violate(
          "\(describe(record)) was told revision \(record.revision.rawValue), and came to "
            + "\(answer.revision)")
      }
      if answer.index <= record.floor.rawValue {
        world.violate(
          "\(describe(record)) was executed at \(answer.index), before it was begun")
      }
    }
  }

  func describe(_ record: OperationRecord) -> String {
    "the \(record.kind) of client \(record.client) begun at \(record.invokedAt / 1_000_000) ms"
  }
}
