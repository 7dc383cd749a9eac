/// Numbers in ranges, of which a set may have as many as it has bytes: found by search, not one by one.
struct NumberSet {
  /// Ascending, with gaps between them.
  private var ranges: [ClosedRange<Int64>] = []

  init(_ ranges: [ClosedRange<Int64>]) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = self.ranges.last else {
        self.ranges.append(range)
        continue
      }
      if last.upperBound == .max || range.lowerBound <= last.upperBound + 1 {
        let end = max(last.upperBound, range.upperBound)
        self.ranges[self.ranges.count - 1] = last.lowerBound...end
      } else {
        self.ranges.append(range)
      }
    }
  }

  func contains(_ number: Int64) -> Bool { contains(number...number) }

  /// Whether it has all numbers of the range.
  func contains(_ range: ClosedRange<Int64>) -> Bool {
    var lower = 0
    var upper = ranges.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if ranges[middle].upperBound < range.lowerBound { lower = middle + 1 } else { upper = middle }
    }
    guard lower < ranges.count else { return false }
    return ranges[lower].lowerBound <= range.lowerBound
      && range.upperBound <= ranges[lower].upperBound
  }
}
