/// Lines that wait to be written, no more than a number of bytes; what comes on top of that is
/// dropped and counted.
struct LineBacklog: Sendable {
  private let bytesMax: Int
  private var text = ""
  private var dropped = 0

  init(bytesMax: Int) {
    self.bytesMax = bytesMax
  }

  /// - Returns: Whether the backlog was empty, so that its writer has to be woken.
  mutating func append(_ line: String) -> Bool {
    guard text.utf8.count + line.utf8.count <= bytesMax else {
      dropped += 1
      return false
    }
    defer { text += line }
    return text.isEmpty
  }

  /// All that waits, ending with a remark if something is missing there.
  mutating func takeAll() -> String {
    defer {
      text = ""
      dropped = 0
    }
    return dropped == 0 ? text : text + "(\(dropped) lines dropped: nobody reads them)\n"
  }
}
