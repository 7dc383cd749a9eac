/// Writes a message from its end to its beginning. Called by generated code: users call
/// `Message.encode(into:options:)` and its like.
///
/// A length stands before what it measures. Whoever writes the last byte first knows each length when
/// its turn comes, and needs neither a walk that measures nor a place to keep what it has measured.
///
///     start          start + room                    the end
///       ├── still free ──┼── 0A 03 61 62 63 18 07 … ────┤
///                        ←
///
/// Where the room does not suffice nothing more is written, and `room` falls below 0 by as much as was
/// lacking: the rest of the walk counts. So the writer needs no limit that somebody else has measured,
/// cannot leave its memory, and tells how large the memory must be for a second walk.
///
/// A writer exists only within the calls of this module that encode: it cannot be made or copied
/// elsewhere, so it never outlives the memory that it points to.
public struct MessageWriter: ~Copyable {
  @usableFromInline let start: UnsafeMutableRawPointer
  /// How many bytes are free from `start` on; less than 0 by as many as have found no room.
  @usableFromInline var room: Int
  /// Whether entries of maps are written in the order of their keys.
  @usableFromInline let isDeterministic: Bool

  /// - Precondition: the memory outlives the writer.
  @_alwaysEmitIntoClient @inline(__always)
  init(_ memory: UnsafeMutableRawBufferPointer, _ options: EncodingOptions) {
    // Memory that has no address is none: any other address does as well.
    start = memory.baseAddress ?? UnsafeMutableRawPointer(bitPattern: 8).unsafelyUnwrapped
    room = memory.count
    isDeterministic = options.isDeterministic
  }

  /// - Precondition: there are `byteCount` bytes of memory from `start` on, which outlive the writer.
  init(_ start: UnsafeMutableRawPointer, _ byteCount: Int, _ options: EncodingOptions) {
    self.start = start
    room = byteCount
    isDeterministic = options.isDeterministic
  }

  /// Claims the `count` bytes before what is written; `nil` if there is no room for them.
  ///
  /// - Parameter count: of a few bytes. Nobody lives to see so many of them that `room` runs over.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func claim(_ count: Int) -> UnsafeMutableRawPointer? {
    let left = room &- count
    room = left
    return left >= 0 ? start + left : nil
  }

  /// The same for any number of bytes, whose sum is checked: one long slice can be in a message often.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func claimMany(_ count: Int) -> UnsafeMutableRawPointer? {
    room -= count
    return room >= 0 ? start + room : nil
  }

  // MARK: Varints

  @_alwaysEmitIntoClient @inline(__always)
  mutating func varint(_ value: UInt64) {
    if value < 0x80 {
      claim(1)?.storeBytes(of: UInt8(truncatingIfNeeded: value), as: UInt8.self)
    } else {
      longVarint(value)
    }
  }

  @usableFromInline
  @inline(never)
  mutating func longVarint(_ value: UInt64) {
    if value < 1 << 14 {
      claim(2)?.storeBytes(of: UInt16(truncatingIfNeeded: Self.twoBytes(value)), as: UInt16.self)
      return
    }
    guard value < 1 << 56, room >= 8 else { return varintByteByByte(value) }
    storeLast(WireFormat.varintSize(value), of: Self.spread(value))
  }

  /// Writes the lowest `count` bytes of `word`. What else is stored lies before them, where it is
  /// written over or stays free.
  ///
  /// - Precondition: there is room for eight.
  @inline(__always)
  private mutating func storeLast(_ count: Int, of word: UInt64) {
    let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    start.storeBytes(of: word &<< unused, toByteOffset: room &- 8, as: UInt64.self)
    room = room &- count
  }

  @inline(never)
  private mutating func varintByteByByte(_ value: UInt64) {
    guard var place = claim(WireFormat.varintSize(value)) else { return }
    var rest = value
    while rest >= 0x80 {
      place.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, as: UInt8.self)
      place += 1
      rest >>= 7
    }
    place.storeBytes(of: UInt8(truncatingIfNeeded: rest), as: UInt8.self)
  }

  /// The varint of a value of 8 to 14 bits, first byte lowest: what is above the low seven bits moves
  /// up by one when it is added once more.
  @_alwaysEmitIntoClient @inline(__always)
  static func twoBytes(_ value: UInt64) -> UInt64 {
    value &+ (value & 0x3F80) &+ 0x80
  }

  /// The same for 15 to 21 bits.
  @_alwaysEmitIntoClient @inline(__always)
  static func threeBytes(_ value: UInt64) -> UInt64 {
    let halfSpread = value &+ (value & 0x1F_FF80)
    return halfSpread &+ (halfSpread & 0x3F_8000) &+ 0x8080
  }

  /// The same for 1 to 56 bits.
  @inline(__always)
  private static func spread(_ value: UInt64) -> UInt64 {
    // Open a gap of four bits between two halves of 28 bits, of two in each half and of one in each
    // quarter; then say that all bytes but the last are followed by another.
    var word = value & 0x0000_0000_0FFF_FFFF | (value & 0x00FF_FFFF_F000_0000) << 4
    word = word & 0x0000_3FFF_0000_3FFF | (word & 0x0FFF_C000_0FFF_C000) << 2
    word = word & 0x007F_007F_007F_007F | (word & 0x3F80_3F80_3F80_3F80) << 1
    let lastByte = UInt64(truncatingIfNeeded: 8 &* WireFormat.varintSize(value) &- 8)
    return word | 0x8080_8080_8080_8080 & ((1 &<< lastByte) &- 1)
  }

  /// A tag, which is known when the program is compiled, and a varint.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func varint(_ number: Int, _ type: WireType, _ value: UInt64) {
    let tag = WireFormat.tag(number, type)
    if tag >= 0x80 {
      taggedVarint(tag, value)
    } else if value < 0x80 {
      if let place = claim(2) { Self.storeTwo(tag, value, to: place) }
    } else {
      shortTaggedVarint(tag, value)
    }
  }

  /// Two bytes at once would first have to be made one number.
  @_alwaysEmitIntoClient @inline(__always)
  static func storeTwo(_ first: UInt64, _ second: UInt64, to place: UnsafeMutableRawPointer) {
    place.storeBytes(of: UInt8(truncatingIfNeeded: first), as: UInt8.self)
    place.storeBytes(of: UInt8(truncatingIfNeeded: second), toByteOffset: 1, as: UInt8.self)
  }

  /// A tag of one byte, and a varint of more than one.
  @usableFromInline
  @inline(never)
  mutating func shortTaggedVarint(_ tag: UInt64, _ value: UInt64) {
    if value < 1 << 14 {
      guard let place = claim(3) else { return }
      place.storeBytes(of: UInt8(truncatingIfNeeded: tag), as: UInt8.self)
      place.storeBytes(
        of: UInt16(truncatingIfNeeded: Self.twoBytes(value)), toByteOffset: 1, as: UInt16.self)
    } else if value < 1 << 21 {
      let bytes = Self.threeBytes(value) << 8 | tag
      claim(4)?.storeBytes(of: UInt32(truncatingIfNeeded: bytes), as: UInt32.self)
    } else if value < 1 << 49, room >= 8 {
      storeLast(1 &+ WireFormat.varintSize(value), of: Self.spread(value) << 8 | tag)
    } else {
      taggedVarint(tag, value)
    }
  }

  @usableFromInline
  @inline(never)
  mutating func taggedVarint(_ tag: UInt64, _ value: UInt64) {
    guard room >= 0 else {
      // The rest of the walk counts.
      room = room &- WireFormat.varintSize(value) &- WireFormat.varintSize(tag)
      return
    }
    varint(value)
    varint(tag)
  }

  @_alwaysEmitIntoClient @inline(__always)
  mutating func tag(_ number: Int, _ type: WireType) {
    varint(WireFormat.tag(number, type))
  }

  // MARK: Other values

  /// A value of fixed width, least significant byte first.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func fixed<Value: BitwiseCopyable>(_ value: Value) {
    claim(MemoryLayout<Value>.size)?.storeBytes(of: value, as: Value.self)
  }

  /// The tag and the length of what has been written since there were `end` bytes free.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func head(_ number: Int, since end: Int) {
    varint(number, .lengthDelimited, UInt64(truncatingIfNeeded: end &- room))
  }
}
