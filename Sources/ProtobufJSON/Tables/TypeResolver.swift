import ProtobufCodec
import ProtobufReflection

/// Finds the type of an `Any`'s payload.
struct TypeResolver {
  let registry: TypeRegistry?
  /// The file of the message around, whose imports are known without a registry.
  let file: FileDescriptor

  /// Without a registry: what was found, and where to look, which is not known before it is asked for.
  private var found: [String: MessageDescriptor] = [:]
  private var files: [FileDescriptor]?

  init(registry: TypeRegistry?, file: FileDescriptor) {
    self.registry = registry
    self.file = file
  }

  /// The message that a URL names: what follows its last slash. Without a registry, the one of that
  /// name that the file itself or the first of its imports declares, even if the name is well known.
  mutating func message(ofURL url: UnsafeRawBufferPointer) -> MessageDescriptor? {
    guard let slash = url.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let name = String(decoding: url[(slash + 1)...], as: UTF8.self)
    if let registry { return registry.message(named: name) }
    if let message = file.message(named: name) ?? found[name] { return message }
    let files = files ?? FileDescriptor.withImports(file.dependencies + WellKnownFiles.all)
    self.files = files
    let message = files.lazy.compactMap { $0.message(named: name) }.first
    found[name] = message
    return message
  }

  /// The table of that message. It lives as long as the registry and the file do.
  mutating func table(ofURL url: UnsafeRawBufferPointer) -> UnsafePointer<MessageTable>? {
    message(ofURL: url)?.table
  }

  /// The full name of a message, by a search over all that is known: for errors.
  func name(of table: UnsafePointer<MessageTable>) -> String {
    let files = registry?.files ?? [file] + WellKnownFiles.all
    for file in FileDescriptor.withImports(files) {
      if let message = file.messages.first(where: { $0.table == table }) { return message.fullName }
    }
    return ""
  }
}

extension MessageDescriptor {
  /// Lives as long as the file does.
  var table: UnsafePointer<MessageTable> {
    // Nothing is retained: the file, which is, keeps its tables.
    file.transcodingTables._withUnsafeGuaranteedRef { $0.message(index) }
  }
}
