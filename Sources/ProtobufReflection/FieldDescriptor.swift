public import ProtobufCodec

/// A field of a message: its name, number and type.
///
/// ```swift
/// let contact = Contact.descriptor
/// let tags = contact.fields[4]
/// tags.name  // → "tags"
/// tags.number  // → 5
/// tags.kind  // → .string
/// tags.cardinality  // → .repeated
/// tags.containingMessage == contact  // → true
/// ```
public struct FieldDescriptor: Descriptor {
  /// The type of a field's values.
  ///
  /// ```swift
  /// Address.descriptor.fields.map(\.kind)  // → [.string, .string, .uint32]
  /// ```
  public typealias Kind = FieldKind

  /// How many values a field has. The raw values are those of `FieldDescriptorProto.Label`.
  public enum Cardinality: UInt8, Hashable, Sendable {
    /// One or none.
    case optional = 1
    /// Exactly one; in proto2 only.
    case required
    /// Any number; maps are of this cardinality too.
    case repeated
  }

  /// The file that declares the field; of an extension, not that of the message that it adds to.
  ///
  /// ```swift
  /// Contact.descriptor.fields[0].file.path  // → "contacts.proto"
  /// ```
  public let file: FileDescriptor
  let index: Int

  init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }

  var declaration: FieldDeclaration { file.reflected.declarations.fields[index] }

  /// The name in the schema, such as `answered_below`.
  public var name: String { declaration.name }

  /// The name in JSON, such as `answeredBelow`: the one that the schema gives, or else the name in camel
  /// case.
  ///
  /// ```swift
  /// let files = try FileDescriptor.files(inSet: descriptorSet)
  /// files[0].messages[0].field(named: "last_change")?.jsonName  // → "lastChange"
  /// ```
  public var jsonName: String { declaration.jsonName }

  /// The name behind that of its message; of an extension, behind that of the message or the package
  /// that it is declared in.
  ///
  /// ```swift
  /// Contact.descriptor.fields[0].fullName  // → "contacts.v1.Contact.name"
  /// ```
  public var fullName: String {
    if isExtension {
      let scope =
        declaration.scope.map { file.reflected.declarations.messages[$0].fullName } ?? file.package
      return scope.isEmpty ? name : "\(scope).\(name)"
    }
    return "\(containingMessage.fullName).\(name)"
  }

  /// The number in the schema, 1 to 536,870,911.
  public var number: Int { declaration.number }

  /// The type of its values; of a map, `message`, as its entries are messages.
  public var kind: Kind { declaration.kind ?? .message }

  /// How many values it has.
  public var cardinality: Cardinality { declaration.cardinality }

  /// Whether it has any number of values: a list or a map.
  ///
  /// ```swift
  /// let repeated = Contact.descriptor.fields.filter(\.isRepeated).map(\.name)
  /// repeated  // → ["addresses", "tags"]
  /// ```
  public var isRepeated: Bool { declaration.cardinality == .repeated }

  /// Whether the schema, which is of proto2 then, calls it `required`. The codec does not check that
  /// such a field is there.
  ///
  /// ```swift
  /// Contact.descriptor.fields.contains(where: \.isRequired)  // → false
  /// ```
  public var isRequired: Bool { declaration.cardinality == .required }

  /// Whether it is a map. Its message type is then that of the entries, with fields `key` (1) and
  /// `value` (2).
  ///
  /// ```swift
  /// let addresses = Contact.descriptor.fields[3]
  /// addresses.isMap  // → true
  /// addresses.messageType?.fields.map(\.name)  // → ["key", "value"]
  /// ```
  public var isMap: Bool { isRepeated && messageType?.isMapEntry ?? false }

  /// Whether absence differs from the default value, as for messages, members of oneofs and `optional`
  /// fields: <https://protobuf.dev/programming-guides/field_presence/>.
  ///
  /// ```swift
  /// Address.descriptor.fields.filter(\.hasPresence).map(\.name)  // → ["postcode"]
  /// ```
  public var hasPresence: Bool {
    let declaration = declaration
    guard declaration.cardinality != .repeated else { return false }
    return declaration.type?.type.isMessage ?? false || declaration.oneof != nil || isExtension
      || file.syntax == .proto2
  }

  /// Whether the values of the list are written behind one tag. Readers accept both forms.
  ///
  /// ```swift
  /// Contact.descriptor.field(named: "tags")?.isPacked  // → false
  /// ```
  public var isPacked: Bool { declaration.isPacked ?? false }

  /// Whether it is an extension of a proto2 message.
  ///
  /// ```swift
  /// Contact.descriptor.fields.contains(where: \.isExtension)  // → false
  /// ```
  public var isExtension: Bool { declaration.extendee != nil }

  /// The message that it is a field of; of an extension, the message that it adds to.
  public var containingMessage: MessageDescriptor {
    let declaration = declaration
    guard let extendee = declaration.extendee, case .message(let index) = extendee.type else {
      return MessageDescriptor(file: file, index: declaration.message)
    }
    return MessageDescriptor(file: file.linkedFile(extendee.linkedFile), index: index)
  }

  /// The oneof that it is a member of, if the schema says so: not the one that stands for the presence
  /// of an `optional` field.
  ///
  /// ```swift
  /// Contact.descriptor.field(named: "email")?.containingOneof?.name  // → "preferred"
  /// ```
  public var containingOneof: OneofDescriptor? {
    guard let oneof = declaration.oneof else { return nil }
    let descriptor = OneofDescriptor(file: file, index: oneof)
    return descriptor.isSynthetic ? nil : descriptor
  }

  /// The type of its values if they are messages; of a map, that of its entries.
  ///
  /// ```swift
  /// let added = Contact.descriptor.field(named: "added")
  /// added?.messageType?.fullName  // → "google.protobuf.Timestamp"
  /// ```
  public var messageType: MessageDescriptor? {
    guard let type = declaration.type, case .message(let index) = type.type else { return nil }
    return MessageDescriptor(file: file.linkedFile(type.linkedFile), index: index)
  }

  /// The type of its values if they are of an enum.
  ///
  /// ```swift
  /// Contact.descriptor.field(named: "closeness")?.enumType?.name  // → "Closeness"
  /// ```
  public var enumType: EnumDescriptor? {
    guard let type = declaration.type, case .enumeration(let index) = type.type else { return nil }
    return EnumDescriptor(file: file.linkedFile(type.linkedFile), index: index)
  }

  /// The default value that a proto2 schema gives, as descriptors spell it: `1.5`, `true`, `RED`, text
  /// as it is, bytes with escapes as in C.
  ///
  /// ```swift
  /// let ctype = ProtobufFieldOptions.descriptor.field(named: "ctype")
  /// ctype?.defaultText  // → "STRING"
  /// ```
  public var defaultText: String? { declaration.defaultText }

  /// The serialized `google.protobuf.FieldOptions`, with custom options; empty if there are none.
  ///
  /// ```swift
  /// Contact.descriptor.fields[0].serializedOptions  // → []
  /// ```
  public var serializedOptions: [UInt8] { declaration.options }
}

extension FieldKind {
  /// Whether keys of maps can be of it.
  var isMapKey: Bool {
    switch self {
    case .double, .float, .bytes, .group, .message, .enumeration: false
    case .int64, .uint64, .int32, .fixed64, .fixed32, .bool, .string, .uint32, .sfixed32, .sfixed64,
      .sint32, .sint64:
      true
    }
  }
}

extension DeclaredType {
  var isMessage: Bool {
    switch self {
    case .message: true
    case .enumeration: false
    }
  }
}
