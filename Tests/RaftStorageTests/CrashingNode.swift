import RaftCore
import RaftStorage
import TestSupport
import Testing

/// What a disk must hold: all of the log after `floor`, or less of its beginning if a snapshot
/// covers that.
struct DiskModel: Hashable {
  var snapshot: EntryID?
  var floor = EntryID.zero
  var entries: [LogEntry] = []

  var last: EntryID { entries.last?.id ?? floor }
  /// What is committed: nothing before it is ever truncated.
  var committed: UInt64 { max(floor, snapshot ?? .zero).index.rawValue }

  func holds(_ id: EntryID) -> Bool {
    id == floor || entries.contains { $0.id == id }
  }

  /// What is left when a snapshot was installed.
  func installing(_ id: EntryID) -> DiskModel {
    holds(id)
      ? DiskModel(snapshot: id, floor: floor, entries: entries)
      : DiskModel(snapshot: id, floor: id, entries: [])
  }

  func explains(_ recovered: RecoveredState) -> Bool {
    recovered.snapshot?.last == snapshot && holds(recovered.boundary)
      && recovered.boundary <= max(snapshot ?? .zero, floor)
      && recovered.entries == entries.filter { $0.index > recovered.boundary.index }
  }
}

/// A node that persists random batches, takes snapshots, compacts its log and installs snapshots of
/// others as Raft would, and knows what its disk must hold.
final class CrashingNode {
  let files = SimulatedFileSystem()
  private(set) var storage: RaftStorage<SimulatedFileSystem>?
  private var random: SeededRandom
  private var salts: SeededRandom
  private let preallocationBytes: UInt64
  /// What was acknowledged.
  private(set) var model = DiskModel()
  private(set) var hardState = HardState()
  /// What else the disk may hold because of what was under way when the power was lost.
  private var otherModels: [DiskModel] = []
  private var otherHardState: HardState?

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    salts = SeededRandom(seed: ~seed)
    preallocationBytes = seed % 3 * 200
  }

  /// Opens the storage, which must succeed.
  func open(_ context: String = "") throws {
    let isOpen = try tryOpen(context)
    try #require(isOpen, "\(context)")
  }

  /// Returns false when the power was lost meanwhile.
  func tryOpen(_ context: String) throws -> Bool {
    let salt = salts.next()
    do {
      let opened = try RaftStorage.open(
        directory: "data", files: files,
        settings: StorageSettings(
          segmentBytes: 900, preallocationBytes: preallocationBytes, snapshotSyncBytes: 150,
          salt: { salt }))
      try opened.storage.saveIdentity(sampleIdentity)
      try check(opened, context)
      storage = opened.storage
      otherModels = []
      otherHardState = nil
      return true
    } catch {
      guard files.isDown else {
        Issue.record("\(context): \(error)")
        throw error
      }
      return false
    }
  }

  func crash(_ fate: SimulatedFileSystem.Fate) {
    storage = nil
    files.crash(fate, random: &random)
  }

  /// Returns false when it fails.
  func doSomething() -> Bool {
    switch random.next(below: 8) {
    case 0: takeSnapshot()
    case 1: installSnapshot()
    default: persistBatches()
    }
  }

  // MARK: - Batches

  func persistBatches() -> Bool {
    var next = model
    var nextHardState = hardState
    var batches: [PersistBatch] = []
    for number in 0...random.next(below: 2) {
      batches.append(makeBatch(number, &next, &nextHardState))
    }
    return persist(batches, leadingTo: next, nextHardState)
  }

  private func persist(
    _ batches: [PersistBatch], leadingTo next: DiskModel, _ nextHardState: HardState
  ) -> Bool {
    otherModels.append(next)
    otherHardState = nextHardState
    guard let storage, (try? storage.persist(batches)) != nil else { return false }
    (model, otherModels) = (next, [])
    (hardState, otherHardState) = (nextHardState, nil)
    return true
  }

  private func makeBatch(
    _ number: UInt64, _ model: inout DiskModel, _ state: inout HardState
  ) -> PersistBatch {
    var hardState: HardState?
    if random.next(below: 3) == 0 {
      let isNewTerm = state.votedFor != nil || random.next(below: 2) == 0
      hardState = HardState(
        currentTerm: Term(state.currentTerm.rawValue + (isNewTerm ? 1 : 0)),
        votedFor: random.next(below: 2) == 0 ? nil : NodeID(random.next(below: 5)))
      state = hardState ?? state
    }
    var truncateAfter: LogIndex?
    let uncommitted = Int(model.last.index.rawValue - model.committed)
    if random.next(below: 4) == 0, uncommitted > 0 {
      let dropped = 1 + Int(random.next(below: min(4, uncommitted)))
      model.entries.removeLast(dropped)
      truncateAfter = model.last.index
    }
    let entries = makeEntries(term: state.currentTerm, &model)
    return PersistBatch(
      number: number, hardState: hardState, truncateAfter: truncateAfter, entries: entries)
  }

  private func makeEntries(term: Term, _ model: inout DiskModel) -> [LogEntry] {
    let entries = (0..<random.next(below: 4)).map { offset in
      LogEntry(
        id: EntryID(term: term, index: LogIndex(model.last.index.rawValue + offset + 1)),
        payload: .command(
          (0..<random.next(below: 300)).map { _ in UInt8(truncatingIfNeeded: random.next()) }))
    }
    model.entries += entries
    return entries
  }

  // MARK: - Snapshots

  /// Takes a snapshot and then drops some of what it covers, perhaps all.
  private func takeSnapshot() -> Bool {
    let covered = model.entries.filter { $0.index.rawValue > model.committed }
    guard let last = covered.randomElement(using: &random)?.id, let storage else {
      return persistBatches()
    }
    otherModels = [model.installing(last)]
    do {
      let writer = try storage.snapshots.begin(sampleSnapshot(last))
      for piece in snapshotPieces(last) { try writer.append(piece) }
      try writer.finish()
      model = model.installing(last)
      otherModels = []
      try storage.snapshots.removeOlder(than: last)
    } catch {
      return false
    }
    guard random.next(below: 4) > 0 else { return true }
    let dropped = model.entries.filter { $0.index <= last.index }.randomElement(using: &random)
    let batch = PersistBatch(
      number: 1, hardState: nil, truncateAfter: nil, entries: [], compactedThrough: dropped?.id)
    return persist([batch], leadingTo: model, hardState)
  }

  /// Receives a snapshot from elsewhere and makes the log follow it.
  private func installSnapshot() -> Bool {
    let uncommitted = model.entries.filter { $0.index.rawValue > model.committed }
    var id = EntryID(term: hardState.currentTerm, index: LogIndex(model.last.index.rawValue + 3))
    var nextHardState = hardState
    if let some = uncommitted.randomElement(using: &random)?.id {
      switch random.next(below: 3) {
      case 0: id = some
      case 1:
        // The log has entries there that never were committed.
        nextHardState = HardState(currentTerm: Term(hardState.currentTerm.rawValue + 1))
        id = EntryID(term: nextHardState.currentTerm, index: some.index)
      default: break
      }
    }
    guard id.term > .zero, let storage else { return persistBatches() }
    do {
      let bytes = try snapshotFile(id)
      var offset = 0
      while offset < bytes.count {
        let piece = Array(bytes[offset...].prefix(120))
        offset = Int(
          try storage.snapshots.receive(
            snapshot: id, offset: UInt64(offset), totalByteCount: UInt64(bytes.count), data: piece))
      }
      otherModels = [model.installing(id)]
      otherHardState = nextHardState
      _ = try storage.snapshots.finishReceiving(id)
    } catch {
      return false
    }
    var next = model.installing(id)
    let entries = next.last == id ? makeEntries(term: id.term, &next) : []
    let batch = PersistBatch(
      number: 1, hardState: nextHardState == hardState ? nil : nextHardState,
      installed: sampleSnapshot(id), truncateAfter: nil, entries: entries)
    // The snapshot is durable by now: nothing goes back behind it.
    model = model.installing(id)
    return persist([batch], leadingTo: next, nextHardState)
  }

  // MARK: - Checks

  private func check(_ opened: OpenedStorage<SimulatedFileSystem>, _ context: String) throws {
    let recovered = opened.recovered
    if recovered.hardState != hardState, recovered.hardState != otherHardState {
      Issue.record("\(context): the disk holds \(recovered.hardState)")
    }
    let explanation = ([model] + otherModels).first { $0.explains(recovered) }
    if explanation == nil {
      Issue.record(
        """
        \(context): the disk holds the entries \(recovered.entries.map(\.id)) after \
        \(recovered.boundary) and the snapshot \(String(describing: recovered.snapshot?.last))
        """)
    }
    if let last = recovered.entries.last, last.term > recovered.hardState.currentTerm {
      Issue.record("\(context): the last entry is of term \(last.term), which was not entered")
    }
    if let snapshot = recovered.snapshot {
      #expect(snapshot == sampleSnapshot(snapshot.last), "\(context)")
      var reader = try opened.snapshots.open(snapshot.last)
      var content: [UInt8] = []
      while let bytes = try reader.next(byteCountMax: 1_000) { content += bytes }
      #expect(content == snapshotPieces(snapshot.last).flatMap { $0 }, "\(context)")
    }
    hardState = recovered.hardState
    model = DiskModel(
      snapshot: recovered.snapshot?.last, floor: recovered.boundary, entries: recovered.entries)
  }
}
