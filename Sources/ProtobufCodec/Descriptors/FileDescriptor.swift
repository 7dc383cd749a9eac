package import Synchronization

/// A schema file at run time: the messages, enums and services that it declares, by name and number.
///
/// Generated code embeds the descriptor of its file, so that messages can be written as JSON, shown
/// and reflected upon. A program can also load schemas that it was not compiled with:
///
/// ```swift
/// let files = try FileDescriptor.files(inSet: descriptorSet)  // of `codegen --descriptor-set-out`
/// files[0].messages.map(\.fullName)  // → ["notes.v1.Note"]
/// ```
///
/// The descriptors of what it declares are values that refer to the file and keep it alive; they are
/// equal if they are the same declaration of the same file object. Only proto2 and proto3 are
/// understood.
///
/// Invariants, which reading a file establishes:
/// - every reference to a type leads to a declaration, in this file or in `linkedFiles`;
/// - within a message, names and numbers of fields are unique;
/// - every enum has a value.
public final class FileDescriptor: Sendable {
  /// The version of the schema language, <https://protobuf.dev/reference/protobuf/proto3-spec/>.
  ///
  /// ```swift
  /// ProtobufTimestampProto.file.syntax == .proto3  // → true
  /// ```
  public enum Syntax: String, Hashable, Sendable {
    case proto2, proto3
  }

  /// As it is imported, such as `google/protobuf/any.proto`.
  ///
  /// ```swift
  /// Contact.descriptor.file.path  // → "contacts.proto"
  /// ```
  public let path: String
  /// Empty if the file declares none.
  ///
  /// ```swift
  /// Contact.descriptor.file.package  // → "contacts.v1"
  /// ```
  public let package: String
  /// The version of the schema language that it is written in.
  ///
  /// ```swift
  /// Contact.descriptor.file.syntax  // → .proto3
  /// ```
  public let syntax: Syntax
  /// The files that this one imports, in order.
  ///
  /// ```swift
  /// let imports = Contact.descriptor.file.dependencies.map(\.path)
  /// imports  // → ["google/protobuf/timestamp.proto"]
  /// ```
  public let dependencies: [FileDescriptor]
  /// The whole as a `google.protobuf.FileDescriptorProto`, for those who ask by reflection.
  ///
  /// ```swift
  /// let file = try ProtobufFileDescriptorProto(decoding: Contact.descriptor.file.serialized)
  /// file.package  // → "contacts.v1"
  /// ```
  public let serialized: [UInt8]

  /// Where types may be declared that this file refers to: itself excepted, all that it imports, and
  /// what those import publicly. References name a place in this list.
  package let linkedFiles: [FileDescriptor]
  package let declarations: FileDeclarations
  /// An object that the module for JSON makes of the file when it first needs it, retained until the
  /// file is freed. Of a type that this module does not know, so that programs without JSON do not carry
  /// it; set once.
  nonisolated(unsafe) package let tables = Atomic<UnsafeMutableRawPointer?>(nil)
  /// How many files there are in the longest chain of imports, this one included.
  private let importDepth: Int
  /// When the last file of a chain is freed, each frees the next, which takes stack.
  private static let importDepthMax = 256

  deinit {
    if let tables = tables.load(ordering: .acquiring) {
      Unmanaged<AnyObject>.fromOpaque(tables).release()
    }
  }

  /// Reads a serialized `google.protobuf.FileDescriptorProto`.
  ///
  /// ```swift
  /// let file = try FileDescriptor(
  ///   serialized: Contact.descriptor.file.serialized, dependencies: [ProtobufTimestampProto.file])
  /// file.message(named: "contacts.v1.Contact")?.fields.count  // → 7
  /// ```
  ///
  /// - Parameter dependencies: the files that this one imports, in any order; others are ignored.
  /// - Throws: if the bytes are malformed, declare something that no schema can, are of an edition, or
  ///   refer to something that is not there. A file need not be one that protoc would have accepted:
  ///   only what its users rely on is checked.
  public convenience init(
    serialized: [UInt8], dependencies: [FileDescriptor] = []
  ) throws(DescriptorError) {
    try self.init(serialized: serialized, dependencies: dependencies, isEmbedded: false)
  }

  /// - Parameter isEmbedded: whether imports may be missing. Generated code leaves those out that a
  ///   file needs for its options only, so that programs need not have descriptor.proto with them.
  private init(
    serialized: [UInt8], dependencies: [FileDescriptor], isEmbedded: Bool
  ) throws(DescriptorError) {
    var parsed = try FileDeclarations(parsing: serialized)
    var imports: [FileDescriptor] = []
    var places: [Int?] = []
    for path in parsed.dependencyPaths {
      let file = dependencies.first { $0.path == path }
      guard file != nil || isEmbedded else {
        throw DescriptorError(.missingDependency(path: path), in: parsed.path)
      }
      places.append(file.map { _ in imports.count })
      if let file { imports.append(file) }
    }
    if imports.count < places.count {
      parsed.publicDependencies = parsed.publicDependencies.compactMap {
        places.indices.contains($0) ? places[$0] : nil
      }
      parsed.dropCustomOptions()
    }
    importDepth = 1 + (imports.lazy.map(\.importDepth).max() ?? 0)
    guard importDepth <= Self.importDepthMax else {
      throw DescriptorError(.importsTooDeep(depthMax: Self.importDepthMax), in: parsed.path)
    }
    var linker = Linker(declarations: parsed, imports: imports)
    try linker.link()
    path = parsed.path
    package = parsed.package
    syntax = parsed.syntax
    self.dependencies = imports
    self.serialized = serialized
    linkedFiles = linker.linkedFiles
    declarations = linker.declarations
  }

  /// The file that generated code embeds. Called by generated code. Each of the scalars U+0000 to U+00FF of `text` stands for
  /// one byte of the serialized file.
  ///
  /// Stops the program if the text is not a descriptor: it came from the compiler of schemas.
  public convenience init(latin1 text: StaticString, dependencies: [FileDescriptor] = []) {
    let serialized = text.withUTF8Buffer { utf8 in
      [UInt8](unsafeUninitializedCapacity: utf8.count) { output, count in
        for byte in utf8 {
          if byte & 0xC0 == 0x80, count > 0 {
            // The second of two bytes: the first brought the upper two bits.
            output[count - 1] = output[count - 1] << 6 | byte & 0x3F
          } else {
            output[count] = byte
            count += 1
          }
        }
      }
    }
    do throws(DescriptorError) {
      try self.init(serialized: serialized, dependencies: dependencies, isEmbedded: true)
    } catch {
      preconditionFailure("an embedded schema is damaged: \(error)")
    }
  }

  /// All messages, those within messages and the entries of maps included: each followed by those
  /// declared within it.
  ///
  /// ```swift
  /// let names = Contact.descriptor.file.messages.map(\.name)
  /// names  // → ["Contact", "AddressesEntry", "Address", "Book"]
  /// ```
  @inlinable
  public var messages: DescriptorList<MessageDescriptor> {
    DescriptorList(self, 0..<messageCount) { MessageDescriptor(file: $0, index: $1) }
  }

  /// All enums: those of the file itself, then those within its messages, in the order of
  /// `messages`.
  ///
  /// ```swift
  /// Contact.descriptor.file.enums.map(\.name)  // → ["Closeness"]
  /// ```
  public var enums: DescriptorList<EnumDescriptor> {
    DescriptorList(self, 0..<declarations.enums.count) { EnumDescriptor(file: $0, index: $1) }
  }

  /// The services in the order of the schema.
  ///
  /// ```swift
  /// try FileDescriptor.files(inSet: descriptorSet)[0].services.map(\.name)  // → ["Notes"]
  /// ```
  public var services: DescriptorList<ServiceDescriptor> {
    DescriptorList(self, 0..<declarations.services.count) {
      ServiceDescriptor(file: $0, index: $1)
    }
  }

  /// Fields that this file adds to messages of proto2: those of the file itself, then those declared
  /// within its messages.
  ///
  /// ```swift
  /// Contact.descriptor.file.extensions.isEmpty  // → true
  /// ```
  public var extensions: DescriptorList<FieldDescriptor> {
    DescriptorList(self, declarations.extensions) { FieldDescriptor(file: $0, index: $1) }
  }

  /// The serialized `google.protobuf.FileOptions`, with custom options; empty if there are none.
  ///
  /// ```swift
  /// ContactsProto.file.serializedOptions  // → []
  /// ```
  public var serializedOptions: [UInt8] { declarations.options }

  @usableFromInline
  var messageCount: Int { declarations.messages.count }

  /// The message of that full name that this file declares.
  ///
  /// ```swift
  /// let file = ProtobufTimestampProto.file
  /// file.message(named: "google.protobuf.Timestamp")?.fields.count  // → 2
  /// file.message(named: "Timestamp")  // → nil
  /// ```
  public func message(named fullName: String) -> MessageDescriptor? {
    guard case .message(let index)? = declarations.types[fullName] else { return nil }
    return MessageDescriptor(file: self, index: index)
  }

  /// The enum of that full name that this file declares.
  ///
  /// ```swift
  /// let file = Contact.descriptor.file
  /// file.enumeration(named: "contacts.v1.Closeness")?.values.count  // → 3
  /// ```
  public func enumeration(named fullName: String) -> EnumDescriptor? {
    guard case .enumeration(let index)? = declarations.types[fullName] else { return nil }
    return EnumDescriptor(file: self, index: index)
  }

  /// The file that a reference of this one leads to.
  func linkedFile(_ place: Int?) -> FileDescriptor {
    place.map { linkedFiles[$0] } ?? self
  }
}

extension FileDescriptor: Hashable, CustomStringConvertible {
  /// Whether they are the same object.
  public static func == (left: FileDescriptor, right: FileDescriptor) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }

  /// The path.
  public var description: String { path }
}
