// Reading messages of proto2 of which required fields may be missing. Apart from what every message is
// read with, so that there nobody has to ask.
extension Message {
  /// Reads a message that may lack required fields, if `partial` says so.
  ///
  /// ```swift
  /// let part = try ProtobufUninterpretedOption.NamePart(decoding: [0x10, 0x01], partial: true)
  /// part.isInitialized  // → false
  /// ```
  ///
  /// - Throws: if the bytes are not such a message, or it lacks a required field and may not.
  @_alwaysEmitIntoClient
  public init(
    decoding bytes: [UInt8], nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax, partial: Bool
  ) throws(DecodingError) {
    self.init()
    try merge(
      decoding: bytes, nestingMax: nestingMax, messagesMax: messagesMax, partial: partial)
  }

  /// The same from a part of an array.
  ///
  /// ```swift
  /// let part = try ProtobufUninterpretedOption.NamePart(decoding: ByteSlice(), partial: true)
  /// part.isInitialized  // → false
  /// ```
  ///
  /// - Throws: if the bytes are not such a message, or it lacks a required field and may not.
  @_alwaysEmitIntoClient
  public init(
    decoding bytes: ByteSlice, nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax, partial: Bool
  ) throws(DecodingError) {
    self.init()
    try merge(
      decoding: bytes, nestingMax: nestingMax, messagesMax: messagesMax, partial: partial)
  }

  /// The same from memory that is not kept.
  ///
  /// ```swift
  /// let part = try ProtobufUninterpretedOption.NamePart(decoding: [UInt8]().span.bytes, partial: true)
  /// part.isInitialized  // → false
  /// ```
  ///
  /// - Throws: if the bytes are not such a message, or it lacks a required field and may not.
  @_alwaysEmitIntoClient
  public init(
    decoding bytes: RawSpan, nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax, partial: Bool
  ) throws(DecodingError) {
    self.init()
    try merge(
      decoding: bytes, nestingMax: nestingMax, messagesMax: messagesMax, partial: partial)
  }

  /// Reads `bytes` into this message, which may lack required fields in the end, if `partial` says so.
  ///
  /// Otherwise a message that lacks some when all is read is an error, and holds what was read.
  ///
  /// ```swift
  /// var part = ProtobufUninterpretedOption.NamePart()
  /// try part.merge(decoding: [0x10, 0x01], partial: true)
  /// part.isExtension  // → true
  /// ```
  ///
  /// - Throws: if the bytes are not such a message, or it lacks a required field and may not.
  public mutating func merge(
    decoding bytes: [UInt8], nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax, partial: Bool
  ) throws(DecodingError) {
    guard bytes.count <= ByteSlice.byteCountMax else {
      return try merge(
        decoding: bytes.span.bytes, nestingMax: nestingMax, messagesMax: messagesMax,
        partial: partial)
    }
    try withUnsafePointer(to: bytes) { array throws(DecodingError) in
      try bytes.span.bytes.withUnsafeBytes { memory throws(DecodingError) in
        try read(memory, SliceSource(array: array), nestingMax, messagesMax, partial)
      }
    }
  }

  /// The same from a part of an array.
  ///
  /// - Throws: if the bytes are not such a message, or it lacks a required field and may not.
  public mutating func merge(
    decoding bytes: ByteSlice, nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax, partial: Bool
  ) throws(DecodingError) {
    let storage = bytes.storage ?? []
    try withUnsafePointer(to: storage) { array throws(DecodingError) in
      try bytes.withUnsafeBytes { memory throws(DecodingError) in
        try read(memory, SliceSource(array: array), nestingMax, messagesMax, partial)
      }
    }
  }

  /// The same from memory that is not kept.
  ///
  /// - Throws: if the bytes are not such a message, or it lacks a required field and may not.
  public mutating func merge(
    decoding bytes: RawSpan, nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax, partial: Bool
  ) throws(DecodingError) {
    var copy: [UInt8]?
    try withUnsafeMutablePointer(to: &copy) { copy throws(DecodingError) in
      try bytes.withUnsafeBytes { memory throws(DecodingError) in
        try read(memory, SliceSource(copy: copy), nestingMax, messagesMax, partial)
      }
    }
  }

  private mutating func read(
    _ memory: UnsafeRawBufferPointer, _ sliceSource: SliceSource, _ nestingMax: Int,
    _ messagesMax: Int, _ partial: Bool
  ) throws(DecodingError) {
    var reader = MessageReader(
      memory, sliceSource, nestingMax: nestingMax, messagesMax: messagesMax)
    if partial { reader.makeCold().allowsPartial = true }
    read(from: &reader)
    try reader.finish(Self.self)
  }
}
