import SystemIO

/// How long an operation takes.
enum Stopwatch {
  /// The median of seven batches, each of ten milliseconds or more, after some to warm up. It is the
  /// processor's time, so that other programs do not count.
  static func nanoseconds(of row: Row) throws -> Double {
    var count = 1
    while try took(row, count) < 1e7 { count *= 2 }
    let samples = try (0..<7).map { _ in try took(row, count) / Double(count) }
    return samples.sorted()[3]
  }

  private static func took(_ row: Row, _ count: Int) throws -> Double {
    let start = try ProcessorTime.ofProcess(0)
    try row.repeat(count)
    return Double(try ProcessorTime.ofProcess(0) - start)
  }
}
