extension Lexer {
  /// The same bytes with spaces in place of comments, lines ends excepted.
  static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    /// What the bytes at a position belong to.
    enum Place {
      case text, line, block
      case string(quote: UInt8)
    }
    let (slash, star, newline) = (UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "\n"))
    var result = bytes
    var place = Place.text
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      switch place {
      case .text:
        if byte == slash, next == slash { place = .line }
        if byte == slash, next == star {
          place = .block
          position += 1
        }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { place = .string(quote: byte) }
      case .string(let quote):
        if byte == UInt8(ascii: "\\") {
          position += 1
        } else if byte == quote || byte == newline {
          place = .text
        }
      case .line:
        if byte == newline { place = .text } else { result[position] = UInt8(ascii: " ") }
      case .block:
        if byte == star, next == slash {
          place = .text
          position += 1
        } else if byte != newline {
          result[position] = UInt8(ascii: " ")
        }
      }
      position += 1
    }
    return result
  }
}
