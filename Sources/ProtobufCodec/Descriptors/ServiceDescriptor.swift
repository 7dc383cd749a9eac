/// A service of a schema: its name and its methods.
public struct ServiceDescriptor: Descriptor {
  public let file: FileDescriptor
  let index: Int

  init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }

  private var declaration: ServiceDeclaration { file.declarations.services[index] }

  public var name: String { declaration.name }

  public var fullName: String { file.package.isEmpty ? name : "\(file.package).\(name)" }

  /// The methods in the order of the schema.
  public var methods: DescriptorList<ServiceMethodDescriptor> {
    DescriptorList(file, declaration.methods) { ServiceMethodDescriptor(file: $0, index: $1) }
  }

  /// The serialized `google.protobuf.ServiceOptions`, with custom options; empty if there are none.
  public var serializedOptions: [UInt8] { declaration.options }

  public func method(named name: String) -> ServiceMethodDescriptor? {
    methods.first { $0.name == name }
  }
}

/// A method of a service: its name, what it takes and what it answers with.
public struct ServiceMethodDescriptor: Descriptor {
  public let file: FileDescriptor
  let index: Int

  init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }

  private var declaration: MethodDeclaration { file.declarations.methods[index] }

  public var name: String { declaration.name }

  public var fullName: String { "\(service.fullName).\(name)" }

  public var service: ServiceDescriptor {
    ServiceDescriptor(file: file, index: declaration.service)
  }

  public var input: MessageDescriptor { message(declaration.input) }

  public var output: MessageDescriptor { message(declaration.output) }

  /// Whether the caller sends any number of messages.
  public var isClientStreaming: Bool { declaration.isClientStreaming }

  /// Whether the answer is any number of messages.
  public var isServerStreaming: Bool { declaration.isServerStreaming }

  /// The serialized `google.protobuf.MethodOptions`, with custom options; empty if there are none.
  public var serializedOptions: [UInt8] { declaration.options }

  private func message(_ reference: TypeReference?) -> MessageDescriptor {
    guard let reference, case .message(let index) = reference.type else {
      preconditionFailure("method \(fullName) was not linked")
    }
    return MessageDescriptor(file: file.linkedFile(reference.linkedFile), index: index)
  }
}
