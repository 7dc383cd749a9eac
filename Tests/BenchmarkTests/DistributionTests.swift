import Testing

@testable import benchmark

@Suite("Distribution")
struct DistributionTests {
  @Test("a percentile is the smallest value that so many percent do not exceed")
  func nearestRank() {
    let times = Distribution((1...20).map { UInt64($0) }.reversed())
    #expect(times.min == 1)
    #expect(times.median == 10)
    #expect(times.percentile(90) == 18)
    #expect(times.percentile(91) == 19)
    #expect(times.percentile(99) == 20)
    #expect(times.max == 20)
  }

  @Test("one value is every percentile", arguments: [0.0, 1, 50, 99, 100])
  func single(percent: Double) {
    #expect(Distribution([7]).percentile(percent) == 7)
  }

  @Test("a distribution of nothing is zero")
  func empty() {
    #expect(Distribution([]).percentile(99) == 0)
  }
}

@Suite("Decimal")
struct DecimalTests {
  @Test(
    "a number is rounded, and its thousands are told apart",
    arguments: [
      (0.0, 2, "0.00"), (1.005, 1, "1.0"), (0.999, 2, "1.00"), (1234.5678, 1, "1,234.6"),
      (1_048_576, 0, "1,048,576"), (1_000_007, 0, "1,000,007"), (-0.04, 1, "0.0"),
      (-2.26, 1, "-2.3"), (12.05, 2, "12.05"),
    ])
  func text(value: Double, digits: Int, expected: String) {
    #expect(Decimal.text(value, digits: digits) == expected)
  }

  @Test("what is no number is a dash")
  func notANumber() {
    #expect(Decimal.text(0 / 0, digits: 2) == "–")
  }
}
