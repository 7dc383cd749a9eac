import Linearizability

/// The store as its documentation has it, one operation after the other; and what it does when it
/// commits a crime.
struct ModelStore {
  private(set) var revision: UInt64 = 0
  private(set) var entries: [[UInt8]: HistoryEntry] = [:]
  private(set) var log: [ExactlyOnceChecker.Change] = []

  mutating func apply(_ action: HistoryOperation.Action) -> HistoryOperation.Answer {
    switch action {
    case .put(let key, let value):
      revision += 1
      let before = entries[key]
      entries[key] = HistoryEntry(
        key: key, value: value, createRevision: before?.createRevision ?? revision,
        modRevision: revision, version: (before?.version ?? 0) + 1)
      log.append(ExactlyOnceChecker.Change(revision: revision, key: key, value: value))
      return HistoryOperation.Answer(revision: revision, previous: before?.modRevision)
    case .delete(let key):
      let before = entries.removeValue(forKey: key)
      if before != nil {
        revision += 1
        log.append(ExactlyOnceChecker.Change(revision: revision, key: key, value: nil))
      }
      return HistoryOperation.Answer(revision: revision, previous: before?.modRevision)
    case .get(let key):
      return HistoryOperation.Answer(
        revision: revision, entries: entries[key].map { [$0] } ?? [])
    case .list(let prefix, let after, let limit):
      let found = entries.values
        .filter { $0.key.starts(with: prefix) }
        .filter { after.isEmpty || after.lexicographicallyPrecedes($0.key) }
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      let shown = limit == 0 ? found : Array(found.prefix(limit))
      return HistoryOperation.Answer(
        revision: revision, entries: shown, more: shown.count < found.count)
    }
  }

  /// Forgets the last write: a leader that lost what it had acknowledged.
  mutating func loseLast(_ key: [UInt8], before: HistoryEntry?) {
    revision -= 1
    entries[key] = before
    log.removeLast()
  }
}
