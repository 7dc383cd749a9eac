/// A message of a schema. Its name and its fields are told by the module `ProtobufReflection`.
///
/// ```swift
/// let descriptor = Address.descriptor
/// descriptor.name  // → "Address"
/// descriptor.fullName  // → "contacts.v1.Address"
/// descriptor.fields.map(\.name)  // → ["street", "city", "postcode"]
/// ```
public struct MessageDescriptor: Sendable, Hashable {
  /// The file that declares it.
  ///
  /// ```swift
  /// Address.descriptor.file.path  // → "contacts.proto"
  /// ```
  public let file: FileDescriptor
  @usableFromInline package let index: Int

  @_alwaysEmitIntoClient
  package init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }
}

extension FileDescriptor {
  /// The message at that place among all of the file, each followed by those within it. Called by
  /// generated code.
  @_alwaysEmitIntoClient
  public func message(at index: Int) -> MessageDescriptor {
    MessageDescriptor(file: self, index: index)
  }
}
