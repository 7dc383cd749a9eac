import Glibc

/// What the programs do about the system's signals.
package enum Signals {
  /// Writing to a connection whose peer has gone is an error (`EPIPE`) from then on, and not the
  /// end of the process.
  package static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
