import RaftCore

/// The shape of the log as it is on disk, without its entries: where it begins and ends, of which
/// terms its entries are, and which segments hold them.
///
/// An entry that was dropped by a truncation is not part of it, although its bytes are still there.
///
/// Invariants:
/// - `boundary.index <= lastIndex`.
/// - Terms never fall along the log.
struct LogOutline: Hashable {
  /// The entry before the first; `EntryID.zero` while nothing was compacted.
  private(set) var boundary: EntryID
  private(set) var lastIndex: LogIndex
  /// The segments there are, in order.
  private(set) var segments: [Segment] = []
  /// Where entries of another term begin.
  private var terms: [EntryID] = []

  /// A file of the log, by the number in its name.
  struct Segment: Hashable {
    let sequence: UInt64
    /// No entry that is in a segment before has this index or a later one.
    let baseIndex: LogIndex
    /// No entry after this one is in this segment or in one before.
    var lastIndex: LogIndex
  }

  /// An empty log after `boundary`.
  init(boundary: EntryID) {
    self.boundary = boundary
    lastIndex = boundary.index
  }

  var firstSegment: UInt64? { segments.first?.sequence }

  /// The term of the entry at `index`, also for the boundary; `nil` outside of the log.
  func term(at index: LogIndex) -> Term? {
    guard index >= boundary.index, index <= lastIndex else { return nil }
    return terms.last { $0.index <= index }?.term ?? boundary.term
  }

  func contains(_ id: EntryID) -> Bool {
    term(at: id.index) == id.term
  }

  mutating func append(_ id: EntryID) {
    precondition(
      id.index == lastIndex.next,
      "entry \(id.index.rawValue) does not follow entry \(lastIndex.rawValue)")
    if id.term != term(at: lastIndex) { terms.append(id) }
    lastIndex = id.index
    if let last = segments.indices.last { segments[last].lastIndex = lastIndex }
  }

  /// Drops the entries after `index`, which is not before the boundary.
  mutating func truncate(after index: LogIndex) {
    precondition(
      index >= boundary.index,
      "entries after \(index.rawValue) are dropped, and the log begins after "
        + "\(boundary.index.rawValue)")
    guard index < lastIndex else { return }
    lastIndex = index
    while let last = terms.last, last.index > index { terms.removeLast() }
    for position in segments.indices {
      segments[position].lastIndex = min(segments[position].lastIndex, index)
    }
  }

  /// What is appended from now on is in this segment.
  mutating func beginSegment(_ sequence: UInt64, baseIndex: LogIndex) {
    segments.append(Segment(sequence: sequence, baseIndex: baseIndex, lastIndex: lastIndex))
  }

  /// Puts what was appended since this outline was `former` into a segment of its own.
  mutating func moveAppended(
    since former: LogOutline, toSegment sequence: UInt64, baseIndex: LogIndex
  ) {
    if let last = segments.indices.last, let before = former.segments.last {
      segments[last].lastIndex = min(segments[last].lastIndex, before.lastIndex)
    }
    beginSegment(sequence, baseIndex: baseIndex)
  }

  /// Forgets the entries through `newBoundary`, which is in the log, and the segments that hold
  /// nothing else; the newest segment stays. Returns whether a segment has gone, which is when it
  /// is worth a write.
  ///
  /// The segments that stay must tell by themselves, also where they are damaged, whether what is intact
  /// of them leads on from the boundary. If they only took its entry in again, in another's place, what
  /// stands before that continues a log that is no more. Then the boundary stays behind, at the last entry
  /// of the segments that go: it was there before the first record that is left, or that one put it there.
  mutating func compact(through newBoundary: EntryID) -> Bool {
    precondition(
      contains(newBoundary),
      "the log does not hold entry \(newBoundary.text), through which it is compacted")
    let obsolete = segments.dropLast().prefix { $0.lastIndex <= newBoundary.index }.count
    guard obsolete > 0 else { return false }
    let end = segments[obsolete - 1].lastIndex
    var last = newBoundary
    if end < newBoundary.index, segments[obsolete].baseIndex > newBoundary.index {
      // Behind no entry at all the log counts only while nothing is gone. They go another time.
      guard end > .zero, let term = term(at: end) else { return false }
      last = EntryID(term: term, index: end)
    }
    segments.removeFirst(obsolete)
    boundary = last
    terms.removeAll { $0.index <= last.index }
    return true
  }
}
