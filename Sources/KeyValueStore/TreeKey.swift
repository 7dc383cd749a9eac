/// What an `OrderedTree` orders its entries by.
protocol TreeKey: Sendable {
  /// Negative, zero or positive as `left` comes before, equals or comes after `right`.
  static func compare(_ left: Self, _ right: Self) -> Int
}

/// Byte strings in lexicographic order of their unsigned bytes; a prefix comes before what it
/// begins.
extension [UInt8]: TreeKey {
  static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let leftBytes = left.span.bytes
    let rightBytes = right.span.bytes
    let common = Swift.min(leftBytes.byteCount, rightBytes.byteCount)
    if common < 8 {
      for offset in 0..<common where left[offset] != right[offset] {
        return left[offset] < right[offset] ? -1 : 1
      }
      return left.count - right.count
    }
    // Eight bytes at a time, read as big-endian words, which compare as their bytes do. The last
    // word overlaps the one before it, whose bytes are equal by then.
    var offset = 0
    while true {
      // Loads of integers from checked bounds: every pattern of bits is one.
      let leftWord = leftBytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let rightWord = rightBytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if leftWord != rightWord {
        return leftWord.bigEndian < rightWord.bigEndian ? -1 : 1
      }
      if offset == common &- 8 {
        return left.count - right.count
      }
      offset = Swift.min(offset &+ 8, common &- 8)
    }
  }
}

extension UInt64: TreeKey {
  static func compare(_ left: UInt64, _ right: UInt64) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }
}

extension ClientID: TreeKey {
  static func compare(_ left: ClientID, _ right: ClientID) -> Int {
    UInt64.compare(left.rawValue, right.rawValue)
  }
}
