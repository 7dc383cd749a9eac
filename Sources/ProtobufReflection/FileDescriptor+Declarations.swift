public import ProtobufCodec

// What can be asked of a file.
extension FileDescriptor {
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
  public var path: String { reflected.declarations.path }

  /// Empty if the file declares none.
  ///
  /// ```swift
  /// Contact.descriptor.file.package  // → "contacts.v1"
  /// ```
  public var package: String { reflected.declarations.package }

  /// The version of the schema language that it is written in.
  ///
  /// ```swift
  /// Contact.descriptor.file.syntax  // → .proto3
  /// ```
  public var syntax: Syntax { reflected.declarations.syntax }

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
  ///   only what its users rely on is checked. Only proto2 and proto3 are understood.
  public convenience init(
    serialized: [UInt8], dependencies: [FileDescriptor] = []
  ) throws(DescriptorError) {
    let reflection = try FileReflection(
      of: serialized, dependencies: dependencies, isEmbedded: false)
    self.init(unchecked: serialized, dependencies: reflection.imports)
    keep(reflection)
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
    DescriptorList(self, 0..<reflected.declarations.enums.count) {
      EnumDescriptor(file: $0, index: $1)
    }
  }

  /// The services in the order of the schema.
  ///
  /// ```swift
  /// try FileDescriptor.files(inSet: descriptorSet)[0].services.map(\.name)  // → ["Notes"]
  /// ```
  public var services: DescriptorList<ServiceDescriptor> {
    DescriptorList(self, 0..<reflected.declarations.services.count) {
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
    DescriptorList(self, reflected.declarations.extensions) { FieldDescriptor(file: $0, index: $1) }
  }

  /// The serialized `google.protobuf.FileOptions`, with custom options; empty if there are none.
  ///
  /// ```swift
  /// ContactsProto.file.serializedOptions  // → []
  /// ```
  public var serializedOptions: [UInt8] { reflected.declarations.options }

  @usableFromInline
  var messageCount: Int { reflected.declarations.messages.count }

  /// The message of that full name that this file declares.
  ///
  /// ```swift
  /// let file = ProtobufTimestampProto.file
  /// file.message(named: "google.protobuf.Timestamp")?.fields.count  // → 2
  /// file.message(named: "Timestamp")  // → nil
  /// ```
  public func message(named fullName: String) -> MessageDescriptor? {
    guard case .message(let index)? = reflected.declarations.types[fullName] else { return nil }
    return MessageDescriptor(file: self, index: index)
  }

  /// The enum of that full name that this file declares.
  ///
  /// ```swift
  /// let file = Contact.descriptor.file
  /// file.enumeration(named: "contacts.v1.Closeness")?.values.count  // → 3
  /// ```
  public func enumeration(named fullName: String) -> EnumDescriptor? {
    guard case .enumeration(let index)? = reflected.declarations.types[fullName] else { return nil }
    return EnumDescriptor(file: self, index: index)
  }

  /// The file that a reference of this one leads to.
  func linkedFile(_ place: Int?) -> FileDescriptor {
    place.map { reflected.linkedFiles[$0] } ?? self
  }
}

extension FileDescriptor: CustomStringConvertible {
  /// The path.
  public var description: String { path }
}
