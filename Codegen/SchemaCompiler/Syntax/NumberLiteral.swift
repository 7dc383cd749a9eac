/// Integers in decimal, octal (`017`) and hexadecimal (`0x1F`), and floating-point numbers.
enum NumberLiteral {
  /// What was read, and its length in bytes; zero, and why, if it is no number.
  struct Scanned {
    let kind: Token.Kind
    let byteCount: Int
    let problem: String?
  }

  /// Scans the literal at the start of `bytes`, together with letters and digits that stick to it.
  static func scan(_ bytes: ArraySlice<UInt8>) -> Scanned {
    var end = bytes.startIndex
    var isFloat = false
    let isHexadecimal = bytes.starts(with: Array("0x".utf8)) || bytes.starts(with: Array("0X".utf8))
    while end < bytes.endIndex {
      let byte = bytes[end]
      let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      if isSign, !isHexadecimal, end > bytes.startIndex, bytes[end - 1] | 0x20 == UInt8(ascii: "e")
      {
        // The sign of an exponent.
      } else if byte == UInt8(ascii: ".") {
        isFloat = true
      } else if !byte.isDigit, !byte.isLetter {
        break
      }
      end += 1
    }
    let literal = bytes[bytes.startIndex..<end]
    let text = String(decoding: literal, as: UTF8.self)
    let hasExponent = literal.contains { $0 | 0x20 == UInt8(ascii: "e") }
    if !isHexadecimal, isFloat || hasExponent {
      return float(text, byteCount: literal.count)
    }
    return integer(literal, text: text, isHexadecimal: isHexadecimal)
  }

  private static func float(_ text: String, byteCount: Int) -> Scanned {
    // Schemas may leave out the digits on one side of the point.
    var digits = text
    if digits.hasPrefix(".") { digits = "0" + digits }
    if let point = digits.firstIndex(of: ".") {
      let after = digits.index(after: point)
      if after == digits.endIndex || !digits[after].isNumber {
        digits.insert("0", at: after)
      }
    }
    let plain = digits.utf8.allSatisfy { byte in
      byte.isDigit || Array(".eE+-".utf8).contains(byte)
    }
    guard plain, let value = Double(digits) else {
      return Scanned(
        kind: .integer(0), byteCount: byteCount, problem: "'\(text)' is not a number")
    }
    return Scanned(kind: .float(value), byteCount: byteCount, problem: nil)
  }

  private static func integer(_ literal: ArraySlice<UInt8>, text: String, isHexadecimal: Bool)
    -> Scanned
  {
    let isOctal = !isHexadecimal && literal.count > 1 && literal.first == UInt8(ascii: "0")
    let radix: UInt64 = isHexadecimal ? 16 : isOctal ? 8 : 10
    let digits = isHexadecimal ? literal.dropFirst(2) : literal
    func failed(_ problem: String) -> Scanned {
      Scanned(kind: .integer(0), byteCount: literal.count, problem: problem)
    }
    guard !digits.isEmpty else { return failed("'\(text)' has no digits") }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = byte.digitValue, UInt64(digit) < radix else {
        if isOctal, let number = binary(text) {
          return failed("'\(text)' is not a number, as there are none in binary: write \(number)")
        }
        let kind = isHexadecimal ? "a hexadecimal" : isOctal ? "an octal" : "a decimal"
        return failed("'\(text)' is not \(kind) number")
      }
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      guard !overflow, !carry else {
        // Numbers with a point are that large, and may be written without one.
        if radix == 10, let number = Double(text), number.isFinite {
          return Scanned(kind: .float(number), byteCount: literal.count, problem: nil)
        }
        return failed("\(text) is too large: integers go up to 18446744073709551615")
      }
      value = sum
    }
    return Scanned(kind: .integer(value), byteCount: literal.count, problem: nil)
  }

  /// What `0b101` would be.
  private static func binary(_ text: String) -> UInt64? {
    text.lowercased().hasPrefix("0b") ? UInt64(text.dropFirst(2), radix: 2) : nil
  }
}
