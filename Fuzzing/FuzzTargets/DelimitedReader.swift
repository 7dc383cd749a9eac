import FuzzMessages
import ProtobufCodec
import TestSupport

extension FuzzReader {
  private static let messageBytesMax = 2048

  /// A stream of messages, each behind its length, whole and in pieces.
  package static let delimited = FuzzReader(
    // The first mistake has the schema read, to name the fields on the way to it.
    name: "delimited", allocatedPerByte: 8192, allocatedBase: 1 << 20,
    generate: { random in
      var stream: [UInt8] = []
      for _ in 0..<random.next(below: 5) {
        WireText.append(delimited: MessageGenerator.everything.message(&random), to: &stream)
      }
      return stream
    },
    examine: { input throws(Violation) in
      let whole = read([input[...]])
      let pieces = read(Pieces.of(input))
      try require(whole.isSame(as: pieces), "it does not matter how a stream is cut")
      try require(whole.messages.count <= input.count, "a message takes at least its length")
      guard let error = whole.error else {
        var again: [UInt8] = []
        for message in whole.messages { message.encodeDelimited(into: &again) }
        let reread = read([again[...]])
        // A message may be longer than those that are accepted once a map's defaults are written.
        try require(
          reread.error != nil || reread.messages == whole.messages, "what was written is read again"
        )
        return .accepted(min(whole.messages.count, 15) << 1 | (whole.isEmpty ? 1 : 0))
      }
      try require(!error.description.isEmpty, "an error says why")
      return .refused("\(error.reason)".withoutDigits)
    })

  private struct Reading {
    var messages: [FuzzEverything] = []
    var error: DecodingError?
    var isEmpty = true

    func isSame(as other: Reading) -> Bool {
      messages == other.messages && error == other.error
        && (error != nil || isEmpty == other.isEmpty)
    }
  }

  /// Reads until the first mistake.
  private static func read(_ pieces: [ArraySlice<UInt8>]) -> Reading {
    var decoder = DelimitedDecoder(messageBytesMax: messageBytesMax)
    var reading = Reading()
    for piece in pieces {
      decoder.append(piece)
      do throws(DecodingError) {
        while let message = try decoder.next(FuzzEverything.self) {
          reading.messages.append(message)
        }
      } catch {
        reading.error = error
        return reading
      }
    }
    reading.isEmpty = decoder.isEmpty
    return reading
  }
}
