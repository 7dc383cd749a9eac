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
    advance(Self.store(value, at: next) - next)
  }

  mutating func decimal(_ value: Int64) {
    reserve(Self.numberByteCountMax)
    advance(Self.store(value, at: next) - next)
  }

  mutating func quotedDecimal(_ value: UInt64) {
    reserve(Self.numberByteCountMax)
    next.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    let end = Self.store(value, at: next + 1)
    end.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    advance(end + 1 - next)
  }

  mutating func quotedDecimal(_ value: Int64) {
    reserve(Self.numberByteCountMax)
    next.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    let end = Self.store(value, at: next + 1)
    end.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    advance(end + 1 - next)
  }

  /// Stores a number and returns where it ends. There is room for it.
  @inline(__always)
  static func store(_ value: Int64, at place: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    // Overwritten if there is no sign.
    place.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
    return store(value.magnitude, at: place + (value < 0 ? 1 : 0))
  }

  @inline(__always)
  static func store(_ value: UInt64, at place: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    guard value >= 10 else {
      place.storeBytes(of: UInt8(truncatingIfNeeded: value) &+ 0x30, as: UInt8.self)
      return place + 1
    }
    guard value < 10_000 else {
      let end = place + digitCount(value)
      storeDigits(value, endingAt: end)
      return end
    }
    let small = UInt32(truncatingIfNeeded: value)
    let hundreds = small / 100
    let last = pair(small &- hundreds &* 100)
    if hundreds == 0 {
      place.storeBytes(of: last, as: UInt16.self)
      return place + 2
    }
    let first = pair(hundreds)
    if hundreds < 10 {
      place.storeBytes(of: UInt8(truncatingIfNeeded: first >> 8), as: UInt8.self)
      (place + 1).storeBytes(of: last, as: UInt16.self)
      return place + 3
    }
    place.storeBytes(of: first, as: UInt16.self)
    (place + 2).storeBytes(of: last, as: UInt16.self)
    return place + 4
  }

  /// The two digits of a number below 100, in memory's order.
  @inline(__always)
  private static func pair(_ value: UInt32) -> UInt16 {
    UnsafeRawPointer(digitPairs.utf8Start)
      .loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: value) &* 2, as: UInt16.self)
  }

  /// With leading zeros.
  mutating func decimal(_ value: UInt64, digits: Int) {
    reserve(digits + Self.numberByteCountMax)
    let count = Self.digitCount(value)
    for place in 0..<max(digits - count, 0) {
      next.storeBytes(of: UInt8(ascii: "0"), toByteOffset: place, as: UInt8.self)
    }
    Self.storeDigits(value, endingAt: next + max(digits, count))
    advance(max(digits, count))
  }

  private static func digitCount(_ value: UInt64) -> Int {
    if value < 10_000 {
      return value < 100 ? (value < 10 ? 1 : 2) : (value < 1000 ? 3 : 4)
    }
    if value < 100_000_000 {
      return value < 1_000_000 ? (value < 100_000 ? 5 : 6) : (value < 10_000_000 ? 7 : 8)
    }
    return 8 + digitCount(value / 100_000_000)
  }

  private static func storeDigits(_ value: UInt64, endingAt end: UnsafeMutableRawPointer) {
    var place = end
    var rest = value
    while rest > UInt64(UInt32.max) {
      let (quotient, digits) = rest.quotientAndRemainder(dividingBy: 100)
      place -= 2
      place.storeBytes(of: pair(UInt32(truncatingIfNeeded: digits)), as: UInt16.self)
      rest = quotient
    }
    // Numbers of 32 bits are divided in fewer instructions.
    var small = UInt32(truncatingIfNeeded: rest)
    while small >= 100 {
      let (quotient, digits) = small.quotientAndRemainder(dividingBy: 100)
      place -= 2
      place.storeBytes(of: pair(digits), as: UInt16.self)
      small = quotient
    }
    if small >= 10 {
      (place - 2).storeBytes(of: pair(small), as: UInt16.self)
    } else {
      (place - 1).storeBytes(of: UInt8(truncatingIfNeeded: small) &+ 0x30, as: UInt8.self)
    }
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
