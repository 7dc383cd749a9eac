/// The text of one `.proto` file, with its lines found.
///
/// Ranges are offsets into the bytes, so that nothing depends on how the text is decoded; lines and
/// columns are worked out only when a diagnostic wants them.
final class SourceFile: Sendable {
  /// As an `import` statement would spell it: relative, with slashes.
  let path: String
  let bytes: [UInt8]
  /// The offset of each line's first byte.
  let lineStarts: [Int]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The number of the line that holds `offset`, from 1.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset {
        low = middle
      } else {
        high = middle
      }
    }
    return low + 1
  }

  /// Where line `number` ends, before its line break.
  func endOfLine(_ number: Int) -> Int {
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }

  /// The spaces and tabs that the line of `offset` begins with.
  func indentation(at offset: Int) -> ArraySlice<UInt8> {
    bytes[lineStarts[line(at: offset) - 1]...].prefix {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
  }

  /// The first offset from `offset` on at which a character begins, or the file ends.
  func boundary(atOrAfter offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The offset of a line and a column as descriptors count them: from zero, in bytes, and a tab goes to
  /// the next multiple of eight.
  func offset(line: Int, column: Int) -> Int? {
    guard lineStarts.indices.contains(line) else { return nil }
    var offset = lineStarts[line]
    var reached = 0
    while reached < column, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      reached += bytes[offset] == UInt8(ascii: "\t") ? 8 - reached % 8 : 1
      offset += 1
    }
    return reached == column ? offset : nil
  }

  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(source: self, bytes: bytes)
  }
}

/// A stretch of one file.
struct SourceRange: Sendable {
  let source: SourceFile
  let bytes: Range<Int>

  var location: SourceLocation {
    let line = source.line(at: bytes.lowerBound)
    let start = source.lineStarts[line - 1]
    let before = start..<bytes.lowerBound
    // Lines may be megabytes long, and counting characters is slow where they may be of several bytes.
    let isASCII = source.bytes[before].allSatisfy { $0 < 0x80 }
    return SourceLocation(
      path: source.path, line: line,
      column: (isASCII ? before.count : source.text(in: before).count) + 1)
  }

  /// From the start of this range to the end of `other`, which follows it in the same file.
  func through(_ other: SourceRange) -> SourceRange {
    let end = max(bytes.upperBound, other.bytes.upperBound)
    return SourceRange(source: source, bytes: bytes.lowerBound..<end)
  }
}

/// Where something is, for people: lines and columns count from 1, columns in characters.
///
/// ```swift
/// let text = "syntax = \"proto3\";\nmessage Log { Entri last = 1; }"
/// let diagnostic = Compilation(of: SchemaSources(["log.proto": text])).diagnostics[0]
/// diagnostic.location?.path  // → "log.proto"
/// diagnostic.location?.line  // → 2
/// diagnostic.location?.column  // → 15
/// ```
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file's path among the `SchemaSources`.
  public let path: String
  /// The line; the first is 1.
  public let line: Int
  /// The character of the line; the first is 1. A tab is one, and so is a letter with its accents.
  public let column: Int

  /// `path:line:column`, as editors understand it.
  public var description: String { "\(path):\(line):\(column)" }
}
