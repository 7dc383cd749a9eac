import ProgramSupport
import Testing

@testable import Programs

@Suite struct NamedMemberTests {
  private let members = [
    node(0xa, "127.0.0.2:41802"), node(0xb, "127.0.0.3:41802"), node(0xc, "127.0.0.1:50052"),
    node(0xd, "127.0.0.1:50053"), node(0xe, "127.0.0.1:50053"),
  ]

  private static func node(_ identity: UInt64, _ address: String) -> NodeOutcome {
    NodeOutcome(nodeID: identity, address: address, role: .follower, liveness: .alive)
  }

  private func member(_ name: String) throws -> UInt64 {
    let reference = try #require(NodeReference(name))
    return try ClusterOperations.member(reference, of: members).nodeID
  }

  private func address(_ name: String) throws -> String {
    let reference = try #require(NodeReference(name))
    return try ClusterOperations.address(of: reference, among: members)
  }

  @Test("a port, an address or an identity that one member has names that member")
  func one() throws {
    #expect(try member("50052") == 0xc)
    #expect(try member("127.0.0.3:41802") == 0xb)
    #expect(try member("000000000000000e") == 0xe)
    #expect(try address("50052") == "127.0.0.1:50052")
    #expect(try address("000000000000000b") == "127.0.0.3:41802")
  }

  @Test("what several members have is refused, with all of them to choose from")
  func several() {
    let port = #expect(throws: OperationError.self) { try member("41802") }
    #expect(port?.kind == .invalid)
    #expect(
      port?.message.contains(
        "127.0.0.2:41802 (000000000000000a), 127.0.0.3:41802 (000000000000000b)") == true)
    // A node without its disk is another node at the same address.
    #expect(throws: OperationError.self) { try member("127.0.0.1:50053") }
    #expect(throws: OperationError.self) { try address("41802") }
    #expect(
      port?.message.hasSuffix("by its whole address, or by its identity, the 16 digits") == true)
    let shared = #expect(throws: OperationError.self) { try member("127.0.0.1:50053") }
    #expect(shared?.message.hasSuffix("; name one by its identity, the 16 digits") == true)
  }

  @Test("two identities at one address are one place to send to")
  func onePlace() throws {
    #expect(try address("50053") == "127.0.0.1:50053")
  }

  @Test("an identity never reaches another node that has taken the address")
  func takenAddress() {
    for identity in ["000000000000000d", "000000000000000e"] {
      let error = #expect(throws: OperationError.self) { try address(identity) }
      #expect(error?.kind == .invalid)
    }
  }

  @Test("a node that nobody knows is no member, and is looked for on this machine")
  func none() throws {
    #expect(throws: OperationError.self) { try member("50059") }
    #expect(try address("50059") == "127.0.0.1:50059")
    #expect(throws: OperationError.self) { try address("00000000000000ff") }
  }
}
