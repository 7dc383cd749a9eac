import RaftCore
import RaftStorage
import TestSupport
import Testing

/// The log is shortened from its front, and starts from a snapshot.
@Suite struct CompactionTests {
  private let files = SimulatedFileSystem()

  private typealias Reader = SnapshotFileReader<SimulatedFileSystem.File>

  private func open(
    readSnapshot: (inout Reader) throws(StorageError) -> Void = { _ in }
  ) throws -> OpenedStorage<SimulatedFileSystem> {
    try RaftStorage.open(
      directory: "data", files: files,
      settings: StorageSettings(segmentBytes: 600, salt: { 0x5a17 }), readSnapshot: readSnapshot)
  }

  private func reopened() throws -> RecoveredState {
    files.crash(random: 1)
    return try open().recovered
  }

  private var segments: [String] {
    files.paths.filter { $0.hasSuffix(".log") }.map { String($0.suffix(5).prefix(1)) }
  }

  private var snapshotPath: String? { files.paths.first { $0.hasSuffix(".snapshot") } }

  private func writeSnapshot(
    _ storage: RaftStorage<SimulatedFileSystem>, _ last: EntryID
  ) throws {
    let writer = try storage.snapshots.begin(sampleSnapshot(last))
    try writer.append([1, 2, 3])
    try writer.finish()
  }

  private func compaction(_ boundary: EntryID) -> PersistBatch {
    PersistBatch(
      number: 1, hardState: nil, truncateAfter: nil, entries: [], compactedThrough: boundary)
  }

  private func installation(
    _ last: EntryID, term: UInt64? = nil, _ entries: [LogEntry] = []
  ) -> PersistBatch {
    PersistBatch(
      number: 1, hardState: term.map { HardState(currentTerm: Term($0)) },
      installed: sampleSnapshot(last), truncateAfter: nil, entries: entries)
  }

  /// Twelve entries of term 3, four to a segment.
  private func prepare() throws -> RaftStorage<SimulatedFileSystem> {
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    for index in 1...12 {
      try storage.persist([batch(term: 3, vote: 7, [entry(UInt64(index), term: 3)])])
    }
    #expect(segments == ["1", "2", "3"])
    return storage
  }

  @Test("segments go once a snapshot covers all that is in them; entries after the boundary stay")
  func segmentsRemoved() throws {
    let storage = try prepare()
    try writeSnapshot(storage, id(3, 11))
    try storage.persist([compaction(id(3, 3))])
    #expect(segments == ["1", "2", "3"])
    try storage.persist([compaction(id(3, 10))])
    #expect(segments == ["3"])
    try storage.persist([batch(1, [entry(13, term: 3)])])
    let recovered = try reopened()
    #expect(recovered.boundary == id(3, 10))
    #expect(recovered.snapshot == sampleSnapshot(id(3, 11)))
    #expect(recovered.entries == (11...13).map { entry($0, term: 3) })
    #expect(recovered.hardState == HardState(currentTerm: Term(3), votedFor: NodeID(7)))
  }

  @Test("the newest segment stays even when a snapshot covers all of the log")
  func allCompacted() throws {
    let storage = try prepare()
    try writeSnapshot(storage, id(3, 12))
    try storage.persist([compaction(id(3, 12))])
    #expect(segments == ["3"])
    try storage.persist([batch(1, [entry(13, term: 3)])])
    let recovered = try reopened()
    #expect(recovered.boundary == id(3, 12))
    #expect(recovered.entries == [entry(13, term: 3)])
  }

  @Test("a truncation that reaches back before the boundary is understood after compaction")
  func truncationBeforeBoundary() throws {
    let storage = try prepare()
    // The third segment begins with entry 9; now it also drops entries of the second.
    try storage.persist([
      batch(term: 4, truncateAfter: 6, [entry(7, term: 4), entry(8, term: 4)])
    ])
    try storage.persist([batch(1, (9...12).map { entry($0, term: 4) })])
    try storage.persist([batch(1, [entry(13, term: 4)])])
    try writeSnapshot(storage, id(4, 9))
    try storage.persist([compaction(id(4, 8))])
    #expect(segments.first != "1")
    let recovered = try reopened()
    #expect(recovered.boundary == id(4, 8))
    #expect(recovered.entries == (9...13).map { entry($0, term: 4) })
  }

  @Test("compaction understands a segment that begins with what a later one drops")
  func droppedSuffixFirst() throws {
    // The first two entries of each large group fill a segment.
    func large(_ index: UInt64, _ term: UInt64) -> LogEntry {
      entry(index, term: term, bytes: [UInt8](repeating: UInt8(term), count: 200))
    }
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    try storage.persist([batch(term: 1, (1...2).map { large($0, 1) })])
    try storage.persist([batch(2, (3...4).map { large($0, 1) })])
    try storage.persist([batch(term: 2, truncateAfter: 3, [large(4, 2), large(5, 2)])])
    try storage.persist([batch(4, (6...7).map { large($0, 2) })])
    try storage.persist([batch(term: 3, truncateAfter: 5, [large(6, 3), large(7, 3)])])
    try storage.persist([batch(term: 4, truncateAfter: 1, [large(2, 4), large(3, 4)])])
    #expect(segments == ["1", "2", "3", "4", "5", "6"])
    try writeSnapshot(storage, id(4, 3))
    // Of the first segments only entry 1 is still in the log.
    try storage.persist([compaction(id(4, 2))])
    #expect(segments.first != "1")
    let recovered = try reopened()
    // The entry of the boundary took another's place where the log begins now: it counts from before that.
    #expect(recovered.boundary == id(1, 1))
    #expect(recovered.entries == [large(2, 4), large(3, 4)])
  }

  @Test("a snapshot from the leader replaces a log that ends before it or contradicts it")
  func installation() throws {
    for last in [id(3, 20), id(4, 12), id(4, 5)] {
      let storage = try prepare()
      try writeSnapshot(storage, last)
      let next = entry(last.index.rawValue + 1, term: 4)
      try storage.persist([installation(last, term: 4, [next])])
      #expect(segments == ["4"])
      try storage.persist([batch(1, [entry(next.index.rawValue + 1, term: 4)])])
      let recovered = try reopened()
      #expect(recovered.boundary == last)
      #expect(recovered.snapshot == sampleSnapshot(last))
      #expect(recovered.entries == [next, entry(next.index.rawValue + 1, term: 4)])
      #expect(recovered.hardState == HardState(currentTerm: Term(4)))
      for path in files.paths { files.setContent(of: path, nil) }
    }
  }

  @Test("a snapshot from the leader leaves a log alone that holds its last entry")
  func installationWithin() throws {
    let storage = try prepare()
    try writeSnapshot(storage, id(3, 5))
    try storage.persist([installation(id(3, 5))])
    let recovered = try reopened()
    #expect(recovered.boundary == .zero)
    #expect(recovered.entries == (1...12).map { entry($0, term: 3) })
    #expect(recovered.snapshot == sampleSnapshot(id(3, 5)))
  }

  @Test("what earlier batches of the same write brought is dropped by an installation")
  func installationInTheMiddle() throws {
    let storage = try prepare()
    try writeSnapshot(storage, id(3, 20))
    try storage.persist([
      batch(1, [entry(13, term: 3)]), installation(id(3, 20)), batch(3, [entry(21, term: 3)]),
    ])
    let recovered = try reopened()
    #expect(recovered.boundary == id(3, 20))
    #expect(recovered.entries == [entry(21, term: 3)])
  }

  @Test(
    "a snapshot that was complete before the crash, and not installed, is installed by recovery")
  func installedByRecovery() throws {
    let storage = try prepare()
    try writeSnapshot(storage, id(9, 20))
    let recovered = try reopened()
    #expect(recovered.boundary == id(9, 20))
    #expect(recovered.entries == [])
    // Entering a term without a vote is always allowed.
    #expect(recovered.hardState == HardState(currentTerm: Term(9)))
    #expect(try reopened() == recovered)
  }

  @Test("a compacted log without its snapshot is refused with the file that is missing")
  func missingSnapshot() throws {
    let storage = try prepare()
    try writeSnapshot(storage, id(3, 10))
    try storage.persist([compaction(id(3, 10))])
    let path = try #require(snapshotPath)
    files.setContent(of: path, nil)
    files.crash(random: 1)
    let error = #expect(throws: StorageError.self) { try open() }
    #expect(error?.description.hasPrefix("\(path), or a later snapshot, is missing: ") == true)
    #expect(error?.description.contains("the log begins after entry 3/10") == true)
    // An older one does not make up for it.
    let old = try snapshotFile(id(3, 4))
    files.setContent(
      of: "data/snapshot/00000000000000000004-00000000000000000003.snapshot", old)
    #expect(throws: StorageError.self) { try open() }
  }

  @Test("a flipped bit anywhere in the snapshot of a compacted log is refused by the file's name")
  func damagedSnapshot() throws {
    let storage = try prepare()
    try writeSnapshot(storage, id(3, 10))
    try storage.persist([compaction(id(3, 10))])
    try storage.seal()
    let path = try #require(snapshotPath)
    let intact = try #require(files.content(of: path))
    for position in intact.indices {
      var bytes = intact
      bytes[position] ^= 1 << (position % 8)
      files.setContent(of: path, bytes)
      files.crash(random: 1)
      let error = #expect(throws: StorageError.self, "byte \(position)") { try open() }
      #expect(error?.description.contains(path) == true, "byte \(position)")
    }
  }

  @Test("where the log still reaches back, a damaged snapshot is passed over for the one before")
  func olderSnapshot() throws {
    let storage = try prepare()
    try writeSnapshot(storage, id(3, 8))
    try writeSnapshot(storage, id(3, 11))
    try storage.persist([compaction(id(3, 6))])
    let path = try #require(files.paths.last { $0.hasSuffix(".snapshot") })
    var bytes = try #require(files.content(of: path))
    bytes[bytes.count - 1] ^= 1
    files.setContent(of: path, bytes)
    files.crash(random: 1)
    // Whoever reads along is shown both, and has the one that counts in the end.
    var (begun, content): (Int, [UInt8]) = (0, [])
    let opened = try open { reader throws(StorageError) in
      begun += 1
      content = []
      while let bytes = try reader.next(byteCountMax: 10) { content += bytes }
    }
    #expect(begun == 2)
    #expect(content == [1, 2, 3])
    #expect(opened.recovered.snapshot == sampleSnapshot(id(3, 8)))
    #expect(opened.recovered.boundary == id(3, 6))
    #expect(opened.recovered.entries == (7...12).map { entry($0, term: 3) })
    #expect(opened.damagedSnapshots.count == 1)
    #expect(opened.damagedSnapshots.first?.description.contains(path) == true)
  }

  @Test("segments that a crash brings back after they were compacted away are removed again")
  func leftovers() throws {
    let storage = try prepare()
    let first = files.content(of: "data/log/00000000000000000001.log")
    try writeSnapshot(storage, id(3, 10))
    try storage.persist([compaction(id(3, 10))])
    files.setContent(of: "data/log/00000000000000000001.log", first)
    #expect(try reopened().entries == [entry(11, term: 3), entry(12, term: 3)])
    #expect(segments == ["3"])
  }

  @Test("compaction over many segments keeps the disk bounded and loses nothing")
  func bounded() throws {
    var storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    for index in 1...200 as ClosedRange<UInt64> {
      try storage.persist([batch(term: 1, [entry(index)])])
      guard index % 10 == 0 else { continue }
      try writeSnapshot(storage, id(1, index))
      try storage.snapshots.removeOlder(than: id(1, index))
      try storage.persist([compaction(id(1, index - 5))])
      #expect(segments.count <= 4)
      if index % 40 == 0 {
        let recovered = try reopened()
        #expect(recovered.entries.last == entry(index))
        #expect(recovered.entries.first == entry(recovered.boundary.index.rawValue + 1))
        files.crash(random: 1)
        storage = try open().storage
      }
    }
    #expect(files.paths.filter { $0.hasSuffix(".snapshot") }.count == 1)
  }
}
