import FuzzMessages
import ProtobufCodec
import ProtobufJSON
import TestSupport

extension FuzzReader {
  /// A message from JSON, by its descriptor.
  package static let json = FuzzReader(
    name: "json", allocatedPerByte: 8192,
    dictionary: [
      "\"@type\"", "\"value\"", "null", "true", "\\u0000", "\\uD834\\uDD1E", "1e9", "-0", "\"NaN\"",
      "[", "]", "{", "}", ":", ",", "\"anys\":", "\"values\":", "\"child\":", "\"children\":",
      "\"texts\":", "\"structField\":", "\"fieldMask\":", "\"timestamp\":", "\"duration\":",
    ],
    generate: { JSONGenerator(root: FuzzEverything.descriptor).text(&$0) },
    examine: { input throws(Violation) in
      let lenient = JSONDecodingOptions(ignoresUnknownFields: true)
      let binary: [UInt8]
      do throws(JSONDecodingError) {
        binary = try FuzzEverything.descriptor.binary(transcoding: input)
      } catch {
        try require(!error.description.isEmpty, "an error says why")
        try require(0...input.count ~= error.byteOffset, "\(error.byteOffset) is in the input")
        // May be read or not.
        _ = try? FuzzEverything.descriptor.binary(transcoding: input, options: lenient)
        let reason = String("\(error.reason)".prefix(24)).withoutDigits
        return .refused("\(reason) \(error.path.prefix(16))")
      }
      let same = try? FuzzEverything.descriptor.binary(transcoding: input, options: lenient)
      try require(same == binary, "ignoring unknown fields changes nothing else")
      try checkBounds(of: input, binary)
      let message: FuzzEverything
      do throws(DecodingError) {
        message = try FuzzEverything(decoding: binary)
      } catch {
        throw Violation("what JSON became is refused: \(error)")
      }
      try checkJSON(of: binary, isRight: true)
      return .accepted(sketch(of: message))
    })

  /// That a bound on the number of messages refuses the text for its messages or changes nothing, and that
  /// what it lets pass is let pass as a message too.
  private static func checkBounds(of input: [UInt8], _ binary: [UInt8]) throws(Violation) {
    for messagesMax in [0, 1, input.count % 16] {
      let same: [UInt8]
      do throws(JSONDecodingError) {
        same = try FuzzEverything.descriptor.binary(
          transcoding: input, options: JSONDecodingOptions(messagesMax: messagesMax))
      } catch {
        try require(
          error.reason == .tooManyMessages(messagesMax: messagesMax),
          "a bound refuses nothing but too many messages: \(error)")
        continue
      }
      try require(same == binary, "a bound that is not reached changes nothing")
      do throws(DecodingError) {
        _ = try FuzzEverything(decoding: binary, messagesMax: messagesMax)
      } catch {
        throw Violation("JSON counts fewer messages than there are: \(error)")
      }
    }
  }

  /// That a message becomes JSON that becomes the same JSON again.
  ///
  /// - Parameter isRight: whether the message came from JSON. Others may hold what JSON has no form
  ///   for: an `Any` of a type that is not known, a `Timestamp` out of range.
  static func checkJSON(of binary: [UInt8], isRight: Bool) throws(Violation) {
    let options = JSONEncodingOptions(isDeterministic: true)
    let withDefaults = JSONEncodingOptions(
      usesOriginalNames: true, emitsDefaults: true, isDeterministic: true)
    let type = FuzzEverything.descriptor
    let json: [UInt8]
    let whole: [UInt8]
    do throws(JSONEncodingError) {
      json = try type.json(transcoding: binary, options: options)
      whole = try type.json(transcoding: binary, options: withDefaults)
    } catch {
      try require(!error.description.isEmpty, "an error says why")
      return try require(!isRight, "what came from JSON is written as JSON: \(error)")
    }
    let again: [UInt8]
    do throws(JSONDecodingError) {
      again = try type.binary(transcoding: json)
    } catch {
      throw Violation("JSON that was written is refused: \(error)")
    }
    let jsonAgain: [UInt8]
    let wholeAgain: [UInt8]
    do throws(JSONEncodingError) {
      jsonAgain = try type.json(transcoding: again, options: options)
      wholeAgain = try type.json(transcoding: again, options: withDefaults)
    } catch {
      throw Violation("what was written as JSON is not a second time: \(error)")
    }
    // A `NullValue` of another number than 0 is written as null, which is read as 0, the default.
    try require(
      jsonAgain == json || wholeAgain == whole && json.contains(null),
      "JSON is the same a second time: \(String(decoding: json, as: UTF8.self)) and"
        + " \(String(decoding: jsonAgain, as: UTF8.self))")
  }

  private static let null = Array("null".utf8)
}
