/// The numbers 0 to 99 as two digits each.
private let digitPairs: StaticString =
  """
  00010203040506070809101112131415161718192021222324252627282930313233343536373839\
  40414243444546474849505152535455565758596061626364656667686970717273747576777879\
  8081828384858687888990919293949596979899
  """

// Numbers as JSON has them.
extension OutputBuffer {
  /// No number of 64 bits takes more, sign and quotes included.
  static let numberByteCountMax = 24

  mutating func decimal(_ value: UInt64) {
    reserve(Self.numberByteCountMax)
    if value < 10 {
      next.storeBytes(of: UInt8(truncatingIfNeeded: value) &+ 0x30, as: UInt8.self)
      advance(1)
    } else {
      let count = digitCount(value)
      storeDigits(value, endingAt: next + count)
      advance(count)
    }
  }

  mutating func decimal(_ value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    decimal(value.magnitude)
  }

  mutating func quotedDecimal(_ value: UInt64) {
    append(UInt8(ascii: "\""))
    decimal(value)
    append(UInt8(ascii: "\""))
  }

  mutating func quotedDecimal(_ value: Int64) {
    append(UInt8(ascii: "\""))
    decimal(value)
    append(UInt8(ascii: "\""))
  }

  /// With leading zeros.
  mutating func decimal(_ value: UInt64, digits: Int) {
    reserve(digits + Self.numberByteCountMax)
    let count = digitCount(value)
    for place in 0..<max(digits - count, 0) {
      next.storeBytes(of: UInt8(ascii: "0"), toByteOffset: place, as: UInt8.self)
    }
    storeDigits(value, endingAt: next + max(digits, count))
    advance(max(digits, count))
  }

  private func digitCount(_ value: UInt64) -> Int {
    if value < 10_000 {
      return value < 100 ? (value < 10 ? 1 : 2) : (value < 1000 ? 3 : 4)
    }
    if value < 100_000_000 {
      return value < 1_000_000 ? (value < 100_000 ? 5 : 6) : (value < 10_000_000 ? 7 : 8)
    }
    return 8 + digitCount(value / 100_000_000)
  }

  private func storeDigits(_ value: UInt64, endingAt end: UnsafeMutableRawPointer) {
    var place = end
    var rest = value
    let pairs = UnsafeRawPointer(digitPairs.utf8Start)
    while rest >= 10 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      place -= 2
      place.storeBytes(
        of: pairs.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: pair) * 2, as: UInt16.self),
        as: UInt16.self)
      rest = quotient
      if quotient == 0 { return }
    }
    (place - 1).storeBytes(of: UInt8(truncatingIfNeeded: rest) &+ 0x30, as: UInt8.self)
  }

  /// The shortest text that is read as the same number, or a name in quotes.
  mutating func number(_ value: Double) {
    guard !value.isNaN, !value.isInfinite else {
      return append(value.isNaN ? "\"NaN\"" : value < 0 ? "\"-Infinity\"" : "\"Infinity\"")
    }
    let isFraction =
      fraction(value, power: 1, digits: 0) || fraction(value, power: 10, digits: 1)
      || fraction(value, power: 100, digits: 2) || fraction(value, power: 1000, digits: 3)
      || fraction(value, power: 1e6, digits: 6)
    if !isFraction { shortest(value.description) }
  }

  mutating func number(_ value: Float) {
    guard !value.isNaN, !value.isInfinite else { return number(Double(value)) }
    let isFraction =
      fraction(value, power: 1, digits: 0) || fraction(value, power: 10, digits: 1)
      || fraction(value, power: 100, digits: 2) || fraction(value, power: 1000, digits: 3)
    if !isFraction { shortest(value.description) }
  }

  /// Writes the value if it is a fraction of `power`, which is ten to the power of `digits`.
  ///
  /// Most numbers in messages have few digits. If the quotient of two whole numbers that are exact is
  /// the value, then so is what a reader makes of its text, as both are rounded correctly.
  @inline(__always)
  private mutating func fraction<Value: BinaryFloatingPoint>(
    _ value: Value, power: Value, digits: Int
  ) -> Bool {
    let exactMax = Value(
      sign: .plus, exponent: Value.Exponent(Value.significandBitCount), significand: 1)
    let scaled = (value.magnitude * power).rounded()
    guard scaled <= exactMax, scaled / power == value.magnitude else { return false }
    fraction(
      isNegative: value.sign == .minus, UInt64(scaled), power: UInt64(power), digits: digits)
    return true
  }

  /// `scaled / power`, where `power` is ten to the power of `digits`.
  private mutating func fraction(isNegative: Bool, _ scaled: UInt64, power: UInt64, digits: Int) {
    if isNegative { append(UInt8(ascii: "-")) }
    let (whole, part) = scaled.quotientAndRemainder(dividingBy: power)
    decimal(whole)
    guard part > 0 else { return }
    append(UInt8(ascii: "."))
    decimal(part, digits: digits)
    // Of the powers tried, one may be a few digits too many.
    while bytes.last == UInt8(ascii: "0") {
      truncate(to: count - 1)
    }
  }

  private mutating func shortest(_ description: String) {
    var description = description
    if description.hasSuffix(".0") { description.removeLast(2) }
    description.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }
}
