import ProgramSupport
import Testing

@Suite struct EndpointTests {
  @Test("hosts, addresses and lone ports are read and written back")
  func valid() {
    #expect(Endpoint("localhost:50051")?.description == "localhost:50051")
    #expect(Endpoint("[::1]:7")?.host == "::1")
    #expect(Endpoint("[fe80::1]:7")?.description == "[fe80::1]:7")
    #expect(Endpoint("50051")?.description == "127.0.0.1:50051")
  }

  @Test(
    "what is no address is refused",
    arguments: [
      "", ":", ":1", "10.0.0.1:", "10.0.0.1:0", "10.0.0.1:65536", "10.0.0.1:-1", "10.0.0.1:+1",
      "::1:7", "[::1]", "[10.0.0.1]:1", "10.0.0.1 10.0.0.2:1", "10.0.0.1\u{1b}:1",
      "http://10.0.0.1:1", "proxy.example:1", String(repeating: "1", count: 300) + ":1",
    ])
  func invalid(text: String) {
    #expect(Endpoint(text) == nil)
  }

  @Test("a node of this machine is called by its port, another by its address")
  func displayNames() {
    #expect(Endpoint.displayName(of: "127.0.0.1:50053") == "50053")
    #expect(Endpoint.displayName(of: "localhost:50053") == "50053")
    #expect(Endpoint.displayName(of: "10.0.0.7:50053") == "10.0.0.7:50053")
    #expect(Endpoint.displayName(of: "\u{1b}[31m") == "\\u{1b}[31m")
  }

  @Test("a node is meant by its port on any host, or by its whole address")
  func references() {
    #expect(NodeReference("50053")?.matches("10.0.0.7:50053", identity: 7) == true)
    #expect(NodeReference("10.0.0.7:50053")?.matches("10.0.0.7:50053", identity: 7) == true)
    #expect(NodeReference("10.0.0.8:50053")?.matches("10.0.0.7:50053", identity: 7) == false)
    #expect(NodeReference("00000000000000ab")?.matches("10.0.0.7:50053", identity: 0xab) == true)
    #expect(NodeReference("00000000000000ab")?.matches("10.0.0.7:50053", identity: 7) == false)
    #expect(NodeReference("00000000000000ab")?.displayName == "00000000000000ab")
    #expect(NodeReference("+0000000000000ab") == nil)
    #expect(NodeReference("0") == nil)
    #expect(NodeReference("node") == nil)
  }
}
