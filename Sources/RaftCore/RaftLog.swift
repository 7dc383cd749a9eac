/// The replicated log as far as it is held in memory, so that no step of consensus does I/O.
///
/// Invariants:
/// - Entries have consecutive indices, the first one right after `boundary`.
/// - Terms never fall along the log (Raft paper §5.3).
package struct RaftLog: Sendable {
  /// The last entry that is not held any more; `EntryID.zero` as long as everything is.
  package private(set) var boundary: EntryID
  /// From `head` on. What lies before was dropped and holds nothing; it is cleared away now and then,
  /// not one by one.
  private var entries: [LogEntry]
  private var head = 0

  package init(boundary: EntryID = .zero, entries: [LogEntry] = []) {
    self.boundary = boundary
    self.entries = []
    self.entries.reserveCapacity(entries.count)
    for entry in entries { append(entry) }
  }

  package var firstIndex: LogIndex { boundary.index.next }
  package var lastEntry: EntryID { head < entries.count ? entries[entries.count - 1].id : boundary }
  package var lastIndex: LogIndex { lastEntry.index }

  /// The term of the entry at `index`, also for the boundary; `nil` outside of the log.
  package func term(at index: LogIndex) -> Term? {
    if index == boundary.index { return boundary.term }
    guard index > boundary.index, index <= lastIndex else { return nil }
    return entries[offset(of: index)].term
  }

  /// The identity of the entry at `index`, also for the boundary; `nil` outside of the log.
  package func id(at index: LogIndex) -> EntryID? {
    term(at: index).map { EntryID(term: $0, index: index) }
  }

  package func contains(_ id: EntryID) -> Bool {
    term(at: id.index) == id.term
  }

  package func entry(at index: LogIndex) -> LogEntry? {
    guard index >= firstIndex, index <= lastIndex else { return nil }
    return entries[offset(of: index)]
  }

  /// The entries from one index through another, as far as they are in the log.
  package func entries(from first: LogIndex, through last: LogIndex) -> ArraySlice<LogEntry> {
    let first = max(first, firstIndex)
    let last = min(last, lastIndex)
    guard first <= last else { return [] }
    return entries[offset(of: first)...offset(of: last)]
  }

  /// Entries from `first` on, as many as `byteCountMax` holds, but at least one if there is one.
  package func batch(from first: LogIndex, byteCountMax: Int) -> ArraySlice<LogEntry> {
    guard first >= firstIndex, first <= lastIndex else { return [] }
    let start = offset(of: first)
    var end = start + 1
    var byteCount = entries[start].byteCount
    while end < entries.count {
      byteCount += entries[end].byteCount
      if byteCount > byteCountMax { break }
      end += 1
    }
    return entries[start..<end]
  }

  /// The newest entry at or before `index` with a term of at most `term`; the boundary if there is
  /// none. What a leader and a follower tell each other by it lets them agree on a common prefix in
  /// as many exchanges as there are conflicting terms (Raft paper §5.3).
  package func newest(atOrBefore index: LogIndex, termAtMost term: Term) -> EntryID {
    guard index > boundary.index else { return boundary }
    var low = head
    var high = offset(of: min(index, lastIndex)) + 1
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].term <= term {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low == head ? boundary : entries[low - 1].id
  }

  package mutating func append(_ entry: LogEntry) {
    let last = lastEntry
    precondition(
      entry.index == last.index.next && entry.term >= last.term,
      "entry \(entry.id) does not follow \(last)")
    entries.append(entry)
  }

  /// Drops every entry after `index`, which must not be before the boundary.
  package mutating func truncate(after index: LogIndex) {
    precondition(index >= boundary.index, "\(index) is before the log's boundary \(boundary)")
    guard index < lastIndex else { return }
    entries.removeSubrange(offset(of: index.next)...)
  }

  /// Drops the entries through `index`, which is in the log or before it, but at most `countMax` of
  /// them: each costs some time, and there may be very many.
  package mutating func compact(through index: LogIndex, countMax: Int = .max) {
    precondition(index <= lastIndex, "\(index) is after the log's last entry \(lastEntry)")
    guard index > boundary.index else { return }
    let count = min(offset(of: index) + 1 - head, countMax)
    guard count > 0 else { return }
    boundary = entries[head + count - 1].id
    for position in head..<head + count {
      entries[position] = LogEntry(id: .zero, payload: .termStart(votes: []))
    }
    head += count
    if head * 2 >= entries.count {
      entries.removeFirst(head)
      head = 0
    }
  }

  /// Drops everything. The log goes on after `boundary`.
  package mutating func reset(to boundary: EntryID) {
    entries.removeAll()
    head = 0
    self.boundary = boundary
  }

  /// The lowest index after which the log holds at most `byteCountMax` bytes.
  package func index(beforeLast byteCountMax: Int) -> LogIndex {
    var byteCount = 0
    var position = entries.count
    while position > head {
      byteCount += entries[position - 1].byteCount
      if byteCount > byteCountMax { return entries[position - 1].index }
      position -= 1
    }
    return boundary.index
  }

  private func offset(of index: LogIndex) -> Int {
    head + Int(index.rawValue - boundary.index.rawValue) - 1
  }
}
