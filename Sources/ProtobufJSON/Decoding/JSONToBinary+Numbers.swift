import ProtobufCodec

// Numbers, in quotes or without.
extension JSONToBinary {
  /// Reads an integer of up to 64 bits: `5`, `"5"`, `5.0` or `50e-1`.
  mutating func integer(
    _ type: StaticString
  ) throws(Halt) -> (isNegative: Bool, magnitude: UInt64) {
    if peek() == UInt8(ascii: "\"") {
      return try quoted { reader throws(Halt) in try reader.plainInteger(type) }
    }
    return try plainInteger(type)
  }

  /// Reads an integer of at most 7 digits, in quotes or without. `nil`, having read nothing, if what
  /// comes is none, needs a closer look or is close to the end of the text.
  @inline(__always)
  mutating func shortInteger() -> Int64? {
    guard end - next >= JSONText.shortIntegerByteCountMax else { return shortIntegerAtEnd() }
    guard let (value, after) = JSONText.shortInteger(next) else { return nil }
    next = after
    return value
  }

  /// The same close to the end of the text: from a copy of what is left.
  @inline(never)
  private mutating func shortIntegerAtEnd() -> Int64? {
    var words = (UInt64(0), UInt64(0))
    let left = end - next
    let number = withUnsafeMutableBytes(of: &words) { copy -> (value: Int64, byteCount: Int)? in
      guard let base = copy.baseAddress else { return nil }
      base.copyMemory(from: next, byteCount: left)
      return JSONText.shortInteger(UnsafeRawPointer(base)).map {
        ($0.value, $0.end - UnsafeRawPointer(base))
      }
    }
    // Up to the end and no further; the copy ends in zeros, which end a number too.
    guard let number, number.byteCount <= left else { return nil }
    next += number.byteCount
    return number.value
  }

  private mutating func plainInteger(
    _ type: StaticString
  ) throws(Halt) -> (isNegative: Bool, magnitude: UInt64) {
    let digitsStart = next
    let isNegative = peek() == UInt8(ascii: "-")
    if isNegative { next += 1 }
    let first = next
    var magnitude: UInt64 = 0
    while next < end {
      let digit = next.load(as: UInt8.self) &- 0x30
      guard digit < 10 else { break }
      magnitude = magnitude &* 10 &+ UInt64(digit)
      next += 1
    }
    let count = next - first
    let isPlain = !isFractionOrExponent(peek())
    // Up to 19 digits always fit, and leading zeros are for the slow path to refuse.
    if isPlain, 1...19 ~= count, count == 1 || first.load(as: UInt8.self) != UInt8(ascii: "0") {
      return (isNegative, magnitude)
    }
    next = digitsStart
    return (isNegative, try exactInteger(type))
  }

  @inline(__always)
  private func isFractionOrExponent(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
  }

  /// The magnitude of a number that may have a fraction and an exponent.
  ///
  /// What is read may be a string without its escapes, which lies elsewhere than the text: errors name
  /// places in the string, which `quoted` replaces.
  @inline(never)
  private mutating func exactInteger(_ type: StaticString) throws(Halt) -> UInt64 {
    let tokenStart = next
    guard let text = try numberToken(orWrongType: "an integer") else {
      throw fail(.wrongType(expected: "an integer", found: found), at: tokenStart)
    }
    let number = DecimalNumber(text)
    // Digits behind the point count only if they are zeros.
    guard number.exponent >= 0 else {
      next = tokenStart
      throw fail(.notAnInteger(token()))
    }
    guard let magnitude = number.magnitude else {
      next = tokenStart
      throw outOfRange(type, at: tokenStart)
    }
    return magnitude
  }

  mutating func double() throws(Halt) -> Double {
    if peek() == UInt8(ascii: "\"") {
      if let special = try specialNumber() { return special }
      return try quoted { reader throws(Halt) in try reader.plainDouble() }
    }
    return try plainDouble()
  }

  mutating func plainDouble() throws(Halt) -> Double {
    let numberStart = next
    guard let text = try numberToken(orWrongType: "a number") else { throw wrongType("a number") }
    if let value = DecimalNumber.exactDouble(text) { return value }
    guard let value = Double(DecimalNumber.readable(text)), value.isFinite else {
      throw outOfRange("double", at: numberStart)
    }
    return value
  }

  mutating func float() throws(Halt) -> Float {
    if peek() == UInt8(ascii: "\"") {
      if let special = try specialNumber() { return Float(special) }
      return try quoted { reader throws(Halt) in try reader.plainFloat() }
    }
    return try plainFloat()
  }

  private mutating func plainFloat() throws(Halt) -> Float {
    let numberStart = next
    guard let text = try numberToken(orWrongType: "a number") else { throw wrongType("a number") }
    // Not by way of Double, which would round twice.
    if let value = DecimalNumber.exactFloat(text) { return value }
    guard let value = Float(DecimalNumber.readable(text)), value.isFinite else {
      throw outOfRange("float", at: numberStart)
    }
    return value
  }

  /// Reads `"NaN"` and the infinities; nothing else.
  private mutating func specialNumber() throws(Halt) -> Double? {
    let position = next
    let text = try string(expected: "a number")
    if text.elementsEqual("NaN".utf8) { return .nan }
    if text.elementsEqual("Infinity".utf8) { return .infinity }
    if text.elementsEqual("-Infinity".utf8) { return -.infinity }
    next = position
    return nil
  }

  /// Reads a string as the text of something else, all of it.
  private mutating func quoted<Value>(
    _ body: (inout JSONToBinary) throws(Halt) -> Value
  ) throws(Halt) -> Value {
    let stringStart = next
    let content = try string(expected: "a number")
    let outer = (start: start, next: next, end: end)
    guard let contentStart = content.baseAddress, !content.isEmpty else {
      throw fail(.wrongType(expected: "a number", found: "an empty string"), at: stringStart)
    }
    start = contentStart
    next = contentStart
    end = contentStart + content.count
    do throws(Halt) {
      let value = try body(&self)
      guard next == end else { throw fail(.wrongType(expected: "a number", found: "a string")) }
      (start, next, end) = outer
      return value
    } catch {
      // What went wrong is in the string, which may lie elsewhere: point to where it begins.
      (start, next, end) = outer
      throw moveFailure(to: stringStart)
    }
  }

  /// Reads a number and returns its text.
  mutating func numberToken() throws(Halt) -> UnsafeRawBufferPointer {
    guard let text = try numberToken(orWrongType: "a value") else { throw unexpected("a value") }
    return text
  }

  /// Reads a number and returns its text; `nil`, having read nothing, if there is none.
  private mutating func numberToken(
    orWrongType expected: String
  ) throws(Halt) -> UnsafeRawBufferPointer? {
    let tokenStart = next
    if peek() == UInt8(ascii: "-") { next += 1 }
    let first = peek()
    guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= first else {
      next = tokenStart
      return nil
    }
    let digits = skipDigits()
    guard first != UInt8(ascii: "0") || digits == 1 else {
      next = tokenStart
      throw fail(.unexpected(expected: "a number without leading zeros", found: token()))
    }
    if peek() == UInt8(ascii: ".") {
      next += 1
      guard skipDigits() > 0 else { throw unexpected("a digit") }
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      next += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { next += 1 }
      guard skipDigits() > 0 else { throw unexpected("a digit") }
    }
    return UnsafeRawBufferPointer(start: tokenStart, count: next - tokenStart)
  }

  private mutating func skipDigits() -> Int {
    let first = next
    while next < end, next.load(as: UInt8.self) &- 0x30 < 10 {
      next += 1
    }
    return next - first
  }
}
