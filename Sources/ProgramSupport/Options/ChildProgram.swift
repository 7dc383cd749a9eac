/// A program that `cluster` starts from its own executable: the first argument says which one to
/// be, the rest are that program's own.
package enum ChildProgram: String, Hashable, Sendable, CaseIterable {
  case proxy
  case leader
  case follower

  /// Tells a child's command line from one of the user's, who gives `cluster` options only.
  ///
  /// - Parameter arguments: Without the executable. On success the first one is taken off.
  package init?(takingFrom arguments: inout [String]) {
    guard let first = arguments.first, let program = Self(rawValue: first) else { return nil }
    self = program
    arguments.removeFirst()
  }
}

extension ClusterOptions {
  /// The command line of the proxy.
  package var proxyArguments: [String] {
    [
      ChildProgram.proxy.rawValue, "--port", "\(port)", "--host", host, "--data",
      "\(dataDirectory)/" + (port == 0 ? "proxy" : "\(port)"),
    ] + commonArguments
  }

  /// The command line of the node with this number, of which 0 is the leader.
  ///
  /// - Parameter proxy: Where the proxy listens, which with port 0 only the proxy knows.
  package func nodeArguments(_ number: Int, proxy: Endpoint) -> [String] {
    let program = number == 0 ? ChildProgram.leader : .follower
    let port = port(ofNode: number)
    let range = timing.electionTimeout
    return [
      program.rawValue, "--port", "\(port)", "--host", host, "--data", nodeDirectory(number),
      "--proxy", proxy.description, "--state", Liveness.alive.rawValue, "--election-timeout",
      "\(range.lowerBound.shortText)-\(range.upperBound.shortText)", "--heartbeat",
      timing.heartbeat.shortText, "--dead-voter-timeout",
      timing.deadVoterTimeout == .zero ? "off" : timing.deadVoterTimeout.shortText,
    ] + commonArguments
  }

  /// By port, as a node started by hand would have it; by number when the port is not known.
  private func nodeDirectory(_ number: Int) -> String {
    let port = port(ofNode: number)
    return "\(dataDirectory)/" + (port == 0 ? "node-\(number + 1)" : "\(port)")
  }

  private var commonArguments: [String] {
    ["--lang", common.language.rawValue, "--log-level", common.logLevel.name]
  }
}

extension Endpoint {
  /// Reads the address that a program's first line on standard output names, in whatever language:
  /// ``Texts/listening(program:address:)`` ends with it.
  package init?(listeningLine line: some StringProtocol) {
    guard let word = line.split(whereSeparator: \.isWhitespace).last, word.contains(":") else {
      return nil
    }
    self.init(String(word))
  }
}
