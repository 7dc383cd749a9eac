import RaftCore
import RaftStorage
import SystemIO
import TestSupport
import Testing

@Suite struct PersistenceThreadTests {
  private let files = SimulatedFileSystem()

  private func open() throws -> RaftStorage<SimulatedFileSystem> {
    let storage = try RaftStorage.open(
      directory: "data", files: files, settings: StorageSettings(preallocationBytes: 0)
    ).storage
    try storage.saveIdentity(sampleIdentity)
    try storage.persist([batch(term: 1, [entry(1)])])
    return storage
  }

  @Test("what finds the disk full is kept, and is durable when there is room again")
  func diskFull() throws {
    let loop = try EventLoop()
    var events: [String] = []
    do {
      let storage = try open()
      files.limit(to: files.byteCount + 50)
      var thread: PersistenceThread<SimulatedFileSystem>?
      thread = try PersistenceThread(
        storage: storage, loop: loop, stallNanoseconds: 600_000_000_000,
        onPersisted: { events.append("persisted \($0)") }, onFailure: { Issue.record($0) },
        onDiskFull: { isFull in
          events.append(isFull ? "full" : "room")
          if isFull {
            // Later batches wait behind the first.
            thread?.submit(batch(2, [entry(3)]))
            files.limit(to: .max)
          } else {
            thread?.stop { loop.stop() }
          }
        }, onDiskStall: { _ in Issue.record("a full disk does not hang") })
      thread?.submit(batch(1, [entry(2)]))
    }
    loop.run()
    #expect(events.first == "full")
    #expect(events.last == "room")
    #expect(events.contains("persisted 2"))
    files.crash(random: 1)
    #expect(
      try RaftStorage.open(directory: "data", files: files).recovered.entries
        == (1...3).map { entry($0) })
  }

  @Test("a node that stops on a full disk drops what was not acknowledged, and stops")
  func stopOnFullDisk() throws {
    let loop = try EventLoop()
    do {
      let storage = try open()
      files.limit(to: files.byteCount + 50)
      var thread: PersistenceThread<SimulatedFileSystem>?
      thread = try PersistenceThread(
        storage: storage, loop: loop, stallNanoseconds: 600_000_000_000,
        onPersisted: { Issue.record("\($0) is acknowledged") },
        onFailure: { Issue.record($0) },
        onDiskFull: { _ in thread?.stop { loop.stop() } })
      thread?.submit(batch(1, [entry(2)]))
    }
    loop.run()
    files.crash(random: 1)
    #expect(try RaftStorage.open(directory: "data", files: files).recovered.entries == [entry(1)])
  }

  @Test("a disk that hangs is reported, and again when it moves")
  func stall() throws {
    let loop = try EventLoop()
    let semaphore = Semaphore()
    var events: [String] = []
    do {
      let storage = try open()
      files.hang(on: semaphore)
      var thread: PersistenceThread<SimulatedFileSystem>?
      thread = try PersistenceThread(
        storage: storage, loop: loop, stallNanoseconds: 1_000_000,
        onPersisted: { events.append("persisted \($0)") }, onFailure: { Issue.record($0) },
        onDiskStall: { isStalled in
          events.append(isStalled ? "stalled" : "moves")
          files.hang(on: nil)
          if isStalled {
            semaphore.signal()
          } else {
            thread?.stop { loop.stop() }
          }
        })
      thread?.submit(batch(1, [entry(2)]))
    }
    loop.run()
    #expect(events == ["stalled", "persisted 1", "moves"])
  }

  @Test("a disk that hangs for too long is a failure")
  func hopeless() throws {
    let loop = try EventLoop()
    let semaphore = Semaphore()
    var failures: [StorageError] = []
    do {
      let storage = try open()
      files.hang(on: semaphore)
      var thread: PersistenceThread<SimulatedFileSystem>?
      thread = try PersistenceThread(
        storage: storage, loop: loop, stallNanoseconds: 1_000_000,
        hopelessNanoseconds: 3_000_000, onPersisted: { Issue.record("\($0) is acknowledged") },
        onFailure: {
          failures.append($0)
          files.hang(on: nil)
          semaphore.signal()
          thread?.stop { loop.stop() }
        })
      thread?.submit(batch(1, [entry(2)]))
    }
    loop.run()
    #expect(failures.count == 1)
    #expect(failures.first?.description.contains("the disk has not finished a write for") == true)
  }
}
