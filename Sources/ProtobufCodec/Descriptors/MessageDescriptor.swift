/// A message of a schema: its name and its fields.
///
///     let descriptor = PutRequest.descriptor
///     print(descriptor.fullName, descriptor.fields.map(\.name))
public struct MessageDescriptor: Descriptor {
  public let file: FileDescriptor
  package let index: Int

  @usableFromInline
  init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }

  private var declaration: MessageDeclaration { file.declarations.messages[index] }

  public var name: String { declaration.name }

  public var fullName: String { file.declarations.messages[index].fullName }

  /// The fields in the order of the schema, those of oneofs included.
  public var fields: DescriptorList<FieldDescriptor> {
    DescriptorList(file, declaration.fields) { FieldDescriptor(file: $0, index: $1) }
  }

  /// The oneofs in the order of the schema, without those that only stand for the presence of an
  /// `optional` field.
  public var oneofs: [OneofDescriptor] {
    declaration.oneofs.map { OneofDescriptor(file: file, index: $0) }.filter { !$0.isSynthetic }
  }

  /// Whether the compiler made it up for the entries of a map field.
  public var isMapEntry: Bool { declaration.isMapEntry }

  /// The message that this one is declared in.
  public var containingMessage: MessageDescriptor? {
    declaration.parent.map { MessageDescriptor(file: file, index: $0) }
  }

  /// The messages declared directly within this one, entries of maps included.
  public var messages: [MessageDescriptor] {
    // They follow this one, each with its own behind it.
    let declarations = file.declarations.messages
    var result: [MessageDescriptor] = []
    var child = index + 1
    while child < declarations[index].descendantsEnd {
      result.append(MessageDescriptor(file: file, index: child))
      child = declarations[child].descendantsEnd
    }
    return result
  }

  /// The enums declared directly within this one.
  public var enums: [EnumDescriptor] {
    declaration.enums.map { EnumDescriptor(file: file, index: $0) }
  }

  /// The serialized `google.protobuf.MessageOptions`, with custom options; empty if there are none.
  public var serializedOptions: [UInt8] { declaration.options }

  /// The field of that number, by a search over all fields.
  public func field(number: Int) -> FieldDescriptor? {
    fields.first { $0.number == number }
  }

  /// The field of that name in the schema, by a search over all fields.
  public func field(named name: String) -> FieldDescriptor? {
    fields.first { $0.name == name }
  }

  /// The field of that name in JSON, by a search over all fields.
  public func field(jsonName: String) -> FieldDescriptor? {
    fields.first { $0.jsonName == jsonName }
  }
}

/// A oneof of a message: fields of which at most one is present.
public struct OneofDescriptor: Descriptor {
  public let file: FileDescriptor
  let index: Int

  init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }

  private var declaration: OneofDeclaration { file.declarations.oneofs[index] }

  public var name: String { declaration.name }

  public var fullName: String { "\(containingMessage.fullName).\(name)" }

  public var containingMessage: MessageDescriptor {
    MessageDescriptor(file: file, index: declaration.message)
  }

  /// Its members in the order of the schema.
  public var fields: [FieldDescriptor] {
    declaration.fields.map { FieldDescriptor(file: file, index: $0) }
  }

  /// Whether the compiler made it up for the presence of a proto3 `optional` field.
  public var isSynthetic: Bool { declaration.isSynthetic }
}
