import Foundation
import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import Testing

/// A line of `jsonWritten` or `jsonRead`.
struct JSONCase: Sendable, CustomTestStringConvertible {
  let message: MessageDescriptor
  let options: Substring
  let binary: [UInt8]
  let json: String

  var testDescription: String { "\(message.fullName) \(json.prefix(200))" }

  init(_ line: Substring) {
    let parts = line.split(separator: " | ", maxSplits: 3, omittingEmptySubsequences: false)
    precondition(parts.count == 4, "\(line)")
    message = Schemas.message(String(parts[0]))
    options = parts[1]
    let digits = parts[2] == "-" ? [] : parts[2].compactMap(\.hexDigitValue)
    binary = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
    json = String(parts[3])
  }

  static func all(_ lines: String) -> [JSONCase] {
    lines.split(separator: "\n").map { JSONCase($0) }
  }
}

@Suite("JSON of the reference implementation")
struct JSONReferenceTests {
  /// Parsed, as implementations differ in the order of members and the digits of numbers.
  private func parsed(_ json: [UInt8]) throws -> NSObject {
    try #require(
      try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed) as? NSObject)
  }

  @Test("messages are written as the reference writes them")
  func written() throws {
    for entry in JSONCase.all(jsonWritten) {
      let options = JSONEncodingOptions(
        usesOriginalNames: entry.options.contains("o"), emitsDefaults: entry.options.contains("d"),
        writesEnumsAsNumbers: entry.options.contains("e"))
      do {
        let json = try entry.message.json(transcoding: entry.binary, options: options)
        #expect(
          try parsed(json) == parsed(Array(entry.json.utf8)),
          "\(entry.testDescription) was written as \(String(decoding: json, as: UTF8.self))")
      } catch {
        Issue.record("\(entry.testDescription): \(error)")
      }
    }
  }

  @Test("texts are read as the reference reads them")
  func read() throws {
    let deterministic = JSONEncodingOptions(isDeterministic: true)
    for entry in JSONCase.all(jsonRead) {
      let options = JSONDecodingOptions(ignoresUnknownFields: entry.options.contains("i"))
      do {
        let binary = try entry.message.binary(
          transcoding: Array(entry.json.utf8), options: options)
        // Both in one order of fields and of entries.
        let ours = try entry.message.json(transcoding: binary, options: deterministic)
        let theirs = try entry.message.json(transcoding: entry.binary, options: deterministic)
        #expect(
          ours == theirs,
          "\(entry.testDescription) was read as \(String(decoding: ours, as: UTF8.self))")
      } catch {
        Issue.record("\(entry.testDescription): \(error)")
      }
    }
  }

  @Test("what was written is read as the same message")
  func roundTrip() throws {
    for entry in JSONCase.all(jsonWritten) where entry.options == "-" {
      let json = try entry.message.json(transcoding: entry.binary)
      let binary = try entry.message.binary(transcoding: json)
      #expect(
        try entry.message.json(transcoding: binary) == json, "\(entry.testDescription)")
    }
  }
}
