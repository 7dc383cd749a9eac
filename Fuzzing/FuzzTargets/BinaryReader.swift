import FuzzMessages
import ProtobufCodec
import ProtobufJSON
import SlicedFuzzMessages
import TestSupport

extension FuzzReader {
  /// A generated message from its binary form, with bytes as arrays and as slices.
  package static let binary = FuzzReader(
    name: "binary", allocatedPerByte: 8192,
    generate: { MessageGenerator.everything.message(&$0) },
    examine: { input throws(Violation) in
      let message: FuzzMessages.FuzzEverything
      do throws(DecodingError) {
        message = try FuzzMessages.FuzzEverything(decoding: input)
      } catch {
        try check(error, of: input)
        try checkBounds(of: input, FuzzMessages.FuzzEverything.self, nil)
        return .refused("\(error.reason) \(error.path.suffix(2))".withoutDigits)
      }
      let encoded = message.encoded()
      try require(encoded.count == message.encodedSize, "the size is that of the bytes")
      try check(encoded, of: message, "what is read again is the same")

      try checkBounds(of: input, FuzzMessages.FuzzEverything.self, encoded.count)

      let sliced = try decoded(SlicedFuzzMessages.FuzzEverything.self, from: input)
      try require(sliced.encoded().sorted() == encoded.sorted(), "slices hold the same")

      var merged = message
      do throws(DecodingError) {
        try merged.merge(decoding: input.span.bytes)
      } catch {
        throw Violation("what was read once is refused when it is merged: \(error)")
      }
      let twice = try decoded(FuzzMessages.FuzzEverything.self, from: input + input)
      try require(
        merged == twice || merged.encoded().sorted() == twice.encoded().sorted(),
        "merging is reading both one after the other")
      try checkJSON(of: input, isRight: false)
      return .accepted(sketch(of: message))
    })

  private static func check(_ error: DecodingError, of input: [UInt8]) throws(Violation) {
    try require(!error.description.isEmpty, "an error says why")
    try require(0...input.count ~= error.byteOffset, "\(error.byteOffset) is in the input")
    do throws(DecodingError) {
      _ = try SlicedFuzzMessages.FuzzEverything(decoding: input)
    } catch let other {
      return try require(other.reason == error.reason, "slices are refused for the same reason")
    }
    throw Violation("slices are not refused: \(error)")
  }

  /// That a bound on the number of messages refuses the input for its messages or changes nothing.
  ///
  /// - Parameter encodedCount: how many bytes the message takes that the input is; absent if it is none.
  static func checkBounds<Value: Message>(
    of input: [UInt8], _ type: Value.Type, _ encodedCount: Int?
  ) throws(Violation) {
    for messagesMax in [0, 1, input.count % 16] {
      let message: Value
      do throws(DecodingError) {
        message = try Value(decoding: input, messagesMax: messagesMax, partial: true)
      } catch {
        try require(
          encodedCount == nil || error.reason == .tooManyMessages(messagesMax: messagesMax),
          "a bound refuses nothing but too many messages: \(error)")
        continue
      }
      try require(
        message.encodedSize == encodedCount, "a bound that is not reached changes nothing")
    }
  }

  /// By the bytes, because a NaN is unequal to itself; sorted, because maps have no order.
  private static func check(
    _ encoded: [UInt8], of message: FuzzMessages.FuzzEverything, _ claim: String
  ) throws(Violation) {
    let again = try decoded(FuzzMessages.FuzzEverything.self, from: encoded)
    try require(again == message || again.encoded().sorted() == encoded.sorted(), claim)
  }

  private static func decoded<Value: Message>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws(Violation) -> Value {
    do throws(DecodingError) {
      return try Value(decoding: bytes)
    } catch {
      throw Violation("what is right is refused: \(error)")
    }
  }

  /// Which fields there are: messages with the same are much the same to a reader.
  static func sketch(of message: FuzzMessages.FuzzEverything) -> Int {
    let presences = [
      !message.doubles.isEmpty, !message.int32s.isEmpty, !message.uint32s.isEmpty,
      !message.sint64s.isEmpty, !message.strings.isEmpty, !message.blobs.isEmpty,
      !message.leaves.isEmpty, !message.children.isEmpty, !message.loose.isEmpty,
      !message.texts.isEmpty, !message.blobsByNumber.isEmpty, !message.childrenByNumber.isEmpty,
      message.leaf != nil, message.child != nil, message.choice != nil,
      !message.unknownFields.isEmpty, message.last != 0,
    ]
    return presences.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
  }
}

extension MessageGenerator {
  static let everything = MessageGenerator(root: FuzzMessages.FuzzEverything.descriptor)
}
