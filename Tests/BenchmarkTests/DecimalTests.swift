import BenchmarkSupport
import Testing

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
