extension Message {
  /// The message for people to read: a field to a line by its name in the schema, messages in braces,
  /// entries of maps in the order of their keys, bytes as text with escapes and cut when they are
  /// many, unknown fields by their number. Values of fields with `[debug_redact = true]` are not shown.
  ///
  ///     reign.keyvalue.v1.PutRequest {
  ///       key: "user:00042"
  ///       identity {
  ///         client_id: 4711
  ///       }
  ///     }
  ///
  /// The form may change; programs read JSON.
  public var debugDescription: String {
    Self.descriptor.debugText(of: encoded())
  }
}

extension MessageDescriptor {
  /// A message of this type, given in the binary format, for people to read.
  ///
  /// ```swift
  /// let text = Contact.descriptor.debugText(of: Contact(name: "Ada").encoded())
  /// text  // → "contacts.v1.Contact {\n  name: \"Ada\"\n}"
  /// ```
  ///
  /// What follows a mistake in the bytes is left out, and said to be.
  public func debugText(of message: [UInt8]) -> String {
    let (element, fullName) = declaration()
    return message.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, !bytes.isEmpty else { return "\(fullName) {}" }
      var text = DebugText(input: BinaryCursor(bytes, base: base, nestingMax: DebugText.nestingMax))
      text.add(element)
      return "\(fullName) {\(text.text)\n}"
    }
  }
}

/// Writes the fields of a message, one to a line.
struct DebugText {
  /// The lines, each behind a line break.
  private(set) var text = ""
  private var input: BinaryCursor
  private var depth = 1
  /// The field that was hidden last, and how long the text was then.
  private var hidden = (field: UInt32(0), byteCount: -1)

  static let nestingMax = 100
  private static let byteCountMax = 64

  init(input: BinaryCursor) {
    self.input = input
  }

  @inline(never)
  private mutating func line(_ name: String, _ separator: String, _ value: String) {
    text += "\n"
    for _ in 0..<depth { text += "  " }
    text += name
    text += separator
    text += value
  }

  /// Adds the rest of the innermost message.
  mutating func add(_ message: SchemaElement?) {
    do throws(Halt) {
      guard depth <= Self.nestingMax else { throw Halt() }
      while input.next < input.end {
        let tag = try input.tag()
        if let field = message?.field(Int(tag >> 3)), field.accepts(tag) {
          try add(field, tag)
        } else {
          try addUnknown(tag)
        }
      }
    } catch {
      line("... ", (input.end - input.next).description, " bytes that cannot be read")
      input.next = input.end
    }
  }

  private mutating func add(_ field: SchemaField, _ tag: UInt32) throws(Halt) {
    if field.isRedacted {
      try addRedacted(field, tag)
    } else if field.isRepeated, let entry = field.message, entry.isMapEntry {
      try addMap(field, entry, tag)
    } else if tag & 7 == WireType.lengthDelimited.rawValue, field.kind.isPackable {
      let outerEnd = try input.enter()
      line(field.name, ": [", "")
      var separator = ""
      while input.next < input.end {
        let value = try scalar(field)
        text += separator
        text += value
        separator = ", "
      }
      text += "]"
      input.end = outerEnd
    } else {
      try addValue(field.name, field, tag)
    }
  }

  private mutating func addValue(
    _ name: String, _ field: SchemaField, _ tag: UInt32
  ) throws(Halt) {
    if field.kind == .message || field.kind == .group {
      try addMessage(name, field.message, tag)
    } else {
      line(name, ": ", try scalar(field))
    }
  }

  /// Says that there is something, once for all values that follow each other.
  private mutating func addRedacted(_ field: SchemaField, _ tag: UInt32) throws(Halt) {
    try input.skip(tag, nestingLeft: Self.nestingMax)
    if hidden != (tag >> 3, text.utf8.count) { line(field.name, ": ", "[REDACTED]") }
    hidden = (tag >> 3, text.utf8.count)
  }

  private mutating func addMessage(
    _ name: String, _ message: SchemaElement?, _ tag: UInt32
  ) throws(Halt) {
    let outer: (next: UnsafeRawPointer, end: UnsafeRawPointer)
    if tag & 7 == WireType.startGroup.rawValue {
      outer = try input.enterGroup(tag, nestingLeft: Self.nestingMax)
    } else {
      let outerEnd = try input.enter()
      outer = (input.end, outerEnd)
    }
    if input.next == input.end {
      line(name, " {", "}")
    } else {
      line(name, " {", "")
      depth += 1
      add(message)
      depth -= 1
      line("}", "", "")
    }
    (input.next, input.end) = outer
  }

  /// Adds the entries as long as the next field is of the map.
  private mutating func addMap(
    _ field: SchemaField, _ entry: SchemaElement, _ tag: UInt32
  ) throws(Halt) {
    guard let key = entry.field(1), let value = entry.field(2) else { return }
    var entries: [DebugEntry] = []
    // Entries are written to a text of their own, to be sorted.
    let outer = text
    repeat {
      text = ""
      let outerEnd = try input.enter()
      var keyText = key.kind == .string ? "\"\"" : key.kind == .bool ? "false" : "0"
      if try input.take(UInt32(1 << 3) | key.kind.wireType.rawValue) {
        keyText = try input.scalarText(key.kind)
      }
      let name = "\(field.name)[\(keyText)]"
      let valueTag = UInt32(2 << 3) | value.kind.wireType.rawValue
      if try input.take(valueTag) {
        try addValue(name, value, valueTag)
      } else {
        line(name, ": ", "default")
      }
      input.next = input.end
      input.end = outerEnd
      entries.append(DebugEntry(key: keyText, number: Double(keyText), text: text))
    } while try input.take(tag)
    text = outer
    for entry in sorted(entries, by: DebugEntry.precedes) { text += entry.text }
  }

  private mutating func scalar(_ field: SchemaField) throws(Halt) -> String {
    let text = try input.scalarText(field.kind)
    guard let enumeration = field.enumeration, let number = Int(text) else { return text }
    return enumeration.valueName(number) ?? text
  }

  private mutating func addUnknown(_ tag: UInt32) throws(Halt) {
    let name = String(tag >> 3)
    let value: String
    switch WireType(rawValue: tag & 7) {
    case .varint: value = try input.varint().description
    case .fixed32: value = UInt64(try input.fixed(UInt32.self)).description
    case .fixed64: value = try input.fixed(UInt64.self).description
    case .lengthDelimited: value = Self.quoted(bytes: try input.delimited())
    case .startGroup: return try addMessage(name, nil, tag)
    case .endGroup, nil: throw Halt()
    }
    line(name, ": ", value)
  }

  /// Text in quotes.
  static func quoted(text: UnsafeRawBufferPointer) -> String {
    String(decoding: text, as: UTF8.self).debugDescription
  }

  /// ASCII as it is and other bytes in hexadecimal, as far as there are few.
  static func quoted(bytes: UnsafeRawBufferPointer) -> String {
    var text = "\""
    for index in 0..<min(bytes.count, byteCountMax) {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text += "\\"
        text.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += byte < 16 ? "\\x0" : "\\x"
        text += String(UInt64(byte), radix: 16)
      }
    }
    text += "\""
    return bytes.count > byteCountMax ? "\(text)... (\(bytes.count.description) bytes)" : text
  }
}

/// An entry of a map.
private struct DebugEntry {
  let key: String
  let number: Double?
  let text: String

  /// In the order of numbers, or else of texts.
  static func precedes(_ left: DebugEntry, _ right: DebugEntry) -> Bool {
    guard let leftNumber = left.number, let rightNumber = right.number, leftNumber != rightNumber
    else { return left.key < right.key }
    return leftNumber < rightNumber
  }
}

extension BinaryCursor {
  /// Reads a number, a bool or a string, whose tag has been read, for people to read.
  package mutating func scalarText(_ kind: FieldKind) throws(Halt) -> String {
    let signed: Int64
    switch kind {
    case .double: return Double(bitPattern: try fixed(UInt64.self)).description
    case .float: return Float(bitPattern: try fixed(UInt32.self)).description
    case .bool: return try varint() == 0 ? "false" : "true"
    case .string: return DebugText.quoted(text: try delimited())
    case .bytes, .message, .group: return DebugText.quoted(bytes: try delimited())
    case .uint64: return try varint().description
    case .fixed64: return try fixed(UInt64.self).description
    case .int64: signed = Int64(bitPattern: try varint())
    case .int32, .enumeration: signed = Int64(Int32(truncatingIfNeeded: try varint()))
    case .uint32: signed = Int64(UInt32(truncatingIfNeeded: try varint()))
    case .fixed32: signed = Int64(try fixed(UInt32.self))
    case .sfixed32: signed = Int64(try fixed(Int32.self))
    case .sfixed64: signed = try fixed(Int64.self)
    case .sint32: signed = Int64(WireFormat.unZigZag(UInt32(truncatingIfNeeded: try varint())))
    case .sint64: signed = WireFormat.unZigZag(try varint())
    }
    return signed.description
  }
}
