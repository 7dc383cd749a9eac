import SystemIO
import TestSupport
import Testing

@Suite struct TimerTests {
  @Test("timers fire by deadline, and in the order of scheduling where deadlines are equal")
  func order() throws {
    let loop = try EventLoop()
    var seen: [String] = []
    let start = loop.now
    loop.schedule(at: start + 3) { seen.append("third") }
    loop.schedule(at: start + 1) { seen.append("first") }
    loop.schedule(at: start + 2) { seen.append("second") }
    loop.schedule(at: start + 2) { seen.append("second too") }
    loop.schedule(at: start + 4) { loop.stop() }
    loop.run()
    #expect(seen == ["first", "second", "second too", "third"])
  }

  @Test("a timer fires at its time, never before")
  func neverEarly() throws {
    let loop = try EventLoop()
    var fired: UInt64 = 0
    let timer = loop.schedule(after: 2_500_000) {
      fired = loop.now
      loop.stop()
    }
    #expect(timer.isPending)
    loop.run()
    #expect(fired >= timer.deadline)
    #expect(!timer.isPending)
  }

  @Test("a cancelled timer does not fire, even when it is cancelled in the burst where it is due")
  func cancellation() throws {
    let loop = try EventLoop()
    var seen: [Int] = []
    let start = loop.now
    let second = loop.schedule(at: start + 2) { seen.append(2) }
    loop.schedule(at: start + 1) {
      seen.append(1)
      second.cancel()
      second.cancel()
    }
    loop.schedule(at: start + 3) { loop.stop() }
    loop.run()
    #expect(seen == [1])
  }

  @Test("a cancelled timer lets go of its body at once")
  func cancellationReleases() throws {
    final class Payload {}
    let loop = try EventLoop()
    var payload: Payload? = Payload()
    weak let witness = payload
    let timer = loop.schedule(after: 1_000_000_000_000) { [payload] in _ = payload }
    payload = nil
    #expect(witness != nil)
    timer.cancel()
    #expect(witness == nil)
  }

  @Test("a timer that renews itself with no delay leaves other work its turn")
  func renewal() throws {
    let loop = try EventLoop()
    var rounds = 0
    func renew() {
      rounds += 1
      loop.schedule(after: 0) { renew() }
      if rounds == 10 { loop.submit { loop.stop() } }
    }
    loop.schedule(after: 0) { renew() }
    loop.run()
    #expect(rounds >= 10)
  }

  @Test("a delay past the end of time saturates")
  func saturation() throws {
    let loop = try EventLoop()
    #expect(loop.schedule(after: .max) {}.deadline == .max)
  }

  @Test("random schedules and cancellations fire as a sorted list says")
  func againstModel() throws {
    let seed = Seeds.one
    var random = SeededRandom(seed: seed)
    let loop = try EventLoop()
    let start = loop.now
    var fired: [Int] = []
    var timers: [(deadline: UInt64, number: Int, timer: Timer)] = []
    for number in 0..<2_000 {
      let deadline = start + random.next(below: 500)
      timers.append((deadline, number, loop.schedule(at: deadline) { fired.append(number) }))
    }
    var expected: [(deadline: UInt64, number: Int)] = []
    for entry in timers {
      if random.next(below: 4) == 0 {
        expected.append((entry.deadline, entry.number))
      } else {
        entry.timer.cancel()
      }
    }
    loop.schedule(at: start + 500) { loop.stop() }
    loop.run()
    expected.sort { ($0.deadline, $0.number) < ($1.deadline, $1.number) }
    #expect(fired == expected.map(\.number), "REIGN_SEED=\(seed)")
  }
}
