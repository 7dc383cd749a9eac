import RaftCore
import SystemIO
import TestSupport
import Testing

@testable import RaftStorage

@Suite struct DirectoryInspectionTests {
  private let files = SimulatedFileSystem()

  private func open() throws -> RaftStorage<SimulatedFileSystem> {
    try RaftStorage.open(
      directory: "data", files: files,
      settings: StorageSettings(segmentBytes: 600, preallocationBytes: 100, salt: { 0x5a17 })
    ).storage
  }

  /// A compacted log in two segments, with an older and a newer snapshot.
  private func prepare() throws {
    let storage = try open()
    try storage.saveIdentity(sampleIdentity)
    for index in 1...7 as ClosedRange<UInt64> {
      try storage.persist([batch(term: 3, vote: 7, [entry(index, term: 3)])])
    }
    for last in [2, 5] as [UInt64] {
      let writer = try storage.snapshots.begin(sampleSnapshot(id(3, last)))
      try writer.append([1, 2, 3])
      try writer.finish()
    }
    try storage.persist([batch(8, truncateAfter: 6, [entry(7, term: 3)])])
    files.crash(random: 1)
  }

  private var contents: [String: [UInt8]?] {
    Dictionary(uniqueKeysWithValues: files.paths.map { ($0, files.content(of: $0)) })
  }

  private func inspect(verifies: Bool = true) throws -> DirectoryInspection {
    try DirectoryInspection(directory: "data", files: files, verifies: verifies)
  }

  @Test("what is in the directory is told")
  func content() throws {
    try prepare()
    let found = try inspect()
    #expect(found.isIntact)
    #expect(found.identity == sampleIdentity)
    let outcome = try found.outcome.get()
    #expect(outcome.hardState == HardState(currentTerm: Term(3), votedFor: NodeID(7)))
    #expect(outcome.snapshot == sampleSnapshot(id(3, 5)))
    #expect(outcome.last == id(3, 7))
    #expect(found.segments.compactMap(\.content?.entryCount) == [4, 4])
    #expect(found.segments.compactMap(\.content?.truncationCount) == [0, 1])
    #expect(found.segments.last?.content?.last == id(3, 7))
    #expect(found.snapshots.map(\.machineByteCount) == [3, 3])
    #expect(try inspect(verifies: false).snapshots.map(\.machineByteCount) == [nil, nil])
  }

  @Test(
    "a directory is listed by its bytes, whatever characters its name has",
    arguments: ["datos/año", "datos/an\u{303}o", "日本", "👩‍👩‍👧"])
  func accents(directory: String) throws {
    let overlay = OverlayFileSystem(files)
    for name in ["log-1", "\u{301}log-2", "below/deep"] {
      _ = try overlay.create("\(directory)/\(name)")
    }
    _ = try overlay.create("\(directory)x/other")
    #expect(try overlay.list(directory) == ["\u{301}log-2", "log-1"].sorted())
  }

  @Test("nothing is changed, whatever is wrong")
  func readOnly() throws {
    try prepare()
    let intact = contents
    for path in files.paths {
      let bytes = try #require(files.content(of: path))
      for position in stride(from: 0, to: bytes.count, by: 97) {
        var harmed = bytes
        harmed[position] ^= 0x10
        files.setContent(of: path, harmed)
        let before = contents
        let steps = files.steps
        _ = try inspect()
        #expect(contents == before && files.steps == steps, "byte \(position) of \(path)")
      }
      files.setContent(of: path, bytes)
    }
    #expect(contents == intact)
  }

  @Test("a torn write is no damage; damage is told with its file and what a start makes of it")
  func findings() throws {
    try prepare()
    let newest = "data/log/00000000000000000002.log"
    let bytes = try #require(files.content(of: newest))
    let end = try #require(try inspect().segments.last?.content?.usedByteCount)
    var torn = bytes
    torn[Int(end) + 3] = 9
    files.setContent(of: newest, torn)
    #expect(try inspect().isIntact)
    #expect(try inspect().outcome.get().cutByteCount == UInt64(bytes.count) - end)
    files.setContent(of: newest, bytes)

    let older = try #require(files.paths.first { $0.hasSuffix(".snapshot") })
    let snapshot = try #require(files.content(of: older))
    files.setContent(of: older, snapshot.dropLast())
    #expect(try inspect(verifies: false).isIntact)
    #expect(try !inspect().isIntact)
    #expect(try inspect().snapshots.map { $0.problem == nil } == [false, true])
    files.setContent(of: older, snapshot)

    var damaged = bytes
    damaged[100] ^= 1
    files.setContent(of: newest, damaged)
    let found = try inspect()
    #expect(!found.isIntact)
    #expect(throws: StorageError.self) { try found.outcome.get() }
    #expect(found.segments.map { $0.problem == nil } == [true, false])
  }

  @Test("a directory without a node is told from one with a node that has kept little yet")
  func emptyDirectory() throws {
    files.setContent(of: "data/cluster", [1])
    #expect(try !inspect().holdsNode)
    // What holds the directories of several nodes is none of them.
    let storage = try RaftStorage.open(directory: "data/50052", files: files).storage
    try storage.saveIdentity(sampleIdentity)
    files.crash(random: 1)
    #expect(try !inspect().holdsNode)
    #expect(
      try DirectoryInspection(directory: "data/50052", files: files, verifies: false).holdsNode)
  }

  @Test("a directory that is not there, or in use, is refused")
  func refused() throws {
    let directory = try TemporaryDirectory()
    let missing = "\(directory.path)/missing"
    #expect(throws: StorageError.self) {
      try DirectoryInspection(directory: missing, files: LocalFileSystem(), verifies: true)
    }
    let storage = try RaftStorage.open(directory: directory.path, files: LocalFileSystem()).storage
    let error = #expect(throws: StorageError.self) {
      try DirectoryInspection(directory: directory.path, files: LocalFileSystem(), verifies: true)
    }
    #expect(error?.description.contains("is in use") == true)
    _ = storage
  }
}
