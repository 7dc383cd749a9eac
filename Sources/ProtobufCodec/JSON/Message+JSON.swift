extension Message {
  /// Reads a message from JSON: the canonical mapping, <https://protobuf.dev/programming-guides/json/>.
  ///
  ///     let request = try PutRequest(json: #"{"key": "a2V5", "identity": {"clientId": "7"}}"#)
  ///
  /// - Throws: if the text is not such a message; the error tells the line, the column, the names that
  ///   lead to the mistake and what would be right.
  @inlinable
  public init(
    json: String, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    self.init()
    try merge(json: json, options: options)
  }

  /// Reads a message from JSON in UTF-8.
  ///
  ///     let request = try PutRequest(json: body, options: .init(ignoresUnknownFields: true))
  @inlinable
  public init(
    json: [UInt8], options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    self.init()
    try merge(json: json.span.bytes, options: options)
  }

  /// Reads a message from JSON in UTF-8.
  ///
  ///     let request = try PutRequest(json: buffer.span.bytes.extracting(4..<count))
  @inlinable
  public init(
    json: RawSpan, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    self.init()
    try merge(json: json, options: options)
  }

  /// Reads JSON into this message: a field that is there already is replaced if it is single, merged if
  /// it is a message, and grows if it is repeated. After an error the message is as it was.
  ///
  ///     try settings.merge(json: overrides)
  @inlinable
  public mutating func merge(
    json: RawSpan, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    var binary: [UInt8] = []
    try Self.descriptor.encode(transcoding: json, into: &binary, options: options)
    do throws(DecodingError) {
      try merge(decoding: binary, nestingMax: options.binaryNestingMax)
    } catch {
      throw JSONDecodingError(unreadable: error)
    }
  }

  @inlinable
  public mutating func merge(
    json: String, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(JSONDecodingError) {
    try merge(json: json.utf8.span.bytes, options: options)
  }

  /// Appends the message to `buffer` as JSON in UTF-8, without whitespace. After an error the buffer is
  /// as it was.
  ///
  ///     var line: [UInt8] = []
  ///     try request.encodeJSON(into: &line)
  ///
  /// - Throws: if the message holds what JSON has no form for: an `Any` of an unknown type, or a time
  ///   out of range.
  @inlinable
  public func encodeJSON(
    into buffer: inout [UInt8], options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(JSONEncodingError) {
    var binary: [UInt8] = []
    encode(into: &binary)
    try Self.descriptor.encodeJSON(encoded: binary, into: &buffer, options: options)
  }

  /// The message as JSON in UTF-8.
  ///
  ///     response.body = try order.jsonEncoded()
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
  ///     print(try order.jsonString(options: .init(usesOriginalNames: true)))
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
  var binaryNestingMax: Int { nestingMax * 3 + 8 }
}

extension JSONDecodingError {
  /// What was transcoded cannot be read: only if it is nested more deeply than it was counted.
  @usableFromInline
  init(unreadable error: DecodingError) {
    self.init(
      .invalidFormat("\(error)", type: "message"), byteOffset: 0,
      in: UnsafeRawBufferPointer(start: nil, count: 0))
  }
}

extension MessageDescriptor {
  /// The JSON of a message that this module encoded.
  @usableFromInline
  func encodeJSON(
    encoded message: [UInt8], into buffer: inout [UInt8], options: JSONEncodingOptions
  ) throws(JSONEncodingError) {
    try message.span.bytes.withUnsafeBytes { message throws(JSONEncodingError) in
      try transcode(message, of: .encoder, into: &buffer, options: options)
    }
  }
}
