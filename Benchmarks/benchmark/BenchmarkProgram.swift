import ProgramSupport
import SystemIO

/// The body of `benchmark`.
///
/// One thread does everything in order: each step is begun, and the event loop runs on this thread
/// until the step has ended.
enum BenchmarkProgram {
  static func run(arguments: [String]) -> ExitCode {
    let environment = Environment.process
    let streams = StandardStreams(environment: environment)
    let start = ProgramStart(
      program: "benchmark", arguments: arguments, environment: environment, output: streams,
      parse: BenchmarkOptions.parse)
    switch start {
    case .exit(let code):
      return code
    case .run(let options):
      do {
        try run(options, streams: streams)
        return .success
      } catch {
        streams.print("benchmark: \(error)", to: .standardError)
        return .failure
      }
    }
  }

  private static func run(_ options: BenchmarkOptions, streams: StandardStreams) throws {
    Signals.ignoreBrokenPipes()
    let loop = try EventLoop()
    let context = BenchmarkContext(loop: loop, options: options, streams: streams)
    switch options.command {
    case .echo: try EchoBenchmark(context).run()
    case .cluster: try ClusterBenchmark(context).run()
    case .failover: try FailoverBenchmark(context).run()
    case .storage: try StorageBenchmark(context).run()
    case .snapshot: try SnapshotBenchmark(context).run()
    case .rolling: try RollingRestartBenchmark(context).run()
    case .overload: try OverloadBenchmark(context).run()
    case .serveEcho: try EchoServer.run(context)
    }
  }
}

/// What every benchmark works with.
struct BenchmarkContext {
  let loop: EventLoop
  let options: BenchmarkOptions
  let streams: StandardStreams

  func print(_ text: String) {
    streams.print(text)
  }

  /// Says what is going on, apart from the results.
  func note(_ text: String) {
    streams.print("… \(text)", to: .standardError)
  }

  func path(ofProgram name: String) throws -> String {
    if let directory = options.programs { return "\(directory)/\(name)" }
    let own = try ExecutablePath.ofThisProcess()
    let directory = own.lastIndex(of: "/").map { own[..<$0] } ?? "."
    return "\(directory)/\(name)"
  }
}

/// Why a benchmark cannot go on.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
