public import ProtobufCodec
public import ProtobufReflection

// Custom options by their keys: options[extension: AcmeProto.isSecret].
extension ProtobufFileOptions: OptionsMessage { public typealias Described = FileDescriptor }
extension ProtobufMessageOptions: OptionsMessage { public typealias Described = MessageDescriptor }
extension ProtobufFieldOptions: OptionsMessage { public typealias Described = FieldDescriptor }
extension ProtobufOneofOptions: OptionsMessage { public typealias Described = OneofDescriptor }
extension ProtobufEnumOptions: OptionsMessage { public typealias Described = EnumDescriptor }
extension ProtobufEnumValueOptions: OptionsMessage {
  public typealias Described = EnumDescriptor.Value
}
extension ProtobufServiceOptions: OptionsMessage { public typealias Described = ServiceDescriptor }
extension ProtobufMethodOptions: OptionsMessage {
  public typealias Described = ServiceMethodDescriptor
}
