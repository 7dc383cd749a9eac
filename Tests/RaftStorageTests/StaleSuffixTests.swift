import RaftCore
import RaftStorage
import TestSupport
import Testing

/// Logs whose first segment begins with entries that another leader's took the place of, from the
/// boundary on. What damage leaves of such a log must not be taken for its beginning.
@Suite struct StaleSuffixTests {
  private let files = SimulatedFileSystem()
  private let paths = (1...2).map { "data/log/0000000000000000000\($0).log" }
  /// What the log holds in the end.
  private let entries =
    (1...3).map { entry(UInt64($0), term: 3) } + (4...7).map { entry(UInt64($0), term: 5) }

  private func open() throws -> OpenedStorage<SimulatedFileSystem> {
    try RaftStorage.open(
      directory: "data", files: files,
      settings: StorageSettings(segmentBytes: 950, preallocationBytes: 0, salt: { 0x5a17 }))
  }

  /// The first segment holds 3/1 to 3/4. The second begins with 3/5 and 3/6, before 5/4 and what
  /// follows it take the place of all after 3/3. A snapshot ends with 5/4.
  private func prepare() throws -> RaftStorage<SimulatedFileSystem> {
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    let large = [UInt8](repeating: 7, count: 500)
    try storage.persist([batch(term: 3, vote: 7, (1...3).map { entry($0, term: 3) })])
    try storage.persist([batch(2, [entry(4, term: 3, bytes: large)])])
    try storage.persist([batch(3, [entry(5, term: 3)])])
    try storage.persist([batch(4, [entry(6, term: 3)])])
    try storage.persist([
      batch(5, term: 5, truncateAfter: 3, [entry(4, term: 5), entry(5, term: 5)])
    ])
    for index in 6...7 as ClosedRange<UInt64> {
      try storage.persist([batch(index, [entry(index, term: 5)])])
    }
    #expect(files.paths.filter { $0.hasSuffix(".log") } == paths)
    let members = [sampleIdentity.nodeID, NodeID(7)].map {
      Member(id: $0, address: "", isVoter: true)
    }
    let writer = try storage.snapshots.begin(
      SnapshotMetadata(
        last: id(5, 4), configuration: ClusterConfiguration(members: members),
        configurationIndex: LogIndex(1), removed: []))
    try writer.append([1, 2, 3])
    try writer.finish()
    return storage
  }

  /// Whatever bit of the second segment turns, what is left is the log or a beginning of it, and so it is
  /// at the next start.
  private func expectNoStaleEntry() throws {
    let before = files.paths.map { ($0, files.content(of: $0)) }
    let size = try #require(files.content(of: paths[1])).count
    for position in 0..<size {
      for path in files.paths { files.setContent(of: path, nil) }
      for (path, bytes) in before { files.setContent(of: path, bytes) }
      var bytes = try #require(files.content(of: paths[1]))
      bytes[position] ^= 1 << (position % 8)
      files.setContent(of: paths[1], bytes)
      files.crash(random: UInt64(position))
      for _ in 0..<2 {
        let recovered = try open().recovered
        let first = recovered.boundary.index
        let whole = entries.filter { $0.index > first }
        let context = "byte \(position)"
        #expect(recovered.entries == Array(whole.prefix(recovered.entries.count)), "\(context)")
        #expect(
          entries.contains { $0.id == recovered.boundary }, "\(context), \(recovered.boundary)")
        let last = max(recovered.entries.last?.index ?? .zero, first)
        if last < LogIndex(7) {
          #expect(recovered.repair?.firstLost == LogIndex(last.rawValue + 1), "\(context)")
        }
        files.crash(random: UInt64(position))
      }
    }
  }

  @Test("a log compacted through an entry that was replaced begins before it, and is whole")
  func replacedBoundary() throws {
    let storage = try prepare()
    try storage.persist([
      PersistBatch(
        number: 9, hardState: nil, truncateAfter: nil, entries: [], compactedThrough: id(5, 4))
    ])
    try storage.seal()
    #expect(files.content(of: paths[0]) == nil)
    files.crash(random: 1)
    let recovered = try open().recovered
    #expect(recovered.boundary == id(3, 3))
    #expect(recovered.entries == Array(entries[3...]))
    #expect(recovered.repair == nil)
    try expectNoStaleEntry()
  }

  @Test("entries that were replaced are no log behind a snapshot that makes up for a lost segment")
  func behindSnapshot() throws {
    try prepare().seal()
    files.setContent(of: paths[0], nil)
    files.crash(random: 1)
    let before = files.paths.map { ($0, files.content(of: $0)) }
    let recovered = try open().recovered
    #expect(recovered.boundary == id(5, 4) && recovered.repair == nil)
    #expect(recovered.entries == Array(entries[4...]))
    for path in files.paths { files.setContent(of: path, nil) }
    for (path, bytes) in before { files.setContent(of: path, bytes) }
    try expectNoStaleEntry()
  }

  @Test("segments of which nothing is left stay for as long as the log would begin behind no entry")
  func nothingLeft() throws {
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    let large = [UInt8](repeating: 7, count: 600)
    try storage.persist([batch(term: 3, vote: 7, [entry(1, term: 3)])])
    try storage.persist([batch(2, [entry(2, term: 3, bytes: large)])])
    let whole = (1...5).map { entry(UInt64($0), term: 5) }
    try storage.persist([batch(3, [entry(3, term: 3)])])
    try storage.persist([batch(4, term: 5, truncateAfter: 0, Array(whole[..<2]))])
    try storage.persist([batch(5, Array(whole[2...]))])
    #expect(files.paths.filter { $0.hasSuffix(".log") } == paths)
    let writer = try storage.snapshots.begin(sampleSnapshot(id(5, 4)))
    try writer.append([1, 2, 3])
    try writer.finish()
    for (boundary, isBegun) in [(id(5, 2), false), (id(5, 4), true)] {
      try storage.persist([
        PersistBatch(
          number: 9, hardState: nil, truncateAfter: nil, entries: [], compactedThrough: boundary)
      ])
      #expect((files.content(of: paths[0]) == nil) == isBegun)
      let copy = SimulatedFileSystem()
      for path in files.paths { copy.setContent(of: path, files.content(of: path)) }
      let recovered = try RaftStorage.open(directory: "data", files: copy).recovered
      #expect(recovered.boundary == (isBegun ? boundary : .zero))
      #expect(recovered.entries == Array(whole[(isBegun ? 4 : 0)...]))
    }
  }
}
