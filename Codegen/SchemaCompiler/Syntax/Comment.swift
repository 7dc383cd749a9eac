/// A comment as it stands in the text.
struct Comment {
  let text: String
  let isBlock: Bool
  let lines: ClosedRange<Int>

  /// What follows `//`, without the one space that usually follows it.
  static func stripLine(_ text: String) -> String {
    let body = text.hasPrefix(" ") ? String(text.dropFirst()) : text
    return trimmingEnd(body)
  }

  /// What stands between `/*` and `*/`, without the column of asterisks that usually adorns it.
  static func stripBlock(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var stripped = lines.enumerated().map { index, line in
      guard index > 0 || line.hasPrefix("*") else { return stripLine(line) }
      let body = line.drop { $0 == " " || $0 == "\t" }
      return body.hasPrefix("*") ? stripLine(String(body.dropFirst())) : trimmingEnd(String(body))
    }
    stripped.removeFirst(stripped.prefix { $0.isEmpty }.count)
    while stripped.last?.isEmpty == true { stripped.removeLast() }
    return stripped.joined(separator: "\n")
  }

  private static func trimmingEnd(_ text: String) -> String {
    var end = text.endIndex
    while end > text.startIndex {
      let before = text.index(before: end)
      guard text[before].isWhitespace else { break }
      end = before
    }
    return String(text[..<end])
  }
}

/// The comments between two tokens, and the rule by which they belong to one or the other.
///
/// A comment that begins on the line of the token before, and is the last thing on it, trails that
/// token. The comments directly above the next token lead it. What a blank line separates from both
/// belongs to nothing and is dropped.
struct CommentCollector {
  private var comments: [Comment] = []

  mutating func append(_ comment: Comment) {
    comments.append(comment)
  }

  /// Hands out what was collected, between a token that ends on `previousLine` and one that begins
  /// on `nextLine`.
  mutating func take(previousLine: Int?, nextLine: Int, isLast: Bool) -> (
    trailing: String?, leading: String?
  ) {
    defer { comments.removeAll(keepingCapacity: true) }
    var trailing: String?
    if let first = comments.first, first.lines.lowerBound == previousLine {
      if first.lines.upperBound < nextLine || isLast {
        trailing = first.text
      }
      comments.removeFirst()
    }
    var leading = comments[comments.endIndex...]
    var below = nextLine
    for index in comments.indices.reversed() {
      let comment = comments[index]
      guard comment.lines.upperBound >= below - 1 else { break }
      // A block stands by itself: it does not continue a run of lines, nor they it.
      if let first = leading.first, first.isBlock || comment.isBlock { break }
      leading = comments[index...]
      below = comment.lines.lowerBound
    }
    let text = leading.map(\.text).joined(separator: "\n")
    return (trailing, leading.isEmpty || isLast ? nil : text)
  }
}
