import ProgramSupport
import Testing

@Suite struct ClusterOptionsTests {
  private func options(_ arguments: [String]) throws -> ClusterOptions {
    guard case .run(let options) = try ClusterOptions.parse(arguments, environment: [:]) else {
      Issue.record("nothing to run")
      return ClusterOptions()
    }
    return options
  }

  @Test("bare, it is a proxy on 50051 and three nodes on the ports that follow")
  func defaults() throws {
    let options = try options([])
    #expect(options == ClusterOptions())
    #expect(options.port == 50051)
    #expect((0..<options.nodes).map(options.port(ofNode:)) == [50052, 50053, 50054])
    #expect(options.showsMenu)
    #expect(options.dataDirectory == "./data")
  }

  @Test("with port 0 the system chooses every port")
  func anyPort() throws {
    let options = try options(["--port", "0", "--no-menu", "--nodes=5"])
    #expect((0..<options.nodes).map(options.port(ofNode:)) == [0, 0, 0, 0, 0])
    #expect(!options.showsMenu)
  }

  @Test("ports beyond the last one are refused with the highest that works")
  func tooHigh() throws {
    let error = #expect(throws: UsageError.self) { try options(["--port", "65533"]) }
    #expect(
      error.map { Texts(.english).usage($0) }
        == "--port 65533 leaves no room for 3 nodes below 65536; use --port 65532 or less")
    #expect(try options(["--port", "65532"]).port(ofNode: 2) == 65535)
  }

  @Test("no nodes, too many, and what is no number are refused", arguments: ["0", "100", "three"])
  func wrongCount(count: String) {
    let error = #expect(throws: UsageError.self) { try options(["--nodes", count]) }
    #expect(
      error.map { Texts(.english).usage($0) }
        == "--nodes: \"\(count)\" is not a number from 1 to 99; for example: --nodes 3")
  }
}

@Suite struct ProxyOptionsTests {
  @Test(
    "a proxy listens on 50051, keeps nothing, and may be told of a directory and tunnels")
  func proxy() throws {
    guard
      case .run(let bare) = try ProxyOptions.parse([], environment: [:]),
      case .run(let told) = try ProxyOptions.parse(
        [
          "--port", "0", "--data", "/srv/proxy", "--dial",
          "10.0.0.5:5=127.0.0.1:6,10.0.0.6:6=127.0.0.1:7", "--dial", "10.0.0.5:5=127.0.0.1:8",
        ], environment: [:])
    else {
      Issue.record("nothing to run")
      return
    }
    #expect(bare.port == 50051 && bare.dataDirectory == nil)
    #expect(bare.dialRules.isEmpty)
    #expect(told.dialRules.table == ["10.0.0.5:5": "127.0.0.1:8", "10.0.0.6:6": "127.0.0.1:7"])
    #expect(told.dataDirectory == "/srv/proxy")
    #expect(told.port == 0)
  }
}
