/// Fields: of messages, of oneofs and of extensions.
extension Parser {
  /// Where a field stands.
  struct FieldContext {
    let oneof: Int?
    let precedingMessages: Int
    /// The path of the message that the field adds if it is a group.
    let group: [Int32]
    /// The nesting depth of the message around it.
    let depth: Int
  }

  /// Whether the statement here reads `type name = …`, whatever word the type is.
  var isField: Bool {
    if case .identifier = peek(1).kind { peek(2).isSymbol("=") } else { false }
  }

  /// A field and, if it is a group, its message.
  mutating func field(in context: FieldContext, mark: LocationRecorder.Mark) throws(Recovery) -> (
    field: FieldSyntax, group: MessageSyntax?
  ) {
    typealias Field = DescriptorField.Field
    let comment = token.leadingComment
    let start = token.bytes.lowerBound
    let label = try label(in: context)
    let type = recorder.begin([], at: token.bytes.lowerBound)
    let kind = try fieldKind(label: label, isInOneof: context.oneof != nil)
    end(type)
    recorder.extendPath(of: type, by: kind.isBuiltIn ? Field.type : Field.typeName)
    let name = try located(Field.name) { parser throws(Recovery) in
      try parser.identifier("the field's name", help: "a field reads: type name = number;")
    }
    guard takeIf("=") else {
      try fail(
        "expected '=' and a field number after '\(name.text)', but found \(describe(token))",
        help: "number the field: \(name.text) = 1;")
    }
    let number = try located(Field.number) { parser throws(Recovery) in
      try parser.number(
        "the number of field '\(name.text)'", help: "a field reads: type name = number;")
    }
    let isGroup = if case .group = kind { true } else { false }
    if token.isSymbol("{"), !isGroup {
      try fail(
        language == .proto3 ? "proto3 has no groups" : "a field has no block",
        help: "declare a message and a field of its type")
    }
    let options = try bracketedOptions(location: Field.options)
    var group: MessageSyntax?
    if isGroup {
      group = try self.group(name, comment: comment, at: start, in: context)
    } else {
      try endStatement(mark, "after field '\(name.text)'")
    }
    return (
      FieldSyntax(
        label: label, kind: isGroup ? .group(name) : kind,
        name: isGroup ? NameSyntax(text: name.text.lowercased(), range: name.range) : name,
        number: number, options: options, oneof: context.oneof,
        precedingMessages: context.precedingMessages,
        comment: comment ?? (isGroup ? nil : previousTrailingComment)), group
    )
  }

  /// The block of a group, which is a message of its own beside the field.
  private mutating func group(
    _ name: NameSyntax, comment: String?, at start: Int, in context: FieldContext
  ) throws(Recovery) -> MessageSyntax {
    if name.text.utf8.first.map({ $0 >= 0x61 || $0 == 0x5F }) ?? false {
      diagnostics.error(
        "the group's name '\(name.text)' begins with a small letter", at: name.range,
        notes: ["a group declares a message; its field gets the name in small letters"],
        help: "begin it with a capital")
      // The field has the same name then.
      isAstray = true
    }
    try checkDepth(context.depth + 1, of: name, at: name.range)
    let path = recorder.path
    recorder.setPath(context.group)
    let mark = recorder.begin([], at: start)
    recorder.add([DescriptorField.Message.name], bytes: name.range.bytes)
    recorder.setPath(path)
    recorder.add([DescriptorField.Field.typeName], bytes: name.range.bytes)
    recorder.setPath(context.group)
    guard token.isSymbol("{") else {
      try fail(
        "expected the block of group '\(name.text)', but found \(describe(token))",
        help: "write { and the group's fields")
    }
    let message = try messageBlock(name, comment: comment, depth: context.depth + 1, mark: mark)
    end(mark)
    recorder.setPath(path)
    return message
  }

  private mutating func label(in context: FieldContext) throws(Recovery) -> FieldSyntax.Label {
    guard case .identifier(let word) = token.kind, let label = FieldSyntax.Label(word) else {
      try checkMissingLabel(in: context)
      return .none
    }
    if label == .required, language == .proto3 {
      try fail(
        "proto3 has no required fields", help: "remove 'required', and check where it is read")
    }
    if context.oneof != nil {
      try fail("a field of a oneof has no label", help: "remove '\(word)'")
    }
    recorder.add([DescriptorField.Field.label], bytes: token.bytes)
    advance()
    if case .identifier(let other) = token.kind, FieldSyntax.Label(other) != nil, !isField,
      case .identifier = peek(1).kind
    {
      try fail(
        "a field has one label, and this one has '\(word)' and '\(other)'",
        help: "remove one of them")
    }
    return label
  }

  /// In proto2 only maps and the fields of oneofs go without.
  private mutating func checkMissingLabel(in context: FieldContext) throws(Recovery) {
    let isMap = token.isWord("map") && peek(1).isSymbol("<")
    guard language == .proto2, context.oneof == nil, !isMap else { return }
    guard case .identifier(let word) = token.kind else {
      guard token.isSymbol(".") else { return }
      return diagnostics.error(
        "a field of proto2 begins with its label", at: tokenRange,
        help: "write optional, required or repeated before the type")
    }
    diagnostics.error(
      "a field of proto2 begins with its label, and '\(word)' is none", at: tokenRange,
      help: Suggestion.question(for: word, among: ["optional", "required", "repeated"])
        ?? "write optional, required or repeated before '\(word)'")
  }

  private mutating func fieldKind(label: FieldSyntax.Label, isInOneof: Bool) throws(Recovery)
    -> FieldSyntax.Kind
  {
    if token.isWord("group"), case .identifier = peek(1).kind {
      if language == .proto3 {
        try fail("proto3 has no groups", help: "declare a message and a field of its type")
      }
      let keyword = NameSyntax(text: "group", range: tokenRange)
      advance()
      return .group(keyword)
    }
    guard token.isWord("map"), peek(1).isSymbol("<") else {
      return .named(try typeName())
    }
    if label != .none {
      try fail(
        "a map has no label", at: previousRange,
        help: "remove '\(source.text(in: previousRange.bytes))'")
    }
    if isInOneof {
      try fail("a oneof cannot hold a map", help: "wrap the map in a message")
    }
    advance()
    advance()
    let key = try typeName()
    try expect(",", "between the map's key type and its value type")
    let value = try typeName()
    try expect(">", "after the map's value type")
    return .map(key: key, value: value)
  }

  private mutating func typeName() throws(Recovery) -> NameSyntax {
    try path("a type", isAbsoluteAllowed: true)
  }
}

extension FieldSyntax.Label {
  init?(_ word: String) {
    switch word {
    case "optional": self = .optional
    case "required": self = .required
    case "repeated": self = .repeated
    default: return nil
    }
  }
}

extension FieldSyntax.Kind {
  /// Whether descriptors tell the type by a number, not by a name.
  fileprivate var isBuiltIn: Bool {
    switch self {
    case .named(let name): ScalarType(rawValue: name.text) != nil
    case .map: false
    case .group: true
    }
  }
}
