import ProtobufCodec
import Testing

/// Varints and bytes of every length, each at the end of the memory and before more of it.
@Suite("Encoding of every length")
struct EncodingLengthTests {
  /// Seven bits at a time, as the specification says it.
  static func varint(_ value: UInt64) -> [UInt8] {
    value < 0x80 ? [UInt8(value)] : [UInt8(value & 0x7F | 0x80)] + varint(value >> 7)
  }

  /// The least and the greatest value of each number of bits, and a value with every other bit.
  static let values: [UInt64] = (0..<64).flatMap { bits in
    let least: UInt64 = 1 << bits
    return [least, least | (least - 1), least | (0x5555_5555_5555_5555 & (least - 1))]
  }

  @Test("a varint is the groups of seven bits, lowest first", arguments: values)
  func varints(_ value: UInt64) {
    let last = SpecimenScalars(uint64Value: value)
    #expect(last.encoded() == [0x30] + Self.varint(value))
    let inner = SpecimenScalars(uint64Value: value, bytesValue: Array(repeating: 7, count: 20))
    #expect(
      inner.encoded() == [0x30] + Self.varint(value) + [0x7A, 20] + Array(repeating: 7, count: 20))
  }

  @Test("packed varints are no different")
  func packed() throws {
    let values = [0, 1] + Self.values
    let bytes = values.flatMap(Self.varint)
    let encoded = SpecimenLists(uint64s: values).encoded()
    #expect(encoded.suffix(bytes.count) == bytes[...])
    #expect(try SpecimenLists(decoding: encoded).uint64s == values)
  }

  @Test("bytes are copied whole, and nothing behind them", arguments: 1...300)
  func bytes(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 3) }
    let expected = [0x7A] + Self.varint(UInt64(count)) + bytes
    #expect(SpecimenScalars(bytesValue: bytes).encoded() == expected)
    var buffer: [UInt8] = [1, 2]
    SpecimenScalars(bytesValue: bytes).encode(into: &buffer)
    SpecimenPoint(x: 1).encode(into: &buffer)
    #expect(buffer == [1, 2] + expected + [0x08, 0x02])
  }

  @Test("behind a tag of two bytes, bytes, slices and strings are no different", arguments: 0...300)
  func farFields(_ count: Int) {
    let text = String(repeating: "ab", count: count / 2) + (count % 2 == 0 ? "" : "c")
    let field = [0x01] + Self.varint(UInt64(count)) + Array(text.utf8)
    let expected = [0x82] + field + [0x8A] + field + [0x92] + field
    #expect(FarFields(text: text).encoded() == expected)
  }

  @Test("a part of an array is copied from where it lies", arguments: 0...300)
  func slices(_ count: Int) {
    let bytes = (0..<(count + 9)).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 3) }
    let part = ByteSlice(bytes)[4..<(count + 4)]
    let expected = count == 0 ? [] : [0x0A] + Self.varint(UInt64(count)) + bytes[4..<(count + 4)]
    #expect(SlicedFrame(body: part).encoded() == expected)
  }
}

/// The same text as a string, as bytes and as a part of an array, in the fields 16 to 18.
private struct FarFields: Message {
  var text = ""
  var unknownFields = UnknownFields()

  static var descriptor: MessageDescriptor { SpecimenNothing.descriptor }

  func write(to writer: inout MessageWriter) {
    let bytes = Array(text.utf8)
    writer.bytes(18, ByteSlice([7] + bytes + [7])[1..<(bytes.count + 1)])
    writer.bytes(17, bytes)
    writer.string(16, text)
  }

  mutating func read(from reader: inout MessageReader) {}
}
