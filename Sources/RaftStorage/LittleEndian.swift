// All numbers in the files are little-endian, whatever the machine.

extension RawSpan {
  /// The number at `offset`. Traps outside the span: the caller has checked the length.
  func littleEndian<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at offset: Int
  ) -> Number {
    // Any bytes make an integer, and the load checks its bounds.
    Number(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: type))
  }

  /// Whether all bytes are zero.
  var isZero: Bool {
    var offset = 0
    while byteCount - offset >= 8 {
      guard littleEndian(UInt64.self, at: offset) == 0 else { return false }
      offset += 8
    }
    while offset < byteCount {
      guard littleEndian(UInt8.self, at: offset) == 0 else { return false }
      offset += 1
    }
    return true
  }
}

extension [UInt8] {
  mutating func append<Number: FixedWidthInteger & UnsignedInteger>(littleEndian number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  /// Overwrites the bytes at `offset`.
  mutating func set<Number: FixedWidthInteger & UnsignedInteger>(
    littleEndian number: Number, at offset: Int
  ) {
    for position in 0..<Number.bitWidth / 8 {
      self[offset + position] = UInt8(truncatingIfNeeded: number >> (8 * position))
    }
  }

  /// The checksum of the bytes in `range`.
  func checksum(_ range: Range<Int>, continuing checksum: UInt32 = 0) -> UInt32 {
    Checksum.extend(checksum, over: span.bytes.extracting(range))
  }
}
