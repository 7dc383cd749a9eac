import ProtobufCodec
import ProtobufReflection

// Values of fields, whose tags have been read.
extension BinaryToJSON {
  /// Writes a value. Returns false, having written nothing, if it is the number of a closed enum that
  /// has no name: an unknown field then.
  mutating func value(_ field: UnsafePointer<FieldTable>) throws(Halt) -> Bool {
    switch field.pointee.kind {
    case .double: output.number(Double(bitPattern: try input.fixed(UInt64.self)))
    case .float: output.number(Float(bitPattern: try input.fixed(UInt32.self)))
    case .int64: output.quotedDecimal(Int64(bitPattern: try input.varint()))
    case .uint64: output.quotedDecimal(try input.varint())
    case .int32: output.decimal(Int64(Int32(truncatingIfNeeded: try input.varint())))
    case .fixed64: output.quotedDecimal(try input.fixed(UInt64.self))
    case .fixed32: output.decimal(UInt64(try input.fixed(UInt32.self)))
    case .bool: output.append(try input.varint() != 0 ? "true" : "false")
    case .string: try text()
    case .bytes: output.quotedBase64(try input.delimited())
    case .uint32: output.decimal(UInt64(UInt32(truncatingIfNeeded: try input.varint())))
    case .enumeration: return try enumeration(field)
    case .sfixed32: output.decimal(Int64(try input.fixed(Int32.self)))
    case .sfixed64: output.quotedDecimal(try input.fixed(Int64.self))
    case .sint32:
      let value = WireFormat.unZigZag(UInt32(truncatingIfNeeded: try input.varint()))
      output.decimal(Int64(value))
    case .sint64: output.quotedDecimal(WireFormat.unZigZag(try input.varint()))
    case .message:
      try countMessage()
      let outerEnd = try input.enter()
      try message(table(of: field))
      input.end = outerEnd
    case .group:
      try countMessage()
      let outer = try input.enterGroup(field.pointee.tag, nestingLeft: nestingLeft)
      try message(table(of: field))
      (input.next, input.end) = outer
    }
    return true
  }

  private func table(of field: UnsafePointer<FieldTable>) -> UnsafePointer<MessageTable> {
    guard let table = field.pointee.message else {
      preconditionFailure("a field of messages without a type")
    }
    return table
  }

  mutating func text() throws(Halt) {
    let text = try input.delimited()
    if output.quoted(text), validatesText, !JSONText.isUTF8(text) {
      throw fail(.malformed(.invalidUTF8))
    }
  }

  private mutating func enumeration(
    _ field: UnsafePointer<FieldTable>
  ) throws(Halt) -> Bool {
    let number = Int32(truncatingIfNeeded: try input.varint())
    guard let table = field.pointee.enumeration else {
      preconditionFailure("a field of an enum without a type")
    }
    let name = table.pointee.text(of: number)
    if name == nil, table.pointee.isClosed { return false }
    enumeration(table, number, name)
    return true
  }

  private mutating func enumeration(
    _ table: UnsafePointer<EnumTable>, _ number: Int32, _ name: TableText?
  ) {
    if table.pointee.isNull {
      output.append("null")
    } else if let name, !options.writesEnumsAsNumbers {
      output.append(name, reserving: 0)
    } else {
      output.decimal(Int64(number))
    }
  }

  /// Whether the value that comes next is the default of fields without presence.
  @inline(__always)
  mutating func isDefault(_ kind: FieldDescriptor.Kind) throws(Halt) -> Bool {
    // Most values are not zero and their first byte tells.
    if input.next < input.end, 1..<0x80 ~= input.next.load(as: UInt8.self),
      kind.wireType == .varint || kind.wireType == .lengthDelimited
    {
      return false
    }
    return try isDefaultAtLength(kind)
  }

  private mutating func isDefaultAtLength(_ kind: FieldDescriptor.Kind) throws(Halt) -> Bool {
    let position = input.next
    defer { input.next = position }
    switch kind {
    case .double, .fixed64, .sfixed64: return try input.fixed(UInt64.self) == 0
    case .float, .fixed32, .sfixed32: return try input.fixed(UInt32.self) == 0
    case .int64, .uint64, .sint64, .bool: return try input.varint() == 0
    case .int32, .uint32, .sint32, .enumeration:
      return UInt32(truncatingIfNeeded: try input.varint()) == 0
    case .string, .bytes: return try input.delimited().isEmpty
    case .message, .group: return false
    }
  }

  /// Writes what a field without a value has.
  mutating func defaultValue(_ field: UnsafePointer<FieldTable>) {
    switch field.pointee.kind {
    case .double, .float, .int32, .fixed32, .uint32, .sfixed32, .sint32:
      output.append(UInt8(ascii: "0"))
    case .int64, .uint64, .fixed64, .sfixed64, .sint64: output.append("\"0\"")
    case .bool: output.append("false")
    case .string, .bytes: output.append("\"\"")
    case .enumeration:
      if let table = field.pointee.enumeration {
        enumeration(table, 0, table.pointee.text(of: 0))
      }
    case .message, .group:
      defaultMessage(field.pointee.message?.pointee)
    }
  }

  /// Only values of maps that were not written come here.
  private mutating func defaultMessage(_ table: MessageTable?) {
    switch table?.form {
    case .object: if let table { defaultObject(table) }
    case .any, .structure, nil: output.append("{}")
    case .wrapper: if let table { defaultValue(table.fields) }
    case .timestamp: output.append("\"1970-01-01T00:00:00Z\"")
    case .duration: output.append("\"0s\"")
    case .fieldMask: output.append("\"\"")
    case .value: output.append("null")
    case .list: output.append("[]")
    }
  }

  /// Writes the key of a map: always in quotes.
  mutating func mapKey(_ field: UnsafePointer<FieldTable>) throws(Halt) {
    switch field.pointee.kind {
    case .string: try text()
    case .int64, .uint64, .fixed64, .sfixed64, .sint64: _ = try value(field)
    default:
      output.append(UInt8(ascii: "\""))
      _ = try value(field)
      output.append(UInt8(ascii: "\""))
    }
  }

  mutating func defaultMapKey(_ kind: FieldDescriptor.Kind) {
    switch kind {
    case .string: output.append("\"\"")
    case .bool: output.append("\"false\"")
    default: output.append("\"0\"")
    }
  }
}
