/// An enum of a schema: its name and its values.
public struct EnumDescriptor: Descriptor {
  public struct Value: Hashable, Sendable {
    public let name: String
    public let number: Int32
  }

  public let file: FileDescriptor
  let index: Int

  init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }

  private var declaration: EnumDeclaration { file.declarations.enums[index] }

  public var name: String { declaration.name }

  public var fullName: String { declaration.fullName }

  /// The values in the order of the schema. Several may have the same number.
  public var values: [Value] { declaration.values }

  /// Whether a number without a name is an unknown field rather than a value, as in proto2.
  public var isClosed: Bool { file.syntax == .proto2 }

  /// The message that it is declared in.
  public var containingMessage: MessageDescriptor? {
    declaration.parent.map { MessageDescriptor(file: file, index: $0) }
  }

  /// The serialized `google.protobuf.EnumOptions`, with custom options; empty if there are none.
  public var serializedOptions: [UInt8] { declaration.options }

  /// The first value of that number, by a search over all values.
  public func value(number: Int32) -> Value? {
    declaration.values.first { $0.number == number }
  }

  /// The value of that name, by a search over all values.
  public func value(named name: String) -> Value? {
    declaration.values.first { $0.name == name }
  }
}
