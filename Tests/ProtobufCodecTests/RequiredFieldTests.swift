import ProtobufCodec
import ProtobufJSON
import Testing

@Suite("Required fields")
struct RequiredFieldTests {
  /// Messages that lack something, with the path to it.
  static let incomplete: [(path: String, message: OldFleet)] = [
    ("settings[1].name", OldFleet(settings: [OldSettings(name: "a"), OldSettings()])),
    (#"named["a.\"b"].name"#, OldFleet(named: ["a.\"b": OldSettings()])),
    ("hull.size", OldFleet(hull: OldFleet.Hull(search: []))),
    ("hull.search", OldFleet(hull: OldFleet.Hull(size: 1))),
    ("one.name", OldFleet(flag: .one(OldSettings(retries: 1)))),
    (
      "next.next.settings[0].parent.name",
      OldFleet(
        next: OldFleet(
          next: OldFleet(settings: [OldSettings(name: "", parent: OldSettings())])))
    ),
  ]

  static let complete: [OldFleet] = [
    OldFleet(),
    OldFleet(
      settings: [OldSettings(name: "a", parent: OldSettings(name: ""))],
      named: ["": OldSettings(name: "b")], hull: OldFleet.Hull(size: 0, search: []),
      flag: .one(OldSettings(name: "c")), next: OldFleet()),
  ]

  /// As code has it that knows no more than that it is a message.
  private func bytes(_ message: some Message) -> [UInt8] { message.encoded() }

  @Test(
    "what a message lacks is refused when it is written, by its path", arguments: incomplete.indices
  )
  func writing(index: Int) throws {
    let (path, message) = Self.incomplete[index]
    #expect(!message.isInitialized)
    let description = "\(path): required field is not set (in reign.proto2.v1.Fleet)"
    var buffer: [UInt8] = [7]
    let errors = [
      #expect(throws: RequiredFieldError.self) { try message.encoded() },
      #expect(throws: RequiredFieldError.self) { try message.encode(into: &buffer) },
      #expect(throws: RequiredFieldError.self) { try message.encodeDelimited(into: &buffer) },
      #expect(throws: RequiredFieldError.self) {
        var room = [UInt8](repeating: 0, count: 100)
        var span = room.mutableSpan
        var memory = span.mutableBytes
        _ = try message.encode(intoEndOf: &memory)
      },
      #expect(throws: RequiredFieldError.self) { try message.checkRequiredFields() },
    ]
    #expect(errors.map { $0?.description } == Array(repeating: description, count: 5))
    #expect(buffer == [7])
    #expect(try message.encoded(partial: true) == bytes(message))
    try message.encode(into: &buffer, partial: true)
    #expect(buffer == [7] + bytes(message))
  }

  @Test(
    "what a message lacks is refused when it is read, by its path", arguments: incomplete.indices)
  func reading(index: Int) throws {
    let (path, message) = Self.incomplete[index]
    let bytes = bytes(message)
    let errors = [
      #expect(throws: DecodingError.self) { try OldFleet(decoding: bytes) },
      #expect(throws: DecodingError.self) { try OldFleet(decoding: ByteSlice(bytes)) },
      #expect(throws: DecodingError.self) { try OldFleet(decoding: bytes.span.bytes) },
      #expect(throws: DecodingError.self) {
        var decoder = DelimitedDecoder()
        decoder.append([UInt8(bytes.count)] + bytes)
        _ = try decoder.next(OldFleet.self)
      },
    ]
    for error in errors {
      #expect(error?.reason == .requiredFieldNotSet)
      #expect(error?.path == path)
    }
    #expect(
      errors[0]?.description
        == "\(path): required field is not set (byte \(bytes.count) of reign.proto2.v1.Fleet)")
    #expect(try OldFleet(decoding: bytes, partial: true) == message)
    #expect(try OldFleet(decoding: ByteSlice(bytes), partial: true) == message)
    #expect(try OldFleet(decoding: bytes.span.bytes, partial: true) == message)
    #expect(throws: DecodingError.self) { try OldFleet(decoding: bytes, partial: false) }
  }

  @Test("what lacks nothing is read and written", arguments: complete)
  func wholeMessages(message: OldFleet) throws {
    #expect(message.isInitialized)
    let bytes = try message.encoded()
    #expect(try OldFleet(decoding: bytes) == message)
    #expect(try OldFleet(decoding: bytes, partial: true) == message)
    #expect(try OldFleet(json: message.jsonString()) == message)
  }

  @Test("no bytes at all lack what the message requires")
  func nothing() throws {
    let error = #expect(throws: DecodingError.self) { try OldSettings(decoding: [UInt8]()) }
    #expect(
      error?.description == "name: required field is not set (byte 0 of reign.proto2.v1.Settings)")
    #expect(throws: DecodingError.self) { try OldSettings(decoding: ByteSlice()) }
    #expect(try OldSettings(decoding: ByteSlice(), partial: true) == OldSettings())
    #expect(try OldFleet(decoding: ByteSlice()) == OldFleet())
  }

  @Test("a message that arrives in parts has to be complete only in the end")
  func parts() throws {
    // A parent of two parts: the first has retries, the second the name.
    let name: [UInt8] = [0x0A, 0x00]
    let settings = try OldSettings(
      decoding: name + [0x42, 0x02, 0x10, 0x05] + [0x42, 0x02] + name)
    #expect(settings.parent == OldSettings(name: "", retries: 5))

    // What was there before counts as well, and what is missing in it is found though nothing came for it.
    var merged = OldSettings(name: "a")
    try merged.merge(decoding: [0x10, 0x05])
    #expect(merged == OldSettings(name: "a", retries: 5))
    merged.parent = OldSettings()
    let error = #expect(throws: DecodingError.self) { try merged.merge(decoding: [0x10, 0x06]) }
    #expect(error?.path == "parent.name")
    #expect(merged.retries == 6)
    try merged.merge(decoding: [0x10, 0x07], partial: true)
    #expect(merged.retries == 7)
  }

  @Test("an earlier mistake is told rather than what is missing because of it")
  func mistakes() throws {
    let error = #expect(throws: DecodingError.self) { try OldSettings(decoding: [0x0A, 0x05]) }
    #expect(error?.reason == .lengthExceedsInput(length: 5, bytesLeft: 0))
  }

  @Test("an entry of a map without a value lacks what the value requires")
  func emptyEntries() throws {
    let error = #expect(throws: DecodingError.self) {
      try OldFleet(decoding: [0x12, 0x03, 0x0A, 0x01, 0x61])
    }
    #expect(error?.path == #"named["a"].name"#)
  }

  @Test("of many entries that lack something the same one is told each time")
  func manyEntries() {
    let keys = (10..<60).map { "k\($0)" }
    let fleet = OldFleet(
      named: Dictionary(uniqueKeysWithValues: keys.map { ($0, OldSettings()) }))
    let error = #expect(throws: RequiredFieldError.self) { try fleet.encoded() }
    #expect(error?.path == #"named["k10"].name"#)
    let long = OldFleet(named: [String(repeating: "x", count: 5000): OldSettings()])
    let other = #expect(throws: RequiredFieldError.self) { try long.encoded() }
    #expect(other?.path == "named[\"\(String(repeating: "x", count: 100))\"].name")
  }

  @Test("JSON is held to the same", arguments: incomplete.indices)
  func json(index: Int) throws {
    let (path, message) = Self.incomplete[index]
    let error = #expect(throws: JSONEncodingError.self) { try message.jsonString() }
    #expect(error?.description == "\(path): required field is not set")
    let text = try message.jsonString(options: JSONEncodingOptions(allowsPartial: true))
    let refusal = #expect(throws: JSONDecodingError.self) { try OldFleet(json: text) }
    #expect(refusal?.reason == .requiredFieldNotSet)
    #expect(refusal?.path == path)
    #expect(try OldFleet(json: text, options: JSONDecodingOptions(allowsPartial: true)) == message)
  }

  @Test("types whose schema requires nothing have none of it")
  func others() throws {
    #expect(OldPage().isInitialized)
    #expect(OldPage() as Any is any MessageWithRequiredFields == false)
    #expect(try OldPage(decoding: [UInt8](), partial: true) == OldPage())
    #expect(OldPage().encoded() == [])
  }

  @Test("messages that lack something can be compared, hashed and shown")
  func values() {
    #expect(Set([OldSettings(), OldSettings(retries: 1), OldSettings()]).count == 2)
    #expect(OldSettings(retries: 1).debugDescription.contains("retries: 1"))
  }
}
