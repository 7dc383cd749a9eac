import ProgramSupport
import Testing

@Suite struct NodeOptionsTests {
  private func options(
    _ arguments: [String], _ environment: Environment = [:],
    program: NodeOptions.Program = .follower
  ) throws -> NodeOptions {
    let invocation = try NodeOptions.parse(program, arguments, environment: environment)
    guard case .run(let options) = invocation else {
      Issue.record("nothing to run")
      return NodeOptions(program: program)
    }
    return options
  }

  @Test("without flags a node listens on its own machine, at the defaults of the paper")
  func defaults() throws {
    let options = try options([])
    #expect(options == NodeOptions(program: .follower))
    #expect(options.port == nil)
    #expect(options.host == "127.0.0.1")
    #expect(options.state == nil)
    #expect(options.proxies == [Endpoint(host: "127.0.0.1", port: 50051)])
    #expect(options.timing.electionTimeout == .milliseconds(150)...(.milliseconds(300)))
    #expect(options.timing.heartbeat == .milliseconds(50))
    #expect(options.givenDataDirectory == nil)
  }

  @Test("a node that listens everywhere announces no place unless it is told one")
  func announcement() throws {
    #expect(try options(["--host", "0.0.0.0"]).announcesNoAddress)
    #expect(try options(["--host", "::"]).announcesNoAddress)
    #expect(try !options(["--host", "0.0.0.0", "--advertise", "10.0.0.4:4"]).announcesNoAddress)
    #expect(try !options([]).announcesNoAddress)
  }

  @Test("a leader may be told to found without waiting for proxies, a follower may not")
  func found() throws {
    #expect(try options(["--found"], program: .leader).founds)
    #expect(try !options([], program: .leader).founds)
    #expect(throws: UsageError.self) { try options(["--found"], program: .follower) }
  }

  @Test("a voter loses its vote after five minutes of silence unless it is told otherwise")
  func deadVoterTimeout() throws {
    #expect(try options([]).timing.deadVoterTimeout == .seconds(300))
    #expect(try options(["--dead-voter-timeout", "30s"]).timing.deadVoterTimeout == .seconds(30))
    #expect(try options(["--dead-voter-timeout", "off"]).timing.deadVoterTimeout == .zero)
  }

  @Test("every flag is understood, with a space or an equals sign")
  func flags() throws {
    let options = try options([
      "--port=0", "--host", "0.0.0.0", "--data", "/srv/reign", "--proxy", "10.0.0.1:1,10.0.0.2:2",
      "--proxy=10.0.0.3:3",
      "--state", "muerto", "--lang=es", "--log-level", "debug", "--election-timeout", "1s-2s",
      "--heartbeat=100ms", "--advertise", "10.0.0.4:4", "--dial",
      "10.0.0.5:5=127.0.0.1:6,10.0.0.6:6=127.0.0.1:7", "--dead-voter-timeout", "30s",
      "--snapshot-after", "1MiB", "--ballast", "0", "--lease-reads",
    ])
    #expect(options.advertised?.description == "10.0.0.4:4")
    #expect(
      options.dialRules.map { "\($0.meant) \($0.dialled)" } == [
        "10.0.0.5:5 127.0.0.1:6", "10.0.0.6:6 127.0.0.1:7",
      ])
    #expect(options.timing.deadVoterTimeout == .seconds(30))
    #expect(options.snapshotBytes == 1 << 20)
    #expect(options.ballastBytes == 0)
    #expect(options.leaseReads)
    #expect(options.port == 0)
    #expect(options.host == "0.0.0.0")
    #expect(options.givenDataDirectory == "/srv/reign")
    #expect(options.proxies.map(\.description) == ["10.0.0.1:1", "10.0.0.2:2", "10.0.0.3:3"])
    #expect(options.state == .dead)
    #expect(options.common == CommonOptions(language: .spanish, logLevel: .debug))
    #expect(options.timing.electionTimeout == .seconds(1)...(.seconds(2)))
    #expect(options.timing.heartbeat == .milliseconds(100))
  }

  @Test("every flag is also an environment variable, which the flag beats")
  func environment() throws {
    let environment: Environment = [
      "REIGN_PORT": "50060", "REIGN_HOST": "localhost", "REIGN_DATA": "d",
      "REIGN_PROXY": "10.0.0.9:1",
      "REIGN_STATE": "alive", "REIGN_LANG": "es", "REIGN_LOG_LEVEL": "error",
      "REIGN_ELECTION_TIMEOUT": "200ms", "REIGN_HEARTBEAT": "20ms",
    ]
    let options = try options(["--port", "50061"], environment)
    #expect(options.port == 50061)
    #expect(options.host == "localhost")
    #expect(options.givenDataDirectory == "d")
    #expect(options.proxies == [Endpoint(host: "10.0.0.9", port: 1)])
    #expect(options.state == .alive)
    #expect(options.common == CommonOptions(language: .spanish, logLevel: .error))
    #expect(options.timing.electionTimeout == .milliseconds(200)...(.milliseconds(400)))
    #expect(options.timing.heartbeat == .milliseconds(20))
  }

  @Test("a heartbeat of more than half the shortest election timeout is refused with the way out")
  func heartbeatTooSlow() {
    let error = #expect(throws: UsageError.self) {
      try options(["--heartbeat", "76ms"])
    }
    #expect(
      error.map { Texts(.english).usage($0) }
        == "--heartbeat 76ms is more than half of the shortest election timeout of 150ms; use"
        + " --heartbeat 75ms or less, or a longer --election-timeout")
    #expect(throws: Never.self) { try options(["--heartbeat", "75ms"]) }
  }

  @Test(
    "a wrong value is refused with what is allowed and an example",
    arguments: [
      (
        ["--port", "70000"],
        "--port: \"70000\" is not a port from 0 to 65535; for example: --port 50053"
      ),
      (["--port=-1"], "--port: \"-1\" is not a port from 0 to 65535; for example: --port 50053"),
      (
        ["--port", "-1"], "--port: \"-1\" is not a port from 0 to 65535; for example: --port 50053"
      ),
      (["--port="], "--port: \"\" is not a port from 0 to 65535; for example: --port 50053"),
      (
        ["--proxy", "10.0.0.1:1,b"],
        "--proxy: \"b\" is not HOST:PORT with an IP address or localhost and a port from 1 to 65535; for example: --proxy 127.0.0.1:50051"
      ),
      (
        ["--proxy", ","],
        "--proxy: \",\" is not HOST:PORT with an IP address or localhost and a port from 1 to 65535; for example: --proxy 127.0.0.1:50051"
      ),
      (
        ["--state", "asleep"],
        "--state: \"asleep\" is not alive or dead; for example: --state alive"
      ),
      (["--lang", "fr"], "--lang: \"fr\" is not en or es; for example: --lang es"),
      (
        ["--log-level", "loud"],
        "--log-level: \"loud\" is not one of error, warning, notice, info and debug; for example: --log-level info"
      ),
      (
        ["--heartbeat", "50"],
        "--heartbeat: \"50\" is not a time from 1ms to 30s; for example: --heartbeat 50ms"
      ),
      (
        ["--election-timeout", "300-150ms"],
        "--election-timeout: \"300-150ms\" is not a range of times within 10ms to 60s; for example: --election-timeout 150-300ms"
      ),
      (
        ["--host", "a b"],
        "--host: \"a b\" is not an IP address or localhost, without a port; for example: --host 127.0.0.1"
      ),
      (
        ["--data", ""],
        "--data: \"\" is not the path of a directory; for example: --data ./data/50053"
      ),
      (["--port"], "--port needs a value: --port PORT"),
      (["--port", "--host", "h"], "--port needs a value: --port PORT"),
      (["--prot", "1"], "unknown option \"--prot\"; did you mean --port?"),
      (["-port", "1"], "unknown option \"-port\"; did you mean --port?"),
      (["--xylophone"], "unknown option \"--xylophone\""),
      (["50053"], "\"50053\" is one too many after \"follower\""),
    ])
  func wrongValues(arguments: [String], message: String) {
    let error = #expect(throws: UsageError.self) { try options(arguments) }
    #expect(error.map { Texts(.english).usage($0) } == message)
  }

  @Test("a wrong variable is refused by its own name")
  func wrongVariable() {
    let error = #expect(throws: UsageError.self) { try options([], ["REIGN_PORT": "x"]) }
    #expect(
      error.map { Texts(.spanish).usage($0) }
        == "REIGN_PORT: «x» no es un puerto de 0 a 65535; por ejemplo: REIGN_PORT=50053")
  }

  @Test(
    "help names every option with its variable, in the language asked for, whatever else is wrong")
  func help() throws {
    let invocation = try NodeOptions.parse(
      .leader, ["--lang", "es", "--nonsense", "--help"], environment: [:])
    guard case .show(let page) = invocation else {
      Issue.record("no help shown")
      return
    }
    #expect(page.hasPrefix("Uso: leader [opciones]\n"))
    for name in ["PORT", "HOST", "DATA", "PROXY", "STATE", "LANG", "LOG_LEVEL", "HEARTBEAT"] {
      #expect(page.contains("[REIGN_\(name)]"))
    }
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 96 })
  }

  @Test("the version is one line")
  func version() throws {
    guard
      case .show(let line) = try NodeOptions.parse(.leader, ["--version"], environment: [:])
    else {
      Issue.record("no version shown")
      return
    }
    #expect(line == "leader (Reign) \(Version.current)\n")
  }
}
