/// Finds the type of an `Any`'s payload.
struct TypeResolver {
  let registry: TypeRegistry?
  /// The file of the message around, whose imports are known without a registry.
  let file: FileDescriptor

  /// The table of the type that a URL names: what follows its last slash. It lives as long as the
  /// registry and the file do.
  func table(ofURL url: UnsafeRawBufferPointer) -> UnsafePointer<MessageTable>? {
    guard let slash = url.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return message(named: String(decoding: url[(slash + 1)...], as: UTF8.self))?.table
  }

  /// The full name of a message, by a search over all that is known: for errors.
  func name(of table: UnsafePointer<MessageTable>) -> String {
    for file in FileDescriptor.withImports([file]) {
      if let message = file.messages.first(where: { $0.table == table }) { return message.fullName }
    }
    return ""
  }

  private func message(named fullName: String) -> MessageDescriptor? {
    if let registry { return registry.message(named: fullName) }
    if let message = file.message(named: fullName) { return message }
    return FileDescriptor.withImports([file]).lazy.compactMap { $0.message(named: fullName) }.first
  }
}

extension MessageDescriptor {
  /// Lives as long as the file does.
  var table: UnsafePointer<MessageTable> { file.tables.message(index) }
}

extension MessageDescriptor {
  /// The names of the fields that lead to a byte of a message, such as `entries[3].data`.
  func path(toByte byteOffset: Int, of message: UnsafeRawBufferPointer) -> String {
    ""
  }
}
