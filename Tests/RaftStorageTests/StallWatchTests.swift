import Testing

@testable import RaftStorage

@Suite struct StallWatchTests {
  private func makeWatch() -> StallWatch {
    StallWatch(stallNanoseconds: 600, hopelessNanoseconds: 20_000)
  }

  @Test("the oldest batch decides, by how long it has waited")
  func verdicts() {
    var watch = makeWatch()
    #expect(watch.verdict(at: 1_000_000) == .moves)
    #expect(watch.nextCheck(at: 0) == nil)
    watch.submitted(1, at: 100)
    watch.submitted(2, at: 400)
    #expect(watch.nextCheck(at: 100) == 700)
    #expect(watch.verdict(at: 699) == .moves)
    #expect(watch.verdict(at: 700) == .stalls)
    #expect(watch.nextCheck(at: 700) == 20_100)
    #expect(watch.verdict(at: 20_099) == .stalls)
    #expect(watch.verdict(at: 20_100) == .hopeless)
    watch.persisted(through: 1)
    #expect(watch.verdict(at: 999) == .moves)
    #expect(watch.verdict(at: 1_000) == .stalls)
    watch.persisted(through: 2)
    #expect(watch.wait(at: 1_000_000) == 0)
  }

  @Test("waiting for room on a full disk does not count")
  func excused() {
    var watch = makeWatch()
    watch.submitted(1, at: 0)
    watch.excuse(true, at: 500)
    watch.submitted(2, at: 600)
    #expect(watch.verdict(at: 1_000_000) == .moves)
    #expect(watch.nextCheck(at: 1_000_000) == nil)
    watch.excuse(false, at: 1_000_000)
    #expect(watch.verdict(at: 1_000_599) == .moves)
    #expect(watch.verdict(at: 1_000_600) == .stalls)
  }

  @Test("a clock that was read before the batch came counts as no time at all")
  func earlierClock() {
    var watch = makeWatch()
    watch.submitted(1, at: 1_000)
    #expect(watch.wait(at: 10) == 0)
  }
}
