package import SystemIO

/// Where a program writes for people and for scripts.
package protocol ProgramOutput: Sendable {
  func write(_ bytes: [UInt8], to stream: OutputStream)
  /// Whether a person reads the stream.
  func isTerminal(_ stream: OutputStream) -> Bool
  /// Why something did not arrive on standard output, the first time; `nil` if all has so far.
  var standardOutputFailure: SystemError? { get }
  /// Calls the body, on any thread and at most once, when nobody is left to read standard output. Who writes
  /// learns it as well, but only when there is something to write.
  func whenReaderHasGone(_ body: @escaping @Sendable () -> Void)
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

  package var standardOutputFailure: SystemError? { nil }

  package func whenReaderHasGone(_ body: @escaping @Sendable () -> Void) {}

  /// What a program reports that has written its answer: its own code, unless that code says that all went
  /// well and the answer did not arrive. Of a reader that has gone nothing is said: it has what it wanted.
  package func settled(_ code: ExitCode, program: String, texts: Texts) -> ExitCode {
    guard code == .success || code == .keyAbsent, let failure = standardOutputFailure else {
      return code
    }
    if !failure.hasNoReader {
      print("\(program): \(texts.outputFailed(failure.reason))", to: .standardError)
    }
    return .failure
  }
}
