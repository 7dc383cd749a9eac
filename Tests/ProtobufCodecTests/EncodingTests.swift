import ProtobufCodec
import Testing

@Suite("Encoding")
struct EncodingTests {
  @Test("150 in field 6 is tag 0x30 and 0x96 0x01")
  func varint() {
    #expect(SpecimenScalars(uint64Value: 150).encoded() == [0x30, 0x96, 0x01])
  }

  @Test("a message of defaults is empty")
  func defaults() {
    #expect(SpecimenScalars().encoded().isEmpty)
    #expect(SpecimenLists().encoded().isEmpty)
    #expect(SpecimenMaps().encoded().isEmpty)
    #expect(SpecimenNothing().encodedSize == 0)
  }

  @Test("what is present is written even at its default")
  func presence() {
    #expect(SpecimenOptionals(boolValue: false).encoded() == [0x18, 0x00])
    #expect(SpecimenOptionals(point: SpecimenPoint()).encoded() == [0x3A, 0x00])
    #expect(SpecimenChoice(kind: .number(0)).encoded() == [0x08, 0x00])
  }

  @Test("negative zero is no default")
  func negativeZero() throws {
    let bytes = SpecimenScalars(doubleValue: -0.0, floatValue: -0.0).encoded()
    #expect(bytes.count == 14)
    #expect(try SpecimenScalars(decoding: bytes).doubleValue.sign == .minus)
  }

  @Test("NaN keeps its payload")
  func nan() throws {
    let value = Double(nan: 5, signaling: false)
    let bytes = SpecimenScalars(doubleValue: value).encoded()
    #expect(try SpecimenScalars(decoding: bytes).doubleValue.bitPattern == value.bitPattern)
  }

  @Test("fields are written in the order of their numbers, a oneof's among the others")
  func order() {
    #expect(
      SpecimenChoice(kind: .color(.red), isFinal: true).encoded() == [0x20, 0x01, 0x28, 0x01])
    #expect(
      SpecimenChoice(kind: .number(1), isFinal: true).encoded() == [0x08, 0x01, 0x20, 0x01])
  }

  @Test("encoding appends, and leaves alone what the buffer held")
  func appending() {
    var buffer: [UInt8] = [1, 2, 3]
    SpecimenPoint(x: 1).encode(into: &buffer)
    SpecimenNothing().encode(into: &buffer)
    SpecimenPoint(y: -1).encode(into: &buffer)
    #expect(buffer == [1, 2, 3, 0x08, 0x02, 0x10, 0x01])
  }

  @Test("a string that is not stored as UTF-8 in one piece is written as UTF-8")
  func substring() throws {
    let long = String(repeating: "äöü", count: 50)
    let message = SpecimenScalars(stringValue: String(long.reversed()))
    #expect(try SpecimenScalars(decoding: message.encoded()) == message)
  }

  @Test("many lengths in many levels are written as they are read")
  func manyLengths() throws {
    let points = (0..<100).map { SpecimenPoint(x: $0, y: -$0) }
    let lists = SpecimenLists(uint32s: Array(0..<300), points: points)
    #expect(try SpecimenLists(decoding: lists.encoded()) == lists)
    var tree = SpecimenTree(right: .leaf("bottom"))
    for level in 0..<90 {
      tree = SpecimenTree(label: .init(text: "\(level)"), left: tree, others: [SpecimenTree()])
    }
    #expect(try SpecimenTree(decoding: tree.encoded()) == tree)
  }
}
