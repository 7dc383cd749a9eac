/// A call in its parts, so that it can be broken.
struct CallText {
  let head: String
  let arguments: [String]
  let tail: String

  init(_ head: String, _ arguments: [String], _ tail: String = ")") {
    self.head = head
    self.arguments = arguments
    self.tail = tail
  }

  /// A statement without arguments to break at.
  init(_ statement: String) {
    self.init(statement, [], "")
  }

  var whole: String { head + arguments.joined(separator: ", ") + tail }
}
