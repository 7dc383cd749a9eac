/// Makes the Swift model of a resolved schema. Tells of names that differ in the schema, would come out
/// the same in Swift and are told apart.
struct SwiftModelBuilder {
  let schema: Schema
  let names: TypeNames
  private let storage: StoragePlan
  private let required: RequiredFieldPlan
  private let options: CompilationOptions
  /// By path.
  private let files: [String: SchemaFile]
  /// By full name.
  private let enums: [String: EnumPlan]
  /// The file whose model is being made, the name of its descriptor, and the places of its messages'.
  private var file: SchemaFile?
  private var descriptorName = ""
  private var descriptorIndices: [String: Int] = [:]
  private var carried: Set<String> = []
  var diagnostics: Diagnostics

  static func model(
    of schema: Schema, options: CompilationOptions = CompilationOptions(),
    diagnostics: inout Diagnostics
  ) -> [SwiftFile] {
    var builder = SwiftModelBuilder(schema, options, diagnostics)
    for clash in builder.names.clashes {
      builder.diagnostics.error(
        "'\(clash.first)' and '\(clash.second)' both become '\(clash.swift)' in Swift",
        at: clash.range, help: "rename one, or give their files different prefixes")
    }
    for renaming in builder.names.renamings {
      builder.tell(
        renaming, of: "'\(renaming.owner)'",
        help: renaming.earlier == nil
          ? "--prefix and the option swift_prefix choose other names" : nil)
    }
    let files = schema.files.filter { options.generates($0) }.map { builder.model(of: $0) }
    diagnostics = builder.diagnostics
    return files
  }

  private init(
    _ schema: Schema, _ options: CompilationOptions, _ diagnostics: Diagnostics
  ) {
    self.schema = schema
    self.options = options
    files = Dictionary(
      schema.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.diagnostics = diagnostics
    names = TypeNames(schema, options)
    enums = EnumPlan.plans(of: schema)
    storage = StoragePlan(schema)
    required = RequiredFieldPlan(schema)
  }

  private mutating func model(of file: SchemaFile) -> SwiftFile {
    self.file = file
    descriptorName = names.descriptor(of: file.path)
    descriptorIndices = DescriptorNames.indices(of: file)
    let links = FileLinks(of: file, in: schema, options)
    let generated = options.leavesServicesOut ? [] : file.services
    let services = generated.map { model(of: $0) }
    var newlyCarried: [String] = []
    for service in generated {
      for message in service.methods.flatMap({ [$0.request, $0.response] })
      where carried.insert(message).inserted {
        newlyCarried.append(names[message])
      }
    }
    return SwiftFile(
      source: file.path, comment: file.comment,
      messages: file.messages.map { model(of: $0) }, enums: file.enums.map { model(of: $0) },
      services: services, extensions: extensions(file.extensions, in: nil),
      descriptor: SwiftFileDescriptor(
        typeName: descriptorName,
        serialized: FileDescriptorWriter(file: file).bytes(),
        dependencies: links.dependencies.map { descriptor(of: $0) }),
      modules: links.modules, carriedMessages: newlyCarried.sorted())
  }

  /// An expression for the descriptor of a file. Of another module's file a message leads to it, as the
  /// file may have had another path when that was generated.
  private func descriptor(of path: String) -> String {
    if options.modules[path] != nil, let message = files[path]?.messages.first {
      return "\(names[message.fullName]).descriptor.file"
    }
    return "\(names.descriptor(of: path)).file"
  }

  // MARK: Messages

  private mutating func model(of message: MessageDefinition) -> SwiftMessage {
    let (fieldNames, oneofNames) = propertyNames(of: message)
    var properties: [SwiftProperty] = []
    var placed: Set<Int> = []
    let members = Dictionary(grouping: message.fields) { field in
      if case .oneof(let number) = field.cardinality { number } else { -1 }
    }
    let oneofTypes = names.oneofTypes[message.fullName] ?? []
    for field in message.fields {
      if case .oneof(let number) = field.cardinality {
        guard placed.insert(number).inserted else { continue }
        properties.append(
          .oneof(
            model(
              of: number, members[number] ?? [], in: message, name: oneofNames[number],
              typeName: oneofTypes[number])))
      } else if let (name, fallback) = fieldNames[field.number] {
        var property = model(of: field, in: message, name: name, oneof: nil)
        if let fallback, let value = DefaultLiteral.text(of: field, enums: enums) {
          property.fallback = (fallback, value)
        }
        properties.append(.field(property))
      }
    }
    return SwiftMessage(
      name: names.simple(message.fullName), protobufName: message.fullName,
      descriptor: (
        descriptorName, descriptorIndices[message.fullName] ?? 0
      ),
      comment: comment(message.comment, isDeprecated: message.isDeprecated),
      properties: properties, messages: message.messages.map { model(of: $0) },
      enums: message.enums.map { model(of: $0) },
      extensions: extensions(message.extensions, in: message))
  }

  private mutating func model(
    of number: Int, _ members: [FieldDefinition], in message: MessageDefinition, name: String,
    typeName: String
  ) -> SwiftOneof {
    let names = caseNames(of: members, in: message)
    let fields = zip(members, names).map { field, caseName in
      model(of: field, in: message, name: caseName, oneof: name)
    }
    return SwiftOneof(
      name: name, typeName: typeName, comment: message.oneofs[number].comment, fields: fields)
  }

  private mutating func model(
    of field: FieldDefinition, in message: MessageDefinition, name: String, oneof: String?
  ) -> SwiftField {
    let isInline =
      if case .message(let target) = field.type {
        storage.isInline(target, in: message.fullName)
      } else { true }
    let shape: SwiftField.Shape
    switch field.cardinality {
    case .implicit: shape = .implicit
    case .explicit, .required: shape = isInline ? .optional : .boxed
    case .oneof: shape = .oneofCase(of: oneof ?? name, isIndirect: !isInline)
    case .repeated(let isPacked): shape = isPacked ? .packed : .repeated
    case .map(let key): shape = .map(key: key)
    }
    return SwiftField(
      name: name, number: Int(field.number), shape: shape,
      value: value(of: field, in: message.fullName),
      comment: comment(field.comment, isDeprecated: field.isDeprecated),
      isRequired: field.cardinality == .required,
      valueCanLackFields: required.canLackFields(field.type))
  }

  /// - Parameter scope: the message that it is declared in, if it is in one.
  func value(of field: FieldDefinition, in scope: String?) -> SwiftValue {
    switch field.type {
    case .scalar(.bytes) where bytesForm(of: field) == .slices: .byteSlice
    case .scalar(let scalar): .scalar(scalar)
    case .message(let name) where field.isDelimited:
      .group(names.reference(to: name, from: scope))
    case .message(let name): .message(names.reference(to: name, from: scope))
    case .enumeration(let name) where enums[name]?.isClosed == true:
      .closedEnumeration(names.reference(to: name, from: scope))
    case .enumeration(let name): .enumeration(names.reference(to: name, from: scope))
    }
  }

  /// The form of one `bytes` field: what its option says, or else its file's, or else that of all.
  private func bytesForm(of field: FieldDefinition) -> BytesForm {
    ReignOptionsSchema.bytesForm(in: field.options)
      ?? file.flatMap { ReignOptionsSchema.bytesForm(in: $0.options) } ?? options.bytesForm
  }

  // MARK: Enums and services

  private mutating func model(of enumeration: EnumDefinition) -> SwiftEnum {
    guard let plan = enums[enumeration.fullName] else { preconditionFailure(enumeration.fullName) }
    for renaming in plan.renamings {
      tell(renaming, of: "value '\(renaming.owner)' of enum '\(enumeration.fullName)'")
    }
    var cases: [SwiftEnum.Case] = []
    var aliases: [(name: String, of: String, comment: String?)] = []
    var first: [Int32: String] = [:]
    var seen: Set<String> = []
    for value in enumeration.values {
      // `MOO` and `moo` of the same number are one name in Swift.
      guard let name = plan.caseNames[value.name], seen.insert(name).inserted else { continue }
      let text = comment(value.comment, isDeprecated: value.isDeprecated)
      if let original = first[value.number] {
        aliases.append((name, original, text))
      } else {
        first[value.number] = name
        cases.append(.init(name: name, number: value.number, comment: text))
      }
    }
    return SwiftEnum(
      name: names.simple(enumeration.fullName),
      comment: comment(enumeration.comment, isDeprecated: enumeration.isDeprecated),
      form: plan.form, cases: cases, aliases: aliases)
  }

  private mutating func model(of service: ServiceDefinition) -> SwiftService {
    let names = methodNames(of: service)
    let methods = zip(service.methods, names).map { method, name in
      SwiftService.Method(
        name: name, path: "/\(service.fullName)/\(method.name)",
        kind: Self.kind(of: method), request: self.names[method.request],
        response: self.names[method.response],
        comment: comment(method.comment, isDeprecated: method.isDeprecated))
    }
    return SwiftService(
      name: self.names[service.fullName], protobufName: service.fullName,
      comment: comment(service.comment, isDeprecated: service.isDeprecated), methods: methods)
  }

  private static func kind(of method: ServiceDefinition.Method) -> SwiftService.Method.Kind {
    switch (method.isRequestStream, method.isResponseStream) {
    case (false, false): .unary
    case (true, false): .clientStreaming
    case (false, true): .serverStreaming
    case (true, true): .bidirectionalStreaming
    }
  }

  /// Deprecation is a matter of the comment: an attribute would make the generated code warn of
  /// itself.
  func comment(_ text: String?, isDeprecated: Bool) -> String? {
    guard isDeprecated else { return text }
    return [text, "Deprecated."].compactMap { $0 }.joined(separator: "\n\n")
  }
}
