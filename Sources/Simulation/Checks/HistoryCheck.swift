import KeyValueStore
import RaftCore
import WireMessages

/// Holds the whole history of the clients against the committed log, replayed on the reference model.
///
/// - A write that was answered was executed, once, after it was begun, and came to what the client was
///   told.
/// - A write that was refused was never executed.
/// - A read saw the map as it was at the index it names, which is no older than anything that anybody
///   had an answer from when it was begun.
/// - A stale read saw the map as one log leaves it, of which what is not committed was in the log of a
///   node; one that asked for a revision saw nothing but what is committed.
/// - A stale answer that says how old it is lacks nothing that had been committed well before that.
///
/// Together with the checks at each answer this is a proof that the history, but for its stale reads,
/// is linearizable: the log is the order of the witness.
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
    for record in oracle.records where record.kind.isWrite {
      checkWrite(record, model, in: world)
    }
    judge(in: world)
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

  private func checkWrite(
    _ record: OperationRecord, _ model: ReferenceModel, in world: World
  ) {
    let answer = record.identity.flatMap {
      model.executed[
        ReferenceModel.RequestName(
          client: $0.client.rawValue, sequence: $0.sequence.rawValue)]
    }
    switch record.outcome {
    case .unknown: break
    case .failed:
      if answer != nil { world.violate("\(describe(record)) was refused, and was executed") }
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
