#if !_endian(little)
  #error("fixed-width fields are copied as they lie in memory, which must be little-endian")
#endif

/// How a field's value is laid out; the low three bits of its tag.
@usableFromInline
package enum WireType: UInt32 {
  case varint = 0
  case fixed64 = 1
  case lengthDelimited = 2
  case startGroup = 3
  case endGroup = 4
  case fixed32 = 5
}

/// The arithmetic of the binary format.
@usableFromInline
package enum WireFormat {
  @_alwaysEmitIntoClient package static var varintByteCountMax: Int { 10 }
  @_alwaysEmitIntoClient package static var tagByteCountMax: Int { 5 }

  @_alwaysEmitIntoClient @inline(__always)
  package static func tag(_ number: Int, _ type: WireType) -> UInt64 {
    UInt64(truncatingIfNeeded: number) << 3 | UInt64(type.rawValue)
  }

  /// One byte for every seven bits, and one for 0.
  @_alwaysEmitIntoClient @inline(__always)
  package static func varintSize(_ value: UInt64) -> Int {
    // The place of the highest bit, 0 to 63; 9/64 is closely enough a seventh.
    ((63 &- (value | 1).leadingZeroBitCount) &* 9 &+ 73) >> 6
  }

  /// The varint in the first bytes of `word`, of at most eight.
  ///
  /// - Parameter ends: the highest bit of each byte that ends a varint; the lowest of them ends this one.
  @_alwaysEmitIntoClient @inline(__always)
  package static func varint(in word: UInt64, before ends: UInt64) -> UInt64 {
    // Drop what follows, then close the gaps of one bit between each two bytes, of two between pairs
    // and of four between fours.
    var value = word & (ends ^ (ends &- 1)) & 0x7F7F_7F7F_7F7F_7F7F
    value = value & 0x007F_007F_007F_007F | (value & 0x7F00_7F00_7F00_7F00) >> 1
    value = value & 0x0000_3FFF_0000_3FFF | (value & 0x3FFF_0000_3FFF_0000) >> 2
    return value & 0x0000_0000_0FFF_FFFF | (value & 0x0FFF_FFFF_0000_0000) >> 4
  }

  /// Maps 0, -1, 1, -2 ... to 0, 1, 2, 3 ..., so that numbers close to 0 are short.
  @_alwaysEmitIntoClient @inline(__always)
  package static func zigZag(_ value: Int32) -> UInt32 {
    UInt32(bitPattern: value << 1 ^ value >> 31)
  }

  @_alwaysEmitIntoClient @inline(__always)
  package static func zigZag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: value << 1 ^ value >> 63)
  }

  @_alwaysEmitIntoClient @inline(__always)
  package static func unZigZag(_ value: UInt32) -> Int32 {
    Int32(bitPattern: value >> 1) ^ -Int32(bitPattern: value & 1)
  }

  @_alwaysEmitIntoClient @inline(__always)
  package static func unZigZag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}
