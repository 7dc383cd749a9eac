package import ProtobufCodec

/// What a file declares, in flat lists. Descriptors are places in these lists. The module for JSON makes
/// its tables of them.
///
/// Fields and oneofs of a message lie next to each other, as do the methods of a service and all
/// extensions; messages are in pre-order.
package struct FileDeclarations: Sendable {
  var path = ""
  var package = ""
  package internal(set) var syntax = FileDescriptor.Syntax.proto2
  var dependencyPaths: [String] = []
  var publicDependencies: [Int] = []
  var options: [UInt8] = []

  package internal(set) var messages: [MessageDeclaration] = []
  package internal(set) var fields: [FieldDeclaration] = []
  /// Where in `fields` the extensions are.
  var extensions = 0..<0
  package internal(set) var oneofs: [OneofDeclaration] = []
  package internal(set) var enums: [EnumDeclaration] = []
  var services: [ServiceDeclaration] = []
  var methods: [MethodDeclaration] = []

  /// Messages and enums by full name.
  var types: [String: DeclaredType] = [:]

  /// How many declarations have been read, those within others included.
  private(set) var count = 0
  /// More than any file has. A declaration takes up to a hundred times the two bytes that an empty one has.
  static let countMax = 1_000_000

  /// Counts a declaration that begins.
  mutating func countOne() throws(DescriptorError) {
    guard count < Self.countMax else {
      throw DescriptorError(.tooManyDeclarations(declarationsMax: Self.countMax), in: path)
    }
    count += 1
  }
}

/// A type by its place in `messages` or `enums`.
package enum DeclaredType: Hashable, Sendable {
  case message(Int)
  case enumeration(Int)
}

/// A message or an enum that a file refers to.
package struct TypeReference: Hashable, Sendable {
  /// The place in `FileDescriptor.linkedFiles`; absent for the file itself.
  package internal(set) var linkedFile: Int?
  package internal(set) var type: DeclaredType
}

/// A message. Ranges and numbers are places in the file's lists.
package struct MessageDeclaration: Sendable {
  package internal(set) var name = ""
  package internal(set) var fullName = ""
  package internal(set) var fields = 0..<0
  package internal(set) var oneofs = 0..<0
  /// The enums directly within it.
  var enums = 0..<0
  /// Behind the last of the messages within it, which follow it.
  var descendantsEnd = 0
  package internal(set) var isMapEntry = false
  /// The message around it.
  var parent: Int?
  var options: [UInt8] = []
}

/// A field of a message, or an extension.
package struct FieldDeclaration: Sendable {
  package internal(set) var name = ""
  package internal(set) var jsonName = ""
  package internal(set) var number = 0
  package internal(set) var cardinality = FieldDescriptor.Cardinality.optional
  /// Absent until the type is known, if the schema's author did not say what it is.
  package internal(set) var kind: FieldDescriptor.Kind?
  package internal(set) var typeName = ""
  package internal(set) var type: TypeReference?
  var message = 0
  package internal(set) var oneof: Int?
  var isProto3Optional = false
  package internal(set) var isPacked: Bool?
  var defaultText: String?
  /// Of an extension: the message that it adds to, by name until it is linked.
  var extendeeName = ""
  /// Of an extension: the message that it is declared in, if it is not the file.
  var scope: Int?
  var extendee: TypeReference?
  var options: [UInt8] = []
}

/// A oneof, and the place of its message.
package struct OneofDeclaration: Sendable {
  var name = ""
  var message = 0
  /// Its members, once the file is linked.
  var fields: [Int] = []
  /// Whether it stands only for the presence of a proto3 `optional` field.
  package internal(set) var isSynthetic = false
  var options: [UInt8] = []
}

/// An enum, and the place of the message around it.
package struct EnumDeclaration: Sendable {
  var name = ""
  package internal(set) var fullName = ""
  package internal(set) var values: [EnumDescriptor.Value] = []
  var parent: Int?
  var options: [UInt8] = []
}

/// A service, and the places of its methods.
struct ServiceDeclaration: Sendable {
  var name = ""
  var methods = 0..<0
  var options: [UInt8] = []
}

/// A method, and the place of its service. Its messages are known once the file is linked.
struct MethodDeclaration: Sendable {
  var name = ""
  var service = 0
  var inputName = ""
  var outputName = ""
  var input: TypeReference?
  var output: TypeReference?
  var isClientStreaming = false
  var isServerStreaming = false
  var options: [UInt8] = []
}
