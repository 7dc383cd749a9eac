/// Writes a field's `FieldDescriptorProto`.
struct FieldDescriptorWriter {
  private typealias Field = DescriptorField.Field

  let file: SchemaFile
  let field: FieldDefinition
  /// The place of the oneof that says that the field is `optional`.
  var optionalOneof: Int?

  func write(to writer: inout WireWriter) {
    writer.string(Field.name, field.name)
    if let extendee = field.extendee { writer.string(Field.extendee, "." + extendee) }
    writer.int32(Field.number, field.number)
    writer.int32(Field.label, label)
    Self.write(type, isGroup: field.isDelimited, to: &writer)
    if let text = DefaultText.text(of: field) { writer.bytes(Field.defaultValue, text) }
    writer.options(Field.options, field.options)
    if case .oneof(let index) = field.cardinality {
      writer.int32(Field.oneofIndex, Int32(clamping: index))
    } else if let optionalOneof {
      writer.int32(Field.oneofIndex, Int32(clamping: optionalOneof))
    }
    writer.string(Field.jsonName, field.jsonName)
    if file.language == .proto3, field.label == .optional {
      writer.bool(Field.proto3Optional, true)
    }
  }

  /// A field of a map's entries.
  static func write(
    name: String, number: Int32, type: FieldType, to writer: inout WireWriter
  ) {
    writer.string(Field.name, name)
    writer.int32(Field.number, number)
    writer.int32(Field.label, 1)
    write(type, isGroup: false, to: &writer)
    writer.string(Field.jsonName, name)
  }

  private static func write(_ type: FieldType, isGroup: Bool, to writer: inout WireWriter) {
    switch type {
    case .scalar(let scalar):
      writer.int32(Field.type, scalar.descriptorNumber)
    case .message(let name):
      writer.int32(Field.type, isGroup ? 10 : 11)
      writer.string(Field.typeName, "." + name)
    case .enumeration(let name):
      writer.int32(Field.type, 14)
      writer.string(Field.typeName, "." + name)
    }
  }

  /// A map's type is the message of its entries.
  private var type: FieldType {
    guard case .map = field.cardinality else { return field.type }
    let scope = field.fullName.dropLast(field.name.count)
    return .message(scope + MapEntry.name(forField: field.name))
  }

  /// FieldDescriptorProto.Label.
  private var label: Int32 {
    switch field.cardinality {
    case .implicit, .explicit, .oneof: 1
    case .required: 2
    case .repeated, .map: 3
    }
  }
}

extension ScalarType {
  /// FieldDescriptorProto.Type.
  var descriptorNumber: Int32 {
    switch self {
    case .double: 1
    case .float: 2
    case .int64: 3
    case .uint64: 4
    case .int32: 5
    case .fixed64: 6
    case .fixed32: 7
    case .bool: 8
    case .string: 9
    case .bytes: 12
    case .uint32: 13
    case .sfixed32: 15
    case .sfixed64: 16
    case .sint32: 17
    case .sint64: 18
    }
  }
}
