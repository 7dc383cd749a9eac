import Glibc

/// What is known about a descriptor that may be a terminal.
package enum Terminal {
  package static let standardInput = STDIN_FILENO
  package static let standardOutput = STDOUT_FILENO
  package static let standardError = STDERR_FILENO

  package static func isTerminal(_ descriptor: CInt) -> Bool {
    isatty(descriptor) == 1
  }
}
