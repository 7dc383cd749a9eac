import ProtobufCodec
import ProtobufJSON
import Testing
import WellKnownTypes

/// The JSON mapping, <https://protobuf.dev/programming-guides/json/>, rule by rule. The official
/// conformance suite asks much the same; `Scripts/conformance.sh` runs it.
@Suite("The JSON format") struct JSONFormatTests {
  /// Entries of maps in the order of their keys.
  private let sorted = JSONEncodingOptions(isDeterministic: true)

  private func check(_ test: JSONCase) throws {
    let message = try Everything(json: test.input)
    #expect(try message.jsonString(options: sorted) == test.output)
    // The other way round, and through the binary format.
    #expect(try Everything(json: test.output) == message || test.output.contains("NaN"))
    let again = try Everything(decoding: message.encoded())
    #expect(try again.jsonString(options: sorted) == test.output)
  }

  @Test(
    "numbers may be written in many ways and are written in one", arguments: AcceptedJSON.numbers)
  func numbers(test: JSONCase) throws { try check(test) }

  @Test("texts take every escape; bytes both alphabets of base64", arguments: AcceptedJSON.texts)
  func texts(test: JSONCase) throws { try check(test) }

  @Test("enums are read by name, alias and number", arguments: AcceptedJSON.enums)
  func enums(test: JSONCase) throws { try check(test) }

  @Test(
    "null, maps, oneofs, arrays and space are where they may be", arguments: AcceptedJSON.structure)
  func structure(test: JSONCase) throws { try check(test) }

  @Test("fields go by their JSON names and by those of the schema", arguments: AcceptedJSON.names)
  func names(test: JSONCase) throws { try check(test) }

  @Test(
    "an entry of a map without its message has an empty one, with its defaults if they are written")
  func entriesWithoutMessage() throws {
    let absent: [UInt8] = [0xC2, 0x03, 0x03, 0x0A, 0x01, 0x61]
    let empty: [UInt8] = [0xC2, 0x03, 0x05, 0x0A, 0x01, 0x61, 0x12, 0x00]
    let type = Everything.descriptor
    #expect(try type.json(transcoding: absent) == Array(#"{"partMap":{"a":{}}}"#.utf8))
    #expect(try type.json(transcoding: absent) == type.json(transcoding: empty))
    let options = JSONEncodingOptions(emitsDefaults: true)
    #expect(
      try type.json(transcoding: absent, options: options)
        == type.json(transcoding: empty, options: options))
  }

  /// A dictionary takes both for one key; the entries that it has no room for are unknown fields.
  @Test("two spellings of a key are two keys in JSON, each once")
  func spellings() throws {
    func entry(_ key: String, _ value: String) -> [UInt8] {
      let content =
        [0x0A, UInt8(key.utf8.count)] + Array(key.utf8) + [0x12, 0x01] + Array(value.utf8)
      return [0xBA, 0x03, UInt8(content.count)] + content
    }
    let one = "\u{E9}"
    let two = "e\u{301}"
    let bytes = entry(one, "1") + entry(two, "2") + entry(two, "3") + entry(two, "4")
    let message = try Everything(decoding: bytes)
    #expect(message.stringMap == [one: "1"])
    for json in [
      try message.jsonString(), try message.jsonString(options: sorted),
      String(decoding: try Everything.descriptor.json(transcoding: bytes), as: UTF8.self),
    ] {
      let members = [#""\#(two)":"4""#, #""\#(one)":"1""#]
      let texts = [members, members.reversed()].map {
        #"{"stringMap":{\#($0.joined(separator: ","))}}"#
      }
      #expect(texts.contains { $0.utf8.elementsEqual(json.utf8) }, "\(json)")
      #expect(try Everything(json: json).stringMap[one] != nil)
    }
  }

  /// A number that is kept is written, as Python does, and null is the number 0.
  @Test("a NullValue is null, whatever its number")
  func nullValues() throws {
    let message = try Everything(json: #"{"nullValue": 1}"#)
    #expect(message.nullValue.rawValue == 1)
    #expect(try message.jsonString() == #"{"nullValue":null}"#)
    #expect(try Everything(decoding: message.encoded()).jsonString() == #"{"nullValue":null}"#)
    #expect(try Everything(json: #"{"nullValue": null}"#) == Everything())
    #expect(try Everything(json: #"{"chosenNull": 1}"#).jsonString() == #"{"chosenNull":null}"#)
  }

  @Test("a wrapper is its value", arguments: AcceptedJSON.wrappers)
  func wrappers(test: JSONCase) throws { try check(test) }

  @Test(
    "times are RFC 3339's, durations seconds, with 0, 3, 6 or 9 digits",
    arguments: AcceptedJSON.times)
  func times(test: JSONCase) throws { try check(test) }

  @Test(
    "values, structs, lists and field masks have JSON's own forms", arguments: AcceptedJSON.values)
  func values(test: JSONCase) throws { try check(test) }

  @Test("an Any is its message with a type, wherever the type stands", arguments: AcceptedJSON.anys)
  func anys(test: JSONCase) throws { try check(test) }

  @Test(
    "what is not JSON is refused",
    arguments: RefusedJSON.syntax + RefusedJSON.numbers + RefusedJSON.types + RefusedJSON.wellKnown
      + RefusedJSON.depth)
  func refused(json: String) {
    #expect(throws: JSONDecodingError.self) { try Everything(json: json) }
  }

  @Test("bytes that are not UTF-8 are refused in texts and in names")
  func invalidUTF8() {
    for invalid in [[0xA0, 0xB0, 0xC0, 0xD0], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5]] as [[UInt8]]
    {
      let value = Array(#"{"string":""#.utf8) + invalid + Array(#""}"#.utf8)
      #expect(throws: JSONDecodingError.self) { try Everything(json: value) }
      let name = Array("{\"".utf8) + invalid + Array(#"":1}"#.utf8)
      #expect(throws: JSONDecodingError.self) { try Everything(json: name) }
    }
  }

  @Test(
    "unknown fields and names of enums are passed over when that is asked for",
    arguments: [
      JSONCase(#"{"unknown": 1}"#, "{}"), JSONCase(#"{"unknown": "a"}"#, "{}"),
      JSONCase(#"{"unknown": true, "int32": 1}"#, #"{"int32":1}"#),
      JSONCase(#"{"unknown": null}"#, "{}"), JSONCase(#"{"unknown": {"a": [1, {}]}}"#, "{}"),
      JSONCase(#"{"color": "PURPLE"}"#, "{}"), JSONCase(#"{"colors": ["PURPLE"]}"#, "{}"),
      JSONCase(#"{"colors": ["RED", "PURPLE", "RED"]}"#, #"{"colors":["RED","RED"]}"#),
      JSONCase(#"{"colorMap": {"a": "RED", "b": "PURPLE"}}"#, #"{"colorMap":{"a":"RED"}}"#),
    ])
  func ignoring(test: JSONCase) throws {
    let options = JSONDecodingOptions(ignoresUnknownFields: true)
    #expect(try Everything(json: test.input, options: options).jsonString() == test.output)
  }

  @Test("a value that JSON has no form for is not written")
  func unwritable() {
    let cases: [(String, (inout Everything) -> Void)] = [
      ("a timestamp before the year 1", { $0.timestamp = .init(seconds: -62_135_596_801) }),
      ("a timestamp after the year 9999", { $0.timestamp = .init(seconds: 253_402_300_800) }),
      ("negative nanoseconds", { $0.timestamp = .init(seconds: 5000, nanos: -1) }),
      ("a whole second of nanoseconds", { $0.timestamp = .init(nanos: 1_000_000_000) }),
      ("a duration too short", { $0.duration = .init(seconds: -315_576_000_001) }),
      ("a duration too long", { $0.duration = .init(seconds: 315_576_000_001) }),
      ("nanoseconds below a positive second", { $0.duration = .init(seconds: 1, nanos: -1) }),
      ("nanoseconds above a negative second", { $0.duration = .init(seconds: -1, nanos: 1) }),
      ("too few nanoseconds", { $0.duration = .init(seconds: -1, nanos: -1_000_000_000) }),
      ("too many nanoseconds", { $0.duration = .init(seconds: 1, nanos: 1_000_000_000) }),
      ("a value that is no number", { $0.value = .init(kind: .numberValue(.nan)) }),
      ("an infinite value", { $0.value = .init(kind: .numberValue(.infinity)) }),
      ("a path in camel case", { $0.fieldMask = .init(paths: ["fooBar"]) }),
      ("a path with a number of its own", { $0.fieldMask = .init(paths: ["foo_3_bar"]) }),
      ("a path with two underscores", { $0.fieldMask = .init(paths: ["foo__bar"]) }),
      ("a type that nobody knows", { $0.any = .init(typeURL: "type.googleapis.com/no.Type") }),
    ]
    for (name, change) in cases {
      var message = Everything()
      change(&message)
      #expect(throws: JSONEncodingError.self, "\(name)") { try message.jsonString() }
    }
  }

  @Test("whatever the bits of a NaN are, it is written as NaN")
  func nan() throws {
    let bits: [(UInt32, UInt64)] = [
      (0x7FA1_2345, 0x7FFA_1234_5678_9ABC), (0xFFB5_4321, 0xFFFB_CBA9_8765_4321),
    ]
    for (float, double) in bits {
      var message = Everything()
      message.float = Float(bitPattern: float)
      message.double = Double(bitPattern: double)
      let again = try Everything(decoding: message.encoded())
      #expect(try again.jsonString() == #"{"float":"NaN","double":"NaN"}"#)
    }
  }

  @Test("options print defaults, the schema's names, and enums as numbers")
  func options() throws {
    var message = Everything.Part()
    #expect(try message.jsonString(options: .init(emitsDefaults: true)) == #"{"size":0}"#)
    message.whole = Everything()
    message.whole?.snakeCase2 = 1
    message.whole?.color = .blue
    #expect(
      try message.jsonString(options: .init(usesOriginalNames: true, writesEnumsAsNumbers: true))
        == #"{"whole":{"color":2,"snake_case2":1}}"#)
  }
}
