import ProtobufCodec

// What JSON is made of.
extension JSONToBinary {
  /// The next byte, or 0 at the end.
  @inline(__always)
  func peek() -> UInt8 { next < end ? next.load(as: UInt8.self) : 0 }

  @inline(__always)
  mutating func skipWhitespace() {
    while next < end {
      let byte = next.load(as: UInt8.self)
      guard byte <= UInt8(ascii: " ") else { return }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      next += 1
    }
  }

  /// Reads a word such as `null`, and nothing that goes on after it.
  mutating func literal(_ word: StaticString) throws(Halt) {
    let count = word.utf8CodeUnitCount
    guard end - next >= count, isEqual(next, UnsafeRawPointer(word.utf8Start), count) else {
      throw unexpected("a value")
    }
    next += count
  }

  /// Reads a string and returns its content, which is valid until the next string is read.
  ///
  /// - Parameter expected: for the error if there is no string.
  mutating func string(expected: String) throws(Halt) -> UnsafeRawBufferPointer {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected(expected) }
    next += 1
    let content = next
    var highBits: UInt64 = 0
    while end - next >= 16 {
      let bytes = next.loadUnaligned(as: SIMD16<UInt8>.self)
      guard JSONText.isPlain(bytes) else { break }
      let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
      highBits |= halves[0] | halves[1]
      next += 16
    }
    while end - next >= 8 {
      let word = next.loadUnaligned(as: UInt64.self)
      let special = JSONText.special(word)
      guard special == 0 else {
        // Of the bytes behind the first special one, too many high bits do no harm.
        highBits |= word
        next += special.trailingZeroBitCount >> 3
        return try string(content, isPlain: highBits & 0x8080_8080_8080_8080 == 0)
      }
      highBits |= word
      next += 8
    }
    while next < end {
      let byte = next.load(as: UInt8.self)
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      highBits |= UInt64(byte)
      next += 1
    }
    return try string(content, isPlain: highBits & 0x8080_8080_8080_8080 == 0)
  }

  /// The string from `content` on, of which everything before the next byte is plain.
  @inline(__always)
  private mutating func string(
    _ content: UnsafeRawPointer, isPlain: Bool
  ) throws(Halt) -> UnsafeRawBufferPointer {
    let bytes = UnsafeRawBufferPointer(start: content, count: next - content)
    guard peek() == UInt8(ascii: "\"") else { return try stringWithEscapes(content) }
    guard isPlain || JSONText.isUTF8(bytes) else { throw fail(.invalidUTF8, at: content) }
    next += 1
    return bytes
  }

  private mutating func stringWithEscapes(
    _ content: UnsafeRawPointer
  ) throws(Halt) -> UnsafeRawBufferPointer {
    unescaped.truncate(to: 0)
    var plain = content
    while next < end {
      let byte = next.load(as: UInt8.self)
      switch byte {
      case UInt8(ascii: "\""):
        unescaped.append(UnsafeRawBufferPointer(start: plain, count: next - plain))
        guard JSONText.isUTF8(unescaped.bytes) else { throw fail(.invalidUTF8, at: content) }
        next += 1
        return unescaped.bytes
      case UInt8(ascii: "\\"):
        unescaped.append(UnsafeRawBufferPointer(start: plain, count: next - plain))
        try escape()
        plain = next
      case 0..<0x20:
        throw fail(
          .invalidString(
            "control character U+00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
          ))
      default:
        next += 1
      }
    }
    throw fail(.truncated)
  }

  private mutating func escape() throws(Halt) {
    let escapeStart = next
    next += 1
    let letter = peek()
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"):
      next += 1
      return try unicodeEscape(escapeStart)
    default:
      throw next == end ? fail(.truncated) : fail(.invalidString("an escape of \(found)"))
    }
    next += 1
  }

  /// Four digits, and for code points beyond U+FFFF a second escape.
  private mutating func unicodeEscape(_ escapeStart: UnsafeRawPointer) throws(Halt) {
    let first = try codeUnit(escapeStart)
    var codePoint = UInt32(first)
    if 0xD800..<0xDC00 ~= first {
      guard peek() == UInt8(ascii: "\\"), end - next >= 2,
        next.load(fromByteOffset: 1, as: UInt8.self) == UInt8(ascii: "u")
      else { throw fail(.invalidString("half of a surrogate pair"), at: escapeStart) }
      next += 2
      let second = try codeUnit(escapeStart)
      guard 0xDC00..<0xE000 ~= second else {
        throw fail(.invalidString("half of a surrogate pair"), at: escapeStart)
      }
      codePoint = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(codePoint) else {
      throw fail(.invalidString("half of a surrogate pair"), at: escapeStart)
    }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      unescaped.append(byte)
    }
  }

  private mutating func codeUnit(_ escapeStart: UnsafeRawPointer) throws(Halt) -> UInt16 {
    guard end - next >= 4 else { throw fail(.truncated) }
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let digit = next.load(as: UInt8.self)
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(digit - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(digit - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(digit - 0x37)
      default:
        throw fail(.invalidString("\\u without four hexadecimal digits"), at: escapeStart)
      }
      next += 1
    }
    return unit
  }

  /// Reads over a value of any type.
  mutating func skipValue() throws(Halt) {
    switch peek() {
    case UInt8(ascii: "\""): _ = try string(expected: "")
    case UInt8(ascii: "{"): try skipCollection(closing: UInt8(ascii: "}"))
    case UInt8(ascii: "["): try skipCollection(closing: UInt8(ascii: "]"))
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    default: _ = try numberToken()
    }
  }

  private mutating func skipCollection(closing: UInt8) throws(Halt) {
    try enter()
    next += 1
    skipWhitespace()
    if peek() == closing {
      next += 1
      return leave()
    }
    repeat {
      skipWhitespace()
      if closing == UInt8(ascii: "}") {
        _ = try string(expected: "a name in quotes")
        try takeColon()
      }
      try skipValue()
      skipWhitespace()
    } while try takeComma(orEnd: closing)
    leave()
  }

  // Errors.

  /// What comes next, for errors.
  var found: String {
    guard next < end else { return "the end of the text" }
    switch next.load(as: UInt8.self) {
    case UInt8(ascii: "\""): return "a string"
    case UInt8(ascii: "{"): return "an object"
    case UInt8(ascii: "["): return "an array"
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return "a number"
    case let byte where byte < 0x20 || byte >= 0x7F:
      return "byte 0x\(String(byte, radix: 16, uppercase: true))"
    case let byte:
      let isWord = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
      return "'\(isWord ? token() : String(Unicode.Scalar(byte)))'"
    }
  }

  mutating func unexpected(_ expected: String) -> Halt {
    next == end ? fail(.truncated) : fail(.unexpected(expected: expected, found: found))
  }

  mutating func wrongType(_ expected: String) -> Halt {
    next == end ? fail(.truncated) : fail(.wrongType(expected: expected, found: found))
  }

  /// A few of the characters that come next, up to one that ends a value, for errors.
  func token() -> String {
    let bytes = UnsafeRawBufferPointer(start: next, count: min(end - next, 40))
    let text = bytes.prefix { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
