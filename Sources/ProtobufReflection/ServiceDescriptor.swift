public import ProtobufCodec

/// A service of a schema: its name and its methods.
///
/// ```swift
/// let notes = try FileDescriptor.files(inSet: descriptorSet)[0].services[0]
/// notes.name  // → "Notes"
/// notes.fullName  // → "notes.v1.Notes"
/// notes.methods.map(\.name)  // → ["Add", "Watch"]
/// ```
public struct ServiceDescriptor: Descriptor {
  /// The file that declares it.
  ///
  /// ```swift
  /// let notes = try FileDescriptor.files(inSet: descriptorSet)[0].services[0]
  /// notes.file.path  // → "notes.proto"
  /// ```
  public let file: FileDescriptor
  let index: Int

  init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }

  private var declaration: ServiceDeclaration { file.reflected.declarations.services[index] }

  /// The name in the schema.
  public var name: String { declaration.name }

  /// The name behind that of the package.
  public var fullName: String { file.package.isEmpty ? name : "\(file.package).\(name)" }

  /// The methods in the order of the schema.
  public var methods: DescriptorList<ServiceMethodDescriptor> {
    DescriptorList(file, declaration.methods) { ServiceMethodDescriptor(file: $0, index: $1) }
  }

  /// The serialized `google.protobuf.ServiceOptions`, with custom options; empty if there are none.
  ///
  /// ```swift
  /// let notes = try FileDescriptor.files(inSet: descriptorSet)[0].services[0]
  /// notes.serializedOptions  // → []
  /// ```
  public var serializedOptions: [UInt8] { declaration.options }

  /// The method of that name, by a search over all methods.
  ///
  /// ```swift
  /// let notes = try FileDescriptor.files(inSet: descriptorSet)[0].services[0]
  /// notes.method(named: "Add")?.input.name  // → "Note"
  /// ```
  public func method(named name: String) -> ServiceMethodDescriptor? {
    methods.first { $0.name == name }
  }
}

/// A method of a service: its name, what it takes and what it answers with.
///
/// ```swift
/// let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
/// watch.name  // → "Watch"
/// watch.input.name  // → "Note"
/// watch.isServerStreaming  // → true
/// ```
public struct ServiceMethodDescriptor: Descriptor {
  /// The file that declares it.
  ///
  /// ```swift
  /// let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
  /// watch.file.path  // → "notes.proto"
  /// ```
  public let file: FileDescriptor
  let index: Int

  init(file: FileDescriptor, index: Int) {
    self.file = file
    self.index = index
  }

  private var declaration: MethodDeclaration { file.reflected.declarations.methods[index] }

  /// The name in the schema.
  public var name: String { declaration.name }

  /// The name behind that of the service, with a period between them.
  ///
  /// ```swift
  /// let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
  /// watch.fullName  // → "notes.v1.Notes.Watch"
  /// ```
  public var fullName: String { "\(service.fullName).\(name)" }

  /// The service that it is a method of.
  ///
  /// ```swift
  /// let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
  /// watch.service.name  // → "Notes"
  /// ```
  public var service: ServiceDescriptor {
    ServiceDescriptor(file: file, index: declaration.service)
  }

  /// The type of what the caller sends.
  public var input: MessageDescriptor { message(declaration.input) }

  /// The type of what is answered.
  ///
  /// ```swift
  /// let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
  /// watch.output.fullName  // → "notes.v1.Note"
  /// ```
  public var output: MessageDescriptor { message(declaration.output) }

  /// Whether the caller sends any number of messages.
  ///
  /// ```swift
  /// let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
  /// watch.isClientStreaming  // → false
  /// ```
  public var isClientStreaming: Bool { declaration.isClientStreaming }

  /// Whether the answer is any number of messages.
  public var isServerStreaming: Bool { declaration.isServerStreaming }

  /// The serialized `google.protobuf.MethodOptions`, with custom options; empty if there are none.
  ///
  /// ```swift
  /// let watch = try FileDescriptor.files(inSet: descriptorSet)[0].services[0].methods[1]
  /// watch.serializedOptions  // → []
  /// ```
  public var serializedOptions: [UInt8] { declaration.options }

  private func message(_ reference: TypeReference?) -> MessageDescriptor {
    guard let reference, case .message(let index) = reference.type else {
      preconditionFailure("method \(fullName) was not linked")
    }
    return MessageDescriptor(file: file.linkedFile(reference.linkedFile), index: index)
  }
}
