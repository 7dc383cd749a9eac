/// Writes fields forward into memory of exactly the right size.
///
/// A writer exists only within `Message.encode(into:)`: it cannot be made or copied elsewhere, so it
/// never outlives the memory that it points to. Every write first makes sure that it stays within
/// that memory, and stops the program if it does not: a message whose `measure(_:)` and
/// `write(to:)` disagree would otherwise overwrite its neighbours.
public struct MessageWriter: ~Copyable {
  @usableFromInline var next: UnsafeMutableRawPointer?
  @usableFromInline let end: UnsafeMutableRawPointer?
  @usableFromInline let sizes: MessageSizes
  @usableFromInline var sizesTaken = 0

  @inlinable
  init(_ memory: UnsafeMutableRawBufferPointer, _ sizes: MessageSizes) {
    next = memory.baseAddress
    end = memory.baseAddress.map { $0 + memory.count }
    self.sizes = sizes
  }

  @inlinable
  func finish() {
    precondition(next == end, "measure(_:) of a message counted more than write(to:) wrote")
  }

  /// Moves over `count` bytes and returns where they begin.
  @inlinable
  mutating func advance(_ count: Int) -> UnsafeMutableRawPointer {
    guard let place = next, let end, end - place >= count else {
      preconditionFailure("write(to:) of a message writes more than measure(_:) counted")
    }
    next = place + count
    return place
  }

  @inlinable
  mutating func byte(_ value: UInt8) {
    advance(1).storeBytes(of: value, as: UInt8.self)
  }

  @inlinable
  mutating func varint(_ value: UInt64) {
    if value < 0x80 {
      byte(UInt8(truncatingIfNeeded: value))
    } else {
      longVarint(value)
    }
  }

  @usableFromInline
  mutating func longVarint(_ value: UInt64) {
    let count = WireFormat.varintSize(value)
    let place = advance(count)
    var rest = value
    for index in 0..<(count - 1) {
      place.storeBytes(
        of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: index, as: UInt8.self)
      rest >>= 7
    }
    place.storeBytes(
      of: UInt8(truncatingIfNeeded: rest), toByteOffset: count - 1, as: UInt8.self)
  }

  /// A value of fixed width, least significant byte first.
  @inlinable
  mutating func fixed<Value: BitwiseCopyable>(_ value: Value) {
    advance(MemoryLayout<Value>.size).storeBytes(of: value, as: Value.self)
  }

  @inlinable
  mutating func tag(_ number: Int, _ type: WireType) {
    let tag = WireFormat.tag(number, type)
    if tag < 0x80 {
      byte(UInt8(truncatingIfNeeded: tag))
    } else if tag < 0x4000 {
      let bytes = UInt16(truncatingIfNeeded: tag & 0x7F | 0x80 | (tag >> 7) << 8)
      fixed(bytes)
    } else {
      longVarint(tag)
    }
  }

  @inlinable
  mutating func copy(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    advance(bytes.count).copyMemory(from: source, byteCount: bytes.count)
  }

  /// Writes the next of the lengths that were measured.
  @inlinable
  mutating func measuredLength() {
    varint(UInt64(truncatingIfNeeded: sizes[sizesTaken]))
    sizesTaken += 1
  }
}

extension MessageWriter {
  @inlinable
  public mutating func message<Value: Message>(_ number: Int, _ message: Value) {
    tag(number, .lengthDelimited)
    measuredLength()
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
    for message in messages {
      self.message(number, message)
    }
  }

  /// Writes nothing if there are no values.
  @inlinable
  public mutating func packed<Field: PackableField>(
    _ number: Int, _ values: [Field.Value], _ field: Field.Type
  ) {
    guard !values.isEmpty else { return }
    tag(number, .lengthDelimited)
    measuredLength()
    Field.writeAll(values, to: &self)
  }

  /// Writes the entries in no particular order.
  @inlinable
  public mutating func map<Key: MapKeyField, Value: FieldType>(
    _ number: Int, _ map: [Key.Value: Value.Value], _ keyField: Key.Type, _ valueField: Value.Type
  ) {
    for (key, value) in map {
      tag(number, .lengthDelimited)
      measuredLength()
      tag(1, Key.wireType)
      Key.write(key, to: &self)
      tag(2, Value.wireType)
      Value.write(value, to: &self)
    }
  }

  @inlinable
  public mutating func unknownFields(_ fields: UnknownFields) {
    guard !fields.isEmpty else { return }
    fields.bytes.withUnsafeBytes { copy($0) }
  }
}
