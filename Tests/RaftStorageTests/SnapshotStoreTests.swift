import RaftCore
import RaftStorage
import TestSupport
import Testing

@Suite struct SnapshotStoreTests {
  private let files = SimulatedFileSystem()
  private let storage: RaftStorage<SimulatedFileSystem>
  private var store: SnapshotStore<SimulatedFileSystem> { storage.snapshots }
  private let last = id(2, 40)

  init() throws {
    storage = try RaftStorage.open(
      directory: "data", files: files, settings: StorageSettings(snapshotBytesMax: 1 << 20)
    ).storage
    try storage.saveIdentity(sampleIdentity)
  }

  private func path(_ id: EntryID) -> String {
    func digits(_ number: UInt64) -> String {
      String(repeating: "0", count: 20 - "\(number)".count) + "\(number)"
    }
    return "data/snapshot/\(digits(id.index.rawValue))-\(digits(id.term.rawValue)).snapshot"
  }

  private func write(_ id: EntryID, _ pieces: [[UInt8]]? = nil) throws {
    let writer = try store.begin(sampleSnapshot(id))
    for piece in pieces ?? snapshotPieces(id) { try writer.append(piece) }
    try writer.finish()
  }

  private func content(_ id: EntryID, byteCountMax: Int = 1 << 20) throws -> [UInt8] {
    var reader = try store.open(id)
    var content: [UInt8] = []
    while let bytes = try reader.next(byteCountMax: byteCountMax) {
      #expect(!bytes.isEmpty && bytes.count <= byteCountMax)
      content += bytes
    }
    return content
  }

  /// Sends a file in pieces and returns the offset that is wanted next.
  @discardableResult
  private func receive(
    _ id: EntryID, _ file: [UInt8], from start: Int = 0, to end: Int? = nil, step: Int = 70
  ) throws -> UInt64 {
    var offset = UInt64(start)
    while offset < end ?? file.count {
      let piece = Array(file[Int(offset)..<min(Int(offset) + step, end ?? file.count)])
      offset = try store.receive(
        snapshot: id, offset: offset, totalByteCount: UInt64(file.count), data: piece)
    }
    return offset
  }

  private func harmed(_ bytes: [UInt8], at position: Int) -> [UInt8] {
    var bytes = bytes
    bytes[position] ^= 1 << (position % 8)
    return bytes
  }

  @Test("the machine's bytes come back, in pieces of any size", arguments: [0, 1, 70_000, 200_000])
  func roundTrip(byteCount: Int) throws {
    var random = SeededRandom(seed: UInt64(byteCount))
    let bytes = (0..<byteCount).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    try write(last, [bytes])
    for byteCountMax in [1 << 20, 1_000, 65_537] {
      #expect(try content(last, byteCountMax: byteCountMax) == bytes)
    }
    #expect(try store.open(last).metadata == sampleSnapshot(last))
    #expect(store.newest == sampleSnapshot(last))
  }

  @Test("equal states make equal files, on any node and in whatever pieces they are delivered")
  func deterministic() throws {
    let bytes = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let whole = try snapshotFile(last, pieces: [bytes])
    let small = stride(from: 0, to: bytes.count, by: 999).map {
      Array(bytes[$0..<min($0 + 999, bytes.count)])
    }
    #expect(try snapshotFile(last, pieces: small) == whole)
    try write(last, small)
    #expect(files.content(of: path(last)) == whole)
  }

  @Test("a snapshot that is not finished does not count, and is removed at the next start")
  func unfinished() throws {
    let writer = try store.begin(sampleSnapshot(last))
    try writer.append([UInt8](repeating: 1, count: 100_000))
    #expect(store.newest == nil)
    #expect(files.paths.filter { $0.contains("snapshot/") }.count == 1)
    files.crash(random: 1)
    #expect(try RaftStorage.open(directory: "data", files: files).recovered.snapshot == nil)
    #expect(files.paths.filter { $0.contains("snapshot/") } == [])
  }

  @Test("a snapshot that is given up leaves nothing behind")
  func discarded() throws {
    let writer = try store.begin(sampleSnapshot(last))
    try writer.append([UInt8](repeating: 1, count: 100_000))
    try writer.discard()
    #expect(files.paths.filter { $0.contains("snapshot/") } == [])
  }

  @Test("an older snapshot goes only when the newer one was read back")
  func removal() throws {
    try write(id(1, 10))
    try write(id(2, 20))
    let intact = try #require(files.content(of: path(id(2, 20))))
    files.setContent(of: path(id(2, 20)), harmed(intact, at: intact.count - 20))
    #expect(throws: StorageError.self) { try store.removeOlder(than: id(2, 20)) }
    #expect(try content(id(1, 10)) == snapshotPieces(id(1, 10)).flatMap { $0 })
    files.setContent(of: path(id(2, 20)), intact)
    try store.removeOlder(than: id(2, 20))
    #expect(files.paths.filter { $0.contains("snapshot/") } == [path(id(2, 20))])
  }

  // MARK: - Receiving

  @Test("a snapshot received in pieces becomes the newest, with the bytes of the sender's file")
  func received() throws {
    let file = try snapshotFile(last)
    #expect(try receive(last, file) == UInt64(file.count))
    #expect(store.newest == nil)
    #expect(try store.finishReceiving(last) == sampleSnapshot(last))
    #expect(store.newest == sampleSnapshot(last))
    #expect(files.content(of: path(last)) == file)
    #expect(try content(last) == snapshotPieces(last).flatMap { $0 })
  }

  @Test("a piece at a wrong offset is answered with the offset wanted, and changes nothing")
  func resumed() throws {
    let file = try snapshotFile(last)
    let total = UInt64(file.count)
    #expect(try store.receive(snapshot: last, offset: 5, totalByteCount: total, data: [1]) == 0)
    try receive(last, file, to: 140)
    for offset in [0, 70, 141, total] as [UInt64] {
      let answer = try store.receive(
        snapshot: last, offset: offset, totalByteCount: total, data: [1, 2, 3])
      #expect(answer == 140)
    }
    // More than there should be.
    let excess = [UInt8](repeating: 0, count: file.count)
    #expect(
      try store.receive(snapshot: last, offset: 140, totalByteCount: total, data: excess) == 140)
    #expect(throws: StorageError.self) { try store.finishReceiving(last) }
    try receive(last, file, from: 140)
    #expect(try store.finishReceiving(last) == sampleSnapshot(last))
  }

  @Test("pieces of another snapshot begin anew")
  func replaced() throws {
    let (old, new) = (try snapshotFile(id(1, 10)), try snapshotFile(last))
    try receive(id(1, 10), old, to: 140)
    #expect(
      try store.receive(
        snapshot: last, offset: 140, totalByteCount: UInt64(new.count), data: [1]) == 0)
    try receive(last, new)
    #expect(throws: StorageError.self) { try store.finishReceiving(id(1, 10)) }
    #expect(try store.finishReceiving(last) == sampleSnapshot(last))
    #expect(files.paths.filter { $0.contains("snapshot/") } == [path(last)])
  }

  @Test("a flipped bit anywhere in what was received is noticed, and the old snapshot stays")
  func damagedOnTheWay() throws {
    try write(id(1, 10))
    let file = try snapshotFile(last)
    for position in file.indices {
      try receive(last, harmed(file, at: position), step: 1_000)
      let error = #expect(throws: StorageError.self, "byte \(position)") {
        try store.finishReceiving(last)
      }
      #expect(error?.description.contains(path(last)) == true)
    }
    #expect(store.newest?.last == id(1, 10))
    #expect(files.paths.filter { $0.contains("snapshot/") } == [path(id(1, 10))])
    // After a refusal it is received from the beginning.
    try receive(last, file)
    #expect(try store.finishReceiving(last) == sampleSnapshot(last))
  }

  @Test("a snapshot cut short at any length, or with something behind it, is noticed")
  func wrongLength() throws {
    let file = try snapshotFile(last)
    for count in 1..<file.count {
      try receive(last, Array(file[..<count]), step: 1_000)
      #expect(throws: StorageError.self, "\(count)") { try store.finishReceiving(last) }
    }
    try receive(last, file + [0], step: 1_000)
    #expect(throws: StorageError.self) { try store.finishReceiving(last) }
  }

  @Test("a snapshot of another entry or another cluster than announced is refused")
  func foreign() throws {
    let file = try snapshotFile(id(1, 10))
    try receive(last, file)
    let misnamed = #expect(throws: StorageError.self) { try store.finishReceiving(last) }
    #expect(misnamed?.description.contains("through entry 2/40") == true)
    let stranger = try snapshotFile(
      last, of: NodeIdentity(nodeID: NodeID(1), clusterID: ClusterID(5)))
    try receive(last, stranger)
    let error = #expect(throws: StorageError.self) { try store.finishReceiving(last) }
    #expect(error?.description.contains("it is a snapshot of cluster 0000000000000005") == true)
  }

  @Test("a snapshot longer than snapshots may be is refused before a byte is written")
  func tooLarge() throws {
    let before = files.paths
    #expect(
      throws: StorageError.tooLarge(file: path(last), byteCount: 1 << 20 + 1, limit: 1 << 20)
    ) {
      try store.receive(snapshot: last, offset: 0, totalByteCount: 1 << 20 + 1, data: [1])
    }
    #expect(files.paths == before)
  }
}
