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
  /// Writes the bytes that base64 stands for, padded or not.
  mutating func base64(_ text: UnsafeRawBufferPointer) throws(Halt) {
    var count = text.count
    while count > 0, text.count - count < 2, text[count - 1] == UInt8(ascii: "=") { count -= 1 }
    // Padding completes four digits; without any, one digit alone says nothing.
    let isPadded = count < text.count
    guard count % 4 != 1, !isPadded || text.count % 4 == 0 else { throw invalidBase64 }
    guard count > 0, let first = text.baseAddress else { return }
    output.reserve(text.count &+ 8)
    let values = digitValues.utf8Start
    let end = first + count
    var place = first
    var target = output.next
    // Collects the bits that only characters beyond ASCII and values of what is no digit have.
    var characters: UInt64 = 0
    var invalid: UInt32 = 0
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
    while end - place >= 4 {
      let word = UInt64(place.loadUnaligned(as: UInt32.self))
      characters |= word
      let first = UInt32(values[Int(truncatingIfNeeded: word & 0x7F)])
      let second = UInt32(values[Int(truncatingIfNeeded: word &>> 8 & 0x7F)])
      let third = UInt32(values[Int(truncatingIfNeeded: word &>> 16 & 0x7F)])
      let fourth = UInt32(values[Int(truncatingIfNeeded: word &>> 24 & 0x7F)])
      invalid |= first | second | third | fourth
      let bits = first &<< 26 | second &<< 20 | third &<< 14 | fourth &<< 8
      // Four bytes are stored and three kept.
      target.storeBytes(of: bits.bigEndian, as: UInt32.self)
      target += 3
      place += 4
    }
    output.advance(target - output.next)
    if place < end {
      var bits: UInt32 = 0
      let left = end - place
      while place < end {
        let character = place.load(as: UInt8.self)
        characters |= UInt64(character)
        let value = UInt32(values[Int(character & 0x7F)])
        invalid |= value
        bits = bits << 6 | value
        place += 1
      }
      output.append(UInt8(truncatingIfNeeded: left == 2 ? bits >> 4 : bits >> 10))
      if left == 3 { output.append(UInt8(truncatingIfNeeded: bits >> 2)) }
    }
    guard characters & 0x8080_8080 == 0, invalid < 64 else { throw invalidBase64 }
  }

  private var invalidBase64: Halt {
    mutating get { fail(.invalidBase64) }
  }
}

/// Many digits at once, by arithmetic instead of a table.
private enum Base64Digits {
  typealias Bytes = SIMD16<UInt8>

  /// The values of sixteen digits of either alphabet, and whether all of them are digits.
  @inline(__always)
  static func values(_ digits: Bytes) -> (values: Bytes, isValid: Bool) {
    let upper = digits &- all("A")
    let lower = digits &- all("a")
    let number = digits &- all("0")
    let isUpper = bits(upper .< Bytes(repeating: 26))
    let isLower = bits(lower .< Bytes(repeating: 26))
    let isNumber = bits(number .< Bytes(repeating: 10))
    let is62 = bits(digits .== all("+")) | bits(digits .== all("-"))
    let is63 = bits(digits .== all("/")) | bits(digits .== all("_"))
    let isDigit = unsafeBitCast(
      isUpper | isLower | isNumber | is62 | is63, to: SIMD2<UInt64>.self)
    let values =
      upper & isUpper | (lower &+ Bytes(repeating: 26)) & isLower | (number &+ Bytes(repeating: 52))
      & isNumber
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
