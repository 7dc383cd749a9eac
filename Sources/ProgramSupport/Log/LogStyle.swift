/// How a line of the log looks: `HH:MM:SS.mmm level text`, except that a person at a terminal reads
/// notices plain.
package struct LogStyle: Hashable, Sendable {
  package var isTerminal: Bool
  package var usesColour: Bool

  package init(isTerminal: Bool = false, usesColour: Bool = false) {
    self.isTerminal = isTerminal
    self.usesColour = usesColour
  }

  /// Colours only where somebody sees them and has not asked for none (no-color.org), on a terminal
  /// that knows them.
  package init(isTerminal: Bool, environment: Environment) {
    let isPlain = environment["NO_COLOR"] != nil || environment["TERM"] == "dumb"
    self.init(isTerminal: isTerminal, usesColour: isTerminal && !isPlain)
  }

  func line(_ level: LogLevel, _ message: String, at timeOfDay: () -> TimeOfDay) -> String {
    let text = message.escapingControlCharacters()
    let line =
      isTerminal && level == .notice ? text : "\(timeOfDay()) \(level.name) \(text)"
    return coloured(line, level) + "\n"
  }

  private func coloured(_ line: String, _ level: LogLevel) -> String {
    guard usesColour, let code = colour(level) else { return line }
    return "\u{1b}[\(code)m\(line)\u{1b}[0m"
  }

  /// The parameter of "select graphic rendition" (ECMA-48 §8.3.117).
  private func colour(_ level: LogLevel) -> String? {
    switch level {
    case .error: "31"
    case .warning: "33"
    case .notice: "36"
    case .info: nil
    case .debug: "2"
    }
  }
}
