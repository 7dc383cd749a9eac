/// Sets the checksums of a changed file right, so that what stands behind them is read.
enum Reseal {
  static func segment(_ input: [UInt8]) -> [UInt8] {
    var bytes = input
    guard bytes.count >= 72 else { return bytes }
    bytes.set(checksum(bytes[..<68]), at: 68)
    var (sum, position) = (checksum(bytes[..<68]), 72)
    let salt = checksum(bytes[48..<56])
    while bytes.count - position >= 28 {
      let end = position + 28 + bytes.number(at: position)
      guard end <= bytes.count else { return bytes }
      if bytes.number(at: position + 4) == 1, end - position == 64 {
        bytes.set(UInt32(truncatingIfNeeded: position), at: position + 28)
        bytes.set(0, at: position + 32)
        bytes.set(checksum(bytes[position + 28..<position + 60], from: salt), at: position + 60)
      }
      sum = checksum(bytes[position..<position + 24], from: sum)
      sum = checksum(bytes[position + 28..<end], from: sum)
      bytes.set(sum, at: position + 24)
      position = end
    }
    return bytes
  }

  static func hardState(_ input: [UInt8]) -> [UInt8] {
    var bytes = input
    for start in [0, 4_096] where bytes.count >= start + 96 {
      let isFirst = bytes.number(at: start + 8) == 1
      let end = start + (isFirst ? 68 : 92)
      let first = checksum(bytes[start..<end])
      bytes.set(first, at: end)
      if bytes.number(at: start + 8) > 2, bytes.count >= start + 120 {
        bytes.set(checksum(bytes[start + 96..<start + 116], from: first), at: start + 116)
      }
    }
    return bytes
  }

  static func snapshot(_ input: [UInt8]) -> [UInt8] {
    var bytes = input
    guard bytes.count >= 56 else { return bytes }
    let headerEnd = 52 + 8 * bytes.number(at: 12) + bytes.number(at: 48)
    guard headerEnd + 4 <= bytes.count else { return bytes }
    var sum = checksum(bytes[..<headerEnd])
    bytes.set(sum, at: headerEnd)
    var position = headerEnd + 4
    while bytes.count - position >= 8 {
      let count = bytes.number(at: position)
      let end = position + 8 + (count == 0 ? 8 : count)
      guard end <= bytes.count else { return bytes }
      sum = checksum(bytes[position..<position + 4], from: sum)
      sum = checksum(bytes[position + 8..<end], from: sum)
      bytes.set(sum, at: position + 4)
      position = end
    }
    return bytes
  }

  /// CRC-32C, a byte at a time.
  private static func checksum(_ bytes: ArraySlice<UInt8>, from sum: UInt32 = 0) -> UInt32 {
    let table = table
    return ~bytes.reduce(~sum) { table[Int(($0 ^ UInt32($1)) & 0xff)] ^ $0 >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { state, _ in
      state & 1 == 0 ? state >> 1 : state >> 1 ^ 0x82f6_3b78
    }
  }
}

extension [UInt8] {
  fileprivate func number(at offset: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
  }

  fileprivate mutating func set(_ number: UInt32, at offset: Int) {
    for byte in 0..<4 { self[offset + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
  }
}
