/// Messages, their oneofs, and what extends messages.
extension Parser {
  mutating func message(depth: Int, mark: LocationRecorder.Mark) throws(Recovery) -> MessageSyntax {
    let comment = token.leadingComment
    let keyword = tokenRange
    advance()
    let name = try located(DescriptorField.Message.name) { parser throws(Recovery) in
      try parser.identifier("the message's name")
    }
    try checkDepth(depth, of: name, at: keyword.through(name.range))
    return try messageBlock(name, comment: comment, depth: depth, mark: mark)
  }

  mutating func checkDepth(_ depth: Int, of name: NameSyntax, at range: SourceRange)
    throws(Recovery)
  {
    if depth > SchemaLimits.messageDepthMax {
      try fail(
        "message '\(name.text)' is nested more than \(SchemaLimits.messageDepthMax) deep",
        at: range, help: "declare it further out")
    }
    let byteCount = enclosingNamesByteCount + name.text.utf8.count
    if byteCount > SchemaLimits.enclosingNamesBytesMax {
      try fail(
        "the names of message '\(name.text)' and of those around it have \(byteCount) bytes; "
          + "at most \(SchemaLimits.enclosingNamesBytesMax) are allowed",
        at: range, help: "every full name within begins with them: choose shorter ones")
    }
  }

  /// The block of a message or a group.
  mutating func messageBlock(
    _ name: NameSyntax, comment: String?, depth: Int, mark: LocationRecorder.Mark
  ) throws(Recovery) -> MessageSyntax {
    let opening = try openBlock(mark, after: name.text)
    var message = MessageSyntax(name: name, comment: comment ?? previousTrailingComment)
    enclosingNamesByteCount += name.text.utf8.count + 1
    defer { enclosingNamesByteCount -= name.text.utf8.count + 1 }
    try block(of: "message '\(name.text)'", openedAt: opening) { parser throws(Recovery) in
      try parser.statement(of: &message, depth: depth)
    }
    return message
  }

  private mutating func statement(of message: inout MessageSyntax, depth: Int) throws(Recovery) {
    typealias Field = DescriptorField.Message
    if takeEmptyStatement() { return }
    try checkKeyword()
    if token.isWord("message"), isNameNext {
      let mark = begin(Field.message, index: message.nestedCount)
      message.messages.append(try self.message(depth: depth + 1, mark: mark))
      end(mark)
    } else if token.isWord("enum"), isNameNext {
      let mark = begin(Field.enumeration, index: message.enums.count)
      message.enums.append(try enumeration(mark: mark))
      end(mark)
    } else if token.isWord("oneof"), isNameNext {
      try oneof(of: &message, depth: depth)
    } else if token.isWord("option") {
      let mark = begin(Field.options)
      message.options.append(try optionStatement(number: message.options.count))
      end(mark)
    } else if token.isWord("reserved") {
      try reserved(
        &message.reserved, of: "message '\(message.name.text)'",
        maximum: SchemaLimits.fieldNumbers.upperBound, rangeLocation: Field.reservedRange,
        nameLocation: Field.reservedName)
    } else if token.isWord("extend") {
      try extend(
        &message.extensions, count: &message.extensionCount, &message.messages,
        otherMessages: message.mapCount,
        location: Field.extension, groupLocation: Field.message, depth: depth)
    } else if token.isWord("extensions") {
      try extensionRanges(of: &message)
    } else if token.isWord("service"), isNameNext, peek(2).isSymbol("{") {
      try fail(
        "a service is declared by itself, and not in a message",
        help: "move it out of message '\(message.name.text)'")
    } else {
      try appendField(to: &message, oneof: nil, depth: depth)
    }
  }

  private static let keywords = [
    "message", "enum", "oneof", "reserved", "extend", "extensions",
  ]

  /// A type may be called like a keyword. Where it begins a field, the keyword goes first, for protoc
  /// as for us.
  private mutating func checkKeyword() throws(Recovery) {
    guard case .identifier(let word) = token.kind, Self.keywords.contains(word),
      isField || peek(1).isSymbol(".") && word != "extend"
    else { return }
    try fail(
      "'\(word)' begins a declaration here, and is not read as a type",
      help: "write the type's full name with a leading dot, such as .\(word)")
  }

  private var isNameNext: Bool {
    if case .identifier = peek(1).kind { true } else { false }
  }

  private mutating func appendField(to message: inout MessageSyntax, oneof: Int?, depth: Int)
    throws(Recovery)
  {
    typealias Field = DescriptorField.Message
    let mark = begin(Field.field, index: message.fields.count)
    let context = FieldContext(
      oneof: oneof, precedingMessages: message.messages.count,
      group: recorder.path.dropLast(2) + [Field.message, Int32(clamping: message.nestedCount)],
      depth: depth)
    let (field, group) = try field(in: context, mark: mark)
    if let group { message.messages.append(group) }
    if case .map = field.kind { message.mapCount += 1 }
    message.fields.append(field)
    end(mark)
  }

  private mutating func oneof(of message: inout MessageSyntax, depth: Int) throws(Recovery) {
    typealias Field = DescriptorField.Message
    let comment = token.leadingComment
    let number = message.oneofs.count
    let mark = begin(Field.oneof, index: number)
    advance()
    let name = try located(DescriptorField.Oneof.name) { parser throws(Recovery) in
      try parser.identifier("the oneof's name")
    }
    let opening = try openBlock(mark, after: name.text)
    message.oneofs.append(OneofSyntax(name: name, comment: comment ?? previousTrailingComment))
    // The fields belong to the message, and so do their paths.
    let path = recorder.path
    recorder.setPath(path.dropLast(2))
    try block(of: "oneof '\(name.text)'", openedAt: opening) { parser throws(Recovery) in
      if parser.token.isSymbol(";") {
        try parser.fail("a oneof has no empty statements", help: "remove the ';'")
      }
      if parser.token.isWord("option") {
        let outer = parser.recorder.path
        parser.recorder.setPath(path)
        let mark = parser.begin(DescriptorField.Oneof.options)
        message.oneofs[number].options.append(
          try parser.optionStatement(number: message.oneofs[number].options.count))
        parser.end(mark)
        parser.recorder.setPath(outer)
      } else {
        try parser.appendField(to: &message, oneof: number, depth: depth)
      }
    }
    recorder.setPath(path)
    end(mark)
  }

  // MARK: Extensions

  /// `extend Message { … }`. The messages of groups are added to `messages`, which in the descriptor
  /// stand among `otherMessages` more.
  mutating func extend(
    _ extensions: inout [ExtensionSyntax], count: inout Int, _ messages: inout [MessageSyntax],
    otherMessages: Int, location: Int32, groupLocation: Int32, depth: Int
  ) throws(Recovery) {
    let whole = begin(location)
    advance()
    let extended = try path("what to extend", isAbsoluteAllowed: true)
    var syntax = ExtensionSyntax(extended: extended)
    let first = count
    let opening = try openBlock(whole, after: extended.text)
    try block(of: "the extension", openedAt: opening) { parser throws(Recovery) in
      if parser.takeEmptyStatement() { return }
      let mark = parser.recorder.begin(
        [Int32(clamping: first + syntax.fields.count)], at: parser.token.bytes.lowerBound)
      parser.recorder.add([DescriptorField.Field.extendee], bytes: extended.range.bytes)
      let context = FieldContext(
        oneof: nil, precedingMessages: messages.count,
        group: parser.recorder.path.dropLast(2)
          + [groupLocation, Int32(clamping: messages.count + otherMessages)],
        depth: depth)
      let (field, group) = try parser.field(in: context, mark: mark)
      if let group { messages.append(group) }
      syntax.fields.append(field)
      parser.end(mark)
    }
    count += syntax.fields.count
    extensions.append(syntax)
    end(whole)
  }
}

extension MessageSyntax {
  /// How many messages its descriptor nests: those declared, and one for each map's entries.
  fileprivate var nestedCount: Int { messages.count + mapCount }
}
