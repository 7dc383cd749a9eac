import ProgramSupport
import Testing

@Suite struct DurationTextTests {
  @Test(
    "times with a unit are read",
    arguments: [
      ("50ms", 50_000), ("5s", 5_000_000), ("0.5s", 500_000), ("1.25s", 1_250_000),
      ("2m", 120_000_000), ("0.125ms", 125), ("999999999ms", 999_999_999_000),
    ])
  func valid(text: String, microseconds: Int64) {
    #expect(Duration(text: text) == .microseconds(microseconds))
  }

  @Test(
    "anything else is no time",
    arguments: [
      "", "5", "ms", "-5ms", "+5ms", "5 s", "5h", "1e3s", ".5s", "5.s", "0.1234s", "1.2.3s", "٣s",
      "9999999999s",
    ])
  func invalid(text: String) {
    #expect(Duration(text: text) == nil)
  }

  @Test("a range takes its unit from its end, and one time reaches to its double")
  func ranges() {
    let expected: ClosedRange<Duration> = .milliseconds(150)...(.milliseconds(300))
    for text in ["150-300ms", "150ms-300ms", "150ms", "0.15s-0.3s", "0.15-0.3s"] {
      #expect(ClosedRange<Duration>(text: text) == expected)
    }
    for text in ["", "-", "300-150ms", "150-300", "150-", "-300ms", "1-2-3ms"] {
      #expect(ClosedRange<Duration>(text: text) == nil)
    }
  }

  @Test("what is written is read as the same time")
  func roundTrip() {
    for microseconds in [1, 999, 1_000, 12_345, 50_000, 999_999, 1_000_000, 60_000_000] as [Int64] {
      let duration = Duration.microseconds(microseconds)
      #expect(Duration(text: duration.shortText) == duration)
    }
    #expect(Duration.microseconds(12_345).shortText == "12.345ms")
    #expect(Duration.seconds(60).shortText == "60s")
  }

  @Test("measured times have two or three digits that matter")
  func measured() {
    let texts = [180, 1_840, 18_400, 184_000, 1_840_000].map {
      Duration.microseconds($0).measuredText
    }
    #expect(texts == ["0.18 ms", "1.8 ms", "18 ms", "184 ms", "1.84 s"])
    #expect(Duration.microseconds(-5).measuredText == "0.00 ms")
    #expect(Duration.seconds(Int64.max).measuredText.hasSuffix(" s"))
  }
}
