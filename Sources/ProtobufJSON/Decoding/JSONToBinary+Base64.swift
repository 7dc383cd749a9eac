import ProtobufCodec

/// Of each ASCII character, its value as a base64 digit of either alphabet (RFC 4648 §4 and §5), or 64
/// if it is none.
private let digitValues: StaticString = """
  @@@@@@@@@@@@@@@@\
  @@@@@@@@@@@@@@@@\
  @@@@@@@@@@@>@>@?\
  456789:;<=@@@@@@\
  @\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}\u{A}\u{B}\u{C}\u{D}\u{E}\
  \u{F}\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}@@@@?\
  @\u{1A}\u{1B}\u{1C}\u{1D}\u{1E}\u{1F} !\"#$%&'(\
  )*+,-./0123@@@@@
  """

extension JSONToBinary {
  /// Reads a string of base64 and writes the bytes that it stands for, padded or not.
  mutating func base64() throws(Halt) {
    if plainBase64() { return }
    let text = try string(orWrongType: "base64 in a string")
    guard decodeBase64(text) else { throw fail(.invalidBase64) }
  }

  /// The same in one walk over the string. False, having read and written nothing, if there is none, or one
  /// that has escapes or is wrong.
  private mutating func plainBase64() -> Bool {
    guard peek() == UInt8(ascii: "\"") else { return false }
    guard let after = decodeDigits(from: next + 1, to: end) else { return false }
    guard after.place < end, after.place.load(as: UInt8.self) == UInt8(ascii: "\"") else {
      return false
    }
    next = after.place + 1
    output.advance(after.byteCount)
    return true
  }

  /// Writes the bytes that all of a text stands for.
  private mutating func decodeBase64(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let start = text.baseAddress else { return true }
    let end = start + text.count
    guard let after = decodeDigits(from: start, to: end), after.place == end else { return false }
    output.advance(after.byteCount)
    return true
  }

  /// Stores the bytes that digits stand for behind what was written, up to what is neither digit nor
  /// padding. Returns that place and how many bytes there are; `nil` if the digits are incomplete.
  @inline(__always)
  private mutating func decodeDigits(
    from start: UnsafeRawPointer, to end: UnsafeRawPointer
  ) -> (place: UnsafeRawPointer, byteCount: Int)? {
    output.reserve(end - start &+ 8)
    var place = start
    var target = output.next
    while end - place >= 16 {
      let (values, isValid) = Base64Digits.values(place.loadUnaligned(as: SIMD16<UInt8>.self))
      guard isValid else { break }
      // Each eight digits are six bytes, of which eight are stored.
      let bytes = Base64Digits.bytes(values)
      target.storeBytes(of: bytes[0].bigEndian, as: UInt64.self)
      (target + 6).storeBytes(of: bytes[1].bigEndian, as: UInt64.self)
      target += 12
      place += 16
    }
    let values = digitValues.utf8Start
    while end - place >= 4 {
      let word = place.loadUnaligned(as: UInt32.self)
      let first = UInt32(values[Int(truncatingIfNeeded: word & 0x7F)])
      let second = UInt32(values[Int(truncatingIfNeeded: word &>> 8 & 0x7F)])
      let third = UInt32(values[Int(truncatingIfNeeded: word &>> 16 & 0x7F)])
      let fourth = UInt32(values[Int(truncatingIfNeeded: word &>> 24 & 0x7F)])
      // Only characters beyond ASCII and values of what is no digit have these bits.
      guard word & 0x8080_8080 | (first | second | third | fourth) & 64 == 0 else { break }
      let bits = first &<< 26 | second &<< 20 | third &<< 14 | fourth &<< 8
      // Four bytes are stored and three kept.
      target.storeBytes(of: bits.bigEndian, as: UInt32.self)
      target += 3
      place += 4
    }
    var bits: UInt32 = 0
    var left = 0
    while place < end {
      let character = place.load(as: UInt8.self)
      let value = UInt32(values[Int(character & 0x7F)])
      guard character < 0x80, value < 64 else { break }
      bits = bits &<< 6 | value
      left &+= 1
      place += 1
    }
    var byteCount = target - output.next
    guard left > 0 else { return (place, byteCount) }
    // One digit says nothing. Padding completes four.
    guard left > 1 else { return nil }
    bits = bits &<< UInt32(truncatingIfNeeded: 32 &- 6 &* left)
    target.storeBytes(of: bits.bigEndian, as: UInt32.self)
    byteCount &+= left &- 1
    if place < end, place.load(as: UInt8.self) == UInt8(ascii: "=") {
      let padded = place + (4 &- left)
      guard padded <= end, (padded - 1).load(as: UInt8.self) == UInt8(ascii: "=") else {
        return nil
      }
      place = padded
    }
    return (place, byteCount)
  }
}

/// Many digits at once, by arithmetic instead of a table.
private enum Base64Digits {
  typealias Bytes = SIMD16<UInt8>

  /// The values of sixteen digits of either alphabet, and whether all of them are digits.
  @inline(__always)
  static func values(_ digits: Bytes) -> (values: Bytes, isValid: Bool) {
    // Lower case differs from upper case by one bit.
    let letter = (digits | Bytes(repeating: 0x20)) &- all("a")
    let number = digits &- all("0")
    let isLetter = bits(letter .< Bytes(repeating: 26))
    let isLower = bits(digits & Bytes(repeating: 0x20) .== Bytes(repeating: 0x20))
    let isNumber = bits(number .< Bytes(repeating: 10))
    let is62 = bits(digits .== all("+")) | bits(digits .== all("-"))
    let is63 = bits(digits .== all("/")) | bits(digits .== all("_"))
    let isDigit = unsafeBitCast(
      isLetter | isNumber | is62 | is63, to: SIMD2<UInt64>.self)
    let values =
      (letter &+ isLower & Bytes(repeating: 26)) & isLetter
      | (number &+ Bytes(repeating: 52)) & isNumber
      | is62 & Bytes(repeating: 62) | is63 & Bytes(repeating: 63)
    return (values, isDigit[0] & isDigit[1] == .max)
  }

  @inline(__always)
  private static func all(_ character: Unicode.Scalar) -> Bytes {
    Bytes(repeating: UInt8(ascii: character))
  }

  /// All bits of a byte where the mask is true.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> Bytes {
    unsafeBitCast(mask, to: Bytes.self)
  }

  /// The six bytes that each eight digits stand for, the first the most significant of all eight, and
  /// two of zero.
  @inline(__always)
  static func bytes(_ values: Bytes) -> SIMD2<UInt64> {
    // Pairs, then fours, then all eight digits are put together.
    let digits = unsafeBitCast(values, to: SIMD8<UInt16>.self)
    let pairs = unsafeBitCast(
      (digits & SIMD8(repeating: 0xFF)) &<< 6 | digits &>> 8, to: SIMD4<UInt32>.self)
    let fours = unsafeBitCast(
      (pairs & SIMD4(repeating: 0xFFFF)) &<< 12 | pairs &>> 16, to: SIMD2<UInt64>.self)
    return fours &<< 40 | (fours &>> 32) &<< 16
  }
}
