public import ProtobufCodec

/// A oneof of a message: fields of which at most one is present.
///
/// ```swift
/// let preferred = Contact.descriptor.oneofs[0]
/// preferred.name  // → "preferred"
/// preferred.fields.map(\.name)  // → ["email", "phone"]
/// ```
public struct OneofDescriptor: Descriptor {
  /// The file that declares it.
  ///
  /// ```swift
  /// Contact.descriptor.oneofs[0].file.path  // → "contacts.proto"
  /// ```
  public let file: FileDescriptor
  let index: Int

  init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }

  private var declaration: OneofDeclaration { file.reflected.declarations.oneofs[index] }

  /// The name in the schema.
  public var name: String { declaration.name }

  /// The name behind that of its message, with a period between them.
  ///
  /// ```swift
  /// Contact.descriptor.oneofs[0].fullName  // → "contacts.v1.Contact.preferred"
  /// ```
  public var fullName: String { "\(containingMessage.fullName).\(name)" }

  /// The message that it belongs to.
  ///
  /// ```swift
  /// Contact.descriptor.oneofs[0].containingMessage == Contact.descriptor  // → true
  /// ```
  public var containingMessage: MessageDescriptor {
    MessageDescriptor(file: file, index: declaration.message)
  }

  /// Its members in the order of the schema.
  public var fields: [FieldDescriptor] {
    declaration.fields.map { FieldDescriptor(file: file, index: $0) }
  }

  /// The serialized `google.protobuf.OneofOptions`, with custom options; empty if there are none.
  ///
  /// ```swift
  /// Contact.descriptor.oneofs[0].serializedOptions  // → []
  /// ```
  public var serializedOptions: [UInt8] { declaration.options }

  /// Whether the compiler made it up for the presence of a proto3 `optional` field. Such oneofs are
  /// in no list of this module.
  ///
  /// ```swift
  /// Contact.descriptor.oneofs[0].isSynthetic  // → false
  /// ```
  public var isSynthetic: Bool { declaration.isSynthetic }
}
