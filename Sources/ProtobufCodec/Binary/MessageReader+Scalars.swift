// One function for each scalar type of the schema language. They are called once the tag has been
// read, and read one value.
extension MessageReader {
  /// An unsigned number in base 128, the least significant seven bits first.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func varint() -> UInt64 {
    let place = next
    if place < end {
      let first = place.load(as: UInt8.self)
      if first < 0x80 {
        next = place + 1
        return UInt64(first)
      }
    }
    return longVarint()
  }

  @usableFromInline
  @inline(never)
  mutating func longVarint() -> UInt64 {
    let word: UInt64
    if next.isFollowed(by: 8, before: inputEnd) {
      word = next.loadUnaligned(as: UInt64.self)
    } else if inputEnd - start >= 8 {
      // The last eight bytes of the input, without those that are read already.
      let left = inputEnd - next
      word =
        inputEnd.loadUnaligned(fromByteOffset: -8, as: UInt64.self)
        &>> UInt64(truncatingIfNeeded: 64 &- 8 &* left)
    } else {
      return varintByteByByte()
    }
    if word & 0x8000 == 0, next.isFollowed(by: 2, before: end) {
      next += 2
      return word & 0x7F | word >> 1 & 0x3F80
    }
    if word & 0x80_0000 == 0, next.isFollowed(by: 3, before: end) {
      next += 3
      return word & 0x7F | word >> 1 & 0x3F80 | word >> 2 & 0x1F_C000
    }
    // The highest bit of the byte that ends the varint, if it is one of these eight.
    let ends = ~word & 0x8080_8080_8080_8080
    let count = ends.trailingZeroBitCount / 8 + 1
    guard ends != 0, count <= bytesLeft else { return varintByteByByte() }
    next += count
    return WireFormat.varint(in: word, before: ends)
  }

  @inline(never)
  private mutating func varintByteByByte() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    var position = next
    while position < end {
      let byte = position.load(as: UInt8.self)
      position += 1
      value |= UInt64(byte & 0x7F) &<< shift
      // Of the tenth byte only the 64th bit counts.
      guard shift < 63 || byte < 0x80 else {
        fail(.varintTooLong)
        return 0
      }
      if byte < 0x80 {
        next = position
        return value
      }
      shift &+= 7
    }
    fail(.truncated(bytesLeft: bytesLeft))
    return 0
  }

  /// A value of fixed width, least significant byte first; `zero` after a mistake.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func fixed<Value: BitwiseCopyable>(_ zero: Value) -> Value {
    guard bytesLeft >= MemoryLayout<Value>.size else {
      failTruncated()
      return zero
    }
    let value = next.loadUnaligned(as: Value.self)
    next += MemoryLayout<Value>.size
    return value
  }

  @usableFromInline
  @inline(never)
  mutating func failTruncated() {
    fail(.truncated(bytesLeft: bytesLeft))
  }

  @_alwaysEmitIntoClient
  public mutating func double() -> Double { fixed(0) }

  @_alwaysEmitIntoClient
  public mutating func float() -> Float { fixed(0) }

  /// Bits above the 32nd are dropped, here and in the other 32-bit varints.
  @_alwaysEmitIntoClient
  public mutating func int32() -> Int32 { Int32(truncatingIfNeeded: varint()) }

  @_alwaysEmitIntoClient
  public mutating func int64() -> Int64 { Int64(truncatingIfNeeded: varint()) }

  @_alwaysEmitIntoClient
  public mutating func uint32() -> UInt32 { UInt32(truncatingIfNeeded: varint()) }

  @_alwaysEmitIntoClient
  public mutating func uint64() -> UInt64 { varint() }

  @_alwaysEmitIntoClient
  public mutating func sint32() -> Int32 {
    WireFormat.unZigZag(UInt32(truncatingIfNeeded: varint()))
  }

  @_alwaysEmitIntoClient
  public mutating func sint64() -> Int64 { WireFormat.unZigZag(varint()) }

  @_alwaysEmitIntoClient
  public mutating func fixed32() -> UInt32 { fixed(0) }

  @_alwaysEmitIntoClient
  public mutating func fixed64() -> UInt64 { fixed(0) }

  @_alwaysEmitIntoClient
  public mutating func sfixed32() -> Int32 { fixed(0) }

  @_alwaysEmitIntoClient
  public mutating func sfixed64() -> Int64 { fixed(0) }

  @_alwaysEmitIntoClient
  public mutating func bool() -> Bool { varint() != 0 }

  @_alwaysEmitIntoClient
  public mutating func enumeration<Value: Enumeration>() -> Value { Value(rawValue: int32()) }
}

extension UnsafeRawPointer {
  /// Whether `count` bytes lie between here and `end`. An instruction less than by the difference.
  @inline(__always)
  fileprivate func isFollowed(by count: UInt, before end: UnsafeRawPointer) -> Bool {
    UInt(bitPattern: self) &+ count <= UInt(bitPattern: end)
  }
}
