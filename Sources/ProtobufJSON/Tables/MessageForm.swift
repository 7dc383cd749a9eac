import ProtobufCodec
import ProtobufReflection

/// How a message is written in JSON: as an object of its fields, or in a form of its own.
enum MessageForm: UInt8 {
  case object
  /// `google.protobuf.Empty`: an object too, but no message has its name.
  case any, timestamp, duration, fieldMask, structure, value, list
  /// `google.protobuf.Int32Value` and so on: field 1 alone.
  case wrapper

  /// By name and by shape: code for the forms of their own relies on what the fields are. A schema that
  /// is loaded can declare, say, an `Int32Value` that wraps itself; that is a message like any other.
  init(of message: MessageDeclaration, in declarations: FileDeclarations) {
    self = .object
    guard message.fullName == "google.protobuf.\(message.name)",
      let (form, shape) = Self.wellKnown(message.name)
    else { return }
    let fields = declarations.fields[message.fields].sorted { $0.number < $1.number }
    let isOfShape = fields.elementsEqual(shape) { field, expected in
      field.number == expected.number && field.kind == expected.kind
        && field.cardinality == (expected.isList ? .repeated : .optional)
        && field.typeName == expected.typeName
    }
    if isOfShape { self = form }
  }

  private typealias Field = (
    number: Int, kind: FieldDescriptor.Kind, isList: Bool, typeName: String
  )

  private static func wellKnown(_ name: String) -> (form: MessageForm, shape: [Field])? {
    func field(
      _ number: Int, _ kind: FieldDescriptor.Kind, isList: Bool = false, _ type: String? = nil
    ) -> Field {
      (number, kind, isList, type.map { ".google.protobuf.\($0)" } ?? "")
    }
    return switch name {
    case "Any": (.any, [field(1, .string), field(2, .bytes)])
    case "Timestamp": (.timestamp, [field(1, .int64), field(2, .int32)])
    case "Duration": (.duration, [field(1, .int64), field(2, .int32)])
    case "FieldMask": (.fieldMask, [field(1, .string, isList: true)])
    case "Struct": (.structure, [field(1, .message, isList: true, "Struct.FieldsEntry")])
    case "ListValue": (.list, [field(1, .message, isList: true, "Value")])
    case "Value":
      (
        .value,
        [
          field(1, .enumeration, "NullValue"), field(2, .double), field(3, .string),
          field(4, .bool), field(5, .message, "Struct"), field(6, .message, "ListValue"),
        ]
      )
    case "DoubleValue": (.wrapper, [field(1, .double)])
    case "FloatValue": (.wrapper, [field(1, .float)])
    case "Int64Value": (.wrapper, [field(1, .int64)])
    case "UInt64Value": (.wrapper, [field(1, .uint64)])
    case "Int32Value": (.wrapper, [field(1, .int32)])
    case "UInt32Value": (.wrapper, [field(1, .uint32)])
    case "BoolValue": (.wrapper, [field(1, .bool)])
    case "StringValue": (.wrapper, [field(1, .string)])
    case "BytesValue": (.wrapper, [field(1, .bytes)])
    default: nil
    }
  }
}
