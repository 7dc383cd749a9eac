import SystemIO

extension Log {
  /// The log of a program on its standard error.
  package static func standard(
    _ options: CommonOptions, streams: StandardStreams, environment: Environment, writer: LogWriter
  ) -> Log {
    Log(
      level: options.logLevel,
      style: LogStyle(isTerminal: streams.isTerminal(.standardError), environment: environment),
      timeOfDay: {
        let time = WallClock.localTime()
        return TimeOfDay(
          hour: time.hour, minute: time.minute, second: time.second,
          millisecond: time.millisecond)
      },
      write: { writer.append($0) })
  }
}
