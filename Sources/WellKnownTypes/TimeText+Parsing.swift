/// Reads digits and punctuation one after the other.
private struct TextReader {
  let text: UnsafeRawBufferPointer
  var next = 0

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  var isAtEnd: Bool { next == text.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next < text.count, text[next] == byte else { return false }
    next += 1
    return true
  }

  /// A number of exactly so many digits.
  mutating func number(digits: Int) -> Int? {
    guard text.count - next >= digits else { return nil }
    var value = 0
    for _ in 0..<digits {
      let digit = text[next] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
      next += 1
    }
    return value
  }

  /// A number of at least one digit and at most so many.
  mutating func number(digitsMax: Int) -> (value: Int, digits: Int)? {
    let first = next
    var value = 0
    while next < text.count, next - first < digitsMax, text[next] &- 0x30 < 10 {
      value = value * 10 + Int(text[next] &- 0x30)
      next += 1
    }
    return next > first ? (value, next - first) : nil
  }

  /// A point and up to nine digits, in billionths; 0 if there is no point.
  mutating func fraction() -> Int? {
    guard take(UInt8(ascii: ".")) else { return 0 }
    guard let (value, digits) = number(digitsMax: 9) else { return nil }
    return (digits..<9).reduce(value) { value, _ in value * 10 }
  }
}

/// The text of a `google.protobuf.Timestamp`: RFC 3339, with upper-case `T` and `Z`.
package enum TimestampText {
  /// `nil` if it is none, or out of range.
  package static func parse(_ text: UnsafeRawBufferPointer) -> (seconds: Int64, nanos: Int32)? {
    var reader = TextReader(text)
    guard let year = reader.number(digits: 4), reader.take(UInt8(ascii: "-")),
      let month = reader.number(digits: 2), 1...12 ~= month, reader.take(UInt8(ascii: "-")),
      let day = reader.number(digits: 2),
      1...CivilDate.dayCount(year: year, month: month) ~= day, reader.take(UInt8(ascii: "T")),
      let hour = reader.number(digits: 2), hour < 24, reader.take(UInt8(ascii: ":")),
      let minute = reader.number(digits: 2), minute < 60, reader.take(UInt8(ascii: ":")),
      let second = reader.number(digits: 2), second < 60,
      let nanos = reader.fraction(), let offset = offset(&reader), reader.isAtEnd
    else { return nil }
    let days = CivilDate.days(year: year, month: month, day: day)
    let seconds = Int64(days * 86_400 + hour * 3600 + minute * 60 + second - offset)
    guard TimeRange.isTimestamp(seconds: seconds, nanos: Int32(nanos)) else { return nil }
    return (seconds, Int32(nanos))
  }

  /// In seconds east of UTC.
  private static func offset(_ reader: inout TextReader) -> Int? {
    if reader.take(UInt8(ascii: "Z")) { return 0 }
    let isWest = reader.take(UInt8(ascii: "-"))
    guard isWest || reader.take(UInt8(ascii: "+")), let hours = reader.number(digits: 2),
      hours < 24, reader.take(UInt8(ascii: ":")), let minutes = reader.number(digits: 2),
      minutes < 60
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

/// The text of a `google.protobuf.Duration`: seconds with up to nine digits behind the point, and `s`.
package enum DurationText {
  /// `nil` if it is none, or out of range.
  package static func parse(_ text: UnsafeRawBufferPointer) -> (seconds: Int64, nanos: Int32)? {
    var reader = TextReader(text)
    let isNegative = reader.take(UInt8(ascii: "-"))
    guard let (magnitude, _) = reader.number(digitsMax: 12), let fraction = reader.fraction(),
      reader.take(UInt8(ascii: "s")), reader.isAtEnd
    else { return nil }
    let seconds = Int64(isNegative ? -magnitude : magnitude)
    let nanos = Int32(isNegative ? -fraction : fraction)
    guard TimeRange.isDuration(seconds: seconds, nanos: nanos) else { return nil }
    return (seconds, nanos)
  }
}
