extension SwiftModelBuilder {
  /// The keys of extensions that are declared in a message, or in none.
  mutating func extensions(
    _ fields: [FieldDefinition], in scope: MessageDefinition?
  ) -> [SwiftExtension] {
    let withKeys = fields.filter { ExtensionPlan.hasKey($0, in: schema) }
    var claims = NameClaims(
      reserved: ["file", "descriptor", "messageName", "self", "init"], suffix: "Field")
    let keys = claims.claim(
      withKeys.map { field in
        .init(
          owner: field.name, wanted: SwiftName.lowerCamelCase(field.name), range: field.range,
          mark: .number(field.number))
      })
    for renaming in claims.renamings { tell(renaming, of: "extension '\(renaming.owner)'") }
    return zip(withKeys, keys).compactMap { field, name in
      guard let extendee = field.extendee else { return nil }
      let cardinality = field.cardinality
      return SwiftExtension(
        name: name, number: Int(field.number),
        comment: comment(field.comment, isDeprecated: field.isDeprecated),
        extended: ExtensionPlan.descriptor(ofOptions: extendee)
          ?? names.reference(to: extendee, from: scope?.fullName),
        value: value(of: field, in: scope?.fullName),
        isRepeated: cardinality == .repeated(isPacked: false)
          || cardinality == .repeated(isPacked: true),
        isPacked: cardinality == .repeated(isPacked: true))
    }
  }
}

/// Which extensions have a key in Swift, and of what.
enum ExtensionPlan {
  /// Groups have none, nor has what extends a message set, where values are not written as fields, under
  /// numbers that may be beyond those of fields. Neither has what needs a message of descriptor.proto, which programs need
  /// not have with them, unless it is the options that are extended: there a descriptor stands for them.
  static func hasKey(_ field: FieldDefinition, in schema: Schema) -> Bool {
    guard let extendee = field.extendee, !field.isDelimited,
      !schema.messageSets.contains(extendee)
    else { return false }
    switch field.type {
    case .message(let name), .enumeration(let name):
      guard isThere(name, in: schema) else { return false }
    case .scalar: break
    }
    return descriptor(ofOptions: extendee) != nil || isThere(extendee, in: schema)
  }

  /// The module of descriptors.
  static let reflection = "ProtobufReflection"

  /// The type for what has options of that message, which is the codec's or that of the module for
  /// reflection.
  static func descriptor(ofOptions message: String) -> String? {
    switch message {
    case "google.protobuf.FileOptions": "ProtobufCodec.FileDescriptor"
    case "google.protobuf.MessageOptions": "ProtobufCodec.MessageDescriptor"
    case "google.protobuf.FieldOptions": "\(reflection).FieldDescriptor"
    case "google.protobuf.OneofOptions": "\(reflection).OneofDescriptor"
    case "google.protobuf.EnumOptions": "\(reflection).EnumDescriptor"
    case "google.protobuf.EnumValueOptions": "\(reflection).EnumDescriptor.Value"
    case "google.protobuf.ServiceOptions": "\(reflection).ServiceDescriptor"
    case "google.protobuf.MethodOptions": "\(reflection).ServiceMethodDescriptor"
    default: nil
    }
  }

  private static func isThere(_ type: String, in schema: Schema) -> Bool {
    schema.declaringFiles[type].map { !BundledSchema.isForOptions($0) } ?? false
  }
}
