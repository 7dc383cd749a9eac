/// A field type whose values are varints. Called by generated code.
public protocol VarintField: PackableField {
  static func varint(_ value: Value) -> UInt64

  static func value(_ varint: UInt64) -> Value
}

extension VarintField {
  @_alwaysEmitIntoClient
  public static var wireTypeNumber: UInt32 { 0 }

  @_alwaysEmitIntoClient
  public static var defaultValue: Value { value(0) }

  @_alwaysEmitIntoClient
  public static func write(_ value: Value, to writer: inout MessageWriter) {
    writer.varint(varint(value))
  }

  @_alwaysEmitIntoClient
  public static func read(into value: inout Value, from reader: inout MessageReader) {
    value = Self.value(reader.varint())
  }

  @_alwaysEmitIntoClient
  static func writeVarints(_ values: [Value], to writer: inout MessageWriter) {
    if values.count > writer.room / WireFormat.varintByteCountMax {
      let byteCount = varintSize(of: values)
      // The loop stores up to eight bytes at once.
      guard byteCount <= writer.room &- 8 else {
        return writeOneByOne(values, byteCount: byteCount, to: &writer)
      }
    }
    // There is room for all of them: nothing to be asked within the loop.
    let start = writer.start
    var room = writer.room
    for index in values.indices.reversed() {
      let value = varint(values[index])
      if value < 0x80 {
        room &-= 1
        start.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: room, as: UInt8.self)
      } else if value < 1 << 14 {
        room &-= 2
        start.storeBytes(
          of: UInt16(truncatingIfNeeded: MessageWriter.twoBytes(value)), toByteOffset: room,
          as: UInt16.self)
      } else if value < 1 << 21 {
        start.storeBytes(
          of: UInt32(truncatingIfNeeded: MessageWriter.threeBytes(value) << 8),
          toByteOffset: room &- 4, as: UInt32.self)
        room &-= 3
      } else {
        writer.room = room
        writer.longVarint(value)
        room = writer.room
      }
    }
    writer.room = room
  }

  @_alwaysEmitIntoClient
  static func varintSize(of values: [Value]) -> Int {
    var byteCount = 0
    for value in values {
      byteCount &+= WireFormat.varintSize(varint(value))
    }
    return byteCount
  }

  /// Where the room hardly suffices for the values, or does not.
  @_alwaysEmitIntoClient
  @inline(never)
  static func writeOneByOne(
    _ values: [Value], byteCount: Int, to writer: inout MessageWriter
  ) {
    guard byteCount <= writer.room else {
      writer.room = writer.room &- byteCount
      return
    }
    for value in values.reversed() {
      writer.varint(varint(value))
    }
  }

  @_alwaysEmitIntoClient
  static func readVarints(into values: inout [Value], from reader: inout MessageReader) {
    let count = reader.varintCount()
    values.append(addingCapacity: count) { output in
      output.withUnsafeMutableBufferPointer { memory, initializedCount in
        guard let first = memory.baseAddress else { return }
        let end = reader.end
        var next = reader.next
        while initializedCount < count {
          // As long as one more varint ends before the reader's end, `next` lies before it, and so
          // does what follows a byte that does not end a varint.
          var varint = UInt64(next.load(as: UInt8.self))
          next += 1
          if varint >= 0x80 {
            let second = next.load(as: UInt8.self)
            if second < 0x80 {
              varint = varint & 0x7F | UInt64(second) << 7
              next += 1
            } else {
              reader.next = next - 1
              varint = reader.longVarint()
              next = reader.next
            }
          }
          (first + initializedCount).initialize(to: value(varint))
          initializedCount &+= 1
          // After the last one, or after a mistake.
          guard next < end else { break }
        }
        reader.next = next
      }
    }
    // What does not end is a mistake that the next read finds.
    if reader.next < reader.end { _ = reader.longVarint() }
  }
}

extension MessageReader {
  /// How many varints end before the reader's end: never more than there are bytes.
  @usableFromInline
  @inline(never)
  mutating func varintCount() -> Int {
    var position = next
    var count = 0
    while end - position >= 8 {
      let ends = ~position.loadUnaligned(as: UInt64.self) >> 7 & 0x0101_0101_0101_0101
      count &+= Int(truncatingIfNeeded: (ends &* 0x0101_0101_0101_0101) >> 56)
      position += 8
    }
    while position < end {
      count &+= Int(truncatingIfNeeded: ~position.load(as: UInt8.self) >> 7)
      position += 1
    }
    return count
  }
}

/// How an `int32` field is written and read. Called by generated code.
public enum Int32Field: VarintField, MapKeyField {
  public typealias Value = Int32

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeVarints(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readVarints(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }

  @_alwaysEmitIntoClient
  public static func varint(_ value: Int32) -> UInt64 { UInt64(truncatingIfNeeded: value) }
  @_alwaysEmitIntoClient
  public static func value(_ varint: UInt64) -> Int32 { Int32(truncatingIfNeeded: varint) }
}

/// How an `int64` field is written and read. Called by generated code.
public enum Int64Field: VarintField, MapKeyField {
  public typealias Value = Int64

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeVarints(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readVarints(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }

  @_alwaysEmitIntoClient
  public static func varint(_ value: Int64) -> UInt64 { UInt64(bitPattern: value) }
  @_alwaysEmitIntoClient
  public static func value(_ varint: UInt64) -> Int64 { Int64(bitPattern: varint) }
}

/// How a `uint32` field is written and read. Called by generated code.
public enum UInt32Field: VarintField, MapKeyField {
  public typealias Value = UInt32

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeVarints(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readVarints(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }

  @_alwaysEmitIntoClient
  public static func varint(_ value: UInt32) -> UInt64 { UInt64(value) }
  @_alwaysEmitIntoClient
  public static func value(_ varint: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: varint) }
}

/// How a `uint64` field is written and read. Called by generated code.
public enum UInt64Field: VarintField, MapKeyField {
  public typealias Value = UInt64

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeVarints(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readVarints(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }

  @_alwaysEmitIntoClient
  public static func varint(_ value: UInt64) -> UInt64 { value }
  @_alwaysEmitIntoClient
  public static func value(_ varint: UInt64) -> UInt64 { varint }
}

/// How a `sint32` field is written and read. Called by generated code.
public enum SInt32Field: VarintField, MapKeyField {
  public typealias Value = Int32

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeVarints(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readVarints(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }

  @_alwaysEmitIntoClient
  public static func varint(_ value: Int32) -> UInt64 { UInt64(WireFormat.zigZag(value)) }
  @_alwaysEmitIntoClient
  public static func value(_ varint: UInt64) -> Int32 {
    WireFormat.unZigZag(UInt32(truncatingIfNeeded: varint))
  }
}

/// How a `sint64` field is written and read. Called by generated code.
public enum SInt64Field: VarintField, MapKeyField {
  public typealias Value = Int64

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeVarints(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readVarints(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }

  @_alwaysEmitIntoClient
  public static func varint(_ value: Int64) -> UInt64 { WireFormat.zigZag(value) }
  @_alwaysEmitIntoClient
  public static func value(_ varint: UInt64) -> Int64 { WireFormat.unZigZag(varint) }
}

/// How a `bool` field is written and read. Called by generated code.
public enum BoolField: VarintField, MapKeyField {
  public typealias Value = Bool

  public static func precedes(_ left: Bool, _ right: Bool) -> Bool { !left && right }

  public static func writeAll(_ values: [Value], to writer: inout MessageWriter) {
    writeVarints(values, to: &writer)
  }
  public static func readAll(into values: inout [Value], from reader: inout MessageReader) {
    readVarints(into: &values, from: &reader)
  }
  public static func readNext(into values: inout [Value], from reader: inout MessageReader) {
    readOne(into: &values, from: &reader)
  }

  @_alwaysEmitIntoClient
  public static func varint(_ value: Bool) -> UInt64 { value ? 1 : 0 }
  @_alwaysEmitIntoClient
  public static func value(_ varint: UInt64) -> Bool { varint != 0 }
}
