import RaftCore
import RaftStorage
import TestSupport
import Testing

/// Damage to what a snapshot covers is no loss, and is mended at the start.
@Suite struct RepairTests {
  private let files = SimulatedFileSystem()
  private let paths = (1...3).map { "data/log/0000000000000000000\($0).log" }

  private func open() throws -> OpenedStorage<SimulatedFileSystem> {
    try RaftStorage.open(
      directory: "data", files: files,
      settings: StorageSettings(segmentBytes: 600, preallocationBytes: 0, salt: { 0x5a17 }))
  }

  /// Three segments of four entries, stopped cleanly, and a snapshot.
  private func prepare(snapshot last: EntryID) throws {
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    for index in 1...12 as ClosedRange<UInt64> {
      try storage.persist([batch(term: 3, vote: 7, [entry(index, term: 3)])])
    }
    let writer = try storage.snapshots.begin(sampleSnapshot(last))
    try writer.append([1, 2, 3])
    try writer.finish()
    try storage.seal()
    #expect(files.paths.filter { $0.hasSuffix(".log") } == paths)
  }

  /// Opens with one file changed, twice, and puts everything back.
  private func outcome(
    of path: String, _ harm: (inout [UInt8]?) -> Void
  ) throws -> Result<OpenedStorage<SimulatedFileSystem>, StorageError> {
    let before = files.paths.map { ($0, files.content(of: $0)) }
    defer {
      for path in files.paths { files.setContent(of: path, nil) }
      for (path, bytes) in before { files.setContent(of: path, bytes) }
      files.crash(random: 1)
    }
    var bytes = files.content(of: path)
    harm(&bytes)
    files.setContent(of: path, bytes)
    files.crash(random: 1)
    do {
      let first = try open()
      files.crash(random: 1)
      let second = try open()
      #expect(second.recovered == first.recovered)
      #expect(second.repairedSegments == [])
      return .success(first)
    } catch let error as StorageError {
      return .failure(error)
    }
  }

  private func expectRepair(
    _ outcome: Result<OpenedStorage<SimulatedFileSystem>, StorageError>, of path: String,
    _ context: String
  ) throws {
    let opened = try outcome.get()
    #expect(opened.recovered.boundary == id(3, 9), "\(context)")
    #expect(opened.recovered.entries == (10...12).map { entry($0, term: 3) }, "\(context)")
    #expect(opened.recovered.snapshot == sampleSnapshot(id(3, 9)), "\(context)")
    #expect(
      opened.recovered.hardState == HardState(currentTerm: Term(3), votedFor: NodeID(7)),
      "\(context)")
    #expect(opened.repairedSegments.count == 1, "\(context)")
    #expect(opened.repairedSegments.first?.description.contains(path) == true, "\(context)")
  }

  @Test("a flipped bit in a segment that a snapshot covers is mended; in another it is refused")
  func flipped() throws {
    try prepare(snapshot: id(3, 9))
    for (number, path) in paths.enumerated() {
      for position in stride(from: number, to: files.content(of: path)?.count ?? 0, by: 3) {
        let outcome = try outcome(of: path) { $0?[position] ^= 1 << (position % 8) }
        if number < 2 {
          // The header of the third names the end of the second, so it has its say as well.
          try expectRepair(outcome, of: path, "byte \(position) of \(path)")
        } else if case .success(let opened) = outcome {
          Issue.record("byte \(position) of \(path): \(opened.repairedSegments)")
        }
      }
    }
  }

  @Test("a segment that is gone or cut short is no loss where a snapshot covers it")
  func missing() throws {
    try prepare(snapshot: id(3, 9))
    for path in paths[..<2] {
      try expectRepair(try outcome(of: path) { $0 = nil }, of: path, "\(path) is gone")
      try expectRepair(try outcome(of: path) { $0?.removeLast(100) }, of: path, "\(path) is short")
    }
    #expect(throws: StorageError.self) { try outcome(of: paths[2]) { $0 = nil }.get() }
  }

  @Test("damage to an entry behind the snapshot is refused, whatever else is covered")
  func notCovered() throws {
    // The second segment ends with entry 8.
    try prepare(snapshot: id(3, 7))
    let middle = try outcome(of: paths[1]) { $0?[100] ^= 1 }
    #expect(throws: StorageError.self) { try middle.get() }
    let first = try outcome(of: paths[0]) { $0?[100] ^= 1 }.get()
    #expect(first.recovered.boundary == id(3, 7))
    #expect(first.recovered.entries == (8...12).map { entry($0, term: 3) })
  }

  @Test("a damaged snapshot mends nothing")
  func damagedSnapshot() throws {
    try prepare(snapshot: id(3, 9))
    let path = try #require(files.paths.first { $0.hasSuffix(".snapshot") })
    var bytes = try #require(files.content(of: path))
    bytes[bytes.count - 1] ^= 1
    files.setContent(of: path, bytes)
    files.crash(random: 1)
    let outcome = try outcome(of: paths[0]) { $0?[100] ^= 1 }
    #expect(throws: StorageError.self) { try outcome.get() }
  }

  @Test("a segment of another node is refused even where a snapshot covers it")
  func foreign() throws {
    try prepare(snapshot: id(3, 9))
    let other = SimulatedFileSystem()
    let storage = try RaftStorage.open(directory: "data", files: other).storage
    try storage.saveIdentity(NodeIdentity(nodeID: NodeID(5), clusterID: ClusterID(0x3344)))
    try storage.persist([batch(term: 1, [entry(1)])])
    let outcome = try outcome(of: paths[0]) { $0 = other.content(of: paths[0]) }
    let error = #expect(throws: StorageError.self) { try outcome.get() }
    #expect(error?.description.contains("does not belong here") == true)
  }
}
