import KeyValueStore
import Linearizability
import RaftCore

// The same history before the judges that know nothing of sessions: what they find they find from the
// clients' answers alone, and from the changes that the log comes to.

extension HistoryCheck {
  /// The witness takes long where the fate of many writes is unknown; then it gets the beginning of the
  /// history. What has ended after that is open, which keeps a linearizable history linearizable.
  private static let unknownWritesMax = 60
  /// A key whose operations overlap too much is searched as far as that goes, and the rest of it left
  /// undecided: the log has decided it already.
  private static let searchLimits = {
    var limits = SearchChecker.Limits()
    limits.configurationsMax = 20_000
    limits.visitsMax = 200_000
    return limits
  }()

  func judge(_ model: ReferenceModel, in world: World) {
    let whole = History(oracle.records.compactMap { operation($0, until: .max) })
    tell("once", ExactlyOnceChecker.check(whole, log: changes(in: model)), in: world)
    var unknownCount = 0
    let clear = oracle.records.prefix { record in
      if record.kind.isWrite, record.outcome == .unknown { unknownCount += 1 }
      return unknownCount <= Self.unknownWritesMax
    }
    tell("by witness", WitnessChecker.check(beginning(clear)), in: world)
    let searched = SearchChecker.check(whole, limits: Self.searchLimits)
    tell("by search", searched, in: world)
    if !searched.undecided.isEmpty { world.report.sometimes.reach(.searchUndecided) }
  }

  private func changes(in model: ReferenceModel) -> [ExactlyOnceChecker.Change] {
    model.executed.values.sorted { $0.index < $1.index }.compactMap { answer in
      switch answer.operation {
      case .put(let key, let value):
        ExactlyOnceChecker.Change(revision: answer.revision, key: key, value: value)
      case .delete(let key):
        answer.previous.map { _ in
          ExactlyOnceChecker.Change(revision: answer.revision, key: key, value: nil)
        }
      }
    }
  }

  private func beginning(_ records: ArraySlice<OperationRecord>) -> History {
    let isWhole = records.count == oracle.records.count
    let end = isWhole ? .max : records.last?.invokedAt ?? 0
    return History(records.compactMap { operation($0, until: end) })
  }

  private func tell(_ judge: String, _ verdict: Verdict, in world: World) {
    guard let violation = verdict.violations.first else { return }
    world.violate("the history is wrong, \(judge): \(violation.description)")
  }

  private func operation(_ record: OperationRecord, until end: UInt64) -> HistoryOperation? {
    let action: HistoryOperation.Action =
      switch record.kind {
      case .put: .put(key: record.key, value: record.value)
      case .delete: .delete(key: record.key)
      case .get, .staleGet, .leastGet: .get(key: record.key)
      case .list: .list(prefix: record.key, after: [], limit: 100)
      }
    let consistency: HistoryOperation.Consistency =
      switch record.kind {
      case .put, .delete, .get, .list: .linearizable
      case .staleGet: .stale
      case .leastGet: .atLeast(revision: record.least.rawValue)
      }
    return HistoryOperation(
      client: UInt64(record.client), action: action, consistency: consistency,
      invokedAt: record.invokedAt, outcome: outcome(of: record, until: end))
  }

  private func outcome(of record: OperationRecord, until end: UInt64) -> HistoryOperation.Outcome {
    guard record.returnedAt <= end else { return .unknown }
    switch record.outcome {
    case .unknown: return .unknown
    case .failed: return record.kind.isWrite ? .failed(returnedAt: record.returnedAt) : .unknown
    case .done:
      return .ok(
        returnedAt: record.returnedAt,
        HistoryOperation.Answer(
          revision: record.revision.rawValue, previous: record.previous?.rawValue,
          entries: record.entries.map { entry in
            HistoryEntry(
              key: entry.key, value: entry.value, createRevision: entry.createRevision.rawValue,
              modRevision: entry.modRevision.rawValue, version: entry.version)
          },
          servedIndex: record.index.rawValue))
    }
  }
}
