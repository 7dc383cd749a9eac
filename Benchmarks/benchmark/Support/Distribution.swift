/// Measured times, to be asked for their ranks.
///
/// Percentiles are nearest ranks: each is a value that was measured, the smallest that at least so
/// many percent of all values do not exceed.
struct Distribution {
  /// Ascending.
  let values: [UInt64]

  init(_ values: [UInt64]) {
    self.values = values.sorted()
  }

  var count: Int { values.count }
  var min: UInt64 { values.first ?? 0 }
  var max: UInt64 { values.last ?? 0 }
  var median: UInt64 { percentile(50) }

  /// `percent` is from 0 to 100. Zero without values.
  func percentile(_ percent: Double) -> UInt64 {
    precondition((0...100).contains(percent), "\(percent) is not a percentage")
    guard !values.isEmpty else { return 0 }
    let rank = (percent / 100 * Double(count)).rounded(.up)
    return values[Swift.max(0, Int(rank) - 1)]
  }
}
