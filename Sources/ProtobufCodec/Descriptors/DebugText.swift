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
    message.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, !bytes.isEmpty else { return "\(fullName) {}" }
      var text = DebugText(input: BinaryCursor(bytes, base: base, nestingMax: DebugText.nestingMax))
      text.add(self)
      return "\(fullName) {\n\(text.lines.joined(separator: "\n"))\n}"
    }
  }
}

/// Writes the fields of a message, one to a line.
struct DebugText {
  private(set) var lines: [String] = []
  private var input: BinaryCursor
  private var depth = 1

  static let nestingMax = 100
  private static let byteCountMax = 64

  init(input: BinaryCursor) {
    self.input = input
  }

  private var indentation: String { String(repeating: "  ", count: depth) }

  /// Adds the rest of the innermost message.
  mutating func add(_ message: MessageDescriptor?) {
    do throws(Halt) {
      guard depth <= Self.nestingMax else { throw Halt() }
      while input.next < input.end {
        let tag = try input.tag()
        if let field = message?.field(number: Int(tag >> 3)), field.accepts(tag) {
          try add(field, tag)
        } else {
          try addUnknown(tag)
        }
      }
    } catch {
      lines.append("\(indentation)... \(input.end - input.next) bytes that cannot be read")
      input.next = input.end
    }
  }

  private mutating func add(_ field: FieldDescriptor, _ tag: UInt32) throws(Halt) {
    if field.isRedacted { return try addRedacted(field, tag) }
    if field.isMap { return try addMap(field, tag) }
    if tag & 7 == WireType.lengthDelimited.rawValue, field.kind.isPackable {
      let outerEnd = try input.enter()
      var values: [String] = []
      while input.next < input.end { values.append(try scalar(field)) }
      input.end = outerEnd
      lines.append("\(indentation)\(field.name): [\(values.joined(separator: ", "))]")
    } else if let message = field.messageType {
      try addMessage(field.name, message, tag)
    } else {
      lines.append("\(indentation)\(field.name): \(try scalar(field))")
    }
  }

  /// Says that there is something, once for all values that follow each other.
  private mutating func addRedacted(_ field: FieldDescriptor, _ tag: UInt32) throws(Halt) {
    let lineCount = lines.count
    try addUnknown(tag)
    lines.removeSubrange(lineCount...)
    let line = "\(indentation)\(field.name): [REDACTED]"
    if lines.last != line { lines.append(line) }
  }

  private mutating func addMessage(
    _ name: String, _ message: MessageDescriptor?, _ tag: UInt32
  ) throws(Halt) {
    let outer: (next: UnsafeRawPointer, end: UnsafeRawPointer)
    if tag & 7 == WireType.startGroup.rawValue {
      outer = try input.enterGroup(tag, nestingLeft: Self.nestingMax)
    } else {
      let outerEnd = try input.enter()
      outer = (input.end, outerEnd)
    }
    if input.next == input.end {
      lines.append("\(indentation)\(name) {}")
    } else {
      lines.append("\(indentation)\(name) {")
      depth += 1
      add(message)
      depth -= 1
      lines.append("\(indentation)}")
    }
    (input.next, input.end) = outer
  }

  /// Adds the entries as long as the next field is of the map.
  private mutating func addMap(_ field: FieldDescriptor, _ tag: UInt32) throws(Halt) {
    guard let entry = field.messageType, let key = entry.field(number: 1),
      let value = entry.field(number: 2)
    else { return }
    var entries: [(key: String, lines: [String])] = []
    // Entries are written where they belong and taken out again to be sorted.
    let firstLine = lines.count
    repeat {
      let outerEnd = try input.enter()
      var keyText = key.kind == .string ? "\"\"" : key.kind == .bool ? "false" : "0"
      if try input.take(UInt32(1 << 3) | key.kind.wireType.rawValue) {
        keyText = try input.scalarText(key.kind)
      }
      let name = "\(field.name)[\(keyText)]"
      if try input.take(UInt32(2 << 3) | value.kind.wireType.rawValue) {
        if let message = value.messageType {
          try addMessage(name, message, UInt32(2 << 3) | value.kind.wireType.rawValue)
        } else {
          lines.append("\(indentation)\(name): \(try scalar(value))")
        }
      } else {
        lines.append("\(indentation)\(name): default")
      }
      input.next = input.end
      input.end = outerEnd
      entries.append((keyText, Array(lines[firstLine...])))
      lines.removeSubrange(firstLine...)
    } while try input.take(tag)
    entries.sort { left, right in
      guard let left = Double(left.key), let right = Double(right.key), left != right else {
        return left.key < right.key
      }
      return left < right
    }
    lines += entries.flatMap(\.lines)
  }

  private mutating func scalar(_ field: FieldDescriptor) throws(Halt) -> String {
    let text = try input.scalarText(field.kind)
    guard let enumeration = field.enumType, let number = Int32(text) else { return text }
    return enumeration.value(number: number)?.name ?? text
  }

  private mutating func addUnknown(_ tag: UInt32) throws(Halt) {
    let name = String(tag >> 3)
    switch WireType(rawValue: tag & 7) {
    case .varint: lines.append("\(indentation)\(name): \(try input.varint())")
    case .fixed32: lines.append("\(indentation)\(name): \(try input.fixed(UInt32.self))")
    case .fixed64: lines.append("\(indentation)\(name): \(try input.fixed(UInt64.self))")
    case .lengthDelimited:
      lines.append("\(indentation)\(name): \(Self.quoted(bytes: try input.delimited()))")
    case .startGroup: try addMessage(name, nil, tag)
    case .endGroup, nil: throw Halt()
    }
  }

  /// Text in quotes.
  static func quoted(text: UnsafeRawBufferPointer) -> String {
    String(reflecting: String(decoding: text, as: UTF8.self))
  }

  /// ASCII as it is and other bytes in hexadecimal, as far as there are few.
  static func quoted(bytes: UnsafeRawBufferPointer) -> String {
    var text = "\""
    for byte in bytes.prefix(byteCountMax) {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += "\\\(Unicode.Scalar(byte))"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    text += "\""
    return bytes.count > byteCountMax ? "\(text)... (\(bytes.count) bytes)" : text
  }
}

extension BinaryCursor {
  /// Reads a number, a bool or a string, whose tag has been read, for people to read.
  package mutating func scalarText(_ kind: FieldDescriptor.Kind) throws(Halt) -> String {
    switch kind {
    case .double: return "\(Double(bitPattern: try fixed(UInt64.self)))"
    case .float: return "\(Float(bitPattern: try fixed(UInt32.self)))"
    case .int64: return "\(Int64(bitPattern: try varint()))"
    case .uint64: return "\(try varint())"
    case .int32, .enumeration: return "\(Int32(truncatingIfNeeded: try varint()))"
    case .fixed64: return "\(try fixed(UInt64.self))"
    case .fixed32: return "\(try fixed(UInt32.self))"
    case .bool: return try varint() == 0 ? "false" : "true"
    case .uint32: return "\(UInt32(truncatingIfNeeded: try varint()))"
    case .sfixed32: return "\(try fixed(Int32.self))"
    case .sfixed64: return "\(try fixed(Int64.self))"
    case .sint32: return "\(WireFormat.unZigZag(UInt32(truncatingIfNeeded: try varint())))"
    case .sint64: return "\(WireFormat.unZigZag(try varint()))"
    case .string: return DebugText.quoted(text: try delimited())
    case .bytes, .message, .group: return DebugText.quoted(bytes: try delimited())
    }
  }
}

extension FieldDescriptor {
  /// Whether the schema says that its values are not for people to read: `debug_redact`, which is field
  /// 16 of FieldOptions (descriptor.proto).
  fileprivate var isRedacted: Bool {
    let options = declaration.options
    guard !options.isEmpty else { return false }
    var result = false
    var reader = DescriptorReader(options, 0..<options.count)
    while let (number, value) = try? reader.nextField() {
      if number == 16, case .varint(let value) = value { result = value != 0 }
    }
    return result
  }

  /// Whether a value of the field can have this tag.
  fileprivate func accepts(_ tag: UInt32) -> Bool {
    tag & 7 == kind.wireType.rawValue
      || isRepeated && kind.isPackable && tag & 7 == WireType.lengthDelimited.rawValue
  }
}
