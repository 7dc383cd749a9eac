/// Cuts the text of a schema into tokens and hands each the comments that belong to it.
///
/// A '#' within the value of an option begins a comment that reaches to the end of the value, across
/// lines: protoc joins the value's tokens to one line and reads that as text format, in which such a
/// comment ends with its line.
///
/// Invariants:
/// - Every turn of the loop consumes at least one byte, so that any input ends.
/// - The last token is `endOfFile`, and there is exactly one.
struct Lexer {
  let source: SourceFile
  private let tokensMax: Int
  private var position = 0
  private var tokens: [Token] = []
  private var comments = CommentCollector()
  /// How many braces are open in the option's value that is being read.
  private var valueDepth = 0
  private var isInHashComment = false
  private(set) var diagnostics: Diagnostics

  static func tokenize(
    _ source: SourceFile, tokensMax: Int = SchemaLimits.tokensMax, diagnostics: inout Diagnostics
  ) -> [Token] {
    var lexer = Lexer(source: source, tokensMax: tokensMax, diagnostics: diagnostics)
    lexer.run()
    diagnostics = lexer.diagnostics
    return lexer.tokens
  }

  private init(source: SourceFile, tokensMax: Int, diagnostics: Diagnostics) {
    self.source = source
    self.tokensMax = tokensMax
    self.diagnostics = diagnostics
  }

  private mutating func run() {
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3  // A byte order mark says nothing in UTF-8.
    }
    while let byte = peek() {
      guard tokens.count < tokensMax else {
        diagnostics.error(
          "the file has more than \(tokensMax) words and symbols; "
            + "what follows is not read", at: source.range(position..<position),
          help: "split it and import the parts")
        break
      }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t")...UInt8(ascii: "\r"):
        position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        lineComment()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        blockComment()
      case _ where byte.isLetter || byte.isForeign:
        identifier()
      case _ where byte.isDigit:
        number()
      case UInt8(ascii: ".") where peek(1)?.isDigit == true:
        number()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        string(quote: byte)
      case _ where Self.symbols.contains(byte):
        position += 1
        countBraces(byte)
        append(.symbol(byte), from: position - 1)
      case UInt8(ascii: "#") where valueDepth > 0:
        hashComment()
      case 0x21...0x7E where isInHashComment:
        position += 1
      default:
        unexpected()
      }
    }
    append(.endOfFile, from: position)
  }

  private static let symbols = Array("{}[]()<>=;:,.-+/".utf8)

  private func peek(_ ahead: Int = 0) -> UInt8? {
    let index = position + ahead
    return index < source.bytes.count ? source.bytes[index] : nil
  }

  private mutating func append(_ kind: Token.Kind, from start: Int) {
    guard !isInHashComment || kind == .endOfFile else { return }
    let bytes = start..<position
    let line = source.line(at: start)
    let previousLine = tokens.last.map { source.line(at: $0.bytes.upperBound - 1) }
    let (trailing, leading) = comments.take(
      previousLine: previousLine, nextLine: line, isLast: kind == .endOfFile)
    if let trailing {
      tokens[tokens.count - 1].trailingComment = trailing
    }
    tokens.append(Token(kind: kind, bytes: bytes, leadingComment: leading))
  }

  private mutating func unexpected() {
    let start = position
    position += 1
    let isControl = source.bytes[start] < 0x20 || source.bytes[start] == 0x7F
    let name =
      isControl
      ? "control character \(source.bytes[start])" : "'\(source.text(in: start..<position))'"
    diagnostics.error(
      "\(name) means nothing in a schema", at: source.range(start..<position), help: "remove it")
  }

  // MARK: Comments

  private mutating func lineComment() {
    let start = position
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      position += 1
    }
    let line = source.line(at: start)
    comments.append(
      .init(
        text: Comment.stripLine(source.text(in: (start + 2)..<position)), isBlock: false,
        lines: line...line))
  }

  private mutating func blockComment() {
    let start = position
    position += 2
    while peek() != nil {
      if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        let text = source.text(in: (start + 2)..<position)
        position += 2
        comments.append(
          .init(
            text: Comment.stripBlock(text), isBlock: true,
            lines: source.line(at: start)...source.line(at: position - 1)))
        return
      }
      if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        diagnostics.error(
          "there is a '/*' within a comment", at: source.range(position..<(position + 2)),
          notes: ["comments do not nest: the next '*/' ends them all"], help: "remove it")
        position += 1
      }
      position += 1
    }
    diagnostics.error(
      "the comment that begins here does not end", at: source.range(start..<(start + 2)),
      help: "end it with '*/'")
  }

  /// Values of options alone stand behind '=' and in braces.
  private mutating func countBraces(_ symbol: UInt8) {
    if symbol == UInt8(ascii: "{"), valueDepth > 0 || tokens.last?.isSymbol("=") == true {
      valueDepth += 1
    } else if symbol == UInt8(ascii: "}"), valueDepth > 0 {
      valueDepth -= 1
      if valueDepth == 0 { isInHashComment = false }
    }
  }

  private mutating func hashComment() {
    if !isInHashComment {
      let range = source.range(position..<(position + 1))
      if valueDepth == 1 {
        diagnostics.warn(
          "'#' makes a comment of the rest of the value, across lines", at: range,
          help: "write '//', whose comment ends with its line")
      } else {
        diagnostics.error(
          "'#' makes a comment of the rest of the value, and of braces that would close what is open",
          at: range, help: "write '//', whose comment ends with its line")
      }
    }
    isInHashComment = true
    position += 1
  }

  // MARK: Words

  private mutating func identifier() {
    let start = position
    var isForeign = false
    while let byte = peek(), byte.isLetter || byte.isDigit || byte.isForeign {
      isForeign = isForeign || byte.isForeign
      position += 1
    }
    let text = source.text(in: start..<position)
    if isForeign {
      diagnostics.error(
        "'\(text)' is not a name", at: source.range(start..<position),
        help: "names are made of the letters a to z and A to Z, digits and '_'")
    }
    append(.identifier(text), from: start)
  }

  private mutating func number() {
    let start = position
    let scanned = NumberLiteral.scan(source.bytes[start...])
    position = start + scanned.byteCount
    if let problem = scanned.problem {
      diagnostics.error(problem, at: source.range(start..<position))
    }
    append(scanned.kind, from: start)
  }

  private mutating func string(quote: UInt8) {
    let start = position
    let scanned = StringLiteral.scan(source.bytes[start...])
    position = start + scanned.byteCount
    for problem in scanned.problems {
      let from = start + problem.bytes.lowerBound
      diagnostics.error(
        problem.message, at: source.range(from..<(start + problem.bytes.upperBound)),
        help: problem.help)
    }
    append(.string(scanned.value), from: start)
  }
}

extension UInt8 {
  /// A letter in the sense of the schema language, which counts the underscore among them.
  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) || self == UInt8(ascii: "_")
  }

  /// Part of a character beyond ASCII.
  var isForeign: Bool { self >= 0x80 }

  var isDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  /// The value of a digit of base 16 or lower.
  var digitValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
