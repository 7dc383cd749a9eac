// Messages one after the other, each behind its length as a varint: the form of `writeDelimitedTo` and
// `parseDelimitedFrom` in Java, and of `SerializeDelimitedToOstream` in C++.
extension Message {
  /// Appends the length of the encoded message as a varint, and the encoded message. What was written so
  /// can be read by `DelimitedDecoder`.
  ///
  /// ```swift
  /// var file: [UInt8] = []
  /// for name in ["Ada", "Bob"] { Contact(name: name).encodeDelimited(into: &file) }
  /// file  // → [5, 10, 3, 0x41, 0x64, 0x61, 5, 10, 3, 0x42, 0x6F, 0x62]
  /// ```
  public func encodeDelimited(
    into buffer: inout [UInt8], options: EncodingOptions = EncodingOptions()
  ) {
    let lacking = append(to: &buffer, options, writeDelimited)
    if lacking != 0 { appendGrowing(lacking, to: &buffer, options, writeDelimited) }
  }

  private func writeDelimited(_ writer: inout MessageWriter) {
    let end = writer.room
    write(to: &writer)
    writer.varint(UInt64(truncatingIfNeeded: end &- writer.room))
  }
}

/// Cuts a stream into the messages that `encodeDelimited(into:)` wrote, in whatever pieces it arrives.
///
/// ```swift
/// var decoder = DelimitedDecoder(messageBytesMax: 1 << 20)
/// var names: [String] = []
/// for piece in [[5, 10, 3, 0x41], [0x64, 0x61, 5], [10, 3, 0x42, 0x6F, 0x62]] as [[UInt8]] {
///   decoder.append(piece)
///   while let contact = try decoder.next(Contact.self) { names.append(contact.name) }
/// }
/// names  // → ["Ada", "Bob"]
/// decoder.isEmpty  // → true
/// ```
///
/// It holds at most what was appended and not yet returned: whoever appends only after `next` has
/// returned `nil` keeps that to one message and one piece.
public struct DelimitedDecoder: Sendable {
  /// 64 MiB, as the longest message that is accepted unless the decoder is told another.
  ///
  /// ```swift
  /// DelimitedDecoder.defaultMessageBytesMax  // → 67_108_864
  /// ```
  public static let defaultMessageBytesMax = 64 << 20

  private let messageBytesMax: Int
  private let nestingMax: Int
  private let messagesMax: Int
  private var buffer: [UInt8] = []
  /// So many bytes of the buffer have been returned.
  private var consumed = 0

  /// A decoder at the beginning of a stream.
  ///
  /// - Parameters:
  ///   - messageBytesMax: the longest message that is accepted, in bytes. The length of a longer one is
  ///     refused before anything is kept for it.
  ///   - nestingMax: as for `Message.init(decoding:nestingMax:messagesMax:)`.
  ///   - messagesMax: the same, for each message of the stream.
  public init(
    messageBytesMax: Int = DelimitedDecoder.defaultMessageBytesMax,
    nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax
  ) {
    self.messageBytesMax = messageBytesMax
    self.nestingMax = nestingMax
    self.messagesMax = messagesMax
  }

  /// Whether all that was appended has been returned. If it has not when the stream ends, the stream
  /// ended within a message.
  public var isEmpty: Bool { consumed == buffer.count }

  /// Takes the next bytes of the stream: any number, wherever they are cut.
  public mutating func append(_ bytes: some Collection<UInt8>) {
    // Moved only when at least half is done with: each byte is moved once on average.
    if consumed >= buffer.count - consumed {
      buffer.removeFirst(consumed)
      consumed = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next message, or `nil` if it has not arrived as a whole.
  ///
  /// After an error in a message the next call goes on behind it. After an error in a length, which
  /// has the reason `varintTooLong` or `messageTooLong`, nothing is known about what follows: every
  /// call throws it again.
  ///
  /// ```swift
  /// var decoder = DelimitedDecoder()
  /// decoder.append([5, 10, 3])
  /// try decoder.next(Contact.self)  // → nil
  /// decoder.append([0x41, 0x64, 0x61])
  /// try decoder.next(Contact.self)  // → Contact(name: "Ada")
  /// ```
  ///
  /// - Throws: if the bytes are not such a message, or one longer than the decoder accepts.
  public mutating func next<Value: Message>(
    _ type: Value.Type = Value.self
  ) throws(DecodingError) -> Value? {
    guard let length = try length(of: Value.self) else { return nil }
    let start = consumed + length.byteCount
    guard buffer.count - start >= length.value else { return nil }
    consumed = start + length.value
    // Not as an array: slices would keep, and each further append copy, all that has arrived.
    return try Value(
      decoding: buffer.span.bytes.extracting(start..<consumed), nestingMax: nestingMax,
      messagesMax: messagesMax)
  }

  /// The length that comes next, and the bytes that it takes itself.
  private func length<Value: Message>(
    of type: Value.Type
  ) throws(DecodingError) -> (value: Int, byteCount: Int)? {
    var value: UInt64 = 0
    for (index, byte) in buffer[consumed...].prefix(WireFormat.varintByteCountMax).enumerated() {
      value |= UInt64(byte & 0x7F) << (7 * UInt64(index))
      // The tenth byte holds the 64th bit alone.
      guard index < WireFormat.varintByteCountMax - 1 || byte <= 1 else {
        throw failure(.varintTooLong, type)
      }
      guard byte < 0x80 else { continue }
      guard value <= UInt64(clamping: messageBytesMax) else {
        throw failure(.messageTooLong(length: value, byteCountMax: messageBytesMax), type)
      }
      return (Int(value), index + 1)
    }
    return nil
  }

  private func failure<Value: Message>(
    _ reason: DecodingError.Reason, _ type: Value.Type
  ) -> DecodingError {
    DecodingError(
      DecodingError.Mistake(reason: reason, byteOffset: 0, fieldOffset: nil, nesting: 0),
      messageName: Value.messageName, path: "")
  }
}
