import RaftCore
import RaftStorage
import SystemIO
import TestSupport
import Testing

@Suite struct RaftStorageTests {
  private let directory: TemporaryDirectory
  private let files = LocalFileSystem()

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func open(
    segmentBytes: UInt64 = 64 << 20
  ) throws -> OpenedStorage<LocalFileSystem> {
    try RaftStorage.open(
      directory: directory.path, files: files,
      settings: StorageSettings(segmentBytes: segmentBytes))
  }

  @Test("a new directory has no identity, term 0 and an empty log")
  func fresh() throws {
    let opened = try open()
    #expect(opened.identity == nil)
    #expect(opened.recovered == RecoveredState())
  }

  @Test(
    "what was persisted is there after the next start, sealed or not", arguments: [true, false])
  func recovery(seals: Bool) throws {
    let entries = (1...5).map { entry($0, term: 2) }
    let configuration = LogEntry(
      id: EntryID(term: Term(2), index: LogIndex(6)),
      payload: .configuration(
        ClusterConfiguration(members: [
          Member(id: NodeID(1), address: "127.0.0.1:1", isVoter: true)
        ])))
    do {
      let opened = try open()
      try opened.storage.saveIdentity(sampleIdentity)
      try opened.storage.persist([
        batch(1, term: 2, vote: 9, Array(entries[..<3])), batch(2, Array(entries[3...])),
      ])
      try opened.storage.persist([batch(3, [configuration])])
      if seals { try opened.storage.seal() }
    }
    let opened = try open()
    #expect(opened.identity == sampleIdentity)
    #expect(opened.recovered.hardState == HardState(currentTerm: Term(2), votedFor: NodeID(9)))
    #expect(opened.recovered.entries == entries + [configuration])
    #expect(opened.cutByteCount == 0)
  }

  @Test("dropped entries stay dropped, and the log goes on in their place")
  func truncation() throws {
    do {
      let storage = try open().storage
      try storage.saveIdentity(sampleIdentity)
      try storage.persist([batch(term: 1, (1...5).map { entry($0) })])
      try storage.persist([batch(term: 2, truncateAfter: 2, [entry(3, term: 2)])])
    }
    #expect(try open().recovered.entries.map(\.id.term.rawValue) == [1, 1, 2])
    try open().storage.persist([batch(truncateAfter: 0, [entry(1, term: 2)])])
    #expect(try open().recovered.entries == [entry(1, term: 2)])
  }

  @Test("the log goes on over many segments, and truncation reaches back over them")
  func segments() throws {
    do {
      let storage = try open(segmentBytes: 400).storage
      try storage.saveIdentity(sampleIdentity)
      for index in 1...30 {
        try storage.persist([batch(term: 1, [entry(UInt64(index))])])
      }
    }
    let opened = try open(segmentBytes: 400)
    #expect(opened.segmentCount > 5)
    #expect(opened.recovered.entries == (1...30).map { entry($0) })
    try opened.storage.persist([batch(term: 3, truncateAfter: 4, [entry(5, term: 3)])])
  }

  @Test("restarting again and again does not make the files grow")
  func restarts() throws {
    do {
      let storage = try open().storage
      try storage.saveIdentity(sampleIdentity)
      try storage.persist([batch(term: 1, [entry(1)])])
    }
    _ = try open()
    let size = try segmentSize()
    for _ in 0..<3 { _ = try open() }
    #expect(try segmentSize() == size)
  }

  private func segmentSize() throws -> UInt64 {
    try files.open("\(directory.path)/log/00000000000000000001.log").size()
  }

  @Test("a directory in use is refused with the process that holds it")
  func lock() throws {
    let opened = try open()
    let error = #expect(throws: StorageError.self) { try open() }
    let text = try #require(error?.description)
    #expect(text.hasPrefix("the data directory \(directory.path) is in use, held by process "))
    #expect(text.contains("--data"))
    _ = opened.storage
  }

  @Test("a node keeps its number, and its cluster once it is known")
  func identity() throws {
    let storage = try open().storage
    try storage.saveIdentity(NodeIdentity(nodeID: NodeID(1), clusterID: .unknown))
    try storage.saveIdentity(NodeIdentity(nodeID: NodeID(1), clusterID: ClusterID(5)))
    for other in [
      NodeIdentity(nodeID: NodeID(2), clusterID: ClusterID(5)),
      NodeIdentity(nodeID: NodeID(1), clusterID: ClusterID(6)),
    ] {
      let error = #expect(throws: StorageError.self) { try storage.saveIdentity(other) }
      #expect(
        error?.description.contains("it names node 0000000000000001 of cluster 0000000000000005")
          == true)
    }
    #expect(storage.identity == NodeIdentity(nodeID: NodeID(1), clusterID: ClusterID(5)))
  }

  @Test("the persistence thread reports every batch as durable, in order, and stops cleanly")
  func thread() throws {
    let loop = try EventLoop()
    var reports: [UInt64] = []
    var hasStopped = false
    do {
      let storage = try open().storage
      try storage.saveIdentity(sampleIdentity)
      let thread = try PersistenceThread(
        storage: storage, loop: loop, onPersisted: { reports.append($0) },
        onFailure: { Issue.record($0) })
      for number in 1...200 {
        thread.submit(batch(UInt64(number), term: 1, [entry(UInt64(number))]))
      }
      thread.stop {
        hasStopped = true
        loop.stop()
      }
    }
    loop.run()
    #expect(hasStopped)
    #expect(reports == reports.sorted())
    #expect(reports.last == 200)
    #expect(try open().recovered.entries.count == 200)
  }
}
