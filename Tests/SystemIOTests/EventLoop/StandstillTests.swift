import Testing

@testable import SystemIO

@Suite struct StandstillTests {
  private let least = StandstillWatch.leastNanoseconds

  @Test("a second without a look is a standstill; less is none")
  func watch() {
    var watch = StandstillWatch()
    #expect(watch.looked(at: 5 * least) == nil, "nobody has looked before")
    #expect(watch.looked(at: 6 * least - 1) == nil)
    #expect(watch.looked(at: 7 * least + 4) == least + 5)
    #expect(watch.looked(at: 7 * least + 4) == nil)
    #expect(watch.looked(at: 7 * least) == nil, "a clock that goes back shows nothing")
  }

  @Test("a loop that does not run does not stand still")
  func rest() {
    var watch = StandstillWatch()
    #expect(watch.looked(at: 0) == nil)
    watch.rest()
    #expect(watch.looked(at: 9 * least) == nil)
  }

  private final class Observer: StandstillObserver {
    var told: [UInt64] = []
    var onStandstill: () -> Void = {}

    func loopStoodStill(for nanoseconds: UInt64) {
      told.append(nanoseconds)
      onStandstill()
    }
  }

  /// One burst that takes longer than a second is a standstill to what comes meanwhile.
  private func standStill() {
    let end = EventLoop.monotonicNow() + least
    while EventLoop.monotonicNow() <= end {}
  }

  @Test("a loop tells of a standstill before it looks at what came meanwhile")
  func order() throws {
    let loop = try EventLoop()
    let pipe = try Pipe()
    defer { pipe.close() }
    let observer = Observer()
    loop.addStandstillObserver(observer)
    var seen: [String] = []
    observer.onStandstill = { seen.append("standstill") }
    try loop.register(
      pipe.reading, interest: .readable,
      handler: Handler { descriptor, _ in
        seen.append("arrival")
        loop.deregister(descriptor)
        loop.stop()
      })
    loop.schedule(at: 1) {
      standStill()
      _ = try? Socket.write(pipe.writing, [1])
    }
    loop.run()
    #expect(seen == ["standstill", "arrival"])
    #expect(observer.told.count == 1 && observer.told[0] >= least)
    loop.removeStandstillObserver(observer)
  }

  @Test("a standstill in the middle of a burst is told before the rest of the burst is looked at")
  func amidBurst() throws {
    let loop = try EventLoop()
    let pipes = [try Pipe(), try Pipe()]
    defer { for pipe in pipes { pipe.close() } }
    let observer = Observer()
    loop.addStandstillObserver(observer)
    var seen: [String] = []
    observer.onStandstill = { seen.append("standstill") }
    for pipe in pipes {
      try loop.register(
        pipe.reading, interest: .readable,
        handler: Handler { descriptor, _ in
          if seen.isEmpty { standStill() } else { loop.stop() }
          seen.append("arrival")
          loop.deregister(descriptor)
        })
      _ = try Socket.write(pipe.writing, [1])
    }
    loop.run()
    #expect(seen == ["arrival", "standstill", "arrival"])
  }

  @Test("a loop does not hold who observes its standstills")
  func weakness() throws {
    let loop = try EventLoop()
    weak var gone: Observer?
    do {
      let observer = Observer()
      gone = observer
      loop.addStandstillObserver(observer)
    }
    #expect(gone == nil)
    loop.schedule(at: 1) { loop.stop() }
    loop.run()
  }

  @Test("a loop that waits for nothing looks now and then while somebody wants to know")
  func idle() throws {
    let loop = try EventLoop()
    let observer = Observer()
    #expect(loop.nanosecondsToWait() == nil)
    loop.addStandstillObserver(observer)
    #expect(loop.nanosecondsToWait() == StandstillWatch.lookNanosecondsMax)
    #expect(StandstillWatch.lookNanosecondsMax <= least / 2, "or a late look would be a standstill")
    loop.schedule(at: 1) {}
    #expect(loop.nanosecondsToWait() == 0, "what is due comes first")
    loop.removeStandstillObserver(observer)
    loop.schedule(at: 2) { loop.stop() }
    loop.run()
    #expect(loop.nanosecondsToWait() == nil)
  }
}
