// Fields that hold messages or several values. Each is written from its end, as the message is.
extension MessageWriter {
  @_alwaysEmitIntoClient @inline(__always)
  public mutating func message<Value: Message>(_ number: Int, _ message: Value) {
    let end = room
    message.write(to: &self)
    head(number, since: end)
  }

  /// Writes nothing if there is no message.
  @_alwaysEmitIntoClient
  public mutating func message<Value: Message>(_ number: Int, _ message: Boxed<Value>) {
    guard let storage = message.storage else { return }
    self.message(number, storage.value)
  }

  @_alwaysEmitIntoClient
  public mutating func messages<Value: Message>(_ number: Int, _ messages: [Value]) {
    forEachLentFromLast(messages) { message in
      let end = room
      message.value.write(to: &self)
      head(number, since: end)
    }
  }

  /// Values that are not packed.
  @_alwaysEmitIntoClient
  public mutating func repeated<Field: FieldType>(
    _ number: Int, _ values: [Field.Value], _ field: Field.Type
  ) {
    forEachLentFromLast(values) { value in
      Field.write(value.value, to: &self)
      tag(number, Field.wireType)
    }
  }

  /// Writes nothing if there are no values.
  @_alwaysEmitIntoClient
  public mutating func packed<Field: PackableField>(
    _ number: Int, _ values: [Field.Value], _ field: Field.Type
  ) {
    guard !values.isEmpty else { return }
    let end = room
    Field.writeAll(values, to: &self)
    head(number, since: end)
  }

  @_alwaysEmitIntoClient
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

  @_alwaysEmitIntoClient @inline(__always)
  mutating func anyMap<Key: MapKeyField, Value: FieldType>(
    _ number: Int, _ map: [Key.Value: Value.Value], _ keyField: Key.Type, _ valueField: Value.Type
  ) {
    if isDeterministic {
      for index in sortedIndices(of: map, keyField).reversed() {
        entry(number, map[index], keyField, valueField)
      }
    } else {
      for element in map {
        entry(number, element, keyField, valueField)
      }
    }
  }

  @_alwaysEmitIntoClient
  mutating func entry<Key: MapKeyField, Value: FieldType>(
    _ number: Int, _ element: (key: Key.Value, value: Value.Value), _ keyField: Key.Type,
    _ valueField: Value.Type
  ) {
    let end = room
    Value.write(element.value, to: &self)
    tag(2, Value.wireType)
    Key.write(element.key, to: &self)
    tag(1, Key.wireType)
    head(number, since: end)
  }

  @_alwaysEmitIntoClient @inline(__always)
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
