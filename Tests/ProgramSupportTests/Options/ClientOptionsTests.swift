import ProgramSupport
import Testing

@Suite struct ClientOptionsTests {
  private func options(_ arguments: [String], _ environment: Environment = [:]) throws
    -> ClientOptions
  {
    guard
      case .run(let options) = try ClientOptions.parse(arguments, environment: environment)
    else {
      Issue.record("nothing to run")
      return ClientOptions()
    }
    return options
  }

  @Test(
    "every command is understood",
    arguments: [
      ([], .menu),
      (["put", "k", "v"], .put(key: "k", value: "v")),
      (["put", "k"], .put(key: "k", value: nil)),
      (["put", "k", "-5"], .put(key: "k", value: "-5")),
      (["put", "k", "-"], .put(key: "k", value: "-")),
      (["put", "--", "--k", "--help"], .put(key: "--k", value: "--help")),
      (["put", "k", ""], .put(key: "k", value: "")),
      (["get", "k"], .get(key: "k")),
      (["del", "k"], .delete(key: "k")),
      (["list", "p/"], .list(prefix: "p/")),
      (["list"], .list(prefix: "")),
      (["status"], .status(watches: false)),
      (["status", "--watch"], .status(watches: true)),
      (["node", "dead", "50053"], .setLiveness(.dead, .port(50053))),
      (
        ["node", "vivo", "10.0.0.1:1"],
        .setLiveness(.alive, .address(Endpoint(host: "10.0.0.1", port: 1)))
      ),
      (["member", "list"], .listMembers),
      (["member", "remove", "50053"], .changeMembers(MemberChange(removed: [.port(50053)]))),
      (["member", "promote", "50053"], .changeMembers(MemberChange(promoted: [.port(50053)]))),
      (
        ["member", "remove", "50053", "50054", "promote", "50055"],
        .changeMembers(
          MemberChange(removed: [.port(50053), .port(50054)], promoted: [.port(50055)]))
      ),
      (["transfer-leader"], .transferLeadership(nil)),
      (["transfer-leader", "50053"], .transferLeadership(.port(50053))),
    ] as [([String], ClientCommand)])
  func commands(arguments: [String], command: ClientCommand) throws {
    #expect(try options(arguments).command == command)
  }

  @Test("help names every exit code, an unknown outcome's among them", arguments: Language.allCases)
  func exitCodes(language: Language) throws {
    let flags = ["--help", "--lang", language.rawValue]
    guard case .show(let page) = try ClientOptions.parse(flags, environment: [:]) else {
      Issue.record("no help")
      return
    }
    let words = page.split(whereSeparator: \.isWhitespace)
    let first = try #require(words.firstIndex(of: "0"))
    let codes = words[first...].prefix { $0 != "--proxy" }.compactMap { Int32($0) }
    let all = ExitCode.allCases.map(\.rawValue)
    #expect(Array(codes.prefix(all.count)) == all)
  }

  @Test("options may stand before, between and after the words of a command")
  func order() throws {
    let options = try options([
      "--json", "get", "--timeout", "0.5s", "k", "--stale", "--proxy", "10.0.0.1:1", "--proxy",
      "10.0.0.2:2",
    ])
    #expect(options.command == .get(key: "k"))
    #expect(options.printsJSON && options.readsStale)
    #expect(options.timeout == .milliseconds(500))
    #expect(options.proxies.map(\.description) == ["10.0.0.1:1", "10.0.0.2:2"])
  }

  @Test(
    "a wrong command is refused with what is right",
    arguments: [
      (
        ["gte", "k"],
        "unknown command \"gte\"; did you mean get?; the commands are put, get, del, list, status, node, member and transfer-leader"
      ),
      (["get"], "KEY is missing: get KEY"),
      (["node", "dead"], "NODE is missing: node dead|alive NODE"),
      (["get", "a", "b"], "\"b\" is one too many after \"get KEY\""),
      (
        ["node", "sleepy", "1"],
        "node dead|alive: \"sleepy\" is not alive or dead; for example: alive"
      ),
      (
        ["node", "dead", "0"],
        "node NODE: \"0\" is not a node's port from 1 to 65535, its HOST:PORT or the 16 digits of its identity; for example: 50053"
      ),
      (
        ["member", "add", "1"],
        "member list|remove|promote: \"add\" is not list, remove or promote; for example: remove"
      ),
      (["member", "remove"], "NODE is missing: member"),
      (["member", "list", "1"], "\"1\" is one too many after \"member list\""),
      (
        ["get", "a", "--min-revision", "-1"],
        "--min-revision: \"-1\" is not a revision, which is a whole number; for example: --min-revision 17"
      ),
      (
        ["put", "a", "b", "--min-revision", "1"],
        "--min-revision means nothing to \"put\"; it goes with get and list"
      ),
      (
        ["put", "a", "b", "--stale"], "--stale means nothing to \"put\"; it goes with get and list"
      ),
      (["get", "a", "--watch"], "--watch means nothing to \"get\"; it goes with status"),
      (["--json=1", "get", "a"], "--json takes no value, but \"1\" was given"),
      (
        ["get", "a", "--timeout", "61s"],
        "--timeout: \"61s\" is not a time from 1ms to 60s; for example: --timeout 5s"
      ),
    ])
  func wrong(arguments: [String], message: String) {
    let error = #expect(throws: UsageError.self) { try options(arguments) }
    #expect(error.map { Texts(.english).usage($0) } == message)
  }

  @Test("a read may ask for a least revision")
  func minRevision() throws {
    #expect(try options(["get", "a"]).minRevision == 0)
    #expect(try options(["list", "--min-revision", "17"]).minRevision == 17)
  }

  @Test("switches can be set by the environment, and only to yes or no")
  func switches() throws {
    #expect(try options(["get", "a"], ["REIGN_JSON": "1", "REIGN_STALE": "no"]).printsJSON)
    #expect(try !options(["get", "a"], ["REIGN_STALE": "0"]).readsStale)
    #expect(throws: UsageError.self) { try options(["get", "a"], ["REIGN_JSON": "perhaps"]) }
  }

  @Test("a value in a message is bounded and cannot steer the terminal")
  func hostileValue() throws {
    let hostile = "\u{1b}[2J" + String(repeating: "x", count: 100_000)
    let error = #expect(throws: UsageError.self) { try options([hostile]) }
    let message = try #require(error.map { Texts(.english).usage($0) })
    #expect(message.count < 300)
    #expect(message.contains("\\u{1b}[2J"))
    #expect(!message.unicodeScalars.contains("\u{1b}"))
  }
}
