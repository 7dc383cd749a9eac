extension Duration {
  /// Reads `50ms`, `5s`, `0.5s` or `2m`: at most nine digits, at most three of them after the
  /// point, and a unit.
  package init?(text: some StringProtocol) {
    let unitBegin =
      text.firstIndex { !$0.isASCII || !($0.isWholeNumber || $0 == ".") } ?? text.endIndex
    guard let milliseconds = Self.milliseconds(in: text[unitBegin...]) else { return nil }
    let parts = text[..<unitBegin].split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.utf8.count <= 9, let units = Int64(decimal: whole) else {
      return nil
    }
    var thousandths: Int64 = 0
    if parts.count == 2 {
      guard parts[1].utf8.count <= 3, let fraction = Int64(decimal: parts[1]) else { return nil }
      thousandths = fraction
      for _ in parts[1].utf8.count..<3 {
        thousandths *= 10
      }
    }
    // At most 10^9 units of 60,000 ms and 1,000 µs each: 6 * 10^16, far from overflow.
    self = .microseconds(units * milliseconds * 1000 + thousandths * milliseconds)
  }

  private static func milliseconds(in unit: some StringProtocol) -> Int64? {
    switch unit {
    case "ms": 1
    case "s": 1000
    case "m", "min": 60_000
    default: nil
    }
  }

  /// As the options are written and read again: `5s`, `50ms`, `12.345ms`.
  package var shortText: String {
    let microseconds = wholeMicroseconds
    if microseconds % 1_000_000 == 0 {
      return "\(microseconds / 1_000_000)s"
    }
    let isWhole = microseconds % 1000 == 0
    return (isWhole ? "\(microseconds / 1000)" : Self.decimal(microseconds, digits: 3)) + "ms"
  }

  /// For people, as a measured time: `0.18 ms`, `1.8 ms`, `18 ms`, `1.80 s`.
  package var measuredText: String {
    let microseconds = Swift.max(0, wholeMicroseconds)
    switch microseconds {
    case ..<1000: return "\(Self.decimal(microseconds / 10, digits: 2)) ms"
    case ..<10_000: return "\(Self.decimal(microseconds / 100, digits: 1)) ms"
    case ..<1_000_000: return "\(microseconds / 1000) ms"
    default: return "\(Self.decimal(microseconds / 10_000, digits: 2)) s"
    }
  }

  /// Microseconds, cut off, and no more than fit into 64 bits.
  package var wholeMicroseconds: Int64 {
    let (seconds, attoseconds) = components
    let bounded = Swift.min(Swift.max(seconds, -1_000_000_000_000), 1_000_000_000_000)
    return bounded * 1_000_000 + attoseconds / 1_000_000_000_000
  }

  private static func decimal(_ scaled: Int64, digits: Int) -> String {
    var text = String(scaled)
    while text.utf8.count <= digits {
      text = "0" + text
    }
    return text.dropLast(digits) + "." + text.suffix(digits)
  }
}

extension ClosedRange<Duration> {
  /// Reads `150-300ms`, `150ms-300ms` or `0.5s-1s`; `150ms` alone is 150 to 300 ms.
  package init?(text: String) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, let upper = Duration(text: last) else {
      return nil
    }
    if parts.count == 1 {
      self = upper...(upper * 2)
      return
    }
    let unit = last.drop { $0.isWholeNumber || $0 == "." }
    guard let lower = Duration(text: first) ?? Duration(text: String(first) + unit), lower <= upper
    else { return nil }
    self = lower...upper
  }
}
