import Linearizability

/// A history written down by hand, operation by operation.
struct ScriptedHistory {
  private(set) var history = History()

  typealias Answer = HistoryOperation.Answer

  mutating func put(
    _ key: String, _ value: String, at times: ClosedRange<UInt64>, revision: UInt64,
    previous: UInt64? = nil
  ) {
    add(
      .put(key: Array(key.utf8), value: Array(value.utf8)), times,
      Answer(revision: revision, previous: previous))
  }

  mutating func delete(
    _ key: String, at times: ClosedRange<UInt64>, revision: UInt64, previous: UInt64? = nil
  ) {
    add(.delete(key: Array(key.utf8)), times, Answer(revision: revision, previous: previous))
  }

  mutating func get(
    _ key: String, _ entry: HistoryEntry?, at times: ClosedRange<UInt64>, revision: UInt64,
    consistency: HistoryOperation.Consistency = .linearizable
  ) {
    add(
      .get(key: Array(key.utf8)), times,
      Answer(revision: revision, entries: entry.map { [$0] } ?? []), consistency)
  }

  /// A write of unknown outcome.
  mutating func unknownPut(_ key: String, _ value: String, at time: UInt64) {
    history.invoke(.put(key: Array(key.utf8), value: Array(value.utf8)), by: 1, at: time)
  }

  mutating func unknownDelete(_ key: String, at time: UInt64) {
    history.invoke(.delete(key: Array(key.utf8)), by: 1, at: time)
  }

  mutating func failedPut(_ key: String, _ value: String, at times: ClosedRange<UInt64>) {
    let number = history.invoke(
      .put(key: Array(key.utf8), value: Array(value.utf8)), by: 1, at: times.lowerBound)
    history.complete(number, .failed(returnedAt: times.upperBound))
  }

  private mutating func add(
    _ action: HistoryOperation.Action, _ times: ClosedRange<UInt64>, _ answer: Answer,
    _ consistency: HistoryOperation.Consistency = .linearizable
  ) {
    let number = history.invoke(action, by: 1, at: times.lowerBound, consistency: consistency)
    history.complete(number, .ok(returnedAt: times.upperBound, answer))
  }

  static func entry(
    _ key: String, _ value: String, created: UInt64, changed: UInt64, version: UInt64
  ) -> HistoryEntry {
    HistoryEntry(
      key: Array(key.utf8), value: Array(value.utf8), createRevision: created,
      modRevision: changed, version: version)
  }
}
