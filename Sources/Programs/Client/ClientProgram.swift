import KeyValueClient
package import ProgramSupport
import SystemIO

/// The body of `client`.
package enum ClientProgram {
  /// Carries out one command, or opens the menu.
  ///
  /// - Parameter arguments: Without the program's name.
  package static func run(arguments: [String]) async -> ExitCode {
    let environment = Environment.process
    let streams = StandardStreams(environment: environment)
    let start = ProgramStart(
      program: "client", arguments: arguments, environment: environment, output: streams,
      parse: ClientOptions.parse)
    switch start {
    case .exit(let code):
      return code
    case .run(let options):
      return await run(options, streams: streams)
    }
  }

  private static func run(_ options: ClientOptions, streams: StandardStreams) async -> ExitCode {
    let loop: EventLoop
    do {
      loop = try EventLoop.onThreadOfItsOwn(name: "client")
    } catch {
      streams.print("client: \(error)", to: .standardError)
      return .failure
    }
    defer { loop.stop() }
    let operations = ClusterOperations(
      client: KeyValueClient(
        loop: loop, endpoints: options.proxies.map(\.description),
        timeoutNanoseconds: options.timeout.nanoseconds))
    if case .menu = options.command {
      let texts = options.common.texts
      let code = await menu(operations, texts: texts, streams: streams)
      return streams.settled(code, program: "client", texts: texts)
    }
    let input = StandardInput()
    return await ClientCommands(
      options: options, operations: operations, output: streams,
      readInput: { bytesMax in await input.readAll(bytesMax: bytesMax) }
    ).run()
  }

  static func menu(
    _ operations: ClusterOperations, texts: Texts, streams: StandardStreams
  ) async -> ExitCode {
    let prompter = Prompter(source: StandardInput(), output: streams, texts: texts)
    await ClientMenu(operations: operations, prompter: prompter).run()
    return .success
  }
}

extension EventLoop {
  /// A loop that runs until it is stopped.
  static func onThreadOfItsOwn(name: String) throws(SystemError) -> EventLoop {
    let loop = try EventLoop()
    try WorkerThread.start(name: name) { loop.run() }
    return loop
  }
}

extension Duration {
  /// Options bound their durations far below what would not fit.
  fileprivate var nanoseconds: UInt64 {
    UInt64(components.seconds) * 1_000_000_000 + UInt64(components.attoseconds / 1_000_000_000)
  }
}
