// How the files of a data directory hold numbers, and their checksums (RFC 3720 §12.1), written down a
// second time: `DurableImage` must not share a mistake with what it watches.

extension RawSpan {
  /// The caller has looked whether there are so many bytes.
  @inline(__always)
  func number32(at offset: Int) -> UInt32 {
    UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func number64(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// CRC-32C of some of the bytes, which continues the one of those before.
  func castagnoli(_ range: Range<Int>, continuing checksum: UInt32 = 0) -> UInt32 {
    let rows = Castagnoli.rows.span
    var rest = ~checksum
    var offset = range.lowerBound
    while range.upperBound - offset >= 8 {
      let (low, high) = (number32(at: offset) ^ rest, number32(at: offset + 4))
      // What each byte does to the checksum when so many others follow it.
      let first = rows[1_792 + Int(low & 255)] ^ rows[1_536 + Int(low >> 8 & 255)]
      let second = rows[1_280 + Int(low >> 16 & 255)] ^ rows[1_024 + Int(low >> 24)]
      let third = rows[768 + Int(high & 255)] ^ rows[512 + Int(high >> 8 & 255)]
      rest = first ^ second ^ third ^ rows[256 + Int(high >> 16 & 255)] ^ rows[Int(high >> 24)]
      offset += 8
    }
    while offset < range.upperBound {
      let byte = unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      rest = rows[Int((rest ^ UInt32(byte)) & 255)] ^ rest >> 8
      offset += 1
    }
    return ~rest
  }
}

extension RawSpan {
  /// Goes behind a tag and its number; `false` if something else stands there.
  @inline(__always)
  func skip(_ tag: UInt8, _ value: UInt64, at place: inout Int, before end: Int) -> Bool {
    guard place < end, unsafeLoad(fromByteOffset: place, as: UInt8.self) == tag else {
      return false
    }
    place += 1
    var rest = value
    while place < end {
      let byte = unsafeLoad(fromByteOffset: place, as: UInt8.self)
      place += 1
      guard byte & 127 == UInt8(rest & 127) else { return false }
      rest >>= 7
      if byte < 128 { return rest == 0 }
    }
    return false
  }

  /// Whether the bytes from a place on, of which there are enough, are those.
  func holds(_ other: RawSpan, at start: Int) -> Bool {
    var place = 0
    while other.byteCount - place >= 8 {
      guard number64(at: start + place) == other.number64(at: place) else { return false }
      place += 8
    }
    while place < other.byteCount {
      guard
        unsafeLoad(fromByteOffset: start + place, as: UInt8.self)
          == other.unsafeLoad(fromByteOffset: place, as: UInt8.self)
      else { return false }
      place += 1
    }
    return true
  }
}

/// The table of CRC-32C, computed here so that it is not the one of the code under test.
private enum Castagnoli {
  /// Eight rows of 256.
  static let rows: [UInt32] = {
    var rows: [UInt32] = []
    for byte in 0..<UInt32(256) {
      var rest = byte
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0x82f6_3b78 : rest >> 1 }
      rows.append(rest)
    }
    for place in 256..<2_048 {
      let former = rows[place - 256]
      rows.append(rows[Int(former & 255)] ^ former >> 8)
    }
    return rows
  }()
}
