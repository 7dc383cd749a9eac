/// Turns the schema's names into Swift's.
enum SwiftName {
  /// Words that are written in capitals wherever they do not begin a name.
  private static let acronyms: Set<String> = [
    "api", "cpu", "crc", "dns", "eof", "grpc", "html", "http", "https", "id", "ids", "io", "ip",
    "json", "ok", "os", "rpc", "sql", "ssl", "tcp", "tls", "ttl", "udp", "uri", "url", "utf8",
    "uuid", "xml",
  ]

  /// The words of `snake_case`, `UPPER_CASE`, `lowerCamelCase` and `UpperCamelCase` names, in lower
  /// case. Digits stay with the word before them.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var current = ""
    let characters = Array(name)
    for (index, character) in characters.enumerated() {
      if character == "_" {
        if !current.isEmpty { words.append(current) }
        current = ""
        continue
      }
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      let previous = index > 0 ? characters[index - 1] : nil
      // "nodeID" breaks before the I, "IDList" before the L.
      let begins =
        character.isUppercase
        && (previous?.isUppercase != true || (next?.isLowercase == true))
      if begins, !current.isEmpty {
        words.append(current)
        current = ""
      }
      current += character.lowercased()
    }
    if !current.isEmpty { words.append(current) }
    return words
  }

  /// `node_id` is `nodeID`, `HTTPServer` is `httpServer`, `url` is `url`.
  static func lowerCamelCase(_ name: String) -> String {
    let words = words(of: name)
    guard let first = words.first else { return "_" + name }
    let joined = first + words.dropFirst().map(capitalized).joined()
    return joined.first?.isNumber == true ? "_" + joined : joined
  }

  /// `open_session` is `OpenSession`, `node_id` is `NodeID`.
  static func upperCamelCase(_ name: String) -> String {
    words(of: name).map(capitalized).joined()
  }

  private static func capitalized(_ word: String) -> String {
    if word == "ids" { return "IDs" }
    if acronyms.contains(word) { return word.uppercased() }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  // MARK: Reserved words

  /// A name of a property, a case, a parameter or a method, in backticks if Swift reserves it.
  static func escaped(_ name: String) -> String {
    keywords.contains(name) ? "`\(name)`" : name
  }

  /// Reserved everywhere, and so in backticks where they are names.
  static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "await", "break", "case", "catch", "class",
    "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough",
    "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "internal", "is", "let", "nil", "operator", "package", "precedencegroup", "private",
    "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript",
    "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    "Any", "Self", "Type", "Protocol",
  ]

  /// Names that no type may have, because the code within it means something else by them, or because
  /// Swift does.
  static let reservedTypeNames: Set<String> = [
    "Any", "AnyObject", "Bool", "BoolField", "Boxed", "ByteSlice", "ByteSliceField", "BytesField",
    "CallOptions", "ClosedEnumField", "ClosedEnumeration", "DecodingError", "DescriptorMessages",
    "Double", "DoubleField",
    "EnumField", "Enumeration", "ExtensionField", "FileDescriptor", "Fixed32Field", "Fixed64Field",
    "Float",
    "FloatField", "Hashable", "Hasher", "Int", "Int32", "Int32Field", "Int64", "Int64Field",
    "MessageDescriptor", "MessageField", "MessageReader", "MessageWithRequiredFields",
    "MessageWriter", "Never", "Optional", "ProtobufCodec", "ProtobufReflection",
    "Protocol", "RPCCore",
    "RepeatedExtensionField", "RequiredFieldSearch", "SFixed32Field", "SFixed64Field",
    "SInt32Field", "SInt64Field", "Self", "Sendable", "String", "StringField", "Swift", "Type",
    "UInt32", "UInt32Field", "UInt64", "UInt64Field", "UInt8", "UnknownFields", "Void",
    "WellKnownTypes",
  ]

  /// Further names that top-level types may not have, because the generated code means types of the
  /// codec and the RPC layer by them. A `swift_prefix` keeps schemas clear of them.
  static let runtimeTypeNames: Set<String> = [
    "ClientCall", "ClientRequestStream", "Message", "Method", "MethodDescriptor", "RPCChannel",
    "RPCError",
    "RPCMessage", "RPCRouter", "Result", "StreamEvent", "StreamingServerCall", "UnaryServerCall",
  ]
}
