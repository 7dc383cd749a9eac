public import ProtobufCodec

extension ProtobufAny {
  /// A message of any type, in a field that may hold every type.
  ///
  /// ```swift
  /// let any = ProtobufAny(packing: Address(city: "London"))
  /// any.typeURL  // → "type.googleapis.com/contacts.v1.Address"
  /// any.value  // → Address(city: "London").encoded()
  /// ```
  ///
  /// - Parameter urlPrefix: what stands before the slash and the type's name.
  public init<Value: Message>(packing message: Value, urlPrefix: String = "type.googleapis.com") {
    self.init(typeURL: "\(urlPrefix)/\(Value.messageName)", value: message.encoded())
  }

  /// The full name of the payload's type: what follows the last slash of the URL; empty if there is no
  /// slash.
  ///
  /// ```swift
  /// ProtobufAny(packing: Address()).messageName  // → "contacts.v1.Address"
  /// ProtobufAny(typeURL: "Address").messageName  // → ""
  /// ```
  public var messageName: String {
    guard let slash = typeURL.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(typeURL[typeURL.utf8.index(after: slash)...])
  }

  /// Whether the payload is of the type, going by its URL.
  ///
  /// ```swift
  /// ProtobufAny(packing: Address()).holds(Contact.self)  // → false
  /// ```
  public func holds<Value: Message>(_ type: Value.Type) -> Bool {
    messageName == Value.messageName
  }

  /// The payload if it is of the type, or `nil` if it is of another.
  ///
  /// ```swift
  /// let any = ProtobufAny(packing: Address(city: "London"))
  /// try any.unpacked(as: Address.self)?.city  // → "London"
  /// try any.unpacked(as: Contact.self)  // → nil
  /// ```
  ///
  /// - Parameters:
  ///   - nestingMax: as of `Message.init(decoding:nestingMax:messagesMax:)`.
  ///   - messagesMax: the same. What is read of the payload counts anew: the message around it holds it as
  ///     bytes.
  /// - Throws: if the payload is not such a message, though its URL says so.
  public func unpacked<Value: Message>(
    as type: Value.Type, nestingMax: Int = MessageReader.defaultNestingMax,
    messagesMax: Int = MessageReader.defaultMessagesMax
  ) throws(DecodingError) -> Value? {
    guard holds(type) else { return nil }
    return try Value(decoding: value, nestingMax: nestingMax, messagesMax: messagesMax)
  }
}
