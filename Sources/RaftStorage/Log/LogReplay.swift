import RaftCore

/// Rebuilds the log from the records of its segments, in the order in which they were written.
///
/// The first segment may begin in the middle of things: compaction removes whole segments, so what
/// is left can begin with entries from before the boundary, or with entries and truncations of a
/// suffix that a later truncation drops down to the boundary or further. Nothing of the sort is kept,
/// but its order is checked all the same.
///
/// Invariants:
/// - `entries` are consecutive, the first one right after the boundary, and `outline` is theirs.
struct LogReplay {
  private(set) var entries: [LogEntry] = []
  private(set) var outline: LogOutline
  /// The last entry that the records so far leave in the log; `nil` before the first record of a log
  /// that was compacted.
  private var position: EntryID?
  /// What stands in the boundary's place, if the records hold it.
  private var atBoundary: EntryID?
  /// Whether entries between the boundary and `position` were in segments that are gone, or followed
  /// another entry that stood in the boundary's place. Only a later truncation explains either.
  private var hasGap = false

  private var boundary: EntryID { outline.boundary }

  init(boundary: EntryID) {
    outline = LogOutline(boundary: boundary)
    position = boundary == .zero ? .zero : nil
  }

  mutating func beginSegment(_ sequence: UInt64, baseIndex: LogIndex) {
    outline.beginSegment(sequence, baseIndex: baseIndex)
  }

  /// Returns what is wrong with the record, or `nil`.
  mutating func apply(_ record: SegmentReader.Record) -> String? {
    switch record {
    case .entry(let entry): append(entry)
    case .truncation(let index): truncate(after: index)
    }
  }

  /// Returns why the log cannot be what it was, or `nil`.
  func problemAtEnd() -> String? {
    if let atBoundary, atBoundary != boundary {
      return "entry \(boundary.index.rawValue) is of term \(atBoundary.term.rawValue), and the log "
        + "was compacted through entry \(boundary.text)"
    }
    if hasGap {
      return "the log was compacted through entry \(boundary.text), and the entries after it are "
        + "missing"
    }
    if let position, position.index < boundary.index {
      return "the log ends with entry \(position.index.rawValue), and it was compacted through "
        + "entry \(boundary.text)"
    }
    return nil
  }

  private mutating func append(_ entry: LogEntry) -> String? {
    if let position {
      guard entry.index.previous == position.index, entry.term >= position.term else {
        return "entry \(entry.id.text) does not follow entry \(position.text)"
      }
    } else {
      hasGap = entry.index.previous > boundary.index
    }
    // What stood in the boundary's place when this was written was in a segment that is gone, and was not
    // the boundary: terms never fall along a log.
    if entry.index.previous == boundary.index, atBoundary == nil, entry.term < boundary.term {
      hasGap = true
    }
    position = entry.id
    if entry.index == boundary.index { atBoundary = entry.id }
    guard entry.index > boundary.index, !hasGap else { return nil }
    entries.append(entry)
    outline.append(entry.id)
    return nil
  }

  private mutating func truncate(after index: LogIndex) -> String? {
    if let position, index >= position.index {
      return "entries after \(index.rawValue) are dropped where the log ends with entry "
        + "\(position.text)"
    }
    hasGap = (hasGap || position == nil) && index > boundary.index
    let kept = max(index, boundary.index)
    if kept < outline.lastIndex {
      entries.removeLast(Int(outline.lastIndex.rawValue - kept.rawValue))
      outline.truncate(after: kept)
    }
    if index < boundary.index { atBoundary = nil }
    position = EntryID(term: term(at: index), index: index)
    return nil
  }

  /// The term of an entry that the records so far leave in the log. Of one that is not kept nobody
  /// knows it any more, and zero stands for it, which every term may follow. What stands in the
  /// boundary's place may yet be dropped, and need not be the boundary.
  private func term(at index: LogIndex) -> Term {
    guard index > boundary.index else {
      return index == boundary.index ? atBoundary?.term ?? .zero : .zero
    }
    return hasGap ? .zero : outline.term(at: index) ?? .zero
  }
}

extension EntryID {
  /// `term/index`, for messages.
  var text: String { "\(term.rawValue)/\(index.rawValue)" }
}
