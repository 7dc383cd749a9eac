/// What fields, oneofs, cases and methods are called.
extension SwiftModelBuilder {
  /// The names of a message's properties: of the fields that are in no oneof, by their numbers, with those
  /// of the properties that give default values; and of its oneofs, in their order.
  mutating func propertyNames(of message: MessageDefinition) -> (
    fields: [Int32: (name: String, fallback: String?)], oneofs: [String]
  ) {
    var claims = NameClaims(
      reserved: [
        "unknownFields", "messageName", "descriptor", "encodedSize", "hashValue", "self", "init",
        "description", "debugDescription",
      ],
      suffix: "Field")
    let fields = message.fields.filter { field in
      if case .oneof = field.cardinality { false } else { true }
    }
    // Numbers are given out in time: the name stays with whoever had it before there was another.
    let wanted =
      fields.map { field in
        NameClaims.Claim(
          owner: field.name, wanted: SwiftName.lowerCamelCase(field.name), range: field.range,
          rank: Int(field.number), mark: .number(field.number))
      }
      + message.oneofs.map { oneof in
        NameClaims.Claim(
          owner: oneof.name, wanted: SwiftName.lowerCamelCase(oneof.name), range: oneof.range,
          rank: Int.max, mark: .word("Oneof"))
      }
    let names = claims.claim(wanted)
    let withDefaults = zip(fields, names).filter { $0.0.defaultValue != nil }
    let fallbacks = claims.claim(
      withDefaults.map { field, name in
        .init(
          owner: "\(field.name) with its default", wanted: name + "OrDefault", range: field.range,
          rank: Int(field.number), mark: .number(field.number))
      })
    tell(claims, in: message)
    var result: [Int32: (name: String, fallback: String?)] = [:]
    for (field, name) in zip(fields, names) { result[field.number] = (name, nil) }
    for ((field, _), name) in zip(withDefaults, fallbacks) { result[field.number]?.fallback = name }
    return (result, Array(names[fields.count...]))
  }

  mutating func caseNames(of fields: [FieldDefinition], in message: MessageDefinition) -> [String] {
    // `none` and `some` are the cases of the Optional around the enum.
    var claims = NameClaims(
      reserved: ["none", "some", "hashValue", "self", "init"], suffix: "Field")
    let names = claims.claim(
      fields.map { field in
        .init(
          owner: field.name, wanted: SwiftName.lowerCamelCase(field.name), range: field.range,
          rank: Int(field.number), mark: .number(field.number))
      })
    tell(claims, in: message)
    return names
  }

  mutating func methodNames(of service: ServiceDefinition) -> [String] {
    // `all` and `channel` are the generated code's own.
    var claims = NameClaims(reserved: ["all", "channel", "self", "init"], suffix: "Method")
    let names = claims.claim(
      service.methods.map { method in
        .init(
          owner: method.name, wanted: SwiftName.lowerCamelCase(method.name), range: method.range,
          mark: .ordinal)
      })
    for renaming in claims.renamings {
      tell(renaming, of: "method '\(renaming.owner)' of service '\(service.fullName)'")
    }
    return names
  }

  private mutating func tell(_ claims: NameClaims, in message: MessageDefinition) {
    for renaming in claims.renamings {
      tell(renaming, of: "'\(renaming.owner)' of message '\(message.fullName)'")
    }
  }

  mutating func tell(_ renaming: NameClaims.Renaming, of owner: String, help: String? = nil) {
    let reason =
      renaming.earlier.map { "'\(renaming.wanted)' is the name of '\($0)'" }
      ?? "several packages have a '\(renaming.wanted)'"
    diagnostics.note(
      "\(owner) is '\(renaming.name)' in Swift, as \(reason)", at: renaming.range, help: help)
  }
}
