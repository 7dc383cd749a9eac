import SystemIO
import Testing

@Suite struct ClockTests {
  @Test("neither clock moves back")
  func forward() {
    var last = (monotonic: MonotonicClock.now(), real: RealTimeClock.now())
    for _ in 0..<1_000 {
      let monotonic = MonotonicClock.now()
      let real = RealTimeClock.now()
      #expect(monotonic >= last.monotonic && real >= last.real)
      last = (monotonic, real)
    }
  }
}
