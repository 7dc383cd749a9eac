// Closed enums: values that the schema does not name go to the message's unknown fields.
extension MessageReader {
  /// Reads a value, or `nil` if the schema does not name it: then the field is kept in `fields`.
  @_alwaysEmitIntoClient
  public mutating func closedEnumeration<Value: ClosedEnumeration>(
    orTo fields: inout UnknownFields
  ) -> Value? {
    if let value = Value(rawValue: int32()) { return value }
    keep(from: fieldStart, in: &fields)
    return nil
  }

  /// Reads the values of a packed field, or a single value, and appends those that the schema names.
  @_alwaysEmitIntoClient
  public mutating func repeated<Value: ClosedEnumeration>(
    into values: inout [Value], tag: UInt32, _ field: ClosedEnumField<Value>.Type,
    orTo fields: inout UnknownFields
  ) {
    guard tag & 7 == WireType.lengthDelimited.rawValue else {
      if let value: Value = closedEnumeration(orTo: &fields) { values.append(value) }
      return
    }
    let length = length()
    let outerEnd = end
    end = next + length
    while next < end {
      let number = varint()
      if let value = Value(rawValue: Int32(truncatingIfNeeded: number)) {
        values.append(value)
      } else {
        keep(number, tag, in: &fields)
      }
    }
    end = max(outerEnd, next)
  }

  /// Reads an entry of a map. One with a value that the schema does not name is kept as a whole.
  @_alwaysEmitIntoClient
  public mutating func mapEntry<Key: MapKeyField, Value: ClosedEnumeration>(
    into map: inout [Key.Value: Value], _ keyField: Key.Type,
    _ valueField: ClosedEnumField<Value>.Type, orTo fields: inout UnknownFields
  ) {
    let start = fieldStart
    var key = Key.defaultValue
    if let value: Value = closedEntry(&key, keyField) {
      map[key] = value
    } else {
      keep(from: start, in: &fields)
    }
  }

  /// The same of keys that can be there in another spelling: such an entry is kept as well.
  @_alwaysEmitIntoClient
  public mutating func mapEntry<Value: ClosedEnumeration>(
    into map: inout [String: Value], _ keyField: StringField.Type,
    _ valueField: ClosedEnumField<Value>.Type, orTo fields: inout UnknownFields
  ) {
    let start = fieldStart
    var key = ""
    guard let value: Value = closedEntry(&key, keyField) else {
      return keep(from: start, in: &fields)
    }
    if let old = map.updateValue(value, forKey: key) {
      keep(old, ifSpeltUnlike: key, in: &map, from: start, orTo: &fields)
    }
  }

  /// Reads an entry; `nil` if the schema does not name its value.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func closedEntry<Key: MapKeyField, Value: ClosedEnumeration>(
    _ key: inout Key.Value, _ keyField: Key.Type
  ) -> Value? {
    var value: Value? = Value()
    let outerEnd = enter()
    while let tag = nextTag() {
      switch UInt64(tag) {
      case WireFormat.tag(1, Key.wireType): Key.read(into: &key, from: &self)
      case WireFormat.tag(2, .varint): value = Value(rawValue: int32())
      default: skip(tag)
      }
    }
    leave(outerEnd)
    return value
  }

  /// Appends the field that began at `start` and has just been read.
  @usableFromInline
  func keep(from start: UnsafeRawPointer, in fields: inout UnknownFields) {
    guard !hasFailed, !discardsUnknownFields else { return }
    fields.append(UnsafeRawBufferPointer(start: start, count: next - start))
  }

  /// Appends one value of a packed field as a field of its own.
  @usableFromInline
  func keep(_ value: UInt64, _ packedTag: UInt32, in fields: inout UnknownFields) {
    guard !hasFailed, !discardsUnknownFields else { return }
    fields.append(varint: UInt64(packedTag - WireType.lengthDelimited.rawValue))
    fields.append(varint: value)
  }
}
