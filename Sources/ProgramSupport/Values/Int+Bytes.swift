extension Int {
  private static let byteUnits = [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]

  /// Reads `4096`, `100KiB`, `64MiB` or `2GiB`: at most nine digits and a unit.
  package init?(byteText text: String) {
    let unit = Self.byteUnits.first { text.hasSuffix($0.0) }
    let digits = unit == nil ? text[...] : text.dropLast(3)
    guard digits.utf8.count <= 9, let number = Int(decimal: digits) else { return nil }
    // At most 10^9 times 2^30, far from overflow.
    self = number * (unit?.1 ?? 1)
  }

  /// As options are written and read again: the largest unit of which it is a whole number.
  package var byteText: String {
    let unit = Self.byteUnits.first { self >= $0.1 && self % $0.1 == 0 }
    return unit.map { "\(self / $0.1)\($0.0)" } ?? "\(self)"
  }
}

extension UInt64 {
  /// For people: `512 bytes`, `1.5 KiB`, `132 MiB`, cut off.
  package var measuredBytes: String {
    guard self >= 1 << 10 else { return "\(self) bytes" }
    let units = [("KiB", 10), ("MiB", 20), ("GiB", 30), ("TiB", 40)] as [(String, UInt64)]
    let (name, shift) = units.last { self >> $0.1 > 0 } ?? units[0]
    let tenths = ((self >> (shift - 10)) * 10) >> 10
    return tenths < 1_000 ? "\(tenths / 10).\(tenths % 10) \(name)" : "\(tenths / 10) \(name)"
  }
}
