import ProtobufCodec
import ProxyRuntime
import Testing
import WireMessages

@Suite("ForwardedFields")
struct ForwardedFieldsTests {
  @Test("the fields by which requests are routed are where the schema has them")
  func fieldNumbers() {
    let identity = WireRequestIdentity(clientID: 1, sequence: 2, answeredBelow: 1)
    let put = WirePutRequest(key: bytes("k"), value: bytes("v"), identity: identity)
    #expect(ForwardedFields.hasIdentity(put: put.encoded()))
    #expect(!ForwardedFields.hasIdentity(put: WirePutRequest(key: bytes("k")).encoded()))
    let delete = WireDeleteRequest(key: bytes("k"), identity: identity)
    #expect(ForwardedFields.hasIdentity(delete: delete.encoded()))
    #expect(!ForwardedFields.hasIdentity(delete: WireDeleteRequest(key: bytes("k")).encoded()))
    let get = WireGetRequest(key: bytes("k"), consistency: .stale)
    #expect(ForwardedFields.isStale(get: get.encoded()))
    #expect(!ForwardedFields.isStale(get: WireGetRequest(key: bytes("k")).encoded()))
    let list = WireListRequest(prefix: bytes("k"), limit: 7, consistency: .stale)
    #expect(ForwardedFields.isStale(list: list.encoded()))
    #expect(!ForwardedFields.isStale(list: WireListRequest(limit: 1).encoded()))
    // What is malformed has no fields.
    #expect(!ForwardedFields.isStale(get: [0x10]))
    #expect(!ForwardedFields.isStale(get: [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x10, 0x01]))
  }

  @Test("a request is routed by what the node will read in it, in whatever way it is written")
  func asDecoded() throws {
    let identity = WirePutRequest(identity: WireRequestIdentity(clientID: 1)).encoded()
    let groups: [UInt8] = [0x7b, 0x83, 0x01, 0x08, 0x01, 0x84, 0x01, 0x7c]
    for put in [groups + identity, [0x18, 0x01], [0x18, 0x01] + identity] {
      let request = try WirePutRequest(decoding: put)
      #expect(ForwardedFields.hasIdentity(put: put) == (request.identity != nil), "\(put)")
    }
    // The last one counts, of another wire type it is none, and of a number only 32 bits.
    for consistency in [
      [0x10, 0x01, 0x10, 0x00], [0x10, 0x00, 0x10, 0x01], [0x15, 0x01, 0x00, 0x00, 0x00],
      [0x10, 0x81, 0x80, 0x80, 0x80, 0x10], groups + [0x10, 0x01],
    ] {
      let request = try WireGetRequest(decoding: consistency)
      #expect(
        ForwardedFields.isStale(get: consistency) == (request.consistency == .stale),
        "\(consistency)")
    }
  }
}
