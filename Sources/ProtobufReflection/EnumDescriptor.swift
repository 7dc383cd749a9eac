public import ProtobufCodec

/// An enum of a schema: its name and its values.
///
/// ```swift
/// let closeness = Contact.descriptor.file.enums[0]
/// closeness.name  // → "Closeness"
/// closeness.values[2].name  // → "CLOSENESS_FRIEND"
/// closeness.values[2].number  // → 2
/// ```
public struct EnumDescriptor: Descriptor {
  /// A value of an enum, as the schema declares it.
  ///
  /// ```swift
  /// let value = Contact.descriptor.file.enums[0].values[1]
  /// value.name  // → "CLOSENESS_COLLEAGUE"
  /// value.number  // → 1
  /// ```
  public struct Value: Hashable, Sendable {
    /// The name in the schema, with the prefix that generated code leaves out.
    public let name: String
    /// The number; another value may have the same one if the schema allows aliases.
    public let number: Int32
    /// The serialized `google.protobuf.EnumValueOptions`, with custom options; empty if there are none.
    ///
    /// ```swift
    /// ContactsProto.file.enums[0].values[0].serializedOptions  // → []
    /// ```
    public let serializedOptions: [UInt8]
  }

  /// The file that declares it.
  ///
  /// ```swift
  /// Contact.descriptor.file.enums[0].file.path  // → "contacts.proto"
  /// ```
  public let file: FileDescriptor
  let index: Int

  init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }

  private var declaration: EnumDeclaration { file.reflected.declarations.enums[index] }

  /// The name in the schema.
  public var name: String { declaration.name }

  /// The name behind that of the package and of the messages around it.
  ///
  /// ```swift
  /// Contact.descriptor.file.enums[0].fullName  // → "contacts.v1.Closeness"
  /// ```
  public var fullName: String { declaration.fullName }

  /// The values in the order of the schema. Several may have the same number.
  public var values: [Value] { declaration.values }

  /// Whether a number without a name is an unknown field rather than a value, as in proto2.
  ///
  /// ```swift
  /// Contact.descriptor.file.enums[0].isClosed  // → false
  /// ```
  public var isClosed: Bool { file.syntax == .proto2 }

  /// The message that it is declared in; `nil` if that is the file itself.
  ///
  /// ```swift
  /// Contact.descriptor.file.enums[0].containingMessage  // → nil
  /// ```
  public var containingMessage: MessageDescriptor? {
    declaration.parent.map { MessageDescriptor(file: file, index: $0) }
  }

  /// The serialized `google.protobuf.EnumOptions`, with custom options; empty if there are none.
  ///
  /// ```swift
  /// Contact.descriptor.file.enums[0].serializedOptions  // → []
  /// ```
  public var serializedOptions: [UInt8] { declaration.options }

  /// The first value of that number, by a search over all values.
  ///
  /// ```swift
  /// let closeness = Contact.descriptor.file.enums[0]
  /// closeness.value(number: 1)?.name  // → "CLOSENESS_COLLEAGUE"
  /// closeness.value(number: 7)  // → nil
  /// ```
  public func value(number: Int32) -> Value? {
    declaration.values.first { $0.number == number }
  }

  /// The value of that name, by a search over all values.
  ///
  /// ```swift
  /// let closeness = Contact.descriptor.file.enums[0]
  /// closeness.value(named: "CLOSENESS_FRIEND")?.number  // → 2
  /// ```
  public func value(named name: String) -> Value? {
    declaration.values.first { $0.name == name }
  }
}
