import ProtobufCodec
import ProtobufReflection
import Testing
import WellKnownTypes

/// Bytes with a number of messages below the outermost, and the way to the last of them.
struct CountedMessages: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let count: Int
  let path: String
  /// Throws what the reader throws that is given this bound.
  let read: @Sendable (_ messagesMax: Int) throws(DecodingError) -> Void

  init<Value: Message>(
    _ name: String, _ type: Value.Type, _ bytes: [UInt8], count: Int, path: String
  ) {
    self.init(name, count: count, path: path) { messagesMax throws(DecodingError) in
      _ = try Value(decoding: bytes, messagesMax: messagesMax)
    }
  }

  init(
    _ name: String, count: Int, path: String,
    read: @escaping @Sendable (_ messagesMax: Int) throws(DecodingError) -> Void
  ) {
    testDescription = name
    self.count = count
    self.path = path
    self.read = read
  }

  private static let tree = SpecimenTree(
    label: .init(text: "root"), left: SpecimenTree(left: SpecimenTree(label: .init())),
    others: [SpecimenTree(), SpecimenTree(others: [SpecimenTree()]), SpecimenTree()],
    right: .subtree(SpecimenTree()))
  private static let points = SpecimenLists(points: [SpecimenPoint(), SpecimenPoint(x: 1)])

  static let all: [CountedMessages] = [
    CountedMessages(
      "a message", SpecimenOptionals.self, SpecimenOptionals(point: SpecimenPoint(x: 1)).encoded(),
      count: 1, path: "point"),
    CountedMessages(
      "a message in parts", SpecimenOptionals.self, [0x3A, 0, 0x3A, 0, 0x3A, 0], count: 3,
      path: "point"),
    CountedMessages(
      "messages behind a tag of two bytes", SpecimenLists.self, points.encoded(), count: 2,
      path: "points[1]"),
    CountedMessages(
      "a run of messages", SpecimenTree.self,
      [UInt8](repeating: 0x1A, count: 1) + [0, 0x1A, 0, 0x1A, 0],
      count: 3, path: "others[2]"),
    CountedMessages(
      "runs with a field between them", SpecimenTree.self, [0x1A, 0, 0x1A, 0, 0x0A, 0, 0x1A, 0],
      count: 4, path: "others[2]"),
    CountedMessages(
      "messages of all kinds within each other", SpecimenTree.self, tree.encoded(), count: 9,
      path: "subtree"),
    CountedMessages(
      "a member of a oneof", SpecimenChoice.self,
      SpecimenChoice(kind: .scalars(SpecimenScalars())).encoded(), count: 1, path: "scalars"),
    CountedMessages(
      "entries of a map, their keys texts", SpecimenMaps.self,
      [0x0A, 0, 0x0A, 0, 0x0A, 3, 0x0A, 1, 0x61], count: 3, path: "counts"),
    CountedMessages(
      "entries of a map, their keys numbers", SpecimenMaps.self, [0x12, 0, 0x12, 2, 0x08, 1],
      count: 2, path: "names"),
    CountedMessages(
      "a message in an entry of a map", SpecimenMaps.self, [0x1A, 4, 0x08, 7, 0x12, 0], count: 2,
      path: "points[7]"),
    CountedMessages(
      "groups", OldPage.self, [0x0B, 0x0C, 0x1B, 0x1C, 0x1B, 0x2B, 0x2C, 0x1C], count: 4,
      path: "line[1].mark"),
    CountedMessages(
      "a group of a oneof", OldPage.self, [0x83, 1, 0x84, 1], count: 1, path: "note"),
    CountedMessages("from memory", count: 2, path: "points[1]") {
      messagesMax throws(DecodingError) in
      _ = try SpecimenLists(decoding: points.encoded().span.bytes, messagesMax: messagesMax)
    },
    CountedMessages("from a slice", count: 2, path: "points[1]") {
      messagesMax throws(DecodingError) in
      _ = try SpecimenLists(decoding: ByteSlice(points.encoded()), messagesMax: messagesMax)
    },
    CountedMessages("merged", count: 2, path: "points[1]") { messagesMax throws(DecodingError) in
      var message = points
      try message.merge(decoding: points.encoded(), messagesMax: messagesMax)
    },
    CountedMessages("partial", count: 2, path: "settings[1]") { messagesMax throws(DecodingError) in
      let bytes: [UInt8] = [0x0A, 0, 0x0A, 0]
      for partial in [true, false] {
        do throws(DecodingError) {
          _ = try OldFleet(decoding: bytes, messagesMax: messagesMax, partial: partial)
        } catch  where error.reason == .requiredFieldNotSet {}
      }
      _ = try OldFleet(decoding: bytes.span.bytes, messagesMax: messagesMax, partial: true)
      _ = try OldFleet(decoding: ByteSlice(bytes), messagesMax: messagesMax, partial: true)
    },
    CountedMessages("in a stream", count: 2, path: "points[1]") {
      messagesMax throws(DecodingError) in
      var stream: [UInt8] = []
      for _ in 0..<3 { points.encodeDelimited(into: &stream) }
      var decoder = DelimitedDecoder(messagesMax: messagesMax)
      decoder.append(stream)
      // Each message counts for itself.
      while try decoder.next(SpecimenLists.self) != nil {}
    },
    CountedMessages("the values of an extension", count: 2, path: "112") {
      messagesMax throws(DecodingError) in
      let base = try OldBase(decoding: [0x82, 0x07, 2, 0x0A, 0, 0x82, 0x07, 2, 0x0A, 0])
      _ = try base.values(of: Proto2Proto.several, messagesMax: messagesMax)
    },
    CountedMessages("an extension, and what is in it", count: 2, path: "105.8") {
      messagesMax throws(DecodingError) in
      let base = try OldBase(decoding: [0xCA, 0x06, 6, 0x0A, 0, 0x42, 2, 0x0A, 0])
      _ = try base.value(of: Proto2Proto.settings, messagesMax: messagesMax)
    },
    CountedMessages("the payload of an Any", count: 2, path: "points[1]") {
      messagesMax throws(DecodingError) in
      let any = try ProtobufAny(decoding: ProtobufAny(packing: points).encoded(), messagesMax: 0)
      _ = try any.unpacked(as: SpecimenLists.self, messagesMax: messagesMax)
    },
  ]
}

@Suite("The bound on the number of messages")
struct MessageCountTests {
  private func failure(_ case: CountedMessages, _ messagesMax: Int) -> DecodingError? {
    do throws(DecodingError) {
      try `case`.read(messagesMax)
      return nil
    } catch {
      return error
    }
  }

  @Test("as many messages as allowed are read", arguments: CountedMessages.all)
  func allowed(_ case: CountedMessages) {
    #expect(failure(`case`, `case`.count) == nil)
    #expect(failure(`case`, .max) == nil)
  }

  @Test(
    "one message too many is refused, with the limit and the way to it",
    arguments: CountedMessages.all)
  func refused(_ case: CountedMessages) {
    let error = failure(`case`, `case`.count - 1)
    #expect(error?.reason == .tooManyMessages(messagesMax: `case`.count - 1))
    #expect(error?.path.hasPrefix(`case`.path) == true, "\(error?.path ?? "")")
    for messagesMax in -1..<`case`.count - 1 {
      #expect(
        failure(`case`, messagesMax)?.reason
          == .tooManyMessages(messagesMax: max(messagesMax, 0)))
    }
  }

  @Test("the error tells the limit and what allows more")
  func words() throws {
    let error = try #require(throws: DecodingError.self) {
      try SpecimenTree(
        decoding: [UInt8](repeating: 0, count: 0)
          + Array(repeatElement([0x1A, 0], count: 1235).joined()),
        messagesMax: 1234)
    }
    #expect(
      error.description == """
        others[1234]: more than 1,234 messages, groups and entries of maps; a greater messagesMax \
        allows them (byte 2,470 of reign.specimen.v1.Tree)
        """)
  }

  @Test("numbers, texts, bytes and what the schema does not know count nothing")
  func others() throws {
    let lists = SpecimenLists(
      doubles: [1, 2], int32s: [1, 2, 3], strings: ["a", "b"], byteStrings: [[1], [2]],
      loose: [1, 2])
    #expect(try SpecimenLists(decoding: lists.encoded(), messagesMax: 0) == lists)
    let unknown: [UInt8] = [0x0B, 0x13, 0x14, 0x0C, 0x1A, 2, 0x0A, 0]
    #expect(try SpecimenNothing(decoding: unknown, messagesMax: 0).encoded() == unknown)
  }

  @Test("a mebibyte of empty messages takes memory for as many as are allowed")
  func memory() throws {
    let bytes = [UInt8](repeating: 0, count: 1 << 20)
    let hostile = bytes.indices.map { $0 % 2 == 0 ? UInt8(0x1A) : 0 }
    var tree = SpecimenTree()
    let error = try #require(throws: DecodingError.self) {
      try tree.merge(decoding: hostile, messagesMax: 1000)
    }
    #expect(error.reason == .tooManyMessages(messagesMax: 1000))
    #expect(tree.others.count == 1000)
    #expect(tree.others.capacity < 2000)
  }

  @Test("a million records of two messages each are read unless told otherwise")
  func honest() throws {
    let record: [UInt8] = [0x1A, 2, 0x0A, 0]
    let tree = try SpecimenTree(decoding: Array(repeatElement(record, count: 1_000_000).joined()))
    #expect(tree.others.count == 1_000_000)
    #expect(MessageReader.defaultMessagesMax == 10_000_000)
  }

  @Test("a message with more than the bound still loses what it does not know")
  func discarding() {
    var tree = SpecimenTree(others: [SpecimenTree(), SpecimenTree()])
    tree.discardUnknownFields()
    #expect(tree.others.count == 2)
  }
}
