/// One thing that is wrong with a schema, for the person who wrote it: where, what, the line itself
/// and, wherever there is one, the way out.
///
///     reign/raft.proto:42:12: error: there is no type 'Entri'
///      42 |   repeated Entri entries = 2;
///         |            ^~~~~
///     help: did you mean 'Entry'?
///
/// ```swift
/// let text = #"syntax = "proto3"; message Log { Entri last = 1; } message Entry {}"#
/// let diagnostic = Compilation(of: SchemaSources(["log.proto": text])).diagnostics[0]
/// diagnostic.severity  // → .error
/// diagnostic.message  // → "there is no type 'Entri'"
/// diagnostic.help  // → "did you mean 'Entry'?"
/// diagnostic.location?.column  // → 34
/// ```
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// Whether the schema can be compiled all the same.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing is generated.
    case error
    /// Something that is most likely not meant.
    case warning
    /// Something to know; nothing is wrong.
    case note
  }

  /// Whether the schema can be compiled all the same.
  public let severity: Severity
  /// Where it begins; `nil` when it concerns no place in a file.
  public let location: SourceLocation?
  /// What is wrong, in one line without control characters.
  public let message: String
  /// What else has to do with it, such as the first of two duplicates, with the place.
  ///
  /// ```swift
  /// let text = #"syntax = "proto3"; message A {} message A {}"#
  /// let diagnostic = Compilation(of: SchemaSources(["a.proto": text])).diagnostics[0]
  /// diagnostic.notes  // → ["the first is the message at a.proto:1:28"]
  /// ```
  public let notes: [String]
  /// What to write instead; `nil` where nothing is known.
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

  /// All of it for a terminal: the place, the line with a mark, notes and help, each on a line of its own.
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

  /// What is shown of a line at most, in characters: before what is marked, and in all.
  private static let excerptColumns = (before: 80, all: 160)
  /// How far is looked for them, in bytes: lines may be megabytes long.
  private static let excerptBytes = 1024

  /// The line that holds the start of `range`, and carets under as much of the range as is on it. Of a
  /// line that is long, the part around the range.
  static func excerpt(of range: SourceRange) -> String {
    let source = range.source
    let number = source.line(at: range.bytes.lowerBound)
    let lineStart = source.lineStarts[number - 1]
    let mark = range.bytes.lowerBound
    let lineEnd = max(source.endOfLine(number), mark)
    let markEnd = min(range.bytes.upperBound, lineEnd)
    // Of a file that is not UTF-8 the mark may lie within a character.
    let windowStart = min(mark, source.boundary(atOrAfter: max(lineStart, mark - excerptBytes)))
    let before = clipped(
      source.text(in: windowStart..<mark), to: excerptColumns.before, fromEnd: true)
    let marked = clipped(
      source.text(in: mark..<source.boundary(atOrAfter: min(markEnd, mark + excerptBytes))),
      to: excerptColumns.all - before.count)
    let after = clipped(
      source.text(in: markEnd..<source.boundary(atOrAfter: min(lineEnd, markEnd + excerptBytes))),
      to: max(0, excerptColumns.all - before.count - marked.count))
    // A tab stays a tab, so that the carets stand under what they mark however wide tabs are.
    let indentation = String(before.map { $0 == "\t" ? "\t" : " " })
    let carets = "^" + String(repeating: "~", count: max(0, marked.count - 1))
    let gutter = String(number)
    let blank = String(repeating: " ", count: gutter.count)
    let line = printable(before + marked + after)
    return " \(gutter) | \(line)\n \(blank) | \(indentation)\(carets)\n"
  }

  /// The first or the last `count` characters at most, with dots in place of what is left out.
  private static func clipped(_ text: String, to count: Int, fromEnd: Bool = false) -> String {
    guard text.count > count else { return text }
    let dots = "..."
    let kept = max(0, count - dots.count)
    return fromEnd ? dots + text.suffix(kept) : text.prefix(kept) + dots
  }
}

/// The diagnostics of one run, bounded: after `limit` errors, more are of no use to anybody, and so it
/// is with warnings and with notes.
struct Diagnostics {
  static let limit = 100

  private var errors: [Diagnostic] = []
  private var warnings: [Diagnostic] = []
  private var remarks: [Diagnostic] = []
  private(set) var errorCount = 0
  private var warningCount = 0
  private var remarkCount = 0
  /// How much work was done: tokens taken, scopes and fields looked into. Tests hold it to growing no
  /// faster than the schema.
  private(set) var stepCount = 0
  private var suggestionSteps = 0
  /// While it is set nothing is taken down: what is complained of follows from what was reported
  /// already.
  var isMuted = false

  var hasErrors: Bool { errorCount > 0 }

  var list: [Diagnostic] { errors + warnings + remarks }

  mutating func error(
    _ message: String, at range: SourceRange?, notes: [String] = [], help: String? = nil
  ) {
    guard !isMuted else { return }
    errorCount += 1
    // Nothing is made of what is not shown.
    guard errorCount <= Self.limit else { return }
    errors.append(Diagnostic(.error, message, at: range, notes: notes, help: help))
  }

  mutating func warn(
    _ message: String, at range: SourceRange?, notes: [String] = [], help: String? = nil
  ) {
    guard !isMuted else { return }
    warningCount += 1
    guard warningCount <= Self.limit else { return }
    warnings.append(Diagnostic(.warning, message, at: range, notes: notes, help: help))
  }

  mutating func note(_ message: String, at range: SourceRange?, help: String? = nil) {
    guard !isMuted else { return }
    remarkCount += 1
    guard remarkCount <= Self.limit else { return }
    remarks.append(Diagnostic(.note, message, at: range, help: help))
  }

  mutating func step(_ count: Int = 1) {
    stepCount &+= count
  }

  /// Whether there is room for another, so that looking for suggestions is worth the while.
  var hasRoom: Bool { errorCount < Self.limit && !isMuted }

  /// Names that are looked at for suggestions in all. In a schema of a hundred thousand names there is
  /// no suggestion to every mistake.
  private static let suggestionStepsMax = 1_000_000

  /// Whether it is worth the while to look through so many names for what may have been meant.
  mutating func mayLookThrough(_ nameCount: Int) -> Bool {
    guard hasRoom, suggestionSteps < Self.suggestionStepsMax else { return false }
    suggestionSteps += nameCount
    step(nameCount)
    return true
  }

  /// By file, line and column; those without a place come last, and say so if there are more.
  var sorted: [Diagnostic] {
    func key(_ item: (offset: Int, element: Diagnostic)) -> (Int, String, Int, Int, Int) {
      guard let location = item.element.location else { return (1, "", 0, 0, item.offset) }
      return (0, location.path, location.line, location.column, item.offset)
    }
    // Each key once: a column is counted from the start of its line, however long that is.
    let sorted = list.enumerated().map { (key: key($0), element: $0.element) }
      .sorted { $0.key < $1.key }.map(\.element)
    return sorted
      + [(Diagnostic.Severity.error, errorCount), (.warning, warningCount), (.note, remarkCount)]
      .filter { $0.1 > Self.limit }.map { severity, _ in
        Diagnostic(
          severity,
          "there are more than \(Self.limit) \(severity)s; the first \(Self.limit) found are shown",
          at: nil)
      }
  }
}
