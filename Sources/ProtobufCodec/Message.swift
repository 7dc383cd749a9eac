/// A protobuf message: a value with fields that has a binary form.
///
/// Types are written by the compiler from a schema; each provides the two walks over its fields
/// below, and this module does the rest. A walk never looks at bytes itself: it tells a `MessageWriter`
/// or `MessageReader` which fields there are.
///
/// The binary form is <https://protobuf.dev/programming-guides/encoding/>. A message of more than
/// 2 GiB has none that other implementations would read. Where implementations differ:
/// - Of a varint's tenth byte only the lowest bit counts: the 64th. The others are dropped, as by C++, Java
///   and Python; Go refuses them. The specification does not say, and the conformance suite does not ask.
/// - Unknown fields within an entry of a map are dropped, as in C++ and Java.
/// - Strings that are keys of a map are one key if Swift takes them for equal, which it does for "é" as
///   one scalar and as two. Elsewhere those are two keys; here the dictionary has the first, and the
///   other's entry is with the unknown fields.
/// - Strings that are not UTF-8 are refused, those of proto2 too, which Google's implementations read.
/// - Required fields of proto2 are those of `MessageWithRequiredFields`.
///
/// Two messages are equal if they are written as the same bytes: see `==(_:_:)`.
///
/// ```swift
/// let contact = Contact(name: "Ada", preferred: .email("ada@example.org"))
/// let bytes = contact.encoded()
/// let same = try Contact(decoding: bytes)
/// same == contact  // → true
/// ```
///
/// The other examples of this documentation use these names too: `Contact` is the message of
/// `Docs/Protobuf.md`, with fields `name`, `preferred`, `addresses`, `tags`, `closeness` and `added`.
public protocol Message: Sendable, Hashable, CustomDebugStringConvertible {
  /// The message with every field at its default, which takes no bytes at all.
  ///
  /// ```swift
  /// Contact().encodedSize  // → 0
  /// ```
  init()

  /// What the schema says about the message: its fields, their names and numbers.
  ///
  /// ```swift
  /// Contact.descriptor.fields.map(\.number)  // → [1, 2, 3, 4, 5, 6, 7]
  /// ```
  static var descriptor: MessageDescriptor { get }

  /// Fields that arrived and that the schema does not know. They are written again after all others.
  ///
  /// ```swift
  /// let newer = try Contact(decoding: bytes + [0x98, 0x06, 0x01])  // and field 99, which is 1
  /// newer.unknownFields.byteCount  // → 3
  /// newer.encoded() == bytes + [0x98, 0x06, 0x01]  // → true
  /// ```
  var unknownFields: UnknownFields { get set }

  /// Writes all fields, the last one first, and before them the unknown ones: a writer goes from the
  /// end of a message to its beginning.
  ///
  /// Called by generated code and by this module; what users call is `encode(into:options:)`.
  func write(to writer: inout MessageWriter)

  /// Reads fields until the message ends. A field that is there already is replaced if it is single
  /// and merged if it is a message; repeated fields grow. Mistakes are the reader's to remember.
  ///
  /// Called by generated code and by this module; what users call is `merge(decoding:nestingMax:messagesMax:)`.
  mutating func read(from reader: inout MessageReader)
}

extension Message {
  /// The full name in the schema: the package, the messages around this one, and its name.
  ///
  /// ```swift
  /// Contact.messageName  // → "contacts.v1.Contact"
  /// ```
  public static var messageName: String { descriptor.messageName }

  /// Reads a message from all of `bytes`. Its byte slices, if it has any, share the array.
  ///
  /// ```swift
  /// let contact = try Contact(decoding: bytes)
  /// contact.name  // → "Ada"
  /// do {
  ///   _ = try Book(decoding: [10, 0, 10, 0, 10, 0], messagesMax: 2)
  /// } catch {
  ///   error.reason  // → .tooManyMessages(messagesMax: 2)
  ///   error.path  // → "contacts[2]"
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - nestingMax: how many messages and groups may lie within each other below this one, 0 or
  ///     more; it bounds the stack that a hostile message can take: for each level half a kilobyte,
  ///     and five times what the struct of a message that can contain itself takes.
  ///   - messagesMax: how many messages, groups and entries of maps there may be below this one, all
  ///     together, 0 or more. It bounds the memory that a hostile message can take: for each of them up
  ///     to twice the stride of its struct (`MemoryLayout<Contact>.stride`), and beside them a small
  ///     multiple of the input's length. By default 10,000,000.
  /// - Throws: if the bytes are not such a message. Fields that the schema does not know are no
  ///   mistake, and neither are absent ones.
  @_alwaysEmitIntoClient
  public init(
    decoding bytes: [UInt8], nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax
  ) throws(DecodingError) {
    self.init()
    try merge(decoding: bytes, nestingMax: nestingMax, messagesMax: messagesMax)
  }

  /// Reads a message from a part of an array, which its byte slices share.
  ///
  /// ```swift
  /// let envelope = ByteSlice([0xFF] + bytes)
  /// let contact = try Contact(decoding: envelope[1..<envelope.count])
  /// contact.name  // → "Ada"
  /// ```
  ///
  /// - Throws: if the bytes are not such a message; offsets in the error count from the slice's start.
  @_alwaysEmitIntoClient
  public init(
    decoding bytes: ByteSlice, nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax
  ) throws(DecodingError) {
    self.init()
    try merge(decoding: bytes, nestingMax: nestingMax, messagesMax: messagesMax)
  }

  /// Reads a message from memory that it does not keep. Its byte slices share one copy of it.
  ///
  /// ```swift
  /// let frame: [UInt8] = [0, 0, 0, 22] + bytes
  /// let contact = try Contact(decoding: frame.span.bytes.extracting(4..<26))
  /// contact.name  // → "Ada"
  /// ```
  ///
  /// - Throws: if the bytes are not such a message; offsets in the error count from the span's start.
  @_alwaysEmitIntoClient
  public init(
    decoding bytes: RawSpan, nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax
  ) throws(DecodingError) {
    self.init()
    try merge(decoding: bytes, nestingMax: nestingMax, messagesMax: messagesMax)
  }

  /// Reads `bytes` into this message, as if they had followed the bytes that it was read from: single
  /// fields are replaced, messages merged, repeated fields grow.
  ///
  /// ```swift
  /// var merged = contact
  /// try merged.merge(decoding: Contact(tags: ["friend"]).encoded())
  /// merged.name  // → "Ada"
  /// merged.tags  // → ["friend"]
  /// ```
  ///
  /// After an error the message holds what was read before it, and the field with the mistake may be
  /// zero or empty.
  ///
  /// - Throws: if the bytes are not such a message.
  @_alwaysEmitIntoClient
  public mutating func merge(
    decoding bytes: [UInt8], nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax
  ) throws(DecodingError) {
    guard bytes.count <= ByteSlice.byteCountMax else {
      return try mergeUnshared(bytes, nestingMax, messagesMax)
    }
    try withUnsafePointer(to: bytes) { array throws(DecodingError) in
      try bytes.span.bytes.withUnsafeBytes { memory throws(DecodingError) in
        try read(memory, SliceSource(array: array), nestingMax, messagesMax)
      }
    }
  }

  /// The same from a part of an array, which the message's byte slices share.
  ///
  /// ```swift
  /// var merged = Contact(tags: ["friend"])
  /// try merged.merge(decoding: ByteSlice(bytes))
  /// merged.name  // → "Ada"
  /// ```
  ///
  /// - Throws: if the bytes are not such a message.
  @_alwaysEmitIntoClient
  public mutating func merge(
    decoding bytes: ByteSlice, nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax
  ) throws(DecodingError) {
    guard let storage = bytes.storage else { return try mergeNothing() }
    try withUnsafePointer(to: storage) { array throws(DecodingError) in
      try bytes.withUnsafeBytes { memory throws(DecodingError) in
        try read(memory, SliceSource(array: array), nestingMax, messagesMax)
      }
    }
  }

  /// The same from memory that is not kept. The message's byte slices share one copy of it.
  ///
  /// ```swift
  /// let bytes = Contact(name: "Ada").encoded()
  /// var merged = Contact(tags: ["friend"])
  /// try merged.merge(decoding: bytes.span.bytes.extracting(0..<5))
  /// merged.name  // → "Ada"
  /// ```
  ///
  /// - Throws: if the bytes are not such a message.
  @_alwaysEmitIntoClient
  public mutating func merge(
    decoding bytes: RawSpan, nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax
  ) throws(DecodingError) {
    try bytes.withUnsafeBytes { memory throws(DecodingError) in
      try read(memory, SliceSource(), nestingMax, messagesMax)
    }
  }

  /// Bytes that are too many for slices to share.
  @usableFromInline
  @inline(never)
  mutating func mergeUnshared(
    _ bytes: [UInt8], _ nestingMax: Int, _ messagesMax: Int
  ) throws(DecodingError) {
    try merge(decoding: bytes.span.bytes, nestingMax: nestingMax, messagesMax: messagesMax)
  }

  /// What no bytes lack may still be something that the message requires.
  @usableFromInline
  @inline(never)
  mutating func mergeNothing() throws(DecodingError) {
    try merge(decoding: [UInt8]())
  }

  @_alwaysEmitIntoClient @inline(__always)
  mutating func read(
    _ memory: UnsafeRawBufferPointer, _ sliceSource: SliceSource, _ nestingMax: Int,
    _ messagesMax: Int
  ) throws(DecodingError) {
    var reader = MessageReader(
      memory, sliceSource, nestingMax: nestingMax, messagesMax: messagesMax)
    read(from: &reader)
    try reader.finish(Self.self)
  }
}
