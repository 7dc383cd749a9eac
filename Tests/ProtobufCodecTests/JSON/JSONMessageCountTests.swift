import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import Testing
import WellKnownTypes

/// A JSON text of a message in Schemas/mapping.proto with a number of messages below the outermost.
struct CountedJSON: Sendable, CustomTestStringConvertible {
  let message: String
  let json: String
  let count: Int
  /// To the last of them in the text.
  let path: String

  var testDescription: String { json }

  init(_ message: String, _ json: String, _ count: Int, _ path: String) {
    self.message = message
    self.json = json
    self.count = count
    self.path = path
  }

  private static let scalars = "x/reign.mapping.v1.Tree"

  static let all: [CountedJSON] = [
    CountedJSON("Tree", #"{"label":{}}"#, 1, "label"),
    CountedJSON("Tree", #"{"left":{"left":{}}}"#, 2, "left.left"),
    CountedJSON("Tree", #"{"others":[{},{"others":[{}]},{}]}"#, 4, "others[2]"),
    CountedJSON("Tree", #"{"named":{"a":{},"b":{}}}"#, 4, #"named["b"]"#),
    CountedJSON("Maps", #"{"counts":{"a":"1","b":"2"}}"#, 2, #"counts["b"]"#),
    CountedJSON("WellKnown", #"{"timestamp":"1970-01-01T00:00:01Z","empty":{}}"#, 2, "empty"),
    CountedJSON("WellKnown", #"{"int32Value":1,"stringValue":"a"}"#, 2, "stringValue"),
    CountedJSON("WellKnown", #"{"value":1}"#, 1, "value"),
    CountedJSON("WellKnown", #"{"value":[]}"#, 2, "value"),
    CountedJSON("WellKnown", #"{"value":[1,"a"]}"#, 4, "value[1]"),
    CountedJSON("WellKnown", #"{"list":[1,{}]}"#, 4, "list[1]"),
    CountedJSON("WellKnown", #"{"struct":{"a":1,"b":2}}"#, 5, #"struct["b"]"#),
    CountedJSON("WellKnown", #"{"struct":{"a":{"b":null}}}"#, 6, #"struct["a"]["b"]"#),
    CountedJSON(
      "WellKnown", #"{"any":{"@type":"\#(scalars)","left":{"left":{}}}}"#, 4, "any.left.left"),
    CountedJSON(
      "WellKnown", #"{"any":{"@type":"x/google.protobuf.Value","value":[1]}}"#, 4, "any.value[0]"),
    CountedJSON("WellKnown", #"{"any":{"@type":"\#(scalars)"}}"#, 2, "any"),
  ]
}

@Suite("The bound on the number of messages in JSON")
struct JSONMessageCountTests {
  private func read(_ case: CountedJSON, _ messagesMax: Int) throws(JSONDecodingError) -> [UInt8] {
    try Schemas.message("reign.mapping.v1." + `case`.message).binary(
      transcoding: Array(`case`.json.utf8), options: JSONDecodingOptions(messagesMax: messagesMax))
  }

  private func readingError(_ case: CountedJSON, _ messagesMax: Int) -> JSONDecodingError? {
    do throws(JSONDecodingError) {
      _ = try read(`case`, messagesMax)
      return nil
    } catch {
      return error
    }
  }

  private func writingError(
    _ case: CountedJSON, _ binary: [UInt8], isDeterministic: Bool, _ messagesMax: Int
  ) -> JSONEncodingError? {
    do throws(JSONEncodingError) {
      _ = try Schemas.message("reign.mapping.v1." + `case`.message).json(
        transcoding: binary,
        options: JSONEncodingOptions(isDeterministic: isDeterministic, messagesMax: messagesMax))
      return nil
    } catch {
      return error
    }
  }

  @Test("as many messages as allowed are read and written", arguments: CountedJSON.all)
  func allowed(_ case: CountedJSON) throws {
    for messagesMax in [`case`.count, .max] {
      let binary = try read(`case`, messagesMax)
      for isDeterministic in [false, true] {
        #expect(
          writingError(`case`, binary, isDeterministic: isDeterministic, messagesMax) == nil)
      }
    }
  }

  @Test(
    "one message too many is refused, with the limit and the way to it", arguments: CountedJSON.all)
  func refused(_ case: CountedJSON) throws {
    let binary = try read(`case`, .max)
    for messagesMax in -1..<`case`.count {
      let limit = max(messagesMax, 0)
      let error = readingError(`case`, messagesMax)
      #expect(error?.reason == .tooManyMessages(messagesMax: limit))
      for isDeterministic in [false, true] {
        #expect(
          writingError(`case`, binary, isDeterministic: isDeterministic, messagesMax)?.reason
            == .tooManyMessages(messagesMax: limit))
      }
    }
    #expect(readingError(`case`, `case`.count - 1)?.path == `case`.path)
  }

  @Test("the errors tell the limit and what allows more")
  func words() throws {
    let `case` = CountedJSON("Tree", #"{"others":[{},{}]}"#, 2, "others[1]")
    #expect(
      readingError(`case`, 1)?.description == """
        line 1, column 15, others[1]: more than 1 messages and entries of maps; a greater \
        messagesMax in the options allows them
        """)
    #expect(
      writingError(`case`, try read(`case`, 2), isDeterministic: false, 1)?.description == """
        others[1]: more than 1 messages, groups and entries of maps; a greater messagesMax in the \
        options allows them
        """)
  }

  @Test("the error of what is written names the message that is one too many, and no field in it")
  func writtenPath() {
    let tree = CountedJSON("Tree", "", 0, "")
    // others[1].left, each of them with a label that is not empty.
    let label: [UInt8] = [0x0A, 3, 0x0A, 1, 0x61]
    let left: [UInt8] = [0x12, UInt8(label.count)] + label
    let binary: [UInt8] = [0x1A, 0, 0x1A, UInt8(label.count + left.count)] + label + left
    let paths = [
      "others[0]", "others[1]", "others[1].label", "others[1].left", "others[1].left.label",
    ]
    for (messagesMax, path) in paths.enumerated() {
      #expect(writingError(tree, binary, isDeterministic: false, messagesMax)?.path == path)
    }
    #expect(writingError(tree, binary, isDeterministic: false, paths.count) == nil)
    // named["k"], and the label of the tree that it is.
    let entry: [UInt8] = [0x0A, 1, 0x6B, 0x12, UInt8(label.count)] + label
    let map: [UInt8] = [0x22, UInt8(entry.count)] + entry
    for (messagesMax, path) in [#"named["k"]"#, #"named["k"]"#, #"named["k"].label"#].enumerated() {
      #expect(writingError(tree, map, isDeterministic: false, messagesMax)?.path == path)
    }
  }

  @Test("a message of a generated type is read with the bound of the options")
  func generated() throws {
    let options = JSONDecodingOptions(messagesMax: 2)
    let json = #"{"others":[{},{}]}"#
    #expect(try SpecimenTree(json: json, options: options).others.count == 2)
    let error = try #require(throws: JSONDecodingError.self) {
      try SpecimenTree(json: #"{"others":[{},{"left":{}}]}"#, options: options)
    }
    #expect(error.reason == .tooManyMessages(messagesMax: 2))
    #expect(error.path == "others[1].left")
    var merged = SpecimenTree()
    #expect(throws: JSONDecodingError.self) {
      try merged.merge(json: json, options: JSONDecodingOptions(messagesMax: 1))
    }
    #expect(merged == SpecimenTree())
  }
}
