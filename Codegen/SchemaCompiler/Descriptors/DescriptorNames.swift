/// The names of the generated enums that hold files' descriptors, and the places of messages in them.
enum DescriptorNames {
  /// `ReignKeyvalueProto` for `reign/keyvalue.proto`, and `ProtobufAnyProto` for protobuf's own. If the
  /// file itself declares a type of that name, `File` is appended.
  static func typeName(for file: SchemaFile) -> String {
    let whole = file.path.hasSuffix(".proto") ? String(file.path.dropLast(6)) : file.path
    let short = file.isBundled && whole.hasPrefix("google/") ? whole.dropFirst(7) : whole[...]
    // Whatever cannot be in a name parts words.
    let text = String(short.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    let name = SwiftName.upperCamelCase(text) + "Proto"
    let declared = (file.messages.map(\.name) + file.enums.map(\.name)).map { name in
      file.swiftPrefix + TypeNames.typeName(name)
    }
    let free = declared.contains(name) ? name + "File" : name
    return free.first?.isNumber == true ? "File" + free : free
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
