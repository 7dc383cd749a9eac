import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import TestSupport
import Testing

@Suite("Closed enums in JSON")
struct JSONClosedEnumTests {
  private func written(_ bytes: [UInt8]) throws -> String {
    String(decoding: try OldLevels.descriptor.json(transcoding: bytes), as: UTF8.self)
  }

  @Test("a number without a name does not take the place of the value that came before")
  func single() throws {
    #expect(try written([0x08, 0x01, 0x08, 0x63]) == #"{"single":"LEVEL_LOW"}"#)
    #expect(
      try written([0x08, 0x01, 0x08, 0x63, 0x08, 0x02, 0x08, 0x64]) == #"{"single":"LEVEL_HIGH"}"#)
    #expect(try written([0x08, 0x63]) == "{}")
    #expect(try written([0x08, 0x63, 0x08, 0x64]) == "{}")
    let levels = try OldLevels(decoding: [0x08, 0x01, 0x08, 0x63])
    #expect(try levels.jsonString() == #"{"single":"LEVEL_LOW"}"#)
  }

  @Test("a number without a name does not take a oneof from its member")
  func oneofs() throws {
    #expect(try written([0x32, 0x01, 0x78, 0x28, 0x63]) == #"{"text":"x"}"#)
    #expect(try written([0x28, 0x63, 0x32, 0x01, 0x78]) == #"{"text":"x"}"#)
    #expect(try written([0x28, 0x02, 0x28, 0x63]) == #"{"chosen":"LEVEL_HIGH"}"#)
    #expect(try written([0x32, 0x01, 0x78, 0x28, 0x63, 0x28, 0x01]) == #"{"chosen":"LEVEL_LOW"}"#)
  }

  @Test("an entry whose value has no name does not take the place of the one before")
  func maps() throws {
    func entry(_ value: UInt8...) -> [UInt8] {
      [0x22, UInt8(3 + 2 * value.count), 0x0A, 0x01, 0x61] + value.flatMap { [0x10, $0] }
    }
    #expect(try written(entry(2) + entry(9)) == #"{"named":{"a":"RANK_TOP"}}"#)
    #expect(try written(entry(9) + entry(2)) == #"{"named":{"a":"RANK_TOP"}}"#)
    #expect(try written(entry(9, 2)) == #"{"named":{"a":"RANK_TOP"}}"#)
    #expect(try written(entry(2, 9)) == "{}")
  }

  @Test(
    "JSON has what the binary format's reader finds, whatever order fields come in",
    arguments: Seeds.all)
  func random(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<1_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let number = UInt8.random(in: 0...3, using: &random)
        switch Int.random(in: 0...5, using: &random) {
        case 0: bytes += [0x08, number]
        case 1: bytes += [0x10, number]
        case 2: bytes += [0x1A, 0x02, number, 0x01]
        case 3: bytes += [0x22, 0x05, 0x0A, 0x01, 0x61 + number / 2, 0x10, number]
        case 4: bytes += [0x28, number]
        default: bytes += [0x32, 0x01, 0x61 + number]
        }
      }
      var expected = try OldLevels(decoding: bytes)
      let again = try OldLevels(json: written(bytes))
      #expect(try expected.jsonString(options: sorted) == again.jsonString(options: sorted))
      expected.discardUnknownFields()
      #expect(again == expected, "\(bytes)")
    }
  }

  private var sorted: JSONEncodingOptions {
    var options = JSONEncodingOptions()
    options.isDeterministic = true
    return options
  }
}
