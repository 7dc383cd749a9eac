import RaftCore
import RaftStorage
import SystemIO
import TestSupport
import Testing

/// A full disk takes nothing away, and nothing is lost when it has room again.
@Suite struct DiskFullTests {
  private let files = SimulatedFileSystem()

  private func open(ballastBytes: UInt64 = 0) throws -> OpenedStorage<SimulatedFileSystem> {
    try RaftStorage.open(
      directory: "data", files: files,
      settings: StorageSettings(
        segmentBytes: 4_000, preallocationBytes: 256, ballastBytes: ballastBytes))
  }

  private func prepare(
    ballastBytes: UInt64 = 0
  ) throws -> RaftStorage<SimulatedFileSystem> {
    let storage = try open(ballastBytes: ballastBytes).storage
    try storage.saveIdentity(sampleIdentity)
    try storage.persist([batch(term: 1, [entry(1)])])
    return storage
  }

  private func reopened() throws -> RecoveredState {
    files.crash(random: 1)
    return try open().recovered
  }

  private func large(_ index: UInt64, byteCount: Int = 600) -> LogEntry {
    entry(index, bytes: [UInt8](repeating: 7, count: byteCount))
  }

  /// The error of a write that finds no room.
  private func expectFull(_ body: () throws -> Void) {
    let error = #expect(throws: StorageError.self) { try body() }
    #expect(error?.isDiskFull == true)
  }

  @Test("a batch that finds no room is not written, and can be written when there is some")
  func refusedAndRetried() throws {
    let storage = try prepare()
    for room in stride(from: 0, to: 600, by: 50) {
      files.limit(to: files.byteCount + room)
      expectFull { try storage.persist([batch(2, [large(2)])]) }
      #expect(storage.isDiskFull)
    }
    // Nothing of it is there after a crash either.
    files.limit(to: .max)
    #expect(try reopened().entries == [entry(1)])
    let again = try open().storage
    files.limit(to: files.byteCount + 100)
    expectFull { try again.persist([batch(2, [large(2)])]) }
    files.limit(to: .max)
    try again.persist([batch(2, [large(2)]), batch(3, [entry(3)])])
    #expect(try again.recoverSpace())
    #expect(!again.isDiskFull)
    #expect(try reopened().entries == [entry(1), large(2), entry(3)])
  }

  @Test("without room for the zeros of the next step, a group is still written")
  func thrifty() throws {
    let storage = try prepare()
    // The group ends 32 bytes behind the zeros that are there.
    files.limit(to: files.byteCount + 40)
    try storage.persist([batch(2, [entry(2)])])
    #expect(storage.isDiskFull)
    #expect(try reopened().entries == [entry(1), entry(2)])
  }

  @Test("the term and the vote are written on a full disk")
  func vote() throws {
    let storage = try prepare()
    files.limit(to: files.byteCount)
    for term in 2...9 as ClosedRange<UInt64> {
      try storage.persist([batch(term, term: term, vote: term)])
    }
    #expect(try reopened().hardState == HardState(currentTerm: Term(9), votedFor: NodeID(9)))
  }

  @Test("the ballast is given up for what is under way, and taken again when there is room")
  func ballast() throws {
    let storage = try prepare(ballastBytes: 2_000)
    #expect(files.content(of: "data/ballast")?.count == 2_000)
    files.limit(to: files.byteCount)
    try storage.persist([batch(2, [large(2)])])
    #expect(storage.isDiskFull)
    #expect(files.content(of: "data/ballast") == nil)
    #expect(try !storage.recoverSpace())
    // The next finds the room that the ballast has left.
    try storage.persist([batch(3, [large(3)])])
    expectFull { try storage.persist([batch(4, [large(4, byteCount: 3_000)])]) }
    files.limit(to: files.byteCount + 3_000)
    #expect(try !storage.recoverSpace())
    files.limit(to: .max)
    #expect(try storage.recoverSpace())
    #expect(!storage.isDiskFull)
    #expect(files.content(of: "data/ballast")?.count == 2_000)
    #expect(try reopened().entries == [entry(1), large(2), large(3)])
  }

  @Test("a node starts on a full disk, and says that it is full")
  func fullFromTheStart() throws {
    _ = try prepare()
    files.limit(to: files.byteCount)
    files.crash(random: 1)
    let opened = try open(ballastBytes: 2_000)
    #expect(opened.storage.isDiskFull)
    #expect(opened.recovered.entries == [entry(1)])
    files.limit(to: .max)
    #expect(try opened.storage.recoverSpace())
  }

  @Test("at whatever byte the disk is full, what was acknowledged is there, and a retry succeeds")
  func everyByte() throws {
    for ballastBytes in [0, 500] as [UInt64] {
      var room = 0
      while true {
        for path in files.paths { files.setContent(of: path, nil) }
        files.limit(to: .max)
        files.crash(random: 1)
        let storage = try prepare(ballastBytes: ballastBytes)
        files.limit(to: files.byteCount + room)
        var refusals = 0
        for step in steps {
          do {
            try storage.persist(step)
          } catch {
            try #require(error.isDiskFull)
            refusals += 1
            // Perhaps the power goes while there is no room.
            guard room % 2 == 0 else {
              _ = try? storage.persist(step)
              break
            }
            files.limit(to: .max)
            try storage.persist(step)
          }
        }
        files.limit(to: .max)
        let recovered = try reopened()
        let states = [[entry(1)]] + expected
        #expect(
          room % 2 == 0 ? recovered.entries == expected.last : states.contains(recovered.entries),
          "room for \(room) bytes, ballast of \(ballastBytes)")
        if refusals == 0 { break }
        room += 41
      }
      #expect(room > 2_000)
    }
  }

  /// Batches that lengthen a segment, begin others and truncate, and the log after each.
  private var steps: [[PersistBatch]] {
    [
      [batch(2, [entry(2), large(3)])], [batch(3, term: 2, vote: 1, [large(4, byteCount: 2_000)])],
      [batch(4, truncateAfter: 3, [large(4, byteCount: 1_500)])],
      [batch(5, [large(5, byteCount: 4_500)])],
    ]
  }

  private var expected: [[LogEntry]] {
    let first = [entry(1), entry(2), large(3)]
    let third = first + [large(4, byteCount: 1_500)]
    return [
      first, first + [large(4, byteCount: 2_000)], third, third + [large(5, byteCount: 4_500)],
    ]
  }

  // MARK: - Snapshots

  @Test("a snapshot that finds no room leaves the log and the old snapshot as they were")
  func snapshot() throws {
    let storage = try prepare()
    let old = try storage.snapshots.begin(sampleSnapshot(id(1, 1)))
    try old.append([1, 2, 3])
    try old.finish()
    try storage.persist([batch(2, [entry(2)])])
    let before = files.paths
    let size = files.byteCount
    for room in [0, 10, 200, 1_000] {
      files.limit(to: size + room)
      expectFull {
        let writer = try storage.snapshots.begin(sampleSnapshot(id(1, 2)))
        do {
          try writer.append([UInt8](repeating: 5, count: 70_000))
          try writer.finish()
        } catch {
          try writer.discard()
          throw error
        }
      }
      expectFull {
        let file = try snapshotFile(id(1, 2), pieces: [[UInt8](repeating: 5, count: 5_000)])
        _ = try storage.snapshots.receive(
          snapshot: id(1, 2), offset: 0, totalByteCount: UInt64(file.count), data: file)
      }
      #expect(files.paths == before, "room for \(room) bytes")
    }
    #expect(files.byteCount == size)
    #expect(storage.snapshots.newest == sampleSnapshot(id(1, 1)))
    files.limit(to: .max)
    try storage.persist([batch(3, [entry(3)])])
    let recovered = try reopened()
    #expect(recovered.snapshot == sampleSnapshot(id(1, 1)))
    #expect(recovered.entries == (1...3).map { entry($0) })
  }
}
