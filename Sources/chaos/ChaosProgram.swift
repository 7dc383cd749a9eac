import FaultInjection
import Linearizability
import ProgramSupport
import SystemIO

/// The body of `chaos`. It ends with 0 if nothing was found, and with 4 if the history was refused or
/// could not be decided, if a program ended by itself or the cluster did not heal, or if what was found could
/// not be written.
/// A run that SIGINT or SIGTERM interrupts ends by that signal, with nothing left behind.
enum ChaosProgram {
  static func run(arguments: [String]) -> ExitCode {
    let environment = Environment.process
    let streams = StandardStreams(environment: environment)
    let start = ProgramStart(
      program: "chaos", arguments: arguments, environment: environment, output: streams,
      parse: ChaosOptions.parse)
    switch start {
    case .exit(let code):
      return code
    case .run(let options):
      do {
        switch options.command {
        case .run: return try run(options, streams)
        case .check: return try check(options, streams)
        }
      } catch {
        streams.print("chaos: \(error)", to: .standardError)
        return .failure
      }
    }
  }

  private static func check(_ options: ChaosOptions, _ streams: StandardStreams) throws -> ExitCode
  {
    guard let directory = options.directory else {
      throw ChaosFailure("say with --directory where the run was kept")
    }
    let history = try ChaosRecorder.read(path: ChaosRun.historyPath(in: directory))
    let judgement = ChaosJudgement(history)
    streams.print("\(history.operations.count) operations\n\(judgement.text)")
    return settled(judgement.passes, streams)
  }

  private static func run(_ options: ChaosOptions, _ streams: StandardStreams) throws -> ExitCode {
    let seed = options.seed.map { UInt64($0) } ?? SystemRandom.uint64() >> 1
    let own = try ExecutablePath.ofThisProcess()
    let programs =
      options.programs ?? own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
    let directory = options.directory ?? "./chaos-\(seed)"
    if let present = try? LocalFileSystem().list(directory), !present.isEmpty {
      throw ChaosFailure("\(directory) is not empty; name a new directory with --directory")
    }
    var settings = ChaosSettings(seed: seed, programs: programs, directory: directory)
    settings.nanoseconds = UInt64(max(1, options.duration.wholeMicroseconds)) * 1_000
    settings.nodeCount = options.nodes
    settings.clientCount = options.clients
    settings.faults = options.faults ?? settings.faults
    settings.everyFault = options.everyFault
    Signals.ignoreBrokenPipes()
    DescriptorLimit.raise()
    streams.print(
      "chaos run --seed \(seed) --nodes \(options.nodes) --clients \(options.clients) --duration "
        + "\(settings.nanoseconds / 1_000_000_000)s, kept in \(directory)")
    let loop = try EventLoop()
    let run = try ChaosRun(loop: loop, settings: settings) { streams.print("… \($0)") }
    let report = try untilSignal(run, loop, streams)
    let judgement = ChaosJudgement(report.history)
    streams.print(report.summary)
    for misfortune in report.misfortunes { streams.print("FAILURE: \(misfortune)") }
    streams.print(judgement.text)
    let passes = judgement.passes && report.misfortunes.isEmpty
    streams.print(passes ? "nothing was found" : "kept for you in \(directory)")
    return settled(passes, streams)
  }

  /// A verdict that did not arrive is none.
  private static func settled(_ passes: Bool, _ streams: StandardStreams) -> ExitCode {
    streams.settled(passes ? .success : .failure, program: "chaos", texts: Texts(.english))
  }

  /// A signal must not leave programs behind that are paused, nor a disk that is mounted: the run ends what it
  /// has started, and the process then ends as the signal would have ended it.
  private static func untilSignal(
    _ run: ChaosRun, _ loop: EventLoop, _ streams: StandardStreams
  ) throws -> ChaosReport {
    var signal: Signal?
    let signals = try SignalSource(loop: loop) { came in
      guard signal == nil else { return }
      signal = came
      run.interrupt()
    }
    let result = Result { try run.run() }
    // What follows takes no loop, so that signals have their usual meaning again.
    signals.close()
    if let signal {
      streams.print("chaos: interrupted; nothing was judged", to: .standardError)
      ProcessEnd.end(by: signal)
    }
    return try result.get()
  }
}
