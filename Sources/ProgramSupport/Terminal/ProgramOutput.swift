/// Where a program writes for people and for scripts.
package protocol ProgramOutput: Sendable {
  func write(_ bytes: [UInt8], to stream: OutputStream)
  /// Whether a person reads the stream.
  func isTerminal(_ stream: OutputStream) -> Bool
  /// The person has ended the line that the last prompt began.
  func lineWasEntered()
}

/// Where a program writes to.
package enum OutputStream: Hashable, Sendable {
  /// Answers.
  case standardOutput
  /// Everything that is said about them.
  case standardError
}

extension ProgramOutput {
  package func write(_ text: String, to stream: OutputStream = .standardOutput) {
    write(Array(text.utf8), to: stream)
  }

  /// Writes a line.
  package func print(_ line: String, to stream: OutputStream = .standardOutput) {
    write(line + "\n", to: stream)
  }

  package func lineWasEntered() {}
}
