import ProtobufCodec
import ProtobufJSON
import Testing

@Suite("Base64 in JSON")
struct JSONBase64Tests {
  /// Base64 as RFC 4648 §4 tells it, a digit at a time.
  private static func digits(of bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    return stride(from: 0, to: bits.count, by: 6).map { start in
      let value = (start..<start + 6).reduce(0) { $0 << 1 | Int($1 < bits.count ? bits[$1] : 0) }
      return String(alphabet[value])
    }.joined()
  }

  private static func read(_ text: some StringProtocol) throws -> [UInt8] {
    try SlicedFrame(json: "{\"body\": \"\(text)\"}").body.copied()
  }

  @Test("bytes of every length are read, padded or not, with escapes or without", arguments: 0...70)
  func lengths(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count &* 37) }
    let digits = Self.digits(of: bytes)
    let padding = String(repeating: "=", count: (3 - count % 3) % 3)
    #expect(try Self.read(digits) == bytes)
    #expect(try Self.read(digits + padding) == bytes)
    let other = String(digits.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    #expect(try Self.read(other + padding) == bytes)
    guard let last = digits.last, let ascii = last.asciiValue else { return }
    let escape = "\\u00" + String(ascii, radix: 16)
    #expect(try Self.read(digits.dropLast() + escape + padding) == bytes)
    // As the last of the text, and with more behind it.
    let frame = try SlicedFrame(json: #"{"body":"\#(digits)","parts":["\#(digits)"]}"#)
    #expect(frame.body.copied() == bytes)
    #expect(frame.parts.map { $0.copied() } == [bytes])
  }

  @Test("what is no digit is refused wherever it is")
  func places() throws {
    let digits = Array(Self.digits(of: [UInt8](repeating: 0xA7, count: 45)))
    for place in digits.indices {
      for bad in ["*", "=", " ", "@", "[", "`", "{", ",", ".", ":", "\u{7F}", "é", "\\n"] {
        var text = digits.map(String.init)
        text[place] = bad
        let json = "{\"body\":\"\(text.joined())\"}"
        // Padding at the end leaves fewer digits, which can be right.
        guard bad != "=" || place < digits.count - 1 else { continue }
        #expect(throws: JSONDecodingError.self, "\(json)") { try SlicedFrame(json: json) }
      }
    }
  }

  @Test("byte slices of a message from JSON share their bytes, and outlive the text")
  func slices() throws {
    let frame = try SlicedFrame(
      json: #"{"body":"AQID","trailer":"BAU=","parts":["Bg==","Bwg="],"blobs":{"a":"CQ=="}}"#)
    #expect(frame.body == [1, 2, 3])
    #expect(frame.trailer == [4, 5])
    #expect(frame.parts == [[6], [7, 8]])
    #expect(frame.blobs == ["a": [9]])
  }
}
