import ProtobufCodec
import Testing

@Suite("Merging")
struct MergeTests {
  @Test("reading two messages one after the other merges the second into the first")
  func concatenation() throws {
    let first = SpecimenTree(
      label: .init(text: "first", side: .left), left: SpecimenTree(right: .leaf("a")),
      others: [SpecimenTree()])
    let second = SpecimenTree(
      label: .init(text: "second"), left: SpecimenTree(label: .init(text: "b")),
      others: [SpecimenTree(right: .leaf("c"))])
    var merged = first
    try merged.merge(decoding: second.encoded().span.bytes)
    #expect(merged == (try SpecimenTree(decoding: first.encoded() + second.encoded())))
    #expect(merged.label == .init(text: "second", side: .left))
    #expect(merged.left == SpecimenTree(label: .init(text: "b"), right: .leaf("a")))
    #expect(merged.others == [SpecimenTree(), SpecimenTree(right: .leaf("c"))])
  }

  @Test("a merge leaves copies of the message as they were")
  func independence() throws {
    let original = SpecimenTree(
      left: SpecimenTree(label: .init(text: "kept")), right: .subtree(SpecimenTree()))
    var copy = original
    try copy.merge(
      decoding: SpecimenTree(
        left: SpecimenTree(label: .init(text: "new")),
        right: .subtree(SpecimenTree(label: .init(text: "new")))
      ).encoded().span.bytes)
    #expect(original.left?.label?.text == "kept")
    #expect(original.right == .subtree(SpecimenTree()))
    #expect(copy.left?.label?.text == "new")
    #expect(copy.right == .subtree(SpecimenTree(label: .init(text: "new"))))
  }

  @Test("changing a boxed message leaves its copies as they were")
  func boxes() {
    let original = SpecimenTree(left: SpecimenTree(right: .leaf("kept")))
    var copy = original
    copy.left?.right = .leaf("new")
    #expect(original.left?.right == .leaf("kept"))
    copy.left = nil
    #expect(original.left != nil)
    #expect(original == SpecimenTree(left: SpecimenTree(right: .leaf("kept"))))
    #expect(original.hashValue != copy.hashValue)
  }

  @Test("after an error a message holds what was read before it, and the wrong field is empty")
  func failure() {
    var message = SpecimenTree(left: SpecimenTree(right: .leaf("kept")))
    let bytes: [UInt8] = [0x12, 0x04, 0x0A, 0x00, 0x2A, 0x09]
    #expect(throws: DecodingError.self) { try message.merge(decoding: bytes.span.bytes) }
    #expect(message.left?.right == .leaf(""))
    #expect(message.left?.label == .init())
    var optionals = SpecimenOptionals(point: SpecimenPoint(x: 1))
    let cut: [UInt8] = [0x3A, 0x02, 0x10, 0x80]
    #expect(throws: DecodingError.self) { try optionals.merge(decoding: cut.span.bytes) }
    #expect(optionals.point == SpecimenPoint(x: 1, y: 0))
  }

  @Test("an empty message merges to nothing")
  func empty() throws {
    var message = SpecimenPoint(x: 1)
    try message.merge(decoding: RawSpan())
    #expect(message == SpecimenPoint(x: 1))
  }

  @Test("repeated messages grow whatever lies between them")
  func interleaved() throws {
    var bytes: [UInt8] = []
    for number in 0..<1000 {
      SpecimenTree(others: [SpecimenTree(right: .leaf("\(number)")), SpecimenTree()])
        .encode(into: &bytes)
      SpecimenTree(label: .init(text: "\(number)")).encode(into: &bytes)
    }
    let message = try SpecimenTree(decoding: bytes)
    #expect(message.others.count == 2000)
    #expect(message.others[1998].right == .leaf("999"))
    #expect(message.label?.text == "999")
  }

  @Test("a hundred thousand entries of one key are one entry")
  func sameKey() throws {
    let bytes = [[UInt8]](repeating: [0x0A, 0x02, 0x10, 0x07], count: 100_000).flatMap { $0 }
    #expect(try SpecimenMaps(decoding: bytes).counts == ["": 7])
  }
}
