import RaftCore
import RaftStorage
import Simulation
import SystemIO
import TestSupport
import Testing
import WireMessages

/// What a crash cannot explain is refused; it never becomes another log, term or vote.
@Suite struct DamageTests {
  private let files = SimulatedFileSystem()
  private let first = "data/log/00000000000000000001.log"
  private let second = "data/log/00000000000000000002.log"
  private let third = "data/log/00000000000000000003.log"

  private func open() throws -> OpenedStorage<SimulatedFileSystem> {
    try RaftStorage.open(
      directory: "data", files: files,
      settings: StorageSettings(segmentBytes: 600, preallocationBytes: 0, salt: { 0x5a17 }))
  }

  /// A log of three segments, stopped cleanly or not.
  private func prepare(seals: Bool = true) throws -> RecoveredState {
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    for index in 1...12 {
      try storage.persist([
        batch(term: 3, vote: 7, [entry(UInt64(index), term: 3)])
      ])
    }
    if seals { try storage.seal() }
    let expected = RecoveredState(
      hardState: HardState(currentTerm: Term(3), votedFor: NodeID(7)),
      entries: (1...12).map { entry(UInt64($0), term: 3) })
    #expect(files.paths.filter { $0.hasSuffix(".log") } == [first, second, third])
    return expected
  }

  /// Opens a copy with one file changed, and puts the directory back as it was.
  private func outcome(
    of path: String, _ harm: (inout [UInt8]) -> Void
  ) throws -> Result<RecoveredState, StorageError> {
    let before = Dictionary(
      uniqueKeysWithValues: files.paths.map { ($0, files.content(of: $0)) })
    defer {
      for path in files.paths where before[path] == nil { files.setContent(of: path, nil) }
      for (path, bytes) in before { files.setContent(of: path, bytes) }
    }
    var bytes = try #require(files.content(of: path))
    harm(&bytes)
    files.setContent(of: path, bytes)
    do {
      return .success(try open().recovered)
    } catch let error as StorageError {
      return .failure(error)
    }
  }

  @Test("a flipped bit anywhere in the log of a stopped node is refused")
  func flippedLog() throws {
    _ = try prepare()
    for path in [first, second, third] {
      for position in 0..<(files.content(of: path)?.count ?? 0) {
        let outcome = try outcome(of: path) { $0[position] ^= 1 << (position % 8) }
        guard case .failure(let error) = outcome else {
          Issue.record("bit \(position % 8) of byte \(position) of \(path) went unnoticed")
          continue
        }
        #expect(error.description.contains(path))
      }
    }
  }

  @Test("a flipped bit anywhere in one copy of the hard state does no harm")
  func flippedHardState() throws {
    let expected = try prepare()
    for start in [0, 4_096] {
      for position in start..<start + 120 {
        let outcome = try outcome(of: "data/hardstate") { $0[position] ^= 1 << (position % 8) }
        #expect(outcome == .success(expected), "byte \(position)")
      }
    }
  }

  @Test("two damaged copies of the hard state are refused, since a vote might be lost")
  func lostHardState() throws {
    _ = try prepare()
    let outcome = try outcome(of: "data/hardstate") {
      $0[40] ^= 1
      $0[4_136] ^= 1
    }
    guard case .failure(let error) = outcome else {
      Issue.record("it went unnoticed")
      return
    }
    #expect(error.description.contains("data/hardstate is damaged at byte 0"))
    #expect(error.description.contains("vote twice"))
    #expect(error.description.contains("as a new node"))
  }

  @Test("a log cut short is refused at every length")
  func cutShort() throws {
    _ = try prepare()
    for path in [first, second, third] {
      for count in 0..<(files.content(of: path)?.count ?? 0) {
        let outcome = try outcome(of: path) { $0.removeLast($0.count - count) }
        if case .success = outcome { Issue.record("\(path) went unnoticed with \(count) bytes") }
      }
    }
  }

  @Test("after a crash, a torn last group is cut, and damage before it is refused")
  func tornTail() throws {
    let expected = try prepare(seals: false)
    let bytes = try #require(files.content(of: third))
    // Each group here holds one entry of the same size, so the third segment is a whole number of
    // them behind its header.
    let groupByteCount = 64 + 28 + entry(12, term: 3).wireBytes.count
    #expect((bytes.count - 72) % groupByteCount == 0)
    let lastStart = bytes.count - groupByteCount
    for position in 72..<bytes.count {
      let outcome = try outcome(of: third) { $0[position] ^= 1 }
      if position >= lastStart {
        var shorter = expected
        shorter.entries.removeLast()
        #expect(outcome == .success(shorter), "byte \(position)")
      } else if case .success = outcome {
        Issue.record("byte \(position) went unnoticed")
      }
    }
  }

  @Test("where a torn write was cut off, the log goes on as if it had never been")
  func afterCut() throws {
    let expected = try prepare(seals: false)
    let whole = try #require(files.content(of: third))
    files.setContent(of: third, whole + [UInt8](repeating: 7, count: 5_000))
    files.crash(random: 1)
    let opened = try open()
    #expect(opened.cutByteCount == 5_000)
    #expect(files.content(of: third) == whole)
    // This one begins a new segment, and from then on nothing may be wrong with the third.
    let large = entry(13, term: 3, bytes: [UInt8](repeating: 1, count: 600))
    try opened.storage.persist([batch(1, [large])])
    #expect(try reopened().entries == expected.entries + [large])
  }

  private func reopened() throws -> RecoveredState {
    files.crash(random: 1)
    return try open().recovered
  }

  @Test("garbage or zeros after the log's end are cut off")
  func garbage() throws {
    let expected = try prepare()
    for garbage in [[UInt8](repeating: 0, count: 5_000), [1], Array(0..<255)] {
      #expect(try outcome(of: third) { $0 += garbage } == .success(expected))
    }
  }

  @Test(
    "a file that is missing is refused by its name",
    arguments: [
      "data/log/00000000000000000001.log", "data/log/00000000000000000002.log",
      "data/log/00000000000000000003.log", "data/hardstate", "data/identity",
    ])
  func missing(path: String) throws {
    _ = try prepare()
    files.setContent(of: path, nil)
    let error = #expect(throws: StorageError.self) { try open() }
    #expect(error?.description.hasPrefix("\(path) is missing: ") == true)
  }

  @Test("an older hard state put in the place of the present one is refused")
  func staleHardState() throws {
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    try storage.persist([batch(term: 1, [entry(1)])])
    let old = files.content(of: "data/hardstate")
    try storage.persist([batch(term: 2, vote: 1, [entry(2, term: 2)])])
    files.setContent(of: "data/hardstate", old)
    files.crash(random: 1)
    let error = #expect(throws: StorageError.self) { try open() }
    #expect(error?.description.contains("it is older than the log") == true)
  }

  @Test("a log of another node or cluster is refused")
  func foreign() throws {
    _ = try prepare()
    for identity in [
      NodeIdentity(nodeID: NodeID(0x1122), clusterID: ClusterID(1)),
      NodeIdentity(nodeID: NodeID(1), clusterID: ClusterID(0x3344)),
    ] {
      let other = SimulatedFileSystem()
      let storage = try RaftStorage.open(directory: "data", files: other).storage
      try storage.saveIdentity(identity)
      files.setContent(of: "data/identity", other.content(of: "data/identity"))
      files.crash(random: 1)
      let error = #expect(throws: StorageError.self) { try open() }
      #expect(error?.description.contains("does not belong here") == true)
    }
  }

  @Test("a format from the future is refused with both versions")
  func futureFormat() throws {
    _ = try prepare()
    let outcome = try outcome(of: first) { bytes in
      bytes[8] = 3
      bytes.replaceSubrange(68..<72, with: checksumBytes(bytes[..<68]))
    }
    guard case .failure(let error) = outcome else {
      Issue.record("it went unnoticed")
      return
    }
    #expect(error == .unsupportedFormat(file: first, version: 3, newest: 2))
    #expect(error.description.contains("format version 3, and this program knows versions up to 2"))
  }

  @Test("a command that imitates the opening of a group does not pass for one without the salt")
  func imitation() throws {
    let expected = try prepare(seals: false)
    let end = UInt64(try #require(files.content(of: third)).count)
    // A later group proves that everything before it was on disk. If a torn write could hold such
    // a proof, any client could keep a node from starting.
    func opening(salt: UInt64) -> [UInt8] {
      let fields = [end + 3, end + 3, 0, 0].flatMap { littleEndian($0) }
      return littleEndian(36 | 1 << 32) + littleEndian(0) + littleEndian(0) + [0, 0, 0, 0] + fields
        + checksumBytes((littleEndian(salt) + fields)[...])
    }
    #expect(try outcome(of: third) { $0 += [9, 9, 9] + opening(salt: 0) } == .success(expected))
    let outcome = try outcome(of: third) { $0 += [9, 9, 9] + opening(salt: 0x5a17) }
    guard case .failure(let error) = outcome else {
      Issue.record("the real proof went unnoticed")
      return
    }
    #expect(error.description.contains("everything before byte \(end + 3) was on disk once"))
  }

  private func littleEndian(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32C, bit by bit.
  private func checksumBytes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var state = UInt32.max
    for byte in bytes {
      state ^= UInt32(byte)
      for _ in 0..<8 { state = state & 1 == 0 ? state >> 1 : state >> 1 ^ 0x82f6_3b78 }
    }
    return (0..<4).map { UInt8(truncatingIfNeeded: ~state >> (8 * $0)) }
  }
}

extension SimulatedFileSystem {
  /// A crash that keeps everything, for tests that are not about it.
  func crash(random seed: UInt64) {
    var random = SeededRandom(seed: seed)
    crash(.kept, random: &random)
  }
}
