import KeyValueClient
package import ProgramSupport
import SystemIO
import WireMessages

/// The body of `cluster`: a proxy, a leader and followers as child processes, and the client's menu.
package enum ClusterProgram {
  /// Runs until the menu is left, or without one until the program is told to stop.
  ///
  /// - Parameter arguments: Without the program's name. If they begin with the name of a child's
  ///   program, this process is that child.
  package static func run(arguments: [String]) async -> ExitCode {
    var arguments = arguments
    switch ChildProgram(takingFrom: &arguments) {
    case .proxy: return ProxyProgram.run(arguments: arguments)
    case .leader: return await NodeProgram.run(.leader, arguments: arguments)
    case .follower: return await NodeProgram.run(.follower, arguments: arguments)
    case nil: break
    }
    let environment = Environment.process
    let streams = StandardStreams(environment: environment)
    let start = ProgramStart(
      program: "cluster", arguments: arguments, environment: environment, output: streams,
      parse: ClusterOptions.parse)
    switch start {
    case .exit(let code):
      return code
    case .run(let options):
      return await run(options, streams: streams)
    }
  }

  private static func run(_ options: ClusterOptions, streams: StandardStreams) async -> ExitCode {
    do {
      let loop = try EventLoop.onThreadOfItsOwn(name: "cluster")
      let writer = try LogWriter { streams.write($0, to: $1) }
      let family = await ChildFamily.on(loop, options: options, writer: writer)
      let result: Result<Void, any Error>
      do {
        result = .success(
          try await serve(family, client: family.start(), options: options, streams: streams))
      } catch {
        result = .failure(error)
      }
      // Those that did start, if others did not, too.
      await family.stop()
      loop.stop()
      // A terminal that was stopped must not keep the process.
      streams.close()
      writer.finish()
      try result.get()
      return .success
    } catch is ChildFamilyState.EndRequested {
      return .success
    } catch {
      streams.print("cluster: \(error)", to: .standardError)
      return .failure
    }
  }

  /// Until the person leaves the menu, or a signal ends the program, whichever comes first.
  private static func serve(
    _ family: ChildFamily, client: KeyValueClient, options: ClusterOptions,
    streams: StandardStreams
  ) async {
    let texts = options.common.texts
    let session = Task {
      guard await isComplete(options, client: client, texts: texts, streams: streams),
        options.showsMenu
      else { return }
      let operations = ClusterOperations(client: client)
      _ = await ClientProgram.menu(operations, texts: texts, streams: streams)
      family.requestEnd()
    }
    await family.untilEndRequested()
    session.cancel()
  }

  /// Follows the proxy's view until all nodes are members that vote, and says so. `false` when the
  /// task is cancelled before.
  private static func isComplete(
    _ options: ClusterOptions, client: KeyValueClient, texts: Texts, streams: StandardStreams
  ) async -> Bool {
    var shown = -1
    var isWarned = false
    for await event in client.watchStatus() {
      let status = StatusOutcome(event.status ?? .init())
      // A candidate votes as well; that it is one no longer is no event of its own.
      let ready = status.nodes.count { node in
        node.liveness == .alive && node.role != .learner && node.role != .unknown
      }
      if ready != shown {
        shown = ready
        streams.print(texts.nodesReady(ready, of: options.nodes), to: .standardError)
      }
      if ready >= options.nodes, status.leaderAddress != nil { return true }
      if status.nodes.count > options.nodes, !isWarned {
        isWarned = true
        streams.print(
          texts.moreMembers(status.nodes.count, than: options.nodes, in: options.dataDirectory),
          to: .standardError)
      }
    }
    return false
  }
}
