package import RaftCore

/// What was submitted to be made durable and is not yet.
///
/// Invariants: the batches are in the order of their numbers; `byteCount` is the sum over them.
package struct PersistBacklog: Sendable {
  /// A batch that is not on disk yet, by what it would write.
  private struct Waiting: Sendable {
    let number: UInt64
    let byteCount: Int
    let hasHardState: Bool
    /// The first index of the log that it writes or drops.
    let firstIndex: LogIndex?
  }

  private var batches: [Waiting] = []
  /// Of the entries in the batches, as `LogEntry.byteCount` counts.
  package private(set) var byteCount = 0

  package init() {}

  package var batchCount: Int { batches.count }

  /// Whether a term or a vote waits: nothing that is said in this term may leave before.
  package var hasHardState: Bool { batches.contains(where: \.hasHardState) }

  /// The disk's log is as it is to be before this index; `nil` if all of it is.
  package var firstIndex: LogIndex? { batches.lazy.compactMap(\.firstIndex).min() }

  package mutating func submitted(_ batch: PersistBatch) {
    let bytes = batch.entries.reduce(0) { $0 + $1.byteCount }
    let first = batch.entries.first?.index
    let dropped = batch.truncateAfter?.next
    batches.append(
      Waiting(
        number: batch.number, byteCount: bytes, hasHardState: batch.hardState != nil,
        firstIndex: first.map { min($0, dropped ?? $0) } ?? dropped))
    byteCount += bytes
  }

  package mutating func persisted(through number: UInt64) {
    let durable = batches.prefix { $0.number <= number }
    byteCount -= durable.reduce(0) { $0 + $1.byteCount }
    batches.removeFirst(durable.count)
  }
}
