public import ProtobufCodec

/// Messages by full name, for `google.protobuf.Any`: its payload is written as JSON only if its type
/// is known.
///
///     let registry = TypeRegistry(files: [OrderProto.file, PaymentProto.file])
///     let json = try event.jsonString(options: JSONEncodingOptions(registry: registry))
///
/// It knows the messages of the given files and of all that these import, and the well-known types.
public final class TypeRegistry: Sendable {
  let files: [FileDescriptor]
  private let messages: [String: MessageDescriptor]

  public init(files: [FileDescriptor]) {
    var messages: [String: MessageDescriptor] = [:]
    let files = FileDescriptor.withImports(files + WellKnownFiles.all)
    for file in files {
      for message in file.messages where messages[message.fullName] == nil {
        messages[message.fullName] = message
      }
    }
    self.files = files
    self.messages = messages
  }

  /// The message of that full name, such as `google.protobuf.Duration`.
  public func message(named fullName: String) -> MessageDescriptor? { messages[fullName] }
}

extension FileDescriptor {
  /// The files and all that they import, directly or not, each once.
  static func withImports(_ files: [FileDescriptor]) -> [FileDescriptor] {
    var result: [FileDescriptor] = []
    var seen: Set<FileDescriptor> = []
    var waiting = Array(files.reversed())
    while let file = waiting.popLast() {
      guard seen.insert(file).inserted else { continue }
      result.append(file)
      waiting += file.dependencies.reversed()
    }
    return result
  }
}
