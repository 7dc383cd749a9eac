/// Messages, their fields and their oneofs.
extension Parser {
  mutating func message(depth: Int) throws(Recovery) -> MessageSyntax {
    let comment = token.leadingComment
    let keyword = tokenRange
    advance()
    let name = try identifier("the message's name")
    guard depth <= SchemaLimits.nestingDepthMax else {
      try fail(
        "message '\(name.text)' is nested more than \(SchemaLimits.nestingDepthMax) deep",
        at: keyword.through(name.range), help: "declare it further out")
    }
    let opening = tokenRange
    try expect("{", "after '\(name.text)'")
    var message = MessageSyntax(name: name, comment: comment ?? previousTrailingComment)
    try block(of: "message '\(name.text)'", openedAt: opening) { parser throws(Recovery) in
      try parser.statement(of: &message, depth: depth)
    }
    return message
  }

  private mutating func statement(of message: inout MessageSyntax, depth: Int) throws(Recovery) {
    if takeIf(";") { return }
    // A word is a keyword here only if what follows it is not what follows a field's type.
    let isDeclaration: Bool =
      if case .identifier = peek(1).kind { !isField } else { false }
    if token.isWord("message"), isDeclaration {
      message.messages.append(try self.message(depth: depth + 1))
    } else if token.isWord("enum"), isDeclaration {
      message.enums.append(try enumeration())
    } else if token.isWord("oneof"), isDeclaration {
      try oneof(of: &message)
    } else if token.isWord("option") {
      message.options.append(try optionStatement())
    } else if token.isWord("reserved"), !isField {
      try reserved(
        &message.reserved, of: "message '\(message.name.text)'",
        maximum: SchemaLimits.fieldNumbers.upperBound)
    } else if token.isWord("extend"), !isField {
      message.extensions.append(try extend())
    } else if token.isWord("extensions"), !isField {
      try fail(
        "proto3 has no extension ranges",
        help: "declare the fields, or one of type bytes for what is not known yet")
    } else {
      message.fields.append(try field(oneof: nil))
    }
  }

  /// Whether the statement here reads `type name = …`, whatever word the type is.
  private var isField: Bool {
    if case .identifier = peek(1).kind { peek(2).isSymbol("=") } else { false }
  }

  mutating func field(oneof: Int?) throws(Recovery) -> FieldSyntax {
    let comment = token.leadingComment
    let label = try label(isInOneof: oneof != nil)
    let kind = try fieldKind(label: label, isInOneof: oneof != nil)
    let name = try identifier(
      "the field's name", help: "a field reads: type name = number;")
    guard takeIf("=") else {
      try fail(
        "expected '=' and a field number after '\(name.text)', but found \(describe(token))",
        help: "number the field: \(name.text) = 1;")
    }
    let number = try number(
      "the number of field '\(name.text)'", help: "a field reads: type name = number;")
    if token.isSymbol("{") {
      try fail("proto3 has no groups", help: "declare a message and a field of its type")
    }
    let options = try bracketedOptions()
    try expect(";", "after field '\(name.text)'")
    return FieldSyntax(
      label: label, kind: kind, name: name, number: number, options: options, oneof: oneof,
      comment: comment ?? previousTrailingComment)
  }

  private mutating func label(isInOneof: Bool) throws(Recovery) -> FieldSyntax.Label {
    // A message may be named like a label: then a field's name and '=' follow at once.
    guard !isField, case .identifier(let word) = token.kind else { return .none }
    switch word {
    case "required":
      try fail(
        "proto3 has no required fields", help: "remove 'required', and check where it is read")
    case "optional", "repeated":
      if isInOneof {
        try fail(
          "a field of a oneof has no label", help: "remove '\(word)'")
      }
      advance()
      return word == "optional" ? .optional : .repeated
    default:
      return .none
    }
  }

  private mutating func fieldKind(label: FieldSyntax.Label, isInOneof: Bool) throws(Recovery)
    -> FieldSyntax.Kind
  {
    if token.isWord("group"), !isField, case .identifier = peek(1).kind {
      try fail("proto3 has no groups", help: "declare a message and a field of its type")
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

  private mutating func oneof(of message: inout MessageSyntax) throws(Recovery) {
    let comment = token.leadingComment
    advance()
    let name = try identifier("the oneof's name")
    let opening = tokenRange
    try expect("{", "after '\(name.text)'")
    let number = message.oneofs.count
    message.oneofs.append(OneofSyntax(name: name, comment: comment ?? previousTrailingComment))
    try block(of: "oneof '\(name.text)'", openedAt: opening) { parser throws(Recovery) in
      if parser.takeIf(";") { return }
      if parser.token.isWord("option") {
        message.oneofs[number].options.append(try parser.optionStatement())
      } else {
        message.fields.append(try parser.field(oneof: number))
      }
    }
  }

  /// `reserved 2, 9 to 11, 40 to max;` or `reserved "foo", "bar";`
  mutating func reserved(_ reserved: inout ReservedSyntax, of owner: String, maximum: Int64)
    throws(Recovery)
  {
    advance()
    if case .string = token.kind {
      repeat {
        // Adjacent literals are not joined here: a comma was forgotten rather than meant.
        guard case .string(let bytes) = token.kind else {
          try fail("expected a reserved name in quotes, but found \(describe(token))")
        }
        reserved.names.append(
          NameSyntax(text: String(decoding: bytes, as: UTF8.self), range: tokenRange))
        advance()
      } while takeIf(",")
    } else if case .identifier(let name) = token.kind {
      try fail("a reserved name stands in quotes", help: "write \"\(name)\"")
    } else {
      repeat {
        let first = try number("a number or a name in quotes to reserve")
        var last = first
        if takeIf(word: "to") {
          let end = tokenRange
          last =
            takeIf(word: "max")
            ? NumberSyntax(value: maximum, range: end) : try number("the end of the range")
        }
        let range = first.range.through(last.range)
        if first.value <= last.value {
          reserved.ranges.append(.init(numbers: first.value...last.value, range: range))
        } else {
          diagnostics.error(
            "the range ends before it begins", at: range,
            help: "write \(last.value) to \(first.value)")
        }
      } while takeIf(",")
    }
    try expect(";", "after what \(owner) reserves")
  }
}
