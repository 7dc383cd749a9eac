/// Turns tokens into a syntax tree by recursive descent.
///
/// A statement that cannot be read is reported and skipped, and parsing goes on behind it, so that
/// one run reports every error. Nesting is bounded by `SchemaLimits`.
struct Parser {
  /// Thrown when a diagnostic has been recorded and the statement is to be skipped.
  struct Recovery: Error {}

  let source: SourceFile
  private let tokens: [Token]
  private var index = 0
  private var hasReportedEnd: Bool
  private var statementCount = 0
  /// The bytes of the names of the messages around the present statement, a dot behind each.
  var enclosingNamesByteCount = 0
  /// The words of the statements that were passed over.
  private var lostWords: Set<String> = []
  /// Whether so much was not understood that these words do not tell what is missing.
  var isAstray: Bool
  private var firstSuspect: (owner: String, closing: SourceRange)?
  /// What the file says it is written in, once it has said so.
  var language = SchemaLanguage.proto3
  var recorder: LocationRecorder
  /// Lines on which the lexer found something wrong: what the parser cannot read there is likely a
  /// consequence.
  private let troubledLines: Set<Int>
  var diagnostics: Diagnostics

  /// The tree of `source`; incomplete where diagnostics were added.
  static func parse(
    _ source: SourceFile, recordsLocations: Bool = false, diagnostics: inout Diagnostics
  ) -> FileSyntax {
    var lexed = diagnostics
    let tokens = Lexer.tokenize(source, diagnostics: &lexed)
    // A string or a comment that does not end hides what follows.
    let isAstray = lexed.errorCount > diagnostics.errorCount
    var parser = Parser(
      source: source, tokens: tokens, recordsLocations: recordsLocations, isAstray: isAstray,
      diagnostics: lexed)
    var file = parser.file()
    if parser.diagnostics.errorCount > diagnostics.errorCount { file.damage = parser.damage }
    diagnostics = parser.diagnostics
    return file
  }

  private var damage: Damage {
    // An import that was passed over declares what has any name.
    isAstray || hasReportedEnd || lostWords.contains("import")
      ? .anything : .statements(words: lostWords)
  }

  private init(
    source: SourceFile, tokens: [Token], recordsLocations: Bool, isAstray: Bool,
    diagnostics: Diagnostics
  ) {
    self.source = source
    self.tokens = tokens
    self.diagnostics = diagnostics
    self.isAstray = isAstray
    recorder = LocationRecorder(isRecording: recordsLocations)
    hasReportedEnd = tokens.count > SchemaLimits.tokensMax
    troubledLines = Set(
      diagnostics.list.compactMap(\.location).filter { $0.path == source.path }.map(\.line))
  }

  // MARK: Looking

  var token: Token { tokens[index] }

  var isAtEnd: Bool { token.kind == .endOfFile }

  /// The token `count` places ahead, or the last one.
  func peek(_ count: Int) -> Token {
    tokens[min(index + count, tokens.count - 1)]
  }

  var tokenRange: SourceRange { source.range(token.bytes) }

  /// The token before the present one.
  var previousRange: SourceRange {
    source.range(tokens[max(0, index - 1)].bytes)
  }

  /// The comment on the line of the token before the present one, behind it.
  var previousTrailingComment: String? { tokens[max(0, index - 1)].trailingComment }

  /// How a diagnostic names a token.
  func describe(_ token: Token) -> String {
    switch token.kind {
    case .identifier, .integer, .float, .string, .symbol: "'\(source.text(in: token.bytes))'"
    case .endOfFile: "the end of the file"
    }
  }

  // MARK: Taking

  @discardableResult
  mutating func advance() -> Token {
    let taken = tokens[index]
    diagnostics.step()
    if index < tokens.count - 1 {
      index += 1
    }
    return taken
  }

  mutating func takeIf(_ symbol: Unicode.Scalar) -> Bool {
    guard token.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func takeIf(word: String) -> Bool {
    guard token.isWord(word) else { return false }
    advance()
    return true
  }

  mutating func expect(
    _ symbol: Unicode.Scalar, _ place: String, help: String? = nil
  ) throws(Recovery) {
    guard !takeIf(symbol) else { return }
    // What is missing is missing behind the token before.
    if symbol == ";" {
      let end = previousRange.bytes.upperBound
      try fail(
        "expected ';' \(place), but found \(describe(token))", at: source.range(end..<end),
        help: "end the statement with ';'")
    }
    try fail(
      "expected '\(Character(symbol))' \(place), but found \(describe(token))", help: help)
  }

  mutating func identifier(_ what: String, help: String? = nil) throws(Recovery) -> NameSyntax {
    guard case .identifier(let text) = token.kind else {
      let isQuoted = if case .string = token.kind { true } else { false }
      try fail(
        "expected \(what), but found \(describe(token))",
        help: isQuoted ? "write it without quotes" : help)
    }
    guard text.utf8.count <= SchemaLimits.nameBytesMax else {
      try fail(
        "a name of \(text.utf8.count) bytes; at most \(SchemaLimits.nameBytesMax) are allowed",
        help: "choose a shorter one")
    }
    let range = tokenRange
    advance()
    return NameSyntax(text: text, range: range)
  }

  /// `a.b.c`, with a leading dot if `isAbsoluteAllowed`.
  mutating func path(
    _ what: String, isAbsoluteAllowed: Bool, bytesMax: Int = SchemaLimits.pathBytesMax
  ) throws(Recovery) -> NameSyntax {
    let start = tokenRange
    var text = ""
    if isAbsoluteAllowed, takeIf(".") {
      text = "."
    }
    let first = try identifier(what)
    text += first.text
    var range = start.through(first.range)
    while takeIf(".") {
      let part = try identifier("a name after '.'")
      text += "." + part.text
      range = range.through(part.range)
      guard text.utf8.count <= bytesMax else {
        try fail(
          "a name of more than \(bytesMax) bytes, which is longer than any can be", at: start)
      }
    }
    return NameSyntax(text: text, range: range)
  }

  /// One or more quoted strings, joined as in C.
  mutating func string(_ what: String) throws(Recovery) -> (bytes: [UInt8], range: SourceRange) {
    guard case .string(var bytes) = token.kind else {
      let word = if case .identifier(let word) = token.kind { word } else { "..." }
      try fail(
        "expected \(what) in quotes, but found \(describe(token))", help: "write \"\(word)\"")
    }
    var range = tokenRange
    advance()
    while case .string(let more) = token.kind {
      bytes += more
      range = range.through(tokenRange)
      advance()
    }
    return (bytes, range)
  }

  /// An integer, with a minus sign if it has one.
  mutating func number(_ what: String, help: String? = nil) throws(Recovery) -> NumberSyntax {
    let start = tokenRange
    let isNegative = takeIf("-")
    guard case .integer(let magnitude) = token.kind else {
      if case .float = token.kind, source.bytes[token.bytes].allSatisfy(\.isDigit) {
        try fail(
          "\(source.text(in: token.bytes)) is too large: integers go up to 18446744073709551615")
      }
      try fail("expected \(what), but found \(describe(token))", help: help)
    }
    let range = start.through(tokenRange)
    advance()
    // Far beyond every range that a number is checked against, and still far from overflow.
    let value = Int64(clamping: magnitude)
    return NumberSyntax(value: isNegative ? -value : value, range: range)
  }

  // MARK: Failing

  mutating func fail(_ message: String, at range: SourceRange? = nil, help: String? = nil)
    throws(Recovery) -> Never
  {
    let range = range ?? tokenRange
    // What the end cuts off is not said to be missing when it was said why.
    let isCutOff = hasReportedEnd && isAtEnd
    if !isCutOff, !troubledLines.contains(source.line(at: range.bytes.lowerBound)) {
      diagnostics.error(message, at: range, help: help)
    }
    throw Recovery()
  }

  /// Skips to behind the `;` or the `}` that ends the present statement, or to before a `}` that
  /// ends the block around it.
  mutating func skipStatement(from start: Int) {
    if index == start, !token.isSymbol("}") {
      advance()
    }
    // Braces that were opened between the statement's start and the error are open still.
    var depth = 0
    for token in tokens[start..<index] {
      if token.isSymbol("{") { depth += 1 }
      if token.isSymbol("}") { depth -= 1 }
    }
    depth = max(0, depth)
    while !isAtEnd {
      if token.isSymbol("}"), depth == 0 { return }
      let taken = advance()
      if taken.isSymbol("{") { depth += 1 }
      if taken.isSymbol("}") {
        depth -= 1
        if depth == 0 { return }
      }
      if taken.isSymbol(";"), depth == 0 { return }
    }
  }

  /// Reads statements until the block's closing brace, each with its own recovery.
  mutating func block(
    of owner: String, openedAt opening: SourceRange,
    _ statement: (inout Parser) throws(Recovery) -> Void
  ) throws(Recovery) {
    while !token.isSymbol("}") {
      if isAtEnd {
        // One missing brace leaves every block around it open as well.
        guard !hasReportedEnd else { throw Recovery() }
        hasReportedEnd = true
        diagnostics.error(
          "\(owner) does not end: its '{' has no '}'", at: opening, notes: suspectNote(),
          help: "close it with '}'")
        throw Recovery()
      }
      statementRecovering(statement)
    }
    suspect(owner, opening)
    advance()
    declarationEnds(nil)
  }

  /// Remembers the first closing brace that begins its line, but not in the column in which the line
  /// of the opening one begins: if a brace turns out to be missing, it is likely before that one.
  private mutating func suspect(_ owner: String, _ opening: SourceRange) {
    guard firstSuspect == nil else { return }
    let indentation = source.indentation(at: token.bytes.lowerBound)
    guard indentation.endIndex == token.bytes.lowerBound,
      source.indentation(at: opening.bytes.lowerBound) != indentation
    else { return }
    firstSuspect = (owner, tokenRange)
  }

  private func suspectNote() -> [String] {
    guard let (owner, range) = firstSuspect else { return [] }
    return ["the '}' at \(range.location) ends \(owner), though it is indented otherwise"]
  }

  mutating func statementRecovering(_ statement: (inout Parser) throws(Recovery) -> Void) {
    statementCount += 1
    guard statementCount <= SchemaLimits.statementsMax else { return endEarly() }
    let start = index
    let pathCount = recorder.path.count
    do throws(Recovery) {
      try statement(&self)
    } catch {
      recorder.restorePath(count: pathCount)
      skipStatement(from: start)
      guard !hasReportedEnd else { return }
      for token in tokens[start..<index] {
        if case .identifier(let word) = token.kind { lostWords.insert(word) }
      }
    }
  }

  /// Passes over the rest of the file.
  private mutating func endEarly() {
    if !hasReportedEnd {
      diagnostics.error(
        "the file has more than \(SchemaLimits.statementsMax) statements; what follows is not read",
        at: tokenRange, help: "split it and import the parts")
    }
    hasReportedEnd = true
    index = tokens.count - 1
  }
}
