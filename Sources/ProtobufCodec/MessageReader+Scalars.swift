// One function for each scalar type of the schema language. They are called once the tag has been
// read, and read one value.
extension MessageReader {
  /// An unsigned number in base 128, the least significant seven bits first.
  @inlinable @inline(__always)
  mutating func varint() throws(DecodingError) -> UInt64 {
    guard next < end else { throw failure(.truncated(bytesLeft: 0)) }
    let first = next.load(as: UInt8.self)
    guard first < 0x80 else { return try longVarint() }
    next += 1
    return UInt64(first)
  }

  @usableFromInline
  mutating func longVarint() throws(DecodingError) -> UInt64 {
    guard inputEnd - next >= 8 else { return try varintByteByByte() }
    let word = next.loadUnaligned(as: UInt64.self)
    // The highest bit of the byte that ends the varint, if it is one of these eight.
    let ends = ~word & 0x8080_8080_8080_8080
    let count = ends.trailingZeroBitCount / 8 + 1
    guard ends != 0, count <= bytesLeft else { return try varintByteByByte() }
    next += count
    // Drop what follows, then close the gaps of one bit between each two bytes, of two between pairs
    // and of four between fours.
    var value = word & (ends ^ (ends &- 1)) & 0x7F7F_7F7F_7F7F_7F7F
    value = value & 0x007F_007F_007F_007F | (value & 0x7F00_7F00_7F00_7F00) >> 1
    value = value & 0x0000_3FFF_0000_3FFF | (value & 0x3FFF_0000_3FFF_0000) >> 2
    return value & 0x0000_0000_0FFF_FFFF | (value & 0x0FFF_FFFF_0000_0000) >> 4
  }

  private mutating func varintByteByByte() throws(DecodingError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    var position = next
    while position < end {
      let byte = position.load(as: UInt8.self)
      position += 1
      value |= UInt64(byte & 0x7F) &<< shift
      // The tenth byte holds the 64th bit alone.
      guard shift < 63 || byte <= 1 else { throw failure(.varintTooLong) }
      if byte < 0x80 {
        next = position
        return value
      }
      shift &+= 7
    }
    throw failure(.truncated(bytesLeft: bytesLeft))
  }

  /// A value of fixed width, least significant byte first.
  @inlinable @inline(__always)
  mutating func fixed<Value: BitwiseCopyable>(_ type: Value.Type) throws(DecodingError) -> Value {
    guard bytesLeft >= MemoryLayout<Value>.size else {
      throw failure(.truncated(bytesLeft: bytesLeft))
    }
    let value = next.loadUnaligned(as: Value.self)
    next += MemoryLayout<Value>.size
    return value
  }

  @inlinable
  public mutating func double() throws(DecodingError) -> Double { try fixed(Double.self) }

  @inlinable
  public mutating func float() throws(DecodingError) -> Float { try fixed(Float.self) }

  /// Bits above the 32nd are dropped, here and in the other 32-bit varints.
  @inlinable
  public mutating func int32() throws(DecodingError) -> Int32 {
    Int32(truncatingIfNeeded: try varint())
  }

  @inlinable
  public mutating func int64() throws(DecodingError) -> Int64 {
    Int64(truncatingIfNeeded: try varint())
  }

  @inlinable
  public mutating func uint32() throws(DecodingError) -> UInt32 {
    UInt32(truncatingIfNeeded: try varint())
  }

  @inlinable
  public mutating func uint64() throws(DecodingError) -> UInt64 { try varint() }

  @inlinable
  public mutating func sint32() throws(DecodingError) -> Int32 {
    WireFormat.unZigZag(UInt32(truncatingIfNeeded: try varint()))
  }

  @inlinable
  public mutating func sint64() throws(DecodingError) -> Int64 {
    WireFormat.unZigZag(try varint())
  }

  @inlinable
  public mutating func fixed32() throws(DecodingError) -> UInt32 { try fixed(UInt32.self) }

  @inlinable
  public mutating func fixed64() throws(DecodingError) -> UInt64 { try fixed(UInt64.self) }

  @inlinable
  public mutating func sfixed32() throws(DecodingError) -> Int32 { try fixed(Int32.self) }

  @inlinable
  public mutating func sfixed64() throws(DecodingError) -> Int64 { try fixed(Int64.self) }

  @inlinable
  public mutating func bool() throws(DecodingError) -> Bool { try varint() != 0 }

  @inlinable
  public mutating func enumeration<Value: Enumeration>() throws(DecodingError) -> Value {
    Value(rawValue: try int32())
  }

  /// Throws `.invalidUTF8` if the bytes are not UTF-8.
  public mutating func string() throws(DecodingError) -> String {
    let length = try length()
    let bytes = UnsafeRawBufferPointer(start: next, count: length)
      .assumingMemoryBound(to: UInt8.self)
    do {
      let string = String(copying: try UTF8Span(validating: Span(_unsafeElements: bytes)))
      next += length
      return string
    } catch {
      throw failure(.invalidUTF8)
    }
  }

  public mutating func bytes() throws(DecodingError) -> [UInt8] {
    let length = try length()
    let bytes = [UInt8](UnsafeRawBufferPointer(start: next, count: length))
    next += length
    return bytes
  }
}
