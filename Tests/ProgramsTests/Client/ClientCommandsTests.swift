import Glibc
import ProgramSupport
import SystemIO
import Testing

@testable import Programs

@Suite struct ClientCommandsTests {
  private let operations = FakeOperations()

  /// Runs one command line and returns what it wrote and its exit code.
  private func run(
    _ arguments: [String], isTerminal: Bool = false, input: [UInt8] = [],
    inputFailure: SystemError? = nil, output given: FakeOutput? = nil
  ) async throws -> (output: FakeOutput, code: ExitCode) {
    let output = given ?? FakeOutput(isTerminal: isTerminal)
    guard case .run(let options) = try ClientOptions.parse(arguments, environment: [:]) else {
      Issue.record("nothing to run")
      return (output, .badUsage)
    }
    let commands = ClientCommands(
      options: options, operations: operations, output: output,
      readInput: { bytesMax in
        inputFailure.map { .failure($0) } ?? .success(Array(input.prefix(bytesMax + 1)))
      })
    return (output, await commands.run())
  }

  @Test("a value goes alone to standard output, what is said about it elsewhere")
  func get() async throws {
    let put = try await run(["put", "k", "v"])
    #expect(
      put.output.answer == "written: revision 1, new key, committed by leader 50052 in 1.8 ms\n")
    #expect(put.code == .success)
    let get = try await run(["get", "k"])
    #expect(get.output.answer == "v\n")
    #expect(
      get.output.remarks == "revision 1, version 1, served by follower 50053 in 0.18 ms\n")
    #expect(get.code == .success)
  }

  @Test("a key that is not there is exit code 1 and an empty answer")
  func absent() async throws {
    for command in ["get", "del"] {
      let (output, code) = try await run([command, "k"])
      #expect(code == .keyAbsent)
      #expect(output.answer.isEmpty)
      #expect(output.remarks.hasPrefix("no such key"))
    }
  }

  @Test("a value without text goes to a pipe byte for byte, and escaped to a terminal")
  func binary() async throws {
    let bytes: [UInt8] = [0xff, 0x00, 0x1b, 0x0a]
    #expect(try await run(["put", "k"], input: bytes).code == .success)
    #expect(operations.value(of: "k") == bytes)
    #expect(try await run(["get", "k"]).output.bytes(.standardOutput) == bytes + [0x0a])
    #expect(
      try await run(["get", "k"], isTerminal: true).output.answer
        == "\u{fffd}\\u{0}\\u{1b}\\n\n")
  }

  @Test("an input that cannot be read is exit code 4, and nothing is written")
  func unreadableInput() async throws {
    let failure = SystemError(errno: EISDIR, operation: "read")
    let words = try await run(["put", "k"], inputFailure: failure)
    #expect(words.code == .failure)
    #expect(
      words.output.remarks
        == "client: standard input could not be read: is a directory; nothing was written\n")
    let json = try await run(["put", "k", "--json"], inputFailure: failure)
    #expect(json.output.answer.hasSuffix("\"mayHaveHappened\":false}}\n"))
    #expect(operations.value(of: "k") == nil)
  }

  @Test("an answer that cannot be written is exit code 4, whatever the command")
  func fullOutput() async throws {
    for key in ["a", "b", "c"] { _ = try await run(["put", key, "v"]) }
    operations.change { $0.reports = [.state(exampleStatus), .state(exampleStatus)] }
    let commands = [
      ["get", "a"], ["list"], ["list", "--json"], ["put", "k", "v"], ["status"],
      ["get", "none", "--json"], ["status", "--watch"],
    ]
    for command in commands {
      let output = FakeOutput(failure: SystemError(errno: ENOSPC, operation: "write"))
      #expect(try await run(command, output: output).code == .failure, "\(command)")
      #expect(
        output.remarks.hasSuffix(
          "client: the answer could not be written to standard output: no space left on device\n"))
    }
    let gone = FakeOutput(failure: SystemError(errno: EPIPE, operation: "write"))
    operations.change { $0.pageCount = 0 }
    #expect(try await run(["list"], output: gone).code == .failure)
    #expect(!gone.remarks.contains("could not"))
    operations.change { #expect($0.pageCount == 1, "more was asked for than anybody reads") }
  }

  @Test("a watch ends when nobody is left to read it, though nothing happens")
  func watchWithoutReader() async throws {
    operations.change { state in
      state.reports = [.state(exampleStatus)]
      state.watchesOn = true
    }
    #expect(
      try await run(["status", "--watch"], output: FakeOutput(hasReader: false)).code == .failure)
  }

  @Test("with --json the answer is one document")
  func json() async throws {
    #expect(
      try await run(["--json", "put", "k", "a\"b"]).output.answer
        == #"{"key":"k","revision":1,"previousRevision":null,"servedBy":"127.0.0.1:50052","milliseconds":1.84}"#
        + "\n")
    #expect(
      try await run(["--json", "get", "k", "--stale"]).output.answer
        == #"{"key":"k","value":"a\"b","createRevision":1,"modRevision":1,"version":1,"found":true,"revision":1,"stale":true,"ageMilliseconds":40,"servedBy":"127.0.0.1:50053","milliseconds":0.18}"#
        + "\n")
    #expect(
      try await run(["--json", "get", "none"]).output.answer
        == #"{"key":"none","found":false,"revision":1,"stale":false,"servedBy":"127.0.0.1:50053","milliseconds":0.18}"#
        + "\n")
    #expect(
      try await run(["--json", "del", "k"]).output.answer
        == #"{"key":"k","deleted":true,"revision":2,"previousRevision":1,"servedBy":"127.0.0.1:50052","milliseconds":1.84}"#
        + "\n")
    #expect(
      try await run(["--json", "node", "dead", "50053"]).output.answer
        == #"{"address":"127.0.0.1:50053","state":"dead","previousState":"alive"}"# + "\n")
    #expect(
      try await run(["--json", "member", "remove", "50054"]).output.answer
        == #"{"removed":["127.0.0.1:50054"],"promoted":[],"members":["127.0.0.1:50052","127.0.0.1:50053"]}"#
        + "\n")
    #expect(
      try await run(["--json", "member", "remove", "50054", "50055", "promote", "50053"])
        .output.answer
        == #"{"removed":["127.0.0.1:50054","127.0.0.1:50055"],"promoted":["127.0.0.1:50053"],"members":["127.0.0.1:50052","127.0.0.1:50053"]}"#
        + "\n")
    #expect(
      try await run(["--json", "transfer-leader"]).output.answer
        == #"{"leader":"127.0.0.1:50053","term":7}"# + "\n")
  }

  @Test("a list of several pages is one list, of lines or of one document")
  func list() async throws {
    for key in ["a1", "a2", "a3", "a4", "a5", "b"] {
      _ = try await run(["put", key, "line\n\(key)"])
    }
    let (output, code) = try await run(["list", "a"])
    #expect(code == .success)
    #expect(
      output.answer
        == (1...5).map { "a\($0)\tline\\na\($0)\n" }.joined())
    #expect(
      output.remarks == "5 keys, store revision 6, served by follower 50053 in 0.18 ms\n")
    let json = try await run(["list", "a4", "--json"]).output.answer
    #expect(
      json
        == #"{"entries":[{"key":"a4","value":"line\na4","createRevision":4,"modRevision":4,"version":1}],"revision":6,"stale":false,"servedBy":"127.0.0.1:50053","milliseconds":0.18}"#
        + "\n")
    #expect(
      try await run(["list", "zzz", "--json"]).output.answer.hasPrefix(#"{"entries":[],"rev"#))
  }

  @Test("an unknown outcome is exit code 5 and is told apart from no answer, which is 3")
  func noAnswer() async throws {
    let cases: [(OperationError.Kind, ExitCode, String, String)] = [
      (
        .outcomeUnknown, .outcomeUnknown,
        "the write may or may not have happened; read the key to find out", "true"
      ),
      (.timedOut, .noAnswer, "nothing was written", "false"),
      (.unavailable, .noAnswer, "nothing was written", "false"),
    ]
    for (kind, code, sentence, mayHaveHappened) in cases {
      operations.change {
        $0.failure = OperationError(kind, "no answer")
      }
      let words = try await run(["put", "k", "v"])
      #expect(words.code == code)
      #expect(words.output.answer.isEmpty)
      #expect(
        words.output.remarks
          == "client: no answer; \(sentence)\n")
      let json = try await run(["put", "k", "v", "--json"])
      #expect(json.code == code)
      #expect(json.output.answer.contains("\"kind\":\"\(kind)\""))
      #expect(json.output.answer.contains("\"mayHaveHappened\":\(mayHaveHappened)}}\n"))
    }
    let list = try await run(["list", "--json"])
    #expect(list.code == .noAnswer)
    #expect(
      list.output.answer
        == #"{"entries":[],"error":{"kind":"unavailable","message":"no answer"}}"#
        + "\n")
    #expect(try await run(["get", "k", "--stale"]).code == .keyAbsent)
  }

  @Test("what became of a write is said once, whatever words are in the message")
  func consequence() async throws {
    operations.change {
      $0.failure = OperationError(.outcomeUnknown, "the first was not executed")
    }
    #expect(
      try await run(["put", "k", "v"]).output.remarks
        == "client: the first was not executed; the write may or may not have happened; read the key to "
        + "find out\n")
    operations.change {
      $0.failure = OperationError(.unavailable, "no leader, so nothing", saysConsequence: true)
    }
    #expect(
      try await run(["put", "k", "v"]).output.remarks == "client: no leader, so nothing\n")
    #expect(
      try await run(["put", "k", "v", "--lang", "es"]).output.remarks
        == "client: no leader, so nothing; no se escribió nada\n",
      "the message is in English")
    let long = String(repeating: "a", count: 1_100)
    operations.change {
      $0.failure = OperationError(.outcomeUnknown, "\(long); who knows", saysConsequence: true)
    }
    #expect(
      try await run(["put", "k", "v"]).output.remarks
        .hasSuffix("…; the write may or may not have happened; read the key to find out\n"),
      "where the message is cut off, it is said behind it")
    operations.change {
      $0.failure =
        OperationError(.timedOut, "no answer; try again", saysConsequence: true)
        .beforeChange
    }
    #expect(
      try await run(["member", "remove", "50054"]).output.remarks
        == "client: no answer; try again; nothing was changed\n")
  }

  @Test("a change of the cluster that may have happened is exit code 5, and says where to look")
  func unknownChange() async throws {
    operations.change { $0.failure = OperationError(.outcomeUnknown, "no answer") }
    let changes = [
      ["member", "remove", "50054"], ["member", "promote", "50054"], ["transfer-leader"],
      ["node", "dead", "50054"],
    ]
    for change in changes {
      let words = try await run(change)
      #expect(words.code == .outcomeUnknown)
      #expect(words.code.rawValue == 5)
      #expect(
        words.output.remarks
          == "client: no answer; the change may or may not have happened; `client status` shows it\n"
      )
      let json = try await run(change + ["--json"])
      #expect(json.code == .outcomeUnknown)
      #expect(json.output.answer.contains("\"mayHaveHappened\":true}}\n"))
    }
    operations.change { $0.failure = OperationError(.timedOut, "no answer") }
    let words = try await run(changes[0])
    #expect(words.code == .noAnswer)
    #expect(words.output.remarks == "client: no answer; nothing was changed\n")
  }

  @Test("a key or value beyond the limits is bad usage and is never sent")
  func limits() async throws {
    let cases: [([String], String)] = [
      (["put", "", "v"], "the key is empty"),
      (["get", String(repeating: "k", count: 4097)], "the key has 4097 bytes"),
      (["del", ""], "the key is empty"),
      (["list", String(repeating: "k", count: 4097)], "the prefix has 4097 bytes"),
    ]
    for (arguments, sentence) in cases {
      let (output, code) = try await run(arguments)
      #expect(code == .badUsage)
      #expect(output.remarks.hasPrefix("client: \(sentence)"))
    }
    let tooMuch = [UInt8](repeating: 0x61, count: 2_000_000)
    let (output, code) = try await run(["put", "k", "--json"], input: tooMuch)
    #expect(code == .badUsage)
    #expect(
      output.answer.hasPrefix(
        #"{"error":{"kind":"invalid","message":"standard input has more than"#))
    #expect(operations.value(of: "k") == nil)
  }

  @Test("the status is a table with aligned columns")
  func status() async throws {
    operations.change { $0.status = exampleStatus }
    let output = try await run(["status"]).output
    #expect(
      output.answer == """
        cluster 00000000000000ab, leader 50052 of term 4, as proxy 127.0.0.1:50051 sees it
        NODE            ADDRESS          ROLE      STATE  TERM  COMMIT  APPLIED  LAG  READS  WRITES
        50052           127.0.0.1:50052  leader    alive     4     120      120    0      0      17
        10.0.0.9:50053  10.0.0.9:50053   follower  dead      3      90       90   30   1200       0

        """)
    let spanish = try await run(["status", "--lang", "es"]).output
    #expect(spanish.answer.contains("NODO "))
    #expect(spanish.answer.contains("seguidor  muerto"))
  }

  @Test("a watch shows the state once and then a line for each event")
  func watch() async throws {
    let notice = ClusterNotice.leaderElected(
      role: .follower, address: "127.0.0.1:50053", term: 4,
      votes: ["127.0.0.1:50053", "127.0.0.1:50054"])
    operations.change { $0.reports = [.state(exampleStatus), .event(notice, exampleStatus)] }
    let output = try await run(["status", "--watch"]).output
    #expect(output.answer.hasPrefix("cluster 00000000000000ab"))
    #expect(
      output.answer.hasSuffix(
        "follower 50053 is now the leader of term 4 (votes from 50053, 50054)\n"))
    let json = try await run(["status", "--watch", "--json"]).output.answer
    let lines = json.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[1].hasPrefix(
        #"{"event":{"kind":"leaderElected","role":"follower","address":"127.0.0.1:50053","term":4,"votes":["127.0.0.1:50053","127.0.0.1:50054"]}"#
      ))
  }

  @Test("a proxy that knows no cluster says so")
  func noCluster() async throws {
    #expect(
      try await run(["status"]).output.answer == "proxy 127.0.0.1:50051 knows of no cluster\n")
  }
}

extension ClientCommandsTests {
  @Test("who voted before a promotion is told from who votes now")
  func promotion() {
    let outcome = MembershipOutcome(
      promoted: ["127.0.0.1:50052", "127.0.0.1:50053"], alreadyVoting: ["127.0.0.1:50053"],
      members: ["127.0.0.1:50052", "127.0.0.1:50053"])
    #expect(
      Texts(.english).membersChanged(outcome)
        == "node 50052 votes now; node 50053 voted already; the members are 50052 and 50053")
  }

  @Test("a node's own status names no proxy")
  func ownStatus() {
    var own = exampleStatus
    own.proxyAddress = ""
    #expect(Texts(.english).statusTitle(own).hasSuffix("as this node sees it"))
    own.clusterID = 0
    #expect(Texts(.spanish).statusTitle(own) == "este nodo no conoce ningún clúster")
  }
}

private let exampleStatus = StatusOutcome(
  clusterID: 0xab, leaderAddress: "127.0.0.1:50052", term: 4, proxyAddress: "127.0.0.1:50051",
  nodes: [
    NodeOutcome(
      nodeID: 1, address: "127.0.0.1:50052", role: .leader, liveness: .alive, term: 4,
      commitIndex: 120, appliedIndex: 120, writesServed: 17),
    NodeOutcome(
      nodeID: 2, address: "10.0.0.9:50053", role: .follower, liveness: .dead, term: 3,
      commitIndex: 90, appliedIndex: 90, lag: 30, readsServed: 1200),
  ])
