// The field types whose values begin with their length. They cannot be packed.

/// How a `string` field is written and read. Called by generated code.
public enum StringField: MapKeyField {
  @_alwaysEmitIntoClient
  public static var wireTypeNumber: UInt32 { 2 }
  @_alwaysEmitIntoClient
  public static var defaultValue: String { "" }
  /// By the bytes, as other implementations do.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
  @_alwaysEmitIntoClient
  public static func write(_ value: String, to writer: inout MessageWriter) {
    writer.delimited(value)
  }
  @_alwaysEmitIntoClient
  public static func read(into value: inout String, from reader: inout MessageReader) {
    value = reader.string()
  }
}

/// How a `bytes` field is written and read that has bytes of its own. Called by generated code.
public enum BytesField: FieldType {
  @_alwaysEmitIntoClient
  public static var wireTypeNumber: UInt32 { 2 }
  @_alwaysEmitIntoClient
  public static var defaultValue: [UInt8] { [] }
  @_alwaysEmitIntoClient
  public static func write(_ value: [UInt8], to writer: inout MessageWriter) {
    value.withUnsafeBytes { writer.delimited($0) }
  }
  @_alwaysEmitIntoClient
  public static func read(into value: inout [UInt8], from reader: inout MessageReader) {
    value = reader.bytes()
  }
}

/// A `bytes` field that shares the bytes that it was read from. Called by generated code.
public enum ByteSliceField: FieldType {
  @_alwaysEmitIntoClient
  public static var wireTypeNumber: UInt32 { 2 }
  @_alwaysEmitIntoClient
  public static var defaultValue: ByteSlice { ByteSlice() }
  @_alwaysEmitIntoClient
  public static func write(_ value: ByteSlice, to writer: inout MessageWriter) {
    value.withUnsafeBytes { writer.delimited($0) }
  }
  @_alwaysEmitIntoClient
  public static func read(into value: inout ByteSlice, from reader: inout MessageReader) {
    value = reader.bytes()
  }
}

/// How a field of messages behind their length is written and read. Called by generated code.
public enum MessageField<Value: Message>: FieldType {
  @_alwaysEmitIntoClient
  public static var wireTypeNumber: UInt32 { 2 }
  @_alwaysEmitIntoClient
  public static var defaultValue: Value { Value() }
  @_alwaysEmitIntoClient
  public static func write(_ value: Value, to writer: inout MessageWriter) {
    let end = writer.room
    value.write(to: &writer)
    writer.varint(UInt64(truncatingIfNeeded: end &- writer.room))
  }
  @_alwaysEmitIntoClient
  public static func read(into value: inout Value, from reader: inout MessageReader) {
    reader.message(into: &value)
  }
}
