// Fields of the binary format.
extension OutputBuffer {
  @inline(__always)
  mutating func varint(_ value: UInt64) {
    if value < 0x80 {
      append(UInt8(truncatingIfNeeded: value))
    } else {
      longVarint(value)
    }
  }

  private mutating func longVarint(_ value: UInt64) {
    reserve(WireFormat.varintByteCountMax)
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func tag(_ number: UInt32, _ type: WireType) {
    varint(UInt64(number) << 3 | UInt64(type.rawValue))
  }

  mutating func fixed<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value) {
    reserve(MemoryLayout<Value>.size)
    next.storeBytes(of: value, as: Value.self)
    advance(MemoryLayout<Value>.size)
  }

  /// A length and as many bytes.
  mutating func delimited(_ bytes: UnsafeRawBufferPointer) {
    varint(UInt64(bytes.count))
    append(bytes)
  }

  /// Keeps one byte for a length that is not known yet. Returns where the content begins, for
  /// `endDelimited(_:)`.
  @inline(__always)
  mutating func beginDelimited() -> Int {
    append(0)
    return count
  }

  /// Writes the length of what was written since `contentStart`; moves it up if the length takes more
  /// than one byte.
  mutating func endDelimited(_ contentStart: Int) {
    let length = UInt64(count - contentStart)
    guard length >= 0x80 else {
      set(contentStart - 1, to: UInt8(truncatingIfNeeded: length))
      return
    }
    let lengthSize = WireFormat.varintSize(length)
    openGap(at: contentStart, byteCount: lengthSize - 1)
    for place in 0..<lengthSize {
      let bits = UInt8(truncatingIfNeeded: length >> UInt64(7 * place)) & 0x7F
      set(contentStart - 1 + place, to: place == lengthSize - 1 ? bits : bits | 0x80)
    }
  }
}
