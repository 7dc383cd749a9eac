import RaftCore

/// The part of a node's state that is durable: what it may make promises about.
///
/// It grows when storage reports batches, by what the durable image then shows of them.
struct DurableLog {
  private(set) var hardState = HardState()
  /// The entry before the first of `terms`: the disk may hold less of the log's beginning if a
  /// snapshot covers that, but nothing else.
  private(set) var boundary = EntryID.zero
  /// The terms of the entries behind it.
  private(set) var terms: [Term] = []
  /// The newest snapshot that is complete.
  private(set) var snapshot = EntryID.zero
  private var snapshotConfiguration = ClusterConfiguration()
  /// The configurations in the log, oldest first, with where they stand; before them the one that the
  /// log begins with.
  private var configurations = [(index: LogIndex.zero, value: ClusterConfiguration())]
  /// Set while the log lacks entries that were in it: its node has no vote.
  private(set) var repair: RepairMark?

  // What is asked of the log of a machine at every message is inlined: the log would be copied for it.

  init() {}

  init(_ recovered: RecoveredState) {
    hardState = recovered.hardState
    boundary = recovered.boundary
    terms = recovered.entries.map(\.term)
    if let last = recovered.snapshot {
      took(last)
      configurations = [(last.configurationIndex, last.configuration)]
    }
    for entry in recovered.entries where entry.index > snapshot.index { note(entry) }
    repair = recovered.repair
  }

  @inline(__always)
  var lastIndex: LogIndex { LogIndex(boundary.index.rawValue + UInt64(terms.count)) }

  mutating func apply(_ batch: PersistBatch) {
    var place = 0
    _ = apply(batch, shownBy: nil, at: &place)
  }

  /// Takes over what has come to a disk, which was reported to be these batches. Returns what of them is
  /// not there.
  ///
  /// Of a file that was harmed under its node the report is all there is.
  mutating func advance(
    through batches: [PersistBatch], shownBy image: DurableImage, harmed: Set<String>
  ) -> String? {
    let restart = restart(in: batches)
    var place = 0
    for (number, batch) in batches.enumerated() {
      guard number >= restart, !image.isLogHarmed else {
        apply(batch)
        continue
      }
      if let missing = apply(batch, shownBy: image, at: &place) { return missing }
    }
    if place < image.records.count, !image.isLogHarmed {
      return "\(image.records.count) records are there, and \(place) were reported"
    }
    guard !image.isStateHarmed, let state = image.state,
      state.hardState != hardState || state.repair != repair,
      !DurableImage.isHarmed(.hardState, harmed)
    else { return nil }
    return "\(hardState), for which there is \(state.hardState)"
  }

  /// From which of the batches on the disk has records: an installed snapshot drops those before it.
  private func restart(in batches: [PersistBatch]) -> Int {
    guard batches.contains(where: { $0.installed != nil }) else { return 0 }
    var (copy, restart) = (self, 0)
    for (number, batch) in batches.enumerated() {
      if let last = batch.installed?.last, !copy.contains(last) { restart = number }
      copy.apply(batch)
    }
    return restart
  }

  /// Returns what of the batch the image does not show, if there is one. `place` is that of its next
  /// record.
  private mutating func apply(
    _ batch: PersistBatch, shownBy image: DurableImage?, at place: inout Int
  ) -> String? {
    if let hardState = batch.hardState { self.hardState = hardState }
    if batch.isRepaired { repair = nil }
    if let installed = batch.installed {
      if !contains(installed.last) {
        boundary = installed.last
        terms = []
        configurations = [(installed.configurationIndex, installed.configuration)]
        if let image, !image.isStateHarmed, let shown = image.state?.boundary, shown != boundary {
          return "a log behind entry \(boundary.index.rawValue), instead of \(shown.index.rawValue)"
        }
      }
      took(installed)
    }
    if let index = batch.truncateAfter, index < lastIndex {
      terms.removeLast(Int(lastIndex.rawValue - index.rawValue))
      while configurations.count > 1, configurations[configurations.count - 1].index > index {
        configurations.removeLast()
      }
      if let image, !image.showsTruncation(after: index, at: place) {
        return "that all behind entry \(index.rawValue) is dropped"
      }
      place += 1
    }
    for entry in batch.entries {
      if let image, !image.shows(entry, at: place) {
        return "entry \(entry.index.rawValue) of term \(entry.term.rawValue)"
      }
      place += 1
      terms.append(entry.term)
      note(entry)
    }
    return nil
  }

  mutating func took(_ taken: SnapshotMetadata) {
    guard taken.last >= snapshot else { return }
    snapshot = taken.last
    snapshotConfiguration = taken.configuration
  }

  private mutating func note(_ entry: LogEntry) {
    guard case .configuration(let configuration) = entry.payload else { return }
    configurations.append((entry.index, configuration))
  }

  // MARK: What a node would be that started from here

  /// A start puts a complete snapshot into the place of a log that does not hold its end.
  @inline(__always)
  var isReplaced: Bool { !contains(snapshot) }

  /// What votes go by.
  @inline(__always)
  var last: EntryID {
    isReplaced ? snapshot : EntryID(term: terms.last ?? boundary.term, index: lastIndex)
  }

  @inline(__always)
  var configuration: ClusterConfiguration {
    isReplaced ? snapshotConfiguration : configurations[configurations.count - 1].value
  }

  /// Whether it has a committed entry.
  @inline(__always)
  func has(_ id: EntryID) -> Bool {
    contains(id) || id.index <= snapshot.index
  }

  /// `nil` outside of the log.
  @inline(__always)
  func term(at index: LogIndex) -> Term? {
    guard index > boundary.index, index <= lastIndex else {
      return index == boundary.index ? boundary.term : nil
    }
    return terms[Int(index.rawValue - boundary.index.rawValue) - 1]
  }

  /// Whether the entry is on disk, itself or in a snapshot, which holds only what is committed.
  @inline(__always)
  func contains(_ id: EntryID) -> Bool {
    term(at: id.index) == id.term || id.index < boundary.index
  }

  /// Whether a disk on which this is durable may give that back. A snapshot that is complete and was
  /// not installed yet is installed by the start.
  func explainsLog(_ recovered: RecoveredState) -> Bool {
    if let last = recovered.snapshot?.last, !contains(last) {
      return recovered.boundary == last && recovered.entries.isEmpty
    }
    guard recovered.boundary == boundary || contains(recovered.boundary),
      recovered.boundary.index >= boundary.index,
      recovered.boundary.index <= max(boundary.index, recovered.snapshot?.last.index ?? .zero),
      recovered.boundary.index.rawValue + UInt64(recovered.entries.count) == lastIndex.rawValue
    else { return false }
    let skipped = Int(recovered.boundary.index.rawValue - boundary.index.rawValue)
    return recovered.entries.map(\.term) == Array(terms[skipped...])
  }
}
