/// The unfinished line at the bottom of a terminal, so that a notice can be shown above it.
struct PromptLine: Sendable {
  /// What was written since the last line break.
  private(set) var text = ""

  mutating func wrote(_ written: some StringProtocol) {
    if let lineBreak = written.lastIndex(where: \.isNewline) {
      text = String(written[written.index(after: lineBreak)...])
    } else {
      text += written
    }
  }

  /// The person has ended the line, which the terminal has shown.
  mutating func wasEntered() {
    text = ""
  }

  /// What to write for a notice to stand on lines of its own, with the prompt below it again. What
  /// was typed after the prompt is not shown again, but the terminal has kept it.
  ///
  /// - Parameter erases: Whether the terminal knows how to erase a line (ECMA-48 §8.3.41).
  func interrupted(by notice: String, erases: Bool) -> String {
    guard !text.isEmpty else { return notice }
    return (erases ? "\r\u{1b}[K" : "\n") + notice + text
  }
}
