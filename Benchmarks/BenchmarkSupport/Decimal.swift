/// Numbers as the tables show them.
package enum Decimal {
  /// With so many digits after the point, rounded.
  package static func text(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "–" }
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    guard abs(value) * scale < 1e15 else { return "\(value)" }
    let scaled = Int((abs(value) * scale).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return sign + grouped(scaled) }
    let fraction = String(scaled % Int(scale))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(sign)\(grouped(scaled / Int(scale))).\(zeros)\(fraction)"
  }

  package static func milliseconds(_ nanoseconds: UInt64, digits: Int) -> String {
    text(Double(nanoseconds) / 1e6, digits: digits)
  }

  /// With a comma between thousands.
  private static func grouped(_ value: Int) -> String {
    let digits = String(value)
    guard digits.count > 3 else { return digits }
    return grouped(value / 1000) + "," + String(digits.suffix(3))
  }
}
