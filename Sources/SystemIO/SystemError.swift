import Glibc

/// A refusal of the operating system: which call, on what, and why.
///
/// Reads as `bind 127.0.0.1:50052: address already in use (held by process 4711, leader)`.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number from `errno`.
  package let errno: CInt
  /// The call that failed, in the system's own word: `bind`, `open`, `fdatasync`.
  package let operation: String
  /// What it failed on: a path, an address, a process; empty where there is nothing to name.
  package let subject: String
  /// What helps to mend it, such as who holds a port; `nil` where nothing is known.
  package let hint: String?

  package init(errno: CInt, operation: String, subject: String = "", hint: String? = nil) {
    self.errno = errno
    self.operation = operation
    self.subject = subject
    self.hint = hint
  }

  /// Takes the reason from `errno`, which the call before has just set.
  static func last(_ operation: String, _ subject: String = "", hint: String? = nil) -> SystemError
  {
    SystemError(errno: Glibc.errno, operation: operation, subject: subject, hint: hint)
  }

  package var reason: String { Self.reason(of: errno) }

  package var description: String {
    let place = subject.isEmpty ? operation : "\(operation) \(subject)"
    let tail = hint.map { " (\($0))" } ?? ""
    return "\(place): \(reason)\(tail)"
  }

  /// The system's sentence for an error number, in lower case so that it can end a sentence.
  package static func reason(of errno: CInt) -> String {
    // strerror_r and not strerror: the latter shares one buffer between all threads.
    let sentence = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { text in
      guard let start = text.baseAddress, strerror_r(errno, start, text.count) == 0 else {
        return "error \(errno)"
      }
      return String(cString: start)
    }
    return sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}

extension SystemError {
  /// What the system says of a file that is not there.
  package static func notFound(_ path: String) -> SystemError {
    SystemError(errno: ENOENT, operation: "open", subject: path)
  }

  package var isNotFound: Bool { errno == ENOENT }
  /// What is written to a pipe or a connection has nobody left to read it.
  package var hasNoReader: Bool { errno == EPIPE }
  package var isLockHeld: Bool { operation == "lock" && errno == EWOULDBLOCK }
  /// There is no room, and nothing but the operation itself is affected. A sync that says so has
  /// lost what was written before, which is another matter.
  package var isOutOfSpace: Bool {
    (errno == ENOSPC || errno == EDQUOT) && operation != "fdatasync" && operation != "fsync"
  }
}
