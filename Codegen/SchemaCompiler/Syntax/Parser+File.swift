/// The statements at the top of a file.
extension Parser {
  private static let keywords = [
    "syntax", "package", "import", "option", "message", "enum", "service", "extend",
  ]

  mutating func file() -> FileSyntax {
    var file = FileSyntax(source: source)
    let syntaxComment = token.leadingComment
    statementRecovering { parser throws(Recovery) in try parser.syntax() }
    while !isAtEnd {
      if token.isSymbol("}") {
        diagnostics.error(
          "this '}' closes nothing", at: tokenRange, help: "remove it, or look for a missing '{'")
        advance()
        continue
      }
      statementRecovering { parser throws(Recovery) in try parser.statement(of: &file) }
    }
    file.comment = file.comment ?? syntaxComment
    return file
  }

  private mutating func syntax() throws(Recovery) {
    if token.isWord("edition") {
      try fail(
        "this compiler reads proto3, not editions",
        help: "write syntax = \"proto3\"; instead")
    }
    guard token.isWord("syntax") else {
      // Recorded without skipping: what stands here is the first statement.
      diagnostics.error(
        "the file does not say which language it is written in", at: tokenRange,
        help: "begin it with syntax = \"proto3\";")
      return
    }
    advance()
    try expect("=", "after 'syntax'")
    let (bytes, range) = try string("the language")
    let name = String(decoding: bytes, as: UTF8.self)
    if name == "proto2" {
      diagnostics.error(
        "this compiler reads proto3, not proto2", at: range,
        help: "write \"proto3\" and drop 'required', default values, groups and extension ranges")
    } else if name != "proto3" {
      diagnostics.error(
        "there is no language '\(name)'", at: range, help: "write \"proto3\"")
    }
    try expect(";", "after the language")
  }

  private mutating func statement(of file: inout FileSyntax) throws(Recovery) {
    let comment = token.leadingComment
    guard case .identifier(let word) = token.kind else {
      if takeIf(";") { return }
      try fail(
        "expected a declaration, but found \(describe(token))",
        help: "a file contains messages, enums, services, imports, options and a package")
    }
    switch word {
    case "package":
      try package(of: &file, comment: comment)
    case "import":
      file.imports.append(try importStatement())
    case "option":
      file.options.append(try optionStatement())
    case "message":
      file.messages.append(try message(depth: 1))
    case "enum":
      file.enums.append(try enumeration())
    case "service":
      file.services.append(try service())
    case "extend":
      file.extensions.append(try extend())
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
    advance()
    let name = try path("the package's name", isAbsoluteAllowed: false)
    if let first = file.package {
      diagnostics.error(
        "the file has two packages", at: name.range,
        notes: ["the first is '\(first.text)', at \(first.range.location)"], help: "keep one")
    } else {
      file.package = name
      file.comment = comment
    }
    try expect(";", "after the package")
  }

  private mutating func importStatement() throws(Recovery) -> ImportSyntax {
    advance()
    var kind = ImportSyntax.Kind.plain
    if takeIf(word: "public") {
      kind = .public
    } else if takeIf(word: "weak") {
      kind = .weak
    }
    let (bytes, range) = try string("the path of the file to import")
    try expect(";", "after the import")
    return ImportSyntax(path: String(decoding: bytes, as: UTF8.self), kind: kind, range: range)
  }

  mutating func extend() throws(Recovery) -> ExtensionSyntax {
    advance()
    var syntax = ExtensionSyntax(
      extended: try path("what to extend", isAbsoluteAllowed: true))
    let opening = tokenRange
    try expect("{", "after '\(syntax.extended.text)'")
    try block(of: "the extension", openedAt: opening) { parser throws(Recovery) in
      if parser.takeIf(";") { return }
      syntax.fields.append(try parser.field(oneof: nil))
    }
    return syntax
  }
}
