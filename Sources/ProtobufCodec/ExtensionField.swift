/// A field that a schema adds to a message of another: the key to its value in that message.
///
/// The compiler writes one for each `extend` of a schema, where the schema declares it: in the message
/// around it, or in the enum that has the file's descriptor.
///
/// ```swift
/// // As the compiler writes it for: extend Contact { optional string nickname = 100; }
/// let nickname = ExtensionField<Contact, StringField>(number: 100)
/// var contact = Contact(name: "Ada")
/// contact[extension: nickname] = "Countess"
/// let read = try Contact(decoding: contact.encoded())
/// read[extension: nickname]  // → "Countess"
/// ```
///
/// Values lie among the message's unknown fields, as they came and as they are written: a program that
/// does not know the extension passes it on, and one that does reads it when it asks for it, each time.
/// Equal messages may have their extensions in another order, and then are not equal.
///
/// `Extended` is the message. Of an option, which extends a message of descriptor.proto, it is the
/// descriptor that has such options: `FieldDescriptor` for `google.protobuf.FieldOptions`.
public struct ExtensionField<Extended, Field: FieldType>: Sendable {
  /// The number of the field.
  public let number: Int

  /// The key of a field with that number.
  ///
  /// - Precondition: the number is one that fields can have, 1 to 536,870,911.
  public init(number: Int) {
    precondition(1..<1 << 29 ~= number, "no field has number \(number)")
    self.number = number
  }
}

/// An extension with any number of values.
///
/// ```swift
/// // As the compiler writes it for: extend Contact { repeated int32 scores = 101 [packed = true]; }
/// let scores = RepeatedExtensionField<Contact, Int32Field>(number: 101, isPacked: true)
/// var contact = Contact()
/// contact[extension: scores] = [1, 2]
/// contact[extension: scores].append(3)
/// contact.encoded()  // → [0xAA, 0x06, 0x03, 0x01, 0x02, 0x03]
/// ```
public struct RepeatedExtensionField<Extended, Field: FieldType>: Sendable {
  /// The number of the field.
  public let number: Int
  /// Whether the values are written behind one tag. They are read either way.
  public let isPacked: Bool

  /// The key of a field with that number.
  ///
  /// - Precondition: the number is one that fields can have, 1 to 536,870,911.
  public init(number: Int, isPacked: Bool = false) {
    precondition(1..<1 << 29 ~= number, "no field has number \(number)")
    self.number = number
    self.isPacked = isPacked
  }
}

extension Message {
  /// The value of an extension; `nil` if it is absent, or if what is there cannot be read as such
  /// a value: then `value(of:)` tells why. To set `nil` removes it. A message that lacks a required field is
  /// there, so that it can be completed.
  ///
  /// ```swift
  /// let nickname = ExtensionField<Contact, StringField>(number: 100)
  /// var contact = Contact(name: "Ada")
  /// contact[extension: nickname] = "Countess"
  /// contact[extension: nickname] = nil
  /// contact == Contact(name: "Ada")  // → true
  /// ```
  @_alwaysEmitIntoClient
  public subscript<Field>(extension field: ExtensionField<Self, Field>) -> Field.Value? {
    get {
      try? unknownFields.value(field.number, Field.self, in: Self.descriptor, partial: true)
    }
    set { unknownFields.set(newValue, field.number, Field.self) }
  }

  /// The values of an extension; empty if there are none, or if what is there cannot be read. Messages may
  /// lack required fields.
  ///
  /// ```swift
  /// let scores = RepeatedExtensionField<Contact, Int32Field>(number: 101)
  /// var contact = Contact()
  /// contact[extension: scores] = [1, 2]
  /// contact[extension: scores].count  // → 2
  /// ```
  @_alwaysEmitIntoClient
  public subscript<Field>(extension field: RepeatedExtensionField<Self, Field>) -> [Field.Value] {
    get {
      (try? unknownFields.values(field.number, Field.self, in: Self.descriptor, partial: true))
        ?? []
    }
    set { unknownFields.set(newValue, field.number, Field.self, isPacked: field.isPacked) }
  }

  /// The value of an extension, or `nil` if it is absent.
  ///
  /// ```swift
  /// let address = ExtensionField<Contact, MessageField<Address>>(number: 102)
  /// let damaged = try Contact(decoding: [0xB2, 0x06, 0x02, 0x12, 0x05])
  /// damaged[extension: address]  // → nil
  /// do {
  ///   _ = try damaged.value(of: address)
  /// } catch {
  ///   error.reason  // → .lengthExceedsInput(length: 5, bytesLeft: 0)
  /// }
  /// ```
  ///
  /// - Parameter messagesMax: how many messages, groups and entries of maps may be read, the value itself
  ///   included: see `init(decoding:nestingMax:messagesMax:)`. The subscript's bound is the default.
  /// - Throws: if it is text that is not UTF-8, or a message that cannot be read or lacks a required
  ///   field. Offsets in the error count from the start of `unknownFields`.
  @_alwaysEmitIntoClient
  public func value<Field>(
    of field: ExtensionField<Self, Field>, messagesMax: Int = MessageReader.defaultMessagesMax
  ) throws(DecodingError) -> Field.Value? {
    try unknownFields.value(
      field.number, Field.self, in: Self.descriptor, messagesMax: messagesMax)
  }

  /// The values of an extension.
  ///
  /// ```swift
  /// let scores = RepeatedExtensionField<Contact, Int32Field>(number: 101)
  /// try Contact().values(of: scores)  // → []
  /// ```
  ///
  /// - Parameter messagesMax: as of `value(of:messagesMax:)`, for all values together.
  /// - Throws: if one of them cannot be read, or lacks a required field. Offsets in the error count from the
  ///   start of `unknownFields`.
  @_alwaysEmitIntoClient
  public func values<Field>(
    of field: RepeatedExtensionField<Self, Field>,
    messagesMax: Int = MessageReader.defaultMessagesMax
  ) throws(DecodingError) -> [Field.Value] {
    try unknownFields.values(
      field.number, Field.self, in: Self.descriptor, messagesMax: messagesMax)
  }
}
