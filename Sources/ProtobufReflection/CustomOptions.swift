public import ProtobufCodec

/// A descriptor that a schema can give options.
///
/// ```swift
/// // As the compiler writes it for:
/// // extend google.protobuf.FieldOptions { optional bool is_secret = 50000; }
/// let isSecret = ExtensionField<FieldDescriptor, BoolField>(number: 50_000)
/// let field = Contact.descriptor.fields[0]
/// field[option: isSecret]  // → nil
/// field.serializedOptions  // → []
/// ```
public protocol DescriptorWithOptions {
  /// The options as the message of descriptor.proto for them, serialized, with custom options; empty
  /// if there are none.
  var serializedOptions: [UInt8] { get }
}

extension DescriptorWithOptions {
  /// The value of a custom option; `nil` if it is not set.
  ///
  /// ```swift
  /// let owner = ExtensionField<MessageDescriptor, StringField>(number: 50_001)
  /// Contact.descriptor[option: owner]  // → nil
  /// ```
  public subscript<Field>(option field: ExtensionField<Self, Field>) -> Field.Value? {
    UnknownFields.option(field.number, Field.self, in: serializedOptions)
  }

  /// The values of a custom option that can be set several times.
  ///
  /// ```swift
  /// let owners = RepeatedExtensionField<FileDescriptor, StringField>(number: 50_002)
  /// ContactsProto.file[option: owners]  // → []
  /// ```
  public subscript<Field>(option field: RepeatedExtensionField<Self, Field>) -> [Field.Value] {
    UnknownFields.options(field.number, Field.self, in: serializedOptions)
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
///
/// ```swift
/// let isSecret = ExtensionField<FieldDescriptor, BoolField>(number: 50_000)
/// var options = ProtobufFieldOptions(deprecated: true)
/// options[extension: isSecret] = true
/// options[extension: isSecret]  // → true
/// ```
public protocol OptionsMessage: Message {
  /// What the options are of.
  associatedtype Described
}

extension OptionsMessage {
  /// The value of a custom option, as that of an extension of any other message.
  ///
  /// ```swift
  /// let owner = ExtensionField<FileDescriptor, StringField>(number: 50_001)
  /// ProtobufFileOptions()[extension: owner]  // → nil
  /// ```
  public subscript<Field>(extension field: ExtensionField<Described, Field>) -> Field.Value? {
    get { self[extension: ExtensionField<Self, Field>(number: field.number)] }
    set { self[extension: ExtensionField<Self, Field>(number: field.number)] = newValue }
  }

  /// The values of a custom option, as those of an extension of any other message.
  ///
  /// ```swift
  /// let owners = RepeatedExtensionField<FileDescriptor, StringField>(number: 50_002)
  /// var options = ProtobufFileOptions()
  /// options[extension: owners].append("Ada")
  /// options.unknownFields.byteCount  // → 7
  /// ```
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
