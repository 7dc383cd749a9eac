extension MessageReader {
  /// Reads a message and merges it into `message`.
  @inlinable
  public mutating func message<Value: Message>(into message: inout Value) throws(DecodingError) {
    let field = fieldStart
    let outerEnd = try enter()
    do throws(DecodingError) {
      try message.read(from: &self)
    } catch {
      throw error.within(message: Value.messageName, field: fieldNumber(at: field))
    }
    leave(outerEnd)
  }

  /// Reads a message and merges it into `message`, which is there from now on.
  @inlinable
  public mutating func message<Value: Message>(into message: inout Value?) throws(DecodingError) {
    // Taken out, so that it is not copied when it changes.
    var value = message.take() ?? Value()
    defer { message = value }
    try self.message(into: &value)
  }

  @inlinable
  public mutating func message<Value: Message>(
    into message: inout Boxed<Value>
  ) throws(DecodingError) {
    try message.update(default: Value.init) { value throws(DecodingError) in
      try self.message(into: &value)
    }
  }

  /// Reads a message and appends it, and the messages that follow directly under the same tag.
  @inlinable
  public mutating func messages<Value: Message>(
    into messages: inout [Value], tag: UInt32
  ) throws(DecodingError) {
    if messages.isEmpty { messages.reserveCapacity(runLength()) }
    repeat {
      messages.append(Value())
      try message(into: &messages[messages.count - 1])
    } while takeTag(tag)
  }

  /// How many length-delimited fields follow directly under the tag that was read last, with the one
  /// that it belongs to; at least 1. Never more than there are, whatever lengths they claim, so that
  /// memory can be set aside for them.
  @usableFromInline
  func runLength() -> Int {
    let tag = fieldStart.load(as: UInt8.self)
    guard tag < 0x80 else { return 1 }
    var count = 1
    var position = next
    while position < end {
      var length = Int(position.load(as: UInt8.self))
      position += 1
      if length >= 0x80 {
        // Up to 16 KiB; what is longer need not be counted.
        guard position < end, position.load(as: UInt8.self) < 0x80 else { break }
        length = length & 0x7F | Int(position.load(as: UInt8.self)) << 7
        position += 1
      }
      guard length < end - position, (position + length).load(as: UInt8.self) == tag else { break }
      count += 1
      position += length + 1
    }
    return count
  }

  /// Moves over the tag of the next field if it is `tag`.
  @inlinable
  mutating func takeTag(_ tag: UInt32) -> Bool {
    // Longer tags are rare enough to go the long way.
    guard tag < 0x80, next < end, next.load(as: UInt8.self) == UInt8(tag) else { return false }
    fieldStart = next
    next += 1
    return true
  }

  /// Reads the values of a packed field and appends them.
  @inlinable
  public mutating func packed<Field: PackableField>(
    into values: inout [Field.Value], _ field: Field.Type
  ) throws(DecodingError) {
    let length = try length()
    let outerEnd = end
    end = next + length
    try Field.readAll(into: &values, from: &self)
    end = outerEnd
  }

  /// Reads an entry of a map. A key that is there already gets the new value; a key or a value that
  /// the entry lacks is the default.
  @inlinable
  public mutating func mapEntry<Key: MapKeyField, Value: FieldType>(
    into map: inout [Key.Value: Value.Value], _ keyField: Key.Type, _ valueField: Value.Type
  ) throws(DecodingError) {
    // Capped, because entries may be of two bytes each and all of one key.
    if map.isEmpty { map.reserveCapacity(min(runLength(), 1024)) }
    var key = Key.defaultValue
    var value = Value.defaultValue
    let field = fieldStart
    let outerEnd = try enter()
    do throws(DecodingError) {
      try readEntry(&key, &value, keyField, valueField)
    } catch {
      throw error.within(message: "map entry", field: fieldNumber(at: field))
    }
    leave(outerEnd)
    map[key] = value
  }

  @inlinable @inline(__always)
  mutating func readEntry<Key: MapKeyField, Value: FieldType>(
    _ key: inout Key.Value, _ value: inout Value.Value, _ keyField: Key.Type,
    _ valueField: Value.Type
  ) throws(DecodingError) {
    while let tag = try nextTag() {
      switch UInt64(tag) {
      case WireFormat.tag(1, Key.wireType): try Key.read(into: &key, from: &self)
      case WireFormat.tag(2, Value.wireType): try Value.read(into: &value, from: &self)
      default: try skip(tag)
      }
    }
  }
}
