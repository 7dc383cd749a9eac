/// The numbers of the fields of descriptor.proto.
enum DescriptorField {
  /// Of `FileDescriptorProto`.
  enum File {
    static let name: Int32 = 1
    static let package: Int32 = 2
    static let dependency: Int32 = 3
    static let message: Int32 = 4
    static let enumeration: Int32 = 5
    static let service: Int32 = 6
    static let `extension`: Int32 = 7
    static let options: Int32 = 8
    static let sourceCodeInfo: Int32 = 9
    static let publicDependency: Int32 = 10
    static let weakDependency: Int32 = 11
    static let syntax: Int32 = 12
  }

  /// Of `DescriptorProto`.
  enum Message {
    static let name: Int32 = 1
    static let field: Int32 = 2
    static let message: Int32 = 3
    static let enumeration: Int32 = 4
    static let extensionRange: Int32 = 5
    static let `extension`: Int32 = 6
    static let options: Int32 = 7
    static let oneof: Int32 = 8
    static let reservedRange: Int32 = 9
    static let reservedName: Int32 = 10
  }

  /// Of `FieldDescriptorProto`.
  enum Field {
    static let name: Int32 = 1
    static let extendee: Int32 = 2
    static let number: Int32 = 3
    static let label: Int32 = 4
    static let type: Int32 = 5
    static let typeName: Int32 = 6
    static let defaultValue: Int32 = 7
    static let options: Int32 = 8
    static let oneofIndex: Int32 = 9
    static let jsonName: Int32 = 10
    static let proto3Optional: Int32 = 17
  }

  /// Of reserved ranges and of extension ranges.
  enum Range {
    static let start: Int32 = 1
    static let end: Int32 = 2
    static let options: Int32 = 3
  }

  /// Of `OneofDescriptorProto`.
  enum Oneof {
    static let name: Int32 = 1
    static let options: Int32 = 2
  }

  /// Of `EnumDescriptorProto`.
  enum Enumeration {
    static let name: Int32 = 1
    static let value: Int32 = 2
    static let options: Int32 = 3
    static let reservedRange: Int32 = 4
    static let reservedName: Int32 = 5
  }

  /// Of `EnumValueDescriptorProto`.
  enum EnumValue {
    static let name: Int32 = 1
    static let number: Int32 = 2
    static let options: Int32 = 3
  }

  /// Of `ServiceDescriptorProto`.
  enum Service {
    static let name: Int32 = 1
    static let method: Int32 = 2
    static let options: Int32 = 3
  }

  /// Of `MethodDescriptorProto`.
  enum Method {
    static let name: Int32 = 1
    static let input: Int32 = 2
    static let output: Int32 = 3
    static let options: Int32 = 4
    static let clientStreaming: Int32 = 5
    static let serverStreaming: Int32 = 6
  }

  /// The list, in every kind of options, of those that are not interpreted.
  static let uninterpretedOption: Int32 = 999
}
