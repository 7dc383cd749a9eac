import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import TestSupport
import Testing

private let package = "reign.mapping.v1."

/// The message read from a text and written as JSON again, in the order of keys.
private func read(
  _ name: String, _ json: String, options: JSONDecodingOptions = JSONDecodingOptions()
) throws(JSONDecodingError) -> String {
  let descriptor = Schemas.message(package + name)
  let binary = try descriptor.binary(transcoding: Array(json.utf8), options: options)
  do throws(JSONEncodingError) {
    let text = try descriptor.json(
      transcoding: binary, options: JSONEncodingOptions(isDeterministic: true))
    return String(decoding: text, as: UTF8.self)
  } catch {
    return "\(error)"
  }
}

private func failure(
  _ name: String, _ json: [UInt8], options: JSONDecodingOptions = JSONDecodingOptions()
) -> JSONDecodingError? {
  do throws(JSONDecodingError) {
    _ = try Schemas.message(package + name).binary(transcoding: json, options: options)
    return nil
  } catch {
    return error
  }
}

private func failure(
  _ name: String, _ json: String, options: JSONDecodingOptions = JSONDecodingOptions()
) -> JSONDecodingError? {
  failure(name, Array(json.utf8), options: options)
}

@Suite("Reading JSON")
struct JSONDecodingTests {
  @Test(
    "what is not JSON is refused",
    arguments: [
      "", " ", "{", "}", "[]", "null", "1", "\"\"", "{}}", "{} x", "{\"x\":1,}", "{\"x\":1 , }",
      "{,}", "{\"x\" 1}", "{\"x\":}", "{\"x\":1 \"y\":2}", "{x:1}", "{'x':1}", "{\"x\":'1'}",
      "{\"x\":1} // c", "{/* c */\"x\":1}", "{\"x\":01}", "{\"x\":-01}", "{\"x\":+1}", "{\"x\":.5}",
      "{\"x\":1.}", "{\"x\":1e}", "{\"x\":1e+}", "{\"x\":-}", "{\"x\":0x1}", "{\"x\":1_000}",
      "{\"x\":NaN}", "{\"x\":Infinity}", "{\"x\":\"1 \"}", "{\"x\":\" 1\"}", "{\"x\":\"\"}",
      "{\"x\":\"1x\"}", "{\"x\":\"0x1\"}", "{\"x\":\"01\"}", "{\"x\":true}", "{\"x\":[1]}",
      "{\"x\":{}}", "{\"x\":nul}", "{\"x\":nulll}", "{\"x\":1\u{0}}", "\u{FEFF}{}",
      "{\"x\":\"NaN\"}",
      "{\"x\":1}{\"x\":1}", "{\"x\":\"\\u0031", "{\"x\"", "{\"", "{\"x\":\"\\", "{\u{0B}}",
    ])
  func notJSON(text: String) {
    #expect(failure("Point", text) != nil, "\(text)")
  }

  @Test("integers are taken in every notation, and out of range they are refused")
  func integers() throws {
    for one in ["1", "\"1\"", "1.0", "1e0", "10e-1", "0.1e1", "\"1.000\"", "\"\\u0031\"", "1E+0"] {
      #expect(try read("Scalars", "{\"int32Value\":\(one)}") == "{\"int32Value\":1}")
      #expect(try read("Scalars", "{\"uint64Value\":\(one)}") == "{\"uint64Value\":\"1\"}")
    }
    for zero in ["0", "-0", "0.0", "-0e5", "0e-400", "\"0\"", "0.000e999999999999999999"] {
      #expect(try read("Scalars", "{\"sint32Value\":\(zero)}") == "{}")
      #expect(try read("Scalars", "{\"fixed64Value\":\(zero)}") == "{}")
    }
    let limits: [(field: String, inside: [String], outside: [String])] = [
      (
        "int32Value", ["2147483647", "-2147483648", "2.147483647e9"],
        ["2147483648", "-2147483649", "1e10", "99999999999999999999999"]
      ),
      ("sfixed32Value", ["2147483647", "-2147483648"], ["2147483648", "-2147483649"]),
      ("uint32Value", ["4294967295", "4.294967295e9"], ["4294967296", "-1", "-0.1e1"]),
      (
        "int64Value", ["9223372036854775807", "-9223372036854775808"],
        ["9223372036854775808", "-9223372036854775809", "1e19", "1e400"]
      ),
      ("uint64Value", ["18446744073709551615"], ["18446744073709551616", "-1", "1e20"]),
      ("fixed64Value", ["18446744073709551615"], ["18446744073709551616", "-1"]),
    ]
    for (field, inside, outside) in limits {
      for number in inside {
        #expect(failure("Scalars", "{\"\(field)\":\(number)}") == nil, "\(field) \(number)")
        #expect(failure("Scalars", "{\"\(field)\":\"\(number)\"}") == nil, "\(field) \(number)")
      }
      for number in outside {
        let error = try #require(failure("Scalars", "{\"\(field)\":\(number)}"))
        guard case .numberOutOfRange = error.reason else {
          Issue.record("\(field) \(number): \(error)")
          continue
        }
      }
    }
    for fraction in ["0.5", "\"0.5\"", "1e-1", "15e-1", "1.00000000000000000000001"] {
      let error = try #require(failure("Scalars", "{\"int64Value\":\(fraction)}"))
      guard case .notAnInteger = error.reason else {
        Issue.record("\(fraction): \(error)")
        continue
      }
    }
  }

  @Test("numbers are rounded as IEEE 754 asks, and too great ones are refused")
  func reals() throws {
    for text in [
      "1.7976931348623157e308", "5e-324", "2.2250738585072011e-308", "9007199254740993",
      "9007199254740992.9999999999999999999999999", "0.1", "123456789.123456789", "1e22", "1e23",
      "8.5e-22", "3.141592653589793238462643383279", "7.2057594037927933e16",
    ] {
      let value = try #require(Double(text))
      let binary = try Schemas.message(package + "Scalars").binary(
        transcoding: Array("{\"doubleValue\":\(text)}".utf8))
      #expect(binary.dropFirst().elementsEqual(withUnsafeBytes(of: value.bitPattern, Array.init)))
    }
    for text in ["1e38", "16777217", "0.1", "1.17549435e-38", "3.4028235e38", "33554435.5"] {
      let value = try #require(Float(text))
      let binary = try Schemas.message(package + "Scalars").binary(
        transcoding: Array("{\"floatValue\":\(text)}".utf8))
      #expect(binary.dropFirst().elementsEqual(withUnsafeBytes(of: value.bitPattern, Array.init)))
    }
    // Exactly between two numbers but for the last of a thousand digits.
    let half = "9007199254740993." + String(repeating: "0", count: 1000)
    #expect(try read("Scalars", "{\"doubleValue\":\(half)}").contains("9007199254740992"))
    #expect(try read("Scalars", "{\"doubleValue\":\(half)1}").contains("9.007199254740994e+15"))
    // As many digits as the exponent takes away again.
    let long = "1\(String(repeating: "0", count: 1_100_000))e-1100000"
    #expect(try read("Scalars", "{\"doubleValue\":\(long)}") == "{\"doubleValue\":1}")
    #expect(try read("Scalars", "{\"int32Value\":\(long)}") == "{\"int32Value\":1}")
    for text in ["1.89769e308", "-1.89769e+308", "1e999999999999"] {
      #expect(failure("Scalars", "{\"doubleValue\":\(text)}") != nil)
    }
    for text in ["3.502823e38", "-3.502823e+38"] {
      #expect(failure("Scalars", "{\"floatValue\":\(text)}") != nil)
    }
    #expect(
      try read("Scalars", "{\"floatValue\":\"-Infinity\"}") == "{\"floatValue\":\"-Infinity\"}")
    #expect(try read("Scalars", "{\"doubleValue\":-0.0}") == "{\"doubleValue\":-0}")
    for text in ["\"nan\"", "\"inf\"", "\"+Infinity\"", "-Infinity", "\"\"", "\"1,5\""] {
      #expect(failure("Scalars", "{\"doubleValue\":\(text)}") != nil, "\(text)")
    }
  }

  @Test("strings are taken with every escape, and wrong ones are refused")
  func strings() throws {
    #expect(
      try read("Scalars", #"{"stringValue":"\"\\\/\b\f\n\r\t\u00e4\uD83D\uDE01"}"#)
        == #"{"stringValue":"\"\\/\b\f\n\r\tä😁"}"#)
    for text in [
      #""\U0041""#, #""\x41""#, #""\u12""#, #""\u12G4""#, #""\ud800""#, #""\udc00""#,
      #""\ud800x""#, #""\ud800\n""#, #""\ude01\ud83d""#, #""\ud83d\u0041""#, "\"a\nb\"",
      "\"\u{1F}\"",
      "5", "true", "[]", "'a'", #""\"#, #""\u"#, #""abc"#,
    ] {
      #expect(failure("Scalars", "{\"stringValue\":\(text)}") != nil, "\(text)")
      #expect(
        failure(
          "Point", "{\"unknown\":\(text)}", options: JSONDecodingOptions(ignoresUnknownFields: true)
        )
          != nil || ["5", "true", "[]"].contains(text), "\(text)")
    }
    // Of every length, so that words and what is left of them are both seen.
    for count in 0..<40 {
      let text = String(repeating: "x", count: count)
      #expect(try read("Scalars", "{\"stringValue\":\"\(text)\"}").contains(text))
      #expect(try read("Scalars", "{\"stringValue\":\"\(text)ä\"}").contains("\(text)ä"))
      #expect(try read("Scalars", "{\"stringValue\":\"\(text)\\n\"}").contains("\(text)\\n"))
      for bad: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]] {
        let json = Array("{\"stringValue\":\"\(text)".utf8) + bad + Array("\"}".utf8)
        #expect(failure("Scalars", json)?.reason == .invalidUTF8)
        let escaped = Array("{\"stringValue\":\"\(text)\\n".utf8) + bad + Array("\"}".utf8)
        #expect(failure("Scalars", escaped)?.reason == .invalidUTF8)
      }
    }
  }

  @Test("bytes are taken in both alphabets, padded or not")
  func base64() throws {
    for (text, canonical) in [
      ("AQI=", "AQI="), ("AQI", "AQI="), ("-_8=", "+/8="), ("+/8", "+/8="),
      ("AQIDBA==", "AQIDBA=="),
      ("AQIDBA", "AQIDBA=="), ("AQID", "AQID"), (#"\u0041QID"#, "AQID"), (#"+\/8="#, "+/8="),
    ] {
      #expect(
        try read("Scalars", "{\"bytesValue\":\"\(text)\"}") == "{\"bytesValue\":\"\(canonical)\"}")
    }
    for text in ["A", "AQIDA", "AQ=", "AQID=", "AQI==", "A===", "====", "AQ I", "AQ*D", "=AQI"] {
      #expect(
        failure("Scalars", "{\"bytesValue\":\"\(text)\"}")?.reason == .invalidBase64, "\(text)")
    }
  }

  @Test("names of fields are taken in both spellings, and once")
  func names() throws {
    #expect(try read("Names", "{\"two_words\":1}") == "{\"twoWords\":1}")
    #expect(try read("Names", "{\"_leading\":1}") == "{\"Leading\":1}")
    #expect(try read("Names", #"{"@odd \"name\" \n":1}"#) == #"{"@odd \"name\" \u000a":1}"#)
    #expect(try read("Names", "{\"renamed\":1,\"größe\":2}").contains("\"größe\":2"))
    for text in [
      "{\"x\":1,\"x\":2}", "{\"x\":null,\"x\":2}", "{\"x\":1,\"\\u0078\":2}",
    ] {
      #expect(failure("Point", text)?.reason == .duplicateField(name: "x"), "\(text)")
    }
    #expect(
      failure("Names", "{\"twoWords\":1,\"two_words\":2}")?.reason
        == .duplicateField(name: "two_words"))
    let error = try #require(failure("Tree", "{\"left\":{\"lable\":{}}}"))
    #expect(
      error.reason == .unknownField(name: "lable", message: "reign.mapping.v1.Tree"))
    #expect(error.path == "left")
  }

  @Test(
    "a key that comes twice is refused, with its name and the way to the map",
    arguments: [
      (#"{"counts":{"a":1,"b":2,"a":3}}"#, "counts", "a", 23),
      (#"{"counts":{"":1,"":1}}"#, "counts", "", 16),
      (#"{"counts":{"x":1,"\u0078":2}}"#, "counts", "x", 17),
      (#"{"names":{"1":"","1e0":""}}"#, "names", "1e0", 17),
      (#"{"points":{"-1":{},"-1":{}}}"#, "points", "-1", 19),
      (#"{"flags":{"7":true,"7":true}}"#, "flags", "7", 19),
      (#"{"totals":{"7":1,"8":1,"8":1}}"#, "totals", "8", 23),
      (#"{"answers":{"true":"","false":"","true":""}}"#, "answers", "true", 33),
      (#"{"maps":{"7":{"counts":{"k":1, "k":2}}}}"#, "maps[7].counts", "k", 31),
      (#"{"values":{"v":{"s":[{"k":1,"k":2}]}}}"#, #"values["v"]["s"][0]"#, "k", 28),
    ])
  func duplicateKeys(text: String, path: String, key: String, offset: Int) throws {
    let error = try #require(failure("Maps", text), "\(text)")
    #expect(error.reason == .duplicateKey(key), "\(text)")
    #expect(error.path == path, "\(text)")
    #expect(error.byteOffset == offset, "\(text)")
    #expect(error.description.hasSuffix("\(path): key '\(key)' occurs twice"), "\(error)")
  }

  @Test("keys of a large map are found twice wherever they lie, and others are not")
  func duplicatesAmongMany() throws {
    for count in [2, 15, 16, 17, 64, 300] {
      // Of one length and one last byte, so that only the whole key tells them apart.
      var members = (0..<count).map { #""\#(1000 + $0)0":1"# }
      func text() -> String { #"{"counts":{\#(members.joined(separator: ","))}}"# }
      #expect(failure("Maps", text()) == nil, "\(count) keys")
      for place in [0, count / 2, count - 1] {
        members.append(members[place])
        #expect(
          failure("Maps", text())?.reason == .duplicateKey("\(1000 + place)0"), "\(count) keys")
        members.removeLast()
      }
    }
    // The same text in other scalars is another key, as it is elsewhere.
    #expect(failure("Maps", "{\"counts\":{\"é\":1,\"e\u{301}\":2}}") == nil)
  }

  @Test("a oneof has one member, of which null is none")
  func oneofs() throws {
    #expect(try read("Choice", "{\"number\":null,\"text\":\"x\"}") == "{\"text\":\"x\"}")
    #expect(try read("Choice", "{\"nothing\":null}") == "{\"nothing\":null}")
    #expect(
      failure("Choice", "{\"number\":1,\"text\":\"x\"}")?.reason == .severalOfOneof(name: "text"))
    #expect(failure("Choice", "{\"nothing\":null,\"text\":\"x\"}") != nil)
    #expect(failure("Choice", "{\"value\":null,\"text\":\"x\"}") != nil)
  }

  @Test("null is no element of lists and maps, but where it is a value")
  func nulls() throws {
    for text in ["{\"int32s\":[1,null]}", "{\"points\":[null]}", "{\"strings\":[null]}"] {
      #expect(failure("Lists", text)?.reason == .nullElement, "\(text)")
    }
    #expect(failure("Maps", "{\"counts\":{\"a\":null}}")?.reason == .nullElement)
    #expect(failure("Maps", "{\"counts\":{null:1}}") != nil)
    #expect(failure("WellKnownLists", "{\"stringValues\":[null]}")?.reason == .nullElement)
    #expect(
      try read("WellKnownLists", "{\"values\":[null,1],\"nothings\":[null]}")
        == "{\"values\":[null,1],\"nothings\":[null]}")
    #expect(try read("Lists", "{\"int32s\":null,\"points\":null}") == "{}")
  }

  @Test("unknown names of enum values are refused, or skipped if asked")
  func enums() throws {
    let ignoring = JSONDecodingOptions(ignoresUnknownFields: true)
    #expect(
      failure("Scalars", "{\"colorValue\":\"MAUVE\"}")?.reason == .unknownEnumValue("MAUVE"))
    #expect(try read("Scalars", "{\"colorValue\":\"MAUVE\"}", options: ignoring) == "{}")
    #expect(
      try read("Lists", "{\"colors\":[\"COLOR_RED\",\"MAUVE\",-1]}", options: ignoring)
        == "{\"colors\":[\"COLOR_RED\",\"COLOR_NEGATIVE\"]}")
    #expect(try read("Lists", "{\"colors\":[\"MAUVE\"]}", options: ignoring) == "{}")
    #expect(
      try read("Maps", "{\"colors\":{\"1\":\"MAUVE\",\"2\":300}}", options: ignoring)
        == "{\"colors\":{\"2\":\"COLOR_GREEN\"}}")
    #expect(try read("Scalars", "{\"colorValue\":7}") == "{\"colorValue\":7}")
    #expect(try read("Scalars", "{\"colorValue\":1.0}") == "{\"colorValue\":\"COLOR_RED\"}")
    for text in ["1.5", "2147483648", "COLOR_RED", "true", "\"color_red\"", "\"1\""] {
      #expect(failure("Scalars", "{\"colorValue\":\(text)}") != nil, "\(text)")
    }
  }

  @Test("keys of maps are strings of their type")
  func mapKeys() throws {
    #expect(
      try read("Maps", #"{"names":{"-5":"a","\u0035":"b"},"answers":{"tru\u0065":"y"}}"#)
        == #"{"names":{"-5":"a","5":"b"},"answers":{"true":"y"}}"#)
    for text in [
      "{\"names\":{5:\"a\"}}", "{\"names\":{\"x\":\"a\"}}", "{\"names\":{\"2147483648\":\"a\"}}",
      "{\"answers\":{\"True\":\"a\"}}", "{\"answers\":{\"1\":\"a\"}}", "{\"answers\":{true:\"a\"}}",
      "{\"names\":{\"\":\"a\"}}", "{\"names\":[]}", "{\"names\":{\"1\":\"a\",}}",
    ] {
      #expect(failure("Maps", text) != nil, "\(text)")
    }
  }

  @Test("times out of format or range are refused")
  func times() {
    for text in [
      "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "2020-01-01T00:00:00",
      "2020-01-01 00:00:00Z",
      "2020-01-01t00:00:00Z", "2020-01-01T00:00:00z", "2020-13-01T00:00:00Z",
      "2020-02-30T00:00:00Z",
      "2021-02-29T00:00:00Z", "2020-01-01T24:00:00Z", "2020-01-01T00:60:00Z",
      "2020-01-01T00:00:60Z",
      "2020-01-01T00:00:00.Z", "2020-01-01T00:00:00.1234567890Z", "2020-01-01T00:00:00+01",
      "2020-01-01T00:00:00+0100", "2020-01-01T00:00:00Z ", "0001-01-01T00:00:00+00:01",
      "9999-12-31T23:59:59-00:01", "2020-1-01T00:00:00Z", "", "2020-01-01T00:00:00+24:00",
    ] {
      #expect(failure("WellKnown", "{\"timestamp\":\"\(text)\"}") != nil, "\(text)")
    }
    for text in [
      "1", "s", "1 s", "-s", "1.s", ".5s", "+1s", "1.1234567890s", "315576000001s",
      "-315576000001s", "1s ", "1e3s", "--1s", "", "1S",
    ] {
      #expect(failure("WellKnown", "{\"duration\":\"\(text)\"}") != nil, "\(text)")
    }
    for text in ["foo_bar", ",", "a,", ",a", "a b", "a-b", "ä"] {
      #expect(failure("WellKnown", "{\"fieldMask\":\"\(text)\"}") != nil, "\(text)")
    }
  }

  @Test("an Any has a type that is known, wherever it stands")
  func anys() throws {
    let point = "x/reign.mapping.v1.Point"
    for text in [
      "{\"@type\":\"\(point)\",\"x\":1}", "{\"x\":1,\"@type\":\"\(point)\"}",
      "{\"\\u0040type\":\"\(point)\",\"x\":1}",
    ] {
      #expect(
        try read("WellKnown", "{\"any\":\(text)}")
          == "{\"any\":{\"@type\":\"\(point)\",\"x\":1}}")
    }
    #expect(try read("WellKnown", "{\"any\":{}}") == "{\"any\":{}}")
    for text in [
      "{\"@type\":\"\"}", "{\"@type\":\"\",\"value\":\"\"}",
      "{\"@type\":\"not_a_url\",\"value\":\"\"}",
      "{\"x\":1}", "{\"@type\":\"x/Unknown\"}", "{\"@type\":5}",
      "{\"@type\":\"\(point)\",\"y\":\"a\"}",
      "{\"@type\":\"\(point)\",\"@type\":\"\(point)\",\"x\":1}", "[]", "\"\"",
      "{\"x\":1,\"@type\":\"\(point)\",\"\\u0040type\":\"\(point)\"}",
      "{\"@type\":\"x/google.protobuf.Duration\"}",
      "{\"@type\":\"x/google.protobuf.Duration\",\"value\":1}",
      "{\"@type\":\"x/google.protobuf.Duration\",\"value\":\"1s\",\"more\":1}",
    ] {
      #expect(failure("WellKnown", "{\"any\":\(text)}") != nil, "\(text)")
    }
    let twice = "{\"any\":{\"@type\":\"\(point)\",\"x\":1,\"@type\":\"x/Other\"}}"
    for ignoring in [false, true] {
      #expect(
        failure(
          "WellKnown", twice, options: JSONDecodingOptions(ignoresUnknownFields: ignoring))?.reason
          == .duplicateField(name: "@type"))
    }
  }

  @Test("what lies too deep is refused, in every kind of nesting")
  func depth() throws {
    func tree(_ levels: Int) -> String {
      String(repeating: "{\"left\":", count: levels) + "{}" + String(repeating: "}", count: levels)
    }
    func value(_ levels: Int) -> String {
      "{\"value\":" + String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        + "}"
    }
    for (name, text) in [("Tree", tree), ("WellKnown", value)] {
      #expect(failure(name, text(99)) == nil)
      #expect(failure(name, text(100))?.reason == .nestedTooDeeply(nestingMax: 100))
      #expect(failure(name, text(100_000))?.reason == .nestedTooDeeply(nestingMax: 100))
    }
    let unknown =
      "{\"u\":" + String(repeating: "[", count: 200) + String(repeating: "]", count: 200) + "}"
    #expect(
      failure("Point", unknown, options: JSONDecodingOptions(ignoresUnknownFields: true))?.reason
        == .nestedTooDeeply(nestingMax: 100))
    #expect(
      failure("Tree", "{\"left\":{\"left\":{}}}", options: JSONDecodingOptions(nestingMax: 2))?
        .reason
        == .nestedTooDeeply(nestingMax: 2))
    for bound in [Int.max, .min, -1] {
      #expect(
        (failure("Point", "{\"x\":1}", options: JSONDecodingOptions(nestingMax: bound)) == nil)
          == (bound > 0))
    }
  }

  @Test("a number in quotes with escapes is refused like any other, with the place of its quote")
  func escapedNumbers() throws {
    let limits = [
      ("int32Value", "int32"), ("int64Value", "int64"), ("uint32Value", "uint32"),
      ("uint64Value", "uint64"), ("fixed64Value", "fixed64"), ("sint32Value", "sint32"),
    ]
    for (field, type) in limits {
      let error = try #require(failure("Scalars", "{\"\(field)\": \"\\u0031e30\"}"))
      #expect(error.reason == .numberOutOfRange("1e30", type: type))
      #expect(error.column == field.utf8.count + 6)
    }
    let fraction = try #require(failure("Scalars", "{\"int32Value\": \"\\u0031.5\"}"))
    #expect(fraction.reason == .notAnInteger("1.5"))
    #expect(fraction.column == 16)
    let key = try #require(failure("Maps", "{\"names\": {\"\\u0031e30\": \"a\"}}"))
    #expect(key.reason == .numberOutOfRange("1e30", type: "int32"))
  }

  @Test("paths are written as those of the binary format: indices, and keys of maps in brackets")
  func paths() throws {
    let cases = [
      (
        "Tree", #"{"named": {"a.b": {"others": [{}, {"label": 1}]}}}"#,
        #"named["a.b"].others[1].label"#
      ),
      ("Tree", #"{"named": {"a": {"label": 1}}}"#, #"named["a"].label"#),
      ("Tree", #"{"named": {"\"": {"label": 1}}}"#, #"named["\""].label"#),
      ("Maps", #"{"answers": {"true": 1}}"#, "answers[true]"),
      ("Maps", #"{"points": {"-6": {"x": "a"}}}"#, "points[-6].x"),
      ("Maps", #"{"maps": {"1": {"counts": {"b": "a"}}}}"#, #"maps[1].counts["b"]"#),
      ("Maps", #"{"values": {"k": {"a": [1, {"b": x}]}}}"#, #"values["k"]["a"][1]["b"]"#),
      ("Tree", #"{"no-such": 1}"#, ""),
    ]
    for (message, text, path) in cases {
      #expect(try #require(failure(message, text)).path == path, "\(text)")
    }
  }

  @Test("an error tells where it is, what came and what is allowed")
  func errors() throws {
    let error = try #require(
      failure("Tree", "{\n  \"others\": [{}, {\"label\": {\"text\": \"ä\", \"side\": 4.5}}]\n}"))
    #expect(error.path == "others[1].label.side")
    #expect(error.line == 2)
    #expect(error.column == 50)
    #expect("\(error)" == "line 2, column 50, others[1].label.side: 4.5 is not an integer")
    let key = try #require(
      failure("Maps", "{\"points\":{\"5\":{\"x\":1},\"6\":{\"x\":3000000000}}}"))
    #expect(key.path == "points[6].x")
    #expect(
      "\(key)" == "line 1, column 33, points[6].x: 3000000000 is out of the range of sint32")
    let words = try #require(failure("Scalars", "{\"boolValue\": yes}"))
    #expect("\(words)" == "line 1, column 15, boolValue: expected true or false, found 'yes'")
    #expect(
      "\(try #require(failure("Point", "{\"x\": 1")))"
        == "line 1, column 8, x: the text ends within a value")
    #expect(
      "\(try #require(failure("Point", "{} x")))"
        == "line 1, column 4: there is text behind the message")
  }

  @Test("messages of more fields than a word has bits are held to the same rules")
  func manyFields() throws {
    let file = try FileDescriptor(serialized: Self.wideFile)
    let wide = try #require(file.message(named: "Wide"))
    func binary(_ json: String) throws -> [UInt8] { try wide.binary(transcoding: Array(json.utf8)) }
    let all = (1...100).map { "\"f\($0)\":\($0)" }
    let json = "{\(all.joined(separator: ",")),\"inner\":{\"f70\":1},\"f150\":1}"
    #expect(try wide.json(transcoding: binary(json)) == Array(json.utf8))
    #expect(throws: JSONDecodingError.self) { try binary("{\"f100\":1,\"f100\":1}") }
    #expect(throws: JSONDecodingError.self) {
      try binary("{\"inner\":{\"f70\":1},\"f70\":1,\"f70\":2}")
    }
    #expect(throws: JSONDecodingError.self) { try binary("{\"f149\":1,\"f150\":1}") }
    // The last counts, whether there is a bit for the field or not.
    let twice = try binary("{\"f100\":1}") + binary("{\"f3\":5}") + binary("{\"f100\":2}")
    #expect(try wide.json(transcoding: twice) == Array("{\"f3\":5,\"f100\":2}".utf8))
  }

  /// A proto2 file with a message `Wide`: int32 fields f1 to f100, `inner` (120) of its own type and
  /// a oneof of f149 and f150.
  private static let wideFile: [UInt8] = {
    func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
      let count = content.count
      return [number << 3 | 2]
        + (count < 128 ? [UInt8(count)] : [UInt8(count & 127 | 128), UInt8(count >> 7)]) + content
    }
    func int32(_ name: String, _ number: Int, _ more: [UInt8] = []) -> [UInt8] {
      field(
        2,
        field(1, Array(name.utf8))
          + [0x18, UInt8(number & 127 | 128), UInt8(number >> 7), 0x20, 1, 0x28, 5] + more)
    }
    var message = field(1, Array("Wide".utf8)) + field(8, field(1, Array("choice".utf8)))
    for number in 1...100 { message += int32("f\(number)", number) }
    message += int32("f149", 149, [0x48, 0]) + int32("f150", 150, [0x48, 0])
    message += field(
      2,
      field(1, Array("inner".utf8)) + [0x18, 120, 0x20, 1, 0x28, 11]
        + field(6, Array(".Wide".utf8)))
    return field(1, Array("wide.proto".utf8)) + field(4, message)
  }()
}
