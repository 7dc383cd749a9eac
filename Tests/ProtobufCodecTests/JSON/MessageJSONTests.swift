import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import TestSupport
import Testing
import WellKnownTypes

@Suite("Messages and JSON")
struct MessageJSONTests {
  @Test("a message is written and read in every form of the API")
  func forms() throws {
    let request = SpecimenPutRequest(
      key: Array("k".utf8), value: [0, 255],
      identity: SpecimenRequestIdentity(clientID: 7, sequence: .max))
    let text = """
      {"key":"aw==","value":"AP8=","identity":{"clientId":"7","sequence":"18446744073709551615"}}
      """
    #expect(try request.jsonString() == text)
    #expect(try request.jsonEncoded() == Array(text.utf8))
    var buffer = Array("data: ".utf8)
    try request.encodeJSON(into: &buffer)
    #expect(buffer == Array("data: \(text)".utf8))
    #expect(try SpecimenPutRequest(json: text) == request)
    #expect(try SpecimenPutRequest(json: Array(text.utf8)) == request)
    #expect(try SpecimenPutRequest(json: Array(text.utf8).span.bytes) == request)
    let slice = ByteSlice(copying: "data: \(text)".utf8)[6..<6 + text.utf8.count]
    #expect(try SpecimenPutRequest(json: slice) == request)
    #expect(throws: JSONDecodingError.self) { try SpecimenPutRequest(json: slice.dropLast()) }
    #expect(throws: JSONDecodingError.self) { try SpecimenPutRequest(json: ByteSlice()) }
    #expect(
      try request.jsonString(options: JSONEncodingOptions(usesOriginalNames: true))
        .contains("client_id"))
    var merged = request
    try merged.merge(json: #"{"identity": {"clientId": 8}}"#)
    #expect(merged.identity?.clientID == 8 && merged.identity?.sequence == .max)
    #expect(throws: JSONDecodingError.self) { try merged.merge(json: #"{"key": 5}"#) }
    #expect(merged.identity?.clientID == 8)
    try merged.merge(json: ByteSlice(copying: #"{"identity": {"clientId": 9}}"#.utf8))
    #expect(merged.identity?.clientID == 9 && merged.identity?.sequence == .max)
  }

  @Test("what cannot be written leaves the buffer as it was")
  func errors() throws {
    let any = ProtobufAny(typeURL: "x/unknown.Type", value: [1])
    var buffer: [UInt8] = [1, 2]
    #expect(throws: JSONEncodingError.self) { try any.encodeJSON(into: &buffer) }
    #expect(buffer == [1, 2])
  }

  @Test("random messages are read as they were written", arguments: Seeds.all)
  func random(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    for _ in 0..<300 {
      try roundTrip(generator.scalars(), seed)
      try roundTrip(generator.lists(), seed)
      try roundTrip(generator.maps(), seed)
      try roundTrip(generator.choice(), seed)
      try roundTrip(generator.tree(levels: 4), seed)
    }
  }

  private func roundTrip<Value: Message>(_ message: Value, _ seed: UInt64) throws {
    let json = try message.jsonEncoded()
    let again = try Value(json: json)
    // JSON has no unknown fields, and one NaN.
    var known = message
    known.unknownFields.removeAll()
    let deterministic = JSONEncodingOptions(isDeterministic: true)
    #expect(
      try again.jsonEncoded(options: deterministic) == known.jsonEncoded(options: deterministic),
      "seed \(seed): \(String(decoding: json, as: UTF8.self))")
    #expect(again.encodedSize == known.encodedSize, "seed \(seed)")
  }

  @Test("well-known types are written in their forms")
  func wellKnown() throws {
    #expect(
      try ProtobufTimestamp(seconds: 1, nanos: 5_000_000).jsonString()
        == "\"1970-01-01T00:00:01.005Z\"")
    #expect(
      try ProtobufDuration(json: "\"-1.5s\"") == ProtobufDuration(seconds: -1, nanos: -500_000_000))
    #expect(try ProtobufFieldMask(paths: ["a_b.c", "d"]).jsonString() == "\"aB.c,d\"")
    #expect(
      try ProtobufValue(json: "[1,null,{\"a\":true}]").jsonString() == "[1,null,{\"a\":true}]")
    #expect(try ProtobufInt64Value(value: 5).jsonString() == "\"5\"")
    #expect(try ProtobufEmpty().jsonString() == "{}")
    // Known without a registry, though this file imports nothing.
    let any = ProtobufAny(
      typeURL: "type.googleapis.com/google.protobuf.Duration",
      value: ProtobufDuration(seconds: 5).encoded())
    let json = #"{"@type":"type.googleapis.com/google.protobuf.Duration","value":"5s"}"#
    #expect(try any.jsonString() == json)
    #expect(try ProtobufAny(json: json) == any)
  }

  @Test("a tag of more than five bytes is refused, as where messages are read")
  func longTags() throws {
    let point = SpecimenPoint.descriptor
    #expect(
      try point.json(transcoding: [0x88, 0x80, 0x80, 0x80, 0x00, 2]) == Array("{\"x\":1}".utf8))
    #expect(throws: JSONEncodingError.self) {
      try point.json(transcoding: [0x88, 0x80, 0x80, 0x80, 0x80, 0x00, 1])
    }
  }

  @Test("merging replaces single values, zeros too, and well-known types as a whole")
  func merging() throws {
    var scalars = SpecimenScalars(doubleValue: 1, int32Value: 5, boolValue: true, stringValue: "a")
    try scalars.merge(
      json: #"{"int32Value": 0, "boolValue": false, "stringValue": "", "doubleValue": null}"#)
    #expect(scalars == SpecimenScalars(doubleValue: 1))
    var time = ProtobufTimestamp(seconds: 5, nanos: 7)
    try time.merge(json: #""1970-01-01T00:00:01Z""#)
    #expect(time == ProtobufTimestamp(seconds: 1))
    var duration = ProtobufDuration(seconds: 5, nanos: 7)
    try duration.merge(json: #""0.5s""#)
    #expect(duration == ProtobufDuration(nanos: 500_000_000))
    var number = ProtobufInt32Value(value: 5)
    try number.merge(json: "0")
    #expect(number == ProtobufInt32Value())
    let prefix = "type.googleapis.com/google.protobuf."
    var any = ProtobufAny(typeURL: prefix + "Int32Value", value: [8, 5])
    try any.merge(json: "{\"@type\":\"\(prefix)StringValue\",\"value\":\"\"}")
    #expect(any == ProtobufAny(typeURL: prefix + "StringValue"))
    any = ProtobufAny(typeURL: prefix + "Int32Value", value: [8, 5])
    try any.merge(json: "{}")
    #expect(any == ProtobufAny())
    var value = try ProtobufValue(json: "[1]")
    try value.merge(json: "[2]")
    #expect(try value.jsonString() == "[1,2]")
    try value.merge(json: "false")
    #expect(try value.jsonString() == "false")
  }

  @Test("a bound on nesting may be as great as any number")
  func greatBounds() throws {
    let text = "{\"x\":2}"
    let point = try SpecimenPoint(json: text, options: JSONDecodingOptions(nestingMax: .max))
    let options = JSONEncodingOptions(isDeterministic: true, nestingMax: .max)
    #expect(try point.jsonString(options: options) == text)
    #expect(throws: JSONEncodingError.self) {
      try point.jsonString(options: JSONEncodingOptions(isDeterministic: true, nestingMax: .min))
    }
  }

  @Test("an error in a message tells the fields that lead to it")
  func paths() throws {
    let descriptor = Schemas.message("reign.mapping.v1.WellKnownLists")
    let json = #"{"timestamps":["1970-01-01T00:00:00Z","1970-01-01T00:00:00Z"],"values":[1,[2]]}"#
    var binary = try descriptor.binary(transcoding: Array(json.utf8))
    // A Value without any field, in a list in the third element.
    binary += [0x32, 0x06, 0x32, 0x04, 0x0A, 0x02, 0x78, 0x00]
    func path(_ descriptor: MessageDescriptor, _ binary: [UInt8]) -> String {
      do throws(JSONEncodingError) {
        _ = try descriptor.json(transcoding: binary)
        return "none"
      } catch {
        return error.path
      }
    }
    #expect(path(descriptor, binary) == "values[2].list_value.values[0]")
    #expect(path(descriptor, [0x12, 0x00, 0x12, 0x02, 0x10, 0xFF]) == "timestamps[1].nanos")
    let maps = Schemas.message("reign.mapping.v1.Maps")
    // times["k"] with too many nanoseconds.
    let entry: [UInt8] = [0x0A, 0x01, 0x6B, 0x12, 0x06, 0x10, 0x80, 0x94, 0xEB, 0xDC, 0x03]
    #expect(path(maps, [0x6A, UInt8(entry.count)] + entry) == "times[\"k\"].nanos")
    #expect(path(maps, [0x12, 0x06, 0x08, 0x05, 0x12, 0x02, 0xFF, 0xFF]) == "names[5]")
    let any: [UInt8] = Array("x/reign.mapping.v1.Scalars".utf8)
    let payload = [0x0A, UInt8(any.count)] + any + [0x12, 0x03, 0x72, 0x01, 0xFF]
    #expect(
      path(Schemas.message("reign.mapping.v1.WellKnown"), [0x0A, UInt8(payload.count)] + payload)
        == "any.string_value")
  }

  @Test("a description has the fields by name, maps in order and unknown fields by number")
  func debugDescription() throws {
    var message = SpecimenPutRequest(
      key: Array("user:\"1\"\n".utf8), value: Array(repeating: 7, count: 70),
      identity: SpecimenRequestIdentity(clientID: 7))
    message.unknownFields = try SpecimenNothing(decoding: [0x78, 0x05, 0x82, 0x01, 0x01, 0x61])
      .unknownFields
    #expect(
      message.debugDescription == """
        reign.specimen.v1.PutRequest {
          key: "user:\\"1\\"\\x0a"
          value: "\(String(repeating: "\\x07", count: 64))"... (70 bytes)
          identity {
            client_id: 7
          }
          15: 5
          16: "a"
        }
        """)
    let maps = SpecimenMaps(counts: ["b": 1, "a": 2], names: [10: "x", 9: "y", -1: "z"])
    #expect(
      maps.debugDescription == """
        reign.specimen.v1.Maps {
          counts["a"]: 2
          counts["b"]: 1
          names[-1]: "z"
          names[9]: "y"
          names[10]: "x"
        }
        """)
    #expect(
      SpecimenLists(int32s: [1, -2], colors: [.red, .unrecognized(9)]).debugDescription == """
        reign.specimen.v1.Lists {
          int32s: [1, -2]
          colors: [COLOR_RED, 9]
        }
        """)
    #expect("\(SpecimenPoint().debugDescription)" == "reign.specimen.v1.Point {}")
    #expect(
      SpecimenPoint.descriptor.debugText(of: [0x08, 0x02, 0xFF])
        == "reign.specimen.v1.Point {\n  x: 1\n  ... 1 bytes that cannot be read\n}")
  }
}
