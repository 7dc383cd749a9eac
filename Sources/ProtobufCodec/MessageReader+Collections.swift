extension MessageReader {
  /// Reads a message and merges it into `message`.
  @inlinable
  public mutating func message<Value: Message>(into message: inout Value) throws(DecodingError) {
    try nested(in: Value.messageName) { reader throws(DecodingError) in
      try message.read(from: &reader)
    }
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
    repeat {
      var value = Value()
      try message(into: &value)
      messages.append(value)
    } while takeTag(tag)
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
    var key = Key.defaultValue
    var value = Value.defaultValue
    try nested(in: "map entry") { reader throws(DecodingError) in
      while let tag = try reader.nextTag() {
        switch UInt64(tag) {
        case WireFormat.tag(1, Key.wireType): try Key.read(into: &key, from: &reader)
        case WireFormat.tag(2, Value.wireType): try Value.read(into: &value, from: &reader)
        default: try reader.skip(tag)
        }
      }
    }
    map[key] = value
  }
}
