/// A set of files that was found to be right: every name looked up, every rule checked.
package struct Schema: Sendable {
  /// The files of the compilation, sorted by path.
  package var files: [SchemaFile] = []
  /// Which file declares a message or an enum, by the type's full name.
  var declaringFiles: [String: String] = [:]
  /// The full names of the messages that are of the historical kind for extensions only.
  private(set) var messageSets: Set<String> = []

  mutating func findMessageSets() {
    var found: Set<String> = []
    func visit(_ message: MessageDefinition) {
      if message.isMessageSet { found.insert(message.fullName) }
      for nested in message.messages { visit(nested) }
    }
    for file in files {
      for message in file.messages { visit(message) }
    }
    messageSets = found
  }
}

/// A file with everything looked up and checked.
package struct SchemaFile: Sendable {
  /// A statement that imports another file.
  package struct Import: Hashable, Sendable {
    /// The word that the statement has; descriptors tell it.
    enum Kind: Hashable, Sendable {
      case plain
      case `public`
      case weak
    }

    package let path: String
    let kind: Kind
  }

  package let path: String
  /// Whether it comes with the compiler.
  package let isBundled: Bool
  /// Whether it is there for others only, which import it.
  package let isImportOnly: Bool
  package let package: String
  package let language: SchemaLanguage
  /// In the order in which they are written.
  package let imports: [Import]
  let comment: String?
  /// What the file's types are prefixed with in Swift; empty unless `swift_prefix` says otherwise.
  package let swiftPrefix: String
  let isDeprecated: Bool
  package internal(set) var messages: [MessageDefinition]
  package internal(set) var enums: [EnumDefinition]
  package internal(set) var services: [ServiceDefinition]
  package internal(set) var extensions: [FieldDefinition]
  package internal(set) var options: OptionSet
  /// For descriptors; empty unless locations were asked for.
  let locations: [LocationSyntax]
  let source: SourceFile
}

/// The options of one element: as they were written, and as descriptors have them.
package struct OptionSet: Sendable {
  let syntax: [OptionSyntax]
  /// Whether descriptors have the options even if none is set.
  var isPresent = false
  /// Looked up and checked, by the number of the option's field.
  var message = OptionMessage()
  /// Which element each option is about, by the index of the location at which it was written: the
  /// path below the options themselves. Options that are for the compiler only have none.
  var paths: [Int: [Int32]] = [:]
}

/// A message with its fields' types known.
package struct MessageDefinition: Sendable {
  /// Numbers that extensions may have.
  package struct ExtensionRange: Sendable {
    package let numbers: ClosedRange<Int32>
    package internal(set) var options: OptionSet
    /// Where the numbers are written.
    let range: SourceRange
  }

  package let name: String
  /// Where the name is declared.
  let range: SourceRange
  /// With the package and the messages around it, without a leading dot.
  package let fullName: String
  let comment: String?
  let isDeprecated: Bool
  /// In the order of their declaration.
  package internal(set) var fields: [FieldDefinition]
  package internal(set) var oneofs: [OneofDefinition]
  package internal(set) var messages: [MessageDefinition]
  package internal(set) var enums: [EnumDefinition]
  /// The extensions declared in its scope, whatever they extend.
  package internal(set) var extensions: [FieldDefinition]
  package internal(set) var extensionRanges: [ExtensionRange]
  let reserved: ReservedSyntax
  /// Whether it is of the historical kind that holds nothing but extensions.
  package let isMessageSet: Bool
  package internal(set) var options: OptionSet
}

/// A field of a message, or an extension.
package struct FieldDefinition: Sendable {
  /// How many values the field may have, and what it means to have none.
  package enum Cardinality: Hashable, Sendable {
    /// Absent means the default value.
    case implicit
    /// Absent is a state of its own: `optional`, or a message.
    case explicit
    /// The message is not complete without it; otherwise as `explicit`.
    case required
    case oneof(Int)
    case repeated(isPacked: Bool)
    case map(key: ScalarType)
  }

  /// What stands for an absent value.
  package enum DefaultValue: Hashable, Sendable {
    case integer(Int64)
    case unsignedInteger(UInt64)
    case floatingPoint(Double)
    case bool(Bool)
    case string([UInt8])
    case enumValue(String)
  }

  package let name: String
  let range: SourceRange
  package let number: Int32
  /// Of a map, its values' type.
  package let type: FieldType
  package let cardinality: Cardinality
  /// As it was written: `optional` and no label may come to the same.
  let label: FieldSyntax.Label
  /// Whether its messages lie between two tags on the wire: a group.
  package let isDelimited: Bool
  /// Of an extension, the full name of the message that it extends.
  package let extendee: String?
  package let jsonName: String
  package let defaultValue: DefaultValue?
  /// How many messages are declared before it in the same block.
  let precedingMessages: Int
  let comment: String?
  let isDeprecated: Bool
  package internal(set) var options: OptionSet
  /// With the scope around it, without a leading dot.
  package let fullName: String
}

/// A oneof; its fields name it by its place in the message.
package struct OneofDefinition: Sendable {
  package let name: String
  let range: SourceRange
  let comment: String?
  package internal(set) var options: OptionSet
}

/// An enum with its values checked.
package struct EnumDefinition: Sendable {
  /// A name for a number; several may share one if the enum allows aliases.
  package struct Value: Sendable {
    package let name: String
    let range: SourceRange
    package let number: Int32
    let comment: String?
    let isDeprecated: Bool
    package internal(set) var options: OptionSet
  }

  package let name: String
  let range: SourceRange
  package let fullName: String
  let comment: String?
  let isDeprecated: Bool
  /// Whether values without a name are no values (proto2).
  package let isClosed: Bool
  /// In the order of their declaration; the first is the default, and zero unless the enum is closed.
  package internal(set) var values: [Value]
  let reserved: ReservedSyntax
  package internal(set) var options: OptionSet
}

/// A service with its methods' messages known.
package struct ServiceDefinition: Sendable {
  /// A method, and which of its sides stream.
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
    package internal(set) var options: OptionSet
  }

  package let name: String
  let range: SourceRange
  package let fullName: String
  let comment: String?
  let isDeprecated: Bool
  package internal(set) var methods: [Method]
  package internal(set) var options: OptionSet
}

/// What a field holds. Types of the schema go by their full names.
package enum FieldType: Hashable, Sendable {
  case scalar(ScalarType)
  case message(String)
  case enumeration(String)

  /// The full name, of a message or an enum.
  var name: String? {
    switch self {
    case .message(let name), .enumeration(let name): name
    case .scalar: nil
    }
  }

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
