/// A number as JSON writes it, without its sign: digits times a power of ten.
struct DecimalNumber {
  /// Without zeros at either end.
  private var digits: [UInt8] = []
  /// The power of ten of the last digit; bounded, as no exponent beyond matters.
  private(set) var exponent = 0

  // More than any text has digits, and far from what Int holds.
  private static let exponentMax = 1 << 50

  /// - Parameter text: a number in JSON's grammar.
  init(_ text: UnsafeRawBufferPointer) {
    var isFraction = false
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isFraction { exponent -= 1 }
        if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte - 0x30) }
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        add(exponent: text[(index + 1)...])
        dropTrailingZeros()
        return
      default: break
      }
    }
    dropTrailingZeros()
  }

  private mutating func add(exponent text: Slice<UnsafeRawBufferPointer>) {
    var value = 0
    for byte in text where byte &- 0x30 < 10 {
      value = min(value * 10 + Int(byte - 0x30), Self.exponentMax)
    }
    exponent += text.first == UInt8(ascii: "-") ? -value : value
  }

  private mutating func dropTrailingZeros() {
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { exponent = 0 }
  }

  /// The value if it is an integer of 64 bits.
  var magnitude: UInt64? {
    guard exponent >= 0, digits.count + exponent <= 20 else { return nil }
    var value: UInt64 = 0
    for digit in digits + Array(repeating: 0, count: exponent) {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, carries) = product.addingReportingOverflow(UInt64(digit))
      guard !overflows, !carries else { return nil }
      value = sum
    }
    return value
  }

  /// The value of a number whose digits and power of ten are both exact as `Double`: their product or
  /// quotient is then rounded once, as it must be. Most numbers are such.
  static func exactDouble(_ text: UnsafeRawBufferPointer) -> Double? {
    guard let (isNegative, digits, exponent) = short(text), digits <= 1 << 53, -22...22 ~= exponent
    else { return nil }
    let power = tenToThe(exponent.magnitude)
    let value = exponent < 0 ? Double(digits) / power : Double(digits) * power
    return isNegative ? -value : value
  }

  static func exactFloat(_ text: UnsafeRawBufferPointer) -> Float? {
    guard let (isNegative, digits, exponent) = short(text), digits <= 1 << 24, -10...10 ~= exponent
    else { return nil }
    let power = Float(tenToThe(exponent.magnitude))
    let value = exponent < 0 ? Float(digits) / power : Float(digits) * power
    return isNegative ? -value : value
  }

  /// Exact up to 22.
  private static func tenToThe(_ exponent: UInt) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Sign, digits and power of ten of a number of at most 19 digits.
  private static func short(
    _ text: UnsafeRawBufferPointer
  ) -> (isNegative: Bool, digits: UInt64, exponent: Int)? {
    guard text.count <= 24 else { return nil }
    var digits: UInt64 = 0
    var digitCount = 0
    var exponent = 0
    var isFraction = false
    for (index, byte) in text.enumerated() {
      let digit = byte &- 0x30
      if digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        digitCount += 1
        if isFraction { exponent -= 1 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if byte != UInt8(ascii: "-") {
        var number = DecimalNumber(UnsafeRawBufferPointer(start: nil, count: 0))
        number.add(exponent: text[(index + 1)...])
        exponent += number.exponent
        break
      }
    }
    guard digitCount <= 19 else { return nil }
    return (text.first == UInt8(ascii: "-"), digits, exponent)
  }

  /// The text for the standard library to read: itself, unless it has so many digits that reading them
  /// all would take long. Then those that cannot matter are cut, and a digit stands for that something
  /// was cut, so that a number between two halves is rounded as it must be.
  static func readable(_ text: UnsafeRawBufferPointer) -> String {
    let digitCountMax = 800
    guard text.count > digitCountMax else { return String(decoding: text, as: UTF8.self) }
    var number = DecimalNumber(text)
    if number.digits.count > digitCountMax {
      number.exponent += number.digits.count - digitCountMax - 1
      number.digits = number.digits.prefix(digitCountMax) + [1]
    }
    let digits = String(decoding: number.digits.map { $0 + 0x30 }, as: UTF8.self)
    let sign = text.first == UInt8(ascii: "-") ? "-" : ""
    return "\(sign)\(digits.isEmpty ? "0" : digits)e\(number.exponent)"
  }
}
