/// Floating-point numbers in decimal as C's `%g` writes them, which is how protoc does.
///
/// protoc tries as many digits as every decimal number of that length survives (15 and 6), and if the
/// number does not, as many as tell every number from its neighbours (17 and 9). Of a subnormal `float`
/// it takes these at once: C's `strtof` calls its underflow an error (`io::SimpleFtoa`).
enum DecimalText {
  static func shortest(_ number: Double) -> String {
    let text = general(number, digitCount: 15)
    return Double(text) == number || number.isNaN ? text : general(number, digitCount: 17)
  }

  static func shortest(_ number: Float) -> String {
    let text = general(Double(number), digitCount: 6)
    let isEnough = number.isNaN || !number.isSubnormal && Float(text) == number
    return isEnough ? text : general(Double(number), digitCount: 9)
  }

  private static func general(_ number: Double, digitCount: Int) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    let sign = number.sign == .minus ? "-" : ""
    guard number != 0 else { return sign + "0" }
    let (digits, exponent) = rounded(number.magnitude, digitCount: digitCount)
    var significant = digits
    while significant.count > 1, significant.last == 0 { significant.removeLast() }
    let text = significant.map { String($0) }
    if exponent < -4 || exponent >= digitCount {
      let fraction = text.count > 1 ? "." + text.dropFirst().joined() : ""
      let power = String(exponent.magnitude)
      let padded = power.count < 2 ? "0" + power : power
      return "\(sign)\(text[0])\(fraction)e\(exponent < 0 ? "-" : "+")\(padded)"
    }
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + text.joined()
    }
    let whole = text.prefix(exponent + 1).joined()
    let zeros = String(repeating: "0", count: max(0, exponent + 1 - text.count))
    let fraction = text.dropFirst(exponent + 1).joined()
    return sign + whole + zeros + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The first digits of `number`, correctly rounded, and the power of ten of the first one.
  private static func rounded(_ number: Double, digitCount: Int) -> ([Int], Int) {
    var (digits, exponent) = exactDigits(of: number)
    guard digits.count > digitCount else { return (digits, exponent) }
    let rest = digits[digitCount...]
    digits = Array(digits.prefix(digitCount))
    // Half goes to the even neighbour.
    let isAboveHalf =
      rest.first.map { $0 > 5 } == true
      || (rest.first == 5 && rest.dropFirst().contains { $0 != 0 })
    let isHalf = rest.first == 5 && !isAboveHalf
    guard isAboveHalf || (isHalf && digits[digitCount - 1] % 2 == 1) else {
      return (digits, exponent)
    }
    var position = digitCount - 1
    while position >= 0, digits[position] == 9 {
      digits[position] = 0
      position -= 1
    }
    if position >= 0 {
      digits[position] += 1
    } else {
      digits = [1] + digits.dropLast()
      exponent += 1
    }
    return (digits, exponent)
  }

  /// All digits: every binary fraction has finitely many. At most 767 that are not zero.
  private static func exactDigits(of number: Double) -> ([Int], Int) {
    // number = significand * 2^power, the significand an integer.
    let isNormal = number.exponentBitPattern != 0
    let significand = number.significandBitPattern | (isNormal ? 1 << 52 : 0)
    let power = (isNormal ? Int(number.exponentBitPattern) : 1) - 1075
    // Digits in base ten, the last one first.
    var digits = String(significand).reversed().compactMap(\.wholeNumberValue)
    var fractionCount = 0
    if power >= 0 {
      for _ in 0..<power { multiply(&digits, by: 2) }
    } else {
      // Halving is multiplying by five and moving the point.
      for _ in 0..<(-power) { multiply(&digits, by: 5) }
      fractionCount = -power
    }
    while digits.last == 0 { digits.removeLast() }
    return (digits.reversed(), digits.count - 1 - fractionCount)
  }

  private static func multiply(_ digits: inout [Int], by factor: Int) {
    var carry = 0
    for index in digits.indices {
      let product = digits[index] * factor + carry
      digits[index] = product % 10
      carry = product / 10
    }
    while carry > 0 {
      digits.append(carry % 10)
      carry /= 10
    }
  }
}
