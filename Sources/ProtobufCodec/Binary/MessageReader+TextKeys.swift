// Maps whose keys are strings. Swift takes strings for equal that are the same text in other scalars, "é"
// as one and as two. In a message these are two keys, and a dictionary has room for one of them.
extension MessageReader {
  /// Reads an entry of a map. A key that is there already gets the new value, unless it is there in
  /// another spelling: then the entry is kept in `fields`, and written again with them.
  @_alwaysEmitIntoClient
  public mutating func mapEntry<Value: FieldType>(
    into map: inout [String: Value.Value], _ keyField: StringField.Type, _ valueField: Value.Type,
    orTo fields: inout UnknownFields
  ) {
    anyMapEntry(into: &map, valueField, orTo: &fields)
  }

  /// The most frequent kind of map, so that its code lies here.
  public mutating func mapEntry(
    into map: inout [String: String], _ keyField: StringField.Type,
    _ valueField: StringField.Type, orTo fields: inout UnknownFields
  ) {
    anyMapEntry(into: &map, valueField, orTo: &fields)
  }

  @_alwaysEmitIntoClient @inline(__always)
  mutating func anyMapEntry<Value: FieldType>(
    into map: inout [String: Value.Value], _ valueField: Value.Type,
    orTo fields: inout UnknownFields
  ) {
    let start = fieldStart
    // Capped, because entries may be of two bytes each and all of one key.
    if map.isEmpty { map.reserveCapacity(min(runLength(), 1024)) }
    var key = ""
    var value = Value.defaultValue
    entry(&key, &value, StringField.self, valueField)
    if let old = map.updateValue(value, forKey: key) {
      keep(old, ifSpeltUnlike: key, in: &map, from: start, orTo: &fields)
    }
  }

  /// Puts `old` back if the map has another spelling of the key, and keeps the field that began at
  /// `start`, whose value took its place.
  @usableFromInline
  @inline(never)
  mutating func keep<Value>(
    _ old: Value, ifSpeltUnlike key: String, in map: inout [String: Value],
    from start: UnsafeRawPointer, orTo fields: inout UnknownFields
  ) {
    guard let index = map.index(forKey: key), !map[index].key.utf8.elementsEqual(key.utf8) else {
      return
    }
    map.values[index] = old
    // No unknown field, but one that there is no other room for.
    guard !hasFailed else { return }
    fields.append(UnsafeRawBufferPointer(start: start, count: next - start))
  }
}
