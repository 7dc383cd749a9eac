/// CRC-32C (Castagnoli), the checksum of iSCSI (RFC 3720 §12.1), eight bytes at a time.
enum Checksum {
  /// Continues `checksum` over `bytes`; a fresh one starts at zero.
  static func extend(_ checksum: UInt32, over bytes: RawSpan) -> UInt32 {
    let table = Self.table
    var state = ~checksum
    var offset = 0
    let count = bytes.byteCount
    while count - offset >= 8 {
      let low = bytes.littleEndian(UInt32.self, at: offset) ^ state
      let high = bytes.littleEndian(UInt32.self, at: offset + 4)
      state =
        table[0x700 + Int(low & 0xff)] ^ table[0x600 + Int(low >> 8 & 0xff)]
        ^ table[0x500 + Int(low >> 16 & 0xff)] ^ table[0x400 + Int(low >> 24)]
        ^ table[0x300 + Int(high & 0xff)] ^ table[0x200 + Int(high >> 8 & 0xff)]
        ^ table[0x100 + Int(high >> 16 & 0xff)] ^ table[Int(high >> 24)]
      offset += 8
    }
    while offset < count {
      let byte = bytes.littleEndian(UInt8.self, at: offset)
      state = table[Int((state ^ UInt32(byte)) & 0xff)] ^ (state >> 8)
      offset += 1
    }
    return ~state
  }

  /// Row `n` holds what a byte does to the checksum when `n` more bytes follow it.
  private static let table: [UInt32] = {
    let polynomial: UInt32 = 0x82f6_3b78
    var table = (0..<256).map { index in
      (0..<8).reduce(UInt32(index)) { state, _ in
        state & 1 == 0 ? state >> 1 : state >> 1 ^ polynomial
      }
    }
    for position in 256..<2_048 {
      let previous = table[position - 256]
      table.append(previous >> 8 ^ table[Int(previous & 0xff)])
    }
    return table
  }()
}
