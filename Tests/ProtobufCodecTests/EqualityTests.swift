import ProtobufCodec
import TestSupport
import Testing

@Suite("Equality")
struct EqualityTests {
  @Test("messages are equal if their fields are, whatever the order of a map")
  func fields() {
    let keys = (0..<200).map { "key \($0)" }
    var left = SpecimenMaps()
    var right = SpecimenMaps()
    for key in keys { left.counts[key] = 1 }
    for key in keys.reversed() { right.counts[key] = 1 }
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    right.counts["key 7"] = 2
    #expect(left != right)
    #expect(SpecimenOptionals(point: SpecimenPoint()) != SpecimenOptionals())
    #expect(SpecimenPoint(x: 1, y: 2) != SpecimenPoint(x: 2, y: 1))
    #expect(Set((0..<100).map { SpecimenPoint(x: $0 % 10) }).count == 10)
  }

  @Test("unknown fields count")
  func unknownFields() throws {
    let known = SpecimenPoint(x: 1)
    let message = try SpecimenPoint(decoding: known.encoded() + [0x7A, 0x01, 0x00])
    #expect(message != known)
    #expect(try message == SpecimenPoint(decoding: message.encoded()))
  }

  @Test("numbers and strings are compared by their bits")
  func bits() {
    let message = SpecimenScalars(doubleValue: .nan)
    #expect(message == message)
    #expect(SpecimenScalars(floatValue: -0.0) != SpecimenScalars(floatValue: 0))
    #expect(SpecimenScalars(stringValue: "e\u{301}") != SpecimenScalars(stringValue: "\u{E9}"))
  }

  @Test("a deterministic encoding has a map's entries in the order of their keys")
  func deterministic() throws {
    var generator = SeededRandom(seed: 1)
    let options = EncodingOptions(isDeterministic: true)
    for _ in 0..<100 {
      let maps = generator.maps()
      let bytes = maps.encoded(options: options)
      #expect(bytes.count == maps.encodedSize)
      #expect(try SpecimenMaps(decoding: bytes).encoded(options: options) == bytes)
      #expect(try SpecimenMaps(decoding: bytes) == maps)
    }
    let names = SpecimenMaps(
      names: [3: "c", -1: "x", 1: "a"], blobs: [true: [1], false: [0]])
    #expect(
      names.encoded(options: options).split(separator: 0x12).count
        == names.encoded().split(separator: 0x12).count)
    #expect(
      SpecimenMaps(blobs: [true: [1], false: [0]]).encoded(options: options)
        == [0x2A, 5, 8, 0, 0x12, 1, 0, 0x2A, 5, 8, 1, 0x12, 1, 1])
    #expect(
      SpecimenMaps(counts: ["b": 1, "": 2, "ab": 3]).encoded(options: options)
        == [0x0A, 4, 0x0A, 0, 0x10, 2, 0x0A, 6, 0x0A, 2, 97, 98, 0x10, 3]
        + [0x0A, 5, 0x0A, 1, 98, 0x10, 1])
  }
}
