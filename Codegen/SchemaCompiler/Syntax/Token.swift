/// A word of the schema language, with the comments around it.
struct Token: Sendable {
  /// What the token is, with its value.
  enum Kind: Equatable, Sendable {
    case identifier(String)
    case integer(UInt64)
    case float(Double)
    case string([UInt8])
    case symbol(UInt8)
    case endOfFile
  }

  let kind: Kind
  let bytes: Range<Int>
  /// The comment that ends on the line above (or on the same line), without a blank line between.
  let leadingComment: String?
  /// The comment that begins on the line on which the token ends, with nothing after it.
  var trailingComment: String?

  func isSymbol(_ symbol: Unicode.Scalar) -> Bool {
    kind == .symbol(UInt8(ascii: symbol))
  }

  func isWord(_ word: String) -> Bool {
    kind == .identifier(word)
  }
}
