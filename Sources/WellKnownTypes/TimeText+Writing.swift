// Texts are stored where they belong: of the array that becomes a string, or of the buffer that JSON is
// written to.

extension TimestampText {
  /// No text of a time takes more.
  package static let byteCountMax = 30

  /// Stores the time as RFC 3339 in UTC and returns where the text ends; `nil`, having stored nothing, if
  /// the time is out of range.
  ///
  /// - Precondition: `byteCountMax` bytes are free.
  package static func store(
    seconds: Int64, nanos: Int32, at start: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer? {
    guard TimeRange.isTimestamp(seconds: seconds, nanos: nanos) else { return nil }
    // Floored, as times before 1970 are negative.
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let secondOfDay = UInt32(truncatingIfNeeded: seconds - days * 86_400)
    let (year, month, day) = CivilDate.date(days: Int(days))
    var text = TextWriter(next: start)
    text.digits(UInt32(truncatingIfNeeded: year), 4)
    text.byte(UInt8(ascii: "-"))
    text.digits(UInt32(truncatingIfNeeded: month), 2)
    text.byte(UInt8(ascii: "-"))
    text.digits(UInt32(truncatingIfNeeded: day), 2)
    text.byte(UInt8(ascii: "T"))
    text.digits(secondOfDay / 3600, 2)
    text.byte(UInt8(ascii: ":"))
    text.digits(secondOfDay / 60 % 60, 2)
    text.byte(UInt8(ascii: ":"))
    text.digits(secondOfDay % 60, 2)
    text.fraction(nanos: nanos.magnitude)
    text.byte(UInt8(ascii: "Z"))
    return text.next
  }
}

extension DurationText {
  /// No text of a duration takes more.
  package static let byteCountMax = 24

  /// Stores the duration as seconds with a fraction and an `s`, and returns where the text ends; `nil`,
  /// having stored nothing, if the duration is out of range.
  ///
  /// - Precondition: `byteCountMax` bytes are free.
  package static func store(
    seconds: Int64, nanos: Int32, at start: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer? {
    guard TimeRange.isDuration(seconds: seconds, nanos: nanos) else { return nil }
    var text = TextWriter(next: start)
    if seconds < 0 || nanos < 0 { text.byte(UInt8(ascii: "-")) }
    // At most twelve digits: more than 32 bits have.
    let millions = UInt32(truncatingIfNeeded: seconds.magnitude / 1_000_000)
    let ones = UInt32(truncatingIfNeeded: seconds.magnitude % 1_000_000)
    if millions > 0 {
      text.digits(millions, TextWriter.digitCount(millions))
      text.digits(ones, 6)
    } else {
      text.digits(ones, TextWriter.digitCount(ones))
    }
    text.fraction(nanos: nanos.magnitude)
    text.byte(UInt8(ascii: "s"))
    return text.next
  }
}

/// Stores digits and punctuation one after the other.
private struct TextWriter {
  var next: UnsafeMutableRawPointer

  @inline(__always)
  mutating func byte(_ byte: UInt8) {
    next.storeBytes(of: byte, as: UInt8.self)
    next += 1
  }

  /// Exactly so many digits of a number, which has no more.
  @inline(__always)
  mutating func digits(_ value: UInt32, _ count: Int) {
    var rest = value
    var place = count
    while place > 0 {
      place &-= 1
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      next.storeBytes(
        of: UInt8(truncatingIfNeeded: digit) | 0x30, toByteOffset: place, as: UInt8.self)
      rest = quotient
    }
    next += count
  }

  /// A point and 3, 6 or 9 digits, as many as it needs; nothing if there is no fraction.
  mutating func fraction(nanos: UInt32) {
    guard nanos > 0 else { return }
    byte(UInt8(ascii: "."))
    if nanos % 1_000_000 == 0 {
      digits(nanos / 1_000_000, 3)
    } else if nanos % 1000 == 0 {
      digits(nanos / 1000, 6)
    } else {
      digits(nanos, 9)
    }
  }

  static func digitCount(_ value: UInt32) -> Int {
    var count = 1
    var rest = value / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }
}
