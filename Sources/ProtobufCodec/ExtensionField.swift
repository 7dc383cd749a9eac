/// A field that a schema adds to a message of another: the key to its value in that message.
///
/// The compiler writes one for each `extend` of a schema, where the schema declares it: in the message
/// around it, or in the enum that has the file's descriptor.
///
///     // extend shop.v1.Order { optional string note = 100; }   in gifts.proto
///     order[extension: GiftsProto.note] = "Happy birthday"
///     print(order[extension: GiftsProto.note] ?? "no note")
///
/// Values lie among the message's unknown fields, as they came and as they are written: a program that
/// does not know the extension passes it on, and one that does reads it when it asks for it, each time.
/// Equal messages may have their extensions in another order, and then are not equal.
///
/// `Extended` is the message. Of an option, which extends a message of descriptor.proto, it is the
/// descriptor that has such options: `FieldDescriptor` for `google.protobuf.FieldOptions`.
public struct ExtensionField<Extended, Field: FieldType>: Sendable {
  public let number: Int

  /// - Precondition: the number is one that fields can have, 1 to 536,870,911.
  public init(number: Int) {
    precondition(1..<1 << 29 ~= number, "no field has number \(number)")
    self.number = number
  }
}

/// An extension with any number of values.
public struct RepeatedExtensionField<Extended, Field: FieldType>: Sendable {
  public let number: Int
  /// Whether the values are written behind one tag. They are read either way.
  public let isPacked: Bool

  /// - Precondition: the number is one that fields can have, 1 to 536,870,911.
  public init(number: Int, isPacked: Bool = false) {
    precondition(1..<1 << 29 ~= number, "no field has number \(number)")
    self.number = number
    self.isPacked = isPacked
  }
}

extension Message {
  /// The value of an extension; `nil` if it is absent, or if what is there cannot be read as such
  /// a value: then `value(of:)` tells why. To set `nil` removes it.
  public subscript<Field>(extension field: ExtensionField<Self, Field>) -> Field.Value? {
    get { try? value(of: field) }
    set { unknownFields.set(newValue, field.number, Field.self) }
  }

  /// The values of an extension; empty if there are none, or if what is there cannot be read.
  public subscript<Field>(extension field: RepeatedExtensionField<Self, Field>) -> [Field.Value] {
    get { (try? values(of: field)) ?? [] }
    set { unknownFields.set(newValue, field.number, Field.self, isPacked: field.isPacked) }
  }

  /// The value of an extension, or `nil` if it is absent.
  ///
  /// - Throws: if it is a message that cannot be read, or that lacks a required field.
  public func value<Field>(
    of field: ExtensionField<Self, Field>
  ) throws(DecodingError) -> Field.Value? {
    try unknownFields.value(field.number, Field.self, in: Self.descriptor)
  }

  /// The values of an extension.
  ///
  /// - Throws: if one of them cannot be read, or lacks a required field.
  public func values<Field>(
    of field: RepeatedExtensionField<Self, Field>
  ) throws(DecodingError) -> [Field.Value] {
    try unknownFields.values(field.number, Field.self, in: Self.descriptor)
  }
}

// MARK: Options

/// A descriptor that a schema can give options.
///
///     // extend google.protobuf.FieldOptions { optional bool is_secret = 50000; }   in acme.proto
///     let field = Account.descriptor.field(named: "password")!
///     if field[option: AcmeProto.isSecret] == true { … }
public protocol DescriptorWithOptions {
  /// The options as the message of descriptor.proto for them, serialized, with custom options; empty
  /// if there are none.
  var serializedOptions: [UInt8] { get }
}

extension DescriptorWithOptions {
  /// The value of a custom option; `nil` if it is not set.
  public subscript<Field>(option field: ExtensionField<Self, Field>) -> Field.Value? {
    try? UnknownFields(serializedOptions).value(field.number, Field.self, in: nil)
  }

  /// The values of a custom option that can be set several times.
  public subscript<Field>(option field: RepeatedExtensionField<Self, Field>) -> [Field.Value] {
    (try? UnknownFields(serializedOptions).values(field.number, Field.self, in: nil)) ?? []
  }
}

extension FileDescriptor: DescriptorWithOptions {}
extension MessageDescriptor: DescriptorWithOptions {}
extension FieldDescriptor: DescriptorWithOptions {}
extension OneofDescriptor: DescriptorWithOptions {}
extension EnumDescriptor: DescriptorWithOptions {}
extension EnumDescriptor.Value: DescriptorWithOptions {}
extension ServiceDescriptor: DescriptorWithOptions {}
extension ServiceMethodDescriptor: DescriptorWithOptions {}

/// A message of descriptor.proto that holds the options of one kind of descriptor. Keys of custom options
/// are those of the descriptor, so that code with such keys need not depend on the messages.
public protocol OptionsMessage: Message {
  /// What the options are of.
  associatedtype Described
}

extension OptionsMessage {
  /// As for extensions of other messages.
  public subscript<Field>(extension field: ExtensionField<Described, Field>) -> Field.Value? {
    get { self[extension: ExtensionField<Self, Field>(number: field.number)] }
    set { self[extension: ExtensionField<Self, Field>(number: field.number)] = newValue }
  }

  /// As for extensions of other messages.
  public subscript<Field>(
    extension field: RepeatedExtensionField<Described, Field>
  ) -> [Field.Value] {
    get {
      self[
        extension: RepeatedExtensionField<Self, Field>(
          number: field.number, isPacked: field.isPacked)]
    }
    set {
      self[
        extension: RepeatedExtensionField<Self, Field>(
          number: field.number, isPacked: field.isPacked)] = newValue
    }
  }
}
