/// A type that a field of the schema language can have, for what is generic over fields: packed
/// fields and maps.
///
/// Called by generated code: the types that conform are names that it passes as arguments.
///
///     writer.packed(3, offsets, UInt32Field.self)
///     reader.mapEntry(into: &members, StringField.self, MessageField<Member>.self)
public protocol FieldType {
  associatedtype Value

  static var defaultValue: Value { get }

  /// The low three bits of the tag.
  static var wireTypeNumber: UInt32 { get }

  /// Writes a value without the tag.
  static func write(_ value: Value, to writer: inout MessageWriter)

  /// Reads what follows the tag; a message is merged into `value`, anything else replaces it.
  static func read(into value: inout Value, from reader: inout MessageReader)
}

extension FieldType {
  @_alwaysEmitIntoClient
  static var wireType: WireType { WireType(rawValue: wireTypeNumber) ?? .varint }
}

/// A type that keys of maps can have: integers, `bool` and `string`. Called by generated code.
public protocol MapKeyField: FieldType where Value: Hashable {
  /// The order in which the entries of a map are written if they are to have one.
  static func precedes(_ left: Value, _ right: Value) -> Bool
}

extension MapKeyField where Value: Comparable {
  public static func precedes(_ left: Value, _ right: Value) -> Bool { left < right }
}

/// The indices of a map's entries in the order of their keys.
@usableFromInline
@inline(never)
func sortedIndices<Key: MapKeyField, Element>(
  of map: [Key.Value: Element], _ field: Key.Type
) -> [Dictionary<Key.Value, Element>.Index] {
  sorted(Array(map.indices)) { Key.precedes(map[$0].key, map[$1].key) }
}

/// A type whose repeated fields can be packed: the values one after the other behind one tag and one
/// length.
///
/// Called by generated code. The codec's own types write these functions out, so that their code lies here and not in every
/// module with messages.
public protocol PackableField: FieldType {
  static func writeAll(_ values: [Value], to writer: inout MessageWriter)

  /// Reads values until the reader's end.
  static func readAll(into values: inout [Value], from reader: inout MessageReader)

  /// Reads one value.
  static func readNext(into values: inout [Value], from reader: inout MessageReader)
}

extension PackableField {
  @_alwaysEmitIntoClient @inline(__always)
  static func readOne(into values: inout [Value], from reader: inout MessageReader) {
    var value = defaultValue
    read(into: &value, from: &reader)
    values.append(value)
  }
}
