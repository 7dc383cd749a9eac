private let hexadecimalDigits: StaticString = "0123456789abcdef"

// Strings as JSON has them, and base64.
extension OutputBuffer {
  /// Writes UTF-8 in quotes, with escapes for what JSON cannot have in a string. Returns whether there
  /// was anything beyond ASCII.
  @discardableResult
  mutating func quoted(_ text: UnsafeRawBufferPointer) -> Bool {
    // Eight bytes are stored at a time, up to seven of them behind the text's end.
    reserve(text.count &+ 16)
    next.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    advance(1)
    var highBits: UInt64 = 0
    if var source = text.baseAddress {
      let end = source + text.count
      while end - source >= 8 {
        let word = source.loadUnaligned(as: UInt64.self)
        highBits |= word
        next.storeBytes(of: word, as: UInt64.self)
        let escapes = JSONText.special(word)
        guard escapes == 0 else {
          let plain = escapes.trailingZeroBitCount >> 3
          source += plain
          advance(plain)
          escape(source.load(as: UInt8.self), bytesLeft: end - source)
          source += 1
          continue
        }
        source += 8
        advance(8)
      }
      while source < end {
        let byte = source.load(as: UInt8.self)
        highBits |= UInt64(byte)
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          escape(byte, bytesLeft: end - source)
        } else {
          next.storeBytes(of: byte, as: UInt8.self)
          advance(1)
        }
        source += 1
      }
    }
    next.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    advance(1)
    return highBits & 0x8080_8080_8080_8080 != 0
  }

  /// - Parameter bytesLeft: how many bytes of the string are still to come, this one included.
  @inline(never)
  private mutating func escape(_ byte: UInt8, bytesLeft: Int) {
    reserve(bytesLeft + 32)
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append("u00")
      append(hexadecimalDigits.utf8Start[Int(byte >> 4)])
      append(hexadecimalDigits.utf8Start[Int(byte & 15)])
    }
  }

  /// Writes bytes as base64 in quotes, padded (RFC 4648 §4).
  mutating func quotedBase64(_ data: UnsafeRawBufferPointer) {
    reserve((data.count + 2) / 3 * 4 + 8)
    let digits = base64Digits.utf8Start
    next.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    var place = next + 1
    guard var source = data.baseAddress else {
      advance(1)
      return append(UInt8(ascii: "\""))
    }
    let end = source + data.count
    // Six bytes at a time, as eight digits; two more are read than used.
    while end - source >= 8 {
      let bits = UInt64(bigEndian: source.loadUnaligned(as: UInt64.self))
      var word = UInt64(digits[Int(truncatingIfNeeded: bits >> 58)])
      word |= UInt64(digits[Int(truncatingIfNeeded: bits >> 52 & 63)]) << 8
      word |= UInt64(digits[Int(truncatingIfNeeded: bits >> 46 & 63)]) << 16
      word |= UInt64(digits[Int(truncatingIfNeeded: bits >> 40 & 63)]) << 24
      word |= UInt64(digits[Int(truncatingIfNeeded: bits >> 34 & 63)]) << 32
      word |= UInt64(digits[Int(truncatingIfNeeded: bits >> 28 & 63)]) << 40
      word |= UInt64(digits[Int(truncatingIfNeeded: bits >> 22 & 63)]) << 48
      word |= UInt64(digits[Int(truncatingIfNeeded: bits >> 16 & 63)]) << 56
      place.storeBytes(of: word, as: UInt64.self)
      place += 8
      source += 6
    }
    while source < end {
      let left = end - source
      var bits = UInt32(source.load(as: UInt8.self)) << 16
      if left > 1 { bits |= UInt32(source.load(fromByteOffset: 1, as: UInt8.self)) << 8 }
      if left > 2 { bits |= UInt32(source.load(fromByteOffset: 2, as: UInt8.self)) }
      var word = UInt32(digits[Int(bits >> 18)]) | UInt32(digits[Int(bits >> 12 & 63)]) << 8
      word |= UInt32(left > 1 ? digits[Int(bits >> 6 & 63)] : UInt8(ascii: "=")) << 16
      word |= UInt32(left > 2 ? digits[Int(bits & 63)] : UInt8(ascii: "=")) << 24
      place.storeBytes(of: word, as: UInt32.self)
      place += 4
      source += 3
    }
    place.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
    advance(place + 1 - next)
  }
}

private let base64Digits: StaticString =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

/// What strings in JSON are made of.
enum JSONText {
  /// The highest bit of the first byte of `word`, in memory's order, that ends a plain run within a
  /// string: a quote, a backslash or a control character. Bits above it have no meaning.
  @inline(__always)
  static func special(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ 0x2222_2222_2222_2222
    let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let found =
      (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
      | (word &- 0x2020_2020_2020_2020) & ~word
    return found & 0x8080_8080_8080_8080
  }

  /// Whether none of sixteen bytes ends a plain run within a string.
  @inline(__always)
  static func isPlain(_ bytes: SIMD16<UInt8>) -> Bool {
    typealias Bytes = SIMD16<UInt8>
    let isQuote = bytes .== Bytes(repeating: UInt8(ascii: "\""))
    let isBackslash = bytes .== Bytes(repeating: UInt8(ascii: "\\"))
    let isControl = bytes .< Bytes(repeating: 0x20)
    // Put together as bytes: of masks the compiler makes loops.
    let special = unsafeBitCast(
      unsafeBitCast(isQuote, to: Bytes.self) | unsafeBitCast(isBackslash, to: Bytes.self)
        | unsafeBitCast(isControl, to: Bytes.self), to: SIMD2<UInt64>.self)
    return special[0] | special[1] == 0
  }

  /// How many bytes `shortInteger(_:)` may load.
  static let shortIntegerByteCountMax = 11

  /// An integer of at most 7 digits, in quotes or without, and where it ends. `nil` if there is none or
  /// it needs a closer look.
  @inline(__always)
  static func shortInteger(_ start: UnsafeRawPointer) -> (value: Int64, end: UnsafeRawPointer)? {
    let isQuoted = start.load(as: UInt8.self) == UInt8(ascii: "\"")
    var place = start + (isQuoted ? 1 : 0)
    let isNegative = place.load(as: UInt8.self) == UInt8(ascii: "-")
    place += isNegative ? 1 : 0
    let word = place.loadUnaligned(as: UInt64.self)
    let (magnitude, count) = digits(word)
    // Leading zeros are for others to refuse.
    guard count &- 1 < 7, count >= 1, word & 0xFF != 0x30 || count == 1 else { return nil }
    place += count
    let byte = place.load(as: UInt8.self)
    // Unless it is quoted, a fraction or an exponent may follow.
    guard isQuoted ? byte == UInt8(ascii: "\"") : byte != UInt8(ascii: ".") && byte | 0x20 != 0x65
    else { return nil }
    let value = Int64(truncatingIfNeeded: magnitude)
    return (isNegative ? 0 &- value : value, place + (isQuoted ? 1 : 0))
  }

  /// How many of the bytes of `word`, in memory's order, are digits before the first that is none, and
  /// the number that they are, if they are not all of them.
  @inline(__always)
  static func digits(_ word: UInt64) -> (value: UInt64, count: Int) {
    // Digits become 0 to 9; the highest bits tell what is more. A carry only reaches bytes behind.
    let values = word ^ 0x3030_3030_3030_3030
    let others = (values &+ 0x7676_7676_7676_7676 | values) & 0x8080_8080_8080_8080
    let bitCount = UInt64(truncatingIfNeeded: others.trailingZeroBitCount) & 0x78
    // Up to the end of the word, with zeros before them; then pairs, fours and eights are put together.
    var digits = values &<< (64 &- bitCount)
    digits = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits &* 100 &+ digits &>> 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits &* 10_000 &+ digits &>> 32) & 0xFFFF_FFFF
    return (digits, Int(truncatingIfNeeded: bitCount &>> 3))
  }

  static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let elements = bytes.assumingMemoryBound(to: UInt8.self)
    return (try? UTF8Span(validating: Span(_unsafeElements: elements))) != nil
  }
}
