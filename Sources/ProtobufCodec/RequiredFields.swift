/// A message of proto2 with fields that it is not complete without: `required` ones of its own, or
/// those of messages in its fields.
///
/// Whether a message can lack something is known of its type, from the schema. So the compiler writes
/// the search below for types that can, and nothing for all others: these are read and written without
/// a look at what they might lack. A message is searched as a whole, once, where reading ends or
/// writing begins, because a message within it may arrive in two parts of which neither is complete.
///
/// ```swift
/// let part = ProtobufUninterpretedOption.NamePart(namePart: "(acme.owner)")
/// part.isInitialized  // → false
/// try part.encoded(partial: true).count  // → 14
/// do {
///   _ = try part.encoded()
/// } catch {
///   error.path  // → "is_extension"
/// }
/// ```
///
/// The functions that write throw for these types. Code that is generic over `Message` has the ones
/// that do not, which write what is there: whoever reads it finds what is missing. Fields that the
/// program has only as unknown ones are not searched, so neither are extensions.
public protocol MessageWithRequiredFields: Message {
  /// Shows `search` every field that must be set and every message that can lack one.
  ///
  /// Called by generated code and by this module; what users call is `checkRequiredFields()`.
  func findMissingField(_ search: inout RequiredFieldSearch)
}

extension Message {
  /// Whether all required fields are set, here and in all messages within. Always true of types
  /// whose schema has none.
  ///
  /// ```swift
  /// Contact().isInitialized  // → true
  /// ProtobufUninterpretedOption.NamePart().isInitialized  // → false
  /// ```
  public var isInitialized: Bool {
    guard let message = self as? any MessageWithRequiredFields else { return true }
    return RequiredFieldSearch(in: message).isFruitless
  }
}

extension MessageWithRequiredFields {
  /// Looks for a required field that is not set, here and in all messages within.
  ///
  /// ```swift
  /// do {
  ///   try ProtobufUninterpretedOption.NamePart(isExtension: true).checkRequiredFields()
  /// } catch {
  ///   error.path  // → "name_part"
  /// }
  /// ```
  ///
  /// - Throws: if there is one; the error has the path to the first.
  public func checkRequiredFields() throws(RequiredFieldError) {
    let search = RequiredFieldSearch(in: self)
    guard search.isFruitless else {
      throw RequiredFieldError(
        path: search.text(in: Self.descriptor.element), messageName: Self.messageName)
    }
  }

  /// As `encode(into:options:)` of every message, if all required fields are set. After an error
  /// the buffer is as it was.
  ///
  /// ```swift
  /// let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
  /// var buffer: [UInt8] = []
  /// try part.encode(into: &buffer)
  /// buffer  // → [0x0A, 0x01, 0x61, 0x10, 0x01]
  /// ```
  ///
  /// - Throws: if a required field is not set, here or in a message within.
  public func encode(
    into buffer: inout [UInt8], options: EncodingOptions = EncodingOptions()
  ) throws(RequiredFieldError) {
    try encode(into: &buffer, options: options, partial: false)
  }

  /// Appends the encoded message to `buffer`.
  ///
  /// ```swift
  /// var buffer: [UInt8] = []
  /// try ProtobufUninterpretedOption.NamePart().encode(into: &buffer, partial: true)
  /// buffer  // → []
  /// ```
  ///
  /// - Parameter partial: whether required fields may be missing.
  /// - Throws: if they may not and one is, here or in a message within.
  public func encode(
    into buffer: inout [UInt8], options: EncodingOptions = EncodingOptions(), partial: Bool
  ) throws(RequiredFieldError) {
    if !partial { try checkRequiredFields() }
    appendUnchecked(self, to: &buffer, options)
  }

  /// As `encode(intoEndOf:options:)` of every message, if all required fields are set.
  ///
  /// ```swift
  /// let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
  /// var frame = [UInt8](repeating: 0, count: 7)
  /// var span = frame.mutableSpan
  /// var memory = span.mutableBytes
  /// let count = try part.encode(intoEndOf: &memory)
  /// count  // → 5
  /// ```
  ///
  /// - Throws: if a required field is not set, here or in a message within.
  public func encode(
    intoEndOf memory: inout MutableRawSpan, options: EncodingOptions = EncodingOptions()
  ) throws(RequiredFieldError) -> Int? {
    try checkRequiredFields()
    return writeUnchecked(self, toEndOf: &memory, options)
  }

  /// The encoded message, if all required fields are set.
  ///
  /// ```swift
  /// let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
  /// try part.encoded()  // → [0x0A, 0x01, 0x61, 0x10, 0x01]
  /// ```
  ///
  /// - Throws: if a required field is not set, here or in a message within.
  public func encoded(
    options: EncodingOptions = EncodingOptions()
  ) throws(RequiredFieldError) -> [UInt8] {
    try encoded(options: options, partial: false)
  }

  /// The encoded message.
  ///
  /// ```swift
  /// try ProtobufUninterpretedOption.NamePart().encoded(partial: true)  // → []
  /// ```
  ///
  /// - Parameter partial: whether required fields may be missing.
  /// - Throws: if they may not and one is, here or in a message within.
  public func encoded(
    options: EncodingOptions = EncodingOptions(), partial: Bool
  ) throws(RequiredFieldError) -> [UInt8] {
    if !partial { try checkRequiredFields() }
    return uncheckedBytes(of: self, options)
  }

  /// As `encodeDelimited(into:options:)` of every message, if all required fields are set. After an
  /// error the buffer is as it was.
  ///
  /// ```swift
  /// let part = ProtobufUninterpretedOption.NamePart(namePart: "a", isExtension: true)
  /// var buffer: [UInt8] = []
  /// try part.encodeDelimited(into: &buffer)
  /// buffer  // → [0x05, 0x0A, 0x01, 0x61, 0x10, 0x01]
  /// ```
  ///
  /// - Throws: if a required field is not set, here or in a message within.
  public func encodeDelimited(
    into buffer: inout [UInt8], options: EncodingOptions = EncodingOptions()
  ) throws(RequiredFieldError) {
    try checkRequiredFields()
    appendDelimitedUnchecked(self, to: &buffer, options)
  }
}

// What every message has, under names of their own: within the extension above theirs are its own.
private func appendUnchecked<Value: Message>(
  _ message: Value, to buffer: inout [UInt8], _ options: EncodingOptions
) {
  message.encode(into: &buffer, options: options)
}

private func writeUnchecked<Value: Message>(
  _ message: Value, toEndOf memory: inout MutableRawSpan, _ options: EncodingOptions
) -> Int? {
  message.encode(intoEndOf: &memory, options: options)
}

private func uncheckedBytes<Value: Message>(of message: Value, _ options: EncodingOptions)
  -> [UInt8]
{
  message.encoded(options: options)
}

private func appendDelimitedUnchecked<Value: Message>(
  _ message: Value, to buffer: inout [UInt8], _ options: EncodingOptions
) {
  message.encodeDelimited(into: &buffer, options: options)
}

/// Which required field keeps a message from being written.
///
/// ```swift
/// do {
///   _ = try ProtobufUninterpretedOption(name: [.init(isExtension: false)]).encoded()
/// } catch {
///   error.path  // → "name[0].name_part"
///   error.messageName  // → "google.protobuf.UninterpretedOption"
/// }
/// ```
public struct RequiredFieldError: Error, Hashable, Sendable {
  /// The fields that lead to it, and its name: `entries[3].name`.
  public let path: String

  /// The full name of the message that was to be written.
  public let messageName: String
}

extension RequiredFieldError: CustomStringConvertible {
  public var description: String {
    "\(path): \(DecodingError.Reason.requiredFieldNotSet) (in \(messageName))"
  }
}
