/// Writes fields forward into memory of exactly the right size.
///
/// A writer exists only within `Message.encode(into:)`: it cannot be made or copied elsewhere, so it
/// never outlives the memory that it points to. Every write first makes sure that it stays within
/// that memory, and stops the program if it does not: a message whose `measure(_:)` and
/// `write(to:)` disagree would otherwise overwrite its neighbours.
public struct MessageWriter: ~Copyable {
  @usableFromInline var next: UnsafeMutableRawPointer
  @usableFromInline let end: UnsafeMutableRawPointer
  /// The measured lengths that are yet to be written.
  @usableFromInline var lengths: UnsafePointer<Int>
  @usableFromInline let lengthsEnd: UnsafePointer<Int>
  /// Whether entries of maps are written in the order of their keys.
  @usableFromInline let isDeterministic: Bool

  @inlinable @inline(__always)
  init(start: UnsafeMutableRawPointer, byteCount: Int, sizes: borrowing MessageSizes) {
    next = start
    end = start + byteCount
    lengths = UnsafePointer(sizes.lengths)
    lengthsEnd = lengths + sizes.count
    isDeterministic = sizes.isDeterministic
  }

  @inlinable @inline(__always)
  func finish() {
    precondition(next == end, "measure(_:) of a message counted more than write(to:) wrote")
  }

  /// Moves over `count` bytes and returns where they begin.
  @inlinable @inline(__always)
  mutating func advance(_ count: Int) -> UnsafeMutableRawPointer {
    let place = next
    precondition(fits(count), "write(to:) of a message writes more than measure(_:) counted")
    next = place + count
    return place
  }

  /// Whether `count` bytes more lie within the memory.
  ///
  /// - Parameter count: not negative, so that the sum with an address fits into 64 bits.
  @inlinable @inline(__always)
  func fits(_ count: Int) -> Bool {
    UInt(bitPattern: next) &+ UInt(bitPattern: count) <= UInt(bitPattern: end)
  }

  @inlinable @inline(__always)
  mutating func varint(_ value: UInt64) {
    if value < 0x80 {
      advance(1).storeBytes(of: UInt8(truncatingIfNeeded: value), as: UInt8.self)
    } else {
      longVarint(value)
    }
  }

  /// The same with those of two bytes in place, for loops.
  @inlinable @inline(__always)
  mutating func repeatedVarint(_ value: UInt64) {
    if value >= 0x80, value < 1 << 14 {
      advance(2).storeBytes(
        of: UInt16(truncatingIfNeeded: Self.twoBytes(value)), as: UInt16.self)
    } else {
      varint(value)
    }
  }

  @usableFromInline
  @inline(never)
  mutating func longVarint(_ value: UInt64) {
    if value < 1 << 14 {
      return advance(2).storeBytes(
        of: UInt16(truncatingIfNeeded: Self.twoBytes(value)), as: UInt16.self)
    }
    if value < 1 << 21 {
      let place = advance(3)
      let bytes = Self.threeBytes(value)
      place.storeBytes(of: UInt16(truncatingIfNeeded: bytes), as: UInt16.self)
      return place.storeBytes(
        of: UInt8(truncatingIfNeeded: bytes >> 16), toByteOffset: 2, as: UInt8.self)
    }
    guard value < 1 << 56, fits(8) else { return varintByteByByte(value) }
    // Open a gap of four bits between two halves of 28 bits, of two in each half and of one in each
    // quarter; then say that all bytes but the last are followed by another. What is stored behind
    // the last byte is written over by what comes next.
    var word = value & 0x0000_0000_0FFF_FFFF | (value & 0x00FF_FFFF_F000_0000) << 4
    word = word & 0x0000_3FFF_0000_3FFF | (word & 0x0FFF_C000_0FFF_C000) << 2
    word = word & 0x007F_007F_007F_007F | (word & 0x3F80_3F80_3F80_3F80) << 1
    let count = WireFormat.varintSize(value)
    let following = (1 &<< UInt64(truncatingIfNeeded: 8 &* count &- 8)) &- 1
    word |= 0x8080_8080_8080_8080 & following
    next.storeBytes(of: word, as: UInt64.self)
    next += count
  }

  /// The varint of a value of 8 to 14 bits, first byte lowest: what is above the low seven bits moves
  /// up by one when it is added once more.
  @inlinable @inline(__always)
  static func twoBytes(_ value: UInt64) -> UInt64 {
    value &+ (value & 0x3F80) &+ 0x80
  }

  /// The same for 15 to 21 bits.
  @inline(__always)
  private static func threeBytes(_ value: UInt64) -> UInt64 {
    let halfSpread = value &+ (value & 0x1F_FF80)
    return halfSpread &+ (halfSpread & 0x3F_8000) &+ 0x8080
  }

  @inline(never)
  private mutating func varintByteByByte(_ value: UInt64) {
    var place = advance(WireFormat.varintSize(value))
    var rest = value
    while rest >= 0x80 {
      place.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, as: UInt8.self)
      place += 1
      rest >>= 7
    }
    place.storeBytes(of: UInt8(truncatingIfNeeded: rest), as: UInt8.self)
  }

  /// A tag, which is known when the program is compiled, and a varint.
  @inlinable @inline(__always)
  mutating func varint(_ number: Int, _ type: WireType, _ value: UInt64) {
    let tag = WireFormat.tag(number, type)
    if tag >= 0x80 {
      taggedVarint(tag, value)
    } else if value < 0x80 {
      let place = advance(2)
      place.storeBytes(of: UInt8(truncatingIfNeeded: tag), as: UInt8.self)
      place.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: 1, as: UInt8.self)
    } else {
      shortTaggedVarint(tag, value)
    }
  }

  /// A tag of one byte, and a varint of more than one: those of two and three bytes at once.
  @usableFromInline
  @inline(never)
  mutating func shortTaggedVarint(_ tag: UInt64, _ value: UInt64) {
    let place = next
    if value < 1 << 14 {
      guard fits(3) else { return taggedVarint(tag, value) }
      let bytes = Self.twoBytes(value) << 8 | tag
      place.storeBytes(of: UInt16(truncatingIfNeeded: bytes), as: UInt16.self)
      place.storeBytes(of: UInt8(truncatingIfNeeded: bytes >> 16), toByteOffset: 2, as: UInt8.self)
      next = place + 3
    } else {
      guard value < 1 << 21 else { return taggedVarint(tag, value) }
      guard fits(4) else { return taggedVarint(tag, value) }
      let bytes = Self.threeBytes(value) << 8 | tag
      place.storeBytes(of: UInt32(truncatingIfNeeded: bytes), as: UInt32.self)
      next = place + 4
    }
  }

  @usableFromInline
  @inline(never)
  mutating func taggedVarint(_ tag: UInt64, _ value: UInt64) {
    varint(tag)
    varint(value)
  }

  /// A value of fixed width, least significant byte first.
  @inlinable @inline(__always)
  mutating func fixed<Value: BitwiseCopyable>(_ value: Value) {
    advance(MemoryLayout<Value>.size).storeBytes(of: value, as: Value.self)
  }

  @inlinable @inline(__always)
  mutating func tag(_ number: Int, _ type: WireType) {
    varint(WireFormat.tag(number, type))
  }

  @inlinable @inline(__always)
  mutating func copy(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    advance(bytes.count).copyMemory(from: source, byteCount: bytes.count)
  }

  /// A tag, a length and so many bytes.
  @inlinable @inline(__always)
  mutating func delimited(_ tag: UInt64, _ bytes: UnsafeRawBufferPointer) {
    // Bytes that have no address are none: any other address does as well.
    delimited(tag, bytes.baseAddress ?? UnsafeRawPointer(next), bytes.count)
  }

  @usableFromInline
  @inline(never)
  mutating func delimited(_ tag: UInt64, _ source: UnsafeRawPointer, _ count: Int) {
    let place = next
    guard tag < 0x80, count < 0x80, fits(2 &+ count) else {
      return longDelimited(tag, source, count)
    }
    place.storeBytes(of: UInt8(truncatingIfNeeded: tag), as: UInt8.self)
    place.storeBytes(of: UInt8(truncatingIfNeeded: count), toByteOffset: 1, as: UInt8.self)
    next = place + (2 &+ count)
    guard count <= 16 else { return (place + 2).copyMemory(from: source, byteCount: count) }
    Self.copyFew(count, from: source, to: place + 2)
  }

  /// Copies up to 16 bytes in two halves that overlap, without a call.
  @inline(__always)
  private static func copyFew(
    _ count: Int, from source: UnsafeRawPointer, to place: UnsafeMutableRawPointer
  ) {
    if count >= 8 {
      let last = count &- 8
      let (low, high) = (
        source.loadUnaligned(as: UInt64.self),
        source.loadUnaligned(fromByteOffset: last, as: UInt64.self)
      )
      place.storeBytes(of: low, as: UInt64.self)
      place.storeBytes(of: high, toByteOffset: last, as: UInt64.self)
    } else {
      for index in 0..<count {
        place.storeBytes(
          of: source.load(fromByteOffset: index, as: UInt8.self), toByteOffset: index,
          as: UInt8.self)
      }
    }
  }

  @inline(never)
  private mutating func longDelimited(_ tag: UInt64, _ source: UnsafeRawPointer, _ count: Int) {
    varint(tag)
    varint(UInt64(truncatingIfNeeded: count))
    advance(count).copyMemory(from: source, byteCount: count)
  }

  /// The next of the lengths that were measured.
  @inlinable @inline(__always)
  mutating func measuredLength() -> UInt64 {
    precondition(lengths < lengthsEnd, "write(to:) of a message writes what measure(_:) left out")
    let length = lengths.pointee
    lengths += 1
    return UInt64(truncatingIfNeeded: length)
  }
}

extension MessageWriter {
  @inlinable @inline(__always)
  public mutating func message<Value: Message>(_ number: Int, _ message: Value) {
    varint(number, .lengthDelimited, measuredLength())
    message.write(to: &self)
  }

  /// Writes nothing if there is no message.
  @inlinable
  public mutating func message<Value: Message>(_ number: Int, _ message: Boxed<Value>) {
    guard let storage = message.storage else { return }
    self.message(number, storage.value)
  }

  @inlinable
  public mutating func messages<Value: Message>(_ number: Int, _ messages: [Value]) {
    forEachLent(messages) { message in
      varint(number, .lengthDelimited, measuredLength())
      message.value.write(to: &self)
    }
  }

  /// Values that are not packed.
  @inlinable
  public mutating func repeated<Field: FieldType>(
    _ number: Int, _ values: [Field.Value], _ field: Field.Type
  ) {
    forEachLent(values) { value in
      tag(number, Field.wireType)
      Field.write(value.value, to: &self)
    }
  }

  /// Writes nothing if there are no values.
  @inlinable
  public mutating func packed<Field: PackableField>(
    _ number: Int, _ values: [Field.Value], _ field: Field.Type
  ) {
    guard !values.isEmpty else { return }
    varint(number, .lengthDelimited, measuredLength())
    Field.writeAll(values, to: &self)
  }

  @inlinable
  public mutating func map<Key: MapKeyField, Value: FieldType>(
    _ number: Int, _ map: [Key.Value: Value.Value], _ keyField: Key.Type, _ valueField: Value.Type
  ) {
    anyMap(number, map, keyField, valueField)
  }

  /// The most frequent kind of map, so that its code lies here.
  public mutating func map(
    _ number: Int, _ map: [String: String], _ keyField: StringField.Type,
    _ valueField: StringField.Type
  ) {
    anyMap(number, map, keyField, valueField)
  }

  @inlinable @inline(__always)
  mutating func anyMap<Key: MapKeyField, Value: FieldType>(
    _ number: Int, _ map: [Key.Value: Value.Value], _ keyField: Key.Type, _ valueField: Value.Type
  ) {
    if isDeterministic {
      for index in sortedIndices(of: map, keyField) {
        entry(number, map[index], keyField, valueField)
      }
    } else {
      for element in map {
        entry(number, element, keyField, valueField)
      }
    }
  }

  @inlinable
  mutating func entry<Key: MapKeyField, Value: FieldType>(
    _ number: Int, _ element: (key: Key.Value, value: Value.Value), _ keyField: Key.Type,
    _ valueField: Value.Type
  ) {
    varint(number, .lengthDelimited, measuredLength())
    tag(1, Key.wireType)
    Key.write(element.key, to: &self)
    tag(2, Value.wireType)
    Value.write(element.value, to: &self)
  }

  @inlinable @inline(__always)
  public mutating func unknownFields(_ fields: UnknownFields) {
    guard let bytes = fields.storage else { return }
    unknownFields(bytes)
  }

  @usableFromInline
  @inline(never)
  mutating func unknownFields(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { copy($0) }
  }
}
