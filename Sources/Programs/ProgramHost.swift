import ProgramSupport
import SystemIO

/// What a program that serves has around its service: the loop, the log, the signals that stop it and
/// the watch over its parent. Belongs to its loop, which runs on the thread that calls `run`.
final class ProgramHost {
  /// How long the process may take to end once its loop has.
  private static let endMillisecondsMax: CInt = 5_000

  let loop: EventLoop
  let log: Log

  private let writer: LogWriter
  private let streams: StandardStreams
  private let texts: Texts
  private var signals: SignalSource?
  private var parent: ParentWatch?
  private var stop: ((@escaping () -> Void) -> Void)?
  private var isStopping = false
  private var exitCode = ExitCode.success

  init(
    _ options: CommonOptions, environment: Environment, streams: StandardStreams
  ) throws(SystemError) {
    loop = try EventLoop()
    writer = try LogWriter { streams.write($0, to: $1) }
    log = Log.standard(options, streams: streams, environment: environment, writer: writer)
    texts = options.texts
    self.streams = streams
    signals = try SignalSource(loop: loop) { [weak self] signal in
      self?.end(signal == .interrupt ? "Ctrl-C" : "SIGTERM")
    }
    parent = try ParentWatch(loop: loop) { [weak self] in
      self?.end(options.texts.parentEnded)
    }
  }

  /// Runs the loop until the program is to end. `stop` is then called once, and says when the service
  /// has finished what it must finish.
  func run(stop: @escaping (@escaping () -> Void) -> Void) -> ExitCode {
    self.stop = stop
    loop.run()
    // What follows may hang: a log on a disk that hangs, a terminal that was stopped.
    ProcessEnd.force(exitCode.rawValue, afterMilliseconds: Self.endMillisecondsMax)
    signals?.close()
    parent?.close()
    streams.close()
    writer.finish()
    return exitCode
  }

  /// Shows a line on standard output, after all that was logged before. Returns at once: a terminal that takes
  /// nothing must not hold up the loop.
  func say(_ line: String) {
    say(lines: line + "\n")
  }

  /// The same for whole lines, each with its end.
  func say(lines: String) {
    writer.append(lines, to: .standardOutput)
  }

  /// Begins to end, once. A second signal ends the program at once.
  func end(_ reason: String, code: ExitCode = .success) {
    guard !isStopping else { return loop.stop() }
    isStopping = true
    exitCode = code
    log.notice(texts.stopping(reason: reason))
    stop? { [loop] in loop.stop() }
  }

  /// Ends because the service must not go on, without finishing anything.
  func fail(_ message: String) {
    log.error(message)
    exitCode = .failure
    loop.stop()
  }
}
