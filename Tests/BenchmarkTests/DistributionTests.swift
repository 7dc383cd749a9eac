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
