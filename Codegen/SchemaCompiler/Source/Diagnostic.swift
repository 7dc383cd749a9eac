/// One thing that is wrong with a schema, for the person who wrote it: where, what, the line itself
/// and, wherever there is one, the way out.
///
///     reign/raft.proto:42:12: error: there is no type 'Entri'
///      42 |   repeated Entri entries = 2;
///         |            ^~~~~
///     help: did you mean 'Entry'?
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  public enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  public let severity: Severity
  /// `nil` when it concerns no place in a file.
  public let location: SourceLocation?
  public let message: String
  /// What else has to do with it, such as the first of two duplicates.
  public let notes: [String]
  /// What to write instead.
  public let help: String?
  private let excerpt: String

  init(
    _ severity: Severity, _ message: String, at range: SourceRange?, notes: [String] = [],
    help: String? = nil
  ) {
    self.severity = severity
    self.message = Self.printable(message)
    self.notes = notes.map(Self.printable)
    self.help = help.map(Self.printable)
    location = range?.location
    excerpt = range.map(Self.excerpt) ?? ""
  }

  public var description: String {
    var text = location.map { "\($0): " } ?? ""
    text += "\(severity.rawValue): \(message)\n\(excerpt)"
    for note in notes {
      text += "note: \(note)\n"
    }
    if let help {
      text += "help: \(help)\n"
    }
    return text
  }

  /// Control characters other than tabs are replaced: they would mean something to a terminal.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
      result.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// The line that holds the start of `range`, and carets under as much of the range as is on it.
  private static func excerpt(of range: SourceRange) -> String {
    let source = range.source
    let number = source.line(at: range.bytes.lowerBound)
    let line = printable(source.text(ofLine: number))
    let start = source.lineStarts[number - 1]
    let before = source.text(in: start..<range.bytes.lowerBound)
    let lineEnd = start + source.text(ofLine: number).utf8.count
    let markedEnd = min(range.bytes.upperBound, max(lineEnd, range.bytes.lowerBound))
    let marked = source.text(in: range.bytes.lowerBound..<markedEnd).count
    // A tab stays a tab, so that the carets stand under what they mark however wide tabs are.
    let indentation = String(before.map { $0 == "\t" ? "\t" : " " })
    let carets = "^" + String(repeating: "~", count: max(0, marked - 1))
    let gutter = String(number)
    let blank = String(repeating: " ", count: gutter.count)
    return " \(gutter) | \(line)\n \(blank) | \(indentation)\(carets)\n"
  }
}

/// The diagnostics of one run, bounded: after `limit` of them, more are of no use to anybody.
struct Diagnostics {
  static let limit = 100

  private(set) var list: [Diagnostic] = []
  /// How much work was done: tokens taken, scopes and fields looked into. Tests hold it to growing no
  /// faster than the schema.
  private(set) var stepCount = 0
  private(set) var hasErrors = false

  mutating func error(
    _ message: String, at range: SourceRange?, notes: [String] = [], help: String? = nil
  ) {
    hasErrors = true
    append(Diagnostic(.error, message, at: range, notes: notes, help: help))
  }

  mutating func warn(
    _ message: String, at range: SourceRange?, notes: [String] = [], help: String? = nil
  ) {
    append(Diagnostic(.warning, message, at: range, notes: notes, help: help))
  }

  mutating func step(_ count: Int = 1) {
    stepCount &+= count
  }

  /// Whether there is room for another, so that looking for suggestions is worth the while.
  var hasRoom: Bool { list.count < Self.limit }

  /// By file, line and column; those without a place come last.
  var sorted: [Diagnostic] {
    func key(_ item: (offset: Int, element: Diagnostic)) -> (Int, String, Int, Int, Int) {
      guard let location = item.element.location else { return (1, "", 0, 0, item.offset) }
      return (0, location.path, location.line, location.column, item.offset)
    }
    // Each key once: a column is counted from the start of its line, however long that is.
    return list.enumerated().map { (key: key($0), element: $0.element) }
      .sorted { $0.key < $1.key }.map(\.element)
  }

  /// Nothing is made of what is not shown: each quotes its line, however long that is.
  private mutating func append(_ diagnostic: @autoclosure () -> Diagnostic) {
    if list.count < Self.limit {
      list.append(diagnostic())
    } else if list.count == Self.limit {
      list.append(
        Diagnostic(
          .error, "there are more than \(Self.limit) diagnostics; the rest are not shown", at: nil))
    }
  }
}
