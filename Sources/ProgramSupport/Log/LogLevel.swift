/// How much a line of the log matters; a log shows its level and all that matter more.
package enum LogLevel: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// The program cannot go on, or lost something.
  case error
  /// Something is wrong that the program lives with.
  case warning
  /// What a person at the terminal wants to know: elections, nodes lost and back.
  case notice
  /// What explains the rest afterwards: connections, joins, retries.
  case info
  /// Everything else.
  case debug

  package init?(name: String) {
    guard let level = Self.allCases.first(where: { $0.name == name.lowercased() }) else {
      return nil
    }
    self = level
  }

  package var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .notice: "notice"
    case .info: "info"
    case .debug: "debug"
    }
  }

  package static func < (left: LogLevel, right: LogLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
