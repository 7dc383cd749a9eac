import NodeRuntime
package import ProgramSupport
import SystemIO

/// The body of `leader` and `follower`, which differ only in what an empty data directory means.
package enum NodeProgram {
  /// Runs until the node is told to stop, by a signal or at its terminal, or cannot go on.
  ///
  /// - Parameter arguments: Without the program's name.
  package static func run(_ program: NodeOptions.Program, arguments: [String]) async -> ExitCode {
    let environment = Environment.process
    let streams = StandardStreams(environment: environment)
    let start = ProgramStart(
      program: program.rawValue, arguments: arguments, environment: environment, output: streams
    ) { arguments, environment throws(UsageError) in
      try NodeOptions.parse(program, arguments, environment: environment)
    }
    switch start {
    case .exit(let code):
      return code
    case .run(let options):
      return await run(options, environment: environment, streams: streams)
    }
  }

  private static func run(
    _ given: NodeOptions, environment: Environment, streams: StandardStreams
  ) async -> ExitCode {
    let texts = given.common.texts
    let prompter = Prompter(source: StandardInput(), output: streams, texts: texts)
    do throws(UsageError) {
      guard let options = try await given.completed(by: prompter) else { return .success }
      return runNode(options, environment: environment, streams: streams)
    } catch {
      ProgramStart<NodeOptions>.complain(
        error, program: given.program.rawValue, texts: texts, output: streams)
      return .badUsage
    }
  }

  private static func runNode(
    _ options: NodeOptions, environment: Environment, streams: StandardStreams
  ) -> ExitCode {
    let texts = options.common.texts
    do {
      let host = try ProgramHost(options.common, environment: environment, streams: streams)
      if options.announcesNoAddress {
        host.log.warning(texts.announcesNoAddress(options.host))
      }
      let terminal = NodeTerminal(program: options.program, texts: texts, host: host)
      let node = try Node(
        loop: host.loop, settings: NodeSettings(options),
        onEvent: { event in terminal.show(event) },
        onFailure: { failure in host.fail(texts.cannotGoOn("\(failure)")) })
      terminal.attach(node)
      return host.run { finished in node.stop(completion: finished) }
    } catch {
      streams.print("\(options.program.rawValue): \(error)", to: .standardError)
      return .failure
    }
  }
}

extension NodeSettings.Origin {
  init(_ options: NodeOptions) {
    switch options.program {
    case .follower: self = .join
    case .leader: self = options.founds ? .bootstrapUnlessKnown : .bootstrapIfAlone
    }
  }
}

extension NodeSettings {
  init(_ options: NodeOptions) {
    self.init(
      origin: Origin(options), host: options.host,
      port: options.port ?? 0, dataDirectory: options.givenDataDirectory,
      proxies: options.proxies.map(\.description), startsDead: options.state == .dead,
      electionTimeoutMillisecondsMin: options.timing.electionTimeout.lowerBound.milliseconds,
      electionTimeoutMillisecondsMax: options.timing.electionTimeout.upperBound.milliseconds,
      heartbeatMilliseconds: options.timing.heartbeat.milliseconds)
    advertisedAddress = options.advertised?.description
    dials = options.dialRules.table
    if let snapshotBytes = options.snapshotBytes { snapshotLogBytes = snapshotBytes }
    if let ballastBytes = options.ballastBytes { self.ballastBytes = ballastBytes }
    leaseReads = options.leaseReads
    deadVoterTimeoutMilliseconds = options.timing.deadVoterTimeout.milliseconds
  }
}

extension Duration {
  /// Whole milliseconds. The options bound their durations far below what would not fit.
  fileprivate var milliseconds: Int {
    Int(components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000)
  }
}
