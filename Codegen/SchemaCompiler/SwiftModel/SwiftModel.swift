/// A file's declarations in Swift's terms: every name final, every choice made, so that the renderer
/// has only to write them down.
struct SwiftFile {
  /// The schema file's path.
  let source: String
  let comment: String?
  let messages: [SwiftMessage]
  let enums: [SwiftEnum]
  let services: [SwiftService]
  /// Those that are declared in no message.
  let extensions: [SwiftExtension]
  let descriptor: SwiftFileDescriptor
  /// The modules besides the codec that the messages' code needs.
  let modules: [SwiftModule]
  /// The messages that the file's services carry, unless a file before it has said so already.
  let carriedMessages: [String]
}

/// The enum that embeds a file's descriptor.
struct SwiftFileDescriptor {
  let typeName: String
  /// The `FileDescriptorProto`.
  let serialized: [UInt8]
  /// Expressions for the descriptors of the files that this one imports.
  let dependencies: [String]
}

/// A module that a generated file imports.
struct SwiftModule {
  let name: String
  /// Whether its types are those of properties, so that whoever sees these must see it too.
  let isInInterface: Bool
}

/// A struct that is generated for a message.
struct SwiftMessage {
  /// Without the types around it.
  let name: String
  let protobufName: String
  /// Where its descriptor is: the list of all messages of this enum's file, and the place in it.
  let descriptor: (file: String, index: Int)
  let comment: String?
  /// What the struct stores, in the order of declaration.
  let properties: [SwiftProperty]
  let messages: [SwiftMessage]
  let enums: [SwiftEnum]
  /// Those that are declared in it, whatever they extend.
  let extensions: [SwiftExtension]

  /// All fields, those of oneofs among them, by number: the order on the wire.
  var fieldsByNumber: [SwiftField] {
    properties.flatMap { property in
      switch property {
      case .field(let field): [field]
      case .oneof(let oneof): oneof.fields
      }
    }.sorted { $0.number < $1.number }
  }

  var oneofs: [SwiftOneof] {
    properties.compactMap { property in
      if case .oneof(let oneof) = property { oneof } else { nil }
    }
  }

  /// Whether it can lack a required field, be it of a message within it.
  var canLackFields: Bool {
    fieldsByNumber.contains { $0.isRequired || $0.valueCanLackFields }
  }

  /// Whether the message has a nested type called `name`.
  func nests(_ name: String) -> Bool {
    oneofs.contains { $0.typeName == name } || enums.contains { $0.name == name }
      || messages.contains { $0.name == name }
  }
}

/// A stored property: a oneof is one, whatever the number of its fields.
enum SwiftProperty {
  case field(SwiftField)
  case oneof(SwiftOneof)
}

/// A oneof: a property whose type is an enum with a case for each field.
struct SwiftOneof {
  /// Of the property.
  let name: String
  /// Of the nested enum.
  let typeName: String
  let comment: String?
  let fields: [SwiftField]
}

/// A field, and how its value is kept.
struct SwiftField {
  /// What the property's type makes of the value's type.
  enum Shape: Equatable {
    /// Absent means the default value.
    case implicit
    /// `nil` means absent.
    case optional
    /// An optional message in memory of its own.
    case boxed
    case repeated
    case packed
    case map(key: ScalarType)
    /// A case of the oneof with this property name, in memory of its own if it is indirect.
    case oneofCase(of: String, isIndirect: Bool)
  }

  /// Of the property, or of the oneof's case.
  let name: String
  let number: Int
  let shape: Shape
  let value: SwiftValue
  let comment: String?
  /// Whether the message is not complete without it.
  let isRequired: Bool
  /// Whether its message is one that can lack a required field.
  let valueCanLackFields: Bool
  /// What stands for an absent value, if the schema says so: the name of a property that gives the
  /// one or the other, and the value as a Swift expression.
  var fallback: (name: String, value: String)?
}

/// The key of an extension.
struct SwiftExtension {
  let name: String
  let number: Int
  let comment: String?
  /// The type that it extends; of options, the descriptor that has them.
  let extended: String
  let value: SwiftValue
  let isRepeated: Bool
  let isPacked: Bool

  var swiftType: String {
    "\(isRepeated ? "Repeated" : "")ExtensionField<\(extended), \(value.codecField)>"
  }
}

/// The type of a field's values.
enum SwiftValue: Equatable {
  case scalar(ScalarType)
  /// `bytes` that share what they were decoded from.
  case byteSlice
  /// By the name with which the code of the file refers to it.
  case message(String)
  /// A message between two tags.
  case group(String)
  case enumeration(String)
  case closedEnumeration(String)
}

/// What `bytes` fields are in Swift. The raw values are what `codegen --bytes` takes.
///
/// ```swift
/// var options = CompilationOptions()
/// options.bytesForm = .slices
/// BytesForm(rawValue: "arrays")  // → .arrays
/// ```
public enum BytesForm: String, CaseIterable, Sendable {
  /// `[UInt8]`: a copy that is the message's own.
  case arrays
  /// `ByteSlice`: a part of what was decoded, which is kept as long as the slice is.
  case slices
}

/// An enum that is generated for one of the schema, or a struct with constants in its place.
struct SwiftEnum {
  /// A number and the first of its names.
  struct Case {
    let name: String
    let number: Int32
    let comment: String?
  }

  /// What the enum is in Swift; how many values it has and whether there may be others decides.
  enum Form: Equatable {
    /// A case for each number, and one for all others.
    case open
    /// A case for each number.
    case closed
    /// A number with names for many: a switch over thousands of cases takes minutes to compile and a
    /// hundred kilobytes. A closed one is made of no other number.
    case named(isClosed: Bool)
  }

  let name: String
  let comment: String?
  let form: Form
  /// One for each number; the first is the default.
  let cases: [Case]
  /// Further names of numbers that have a case.
  let aliases: [(name: String, of: String, comment: String?)]
}

/// What is generated for a service: descriptors of its methods, a client's stub and a server's protocol.
struct SwiftService {
  /// A method with the names of its messages in Swift.
  struct Method {
    /// Which sides stream; the texts are names of generated code.
    enum Kind: String {
      case unary
      case clientStreaming
      case serverStreaming
      case bidirectionalStreaming
    }

    let name: String
    let path: String
    let kind: Kind
    let request: String
    let response: String
    let comment: String?
  }

  /// With the prefix, without `Methods`, `Stub` or `Service`.
  let name: String
  let protobufName: String
  let comment: String?
  let methods: [Method]
}
