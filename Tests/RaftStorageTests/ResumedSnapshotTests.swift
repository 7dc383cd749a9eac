import RaftCore
import RaftStorage
import Simulation
import TestSupport
import Testing

@Suite("Snapshots that a process received in part before it ended")
struct ResumedSnapshotTests {
  private let files = SimulatedFileSystem()
  private let last = id(2, 40)
  /// Three whole blocks of 64 KiB and a bit.
  private let machine = [UInt8]((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })

  private func open() throws -> SnapshotStore<SimulatedFileSystem> {
    let storage = try RaftStorage.open(directory: "data", files: files).storage
    try storage.saveIdentity(sampleIdentity)
    return storage.snapshots
  }

  private var leftovers: [String] { files.paths.filter { $0.hasSuffix(".incoming") } }

  /// What the leader sends.
  private func file(of id: EntryID) throws -> [UInt8] {
    let leader = SimulatedFileSystem()
    let storage = try RaftStorage.open(directory: "leader", files: leader).storage
    try storage.saveIdentity(sampleIdentity)
    let writer = try storage.snapshots.begin(sampleSnapshot(id))
    try writer.append(machine)
    try writer.finish()
    return try storage.snapshots.read(id, from: 0, count: .max)
  }

  /// Sends pieces from `start` on, up to `end`, and returns what is wanted next.
  @discardableResult
  private func send(
    _ file: [UInt8], of id: EntryID, from start: Int, to end: Int,
    _ store: SnapshotStore<SimulatedFileSystem>
  ) throws -> Int {
    Int(
      try store.receive(
        snapshot: id, offset: UInt64(start), totalByteCount: UInt64(file.count),
        data: Array(file[start..<end])))
  }

  /// A process has received the first part of the file, and has ended; this is the next one's store.
  private func restarted(_ file: [UInt8], after count: Int) throws -> SnapshotStore<
    SimulatedFileSystem
  > {
    var store: SnapshotStore<SimulatedFileSystem>? = try open()
    if let store { try send(file, of: last, from: 0, to: count, store) }
    store = nil
    var random = SeededRandom(seed: 1)
    files.crash(.unsynced, random: &random)
    return try open()
  }

  @Test("it goes on behind the last whole block, and the whole is the sender's file")
  func goesOn() throws {
    let file = try file(of: last)
    let store = try restarted(file, after: 150_000)
    #expect(store.newest == nil)
    let next = try send(file, of: last, from: 0, to: 1_000, store)
    #expect(next > 2 * 65_536 && next <= 150_000)
    #expect(try send(file, of: last, from: next, to: file.count, store) == file.count)
    #expect(try store.finishReceiving(last) == sampleSnapshot(last))
    #expect(try store.read(last, from: 0, count: .max) == file)
    #expect(leftovers.isEmpty)
  }

  @Test("all of it is there, and only its name is missing: nothing is sent again")
  func complete() throws {
    let file = try file(of: last)
    let store = try restarted(file, after: file.count)
    #expect(try send(file, of: last, from: 0, to: 1_000, store) == file.count)
    #expect(try store.finishReceiving(last) == sampleSnapshot(last))
  }

  @Test("a flipped bit, wherever it is, costs what comes from its block on and no more")
  func flippedBit() throws {
    let file = try file(of: last)
    for position in stride(from: 3, to: 150_000, by: 9_973) {
      let store = try restarted(file, after: 150_000)
      let path = try #require(leftovers.first)
      var bytes = try #require(files.content(of: path))
      bytes[position] ^= 4
      files.setContent(of: path, bytes)
      let next = try send(file, of: last, from: 0, to: 1, store)
      // Without its header nothing is taken up, and the first byte counts at once.
      #expect(next <= max(1, position))
      #expect(next == 1 || position - next < 65_536 + 8)
      try send(file, of: last, from: next, to: file.count, store)
      #expect(try store.finishReceiving(last) == sampleSnapshot(last))
      files.setContent(of: path.replacing(".incoming", with: ""), nil)
      var random = SeededRandom(seed: 2)
      files.crash(.unsynced, random: &random)
    }
  }

  @Test("whatever of the unsynced is left by a loss of power, the whole is received in the end")
  func powerLost() throws {
    let file = try file(of: last)
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      var store: SnapshotStore<SimulatedFileSystem>? = try open()
      var next = 0
      for _ in 0..<3 {
        let end = min(file.count, next + 1 + Int(random.next(below: 90_000)))
        if let store { next = try send(file, of: last, from: next, to: end, store) }
      }
      store = nil
      files.crash(seed % 2 == 0 ? .torn : .shredded, random: &random)
      let other = try open()
      next = try send(file, of: last, from: 0, to: 1, other)
      next = try send(file, of: last, from: next, to: file.count, other)
      #expect(next == file.count, "seed \(seed)")
      #expect(try other.finishReceiving(last) == sampleSnapshot(last), "seed \(seed)")
      for path in files.paths where path.contains("snapshot/") {
        files.setContent(of: path, nil)
      }
      files.crash(.unsynced, random: &random)
    }
  }

  @Test("it goes when another snapshot comes")
  func replaced() throws {
    let new = try file(of: id(3, 50))
    let store = try restarted(try file(of: last), after: 150_000)
    #expect(leftovers.count == 1)
    #expect(try send(new, of: id(3, 50), from: 0, to: new.count, store) == new.count)
    #expect(leftovers.count == 1 && leftovers.first?.contains("50-") == true)
    _ = try store.finishReceiving(id(3, 50))
    #expect(leftovers.isEmpty)
  }

  @Test("it goes when one that covers it is taken, which may need its room, and stays for others")
  func obsolete() throws {
    let file = try file(of: last)
    for isOfThisProcess in [false, true] {
      let store = try restarted(file, after: 150_000)
      if isOfThisProcess { #expect(try send(file, of: last, from: 0, to: 1, store) > 1) }
      try store.begin(sampleSnapshot(id(2, 39))).discard()
      #expect(leftovers.count == 1)
      files.limit(to: files.byteCount + 100_000)
      let writer = try store.begin(sampleSnapshot(id(3, 60)))
      try writer.append(machine)
      try writer.finish()
      #expect(leftovers.isEmpty)
      files.limit(to: .max)
      for path in files.paths where path.contains("snapshot/") {
        files.setContent(of: path, nil)
      }
      var random = SeededRandom(seed: 3)
      files.crash(.unsynced, random: &random)
    }
  }

  @Test("one that cannot be read ends one process, and not the next one")
  func unreadable() throws {
    let file = try file(of: last)
    let store = try restarted(file, after: 150_000)
    files.plan(failureOfReading: leftovers[0])
    #expect(throws: StorageError.self) { try send(file, of: last, from: 0, to: 1_000, store) }
    var random = SeededRandom(seed: 1)
    files.crash(.unsynced, random: &random)
    files.plan(failureOfReading: nil)
    let next = try open()
    #expect(leftovers.isEmpty)
    #expect(try send(file, of: last, from: 0, to: file.count, next) == file.count)
  }

  @Test(
    "of two, and beside a complete one that is as new, only what is of use is kept at the start")
  func start() throws {
    let file = try file(of: last)
    _ = try restarted(file, after: 150_000)
    let path = try #require(leftovers.first)
    files.setContent(of: path.replacing("40-", with: "39-"), [1, 2, 3])
    files.setContent(of: "data/snapshot/strange.incoming", [1])
    var random = SeededRandom(seed: 1)
    files.crash(.unsynced, random: &random)
    _ = try open()
    #expect(leftovers == [path])
    files.setContent(of: path.replacing(".incoming", with: ""), file)
    files.crash(.unsynced, random: &random)
    _ = try open()
    #expect(leftovers.isEmpty)
  }
}
