/// Writes what happens, one line each.
///
/// A message below the level is not even put together. A log is a value that any thread may use;
/// lines do not mix, because each is handed to the sink whole.
package struct Log: Sendable {
  package let level: LogLevel
  private let style: LogStyle
  private let timeOfDay: @Sendable () -> TimeOfDay
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - timeOfDay: The local time, asked for each line that shows it.
  ///   - write: Takes one line with its line break.
  package init(
    level: LogLevel, style: LogStyle, timeOfDay: @escaping @Sendable () -> TimeOfDay,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.level = level
    self.style = style
    self.timeOfDay = timeOfDay
    self.write = write
  }

  package func shows(_ level: LogLevel) -> Bool {
    level <= self.level
  }

  package func log(_ level: LogLevel, _ message: @autoclosure () -> String) {
    guard shows(level) else { return }
    write(style.line(level, message(), at: timeOfDay))
  }

  package func error(_ message: @autoclosure () -> String) {
    log(.error, message())
  }

  package func warning(_ message: @autoclosure () -> String) {
    log(.warning, message())
  }

  package func notice(_ message: @autoclosure () -> String) {
    log(.notice, message())
  }

  package func info(_ message: @autoclosure () -> String) {
    log(.info, message())
  }

  package func debug(_ message: @autoclosure () -> String) {
    log(.debug, message())
  }
}
