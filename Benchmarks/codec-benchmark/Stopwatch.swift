/// How long an operation takes.
enum Stopwatch {
  /// The median of seven batches, each of ten milliseconds or more, after some to warm up.
  static func nanoseconds(of row: Row) throws -> Double {
    var count = 1
    while try took(row, count) < 1e7 { count *= 2 }
    let samples = try (0..<7).map { _ in try took(row, count) / Double(count) }
    return samples.sorted()[3]
  }

  private static func took(_ row: Row, _ count: Int) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try row.repeat(count)
    let (seconds, attoseconds) = (clock.now - start).components
    return Double(seconds) * 1e9 + Double(attoseconds) / 1e9
  }
}
