import ProtobufCodec
import ProtobufJSON
import Testing

@Suite("What only proto2 has")
struct Proto2Tests {
  private func failure<Value: Message>(
    _ type: Value.Type, _ bytes: [UInt8]
  ) throws -> DecodingError {
    try #require(throws: DecodingError.self) { _ = try Value(decoding: bytes) }
  }

  @Test("an absent field is not written, and stands for the schema's default")
  func defaults() throws {
    let settings = OldSettings()
    #expect(try settings.encoded(partial: true).isEmpty)
    #expect(settings.retries == nil)
    #expect(settings.retriesOrDefault == 3)
    #expect(settings.ratioOrDefault == -.infinity)
    #expect(settings.greetingOrDefault == "say \"hi\"\n")
    #expect(settings.magicOrDefault == [1, 255])
    #expect(settings.levelOrDefault == .low)
    #expect(settings.isOnOrDefault)
    let zero = OldSettings(name: "", retries: 0, isOn: false)
    #expect(try zero.encoded() == [0x0A, 0x00, 0x10, 0x00, 0x38, 0x00])
    #expect(try OldSettings(decoding: zero.encoded()) == zero)
    #expect(zero.retriesOrDefault == 0)
    #expect(OldLevel() == .high)
  }

  @Test("a number that a closed enum does not name is kept with the unknown fields")
  func closedEnums() throws {
    let single = try OldLevels(decoding: [0x08, 0x02, 0x08, 0x07])
    #expect(single.single == .high)
    #expect(single.unknownFields.bytes == [0x08, 0x07])
    #expect(single.encoded() == [0x08, 0x02, 0x08, 0x07])

    let loose = try OldLevels(decoding: [0x10, 0x01, 0x10, 0x05, 0x12, 0x03, 0x02, 0x06, 0x01])
    #expect(loose.loose == [.low, .high, .low])
    #expect(loose.unknownFields.bytes == [0x10, 0x05, 0x10, 0x06])
    #expect(loose.encoded() == [0x10, 0x01, 0x10, 0x02, 0x10, 0x01, 0x10, 0x05, 0x10, 0x06])

    let packed = try OldLevels(decoding: [0x1A, 0x04, 0x01, 0xAC, 0x02, 0x02, 0x18, 0x09])
    #expect(packed.packed == [.low, .high])
    #expect(packed.unknownFields.bytes == [0x18, 0xAC, 0x02, 0x18, 0x09])

    let entry: [UInt8] = [0x22, 0x05, 0x0A, 0x01, 0x61, 0x10, 0x09]
    let named = try OldLevels(decoding: entry + [0x22, 0x05, 0x0A, 0x01, 0x62, 0x10, 0x02])
    #expect(named.named == ["b": .top])
    #expect(named.unknownFields.bytes == entry)

    let chosen = try OldLevels(decoding: [0x32, 0x01, 0x61, 0x28, 0x09])
    #expect(chosen.choice == .text("a"))
    #expect(chosen.unknownFields.bytes == [0x28, 0x09])
    let negative = OldLevels(single: .negative, choice: .chosen(.low))
    #expect(try OldLevels(decoding: negative.encoded()) == negative)
    #expect(
      try failure(OldLevels.self, [0x1A, 0x02, 0x09, 0x80]).reason == .truncated(bytesLeft: 1))
  }

  @Test("an enum of more numbers than can be cases is closed as well")
  func largeClosedEnums() throws {
    #expect(OldCode(rawValue: 0) == .n0)
    #expect(OldCode(rawValue: 249) == .n249)
    #expect(OldCode(rawValue: 1_250) == .n250)
    #expect(OldCode(rawValue: 1_259) == .n259)
    for number: Int32 in [-1, 250, 1_249, 1_260, .min, .max] {
      #expect(OldCode(rawValue: number) == nil)
    }
    #expect(OldCodes().singleOrDefault == .n251)
    let codes = try OldCodes(decoding: [
      0x08, 0x05, 0x08, 0xFA, 0x01, 0x10, 0xFA, 0x01, 0x10, 0x06, 0x22, 0x00, 0x18, 0xFA, 0x01,
    ])
    #expect(codes.single == .n5)
    #expect(codes.many == [.n6])
    #expect(codes.choice == .text(""))
    #expect(codes.unknownFields.bytes == [0x08, 0xFA, 0x01, 0x10, 0xFA, 0x01, 0x18, 0xFA, 0x01])
    #expect(try codes.jsonString() == #"{"single":"N5","many":["N6"],"text":""}"#)
  }

  @Test("words with which Swift's accessors begin are names of fields that have defaults")
  func accessors() throws {
    #expect(OldAccessors().getOrDefault == 1)
    #expect(OldAccessors(set: 7).setOrDefault == 7)
    #expect(OldAccessors().readOrDefault == 7)
    let all = OldAccessors(get: 1, set: 2, willSet: 3, yield: 4, unsafe: 5, then: 6)
    #expect(try OldAccessors(decoding: all.encoded()) == all)
  }

  @Test("a oneof may be called as the code that reads it calls what was there")
  func present() throws {
    let guests = OldGuests(present: .guests(OldGuests(present: .count(1))))
    let more = OldGuests(present: .guests(OldGuests(present: .level(.low))))
    #expect(try OldGuests(decoding: guests.encoded()) == guests)
    #expect(try OldGuests(decoding: guests.encoded() + more.encoded()) == more)
  }

  @Test("repeated numbers are written one by one unless the schema packs them")
  func unpacked() throws {
    #expect(OldLevels(unpacked: [1, 2]).encoded() == [0x38, 0x01, 0x38, 0x02])
    #expect(try OldLevels(decoding: [0x3A, 0x02, 0x01, 0x02]).unpacked == [1, 2])
  }

  @Test("a group lies between two tags, and messages within it end where they should")
  func groups() throws {
    let page = OldPage(
      title: .init(text: "a", page: OldPage(title: .init(text: "b"))),
      line: [.init(text: "c", mark: .init(column: 7)), .init()], footer: .note(.init(text: "d")))
    let bytes: [UInt8] =
      [0x0B, 0x0A, 0x01, 0x61, 0x12, 0x05, 0x0B, 0x0A, 0x01, 0x62, 0x0C, 0x0C]
      + [0x1B, 0x0A, 0x01, 0x63, 0x2B, 0x08, 0x07, 0x2C, 0x1C, 0x1B, 0x1C]
      + [0x83, 0x01, 0x0A, 0x01, 0x64, 0x84, 0x01]
    #expect(page.encoded() == bytes)
    #expect(page.encodedSize == bytes.count)
    #expect(try OldPage(decoding: bytes) == page)
    #expect(try OldPage(decoding: bytes + bytes).line.count == 4)
  }

  @Test("unknown fields within a group stay within it")
  func unknownInGroup() throws {
    let bytes: [UInt8] = [0x0B, 0x78, 0x01, 0x7B, 0x08, 0x01, 0x7C, 0x0C]
    let page = try OldPage(decoding: bytes)
    #expect(page.title?.unknownFields.bytes == [0x78, 0x01, 0x7B, 0x08, 0x01, 0x7C])
    #expect(page.encoded() == bytes)
  }

  @Test("groups that do not match are refused")
  func mismatches() throws {
    #expect(try failure(OldPage.self, [0x0B]).reason == .groupNotEnded)
    #expect(try failure(OldPage.self, [0x0B, 0x0A, 0x01, 0x61]).path == "title")
    #expect(try failure(OldPage.self, [0x0B, 0x1C]).reason == .unexpectedEndOfGroup)
    #expect(try failure(OldPage.self, [0x0C]).reason == .unexpectedEndOfGroup)
    // A message within the group cannot end it.
    #expect(try failure(OldPage.self, [0x0B, 0x12, 0x01, 0x0C]).reason == .unexpectedEndOfGroup)
    #expect(try failure(OldPage.self, [0x0B, 0x12, 0x02, 0x0B, 0x0C]).reason == .groupNotEnded)
    // The group goes beyond the message that it is in.
    #expect(try failure(OldPage.self, [0x0B, 0x12, 0x01, 0x0B, 0x0C]).reason == .groupNotEnded)
    let column = try failure(
      OldPage.self, [0x1B, 0x1C, 0x1B, 0x2B, 0x08, 0x80])
    #expect(column.path == "line[1].mark.column")
  }

  @Test("groups count as levels of nesting")
  func nesting() throws {
    var bytes: [UInt8] = []
    // Page.title.page: two levels for four bytes.
    for _ in 0..<25 { bytes = [0x0B, 0x12, UInt8(bytes.count)] + bytes + [0x0C] }
    #expect(throws: Never.self) { try OldPage(decoding: bytes, nestingMax: 50) }
    let error = try #require(throws: DecodingError.self) {
      try OldPage(decoding: bytes, nestingMax: 49)
    }
    #expect(error.reason == .nestedTooDeeply(nestingMax: 49))
  }
}
