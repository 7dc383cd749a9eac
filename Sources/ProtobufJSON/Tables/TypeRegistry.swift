public import ProtobufCodec
import ProtobufReflection

/// Messages by full name, for `google.protobuf.Any`: its payload is written as JSON only if its type
/// is known.
///
/// ```swift
/// let registry = TypeRegistry(files: [ContactsProto.file])
/// let options = JSONEncodingOptions(registry: registry)
/// let json = try ProtobufAny(packing: Address(city: "London")).jsonString(options: options)
/// json  // → #"{"@type":"type.googleapis.com/contacts.v1.Address","city":"London"}"#
/// ```
///
/// It knows the messages of the given files and of all that these import, and the well-known types.
public final class TypeRegistry: Sendable {
  let files: [FileDescriptor]
  private let messages: [String: MessageDescriptor]

  /// A registry of the messages of `files` and of all that these import. Where several have a message
  /// of one name, that of the first counts.
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

  /// The message of that full name; `nil` if no file has it.
  ///
  /// ```swift
  /// let registry = TypeRegistry(files: [])
  /// registry.message(named: "google.protobuf.Duration")?.name  // → "Duration"
  /// registry.message(named: "contacts.v1.Contact")  // → nil
  /// ```
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
