import RaftCore
import RaftStorage
import Simulation
import TestSupport
import Testing

/// Damage to the log of one voter of several: the log is cut off before it, and the node knows.
@Suite struct LossTests {
  private let files = SimulatedFileSystem()
  private let paths = (1...3).map { "data/log/0000000000000000000\($0).log" }

  private func open() throws -> OpenedStorage<SimulatedFileSystem> {
    try RaftStorage.open(
      directory: "data", files: files,
      settings: StorageSettings(segmentBytes: 750, preallocationBytes: 0, salt: { 0x5a17 }))
  }

  /// Each fourth entry names the voters, so that each segment does.
  private let entries = (1...12).map { index in
    index % 4 == 2 ? LossTests.configuration(index) : entry(index, term: 3)
  }

  private static func configuration(_ index: UInt64, voters: UInt64 = 3) -> LogEntry {
    let members = (1...3 as ClosedRange<UInt64>).map { number in
      Member(
        id: number == 1 ? sampleIdentity.nodeID : NodeID(number), address: "h:\(number)",
        isVoter: number <= voters)
    }
    return LogEntry(
      id: id(3, index), payload: .configuration(ClusterConfiguration(members: members)))
  }

  /// Three segments of four entries.
  private func prepare(_ entries: [LogEntry]? = nil, seals: Bool = true) throws {
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    for entry in entries ?? self.entries {
      try storage.persist([batch(term: 3, vote: 7, [entry])])
    }
    if seals { try storage.seal() }
    #expect(files.paths.count { $0.hasSuffix(".log") } > 1)
    files.crash(random: 1)
  }

  private func harm(_ path: String, at position: Int) throws {
    var bytes = try #require(files.content(of: path))
    bytes[position % bytes.count] ^= 1 << (position % 8)
    files.setContent(of: path, bytes)
  }

  private var contents: [(String, [UInt8]?)] { files.paths.map { ($0, files.content(of: $0)) } }

  private func restore(_ before: [(String, [UInt8]?)]) {
    for path in files.paths { files.setContent(of: path, nil) }
    for (path, bytes) in before { files.setContent(of: path, bytes) }
    files.crash(random: 1)
  }

  /// What was lost is told, everything before it is there, and the next start finds the same.
  private func expectLoss(_ context: String) throws {
    let opened = try open()
    let kept = opened.recovered.entries
    #expect(kept == Array(entries.prefix(kept.count)), "\(context)")
    #expect(kept.count < entries.count, "\(context)")
    #expect(opened.lost != nil, "\(context)")
    let mark = RepairMark(firstLost: LogIndex(UInt64(kept.count) + 1), term: Term(3))
    #expect(opened.recovered.repair == mark, "\(context)")
    #expect(
      opened.recovered.hardState == HardState(currentTerm: Term(3), votedFor: NodeID(7)),
      "\(context)")
    files.crash(random: 1)
    let again = try open()
    #expect(again.recovered == opened.recovered, "\(context)")
    #expect(again.lost == nil, "\(context)")
    // Entries from elsewhere take the place of what was lost, and then the mark goes.
    let refilled = Array(entries.dropFirst(kept.count))
    try again.storage.persist([batch(1, refilled)])
    try again.storage.persist([
      PersistBatch(number: 2, hardState: nil, truncateAfter: nil, entries: [], isRepaired: true)
    ])
    #expect(files.paths.allSatisfy { !$0.hasSuffix(".lost") }, "\(context)")
    files.crash(random: 1)
    let whole = try open().recovered
    #expect(whole.entries == entries, "\(context)")
    #expect(whole.repair == nil, "\(context)")
  }

  @Test("a flipped bit anywhere in the log is found, and what is before it stays, with a mark")
  func flipped() throws {
    try prepare()
    let before = contents
    for path in paths {
      for position in stride(from: 0, to: files.content(of: path)?.count ?? 0, by: 5) {
        try harm(path, at: position)
        try expectLoss("byte \(position) of \(path)")
        restore(before)
      }
    }
  }

  @Test("a segment that is gone or cut short is a loss like any other")
  func missing() throws {
    try prepare()
    let before = contents
    for path in paths {
      files.setContent(of: path, nil)
      try expectLoss("\(path) is gone")
      restore(before)
      let bytes = try #require(files.content(of: path))
      for count in stride(from: 0, to: bytes.count, by: 37) {
        files.setContent(of: path, Array(bytes[..<count]))
        try expectLoss("\(path) has \(count) bytes")
        restore(before)
      }
    }
  }

  @Test("a log cut back behind its newest configuration is a loss and no torn write")
  func cutBehindConfiguration() throws {
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    var ends: [Int] = []
    let alone = Self.configuration(1, voters: 1)
    for entry in [alone, Self.configuration(2), entry(3, term: 3)] {
      try storage.persist([batch(term: 3, vote: 7, [entry])])
      ends.append(try #require(files.content(of: paths[0])).count)
    }
    files.crash(random: 1)
    let before = contents
    let bytes = try #require(files.content(of: paths[0]))
    for count in ends[0]..<ends[1] {
      files.setContent(of: paths[0], Array(bytes[..<count]))
      // Who takes itself for the only voter must not start as if nothing had been.
      if let opened = try? open() { #expect(opened.lost != nil, "\(count) bytes are left") }
      restore(before)
    }
    files.setContent(of: paths[0], Array(bytes[..<ends[1]]))
    let torn = try open()
    #expect(torn.lost == nil && torn.recovered.entries.count == 2)
  }

  @Test("a torn write is told from a loss: it is cut off without a mark")
  func torn() throws {
    try prepare(seals: false)
    let before = contents
    let size = try #require(files.content(of: paths[2])).count
    try harm(paths[2], at: size - 3)
    let torn = try open()
    #expect(torn.recovered.repair == nil && torn.lost == nil)
    #expect(torn.recovered.entries == Array(entries.dropLast()))
    restore(before)
    try harm(paths[2], at: size - 200)
    try expectLoss("the last group but one or two")
  }

  @Test("where no other voter is known, a loss is refused and nothing is changed")
  func alone() throws {
    for others in [
      (1...12).map { entry($0, term: 3) },
      (1...12).map { $0 % 4 == 2 ? Self.configuration($0, voters: 1) : entry($0, term: 3) },
    ] {
      restore([])
      try prepare(others)
      try harm(paths[1], at: 300)
      try expectRefusal()
    }
  }

  /// The loss is refused, and refused again by later starts, which find all as it was.
  private func expectRefusal(_ context: String = "") throws {
    let before = contents.map { "\($0)" }
    for _ in 0..<3 {
      let error = #expect(throws: StorageError.self, "\(context)") { try open() }
      #expect(error?.description.contains("Nothing was changed") == true, "\(context)")
      #expect(contents.map { "\($0)" } == before, "\(context)")
      files.crash(random: 1)
    }
  }

  @Test("the voters that are known last decide, before the damage or behind it")
  func lastConfiguration() throws {
    var grown = (1...12).map { entry($0, term: 3) }
    grown[0] = Self.configuration(1, voters: 1)
    grown[8] = Self.configuration(9, voters: 3)
    try prepare(grown)
    try harm(paths[1], at: 200)
    #expect(try open().recovered.repair != nil)
    restore([])
    var shrunk = grown
    shrunk[0] = Self.configuration(1, voters: 3)
    shrunk[8] = Self.configuration(9, voters: 1)
    try prepare(shrunk)
    try harm(paths[1], at: 200)
    #expect(throws: StorageError.self) { try open() }
  }

  @Test("with a copy of the term and the vote unreadable too, a loss is refused at every start")
  func twoDamages() throws {
    for start in [0, 4_096] {
      restore([])
      try prepare()
      try harm(paths[1], at: 300)
      try harm("data/hardstate", at: start + 40)
      try expectRefusal("copy at byte \(start)")
    }
  }

  @Test("a log that does not reach the snapshot any more begins anew behind it")
  func behindSnapshot() throws {
    try prepare()
    let storage = try open().storage
    let metadata = SnapshotMetadata(
      last: id(3, 6),
      configuration: ClusterConfiguration(members: [
        Member(id: NodeID(2), address: "h:2", isVoter: true)
      ]), configurationIndex: LogIndex(6), removed: [])
    let writer = try storage.snapshots.begin(metadata)
    try writer.append([1, 2, 3])
    try writer.finish()
    let before = contents
    for compacts in [false, true] {
      restore(before)
      if compacts {
        let storage = try open().storage
        try storage.persist([
          PersistBatch(
            number: 9, hardState: nil, truncateAfter: nil, entries: [],
            compactedThrough: id(3, 6))
        ])
        #expect(files.content(of: paths[0]) == nil)
        files.crash(random: 1)
      }
      try harm(paths[1], at: 100)
      let recovered = try open().recovered
      #expect(recovered.boundary == id(3, 6) && recovered.entries == [])
      #expect(recovered.repair == RepairMark(firstLost: LogIndex(7), term: Term(3)))
      files.crash(random: 1)
      let again = try open()
      #expect(again.recovered == recovered)
      try again.storage.persist([batch(1, Array(entries[6...]))])
      files.crash(random: 1)
      #expect(try open().recovered.entries == Array(entries[6...]))
    }
  }

  @Test("what is cut off is kept beside the log until the loss is made good, or room is needed")
  func kept() throws {
    try prepare()
    let before = Dictionary(uniqueKeysWithValues: contents.map { ($0.0, $0.1) })
    try harm(paths[1], at: 300)
    let damaged = files.content(of: paths[1])
    let next = try open().recovered.entries.count
    #expect(files.content(of: paths[1] + ".lost") == damaged)
    #expect(files.content(of: paths[2] + ".lost") == before[paths[2]])
    #expect(files.content(of: paths[2]) == nil)
    files.crash(random: 1)
    let storage = try open().storage
    #expect(files.content(of: paths[1] + ".lost") == damaged)
    let size = files.paths.reduce(0) { $0 + (files.content(of: $1)?.count ?? 0) }
    files.limit(to: size + 100)
    try storage.persist([batch(1, Array(entries.dropFirst(next)))])
    #expect(files.paths.allSatisfy { !$0.hasSuffix(".lost") })
  }

  @Test("a second loss before the first is made good joins it")
  func again() throws {
    try prepare()
    try harm(paths[2], at: 300)
    let storage = try open().storage
    try storage.persist([batch(1, term: 5, [])])
    files.crash(random: 1)
    try harm(paths[0], at: 400)
    let recovered = try open().recovered
    #expect(
      recovered.repair
        == RepairMark(firstLost: LogIndex(UInt64(recovered.entries.count) + 1), term: Term(5)))
  }

  @Test("what a start has cut off stays so when the power goes, also if that start was killed")
  func cutForGood() throws {
    try prepare()
    let before = contents
    for (number, position) in [(1, 300), (2, 400)] {
      var step = 0
      while true {
        restore(before)
        try harm(paths[number], at: position)
        files.crash(random: 1)
        files.plan(crashAtStep: step)
        let isDone = (try? open()) != nil
        files.plan(crashAtStep: nil)
        var random = SeededRandom(seed: UInt64(step))
        files.crash(.processOnly, random: &random)
        let recovered = try open().recovered
        files.crash(.lost, random: &random)
        let again = try open()
        #expect(again.lost == nil, "step \(step), byte \(position) of \(number)")
        #expect(again.recovered == recovered, "step \(step), byte \(position) of \(number)")
        files.crash(random: 1)
        if isDone { break }
        step += 1
      }
    }
  }

  @Test("power lost at any step of it, with any fate of the unsynced, never loses the mark")
  func crashes() throws {
    try prepare()
    let before = contents
    for (number, position) in [(0, 300), (1, 20), (1, 300), (2, 400)] {
      for fate in [SimulatedFileSystem.Fate.unsynced, .kept, .lost, .torn] {
        var step = 0
        while true {
          restore(before)
          try harm(paths[number], at: position)
          files.crash(random: 1)
          files.plan(crashAtStep: step)
          let isDone = (try? open()) != nil
          files.plan(crashAtStep: nil)
          var random = SeededRandom(seed: UInt64(step))
          files.crash(fate, random: &random)
          let context = "byte \(position) of \(number), step \(step), \(fate)"
          let recovered = try open().recovered
          #expect(recovered.repair?.term == Term(3), "\(context)")
          #expect(recovered.entries == Array(entries.prefix(recovered.entries.count)))
          #expect(recovered.entries.count < entries.count, "\(context)")
          if isDone { break }
          step += 1
        }
      }
    }
  }
}
