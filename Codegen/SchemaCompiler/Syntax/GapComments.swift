/// The comments between two tokens, shared out between what ends before them and what begins behind
/// them by protoc's rules, so that `SourceCodeInfo` comes out the same:
///
/// - A comment that begins on the line of the token before trails it, unless the next token stands
///   on the same line as well: then nobody can say whose it is. Before the file's first token there is no
///   such doubt.
/// - Neighbouring `//` lines are one comment, each block comment is one of its own.
/// - The first comment below trails the token before, if a blank line, another comment or the end of
///   the block follows it.
/// - The last comment leads the next token, unless a blank line or the end of the block follows.
/// - All others are detached.
struct GapComments {
  private(set) var leading: String?
  private(set) var trailing: String?
  private(set) var detached: [String] = []

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var buffer: (text: [UInt8], isLine: Bool)?
  private var mayTrail: Bool
  private var flushedCount = 0
  private var line = 0

  /// `bytes` are those between the tokens. `isAtStart` says that there is no token before them,
  /// `endsScope` that the next one closes a block or that there is none, `isAtEnd` that there is none.
  init(_ bytes: ArraySlice<UInt8>, isAtStart: Bool, endsScope: Bool, isAtEnd: Bool) {
    self.bytes = bytes
    position = bytes.startIndex
    mayTrail = !isAtStart
    guard bytes.contains(UInt8(ascii: "/")) else { return }
    run(isAtStart: isAtStart, endsScope: endsScope, isAtEnd: isAtEnd)
  }

  private mutating func run(isAtStart: Bool, endsScope: Bool, isAtEnd: Bool) {
    var trailingEndLine = -1
    if !isAtStart {
      skipSpaces()
      if take("//") {
        trailingEndLine = line
        lineComment()
        flush()
      } else if take("/*") {
        blockComment()
        trailingEndLine = line
        skipSpaces()
        flush()
        _ = take("\n")
      } else {
        _ = take("\n")
      }
    }
    while position < bytes.endIndex {
      skipSpaces()
      if take("//") {
        lineComment()
      } else if take("/*") {
        blockComment()
        skipSpaces()
        _ = take("\n")
      } else if take("\n") {
        flush()
        mayTrail = false
      } else {
        break
      }
    }
    if endsScope { flush() }
    if !isAtStart, !isAtEnd, line == 0 || line == trailingEndLine { detachOnlyComment() }
    leading = buffer.map { String(decoding: $0.text, as: UTF8.self) }
  }

  // MARK: Sharing out

  private mutating func flush() {
    guard let text = buffer?.text else { return }
    buffer = nil
    flushedCount += 1
    if mayTrail {
      trailing = String(decoding: text, as: UTF8.self)
      mayTrail = false
    } else {
      detached.append(String(decoding: text, as: UTF8.self))
    }
  }

  private mutating func detachOnlyComment() {
    guard flushedCount + (buffer == nil ? 0 : 1) == 1 else { return }
    if let trailing {
      detached.insert(trailing, at: 0)
      self.trailing = nil
    }
    flush()
  }

  // MARK: Reading

  private mutating func skipSpaces() {
    while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\n"),
      bytes[position] == UInt8(ascii: " ") || (0x09...0x0D).contains(bytes[position])
    {
      position += 1
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    let isThere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if isThere {
      position += count
      if bytes[position - 1] == UInt8(ascii: "\n") { line += 1 }
    }
    return isThere
  }

  /// The rest of the line, its break included, joined to the lines before.
  private mutating func lineComment() {
    if buffer?.isLine == false { flush() }
    var text = buffer?.text ?? []
    // The text grows in place, and is not copied for each line.
    buffer = nil
    while position < bytes.endIndex {
      text.append(bytes[position])
      position += 1
      if text.last == UInt8(ascii: "\n") {
        line += 1
        break
      }
    }
    buffer = (text, true)
  }

  /// Up to the end mark, without the spaces and the asterisk that begin a line.
  private mutating func blockComment() {
    if buffer != nil { flush() }
    var text: [UInt8] = []
    while position < bytes.endIndex, !take("*/") {
      text.append(bytes[position])
      position += 1
      guard text.last == UInt8(ascii: "\n") else { continue }
      line += 1
      skipSpaces()
      if take("*/") { break }
      _ = take("*")
    }
    buffer = (text, false)
  }
}
