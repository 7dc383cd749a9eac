/// Makes the Swift model of a resolved schema. Reports names that differ in the schema and come out
/// the same in Swift.
struct SwiftModelBuilder {
  let schema: Schema
  let names: TypeNames
  private let storage: StoragePlan
  private let required: RequiredFieldPlan
  private let options: CompilationOptions
  /// The names of the files' descriptors, by path. To find one takes a look at all types of the file.
  private let descriptorNames: [String: String]
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
        at: clash.range, help: "rename one, or give their files different swift_prefix options")
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
    descriptorNames = Dictionary(
      schema.files.map { ($0.path, DescriptorNames.typeName(for: $0)) },
      uniquingKeysWith: { first, _ in first })
    self.diagnostics = diagnostics
    names = TypeNames(schema)
    enums = EnumPlan.plans(of: schema)
    storage = StoragePlan(schema)
    required = RequiredFieldPlan(schema)
  }

  private mutating func model(of file: SchemaFile) -> SwiftFile {
    self.file = file
    descriptorName = descriptorNames[file.path] ?? ""
    descriptorIndices = DescriptorNames.indices(of: file)
    let links = FileLinks(of: file, in: schema, options)
    let services = file.services.map { model(of: $0) }
    var newlyCarried: [String] = []
    for service in file.services {
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
        dependencies: links.dependencies.compactMap { descriptorNames[$0] }),
      modules: links.modules, carriedMessages: newlyCarried.sorted())
  }

  // MARK: Messages

  private mutating func model(of message: MessageDefinition) -> SwiftMessage {
    var taken = NameClaims(
      reserved: [
        "unknownFields", "messageName", "descriptor", "encodedSize", "hashValue", "self", "init",
        "description", "debugDescription",
      ],
      suffix: "Field")
    let oneofNames = message.oneofs.map { oneof in
      claim(
        SwiftName.lowerCamelCase(oneof.name), of: oneof.name, at: oneof.range, in: message, &taken)
    }
    var properties: [SwiftProperty] = []
    var placed: Set<Int> = []
    let members = Dictionary(grouping: message.fields) { field in
      if case .oneof(let number) = field.cardinality { number } else { -1 }
    }
    let nested = Set(
      (message.messages.map(\.fullName) + message.enums.map(\.fullName)).map(names.simple))
    for field in message.fields {
      if case .oneof(let number) = field.cardinality {
        guard placed.insert(number).inserted else { continue }
        properties.append(
          .oneof(
            model(
              of: number, members[number] ?? [], in: message, name: oneofNames[number],
              beside: nested)))
      } else {
        let name = claim(
          SwiftName.lowerCamelCase(field.name), of: field.name, at: field.range, in: message, &taken
        )
        var property = model(of: field, in: message, name: name, oneof: nil)
        if let value = DefaultLiteral.text(of: field, enums: enums) {
          property.fallback = (
            claim(
              name + "OrDefault", of: field.name, at: field.range, in: message, &taken), value
          )
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

  /// `nested` are the names of the types that the message nests.
  private mutating func model(
    of number: Int, _ members: [FieldDefinition], in message: MessageDefinition, name: String,
    beside nested: Set<String>
  ) -> SwiftOneof {
    let oneof = message.oneofs[number]
    // `none` and `some` are the cases of the Optional around the enum.
    var taken = NameClaims(
      reserved: ["none", "some", "hashValue", "self", "init"], suffix: "Field")
    var fields: [SwiftField] = []
    for field in members {
      let caseName = claim(
        SwiftName.lowerCamelCase(field.name), of: field.name, at: field.range, in: message, &taken)
      fields.append(model(of: field, in: message, name: caseName, oneof: name))
    }
    var typeName = TypeNames.typeName(SwiftName.upperCamelCase(oneof.name))
    if nested.contains(typeName) || SwiftName.reservedTypeNames.contains(typeName) {
      typeName += "Oneof"
    }
    return SwiftOneof(name: name, typeName: typeName, comment: oneof.comment, fields: fields)
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
    case .enumeration(let name) where enums[name]?.form == .closed:
      .closedEnumeration(names.reference(to: name, from: scope))
    case .enumeration(let name): .enumeration(names.reference(to: name, from: scope))
    }
  }

  /// The form of one `bytes` field: what its option says, or else its file's, or else that of all.
  private func bytesForm(of field: FieldDefinition) -> BytesForm {
    ReignOptionsSchema.bytesForm(in: field.options)
      ?? file.flatMap { ReignOptionsSchema.bytesForm(in: $0.options) } ?? options.bytesForm
  }

  private mutating func claim(
    _ name: String, of schemaName: String, at range: SourceRange,
    in message: MessageDefinition, _ claims: inout NameClaims
  ) -> String {
    let (name, earlier) = claims.claim(name, for: schemaName)
    if let earlier {
      diagnostics.error(
        "'\(earlier)' and '\(schemaName)' of message '\(message.fullName)' both become '\(name)' "
          + "in Swift", at: range, help: "rename one of them")
    }
    return name
  }

  // MARK: Enums and services

  private mutating func model(of enumeration: EnumDefinition) -> SwiftEnum {
    var taken = NameClaims(reserved: EnumPlan.reservedCaseNames, suffix: EnumPlan.reservedSuffix)
    var cases: [SwiftEnum.Case] = []
    var aliases: [(name: String, of: String, comment: String?)] = []
    var first: [Int32: String] = [:]
    var numbers: [String: Int32] = [:]
    let prefix = EnumPrefix(enumeration)
    for value in enumeration.values {
      let (name, earlier) = taken.claim(prefix.caseName(value.name), for: value.name)
      let text = comment(value.comment, isDeprecated: value.isDeprecated)
      if let earlier, numbers[name] != value.number {
        diagnostics.error(
          "values '\(earlier)' and '\(value.name)' of enum '\(enumeration.fullName)' both become "
            + "'\(name)' in Swift", at: value.range, help: "rename one of them")
      } else if let original = first[value.number] {
        // `MOO` and `moo` of the same number are one name in Swift.
        numbers[name] = value.number
        if earlier == nil { aliases.append((name, original, text)) }
      } else {
        first[value.number] = name
        numbers[name] = value.number
        cases.append(.init(name: name, number: value.number, comment: text))
      }
    }
    return SwiftEnum(
      name: names.simple(enumeration.fullName),
      comment: comment(enumeration.comment, isDeprecated: enumeration.isDeprecated),
      form: enums[enumeration.fullName]?.form ?? .open, cases: cases, aliases: aliases)
  }

  private mutating func model(of service: ServiceDefinition) -> SwiftService {
    // `all` and `channel` are the generated code's own.
    var taken = NameClaims(
      reserved: ["all", "channel", "self", "init"], suffix: "Method")
    let methods = service.methods.map { method in
      let (name, earlier) = taken.claim(SwiftName.lowerCamelCase(method.name), for: method.name)
      if let earlier {
        diagnostics.error(
          "methods '\(earlier)' and '\(method.name)' of service '\(service.fullName)' both become "
            + "'\(name)' in Swift", at: method.range, help: "rename one of them")
      }
      return SwiftService.Method(
        name: name, path: "/\(service.fullName)/\(method.name)",
        kind: Self.kind(of: method), request: names[method.request],
        response: names[method.response],
        comment: comment(method.comment, isDeprecated: method.isDeprecated))
    }
    return SwiftService(
      name: names[service.fullName], protobufName: service.fullName,
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

/// The names that are taken in one scope of Swift.
struct NameClaims {
  private let reserved: Set<String>
  private let suffix: String
  private var owners: [String: String] = [:]

  /// Names in `reserved` get `suffix` appended.
  init(reserved: Set<String>, suffix: String) {
    self.reserved = reserved
    self.suffix = suffix
  }

  /// The name to use, and whose it is already, if it is somebody's.
  mutating func claim(_ name: String, for owner: String) -> (name: String, earlier: String?) {
    let name = reserved.contains(name) ? name + suffix : name
    if let earlier = owners[name] { return (name, earlier) }
    owners[name] = owner
    return (name, nil)
  }
}
