import ProtobufCodec
import Testing

@Suite("Round trips")
struct RoundTripTests {
  @Test("a message with every field set is read as it was written")
  func scalars() throws {
    let message = SpecimenPutRequest(
      key: Array("key".utf8), value: Array(repeating: 7, count: 100),
      identity: SpecimenRequestIdentity(clientID: 300, sequence: 1, answeredBelow: 1))
    let bytes = message.encoded()
    #expect(bytes.count == message.encodedSize)
    #expect(try SpecimenPutRequest(decoding: bytes) == message)
  }

  @Test("a message that contains itself is read as it was written")
  func tree() throws {
    let leaf = SpecimenTree(label: .init(text: "leaf", side: .left))
    let message = SpecimenTree(left: leaf, others: [leaf, leaf], right: .subtree(leaf))
    #expect(try SpecimenTree(decoding: message.encoded()) == message)
  }
}
