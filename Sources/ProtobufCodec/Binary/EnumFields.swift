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

  /// Whether the number lies in one of the runs of which `bounds` has the first and the last, in ascending
  /// order: how enums of many numbers tell those that have a name. Called by generated code.
  @_alwaysEmitIntoClient
  public static func isNumber(_ number: Int32, within bounds: [Int32]) -> Bool {
    var lower = 0
    var upper = bounds.count / 2
    while lower < upper {
      let middle = (lower + upper) / 2
      if bounds[middle * 2 + 1] < number { lower = middle + 1 } else { upper = middle }
    }
    return lower < bounds.count / 2 && bounds[lower * 2] <= number
  }
}
