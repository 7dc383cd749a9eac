/// How a field of an open enum is written and read. Called by generated code.
public enum EnumField<Value: Enumeration>: VarintField {
  @_alwaysEmitIntoClient
  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeVarints(values, to: &writer)
  }
  @_alwaysEmitIntoClient
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readVarints(into: &values, from: &reader)
  }
  @_alwaysEmitIntoClient
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }

  @_alwaysEmitIntoClient
  public static func varint(_ value: Value) -> UInt64 {
    UInt64(truncatingIfNeeded: value.rawValue)
  }
  @_alwaysEmitIntoClient
  public static func value(_ varint: UInt64) -> Value {
    Value(rawValue: Int32(truncatingIfNeeded: varint))
  }
}

/// An enum whose unknown values the functions that take unknown fields keep there. Called by
/// generated code.
public enum ClosedEnumField<Value: ClosedEnumeration>: VarintField {
  @_alwaysEmitIntoClient
  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeVarints(values, to: &writer)
  }
  @_alwaysEmitIntoClient
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readVarints(into: &values, from: &reader)
  }
  @_alwaysEmitIntoClient
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }

  @_alwaysEmitIntoClient
  public static func varint(_ value: Value) -> UInt64 {
    UInt64(truncatingIfNeeded: value.rawValue)
  }
  @_alwaysEmitIntoClient
  public static func value(_ varint: UInt64) -> Value {
    Value(rawValue: Int32(truncatingIfNeeded: varint)) ?? Value()
  }
}
