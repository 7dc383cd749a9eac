/// The names of the generated enums that hold files' descriptors, and the places of messages in them.
enum DescriptorNames {
  /// `ReignKeyvalueProto` for `reign/keyvalue.proto`, and `ProtobufAnyProto` for protobuf's own.
  static func typeName(for file: SchemaFile) -> String {
    let whole = file.path.hasSuffix(".proto") ? String(file.path.dropLast(6)) : file.path
    let short = file.isBundled && whole.hasPrefix("google/") ? whole.dropFirst(7) : whole[...]
    // Whatever cannot be in a name parts words.
    let text = String(short.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    let name = SwiftName.upperCamelCase(text) + "Proto"
    return name.first?.isNumber == true ? "File" + name : name
  }

  /// The place of each message, by its full name, in the list of all messages of its file: each
  /// followed by those within it, the messages of maps' entries among them.
  static func indices(of file: SchemaFile) -> [String: Int] {
    var indices: [String: Int] = [:]
    var count = 0
    func visit(_ message: MessageDefinition) {
      indices[message.fullName] = count
      count += 1
      for nested in message.nestedInOrder {
        switch nested {
        case .message(let inner): visit(inner)
        case .entry: count += 1
        }
      }
    }
    for message in file.messages { visit(message) }
    return indices
  }
}
