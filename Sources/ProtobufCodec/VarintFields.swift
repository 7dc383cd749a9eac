/// A field type whose values are varints.
public protocol VarintField: PackableField {
  static func varint(_ value: Value) -> UInt64

  static func value(_ varint: UInt64) -> Value
}

extension VarintField {
  @inlinable
  public static var wireTypeNumber: UInt32 { 0 }

  @inlinable
  public static var defaultValue: Value { value(0) }

  @inlinable
  public static func size(_ value: Value, _ sizes: inout MessageSizes) -> Int {
    WireFormat.varintSize(varint(value))
  }

  @inlinable
  public static func write(_ value: Value, to writer: inout MessageWriter) {
    writer.varint(varint(value))
  }

  @inlinable
  public static func read(
    into value: inout Value, from reader: inout MessageReader
  ) throws(DecodingError) {
    value = Self.value(try reader.varint())
  }

  @inlinable
  public static func size(ofAll values: [Value]) -> Int {
    var size = 0
    for value in values {
      size &+= WireFormat.varintSize(varint(value))
    }
    return size
  }

  @inlinable
  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    for value in values {
      writer.varint(varint(value))
    }
  }

  @inlinable
  public static func readAll(
    into values: inout [Value], from reader: inout MessageReader
  ) throws(DecodingError) {
    try values.append(addingCapacity: reader.varintCount()) { output throws(DecodingError) in
      while reader.next < reader.end {
        output.append(value(try reader.varint()))
      }
    }
  }
}

extension MessageReader {
  /// How many varints end before the reader's end: never more than there are bytes.
  @usableFromInline
  func varintCount() -> Int {
    var count = 0
    for byte in UnsafeRawBufferPointer(start: next, count: bytesLeft) {
      count &+= Int(truncatingIfNeeded: ~byte >> 7)
    }
    return count
  }
}

public enum Int32Field: VarintField, MapKeyField {
  public typealias Value = Int32

  @inlinable
  public static func varint(_ value: Int32) -> UInt64 { UInt64(truncatingIfNeeded: value) }
  @inlinable
  public static func value(_ varint: UInt64) -> Int32 { Int32(truncatingIfNeeded: varint) }
}

public enum Int64Field: VarintField, MapKeyField {
  public typealias Value = Int64

  @inlinable
  public static func varint(_ value: Int64) -> UInt64 { UInt64(bitPattern: value) }
  @inlinable
  public static func value(_ varint: UInt64) -> Int64 { Int64(bitPattern: varint) }
}

public enum UInt32Field: VarintField, MapKeyField {
  public typealias Value = UInt32

  @inlinable
  public static func varint(_ value: UInt32) -> UInt64 { UInt64(value) }
  @inlinable
  public static func value(_ varint: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: varint) }
}

public enum UInt64Field: VarintField, MapKeyField {
  public typealias Value = UInt64

  @inlinable
  public static func varint(_ value: UInt64) -> UInt64 { value }
  @inlinable
  public static func value(_ varint: UInt64) -> UInt64 { varint }
}

public enum SInt32Field: VarintField, MapKeyField {
  public typealias Value = Int32

  @inlinable
  public static func varint(_ value: Int32) -> UInt64 { UInt64(WireFormat.zigZag(value)) }
  @inlinable
  public static func value(_ varint: UInt64) -> Int32 {
    WireFormat.unZigZag(UInt32(truncatingIfNeeded: varint))
  }
}

public enum SInt64Field: VarintField, MapKeyField {
  public typealias Value = Int64

  @inlinable
  public static func varint(_ value: Int64) -> UInt64 { WireFormat.zigZag(value) }
  @inlinable
  public static func value(_ varint: UInt64) -> Int64 { WireFormat.unZigZag(varint) }
}

public enum BoolField: VarintField, MapKeyField {
  public typealias Value = Bool

  @inlinable
  public static func varint(_ value: Bool) -> UInt64 { value ? 1 : 0 }
  @inlinable
  public static func value(_ varint: UInt64) -> Bool { varint != 0 }
}

public enum EnumField<Value: Enumeration>: VarintField {
  @inlinable
  public static func varint(_ value: Value) -> UInt64 {
    UInt64(truncatingIfNeeded: value.rawValue)
  }
  @inlinable
  public static func value(_ varint: UInt64) -> Value {
    Value(rawValue: Int32(truncatingIfNeeded: varint))
  }
}
