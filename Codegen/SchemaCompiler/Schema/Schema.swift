/// A set of files that was found to be right: every name looked up, every rule checked.
package struct Schema: Sendable {
  /// The files of the compilation, sorted by path.
  package var files: [SchemaFile] = []
  /// Which file declares a message or an enum, by the type's full name.
  var declaringFiles: [String: String] = [:]
}

package struct SchemaFile: Sendable {
  package let path: String
  package let package: String
  let comment: String?
  /// What the file's types are prefixed with in Swift; empty unless `swift_prefix` says otherwise.
  package let swiftPrefix: String
  let isDeprecated: Bool
  package let messages: [MessageDefinition]
  package let enums: [EnumDefinition]
  package let services: [ServiceDefinition]
  package let options: [OptionDefinition]
}

/// An option as it was written: built-in ones that the compiler has no use for, and custom ones.
package struct OptionDefinition: Hashable, Sendable {
  /// Custom parts are in parentheses.
  package let name: String
  package let value: OptionValue
}

package struct MessageDefinition: Sendable {
  package let name: String
  /// Where the name is declared.
  let range: SourceRange
  /// With the package and the messages around it, without a leading dot.
  package let fullName: String
  let comment: String?
  let isDeprecated: Bool
  /// In the order of their declaration.
  package let fields: [FieldDefinition]
  package let oneofs: [OneofDefinition]
  package let messages: [MessageDefinition]
  package let enums: [EnumDefinition]
  package let options: [OptionDefinition]
}

package struct FieldDefinition: Sendable {
  package enum Cardinality: Hashable, Sendable {
    /// Absent means the default value.
    case implicit
    /// Absent is a state of its own: `optional`, or a message.
    case explicit
    case oneof(Int)
    case repeated(isPacked: Bool)
    case map(key: ScalarType)
  }

  package let name: String
  let range: SourceRange
  package let number: Int32
  /// Of a map, its values' type.
  package let type: FieldType
  package let cardinality: Cardinality
  package let jsonName: String
  let comment: String?
  let isDeprecated: Bool
  package let options: [OptionDefinition]
}

package struct OneofDefinition: Sendable {
  package let name: String
  let range: SourceRange
  let comment: String?
  package let options: [OptionDefinition]
}

package struct EnumDefinition: Sendable {
  package struct Value: Sendable {
    package let name: String
    let range: SourceRange
    package let number: Int32
    let comment: String?
    let isDeprecated: Bool
    package let options: [OptionDefinition]
  }

  package let name: String
  let range: SourceRange
  package let fullName: String
  let comment: String?
  let isDeprecated: Bool
  /// In the order of their declaration; the first is zero.
  package let values: [Value]
  package let options: [OptionDefinition]
}

package struct ServiceDefinition: Sendable {
  package struct Method: Sendable {
    package let name: String
    let range: SourceRange
    /// Full names of messages.
    package let request: String
    package let response: String
    package let isRequestStream: Bool
    package let isResponseStream: Bool
    let comment: String?
    let isDeprecated: Bool
    package let options: [OptionDefinition]
  }

  package let name: String
  let range: SourceRange
  package let fullName: String
  let comment: String?
  let isDeprecated: Bool
  package let methods: [Method]
  package let options: [OptionDefinition]
}

/// What a field holds. Types of the schema go by their full names.
package enum FieldType: Hashable, Sendable {
  case scalar(ScalarType)
  case message(String)
  case enumeration(String)

  /// Whether values of the type have a wire type other than length-delimited, so that a repeated
  /// field of it may be packed.
  var isPackable: Bool {
    switch self {
    case .scalar(let scalar): scalar != .string && scalar != .bytes
    case .enumeration: true
    case .message: false
    }
  }
}

/// The scalar types of protobuf, by their names in the schema language.
package enum ScalarType: String, Hashable, Sendable, CaseIterable {
  case double
  case float
  case int32
  case int64
  case uint32
  case uint64
  case sint32
  case sint64
  case fixed32
  case fixed64
  case sfixed32
  case sfixed64
  case bool
  case string
  case bytes

  /// Map keys are integers, booleans and strings: what compares equal exactly when its bytes do.
  var isMapKey: Bool {
    switch self {
    case .double, .float, .bytes: false
    case .int32, .int64, .uint32, .uint64, .sint32, .sint64, .fixed32, .fixed64, .sfixed32,
      .sfixed64, .bool, .string:
      true
    }
  }
}
