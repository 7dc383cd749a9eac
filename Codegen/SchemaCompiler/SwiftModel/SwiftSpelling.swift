// What the types of fields and values are called in Swift and in the codec, and how they are tagged.

extension ScalarType {
  /// The Swift type of the values.
  var swiftType: String {
    switch self {
    case .double: "Double"
    case .float: "Float"
    case .int32, .sint32, .sfixed32: "Int32"
    case .int64, .sint64, .sfixed64: "Int64"
    case .uint32, .fixed32: "UInt32"
    case .uint64, .fixed64: "UInt64"
    case .bool: "Bool"
    case .string: "String"
    case .bytes: "[UInt8]"
    }
  }

  /// The value that is not written, as a Swift expression.
  var swiftDefault: String {
    switch self {
    case .double, .float, .int32, .sint32, .sfixed32, .int64, .sint64, .sfixed64, .uint32,
      .fixed32, .uint64, .fixed64:
      "0"
    case .bool: "false"
    case .string: "\"\""
    case .bytes: "[]"
    }
  }

  /// The codec's name for the type where it is passed as an argument.
  var codecField: String {
    switch self {
    case .double: "DoubleField"
    case .float: "FloatField"
    case .int32: "Int32Field"
    case .int64: "Int64Field"
    case .uint32: "UInt32Field"
    case .uint64: "UInt64Field"
    case .sint32: "SInt32Field"
    case .sint64: "SInt64Field"
    case .fixed32: "Fixed32Field"
    case .fixed64: "Fixed64Field"
    case .sfixed32: "SFixed32Field"
    case .sfixed64: "SFixed64Field"
    case .bool: "BoolField"
    case .string: "StringField"
    case .bytes: "BytesField"
    }
  }

  /// The low three bits of the tag.
  var wireType: UInt32 {
    switch self {
    case .int32, .int64, .uint32, .uint64, .sint32, .sint64, .bool: 0
    case .double, .fixed64, .sfixed64: 1
    case .string, .bytes: 2
    case .float, .fixed32, .sfixed32: 5
    }
  }
}

extension SwiftValue {
  /// Whether it is a message, behind its length or between tags.
  var isMessage: Bool {
    switch self {
    case .message, .group: true
    case .scalar, .byteSlice, .enumeration, .closedEnumeration: false
    }
  }

  var swiftType: String {
    switch self {
    case .scalar(let scalar): scalar.swiftType
    case .byteSlice: "ByteSlice"
    case .message(let name), .group(let name), .enumeration(let name),
      .closedEnumeration(let name):
      name
    }
  }

  /// The default value as an expression that needs no type around it.
  var swiftDefault: String {
    switch self {
    case .scalar(let scalar): scalar.swiftDefault
    case .byteSlice: "ByteSlice()"
    case .message(let name), .group(let name), .enumeration(let name),
      .closedEnumeration(let name):
      "\(name)()"
    }
  }

  /// The name of the reader's, writer's and sizes' function for one value.
  var function: String {
    switch self {
    case .scalar(let scalar): scalar.rawValue
    case .byteSlice: "bytes"
    case .message: "message"
    case .group: "group"
    case .enumeration, .closedEnumeration: "enumeration"
    }
  }

  var codecField: String {
    switch self {
    case .scalar(let scalar): scalar.codecField
    case .byteSlice: "ByteSliceField"
    case .message(let name), .group(let name): "MessageField<\(name)>"
    case .enumeration(let name): "EnumField<\(name)>"
    case .closedEnumeration(let name): "ClosedEnumField<\(name)>"
    }
  }

  var wireType: UInt32 {
    switch self {
    case .scalar(let scalar): scalar.wireType
    case .message, .byteSlice: 2
    case .group: 3
    case .enumeration, .closedEnumeration: 0
    }
  }
}

extension SwiftField {
  /// The tag of a single value.
  var tag: UInt32 { UInt32(number) << 3 | value.wireType }

  /// Whether values can arrive packed.
  var isPackable: Bool { value.wireType != 2 && value.wireType != 3 }

  /// The tag of a packed field or of a map's entry.
  var delimitedTag: UInt32 { UInt32(number) << 3 | 2 }

  /// The type of the property, or of the case's payload.
  var swiftType: String {
    switch shape {
    case .implicit, .oneofCase: value.swiftType
    case .optional, .boxed: "\(value.swiftType)?"
    case .repeated, .packed: "[\(value.swiftType)]"
    case .map(let key): "[\(key.swiftType): \(value.swiftType)]"
    }
  }

  var swiftDefault: String {
    switch shape {
    case .implicit, .oneofCase: value.swiftDefault
    case .optional, .boxed: "nil"
    case .repeated, .packed: "[]"
    case .map: "[:]"
    }
  }
}
