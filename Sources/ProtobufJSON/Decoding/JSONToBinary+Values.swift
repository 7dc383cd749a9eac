import ProtobufCodec
import ProtobufReflection

/// What became of a value that was read.
enum ValueOutcome {
  case written
  /// Written, and the default of fields without presence.
  case writtenDefault
  /// Not written: an enum value of unknown name, which the options allow.
  case unknown

  @inline(__always)
  init(isDefault: Bool) {
    self = isDefault ? .writtenDefault : .written
  }
}

// Values of fields, whose tags have been written.
extension JSONToBinary {
  mutating func value(_ field: UnsafePointer<FieldTable>) throws(Halt) -> ValueOutcome {
    switch field.pointee.kind {
    case .message:
      guard let table = field.pointee.message else {
        preconditionFailure("a field of messages without a type")
      }
      try countMessage()
      let contentStart = output.beginDelimited()
      try message(table)
      output.endDelimited(contentStart)
      return .written
    case .group:
      guard let table = field.pointee.message else {
        preconditionFailure("a field of groups without a type")
      }
      try countMessage()
      try message(table)
      output.tag(field.pointee.number, .endGroup)
      return .written
    case .string:
      let text = try string(orWrongType: "a string")
      output.delimited(text)
      return ValueOutcome(isDefault: text.isEmpty)
    case .bytes:
      let contentStart = output.beginDelimited()
      try base64()
      output.endDelimited(contentStart)
      return ValueOutcome(isDefault: output.count == contentStart)
    case .bool:
      let value = try bool()
      output.append(value ? 1 : 0)
      return ValueOutcome(isDefault: !value)
    case .enumeration: return try enumeration(field.pointee.enumeration)
    case .double:
      let bits = try double().bitPattern
      output.fixed(bits)
      return ValueOutcome(isDefault: bits == 0)
    case .float:
      let bits = try float().bitPattern
      output.fixed(bits)
      return ValueOutcome(isDefault: bits == 0)
    case .int32, .int64, .uint32, .uint64, .sint32, .sint64, .fixed32, .fixed64, .sfixed32,
      .sfixed64:
      return ValueOutcome(isDefault: try integer(field.pointee.kind))
    }
  }

  /// Reads the key of a map, which is in quotes, and writes it.
  mutating func mapKey(_ kind: FieldDescriptor.Kind) throws(Halt) {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
    switch kind {
    case .string:
      output.delimited(try string(expected: "a key in quotes"))
    case .bool:
      let keyStart = next
      let text = try string(expected: "a key in quotes")
      if text.elementsEqual("true".utf8) {
        output.append(1)
      } else if text.elementsEqual("false".utf8) {
        output.append(0)
      } else {
        throw fail(.wrongType(expected: "\"true\" or \"false\"", found: "a string"), at: keyStart)
      }
    default:
      _ = try integer(kind)
    }
  }

  /// Reads a string and returns its content, which is valid until the next string is read.
  mutating func string(orWrongType expected: String) throws(Halt) -> UnsafeRawBufferPointer {
    guard peek() == UInt8(ascii: "\"") else { throw wrongType(expected) }
    return try string(expected: expected)
  }

  private mutating func bool() throws(Halt) -> Bool {
    switch peek() {
    case UInt8(ascii: "t"):
      try literal("true")
      return true
    case UInt8(ascii: "f"):
      try literal("false")
      return false
    default: throw wrongType("true or false")
    }
  }

  private mutating func enumeration(
    _ table: UnsafePointer<EnumTable>?
  ) throws(Halt) -> ValueOutcome {
    guard let table else { preconditionFailure("a field of an enum without a type") }
    switch peek() {
    case UInt8(ascii: "\""):
      let nameStart = next
      let name = try string(expected: "the name of an enum value")
      guard let number = table.pointee.names.find(name) else {
        if options.ignoresUnknownFields { return .unknown }
        throw fail(.unknownEnumValue(String(decoding: name, as: UTF8.self)), at: nameStart)
      }
      output.varint(UInt64(truncatingIfNeeded: number))
      return ValueOutcome(isDefault: number == 0)
    case UInt8(ascii: "n") where table.pointee.isNull:
      try literal("null")
      output.append(0)
      return .writtenDefault
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      let numberStart = next
      let number = try integer(in: -Int64(Int32.max) - 1...Int64(Int32.max), type: "an enum")
      if table.pointee.isClosed, table.pointee.text(of: Int32(number)) == nil {
        if options.ignoresUnknownFields { return .unknown }
        throw fail(.unknownEnumValue(String(number)), at: numberStart)
      }
      output.varint(UInt64(bitPattern: number))
      return ValueOutcome(isDefault: number == 0)
    default:
      throw wrongType("the name of an enum value in quotes, or its number")
    }
  }

  /// Reads an integer and writes it. Returns whether it is zero.
  private mutating func integer(_ kind: FieldDescriptor.Kind) throws(Halt) -> Bool {
    switch kind {
    case .int32:
      let value = try integer(in: -1 << 31...1 << 31 - 1, type: "int32")
      output.varint(UInt64(bitPattern: value))
      return value == 0
    case .sint32:
      let value = try integer(in: -1 << 31...1 << 31 - 1, type: "sint32")
      output.varint(UInt64(WireFormat.zigZag(Int32(truncatingIfNeeded: value))))
      return value == 0
    case .sfixed32:
      let value = try integer(in: -1 << 31...1 << 31 - 1, type: "sfixed32")
      output.fixed(Int32(truncatingIfNeeded: value))
      return value == 0
    case .uint32:
      let value = try integer(in: 0...1 << 32 - 1, type: "uint32")
      output.varint(UInt64(bitPattern: value))
      return value == 0
    case .fixed32:
      let value = try integer(in: 0...1 << 32 - 1, type: "fixed32")
      output.fixed(UInt32(truncatingIfNeeded: value))
      return value == 0
    case .sint64:
      let value = try integer(in: Int64.min...Int64.max, type: "sint64")
      output.varint(WireFormat.zigZag(value))
      return value == 0
    case .sfixed64:
      let value = try integer(in: Int64.min...Int64.max, type: "sfixed64")
      output.fixed(value)
      return value == 0
    case .uint64:
      let value = try unsignedInteger(type: "uint64")
      output.varint(value)
      return value == 0
    case .fixed64:
      let value = try unsignedInteger(type: "fixed64")
      output.fixed(value)
      return value == 0
    default:
      let value = try integer(in: Int64.min...Int64.max, type: "int64")
      output.varint(UInt64(bitPattern: value))
      return value == 0
    }
  }

  private mutating func integer(
    in range: ClosedRange<Int64>, type: StaticString
  ) throws(Halt) -> Int64 {
    let numberStart = next
    if let value = shortInteger() {
      guard range.contains(value) else { throw outOfRange(type, at: numberStart) }
      return value
    }
    let (isNegative, magnitude) = try integer(type)
    let value = Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude)
    guard magnitude <= 1 << 63, magnitude == 0 || (value < 0) == isNegative, range.contains(value)
    else { throw outOfRange(type, at: numberStart) }
    return value
  }

  private mutating func unsignedInteger(type: StaticString) throws(Halt) -> UInt64 {
    let numberStart = next
    if let value = shortInteger(), value >= 0 { return UInt64(value) }
    next = numberStart
    let (isNegative, magnitude) = try integer(type)
    guard !isNegative || magnitude == 0 else { throw outOfRange(type, at: numberStart) }
    return magnitude
  }

  /// - Parameter place: where the number begins. It lies in what is being read: within a number in
  ///   quotes that is the string, not the text around it.
  @inline(never)
  mutating func outOfRange(_ type: StaticString, at place: UnsafeRawPointer) -> Halt {
    next = place
    if peek() == UInt8(ascii: "\"") { next += 1 }
    return fail(.numberOutOfRange(token(), type: "\(type)"), at: place)
  }
}
