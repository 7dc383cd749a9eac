/// What an `OrderedTree` orders its entries by: something that compares like a string of bytes.
protocol TreeKey: Sendable {
  /// Negative, zero or positive as `left` comes before, equals or comes after `right`.
  static func compare(_ left: Self, _ right: Self) -> Int

  /// How many of its first bytes are those of `other`, counted up to `limit` at least.
  func sharedCount(with other: Self, limit: Int) -> Int

  /// The eight bytes after the first `count` as a big-endian number, with zeros for those it does
  /// not have. Of two keys that share the first `count`, the lesser does not have the greater head.
  func head(after count: Int) -> UInt64
}

/// Byte strings in lexicographic order of their unsigned bytes; a prefix comes before what it
/// begins.
extension [UInt8]: TreeKey {
  static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let shared = left.sharedCount(with: right, limit: .max)
    if shared < left.count && shared < right.count {
      return left[shared] < right[shared] ? -1 : 1
    }
    return left.count - right.count
  }

  func sharedCount(with other: [UInt8], limit: Int) -> Int {
    let left = span.bytes
    let right = other.span.bytes
    let common = Swift.min(left.byteCount, right.byteCount, limit)
    var offset = 0
    // Eight bytes at a time. These are loads of integers from checked bounds, for which every
    // pattern of bits is good.
    while offset &+ 8 <= common {
      let difference =
        left.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        ^ right.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if difference != 0 {
        return offset &+ difference.littleEndian.trailingZeroBitCount / 8
      }
      offset &+= 8
    }
    while offset < common && self[offset] == other[offset] {
      offset &+= 1
    }
    return offset
  }

  func head(after count: Int) -> UInt64 {
    let bytes = span.bytes
    if count &+ 8 <= bytes.byteCount {
      // Again an integer within checked bounds.
      return bytes.unsafeLoadUnaligned(fromByteOffset: count, as: UInt64.self).bigEndian
    }
    var head: UInt64 = 0
    for offset in count..<Swift.max(count, self.count) {
      head = (head &<< 8) | UInt64(self[offset])
    }
    // Fewer than eight bytes were there: shift them up, all the way out if there was none.
    return head << (8 * UInt64(8 - Swift.max(0, self.count - count)))
  }
}

extension UInt64: TreeKey {
  static func compare(_ left: UInt64, _ right: UInt64) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }

  // The head is the whole number; sharing nothing keeps it so.
  func sharedCount(with other: UInt64, limit: Int) -> Int { 0 }

  func head(after count: Int) -> UInt64 { self }
}

extension ClientID: TreeKey {
  static func compare(_ left: ClientID, _ right: ClientID) -> Int {
    UInt64.compare(left.rawValue, right.rawValue)
  }

  func sharedCount(with other: ClientID, limit: Int) -> Int { 0 }

  func head(after count: Int) -> UInt64 { rawValue }
}
