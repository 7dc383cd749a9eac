/// Messages and their fields.
extension Resolver {
  mutating func definition(of syntax: MessageSyntax, in scope: String) -> MessageDefinition {
    let fullName = SymbolTable.join(scope, syntax.name.text)
    let options = checkedOptions(syntax.options, of: .message)
    checkExtensions(syntax.extensions)
    checkNumbers(
      syntax.fields.map { NumberedName(name: $0.name, number: $0.number) },
      of: .fields(of: syntax.name.text), reserved: syntax.reserved, areAliasesAllowed: false)
    checkJSONNames(of: syntax)
    for (number, oneof) in syntax.oneofs.enumerated()
    where !syntax.fields.contains(where: { $0.oneof == number }) {
      diagnostics.error(
        "oneof '\(oneof.name.text)' holds no fields", at: oneof.name.range,
        help: "give it a field, or remove it")
    }
    let fields = syntax.fields.compactMap { definition(of: $0, in: fullName) }
    return MessageDefinition(
      name: syntax.name.text, range: syntax.name.range, fullName: fullName,
      comment: syntax.comment,
      isDeprecated: options.isDeprecated, fields: fields,
      oneofs: syntax.oneofs.map { oneof in
        OneofDefinition(
          name: oneof.name.text, range: oneof.name.range, comment: oneof.comment,
          options: checkedOptions(oneof.options, of: .oneof).kept)
      },
      messages: syntax.messages.map { definition(of: $0, in: fullName) },
      enums: syntax.enums.map { definition(of: $0, in: fullName) }, options: options.kept)
  }

  private mutating func definition(of syntax: FieldSyntax, in scope: String) -> FieldDefinition? {
    let options = checkedOptions(syntax.options, of: .field)
    guard let (type, cardinality) = shape(of: syntax, in: scope, packed: options.packed),
      let number = Int32(exactly: syntax.number.value)
    else { return nil }
    return FieldDefinition(
      name: syntax.name.text, range: syntax.name.range, number: number, type: type,
      cardinality: cardinality,
      jsonName: Self.jsonName(of: syntax), comment: syntax.comment,
      isDeprecated: options.isDeprecated, options: options.kept)
  }

  private mutating func shape(of syntax: FieldSyntax, in scope: String, packed: Bool?) -> (
    FieldType, FieldDefinition.Cardinality
  )? {
    let shape: (type: FieldType, cardinality: FieldDefinition.Cardinality)
    switch syntax.kind {
    case .map(let key, let value):
      guard let keyType = type(key, in: scope), let valueType = type(value, in: scope) else {
        return nil
      }
      guard case .scalar(let scalar) = keyType, scalar.isMapKey else {
        diagnostics.error(
          "'\(key.text)' cannot be the key of a map", at: key.range,
          help: "use an integer type, bool or string")
        return nil
      }
      shape = (valueType, .map(key: scalar))
    case .named(let name):
      guard let type = type(name, in: scope) else { return nil }
      shape = (type, Self.cardinality(of: syntax, type: type, packed: packed))
    }
    if packed == true {
      if case .repeated(isPacked: true) = shape.cardinality { return shape }
      let option = syntax.options.first { $0.nameText == "packed" }
      diagnostics.error(
        "field '\(syntax.name.text)' cannot be packed", at: option?.nameRange,
        notes: ["only repeated numbers, booleans and enums can"], help: "remove the option")
    }
    return shape
  }

  private static func cardinality(of syntax: FieldSyntax, type: FieldType, packed: Bool?)
    -> FieldDefinition.Cardinality
  {
    if let oneof = syntax.oneof { return .oneof(oneof) }
    switch syntax.label {
    case .repeated:
      return .repeated(isPacked: type.isPackable && packed != false)
    case .optional:
      return .explicit
    case .none:
      if case .message = type { return .explicit }
      return .implicit
    }
  }

  // MARK: JSON names

  static func jsonName(of field: FieldSyntax) -> String {
    if let option = field.options.first(where: { $0.nameText == "json_name" }),
      case .string(let bytes) = option.value
    {
      return String(decoding: bytes, as: UTF8.self)
    }
    return defaultJSONName(of: field.name.text)
  }

  /// Drops underscores and raises the letter after each (protobuf's specification, "JSON Mapping").
  static func defaultJSONName(of name: String) -> String {
    var result = ""
    var isRaised = false
    for character in name {
      if character == "_" {
        isRaised = true
      } else {
        result += isRaised ? character.uppercased() : String(character)
        isRaised = false
      }
    }
    return result
  }

  private mutating func checkJSONNames(of syntax: MessageSyntax) {
    var first: [String: NameSyntax] = [:]
    for field in syntax.fields {
      let name = Self.jsonName(of: field)
      if let earlier = first[name], earlier.text != field.name.text {
        diagnostics.error(
          "fields '\(earlier.text)' and '\(field.name.text)' have the same JSON name '\(name)'",
          at: field.name.range, notes: ["'\(earlier.text)' is at \(earlier.range.location)"],
          help: "rename one of them")
      } else {
        first[name] = field.name
      }
    }
  }
}
