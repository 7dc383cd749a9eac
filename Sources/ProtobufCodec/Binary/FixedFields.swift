/// A field type whose values have a fixed width and lie in memory as they do in a message. Called by
/// generated code.
public protocol FixedField: PackableField where Value: BitwiseCopyable & Numeric {}

extension FixedField {
  @_alwaysEmitIntoClient
  public static var wireTypeNumber: UInt32 { MemoryLayout<Value>.size == 8 ? 1 : 5 }

  @_alwaysEmitIntoClient
  public static var defaultValue: Value { .zero }

  @_alwaysEmitIntoClient
  public static func write(_ value: Value, to writer: inout MessageWriter) {
    writer.fixed(value)
  }

  @_alwaysEmitIntoClient
  public static func read(into value: inout Value, from reader: inout MessageReader) {
    value = reader.fixed(.zero)
  }

  @inline(__always)
  static func writeFixed(_ values: [Value], to writer: inout MessageWriter) {
    values.withUnsafeBytes { writer.copy($0) }
  }

  @inline(__always)
  static func readFixed(into values: inout [Value], from reader: inout MessageReader) {
    let width = MemoryLayout<Value>.size
    let count = reader.bytesLeft / width
    guard count * width == reader.bytesLeft else {
      return reader.failUnevenLength(elementByteCount: width)
    }
    values.append(addingCapacity: count) { output in
      output.withUnsafeMutableBufferPointer { memory, initializedCount in
        UnsafeMutableRawBufferPointer(memory)
          .copyMemory(from: UnsafeRawBufferPointer(start: reader.next, count: reader.bytesLeft))
        initializedCount = count
      }
    }
    reader.next = reader.end
  }
}

/// How a `double` field is written and read. Called by generated code.
public enum DoubleField: FixedField {
  public typealias Value = Double

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeFixed(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readFixed(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }
}

/// How a `float` field is written and read. Called by generated code.
public enum FloatField: FixedField {
  public typealias Value = Float

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeFixed(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readFixed(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }
}

/// How a `fixed32` field is written and read. Called by generated code.
public enum Fixed32Field: FixedField, MapKeyField {
  public typealias Value = UInt32

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeFixed(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readFixed(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }
}

/// How a `fixed64` field is written and read. Called by generated code.
public enum Fixed64Field: FixedField, MapKeyField {
  public typealias Value = UInt64

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeFixed(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readFixed(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }
}

/// How an `sfixed32` field is written and read. Called by generated code.
public enum SFixed32Field: FixedField, MapKeyField {
  public typealias Value = Int32

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeFixed(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readFixed(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }
}

/// How an `sfixed64` field is written and read. Called by generated code.
public enum SFixed64Field: FixedField, MapKeyField {
  public typealias Value = Int64

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeFixed(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readFixed(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }
}
