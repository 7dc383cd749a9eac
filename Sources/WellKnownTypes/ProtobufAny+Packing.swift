public import ProtobufCodec

extension ProtobufAny {
  /// A message of any type, in a field that may hold every type.
  ///
  ///     event.detail = ProtobufAny(packing: PutRequest(key: key))
  ///
  /// - Parameter urlPrefix: what stands before the slash and the type's name.
  public init<Value: Message>(packing message: Value, urlPrefix: String = "type.googleapis.com") {
    self.init(typeURL: "\(urlPrefix)/\(Value.messageName)", value: message.encoded())
  }

  /// The full name of the payload's type: what follows the last slash of the URL; empty if there is no
  /// slash.
  public var messageName: String {
    guard let slash = typeURL.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(typeURL[typeURL.utf8.index(after: slash)...])
  }

  /// Whether the payload is of the type.
  public func holds<Value: Message>(_ type: Value.Type) -> Bool {
    messageName == Value.messageName
  }

  /// The payload if it is of the type, or `nil` if it is of another.
  ///
  ///     if let put = try event.detail.unpacked(as: PutRequest.self) { ... }
  ///
  /// - Throws: if the payload is not such a message, though its URL says so.
  public func unpacked<Value: Message>(as type: Value.Type) throws(DecodingError) -> Value? {
    guard holds(type) else { return nil }
    return try Value(decoding: value)
  }
}
