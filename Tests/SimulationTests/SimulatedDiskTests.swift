import SystemIO
import Testing

@testable import Simulation

@Suite struct SimulatedDiskTests {
  private let disk = SimulatedDisk()
  private let chance = Chance(seed: 4)

  private func written() throws -> SimulatedFile {
    let file = try disk.create("d/f")
    try file.write([1, 2, 3, 4], at: 0)
    try file.synchronize()
    try disk.synchronizeDirectory("d")
    return file
  }

  private func crash(_ fate: PowerLoss) {
    disk.crash(fate, chance: chance, host: 0, number: 1)
  }

  @Test("what is not synced is lost with the power, and what is stays")
  func lost() throws {
    let file = try written()
    try file.write([9, 9, 9, 9, 9, 9], at: 2)
    try file.truncate(to: 3)
    #expect(disk.content(of: "d/f") == [1, 2, 9])
    #expect(disk.durableCopy().content(of: "d/f") == [1, 2, 3, 4])
    crash(.lost)
    #expect(disk.content(of: "d/f") == [1, 2, 3, 4])
  }

  @Test("the end of the process alone takes nothing away, and makes nothing durable")
  func processOnly() throws {
    let file = try written()
    try file.write([9], at: 0)
    crash(.processOnly)
    #expect(disk.content(of: "d/f") == [9, 2, 3, 4])
    crash(.lost)
    #expect(disk.content(of: "d/f") == [1, 2, 3, 4])
  }

  @Test("what a failed sync was to write is seen, and never on disk unless it is written again")
  func failedSync() throws {
    let file = try written()
    disk.plan(syncFailureAfter: 0)
    try file.write([9], at: 0)
    #expect(throws: SystemError.self) { try file.synchronize() }
    try file.synchronize()
    try file.write([8], at: 1)
    try file.synchronize()
    #expect(disk.content(of: "d/f") == [9, 8, 3, 4])
    crash(.lost)
    #expect(disk.content(of: "d/f") == [1, 8, 3, 4])
  }

  @Test("a failed sync of a directory makes no name durable, and the next one does")
  func failedDirectorySync() throws {
    _ = try written()
    disk.plan(directorySyncFailureAfter: 1)
    crash(.processOnly)
    _ = try disk.create("d/g")
    try disk.synchronizeDirectory("d")
    _ = try disk.create("d/h")
    try disk.rename("d/f", to: "d/i")
    #expect(disk.isInTrouble && !disk.takeDirectorySyncFailure())
    #expect(throws: SystemError.self) { try disk.synchronizeDirectory("d") }
    let failures = (0..<2).map { _ in disk.takeDirectorySyncFailure() }
    #expect(failures == [true, false])
    #expect(disk.paths == ["d/g", "d/h", "d/i"])
    #expect(disk.durableCopy().paths == ["d/f", "d/g"])
    try disk.synchronizeDirectory("d")
    #expect(disk.durableCopy().paths == ["d/g", "d/h", "d/i"])
  }

  @Test("what a failed sync was to write is not even seen where its pages are dropped")
  func droppedPages() throws {
    let file = try written()
    disk.plan(syncFailureAfter: 0, pages: .dropped)
    try file.write([9, 9, 9, 9, 9], at: 0)
    #expect(disk.byteCount == 5)
    #expect(throws: SystemError.self) { try file.synchronize() }
    #expect(disk.content(of: "d/f") == [1, 2, 3, 4])
    #expect(disk.byteCount == 4)
    try file.write([8], at: 1)
    try file.synchronize()
    crash(.lost)
    #expect(disk.content(of: "d/f") == [1, 8, 3, 4])
  }

  @Test("a place that cannot be read fails its readers until it is written or the fault is over")
  func unreadable() throws {
    let file = try disk.create("d/f")
    try file.write([UInt8](repeating: 7, count: 2_000), at: 0)
    for key in 1...2 { #expect(disk.makeUnreadable(place: 1, key: key) == "d/f") }
    let offset = UInt64(7_919 % 2_000 / 512 * 512)
    #expect(disk.isInTrouble && !disk.unreadable.hasFailed)
    #expect(throws: SystemError.self) { try file.read(from: 0, count: .max) }
    #expect(throws: SystemError.self) { try file.read(from: offset + 400, count: 1) }
    let failures = (0..<2).map { _ in disk.unreadable.takeFailure() }
    #expect(failures == [true, false])
    #expect(try file.read(from: 0, count: Int(offset)).count == Int(offset))
    #expect(try file.read(from: offset + 512, count: 9) == [])
    disk.unreadable.remove(1)
    #expect(throws: SystemError.self) { try file.read(from: offset, count: 1) }
    crash(.processOnly)
    let again = try disk.open("d/f")
    #expect(throws: SystemError.self) { try again.read(from: 0, count: .max) }
    try again.write([6], at: offset + 3)
    #expect(try again.read(from: 0, count: .max).count == 2_000)
    #expect(!disk.isInTrouble)
  }

  @Test("a write that never came to the disk leaves zeros, and the one after it stays")
  func phantom() throws {
    let file = try disk.create("d/log/1.log")
    #expect(disk.dropWrite() == nil)
    for (offset, byte) in [UInt8(1), 2, 3].enumerated() {
      try file.write([byte, byte], at: UInt64(2 * offset))
      try file.synchronize()
    }
    try file.write([4], at: 6)
    #expect(disk.dropWrite() == "d/log/1.log")
    #expect(disk.content(of: "d/log/1.log") == [1, 1, 0, 0, 3, 3, 4])
    #expect(disk.dropWrite() == nil)
  }

  @Test("a name that was not synced may go with its content")
  func names() throws {
    _ = try written()
    try disk.rename("d/f", to: "d/g")
    crash(.lost)
    #expect(disk.paths == ["d/f"])
    try disk.rename("d/f", to: "d/g")
    try disk.synchronizeDirectory("d")
    crash(.lost)
    #expect(disk.paths == ["d/g"])
  }

  @Test("power fails before the planned step, and nothing works until the crash")
  func steps() throws {
    let file = try written()
    disk.plan(powerLossAfter: 1)
    try file.write([7], at: 0)
    #expect(throws: SystemError.self) { try file.synchronize() }
    #expect(throws: SystemError.self) { try disk.open("d/f") }
    crash(.kept)
    #expect(disk.content(of: "d/f") == [7, 2, 3, 4])
  }

  @Test("torn writes keep some sectors and lose others, in every mix")
  func torn() throws {
    var mixes: Set<[Bool]> = []
    for number in 0..<200 {
      let disk = SimulatedDisk()
      let file = try disk.create("d/f")
      try file.write([UInt8](repeating: 1, count: 1_536), at: 0)
      try file.synchronize()
      try disk.synchronizeDirectory("d")
      try file.write([UInt8](repeating: 2, count: 1_536), at: 0)
      disk.crash(.torn, chance: chance, host: 0, number: UInt64(number))
      let content = disk.content(of: "d/f") ?? []
      mixes.insert([content[0], content[512], content[1_024]].map { $0 == 2 })
    }
    #expect(mixes.count == 8)
  }

  @Test("older content comes back only where something else on the disk can tell")
  func stale() throws {
    for (path, isNewest) in [("d/log/1.log", false), ("d/log/2.log", true)] {
      let file = try disk.create(path)
      try file.write([isNewest ? 2 : 1], at: 0)
    }
    let hardState = try disk.create("d/hardstate")
    try hardState.write([5], at: 0)
    disk.crash(.kept, chance: chance, host: 0, number: 1)
    let former = disk.durableCopy()
    #expect(disk.restore(from: former, place: 0, true) == nil, "nothing has changed")
    for path in ["d/log/1.log", "d/log/2.log", "d/hardstate"] {
      disk.setContent(of: path, [7, 7])
    }
    #expect(disk.restore(from: former, place: 0, false) == "d/log/1.log")
    #expect(disk.content(of: "d/log/1.log") == [1])
    #expect(disk.restore(from: former, place: 0, false) == nil)
    #expect(disk.restore(from: former, place: 0, true) == "d/hardstate")
    #expect(disk.content(of: "d/hardstate") == [5])
    #expect(disk.content(of: "d/log/2.log") == [7, 7])
  }

  @Test("a misdirected write leaves the bytes of one place in another")
  func misdirected() throws {
    let file = try disk.create("d/f")
    try file.write((0..<200).map { UInt8($0) }, at: 0)
    let other = try disk.create("d/g")
    try other.write([UInt8](repeating: 250, count: 200), at: 0)
    let before = [disk.content(of: "d/f"), disk.content(of: "d/g")]
    var harmed: String?
    for place in 0..<20 where harmed == nil { harmed = disk.misdirect(place: place) }
    let path = try #require(harmed)
    #expect([disk.content(of: "d/f"), disk.content(of: "d/g")] != before)
    #expect(disk.content(of: path)?.count == 200)
  }

  @Test("a full disk refuses what makes files longer, and takes the rest")
  func full() throws {
    let file = try written()
    disk.capacity = disk.byteCount + 2
    try file.write([5, 5, 5], at: 2)
    do {
      try file.write([5, 5], at: 5)
      Issue.record("the write found room")
    } catch {
      #expect(error.isOutOfSpace)
    }
    try file.write([6], at: 0)
    disk.capacity = nil
    try file.write([5, 5], at: 5)
  }
}
