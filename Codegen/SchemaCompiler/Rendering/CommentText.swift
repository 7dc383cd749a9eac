/// Fits comments into a width.
enum CommentText {
  /// Lines that fit stay as they were written. A paragraph with a line that does not is filled anew.
  static func lines(of comment: String, width: Int) -> [String] {
    var result: [String] = []
    let lines = comment.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(printable)
    for paragraph in lines.split(omittingEmptySubsequences: false, whereSeparator: \.isEmpty) {
      if !result.isEmpty { result.append("") }
      let isFitting = paragraph.allSatisfy { $0.count <= width }
      result += isFitting ? Array(paragraph) : filled(paragraph, width)
    }
    return result
  }

  private static func filled(_ paragraph: ArraySlice<String>, _ width: Int) -> [String] {
    var result: [String] = []
    var current = ""
    for line in paragraph {
      let words = line.split { $0 == " " || $0 == "\t" }
      // An indented line or a list's item begins anew.
      let isSeparate = line.hasPrefix(" ") || line.hasPrefix("- ") || line.hasPrefix("* ")
      if isSeparate, !current.isEmpty {
        result.append(current)
        current = ""
      }
      for word in words {
        if current.isEmpty {
          current = String(word)
        } else if current.count + 1 + word.count <= width {
          current += " " + word
        } else {
          result.append(current)
          current = String(word)
        }
      }
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  /// Without control characters, which would mean something to a compiler or a terminal.
  private static func printable(_ line: Substring) -> String {
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      text.append(isControl ? " " : scalar)
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
