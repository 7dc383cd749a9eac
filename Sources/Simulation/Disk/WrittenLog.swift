import RaftCore

/// Where each write to a log stands on disk, kept beside the disk: it tells what damage can have
/// taken, and what it cannot.
///
/// A log is read up to the first place that is damaged. Whatever was written before that place is
/// intact, so that a node which says that it has lost more than that is wrong, or hides something.
/// Nothing here reads the format: a write is known by what was handed to storage, and by where the
/// file ended when that was done.
struct WrittenLog {
  /// A write to a segment, by the entries that it is about.
  private struct Write {
    let path: String
    /// It ends no later.
    let end: Int
    /// The first entry that it brings or drops.
    let least: LogIndex
  }

  private var writes: [Write] = []
  /// The first place of the log that is not what it was; the names of segments sort by age.
  private var harmed: (path: String, offset: Int)?

  /// More zeros than a group is filled up with at its end.
  private static let padding = 64

  /// Batches were written, perhaps not all of them, to the segments that are newest before and after it.
  mutating func note(_ batches: [PersistBatch], on disk: SimulatedDisk, from newest: String?) {
    let least = batches.flatMap { batch in
      [batch.entries.first?.index, batch.truncateAfter?.next, batch.installed?.last.index.next]
        .compactMap { $0 }
    }.min()
    guard let least else { return }
    // Of a log that is harmed this is behind it, and perhaps in a file that has lost its name.
    if let harmed { writes.append(Write(path: harmed.path, end: .max, least: least)) }
    for path in disk.paths where path.hasSuffix(".log") && path >= newest ?? "" {
      let bytes = disk.content(of: path) ?? []
      let end = (bytes.lastIndex { $0 != 0 } ?? 0) + 1 + Self.padding
      writes.append(Write(path: path, end: end, least: least))
    }
  }

  /// A segment is not what it was, from that byte on.
  mutating func harm(_ path: String, from offset: Int) {
    if let harmed, (harmed.path, harmed.offset) <= (path, offset) { return }
    harmed = (path, offset)
  }

  /// What was harmed has been read, and what was behind it is gone. What was written there stays
  /// known: it can only make the first entry that may be missing an earlier one.
  mutating func settle(on disk: SimulatedDisk) {
    harmed = nil
    let paths = Set(disk.paths)
    writes.removeAll { !paths.contains($0.path) }
  }

  /// The first entry that may be missing: what is before it was written before what was harmed, and
  /// nothing that was written later was in its place. `nil` if nothing was harmed.
  var firstMissing: LogIndex? {
    guard let harmed else { return nil }
    return writes.filter { ($0.path, $0.end) > (harmed.path, harmed.offset) }.map(\.least).min()
      ?? LogIndex(UInt64.max)
  }
}
