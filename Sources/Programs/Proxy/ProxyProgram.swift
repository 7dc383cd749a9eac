package import ProgramSupport
import ProxyRuntime
import RPCTransport
import RaftCore
import SystemIO

/// The body of `proxy`.
package enum ProxyProgram {
  /// Runs until the proxy is told to stop.
  ///
  /// - Parameter arguments: Without the program's name.
  package static func run(arguments: [String]) -> ExitCode {
    let environment = Environment.process
    let streams = StandardStreams(environment: environment)
    let start = ProgramStart(
      program: "proxy", arguments: arguments, environment: environment, output: streams,
      parse: ProxyOptions.parse)
    switch start {
    case .exit(let code):
      return code
    case .run(let options):
      return run(options, environment: environment, streams: streams)
    }
  }

  private static func run(
    _ options: ProxyOptions, environment: Environment, streams: StandardStreams
  ) -> ExitCode {
    do {
      let host = try ProgramHost(options.common, environment: environment, streams: streams)
      let proxy = Proxy(loop: host.loop, settings: ProxySettings(options)) { event in
        show(event, texts: options.common.texts, host: host)
      }
      try proxy.start()
      return host.run { finished in proxy.drain(completion: finished) }
    } catch {
      streams.print("proxy: \(error)", to: .standardError)
      return .failure
    }
  }

  private static func show(_ event: ProxyEvent, texts: Texts, host: ProgramHost) {
    let log = host.log
    switch event {
    case .listening(let address):
      // The answer to "where?", for people and for scripts: the last word is the address.
      host.say(texts.listening(program: "proxy", address: address))
    case .remembers(let cluster, let directory):
      log.notice(texts.remembers(cluster.hexadecimal, directory: directory))
    case .cluster(let event):
      log.notice(texts.line(ClusterNotice(event)))
    case .announcementRefused(let refusal):
      log.warning(refusal.description.escapingControlCharacters(charactersMax: 600))
    case .clusterInDoubt:
      log.error(event.description.escapingControlCharacters(charactersMax: 600))
    case .clusterUndisputed:
      log.notice(event.description)
    case .transport(let event):
      log.warning(event.description.escapingControlCharacters(charactersMax: 300))
    }
  }
}

extension ProxySettings {
  init(_ options: ProxyOptions) {
    self.init()
    host = options.host
    port = options.port
    dataDirectory = options.dataDirectory
    dials = options.dialRules.table
    limits = .fittingThisProcess()
  }
}

extension ClusterNotice {
  init(_ event: DirectoryEvent) {
    switch event {
    case .leaderElected(_, let address, let term, let votes):
      // Whoever is elected was a follower, except a cluster's founder.
      self = .leaderElected(
        role: votes == [address] ? .unknown : .follower, address: address, term: term.rawValue,
        votes: votes)
    case .nodeChanged(_, let address, let role, let change):
      let role = ProgramSupport.NodeRole(role)
      switch change {
      case .found: self = .found(role: role, address: address)
      case .lost: self = .lost(role: role, address: address)
      case .regained: self = .regained(role: role, address: address)
      case .removed: self = .removed(address: address)
      case .promoted: self = .promoted(address: address)
      case .demoted: self = .demoted(address: address)
      }
    }
  }
}

extension ProgramSupport.NodeRole {
  fileprivate init(_ role: ProxyRuntime.NodeRole) {
    switch role {
    case .follower: self = .follower
    case .preCandidate: self = .preCandidate
    case .candidate: self = .candidate
    case .leader: self = .leader
    case .learner: self = .learner
    }
  }
}
