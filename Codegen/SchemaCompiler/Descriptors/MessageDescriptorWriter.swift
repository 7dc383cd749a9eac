/// Writes a message's `DescriptorProto`.
struct MessageDescriptorWriter {
  let file: SchemaFile

  init(_ file: SchemaFile) {
    self.file = file
  }

  func write(_ message: MessageDefinition, to writer: inout WireWriter) {
    typealias Field = DescriptorField.Message
    let optionals = ProtoOptionalNames(message, in: file)
    writer.string(Field.name, message.name)
    for (index, field) in message.fields.enumerated() {
      writer.message(Field.field) { writer in
        FieldDescriptorWriter(
          file: file, field: field, optionalOneof: optionals.oneofIndices[index]
        ).write(to: &writer)
      }
    }
    for nested in message.nestedInOrder {
      writer.message(Field.message) { writer in
        switch nested {
        case .message(let inner): write(inner, to: &writer)
        case .entry(let map): writeEntry(of: map, to: &writer)
        }
      }
    }
    for enumeration in message.enums {
      writer.message(Field.enumeration) { EnumDescriptorWriter.write(enumeration, to: &$0) }
    }
    for range in message.extensionRanges {
      writer.message(Field.extensionRange) { writer in
        writer.int32(DescriptorField.Range.start, range.numbers.lowerBound)
        writer.int32(DescriptorField.Range.end, range.numbers.upperBound + 1)
        writer.options(DescriptorField.Range.options, range.options)
      }
    }
    for field in message.extensions {
      writer.message(Field.extension) {
        FieldDescriptorWriter(file: file, field: field).write(to: &$0)
      }
    }
    writer.options(Field.options, message.options)
    for oneof in message.oneofs {
      writer.message(Field.oneof) { writer in
        writer.string(DescriptorField.Oneof.name, oneof.name)
        writer.options(DescriptorField.Oneof.options, oneof.options)
      }
    }
    for name in optionals.names {
      writer.message(Field.oneof) { $0.string(DescriptorField.Oneof.name, name) }
    }
    for range in message.reserved.ranges {
      writer.message(Field.reservedRange) { writer in
        writer.int32(DescriptorField.Range.start, Int32(clamping: range.numbers.lowerBound))
        writer.int32(DescriptorField.Range.end, Int32(clamping: range.numbers.upperBound + 1))
      }
    }
    for name in message.reserved.names { writer.string(Field.reservedName, name.text) }
  }

  /// The message of a map's entries: fields `key` and `value`, and an option that says what it is.
  private func writeEntry(of map: FieldDefinition, to writer: inout WireWriter) {
    typealias Field = DescriptorField.Message
    guard case .map(let key) = map.cardinality else { return }
    writer.string(Field.name, MapEntry.name(forField: map.name))
    let parts: [(String, FieldType)] = [("key", .scalar(key)), ("value", map.type)]
    for (index, (name, type)) in parts.enumerated() {
      writer.message(Field.field) { writer in
        FieldDescriptorWriter.write(
          name: name, number: Int32(index + 1), type: type, to: &writer)
      }
    }
    writer.message(Field.options) { $0.bool(7, true) }
  }
}

extension MessageDefinition {
  /// What a descriptor lists among the nested messages.
  enum Nested {
    case message(MessageDefinition)
    /// The message of this map's entries.
    case entry(FieldDefinition)
  }

  /// The nested messages in the order of descriptors: that of the text, with the messages of maps'
  /// entries where the maps are.
  var nestedInOrder: [Nested] {
    var result: [Nested] = []
    var maps = fields.filter { if case .map = $0.cardinality { true } else { false } }[...]
    for (index, message) in messages.enumerated() {
      while let map = maps.first, map.precedingMessages <= index {
        result.append(.entry(map))
        maps.removeFirst()
      }
      result.append(.message(message))
    }
    return result + maps.map(Nested.entry)
  }
}

/// The oneofs of one field each by which descriptors say that a proto3 field is `optional`.
struct ProtoOptionalNames {
  private(set) var names: [String] = []
  /// By the field's place in the message, the place of its oneof in the descriptor's list.
  private(set) var oneofIndices: [Int: Int] = [:]

  init(_ message: MessageDefinition, in file: SchemaFile) {
    guard file.language == .proto3 else { return }
    let optionals = message.fields.enumerated().filter { $0.element.label == .optional }
    guard !optionals.isEmpty else { return }
    names = Self.names(
      forFields: optionals.map(\.element.name),
      taken: message.fields.map(\.name) + message.oneofs.map(\.name))
    for (number, index) in optionals.map(\.offset).enumerated() {
      oneofIndices[index] = message.oneofs.count + number
    }
  }

  /// As protoc: an underscore in front, unless there is one, and then letters X until no field and no
  /// oneof has the name.
  static func names(forFields fields: [String], taken: [String]) -> [String] {
    var taken = Set(taken)
    return fields.map { field in
      var name = field.hasPrefix("_") ? "X" + field : "_" + field
      while !taken.insert(name).inserted { name = "X" + name }
      return name
    }
  }
}
