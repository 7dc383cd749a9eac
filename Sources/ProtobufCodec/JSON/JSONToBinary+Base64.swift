/// The value of each base64 digit of either alphabet (RFC 4648 §4 and §5), or 0xFF.
private let digitValues: InlineArray<256, UInt8> = {
  var values = InlineArray<256, UInt8>(repeating: 0xFF)
  for (value, digit) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    .enumerated()
  {
    values[Int(digit)] = UInt8(value)
  }
  values[Int(UInt8(ascii: "-"))] = 62
  values[Int(UInt8(ascii: "_"))] = 63
  return values
}()

extension JSONToBinary {
  /// Writes the bytes that base64 stands for, padded or not.
  mutating func base64(_ text: UnsafeRawBufferPointer) throws(Halt) {
    var count = text.count
    while count > 0, text.count - count < 2, text[count - 1] == UInt8(ascii: "=") { count -= 1 }
    // Padding completes four digits; without any, one digit alone says nothing.
    let isPadded = count < text.count
    guard count % 4 != 1, !isPadded || text.count % 4 == 0 else { throw invalidBase64 }
    output.reserve(text.count)
    var bits: UInt32 = 0
    var invalid: UInt8 = 0
    var index = 0
    while index + 4 <= count {
      let first = digitValues[Int(text[index])]
      let second = digitValues[Int(text[index + 1])]
      let third = digitValues[Int(text[index + 2])]
      let fourth = digitValues[Int(text[index + 3])]
      invalid |= first | second | third | fourth
      bits = UInt32(first) << 18 | UInt32(second) << 12 | UInt32(third) << 6 | UInt32(fourth)
      // Four bytes are stored and three kept.
      output.next.storeBytes(of: (bits << 8).bigEndian, as: UInt32.self)
      output.advance(3)
      index += 4
    }
    if index < count {
      bits = 0
      for place in index..<count {
        let digit = digitValues[Int(text[place])]
        invalid |= digit
        bits = bits << 6 | UInt32(digit)
      }
      if count - index == 2 {
        output.append(UInt8(truncatingIfNeeded: bits >> 4))
      } else {
        output.append(UInt8(truncatingIfNeeded: bits >> 10))
        output.append(UInt8(truncatingIfNeeded: bits >> 2))
      }
    }
    // Only the mark of what is no digit has the highest bit.
    guard invalid < 0x80 else { throw invalidBase64 }
  }

  private var invalidBase64: Halt {
    mutating get { fail(.invalidBase64) }
  }
}
