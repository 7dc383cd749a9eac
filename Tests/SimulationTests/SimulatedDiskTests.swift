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
