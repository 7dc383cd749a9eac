import RaftCore
import RaftStorage
import Testing

@testable import Simulation

/// The second reader of a data directory.
@Suite struct DurableImageTests {
  @Test("checksums are those of RFC 3720, begun anew or continued")
  func checksums() {
    func checksum(_ bytes: [UInt8], after count: Int = 0) -> UInt32 {
      let span = bytes.span.bytes
      return span.castagnoli(
        count..<bytes.count, continuing: count == 0 ? 0 : span.castagnoli(0..<count))
    }
    #expect(checksum([UInt8](repeating: 0, count: 32)) == 0x8a91_36aa)
    #expect(checksum([UInt8](repeating: 255, count: 32)) == 0x62a8_ab43)
    #expect(checksum(Array(0..<32)) == 0x46dd_794e)
    for count in 0..<9 { #expect(checksum(Array("123456789".utf8), after: count) == 0xe306_9283) }
  }

  @Test("files are known by the names that the format gives them")
  func names() {
    let number = "00000000000000000012"
    #expect(ImageFile(path: "data/hardstate") == .hardState)
    #expect(ImageFile(path: "data/identity") == .identity)
    #expect(ImageFile(path: "data/log/\(number).log") == .segment(12))
    #expect(
      ImageFile(path: "data/snapshot/\(number)-00000000000000000003.snapshot")
        == .snapshot(EntryID(term: Term(3), index: LogIndex(12))))
    for other in [
      "data/hardstate.tmp", "data/log/\(number).log.tmp", "data/log/\(number).log.lost",
      "data/log/12.log", "data/snapshot/\(number)-00000000000000000003.snapshot.incoming",
      "data/ballast", "log",
    ] {
      #expect(ImageFile(path: other) == .other)
    }
  }

  /// A disk on which a node with some segments and a snapshot was stopped, and what a start finds there.
  private static func disk() throws -> (disk: SimulatedDisk, opened: RecoveredState, id: NodeID) {
    var plan = CrimeScene.plan(nodes: 3)
    plan.knobs.segmentKilobytes = 4
    plan.knobs.snapshotLogBytes = 3_000
    plan.knobs.trailingLogBytes = 5_000
    plan.knobs.operationsPerSecond = 300
    let world = World(plan: plan)
    world.run(until: 2_900_000_000)
    let machine = world.machines[0]
    world.crash(machine, .lost, step: 0)
    let opened = try world.open(machine.disk)
    #expect(world.report.violation == nil && opened.segmentCount > 1)
    #expect(opened.recovered.boundary > .zero)
    return (machine.disk, opened.recovered, try #require(machine.id))
  }

  private static func finding(
    on disk: SimulatedDisk, _ recovered: RecoveredState, _ id: NodeID
  ) -> String? {
    let image = DurableImage(disk, thoroughness: 1)
    return image.look(harmed: []) ?? image.difference(from: recovered, of: id)
  }

  @Test("what counts of a disk can nowhere be something else without being noticed")
  func everywhere() throws {
    let (disk, recovered, id) = try Self.disk()
    #expect(Self.finding(on: disk, recovered, id) == nil)
    for name in disk.durableNames where name.kind != .other {
      let copy = disk.durableCopy()
      let whole = try #require(copy.content(of: name.path))
      // The second copy of the hard state makes up for the first, and zeros follow the log.
      let end = (whole.lastIndex { $0 != 0 } ?? 0) + 1
      let copies = name.kind == .hardState ? [0, DiskAtlas.stateStride] : [0]
      let range = name.kind == .hardState ? 0..<DiskAtlas.stateByteCount : 0..<end
      for offset in stride(from: 0, to: range.count, by: range.count > 400 ? 31 : 1) {
        var bytes = whole
        // Reserved bytes of the hard state are covered by its checksums as well.
        for copy in copies { bytes[copy + offset] ^= 1 << UInt8(offset % 8) }
        copy.setContent(of: name.path, bytes)
        #expect(
          Self.finding(on: copy, recovered, id) != nil, "byte \(offset) of \(name.path)")
      }
      copy.setContent(of: name.path, whole)
      #expect(Self.finding(on: copy, recovered, id) == nil)
      copy.setContent(of: name.path, nil)
      #expect(Self.finding(on: copy, recovered, id) != nil, "\(name.path) is gone")
    }
  }

  @Test("what has come since the last look is read, and what was there before if it changes")
  func increments() throws {
    let disk = try Self.disk().disk
    let image = DurableImage(disk)
    #expect(image.look(harmed: []) == nil)
    #expect(image.records.count > 10)
    #expect(image.look(harmed: []) == nil)
    #expect(image.records.isEmpty)
    let path = try #require(disk.paths.last { $0.hasSuffix(".log") })
    let bytes = try #require(disk.content(of: path))
    disk.setContent(of: path, bytes)
    #expect(image.look(harmed: []) == nil)
    #expect(image.records.isEmpty)
    // What is written is not there before it is synced.
    let file = try disk.open(path)
    try file.write([bytes[80] ^ 1], at: 80)
    #expect(image.look(harmed: []) == nil)
    try file.synchronize()
    #expect(image.look(harmed: [])?.contains(" has changed before byte ") == true)
  }

  @Test("what harm puts behind the end of a segment that is complete is not taken for news")
  func sealedSegment() throws {
    let disk = try Self.disk().disk
    let image = DurableImage(disk)
    #expect(image.look(harmed: []) == nil)
    let path = try #require(disk.paths.first { $0.hasSuffix(".log") })
    var bytes = try #require(disk.content(of: path))
    while bytes.last == 0 { bytes.removeLast() }
    // As an older content may have it: a group that would be in its place, but for the checksums.
    let end = UInt64(bytes.count)
    func append(_ number: UInt64, _ count: Int = 8) {
      for place in 0..<count {
        bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(place))))
      }
    }
    bytes[100] ^= 1
    for (number, count) in [(UInt64, Int)]([(36, 4), (1, 4), (0, 8), (0, 8), (1, 4)]) {
      append(number, count)
    }
    for number in [end, end, 0, 28] { append(number) }
    append(1, 4)
    for (number, count) in [(UInt64, Int)]([(0, 4), (3, 4), (0, 8), (1, 8), (1, 4)]) {
      append(number, count)
    }
    disk.setContent(of: path, bytes)
    #expect(image.look(harmed: [path]) == nil)
    #expect(image.records.isEmpty)
  }
}
