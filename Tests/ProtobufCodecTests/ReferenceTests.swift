import ProtobufCodec
import Testing

/// A line of `referenceCases`.
struct ReferenceCase: Sendable, CustomTestStringConvertible {
  let type: String
  let name: String
  let input: [UInt8]
  /// `nil` if the reference refused the input.
  let output: [UInt8]?

  var testDescription: String { "\(type): \(name)" }

  static let all = referenceCases.split(separator: "\n").compactMap { ReferenceCase($0) }

  private init?(_ line: Substring) {
    let parts = line.split(separator: "|").map { $0.filter { $0 != " " } }
    guard parts.count == 4, let input = bytes(hexadecimal: parts[2]) else { return nil }
    type = parts[0]
    name = String(line.split(separator: "|")[1].dropFirst().dropLast())
    self.input = input
    output = bytes(hexadecimal: parts[3])
  }
}

/// `nil` if `text` is not hexadecimal; `-` is no bytes.
private func bytes(hexadecimal text: String) -> [UInt8]? {
  guard text != "-" else { return [] }
  let digits = text.compactMap(\.hexDigitValue)
  guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
  return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

/// Where we depart from the reference, and what we do instead.
private let departures: [String: [UInt8]] = [
  // It keeps the whole entry as an unknown field, whose key the message then does not have. The C++
  // and Java implementations take the entry and drop what they do not know in it, as we do.
  "Maps: an entry with unknown fields": [0x0A, 0x05, 0x0A, 0x01, 0x61, 0x10, 0x09],
  "Maps: an entry whose value has another wire type": [0x0A, 0x05, 0x0A, 0x01, 0x61, 0x10, 0x00],
]

@Suite("Bytes of the reference implementation")
struct ReferenceTests {
  @Test("no case is lost on the way")
  func complete() {
    #expect(ReferenceCase.all.count == referenceCases.split(separator: "\n").count)
    #expect(ReferenceCase.all.count > 200)
  }

  @Test("bytes are read, or refused, as the reference does, and written again byte for byte")
  func agreement() throws {
    for entry in ReferenceCase.all {
      let type = try #require(specimenTypes[entry.type], "\(entry)")
      check(entry, as: type)
    }
  }

  private func check<Value: Message>(_ entry: ReferenceCase, as type: Value.Type) {
    let result = Result { () throws(DecodingError) in try Value(decoding: entry.input) }
    switch (result, departures[entry.testDescription] ?? entry.output) {
    case (.failure, nil): break
    case (.failure(let error), .some):
      Issue.record("\(entry.testDescription): refused: \(error)")
    case (.success, nil):
      Issue.record("\(entry.testDescription): taken")
    case (.success(let message), let output?):
      let encoded = message.encoded()
      #expect(encoded.count == message.encodedSize, "\(entry.testDescription)")
      if Value.self == SpecimenMaps.self {
        // Maps have no order: the same entries, in as many bytes.
        #expect(encoded.count == output.count, "\(entry.testDescription)")
        #expect((try? Value(decoding: output)) == message, "\(entry.testDescription)")
      } else {
        #expect(encoded == output, "\(entry.testDescription)")
      }
    }
  }
}
