import ProgramSupport
import Testing

@Suite struct ChildProgramTests {
  private func cluster(_ arguments: [String]) throws -> ClusterOptions {
    guard case .run(let options) = try ClusterOptions.parse(arguments, environment: [:]) else {
      Issue.record("nothing to run")
      return ClusterOptions()
    }
    return options
  }

  private func node(_ arguments: [String]) throws -> NodeOptions? {
    var rest = arguments
    let program = try #require(ChildProgram(takingFrom: &rest))
    let kind = try #require(NodeOptions.Program(rawValue: program.rawValue))
    // What the user's environment says must not reach a child twice.
    let environment: Environment = ["REIGN_PORT": "1", "REIGN_DATA": "x", "REIGN_HEARTBEAT": "1s"]
    guard case .run(let options) = try NodeOptions.parse(kind, rest, environment: environment)
    else { return nil }
    return options
  }

  @Test("what the cluster is told reaches its nodes unchanged")
  func nodes() throws {
    let cluster = try cluster([
      "--data", "d", "--host", "localhost", "--election-timeout", "150.5ms-1s", "--heartbeat",
      "12.345ms", "--dead-voter-timeout", "1.5s", "--lang", "es", "--log-level", "debug",
    ])
    let proxy = Endpoint(host: "localhost", port: 50051)
    for number in 0..<3 {
      let options = try #require(try node(cluster.nodeArguments(number, proxy: proxy)))
      #expect(options.program == (number == 0 ? .leader : .follower))
      #expect(options.port == 50052 + UInt16(number))
      #expect(options.givenDataDirectory == "d/\(50052 + number)")
      #expect(options.host == "localhost")
      #expect(options.proxies == [proxy])
      #expect(options.state == .alive)
      #expect(options.timing == cluster.timing)
      #expect(options.common == cluster.common)
    }
  }

  @Test("without ports every node still has a directory of its own, the same after a restart")
  func directories() throws {
    let cluster = try cluster(["--port", "0"])
    let proxy = Endpoint(host: "127.0.0.1", port: 40_000)
    let directories = try (0..<3).map { number in
      try node(cluster.nodeArguments(number, proxy: proxy))?.givenDataDirectory
    }
    #expect(directories == ["./data/node-1", "./data/node-2", "./data/node-3"])
  }

  @Test("the proxy is told its port, and a user's command line names no child")
  func proxy() throws {
    var arguments = try cluster(["--port", "0"]).proxyArguments
    #expect(ChildProgram(takingFrom: &arguments) == .proxy)
    guard case .run(let options) = try ProxyOptions.parse(arguments, environment: [:]) else {
      Issue.record("nothing to run")
      return
    }
    #expect(options.port == 0)
    // Beside the nodes' directories, so that whoever empties them for a new cluster empties it too.
    #expect(options.dataDirectory == "./data/proxy")
    #expect(try cluster([]).proxyArguments.contains("./data/50051"))
    var own = ["--nodes", "5"]
    #expect(ChildProgram(takingFrom: &own) == nil)
    #expect(own.count == 2)
  }

  @Test("the line that names the address is understood in every language")
  func listeningLine() {
    for language in Language.allCases {
      let line = Texts(language).listening(program: "proxy", address: "[::1]:40123")
      #expect(Endpoint(listeningLine: line) == Endpoint(host: "::1", port: 40123))
    }
    #expect(Endpoint(listeningLine: "data in 7") == nil)
    #expect(Endpoint(listeningLine: "") == nil)
  }
}
