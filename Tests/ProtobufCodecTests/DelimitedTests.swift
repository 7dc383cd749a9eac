import ProtobufCodec
import Testing

@Suite("Delimited streams")
struct DelimitedTests {
  private let messages = [
    SpecimenChoice(kind: .text("first")), SpecimenChoice(),
    SpecimenChoice(kind: .blob([UInt8](repeating: 7, count: 300))), SpecimenChoice(isFinal: true),
  ]

  private var stream: [UInt8] {
    var bytes: [UInt8] = []
    for message in messages { message.encodeDelimited(into: &bytes) }
    return bytes
  }

  /// What comes out of a stream that arrives in pieces of so many bytes.
  private func decoded(inPiecesOf count: Int) throws -> [SpecimenChoice] {
    var decoder = DelimitedDecoder()
    var result: [SpecimenChoice] = []
    for start in stride(from: 0, to: stream.count, by: count) {
      decoder.append(stream[start..<min(start + count, stream.count)])
      while let message = try decoder.next(SpecimenChoice.self) { result.append(message) }
    }
    #expect(decoder.isEmpty)
    return result
  }

  @Test("messages come out of a stream whatever pieces it arrives in")
  func pieces() throws {
    #expect(stream.prefix(2) == [7, 0x12])
    for count in [1, 2, 3, 7, 100, 1000] {
      #expect(try decoded(inPiecesOf: count) == messages)
    }
  }

  @Test("a stream that ends within a message leaves the decoder with bytes")
  func truncated() throws {
    var decoder = DelimitedDecoder()
    decoder.append(stream.dropLast())
    for message in messages.dropLast() { #expect(try decoder.next() == message) }
    #expect(try decoder.next(SpecimenChoice.self) == nil)
    #expect(!decoder.isEmpty)
  }

  @Test("a message beyond the limit is refused by its length alone, and again each time")
  func limit() throws {
    var decoder = DelimitedDecoder(messageBytesMax: 1000)
    decoder.append([0xE9, 0x07])
    for _ in 0..<2 {
      let error = try #require(throws: DecodingError.self) { try decoder.next(SpecimenPoint.self) }
      #expect(error.reason == .messageTooLong(length: 1001, byteCountMax: 1000))
      #expect(error.description.hasPrefix("length 1,001 exceeds the limit of 1,000 bytes"))
    }
    var endless = DelimitedDecoder()
    endless.append([UInt8](repeating: 0xFF, count: 10))
    let error = try #require(throws: DecodingError.self) { try endless.next(SpecimenPoint.self) }
    #expect(error.reason == .varintTooLong)
  }

  @Test("after a malformed message the next one is read")
  func recovery() throws {
    var decoder = DelimitedDecoder()
    decoder.append([0x02, 0x08, 0x80, 0x02, 0x08, 0x02])
    #expect(throws: DecodingError.self) { try decoder.next(SpecimenPoint.self) }
    #expect(try decoder.next() == SpecimenPoint(x: 1))
    #expect(decoder.isEmpty)
  }
}
