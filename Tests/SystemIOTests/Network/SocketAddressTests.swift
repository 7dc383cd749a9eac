import SystemIO
import Testing

@Suite struct SocketAddressTests {
  @Test(
    "an address is read and printed",
    arguments: [
      ("127.0.0.1:50051", "127.0.0.1:50051"),
      ("localhost:1", "127.0.0.1:1"),
      ("0.0.0.0:0", "0.0.0.0:0"),
      ("255.255.255.255:65535", "255.255.255.255:65535"),
      ("[::1]:50051", "[::1]:50051"),
      ("[2001:db8:0:0:0:0:0:1]:80", "[2001:db8::1]:80"),
    ])
  func reading(text: String, expected: String) throws {
    #expect(try SocketAddress(parsing: text).description == expected)
  }

  @Test(
    "what is no address is refused with its reason",
    arguments: [
      ("127.0.0.1", "the port is missing"),
      ("127.0.0.1:", "the port '' is not a number"),
      ("127.0.0.1:65536", "the port '65536' is not a number from 0 to 65535"),
      ("127.0.0.1:-1", "the port '-1'"),
      ("127.0.0.1:+1", "the port '+1'"),
      ("::1:50051", "an IPv6 address stands in brackets"),
      ("[::g]:1", "[::g] is not an IPv6 address"),
      ("256.0.0.1:1", "neither an IP address nor localhost"),
      ("127.1:1", "neither an IP address nor localhost"),
      ("example.org:1", "neither an IP address nor localhost"),
      ("", "the port is missing"),
      (":1", "neither an IP address nor localhost"),
    ])
  func refusal(text: String, reason: String) {
    let error = #expect(throws: SocketAddressError.self) { try SocketAddress(parsing: text) }
    #expect(error?.description.hasPrefix("'\(text)' is not an address: ") == true)
    #expect(error?.description.contains(reason) == true)
  }
}
