import SystemIO

extension ExitCode {
  /// Ends the program.
  package func end() -> Never {
    ProcessEnd.exit(rawValue)
  }
}
