public import ProtobufCodec

extension Message {
  /// Reads a message from JSON: the canonical mapping, <https://protobuf.dev/programming-guides/json/>.
  ///
  /// ```swift
  /// let contact = try Contact(json: #"{"name": "Ada", "tags": ["friend"]}"#)
  /// contact.tags  // → ["friend"]
  /// ```
  ///
  /// - Throws: if the text is not such a message; the error tells the line, the column, the names that
  ///   lead to the mistake and what would be right.
  @inlinable
  public init(
    json: String, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    self.init()
    try read(json: json.utf8.span.bytes, options: options, isMerge: false)
  }

  /// Reads a message from JSON in UTF-8.
  ///
  /// ```swift
  /// let body = Array(#"{"name": "Ada", "age": 36}"#.utf8)
  /// let contact = try Contact(json: body, options: .init(ignoresUnknownFields: true))
  /// contact.name  // → "Ada"
  /// ```
  ///
  /// - Throws: if the text is not such a message, or is not UTF-8.
  @inlinable
  public init(
    json: [UInt8], options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    self.init()
    try read(json: json.span.bytes, options: options, isMerge: false)
  }

  /// Reads a message from JSON in UTF-8, in memory that is not kept.
  ///
  /// ```swift
  /// let frame = [0, 0, 0, 14] + Array(#"{"name":"Ada"}"#.utf8)
  /// let contact = try Contact(json: frame.span.bytes.extracting(4..<18))
  /// contact.name  // → "Ada"
  /// ```
  ///
  /// - Throws: if the text is not such a message; offsets in the error count from the span's start.
  @inlinable
  public init(
    json: RawSpan, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    self.init()
    try read(json: json, options: options, isMerge: false)
  }

  /// Reads a message from JSON in UTF-8 that is a part of an array.
  ///
  /// ```swift
  /// let frame = ByteSlice([0, 0, 0, 14] + Array(#"{"name":"Ada"}"#.utf8))
  /// let contact = try Contact(json: frame[4..<18])
  /// contact.name  // → "Ada"
  /// ```
  ///
  /// - Throws: if the text is not such a message; offsets in the error count from the slice's start.
  @inlinable
  public init(
    json: ByteSlice, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    self.init()
    try json.withUnsafeBytes { bytes throws(JSONDecodingError) in
      try read(json: RawSpan(_unsafeBytes: bytes), options: options, isMerge: false)
    }
  }

  /// Reads JSON into this message: a field that the text has is replaced if it is single, also by a
  /// zero, merged if it is a message, and grows if it is repeated. `null` leaves a field as it is.
  ///
  /// Of the well-known types, times, wrappers and `Any` are replaced as a whole. A `FieldMask`, a
  /// `Struct` and a `ListValue` grow, as they are messages of a repeated field; so does a `Value` if it
  /// is a list or an object before and after. After an error the message is as it was, unless the error
  /// is that a required field is not set in the end.
  ///
  /// ```swift
  /// var merged = Contact(name: "Ada", tags: ["friend"])
  /// let changes = Array(#"{"name": "Bob", "tags": ["new"]}"#.utf8)
  /// try merged.merge(json: changes.span.bytes)
  /// merged.name  // → "Bob"
  /// merged.tags  // → ["friend", "new"]
  /// ```
  ///
  /// - Throws: if the text is not such a message.
  @inlinable
  public mutating func merge(
    json: RawSpan, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    try read(json: json, options: options, isMerge: true)
  }

  /// - Parameter isMerge: whether there may be something that is to be replaced.
  @inlinable
  mutating func read(
    json: RawSpan, options: JSONDecodingOptions, isMerge: Bool
  ) throws(JSONDecodingError) {
    var failure: DecodingError?
    try Self.descriptor.withBinary(
      transcoding: json, options: options, isMerge: isMerge
    ) { binary in
      do throws(DecodingError) {
        try merge(
          decoding: binary, nestingMax: options.binaryNestingMax,
          messagesMax: options.messagesMax, partial: options.allowsPartial)
      } catch {
        failure = error
      }
    }
    if let failure { throw JSONDecodingError(unreadable: failure) }
  }

  /// The same from text.
  ///
  /// ```swift
  /// var merged = Contact(name: "Ada", tags: ["friend"])
  /// try merged.merge(json: #"{"name": null, "tags": ["new"]}"#)
  /// merged.name  // → "Ada"
  /// ```
  ///
  /// - Throws: if the text is not such a message.
  @inlinable
  public mutating func merge(
    json: String, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    try merge(json: json.utf8.span.bytes, options: options)
  }

  /// The same from a part of an array.
  ///
  /// ```swift
  /// var merged = Contact(name: "Ada")
  /// let changes = ByteSlice(copying: #"[{"name": "Bob"}]"#.utf8)
  /// try merged.merge(json: changes[1..<changes.count - 1])
  /// merged.name  // → "Bob"
  /// ```
  ///
  /// - Throws: if the text is not such a message.
  @inlinable
  public mutating func merge(
    json: ByteSlice, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    try json.withUnsafeBytes { bytes throws(JSONDecodingError) in
      try read(json: RawSpan(_unsafeBytes: bytes), options: options, isMerge: true)
    }
  }

  /// Appends the message to `buffer` as JSON in UTF-8, without whitespace. After an error the buffer is
  /// as it was.
  ///
  /// ```swift
  /// var line: [UInt8] = []
  /// try Contact(name: "Ada").encodeJSON(into: &line)
  /// line == Array(#"{"name":"Ada"}"#.utf8)  // → true
  /// ```
  ///
  /// - Throws: if the message holds what JSON has no form for, such as an `Any` of an unknown type or a
  ///   time out of range; `JSONEncodingError.Reason` has them all.
  public func encodeJSON(
    into buffer: inout [UInt8], options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(JSONEncodingError) {
    let failure = withEncoded { message in
      Self.descriptor.encodeJSON(encoded: message, into: &buffer, options: options)
    }
    if let failure { throw failure }
  }

  /// The message as JSON in UTF-8.
  ///
  /// ```swift
  /// let body = try Contact(name: "Ada").jsonEncoded()
  /// body.count  // → 14
  /// ```
  ///
  /// - Throws: as `encodeJSON(into:options:)`.
  @inlinable
  public func jsonEncoded(
    options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(JSONEncodingError) -> [UInt8] {
    var buffer: [UInt8] = []
    try encodeJSON(into: &buffer, options: options)
    return buffer
  }

  /// The message as JSON.
  ///
  /// ```swift
  /// try contact.jsonString()  // → #"{"name":"Ada","email":"ada@example.org"}"#
  /// ```
  ///
  /// - Throws: as `encodeJSON(into:options:)`.
  @inlinable
  public func jsonString(
    options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(JSONEncodingError) -> String {
    String(decoding: try jsonEncoded(options: options), as: UTF8.self)
  }
}

extension JSONDecodingOptions {
  /// An object of JSON takes up to three messages within each other: a `Value`, a `Struct` and an entry
  /// of its map.
  @usableFromInline
  var binaryNestingMax: Int { nestingMax.clampedNesting * 3 + 8 }
}

extension JSONDecodingError {
  /// What was transcoded cannot be read: only if a required field is not set, or if it is nested more deeply or
  /// has more messages than were counted.
  @usableFromInline
  init(unreadable error: DecodingError) {
    if error.reason == .requiredFieldNotSet {
      self.init(.requiredFieldNotSet, path: error.path)
      return
    }
    self.init(
      .invalidFormat("\(error)", type: "message"), byteOffset: 0,
      in: UnsafeRawBufferPointer(start: nil, count: 0))
  }
}

extension MessageDescriptor {
  /// Appends the JSON of a message that this module encoded. Returns what went wrong instead of
  /// throwing it, for closures that can only throw errors of any type.
  @usableFromInline
  func encodeJSON(
    encoded message: UnsafeRawBufferPointer, into buffer: inout [UInt8],
    options: JSONEncodingOptions
  ) -> JSONEncodingError? {
    do throws(JSONEncodingError) {
      try transcode(message, of: .encoder, into: &buffer, options: options)
      return nil
    } catch {
      return error
    }
  }

  /// Calls `body` with the message of a JSON text in the binary format, which small messages have on
  /// the stack.
  @usableFromInline
  func withBinary(
    transcoding json: RawSpan, options: JSONDecodingOptions, isMerge: Bool,
    _ body: (RawSpan) -> Void
  ) throws(JSONDecodingError) {
    let failure = json.withUnsafeBytes { json in
      withUnsafeTemporaryAllocation(byteCount: json.count + 64, alignment: 16) { memory in
        let result = transcode(
          json, into: OutputBuffer(memory), options: options, keepsDefaults: isMerge)
        if result.failure == nil { body(RawSpan(_unsafeBytes: result.output.bytes)) }
        return result.failure
      }
    }
    if let failure { throw failure }
  }
}
