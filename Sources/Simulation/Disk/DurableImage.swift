import RaftCore

/// What a disk holds for certain of a node's data directory, read from its bytes whenever it is asked,
/// and each of them once.
///
/// It is written down from the drawings in Docs/StorageFormat.md, and shares nothing with `RaftStorage`,
/// whose word it is held against: storage that says of something that it is durable is believed when it
/// is found here. What is told of harm (`harmed`) is forgiven in the file that was harmed, and nowhere
/// else; groups that are written behind it still count, and are still looked for.
///
/// Invariants:
/// - `records` are those of the groups that have come since the last look, in their order.
/// - Each segment from `ImageState.firstSegment` on is there, ends where the next one says, and is what
///   it was at the last look, save for what was added at the end of the newest.
final class DurableImage {
  private let disk: SimulatedDisk
  private var namesVersion = -1
  private var areNamesNew = false
  private var stateFile: FileImage?
  private var stateVersion = -1
  private var identity: FileImage?
  private var names: [(sequence: UInt64, file: FileImage)] = []
  private var snapshotNames: [(id: EntryID, file: FileImage)] = []
  private var segments: [ImageSegment] = []
  /// The snapshots that were found complete.
  private var complete: [(id: EntryID, file: FileImage)] = []
  /// The last entry of the newest of them.
  private var cover = LogIndex.zero
  /// What counts of the hard state; the last that was known if it cannot be known now.
  private(set) var state: ImageState?
  /// Whether what is on the disk of the hard state, and behind the end of the log, is not known, which
  /// only harm explains.
  private(set) var isStateHarmed = false
  private(set) var isLogHarmed = false
  private(set) var records: [ImageRecord] = []
  /// Where the log begins, as it was looked at last.
  private var beginning: (boundary: EntryID, segment: UInt64)?

  /// Of every how many groups of the log, and snapshots, all bytes are looked at.
  private let thoroughness: Int

  init(_ disk: SimulatedDisk, thoroughness: Int = 8) {
    self.disk = disk
    self.thoroughness = thoroughness
  }

  // MARK: Looking

  /// Looks at what is new on the disk, and returns what is not as it is to be there.
  ///
  /// - Parameter harmed: the paths of the files to which something was done since the node started.
  func look(harmed: Set<String>) -> String? {
    records.removeAll(keepingCapacity: true)
    var finding: String?
    func note(_ found: ImageFinding) {
      if finding == nil, !Self.isHarmed(found.file, harmed) { finding = found.text }
    }
    if namesVersion != disk.durableNamesVersion { noteNames() }
    readState(note)
    readLog(note)
    if let state, !isStateHarmed { check(state, note) }
    return finding
  }

  static func isHarmed(_ file: ImageFile, _ harmed: Set<String>) -> Bool {
    !harmed.isEmpty
      && harmed.contains { path in
        switch (file, ImageFile(path: path)) {
        // One is as good as another, if it is new enough.
        case (.snapshot, .snapshot): true
        case (_, let other): other == file
        }
      }
  }

  private func noteNames() {
    namesVersion = disk.durableNamesVersion
    stateFile = nil
    identity = nil
    names.removeAll(keepingCapacity: true)
    snapshotNames.removeAll(keepingCapacity: true)
    disk.durableNames.withUnsafeBufferPointer { known in
      // Each of them would be copied by a loop over the array.
      for place in known.indices {
        switch known[place].kind {
        case .hardState: stateFile = known[place].file
        case .identity: identity = known[place].file
        case .segment(let sequence): names.append((sequence, known[place].file))
        case .snapshot(let id): snapshotNames.append((id, known[place].file))
        case .other: break
        }
      }
    }
    names.sort { $0.sequence < $1.sequence }
    complete.removeAll { known in
      !snapshotNames.contains { $0.id == known.id && $0.file === known.file }
    }
    noteCover()
    areNamesNew = true
  }

  private func readState(_ note: (ImageFinding) -> Void) {
    guard let file = stateFile else {
      isStateHarmed = true
      return note(ImageFinding(file: .hardState, text: "the file of the hard state is not there"))
    }
    guard stateVersion != file.durableVersion else { return }
    stateVersion = file.durableVersion
    let newest = ImageState.newest(of: file)
    isStateHarmed = true
    guard let newest else {
      return note(ImageFinding(file: .hardState, text: "no copy of the hard state is intact"))
    }
    guard newest.generation >= state?.generation ?? 0 else {
      return note(
        ImageFinding(
          file: .hardState,
          text: "the hard state is write \(newest.generation) again, after write "
            + "\(state?.generation ?? 0)"))
    }
    state = newest
    isStateHarmed = false
  }

  private func readLog(_ note: (ImageFinding) -> Void) {
    guard let state else { return }
    // Of a log of which nobody knows where it begins what is there counts.
    let first = isStateHarmed ? names.first?.sequence ?? 0 : state.firstSegment
    for place in segments.indices where !segments[place].isGone {
      let (sequence, file) = (segments[place].sequence, segments[place].file)
      if areNamesNew, sequence >= first, !names.contains(where: { $0.file === file }) {
        segments[place].isGone = true
        note(missing(sequence))
      } else if segments[place].hasNews {
        let isNewest = place == segments.count - 1
        do throws(ImageFinding) {
          try segments[place].read(into: &records, isNewest: isNewest)
        } catch {
          note(error)
        }
      }
    }
    if areNamesNew {
      for (sequence, file) in names where sequence > segments.last?.sequence ?? first &- 1 {
        do throws(ImageFinding) { try add(sequence, file, first) } catch { note(error) }
      }
      areNamesNew = false
    }
    if let oldest = segments.first, oldest.sequence < first {
      segments.removeAll { $0.sequence < first }
    }
    isLogHarmed = segments.last?.isGone ?? false
  }

  private func add(_ sequence: UInt64, _ file: FileImage, _ first: UInt64) throws(ImageFinding) {
    var segment = try ImageSegment(sequence, file, thoroughness: thoroughness)
    if let last = segments.last {
      guard sequence == last.sequence + 1 || sequence <= first else {
        throw missing(last.sequence + 1)
      }
      guard
        sequence > last.sequence + 1 || last.isGone
          || segment.previousByteCount == UInt64(last.end)
            && segment.previousChecksum == last.checksum
      else {
        throw ImageFinding(
          file: .segment(last.sequence),
          text: "segment \(last.sequence) of the log ends at byte \(last.end), and the next one "
            + "says at \(segment.previousByteCount)")
      }
    } else if sequence > first {
      throw missing(first)
    }
    try segment.read(into: &records)
    segments.append(segment)
  }

  private func missing(_ sequence: UInt64) -> ImageFinding {
    ImageFinding(
      file: .segment(sequence), text: "segment \(sequence) of the log is not there")
  }

  /// What the hard state says of the log, and the log of the hard state.
  private func check(_ state: ImageState, _ note: (ImageFinding) -> Void) {
    guard let first = segments.first, let last = segments.last,
      state.newestSegment <= last.sequence
    else {
      guard state.newestSegment >= state.firstSegment else { return }
      return note(missing(state.newestSegment))
    }
    if beginning?.boundary != state.boundary || beginning?.segment != first.sequence {
      beginning = (state.boundary, first.sequence)
      if first.baseIndex > state.boundary.index.rawValue + 1, hasGap(behind: state.boundary.index) {
        note(
          ImageFinding(
            file: .hardState,
            text: "the log counts behind entry \(state.boundary.index.rawValue), and begins in "
              + "segment \(first.sequence) after that"))
      }
    }
    if let known = segments.last(where: { $0.sequence == state.newestSegment }), !known.isGone,
      state.syncedByteCount > UInt64(known.end)
    {
      note(
        ImageFinding(
          file: .segment(known.sequence),
          text: "the hard state says that segment \(known.sequence) of the log has "
            + "\(state.syncedByteCount) bytes, and it has \(known.end)"))
    }
    if last.generation > state.generation {
      note(
        ImageFinding(
          file: .hardState,
          text: "the log has seen write \(last.generation) of the hard state, which is write "
            + "\(state.generation)"))
    }
    if !covers(state.boundary) {
      note(
        ImageFinding(
          file: .snapshot(state.boundary),
          text: "the log counts behind entry \(state.boundary.index.rawValue), and no complete "
            + "snapshot covers what is before"))
    }
  }

  /// Whether the log lacks entries at its beginning: a segment that began with a later one may have
  /// dropped that again.
  private func hasGap(behind boundary: LogIndex) -> Bool {
    var records: [ImageRecord] = []
    for segment in segments {
      do throws(ImageFinding) {
        var again = try ImageSegment(
          segment.sequence, segment.file, thoroughness: thoroughness)
        try again.read(into: &records)
      } catch {
        return false
      }
    }
    return Self.log(records, behind: boundary).first.map { $0.index > boundary.next } ?? false
  }

  // MARK: Asking

  /// Whether the record that has come in this place is that entry.
  func shows(_ entry: LogEntry, at place: Int) -> Bool {
    place < records.count && shows(entry, records[place])
  }

  private func shows(_ entry: LogEntry, _ record: ImageRecord) -> Bool {
    guard record.kind == .entry, record.index == entry.index, record.term == entry.term,
      let place = segments.lastIndex(where: { $0.sequence == record.segment })
    else { return false }
    let content = segments[place].file.durable
    return record.holds(entry, in: content.span.bytes)
  }

  /// Whether the record that has come in this place drops what is behind that entry.
  func showsTruncation(after index: LogIndex, at place: Int) -> Bool {
    place < records.count && records[place].kind == .truncation && records[place].index == index
  }

  /// Whether a snapshot is there under its name, and whole.
  func hasSnapshot(_ id: EntryID) -> Bool {
    if namesVersion != disk.durableNamesVersion { noteNames() }
    guard let file = snapshotNames.last(where: { $0.id == id })?.file else { return false }
    complete.removeAll { $0.id == id }
    let isThorough = id.index.rawValue % UInt64(thoroughness) == 0 || !file.isSynced
    guard ImageSnapshot.isComplete(file, id, isThorough: isThorough) else { return false }
    complete.append((id, file))
    noteCover()
    return true
  }

  private func noteCover() {
    cover = complete.map(\.id.index).max() ?? .zero
  }

  /// Whether a snapshot makes up for what is before that entry.
  private func covers(_ boundary: EntryID) -> Bool {
    cover >= boundary.index
      || snapshotNames.contains { $0.id.index >= boundary.index && hasSnapshot($0.id) }
  }

  /// What a start takes to be there, and is not, or is something else.
  func difference(from recovered: RecoveredState, of node: NodeID?) -> String? {
    guard let state, state.hardState == recovered.hardState else {
      return "\(recovered.hardState), instead of \(String(describing: state?.hardState))"
    }
    guard state.repair == recovered.repair, state.boundary == recovered.boundary else {
      return "another mark of a loss or another beginning of the log"
    }
    guard identity.flatMap({ ImageIdentity.node(of: $0) }) == node else { return "its identity" }
    if let last = recovered.snapshot?.last, !hasSnapshot(last) {
      return "the snapshot through \(last.index.rawValue)"
    }
    let log = Self.log(records, behind: state.boundary.index)
    guard log.count == recovered.entries.count else {
      return "\(recovered.entries.count) entries, of which there are \(log.count)"
    }
    for (record, entry) in zip(log, recovered.entries) where !shows(entry, record) {
      return "entry \(entry.index.rawValue) of term \(entry.term.rawValue)"
    }
    guard let last = segments.last, let place = last.litterStart else { return nil }
    return "segment \(last.sequence) of the log, which ends at byte \(last.end) and has something "
      + "at \(place)"
  }

  /// The log that the records make, of which the first may come before its beginning or be dropped
  /// later.
  private static func log(
    _ records: [ImageRecord], behind boundary: LogIndex
  ) -> [ImageRecord] {
    var log: [ImageRecord] = []
    for record in records {
      switch record.kind {
      case .entry: log.append(record)
      case .truncation: while let last = log.last, last.index > record.index { log.removeLast() }
      }
    }
    return Array(log.drop { $0.index <= boundary })
  }
}
