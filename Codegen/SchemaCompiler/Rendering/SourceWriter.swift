/// Writes lines of Swift the way the project's formatter would: two spaces for each level, at most
/// 100 columns, long argument lists filled line by line.
struct SourceWriter {
  static let columnsMax = 100

  private(set) var text = ""
  private var level = 0

  private var margin: String { String(repeating: "  ", count: level) }

  /// How many columns are left at the present level.
  var columnsLeft: Int { Self.columnsMax - 2 * level }

  mutating func line(_ content: String = "") {
    text += content.isEmpty ? "\n" : margin + content + "\n"
  }

  /// `head {`, the body, `}`.
  mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
    line(head + " {")
    indented(body)
    line("}")
  }

  mutating func indented(_ body: (inout SourceWriter) -> Void) {
    level += 1
    body(&self)
    level -= 1
  }

  /// `head(arguments)tail`, on one line if it fits; otherwise the arguments fill lines of their own.
  mutating func call(_ head: String, _ arguments: [String], _ tail: String = ")") {
    let whole = head + arguments.joined(separator: ", ") + tail
    guard whole.count > columnsLeft else { return line(whole) }
    line(head)
    indented { writer in
      writer.fill(arguments, tail: tail)
    }
  }

  /// `head[items]`, on one line if it fits; otherwise each item has its own.
  mutating func array(_ head: String, _ items: [String], tail: String = "") {
    let whole = "\(head)[\(items.joined(separator: ", "))]\(tail)"
    guard whole.count > columnsLeft else { return line(whole) }
    line(head + "[")
    indented { writer in
      for item in items { writer.line(item + ",") }
    }
    line("]" + tail)
  }

  /// A declaration's head with its parameters, and what opens its body behind them.
  mutating func declaration(
    _ head: String, _ parameters: [String], _ tail: String, _ body: (inout SourceWriter) -> Void
  ) {
    let whole = head + parameters.joined(separator: ", ") + tail
    if whole.count <= columnsLeft {
      line(whole)
    } else {
      line(head)
      indented { writer in writer.fill(parameters, tail: "") }
      line(tail)
    }
    indented(body)
    line("}")
  }

  /// A declaration's head with its parameters and nothing else.
  mutating func requirement(_ head: String, _ parameters: [String], _ tail: String) {
    let whole = head + parameters.joined(separator: ", ") + tail
    guard whole.count > columnsLeft else { return line(whole) }
    line(head)
    indented { writer in writer.fill(parameters, tail: "") }
    line(tail)
  }

  /// A block whose head is a call, which is broken at its parenthesis if it does not fit.
  mutating func conditionalBlock(
    _ head: String, _ arguments: String, _ body: (inout SourceWriter) -> Void
  ) {
    guard head.count + arguments.count + 2 > columnsLeft else {
      return block(head + arguments, body)
    }
    line(head)
    indented { writer in writer.line(arguments) }
    line("{")
    indented(body)
    line("}")
  }

  /// `condition { statement }`, on one line if it fits.
  mutating func oneLineBlock(_ head: String, _ call: CallText) {
    let whole = "\(head) { \(call.whole) }"
    guard whole.count > columnsLeft else { return line(whole) }
    block(head) { writer in writer.call(call.head, call.arguments, call.tail) }
  }

  /// `case pattern: statement`, on one line if it fits.
  mutating func oneLineCase(_ pattern: String, _ call: CallText) {
    let whole = "case \(pattern): \(call.whole)"
    guard whole.count > columnsLeft else { return line(whole) }
    line("case \(pattern):")
    indented { writer in writer.call(call.head, call.arguments, call.tail) }
  }

  private mutating func fill(_ items: [String], tail: String) {
    var current = ""
    for (index, item) in items.enumerated() {
      let piece = item + (index == items.count - 1 ? tail : ",")
      if current.isEmpty {
        current = piece
      } else if current.count + 1 + piece.count <= columnsLeft {
        current += " " + piece
      } else {
        line(current)
        current = piece
      }
    }
    line(current)
  }

  // MARK: Comments

  /// A docstring; nothing if there is no comment.
  mutating func documentation(_ comment: String?) {
    self.comment(comment, prefix: "///")
  }

  mutating func comment(_ comment: String?, prefix: String) {
    guard let comment else { return }
    let width = columnsLeft - prefix.count - 1
    for line in CommentText.lines(of: comment, width: width) {
      self.line(line.isEmpty ? prefix : "\(prefix) \(line)")
    }
  }
}
