public import ProtobufCodec

// As for every message, and required fields are looked for first, unless the options say that they may
// be missing. Code that is generic over `Message` does not look for them.
extension MessageWithRequiredFields {
  /// Appends the message to `buffer` as JSON in UTF-8, without whitespace. After an error the buffer is
  /// as it was.
  ///
  /// ```swift
  /// let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
  /// var buffer: [UInt8] = []
  /// try part.encodeJSON(into: &buffer)
  /// buffer.count  // → 35
  /// ```
  ///
  /// - Throws: if a required field is not set, or the message holds what JSON has no form for.
  public func encodeJSON(
    into buffer: inout [UInt8], options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(JSONEncodingError) {
    if !options.allowsPartial {
      do throws(RequiredFieldError) {
        try checkRequiredFields()
      } catch {
        throw JSONEncodingError(.requiredFieldNotSet, path: error.path)
      }
    }
    try appendUnchecked(self, to: &buffer, options)
  }

  /// The message as JSON in UTF-8.
  ///
  /// ```swift
  /// let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
  /// try part.jsonEncoded().count  // → 35
  /// ```
  ///
  /// - Throws: if a required field is not set, or the message holds what JSON has no form for.
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
  /// do {
  ///   _ = try ProtobufUninterpretedOption.NamePart(namePart: "a").jsonString()
  /// } catch {
  ///   error.path  // → "is_extension"
  /// }
  /// ```
  ///
  /// - Throws: if a required field is not set, or the message holds what JSON has no form for.
  public func jsonString(
    options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(JSONEncodingError) -> String {
    String(decoding: try jsonEncoded(options: options), as: UTF8.self)
  }
}

/// What every message has, under a name of its own: within the extension above it is its own.
private func appendUnchecked<Value: Message>(
  _ message: Value, to buffer: inout [UInt8], _ options: JSONEncodingOptions
) throws(JSONEncodingError) {
  try message.encodeJSON(into: &buffer, options: options)
}
