/// The statements at the top of a file.
extension Parser {
  private static let keywords = [
    "syntax", "package", "import", "option", "message", "enum", "service", "extend",
  ]

  mutating func file() -> FileSyntax {
    var file = FileSyntax(source: source)
    let isEmpty = isAtEnd
    let whole = recorder.begin([], at: token.bytes.lowerBound)
    fileBegins()
    let syntaxComment = token.leadingComment
    statementRecovering { parser throws(Recovery) in try parser.syntax() }
    file.language = language
    while !isAtEnd {
      if token.isSymbol("}") {
        diagnostics.error(
          "this '}' closes nothing", at: tokenRange, help: "remove it, or look for a missing '{'")
        isAstray = true
        advance()
        continue
      }
      statementRecovering { parser throws(Recovery) in try parser.statement(of: &file) }
    }
    end(whole)
    if isEmpty { recorder.endAtFileStart(whole) }
    file.comment = file.comment ?? syntaxComment
    file.locations = recorder.locations
    return file
  }

  private mutating func syntax() throws(Recovery) {
    // Until the language is known nobody can tell what a mistake is.
    let wasAstray = isAstray
    isAstray = true
    if token.isWord("edition") {
      try fail(
        "this compiler reads proto3 and proto2, not editions yet",
        help: "write syntax = \"proto3\"; instead")
    }
    guard token.isWord("syntax") else {
      // What stands here is the first statement. All compilers take it for one of proto2.
      language = .proto2
      diagnostics.warn(
        "the file does not say which language it is written in, and is taken for proto2",
        at: tokenRange, help: "begin it with syntax = \"proto3\"; or syntax = \"proto2\";")
      isAstray = wasAstray
      return
    }
    let mark = begin(DescriptorField.File.syntax)
    advance()
    try expect("=", "after 'syntax'")
    let (bytes, range) = try string("the language")
    let name = String(decoding: bytes, as: UTF8.self)
    if let language = SchemaLanguage(rawValue: name) {
      self.language = language
      isAstray = wasAstray
    } else {
      diagnostics.error(
        "there is no language '\(name)'", at: range, help: "write \"proto3\"")
    }
    try endStatement(mark, "after the language")
    end(mark)
  }

  private mutating func statement(of file: inout FileSyntax) throws(Recovery) {
    let comment = token.leadingComment
    guard case .identifier(let word) = token.kind else {
      if takeEmptyStatement() { return }
      try fail(
        "expected a declaration, but found \(describe(token))",
        help: "a file contains messages, enums, services, imports, options and a package")
    }
    switch word {
    case "package":
      try package(of: &file, comment: comment)
    case "import":
      try importStatement(of: &file)
    case "option":
      let mark = begin(DescriptorField.File.options)
      file.options.append(try optionStatement(number: file.options.count))
      end(mark)
    case "message":
      let mark = begin(DescriptorField.File.message, index: file.messages.count)
      file.messages.append(try message(depth: 1, mark: mark))
      end(mark)
    case "enum":
      let mark = begin(DescriptorField.File.enumeration, index: file.enums.count)
      file.enums.append(try enumeration(mark: mark))
      end(mark)
    case "service":
      let mark = begin(DescriptorField.File.service, index: file.services.count)
      file.services.append(try service(mark: mark))
      end(mark)
    case "extend":
      try extend(
        &file.extensions, count: &file.extensionCount, &file.messages, otherMessages: 0,
        location: DescriptorField.File.extension, groupLocation: DescriptorField.File.message,
        depth: 1)
    case "syntax":
      try fail(
        "the language is declared once, at the top of the file", help: "remove this statement")
    default:
      try fail(
        "a file does not contain '\(word)' statements",
        help: Suggestion.question(for: word, among: Self.keywords)
          ?? "a file contains messages, enums, services, imports, options and a package")
    }
  }

  private mutating func package(of file: inout FileSyntax, comment: String?) throws(Recovery) {
    let mark = begin(DescriptorField.File.package)
    let keyword = tokenRange
    advance()
    let name = try path("the package's name", isAbsoluteAllowed: false, bytesMax: .max)
    if name.text.utf8.count > SchemaLimits.packageBytesMax {
      diagnostics.error(
        "the package's name has \(name.text.utf8.count) bytes; "
          + "at most \(SchemaLimits.packageBytesMax) are allowed",
        at: keyword, help: "every full name begins with it: choose a shorter one")
    } else if name.text.split(separator: ".").count > SchemaLimits.packagePartsMax {
      diagnostics.error(
        "the package's name has more than \(SchemaLimits.packagePartsMax) parts", at: keyword,
        help: "choose one of fewer parts")
    } else if let first = file.package {
      diagnostics.error(
        "the file has two packages", at: name.range,
        notes: ["the first is '\(first.text)', at \(first.range.location)"], help: "keep one")
    } else {
      file.package = name
      file.comment = comment
    }
    try endStatement(mark, "after the package")
    end(mark)
  }

  private mutating func importStatement(of file: inout FileSyntax) throws(Recovery) {
    let mark = begin(DescriptorField.File.dependency, index: file.imports.count)
    advance()
    var kind = ImportSyntax.Kind.plain
    let keyword = token.bytes
    if takeIf(word: "public") {
      kind = .public
    } else if takeIf(word: "weak") {
      kind = .weak
    }
    if kind != .plain {
      let field =
        kind == .public
        ? DescriptorField.File.publicDependency : DescriptorField.File.weakDependency
      let index = Int32(clamping: file.importCounts[kind, default: 0])
      recorder.add(outside: mark, [field, index], bytes: keyword)
    }
    let (bytes, range) = try string("the path of the file to import")
    try endStatement(mark, "after the import")
    end(mark)
    file.importCounts[kind, default: 0] += 1
    file.imports.append(
      ImportSyntax(path: String(decoding: bytes, as: UTF8.self), kind: kind, range: range))
  }
}
