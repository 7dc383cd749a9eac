import ProtobufCodec
import Testing

@Suite("Decoding errors")
struct DecodingErrorTests {
  /// The error that reading `bytes` ends with.
  private func failure<Value: Message>(
    _ type: Value.Type, _ bytes: [UInt8]
  ) throws -> DecodingError {
    try #require(throws: DecodingError.self) { _ = try Value(decoding: bytes) }
  }

  @Test("an error names the reason, the place, and the field with its message")
  func location() throws {
    let error = try failure(SpecimenScalars.self, [0x08 << 1, 0x01, 0x72, 0x05, 0x61])
    #expect(error.reason == .lengthExceedsInput(length: 5, bytesLeft: 1))
    #expect(error.byteOffset == 4)
    #expect(error.path == "string_value")
    #expect(
      error.description == """
        string_value: length 5 exceeds the 1 byte left (byte 4 of reign.specimen.v1.Scalars)
        """)
  }

  @Test("a length of 4 GiB is refused with its numbers")
  func hugeLength() throws {
    let bytes = [0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F] + [UInt8](repeating: 0, count: 1204)
    let error = try failure(SpecimenPutRequest.self, bytes)
    #expect(error.reason == .lengthExceedsInput(length: 4_294_967_295, bytesLeft: 1204))
    #expect(
      error.description == """
        value: length 4,294,967,295 exceeds the 1,204 bytes left (byte 6 of \
        reign.specimen.v1.PutRequest)
        """)
  }

  @Test("an error within messages lists the fields that lead to it")
  func path() throws {
    // Tree.left (2) . others (3) . label (1) . text (1), which is not UTF-8.
    let error = try failure(
      SpecimenTree.self, [0x12, 0x07, 0x1A, 0x05, 0x0A, 0x03, 0x0A, 0x01, 0xFF])
    #expect(error.reason == .invalidUTF8)
    #expect(error.path == "left.others[0].label.text")
    #expect(
      error.description == """
        left.others[0].label.text: a string that is not UTF-8 (byte 8 of reign.specimen.v1.Tree)
        """)
  }

  @Test("an error within a map names the entry")
  func mapPath() throws {
    let error = try failure(SpecimenMaps.self, [0x0A, 0x03, 0x0A, 0x01, 0xFF])
    #expect(error.path == "counts.key")
    // points[7].x, a key of each other kind, and an entry whose value comes first.
    let point = try failure(SpecimenMaps.self, [0x1A, 0x05, 0x08, 0x07, 0x12, 0x01, 0x08])
    #expect(point.path == "points[7].x")
    let name = try failure(
      SpecimenMaps.self,
      [0x12, 0x0B, 0x08] + [UInt8](repeating: 0xFF, count: 9) + [0x01, 0x12, 0x05])
    #expect(name.path == "names")
    let color = try failure(SpecimenMaps.self, [0x22, 0x05, 0x0A, 0x01, 0x61, 0x10, 0x80])
    #expect(color.path == #"colors["a"]"#)
    let blob = try failure(SpecimenMaps.self, [0x2A, 0x04, 0x08, 0x01, 0x12, 0x02])
    #expect(blob.path == "blobs[true]")
    let tree = try failure(SpecimenMaps.self, [0x3A, 0x05, 0x08, 0x03, 0x12, 0x01, 0x07])
    #expect(tree.path == "trees[-2]")
    let first = try failure(SpecimenMaps.self, [0x22, 0x02, 0x10, 0x80])
    #expect(first.path == "colors.value")
  }

  @Test("what lies before the mistake is not mistaken for the way to it")
  func detours() throws {
    // A string that looks like a message, an unknown group, a message that was read, then Tree.left
    // (2) . right.leaf (5), which is cut off.
    let error = try failure(
      SpecimenTree.self,
      [0x2A, 0x02, 0x0A, 0x00] + [0x7B, 0x0A, 0x01, 0x00, 0x7C] + [0x12, 0x02, 0x0A, 0x00]
        + [0x12, 0x03, 0x2A, 0x05, 0x61])
    #expect(error.reason == .lengthExceedsInput(length: 5, bytesLeft: 1))
    #expect(error.path == "left.leaf")
    #expect(error.byteOffset == 17)
  }

  @Test("elements are counted")
  func indices() throws {
    let message = SpecimenLists(strings: ["a", "b"], points: [SpecimenPoint(), SpecimenPoint()])
    let bytes = message.encoded()
    #expect(
      try failure(SpecimenLists.self, bytes + [0x72, 0x01, 0xFF]).path == "strings[2]")
    #expect(
      try failure(SpecimenLists.self, bytes + [0x8A, 0x01, 0x02, 0x10, 0x80]).path == "points[2].y")
    #expect(try failure(SpecimenLists.self, bytes + [0x32, 0x02, 0x01, 0x80]).path == "uint64s")
  }

  @Test("a mistake within an unknown group has the group on its way")
  func groupPath() throws {
    #expect(try failure(SpecimenNothing.self, [0x7B, 0x0A, 0x05, 0x00]).path == "15.1")
    #expect(try failure(SpecimenNothing.self, [0x7B, 0x0A, 0x01, 0x00]).path == "15")
  }

  @Test("a mistake in a tag belongs to no field")
  func tagPath() throws {
    let error = try failure(SpecimenOptionals.self, [0x3A, 0x01, 0x80])
    #expect(error.reason == .truncated(bytesLeft: 1))
    #expect(error.path == "point")
    #expect(
      error.description == """
        point: the value does not end within the 1 byte left (byte 2 of \
        reign.specimen.v1.Optionals)
        """)
  }

  @Test("values cut off are told from values that are too long")
  func varints() throws {
    #expect(
      try failure(SpecimenScalars.self, [0x30, 0x80, 0x80]).reason == .truncated(bytesLeft: 2))
    #expect(try failure(SpecimenScalars.self, [0x30]).reason == .truncated(bytesLeft: 0))
    let ten = [UInt8](repeating: 0x80, count: 10)
    #expect(try failure(SpecimenScalars.self, [0x30] + ten + [0x01]).reason == .varintTooLong)
    #expect(try failure(SpecimenScalars.self, [0x09, 1, 2, 3]).reason == .truncated(bytesLeft: 3))
  }

  @Test("tags that cannot be are refused")
  func tags() throws {
    #expect(
      try failure(SpecimenScalars.self, [0xB0, 0x80, 0x80, 0x80, 0x80, 0x01]).reason == .tagTooLong)
    #expect(
      try failure(SpecimenScalars.self, [0xB0, 0x80, 0x80, 0x80, 0x10]).reason == .tagTooLong)
    #expect(try failure(SpecimenScalars.self, [0x00, 0x01]).reason == .fieldNumberZero)
    #expect(try failure(SpecimenScalars.self, [0x36]).reason == .unknownWireType(6))
    #expect(try failure(SpecimenScalars.self, [0x37]).reason == .unknownWireType(7))
  }

  @Test("groups that do not match are refused")
  func groups() throws {
    #expect(try failure(SpecimenNothing.self, [0x34]).reason == .unexpectedEndOfGroup)
    #expect(try failure(SpecimenNothing.self, [0x33, 0x3C]).reason == .unexpectedEndOfGroup)
    #expect(try failure(SpecimenNothing.self, [0x33, 0x08, 0x01]).reason == .groupNotEnded)
  }

  @Test("packed fields of fixed width must have a length that is a multiple of it")
  func uneven() throws {
    #expect(
      try failure(SpecimenLists.self, [0x4A, 0x05, 1, 0, 0, 0, 2]).reason
        == .unevenLength(length: 5, elementByteCount: 4))
  }

  @Test("the nesting that a reader allows is counted from the outermost message")
  func nesting() throws {
    let bytes = SpecimenTree(left: SpecimenTree(left: SpecimenTree())).encoded()
    #expect(throws: Never.self) { try SpecimenTree(decoding: bytes.span.bytes, nestingMax: 2) }
    let error = try #require(throws: DecodingError.self) {
      try SpecimenTree(decoding: bytes.span.bytes, nestingMax: 1)
    }
    #expect(error.reason == .nestedTooDeeply(nestingMax: 1))
    #expect(error.path == "left.left")
  }

  @Test("a bound below zero is one of zero")
  func negativeNesting() throws {
    let bytes = SpecimenTree(left: SpecimenTree()).encoded()
    let error = try #require(throws: DecodingError.self) {
      try SpecimenTree(decoding: bytes, nestingMax: .min)
    }
    #expect(error.reason == .nestedTooDeeply(nestingMax: 0))
    #expect(throws: Never.self) { try SpecimenTree(decoding: [], nestingMax: .min) }
  }

  @Test("a hundred thousand levels end in an error, not in a stack overflow")
  func hostileNesting() throws {
    let groups = [UInt8](repeating: 0x0B, count: 100_000)
    #expect(
      try failure(SpecimenNothing.self, groups).reason == .nestedTooDeeply(nestingMax: 100))
    var messages: [UInt8] = []
    for _ in 0..<1000 {
      let inner = messages
      messages = [0x12]
      var length = inner.count
      while length >= 0x80 {
        messages.append(UInt8(length & 0x7F) | 0x80)
        length >>= 7
      }
      messages.append(UInt8(length))
      messages += inner
    }
    let error = try failure(SpecimenTree.self, messages)
    #expect(error.reason == .nestedTooDeeply(nestingMax: 100))
    #expect(error.path.split(separator: ".").count == 101)
  }
}
