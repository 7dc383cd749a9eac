import ProtobufCodec
import Testing

@Suite("Unknown fields")
struct UnknownFieldTests {
  private let put = SpecimenPutRequest(
    key: [1], value: Array(repeating: 2, count: 200),
    identity: SpecimenRequestIdentity(clientID: 1 << 40, sequence: 2, answeredBelow: 3))

  @Test("a message passes unchanged through a program whose schema knows none of its fields")
  func passingThrough() throws {
    let bytes = put.encoded()
    let stranger = try SpecimenNothing(decoding: bytes)
    #expect(stranger.unknownFields.bytes == bytes)
    #expect(stranger.encodedSize == bytes.count)
    #expect(try SpecimenPutRequest(decoding: stranger.encoded()) == put)
  }

  @Test("unknown fields keep their order, and follow the known ones")
  func order() throws {
    let message = try SpecimenPoint(decoding: [0x48, 0x01, 0x08, 0x02, 0x50, 0x02, 0x48, 0x03])
    #expect(message.x == 1)
    #expect(message.unknownFields.bytes == [0x48, 0x01, 0x50, 0x02, 0x48, 0x03])
    #expect(message.encoded() == [0x08, 0x02, 0x48, 0x01, 0x50, 0x02, 0x48, 0x03])
  }

  @Test("unknown fields count for equality and can be removed")
  func equality() throws {
    var message = try SpecimenPoint(decoding: [0x48, 0x01])
    #expect(message != SpecimenPoint())
    message.unknownFields.removeAll()
    #expect(message == SpecimenPoint())
    #expect(message.encodedSize == 0)
  }

  @Test("a message that ends within an unknown field is refused")
  func truncated() {
    for bytes: [UInt8] in [[0x48], [0x49, 0, 0], [0x4A, 2, 0], [0x4D, 0], [0x4B]] {
      #expect(throws: DecodingError.self) { try SpecimenNothing(decoding: bytes) }
    }
  }

  @Test("a number that an enum does not name is kept")
  func enums() throws {
    let message = try SpecimenScalars(decoding: [0x80, 0x01, 0x63])
    #expect(message.colorValue == .unrecognized(99))
    #expect(message.unknownFields.isEmpty)
    #expect(message.encoded() == [0x80, 0x01, 0x63])
  }

  @Test("enum values are equal if their numbers are")
  func enumEquality() {
    #expect(SpecimenColor.unrecognized(1) == .red)
    #expect(SpecimenColor.unrecognized(1).hashValue == SpecimenColor.red.hashValue)
    #expect(SpecimenColor.unrecognized(2) != .red)
  }
}
