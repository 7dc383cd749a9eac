import RaftCore
import RaftStorage
import TestSupport
import Testing
import WireMessages

/// Segments are filled with zeros before they are written to; zeros are neither records nor damage.
@Suite struct PreallocationTests {
  private let files = SimulatedFileSystem()
  private let first = "data/log/00000000000000000001.log"
  private let groupByteCount = 64 + 28 + entry(1).wireBytes.count

  private func open(
    preallocationBytes: UInt64 = 512, segmentBytes: UInt64 = 2_000
  ) throws -> OpenedStorage<SimulatedFileSystem> {
    try RaftStorage.open(
      directory: "data", files: files,
      settings: StorageSettings(
        segmentBytes: segmentBytes, preallocationBytes: preallocationBytes, salt: { 0x5a17 }))
  }

  private func write(
    _ indices: ClosedRange<UInt64>, to storage: RaftStorage<SimulatedFileSystem>
  ) throws {
    try storage.saveIdentity(sampleIdentity)
    for index in indices { try storage.persist([batch(term: 1, [entry(index)])]) }
  }

  private func outcome(
    _ harm: (inout [UInt8]) -> Void
  ) throws -> Result<OpenedStorage<SimulatedFileSystem>, StorageError> {
    let before = files.content(of: first)
    var bytes = try #require(before)
    harm(&bytes)
    files.setContent(of: first, bytes)
    files.crash(random: 1)
    defer { files.setContent(of: first, before) }
    do {
      return .success(try open())
    } catch let error as StorageError {
      return .failure(error)
    }
  }

  @Test("a segment grows in steps, so that most writes find their place there already")
  func steps() throws {
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    var sizes: [Int] = []
    for index in 1...20 as ClosedRange<UInt64> {
      try storage.persist([batch(term: 1, [entry(index)])])
      sizes.append(files.content(of: first)?.count ?? 0)
    }
    #expect(Set(sizes) == [512, 1_024, 1_536, 2_000])
    #expect(files.paths.contains("data/log/00000000000000000002.log"))
    files.crash(random: 1)
    #expect(try open().recovered.entries == (1...20).map { entry($0) })
  }

  @Test("a group larger than a segment gets the room it needs")
  func largeGroup() throws {
    let storage = try open().storage
    try storage.saveIdentity(sampleIdentity)
    let large = entry(1, bytes: [UInt8](repeating: 9, count: 5_000))
    try storage.persist([batch(term: 1, [large])])
    try storage.persist([batch(term: 1, [entry(2)])])
    files.crash(random: 1)
    #expect(try open().recovered.entries == [large, entry(2)])
  }

  @Test("after a crash the zeros behind the last group are room for the next, and no torn write")
  func zerosAreRoom() throws {
    try write(1...3, to: try open().storage)
    let size = files.content(of: first)?.count
    files.crash(random: 1)
    let opened = try open()
    #expect(opened.cutByteCount == 0)
    try write(4...4, to: opened.storage)
    #expect(files.content(of: first)?.count == size)
    files.crash(random: 1)
    #expect(try open().recovered.entries == (1...4).map { entry($0) })
  }

  @Test("a group of which any sector is still zero is a torn write, and is cut off")
  func tornIntoZeros() throws {
    try write(1...3, to: try open().storage)
    let end = 72 + 3 * groupByteCount
    let start = end - groupByteCount
    for from in stride(from: start, to: end, by: 16) {
      for through in stride(from: from + 15, to: end + 15, by: 16) {
        let outcome = try outcome {
          for position in from...min(through, end - 1) { $0[position] = 0 }
        }
        // Where only zeros were zeroed, nothing is torn.
        let entries = try outcome.get().recovered.entries
        #expect(
          entries == [entry(1), entry(2)] || entries == [entry(1), entry(2), entry(3)],
          "\(from)…\(through)")
      }
    }
  }

  @Test("zeros in the place of what was on disk are damage, and refused")
  func zerosAreDamage() throws {
    try write(1...3, to: try open().storage)
    let end = 72 + 3 * groupByteCount
    // A later group proves that the ones before were there.
    for position in 72..<end - groupByteCount {
      let outcome = try outcome { bytes in
        guard bytes[position] != 0 else {
          bytes[position] = 1
          return
        }
        bytes[position] = 0
      }
      #expect(throws: StorageError.self, "byte \(position)") { try outcome.get() }
    }
    // After a clean stop the hard state does, for all of them.
    try open().storage.seal()
    let outcome = try outcome {
      for position in 72..<$0.count { $0[position] = 0 }
    }
    let error = #expect(throws: StorageError.self) { try outcome.get() }
    #expect(error?.description.contains("everything before byte \(end) was on disk once") == true)
  }

  @Test("what is not zero behind the last group is cut off, wherever it stands")
  func garbageInTheRoom() throws {
    let end = 72 + 3 * groupByteCount
    for position in [end, end + 1, end + 77, 511] {
      for path in files.paths { files.setContent(of: path, nil) }
      try write(1...3, to: try open().storage)
      var bytes = try #require(files.content(of: first))
      bytes[position] = 7
      files.setContent(of: first, bytes)
      files.crash(random: 1)
      let opened = try open()
      #expect(opened.recovered.entries == (1...3).map { entry($0) })
      #expect(opened.cutByteCount == UInt64(512 - end))
      try write(4...5, to: opened.storage)
      files.crash(random: 1)
      #expect(try open().recovered.entries == (1...5).map { entry($0) })
    }
  }

  @Test("in a segment that another follows, only zeros may stand behind the last group")
  func earlierSegment() throws {
    try write(1...20, to: try open().storage)
    let size = try #require(files.content(of: first)?.count)
    #expect(try outcome { _ in }.get().recovered.entries.count == 20)
    let outcome = try outcome { $0[size - 1] = 1 }
    let error = #expect(throws: StorageError.self) { try outcome.get() }
    #expect(error?.description.contains("and a later segment follows") == true)
  }
}
