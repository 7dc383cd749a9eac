/// Where lines come from: a terminal, a pipe, a test.
package protocol LineSource: Sendable {
  /// Waits for the next line.
  func nextLine() async -> InputLine
  /// Whether a person types the lines, and the terminal shows them.
  var isTerminal: Bool { get }
}

/// What a line source gave when a line was asked for.
package enum InputLine: Hashable, Sendable {
  /// Without its line break.
  case line(String)
  /// A line of more bytes than are taken, which is thrown away.
  case tooLong(bytesMax: Int)
  /// A line that is not UTF-8, which is thrown away: it stands for other bytes than were typed.
  case notText
  /// There are no more lines.
  case end
}
