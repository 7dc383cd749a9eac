/// A text of cases, each with a title, the files of a schema, and what the compiler says to them:
///
///     === title
///     --- path.proto
///     the file's text
///     >>>
///     the diagnostics
struct DiagnosticScript {
  struct Case {
    let title: String
    /// In the order of the text.
    var files: [(path: String, text: String)] = []
    /// `nil` if the case does not say yet.
    var expected: String?
  }

  private(set) var cases: [Case] = []

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("=== ") {
        cases.append(Case(title: String(line.dropFirst(4))))
      } else if line.hasPrefix("--- ") {
        cases[cases.count - 1].files.append((String(line.dropFirst(4)), Self.body(&lines)))
      } else if line == ">>>" {
        cases[cases.count - 1].expected = Self.body(&lines)
      }
    }
  }

  /// The lines up to the next heading, without the blank ones at the end.
  private static func body(_ lines: inout ArraySlice<Substring>) -> String {
    var body: [Substring] = []
    while let line = lines.first, !line.hasPrefix("=== "), !line.hasPrefix("--- "), line != ">>>" {
      body.append(line)
      lines.removeFirst()
    }
    while body.last?.isEmpty == true { body.removeLast() }
    return body.map { $0 + "\n" }.joined()
  }

  /// The same script with what `answer` says to each case.
  func rendered(_ answer: (Case) -> String) -> String {
    cases.map { item in
      let files = item.files.map { "--- \($0.path)\n\($0.text)" }.joined()
      return "=== \(item.title)\n\(files)>>>\n\(answer(item))"
    }.joined(separator: "\n")
  }
}
