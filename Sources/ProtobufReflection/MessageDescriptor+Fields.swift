public import ProtobufCodec

// What can be asked of a message.
extension MessageDescriptor: Descriptor {
  private var declaration: MessageDeclaration { file.reflected.declarations.messages[index] }

  /// The name in the schema.
  public var name: String { declaration.name }

  /// The name behind that of the package and of the messages around it.
  public var fullName: String { file.reflected.declarations.messages[index].fullName }

  /// The fields in the order of the schema, those of oneofs included.
  ///
  /// ```swift
  /// Address.descriptor.fields.map(\.name)  // → ["street", "city", "postcode"]
  /// ```
  public var fields: DescriptorList<FieldDescriptor> {
    DescriptorList(file, declaration.fields) { FieldDescriptor(file: $0, index: $1) }
  }

  /// The oneofs in the order of the schema, without those that only stand for the presence of an
  /// `optional` field.
  ///
  /// ```swift
  /// Contact.descriptor.oneofs.map(\.name)  // → ["preferred"]
  /// Address.descriptor.oneofs.isEmpty  // → true
  /// ```
  public var oneofs: [OneofDescriptor] {
    declaration.oneofs.map { OneofDescriptor(file: file, index: $0) }.filter { !$0.isSynthetic }
  }

  /// Whether the compiler made it up for the entries of a map field.
  ///
  /// ```swift
  /// Contact.descriptor.messages.filter(\.isMapEntry).map(\.name)  // → ["AddressesEntry"]
  /// ```
  public var isMapEntry: Bool { declaration.isMapEntry }

  /// The message that this one is declared in; `nil` if that is the file itself.
  ///
  /// ```swift
  /// Contact.descriptor.messages[0].containingMessage == Contact.descriptor  // → true
  /// ```
  public var containingMessage: MessageDescriptor? {
    declaration.parent.map { MessageDescriptor(file: file, index: $0) }
  }

  /// The messages declared directly within this one, entries of maps included.
  ///
  /// ```swift
  /// Contact.descriptor.messages.map(\.fullName)  // → ["contacts.v1.Contact.AddressesEntry"]
  /// ```
  public var messages: [MessageDescriptor] {
    // They follow this one, each with its own behind it.
    let declarations = file.reflected.declarations.messages
    var result: [MessageDescriptor] = []
    var child = index + 1
    while child < declarations[index].descendantsEnd {
      result.append(MessageDescriptor(file: file, index: child))
      child = declarations[child].descendantsEnd
    }
    return result
  }

  /// The enums declared directly within this one.
  ///
  /// ```swift
  /// ProtobufFieldDescriptorProto.descriptor.enums.map(\.name)  // → ["Type", "Label"]
  /// ```
  public var enums: [EnumDescriptor] {
    declaration.enums.map { EnumDescriptor(file: file, index: $0) }
  }

  /// The serialized `google.protobuf.MessageOptions`, with custom options; empty if there are none.
  ///
  /// ```swift
  /// Contact.descriptor.serializedOptions  // → []
  /// ```
  public var serializedOptions: [UInt8] { declaration.options }

  /// The field of that number, by a search over all fields.
  ///
  /// ```swift
  /// Contact.descriptor.field(number: 5)?.name  // → "tags"
  /// ```
  public func field(number: Int) -> FieldDescriptor? {
    fields.first { $0.number == number }
  }

  /// The field of that name in the schema, by a search over all fields.
  ///
  /// ```swift
  /// Contact.descriptor.field(named: "tags")?.number  // → 5
  /// Contact.descriptor.field(named: "age")  // → nil
  /// ```
  public func field(named name: String) -> FieldDescriptor? {
    fields.first { $0.name == name }
  }

  /// The field of that name in JSON, by a search over all fields.
  ///
  /// ```swift
  /// let note = try FileDescriptor.files(inSet: descriptorSet)[0].messages[0]
  /// note.field(jsonName: "lastChange")?.name  // → "last_change"
  /// ```
  public func field(jsonName: String) -> FieldDescriptor? {
    fields.first { $0.jsonName == jsonName }
  }
}
