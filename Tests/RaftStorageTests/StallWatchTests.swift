import Testing

@testable import RaftStorage

@Suite struct StallWatchTests {
  private func makeWatch() -> StallWatch {
    StallWatch(stallNanoseconds: 600, hopelessNanoseconds: 20_000)
  }

  /// Looks as often as the watch asks for, up to a moment; returns what the last look found.
  private func verdict(
    of watch: inout StallWatch, from start: UInt64, at end: UInt64
  ) -> StallWatch.Verdict {
    var now = start
    while let next = watch.nextCheck(at: now), next < end {
      #expect(next > now && next - now <= watch.lookNanosecondsMax)
      now = next
      _ = watch.verdict(at: now)
    }
    return watch.verdict(at: end)
  }

  @Test("the oldest batch decides, by how long it has waited")
  func verdicts() {
    var watch = makeWatch()
    #expect(watch.verdict(at: 1_000_000) == .moves)
    #expect(watch.nextCheck(at: 1_000_000) == nil)
    watch = makeWatch()
    watch.submitted(1, at: 100)
    #expect(verdict(of: &watch, from: 100, at: 400) == .moves)
    watch.submitted(2, at: 400)
    #expect(verdict(of: &watch, from: 400, at: 699) == .moves)
    #expect(watch.nextCheck(at: 699) == 700)
    #expect(watch.verdict(at: 700) == .stalls)
    var other = watch
    #expect(verdict(of: &watch, from: 700, at: 20_099) == .stalls)
    #expect(watch.nextCheck(at: 20_099) == 20_100)
    #expect(watch.verdict(at: 20_100) == .hopeless)
    other.persisted(through: 1)
    #expect(verdict(of: &other, from: 700, at: 999) == .moves)
    #expect(other.verdict(at: 1_000) == .stalls)
    other.persisted(through: 2)
    #expect(other.verdict(at: 1_100) == .moves)
    #expect(other.wait == 0)
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
    #expect(verdict(of: &watch, from: 1_000_000, at: 1_000_599) == .moves)
    #expect(watch.verdict(at: 1_000_600) == .stalls)
  }

  @Test("a clock that was read before the batch came counts as no time at all")
  func earlierClock() {
    var watch = makeWatch()
    watch.submitted(1, at: 1_000)
    #expect(watch.verdict(at: 10) == .moves)
    #expect(watch.wait == 0)
  }

  @Test("a process that stands still, however long and often, has no disk that hangs")
  func standstill() {
    var watch = makeWatch()
    watch.submitted(1, at: 100)
    // What became of the batch is told after the first look, since the disk's thread stood still too.
    #expect(watch.verdict(at: 1_000_000) == .moves)
    watch.persisted(through: 1)
    var now: UInt64 = 1_000_000
    for number in 2...100 as ClosedRange<UInt64> {
      watch.submitted(number, at: now)
      now += 1_000_000
      #expect(watch.verdict(at: now) == .moves)
      watch.persisted(through: number)
    }
  }

  @Test("a disk that hangs is found so after a standstill as soon as without one")
  func standstillAndHang() {
    var watch = makeWatch()
    watch.submitted(1, at: 0)
    #expect(verdict(of: &watch, from: 0, at: 300) == .moves)
    // One look tells of no more than may lie between two.
    #expect(watch.verdict(at: 1_000_300) == .moves)
    #expect(watch.wait == 450)
    #expect(verdict(of: &watch, from: 1_000_300, at: 1_000_450) == .stalls)
    #expect(verdict(of: &watch, from: 1_000_450, at: 1_019_849) == .stalls)
    #expect(watch.verdict(at: 1_019_850) == .hopeless)
  }
}
