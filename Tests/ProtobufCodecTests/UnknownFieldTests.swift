import ProtobufCodec
import ProtobufJSON
import TestSupport
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

  @Test("what the schema does not know can be removed, however deep it lies")
  func discarding() throws {
    let extra: [UInt8] = [0xA0, 0x06, 0x01, 0xA3, 0x06, 0x08, 0x02, 0xA4, 0x06]
    let point = try SpecimenPoint(decoding: SpecimenPoint(x: 1, y: -2).encoded() + extra)
    var maps = try SpecimenMaps(decoding: extra)
    maps.points = [7: point]
    maps.counts = ["a": 1]
    let tree = try SpecimenTree(decoding: extra)
    var child = tree
    child.others = [tree, tree]
    maps.trees = [-1: child]
    var lists = SpecimenLists(strings: ["x"], points: [point, SpecimenPoint(), point])
    for _ in 1...2 {
      maps.discardUnknownFields()
      lists.discardUnknownFields()
    }
    #expect(
      maps
        == SpecimenMaps(
          counts: ["a": 1], points: [7: SpecimenPoint(x: 1, y: -2)],
          trees: [-1: SpecimenTree(others: [SpecimenTree(), SpecimenTree()])]))
    let known = SpecimenPoint(x: 1, y: -2)
    #expect(lists == SpecimenLists(strings: ["x"], points: [known, SpecimenPoint(), known]))
  }

  @Test("what is known stays when the rest is removed, however deep and in whatever form")
  func keeping() throws {
    var deep = SpecimenTree()
    for _ in 0..<120 { deep = SpecimenTree(others: [deep]) }
    let copy = deep
    deep.discardUnknownFields()
    #expect(deep == copy)
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let message = random.maps()
      var same = message
      same.discardUnknownFields()
      #expect(same == message, "seed \(seed)")
    }
    // Two keys of a map that are one to Swift, and a number that a closed enum has no name for.
    let keys: [UInt8] = [
      0x0A, 0x06, 0x0A, 0x02, 0xC3, 0xA9, 0x10, 0x01, 0x0A, 0x07, 0x0A, 0x03, 0x65, 0xCC, 0x81,
      0x10, 0x02,
    ]
    var maps = try SpecimenMaps(decoding: keys + [0xA0, 0x06, 0x01])
    maps.discardUnknownFields()
    #expect(maps.encoded() == keys)
    var levels = try OldLevels(
      decoding: [0x08, 0x02, 0x08, 0x07, 0x1A, 0x04, 0x01, 0xAC, 0x02, 0x02])
    levels.discardUnknownFields()
    #expect(levels == OldLevels(single: .high, packed: [.low, .high]))
  }

  @Test("enum values are equal if their numbers are")
  func enumEquality() {
    #expect(SpecimenColor.unrecognized(1) == .red)
    #expect(SpecimenColor.unrecognized(1).hashValue == SpecimenColor.red.hashValue)
    #expect(SpecimenColor.unrecognized(2) != .red)
  }

  @Test("a key of a map that Swift takes for another one is kept with the unknown fields")
  func equalKeys() throws {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    func entry(_ field: UInt8, _ key: String, _ value: UInt8) -> [UInt8] {
      let key = Array(key.utf8)
      return [field << 3 | 2, UInt8(key.count + 4), 0x0A, UInt8(key.count)] + key + [0x10, value]
    }
    let one = entry(1, composed, 1)
    let other = entry(1, decomposed, 2)
    var message = try SpecimenMaps(decoding: one + other)
    #expect(message.counts == [composed: 1])
    #expect(message.unknownFields.bytes == other)
    #expect(message.encoded() == one + other)
    #expect(try SpecimenMaps(decoding: message.encoded()) == message)
    #expect(
      try message.jsonString() == "{\"counts\":{\"\(composed)\":\"1\",\"\(decomposed)\":\"2\"}}")

    // The same spelling is the same key, of which the last value counts.
    let twice = try SpecimenMaps(decoding: other + one + entry(1, decomposed, 3))
    #expect(twice.counts.map { Array($0.key.utf8) } == [Array(decomposed.utf8)])
    #expect(twice.counts[decomposed] == 3)
    #expect(twice.unknownFields.bytes == one)

    try message.merge(decoding: entry(4, decomposed, 1) + entry(4, composed, 0))
    #expect(message.colors.count == 1)
    #expect(message.unknownFields.bytes == other + entry(4, composed, 0))

    let closed = try OldLevels(decoding: entry(4, composed, 2) + entry(4, decomposed, 0))
    #expect(closed.named == [composed: .top])
    #expect(closed.unknownFields.bytes == entry(4, decomposed, 0))
  }
}
