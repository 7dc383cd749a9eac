import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import Testing

/// The binary format, <https://protobuf.dev/programming-guides/encoding/>: which encodings of a value
/// are read, as what, and which bytes are no message. The official conformance suite asks much the same.
@Suite("The binary format") struct BinaryFormatTests {
  private func tag(_ number: Int, _ wireType: Int) -> [UInt8] { Wire.tag(number, wireType) }

  private func varint(_ value: UInt64, extraBytes: Int = 0) -> [UInt8] {
    Wire.varint(value, extraBytes: extraBytes)
  }

  private func delimited(_ number: Int, _ content: [UInt8]) -> [UInt8] {
    tag(number, 2) + varint(UInt64(content.count)) + content
  }

  private func int32(_ value: Int64, extraBytes: Int = 0) throws -> Int32 {
    try Everything(
      decoding: tag(1, 0) + varint(UInt64(bitPattern: value), extraBytes: extraBytes)
    ).int32
  }

  @Test("a varint that is longer than needed is the number all the same")
  func longVarints() throws {
    for extra in 0...7 {
      #expect(try int32(12345, extraBytes: extra) == 12345)
    }
  }

  @Test("of a varint's tenth byte only the 64th bit counts")
  func surplusBits() throws {
    let nine = [UInt8](repeating: 0xFF, count: 9)
    for last: UInt8 in 0...0x7F {
      let number = last.isMultiple(of: 2) ? UInt64.max >> 1 : .max
      let surplus = nine + [last]
      #expect(try Everything(decoding: tag(1, 0) + surplus).int32 == -1)
      #expect(try Everything(decoding: tag(4, 0) + surplus).uint64 == number)
      // With other bytes behind it, packed, and where JSON is made of it.
      let single = tag(1, 0) + [7] + tag(4, 0) + surplus + tag(2, 0) + [1]
      #expect(try Everything(decoding: single) == Everything(int32: 7, int64: 1, uint64: number))
      #expect(
        try Everything.descriptor.json(transcoding: single)
          == Array(#"{"int32":7,"uint64":"\#(number)","int64":"1"}"#.utf8))
      #expect(
        try Everything(decoding: delimited(31, surplus + [1] + surplus)).int32s == [-1, 1, -1])
      // A field that is not known is kept as it came.
      let unknown = tag(999, 0) + surplus
      #expect(try Everything(decoding: unknown).unknownFields.bytes == unknown)
    }
    for last: UInt8 in 0x80...0xFF {
      #expect(throws: DecodingError.self) {
        try Everything(decoding: tag(4, 0) + nine + [last, 0])
      }
    }
  }

  @Test("a varint of more than 32 bits is cut to a field's width")
  func wideVarints() throws {
    #expect(try int32(1 << 33) == 0)
    #expect(try int32(1 << 33 - 1) == -1)
    #expect(try int32(.max) == -1)
    #expect(try int32(.min + 1) == 1)
    let wide = tag(3, 0) + varint(1 << 33 + 1)
    #expect(try Everything(decoding: wide).uint32 == 1)
    // A sint32 of more than 32 bits: 2^31 + 1 in zigzag, cut to 1.
    #expect(try Everything(decoding: tag(5, 0) + varint((1 << 31 + 1) << 1)).sint32 == 1)
    #expect(try Everything(decoding: tag(16, 0) + varint(UInt64.max >> 1)).color == .infrared)
    for value: UInt64 in [1, .max, 12_345_678, 1 << 33, 1 << 63] {
      #expect(try Everything(decoding: tag(13, 0) + varint(value)).bool)
    }
  }

  @Test("of a single field that comes several times, the last one counts; messages merge")
  func repetition() throws {
    let twice = tag(1, 0) + varint(1) + tag(1, 0) + varint(2)
    #expect(try Everything(decoding: twice).int32 == 2)
    let merged = try Everything(
      decoding: delimited(17, tag(1, 0) + varint(5))
        + delimited(17, delimited(2, delimited(17, []))))
    #expect(merged.part?.size == 5)
    #expect(merged.part?.whole?.part == Everything.Part())
    let oneof = try Everything(decoding: delimited(63, [0x61]) + tag(61, 0) + varint(7))
    #expect(oneof.choice == .chosenUint32(7))
    let sameMessage = try Everything(
      decoding: delimited(62, tag(1, 0) + varint(5)) + delimited(62, []))
    #expect(sameMessage.choice == .chosenPart(Everything.Part(size: 5)))
  }

  @Test("repeated numbers are read packed and one by one, whatever the schema says")
  func packing() throws {
    let packed = delimited(31, [1, 2]) + tag(31, 0) + [3] + delimited(31, [])
    #expect(try Everything(decoding: packed).int32s == [1, 2, 3])
    let loose = delimited(38, [1, 2]) + tag(38, 0) + [3]
    let message = try Everything(decoding: loose)
    #expect(message.looseInt32s == [1, 2, 3])
    #expect(message.encoded() == (1...3).flatMap { tag(38, 0) + [$0] })
    #expect(try Everything(decoding: packed).encoded() == delimited(31, [1, 2, 3]))
  }

  @Test("an entry of a map may lack parts, repeat them and have them in any order")
  func mapEntries() throws {
    func map(_ entry: [UInt8]) throws -> [Int32: Int32] {
      try Everything(decoding: delimited(51, entry)).int32Map
    }
    #expect(try map([]) == [0: 0])
    #expect(try map([8, 1, 16, 2]) == [1: 2])
    #expect(try map([16, 2, 8, 1]) == [1: 2])
    #expect(try map([8, 0, 8, 1, 16, 2]) == [1: 2])
    #expect(try map([8, 1, 16, 0, 16, 2]) == [1: 2])
    #expect(try map([8, 1]) == [1: 0])
    // Parts of another type are as good as unknown.
    #expect(try map([0x0A, 1, 0x61, 16, 2]) == [0: 2])
    #expect(try map([8, 1, 0x12, 1, 0x61]) == [1: 0])
    let twice = delimited(51, [8, 1, 16, 2]) + delimited(51, [8, 1, 16, 3])
    #expect(try Everything(decoding: twice).int32Map == [1: 3])
    #expect(try Everything(decoding: delimited(56, [])).partMap == ["": Everything.Part()])
  }

  @Test("unknown fields come out as they came in, in their order, groups too")
  func unknownFields() throws {
    let fields =
      delimited(666, [1, 2]) + tag(666, 0) + varint(123) + delimited(666, [3]) + tag(667, 0)
      + varint(5) + tag(900, 3) + tag(1, 0) + [1] + tag(5, 3) + tag(5, 4) + tag(900, 4)
      + tag(668, 5) + [1, 2, 3, 4] + tag(669, 1) + [UInt8](repeating: 9, count: 8)
    #expect(try Everything(decoding: fields).encoded() == fields)
    // A known number with another type is unknown.
    let otherType = delimited(1, [0x61])
    #expect(try Everything(decoding: otherType).encoded() == otherType)
  }

  @Test("bytes that are no message are refused")
  func refused() {
    var cases: [(String, [UInt8])] = [
      ("field 0, fixed64", Array("\u{1}DEADBEEF".utf8)), ("field 0, text", [2, 1, 1]),
      ("field 0, group", [3, 4]), ("field 0, fixed32", Array("\u{5}DEAD".utf8)),
      ("a tag of 7 bytes", [0x88, 0x80, 0x80, 0x80, 0x80, 0x80, 0x0F, 1]),
      ("a tag of 36 bits", [0x88, 0x80, 0x80, 0x80, 0x40, 1]),
      ("a tag of 9 bytes, all but two empty", [0x88] + Array(repeating: 0x80, count: 7) + [0, 1]),
      ("a tag of 13 bytes", [0x88] + Array(repeating: 0x80, count: 11) + [0, 1]),
      ("a length of 33 bits", tag(14, 2) + [0x80, 0x80, 0x80, 0x80, 0x10]),
      ("a length beyond the end", tag(14, 2) + [2, 0x61]),
      ("a length of 64 bits", tag(14, 2) + varint(.max)),
      ("a varint of 11 bytes", tag(1, 0) + Array(repeating: 0x80, count: 10) + [1]),
      ("half a varint", tag(1, 0) + [0x80]), ("half a tag", [0x80]),
      ("half a fixed64", tag(8, 1) + [1, 2, 3, 4]), ("half a fixed32", tag(7, 5) + [1, 2]),
      ("an uneven packed field", delimited(32, [1, 2, 3])),
      ("half a varint, packed", delimited(31, [1, 0x80])),
      ("the end of no group", tag(201, 4)),
      ("the end of no group, in a message", delimited(18, tag(1234, 4))),
      ("a group without an end", tag(900, 3)),
      ("a group without an end, in a message", delimited(18, tag(900, 3))),
      ("a group with another's end", tag(900, 3) + tag(901, 4)),
      (
        "a group in a group with another's end",
        tag(900, 3) + tag(901, 3) + tag(902, 4) + tag(900, 4)
      ),
    ]
    for wireType in 6...7 {
      for number in 0...3 {
        for value: UInt8 in 0...3 {
          cases.append(("wire type \(wireType)", [UInt8(number << 3 | wireType), value]))
        }
      }
    }
    let text: [UInt8] = [0xA0, 0xB0, 0xC0, 0xD0]
    cases += [
      ("a text", delimited(14, text)), ("a text of many", delimited(34, text)),
      ("a text of a oneof", delimited(63, text)),
      ("a key", delimited(55, delimited(1, text) + delimited(2, [0x61]))),
      ("a value of a map", delimited(55, delimited(1, [0x61]) + delimited(2, text))),
    ]
    for (name, bytes) in cases {
      #expect(throws: DecodingError.self, "\(name)") { try Everything(decoding: bytes) }
    }
    #expect(throws: Never.self) { try Everything(decoding: delimited(15, text)) }
  }

  @Test("messages within each other are refused beyond a depth, at whatever length")
  func depth() {
    var nested: [UInt8] = []
    for _ in 0..<20_000 { nested = delimited(18, nested) }
    #expect(throws: DecodingError.self) { try Everything(decoding: nested) }
    let groups = [[UInt8]](repeating: tag(900, 3), count: 20_000).flatMap { $0 }
    #expect(throws: DecodingError.self) { try Everything(decoding: groups) }
  }

  @Test("a message that comes in fifty thousand pieces is put together")
  func manyPieces() throws {
    let piece = delimited(18, tag(38, 0) + [1] + tag(666, 0) + [2])
    let message = try Everything(
      decoding: [[UInt8]](repeating: piece, count: 50_000).flatMap { $0 })
    #expect(message.inner?.looseInt32s.count == 50_000)
    #expect(message.inner?.unknownFields.byteCount == 150_000)
  }
}
