import Testing

@testable import SchemaCompiler

@Suite("The lexer")
struct LexerTests {
  private func tokens(_ text: String) -> [Token] {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "a.proto", bytes: Array(text.utf8))
    let tokens = Lexer.tokenize(source, diagnostics: &diagnostics)
    #expect(diagnostics.list.map(\.message) == [])
    return tokens
  }

  private func kinds(_ text: String) -> [Token.Kind] {
    tokens(text).map(\.kind)
  }

  private func symbol(_ text: Unicode.Scalar) -> Token.Kind { .symbol(UInt8(ascii: text)) }

  @Test("cuts words, numbers, strings and symbols, and ends with the end of the file")
  func kinds() {
    #expect(
      kinds("uint64 _a1=1;") == [
        .identifier("uint64"), .identifier("_a1"), symbol("="), .integer(1), symbol(";"),
        .endOfFile,
      ])
    #expect(kinds("") == [.endOfFile])
    #expect(kinds("\u{FEFF}a") == [.identifier("a"), .endOfFile])
    #expect(
      kinds("a.b.C") == [
        .identifier("a"), symbol("."), .identifier("b"), symbol("."), .identifier("C"), .endOfFile,
      ])
  }

  @Test(
    "reads integers in three bases",
    arguments: [
      ("0", 0), ("42", 42), ("010", 8), ("0x1F", 31), ("0XfF", 255),
      ("18446744073709551615", UInt64.max),
    ])
  func integers(text: String, value: UInt64) {
    #expect(kinds(text) == [.integer(value), .endOfFile])
  }

  @Test(
    "reads floating-point numbers",
    arguments: [
      ("1.5", 1.5), (".5", 0.5), ("5.", 5), ("1e3", 1_000), ("1.e3", 1_000), ("2.5E-1", 0.25),
      ("1e+2", 100),
    ])
  func floats(text: String, value: Double) {
    #expect(kinds(text) == [.float(value), .endOfFile])
  }

  @Test(
    "reads strings with their escapes as bytes",
    arguments: [
      (#""plain""#, Array("plain".utf8)), (#"'it "is"'"#, Array(#"it "is""#.utf8)),
      (#""\n\t\\\"\'\?""#, [10, 9, 92, 34, 39, 63]), (#""\x41\101\7""#, [0x41, 0x41, 7]),
      (#""\xff\377""#, [0xFF, 0xFF]), (#""\u00e9\U0001F642""#, Array("é🙂".utf8)),
      // The halves of a code point in UTF-16, together and alone, and what is beyond all code points.
      (#""\ud83d\ude42""#, Array("🙂".utf8)), (#""\ud83dx""#, [0xED, 0xA0, 0xBD, 0x78]),
      (#""\ud83d\ud83d\ude42""#, [0xED, 0xA0, 0xBD] + Array("🙂".utf8)),
      (#""\ude42""#, [0xED, 0xB9, 0x82]), (#""\U001fffff""#, Array(#"\U001fffff"#.utf8)),
      (#""é""#, Array("é".utf8)), (#""""#, []),
    ])
  func strings(text: String, value: [UInt8]) {
    #expect(kinds(text) == [.string(value), .endOfFile])
  }

  @Test("takes no more words than are allowed, and says so once")
  func bounded() {
    var diagnostics = Diagnostics()
    let source = SourceFile(path: "a.proto", bytes: Array("a b c d e f".utf8))
    let tokens = Lexer.tokenize(source, tokensMax: 3, diagnostics: &diagnostics)
    #expect(
      tokens.map(\.kind) == [.identifier("a"), .identifier("b"), .identifier("c"), .endOfFile])
    #expect(
      diagnostics.list.map(\.message) == [
        "the file has more than 3 words and symbols; what follows is not read"
      ])
  }

  // MARK: Comments

  @Test("gives a token the comment directly above it")
  func leading() {
    let tokens = tokens("// One.\n// Two.\na")
    #expect(tokens[0].leadingComment == "One.\nTwo.")
  }

  @Test("drops a comment that a blank line separates from what follows")
  func detached() {
    let tokens = tokens("// Detached.\n\n// Attached.\na\n\n// At the end.\n")
    #expect(tokens[0].leadingComment == "Attached.")
    #expect(tokens[1].leadingComment == nil)
  }

  @Test("gives a comment at the end of a line to what is before it, not to what follows")
  func trailing() {
    let tokens = tokens("a; // Of a.\n// Of b.\nb;")
    #expect(tokens[1].trailingComment == "Of a.")
    #expect(tokens[2].leadingComment == "Of b.")
  }

  @Test("gives a comment between two tokens of one line to neither")
  func inner() {
    let tokens = tokens("a /* inner */ b")
    #expect(tokens[0].trailingComment == nil)
    #expect(tokens[1].leadingComment == nil)
  }

  @Test("takes the asterisks and the indentation from a block comment")
  func blocks() {
    #expect(tokens("/* One. */ a")[0].leadingComment == "One.")
    #expect(
      tokens("/**\n * One.\n *\n *   Indented.\n */\na")[0].leadingComment
        == "One.\n\n  Indented.")
    #expect(tokens("/* One.\n   Two. */\na")[0].leadingComment == "One.\nTwo.")
  }

  @Test("does not mind the line breaks of other systems")
  func carriageReturns() {
    let tokens = tokens("// One.\r\n// Two.\r\na\r\n")
    #expect(tokens[0].leadingComment == "One.\nTwo.")
    #expect(tokens[0].bytes == 18..<19)
  }
}
