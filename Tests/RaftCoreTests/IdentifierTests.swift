import RaftCore
import Testing

@Suite struct IdentifierTests {
  @Test("an identity is always written with sixteen hexadecimal digits")
  func digits() {
    #expect(NodeID(0).hexadecimal == "0000000000000000")
    #expect(NodeID(0xab).hexadecimal == "00000000000000ab")
    #expect(ClusterID(.max).hexadecimal == "ffffffffffffffff")
  }
}
