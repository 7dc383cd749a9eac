import ProtobufCodec

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

  /// Stores a varint, for which there is room, and returns where it ends.
  @inline(__always)
  static func storeVarint(
    _ value: UInt64, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    if value < 0x80 {
      place.storeBytes(of: UInt8(truncatingIfNeeded: value), as: UInt8.self)
      return place + 1
    }
    if value < 0x4000 {
      place.storeBytes(
        of: UInt16(truncatingIfNeeded: value & 0x7F | value << 1 & 0x7F00 | 0x80), as: UInt16.self)
      return place + 2
    }
    return storeLongVarint(value, at: place)
  }

  private static func storeLongVarint(
    _ value: UInt64, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var place = place
    var rest = value
    while rest >= 0x80 {
      place.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, as: UInt8.self)
      place += 1
      rest >>= 7
    }
    place.storeBytes(of: UInt8(truncatingIfNeeded: rest), as: UInt8.self)
    return place + 1
  }

  private mutating func longVarint(_ value: UInt64) {
    reserve(WireFormat.varintByteCountMax)
    advance(Self.storeVarint(value, at: next) - next)
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
