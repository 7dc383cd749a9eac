/// Default values of fields, which proto2 has.
extension Resolver {
  mutating func defaultValue(
    of syntax: FieldSyntax, type: FieldType, cardinality: FieldDefinition.Cardinality
  ) -> FieldDefinition.DefaultValue? {
    let options = syntax.options.filter { $0.nameText == "default" }
    guard let option = options.first else { return nil }
    if options.count > 1 {
      diagnostics.error(
        "field '\(syntax.name.text)' has two default values", at: options[1].nameRange,
        notes: ["the first is at \(option.nameRange.location)"], help: "keep one")
    }
    guard language == .proto2 else {
      diagnostics.error(
        "option 'default' cannot be used here", at: option.nameRange,
        help: "proto3 has no default values: a field that is not set is zero or empty")
      return nil
    }
    switch cardinality {
    case .repeated, .map:
      diagnostics.error(
        "a repeated field has no default value", at: option.nameRange,
        notes: ["it is empty if it is not set"], help: "remove the option")
      return nil
    case .implicit, .explicit, .required, .oneof:
      break
    }
    switch type {
    case .scalar(let scalar):
      return defaultValue(option.value, of: scalar, field: syntax.name.text)
    case .enumeration(let name):
      return defaultValue(option.value, ofEnum: name)
    case .message:
      diagnostics.error(
        "a message has no default value", at: option.nameRange, help: "remove the option")
      return nil
    }
  }

  private mutating func defaultValue(_ value: OptionValue, of scalar: ScalarType, field: String)
    -> FieldDefinition.DefaultValue?
  {
    switch ScalarLiteral.read(value, as: scalar, in: .defaultValue) {
    case .success(.integer(let number)): return .integer(number)
    case .success(.unsignedInteger(let number)): return .unsignedInteger(number)
    case .success(.floatingPoint(let number)): return .floatingPoint(number)
    case .success(.bool(let isTrue)): return .bool(isTrue)
    case .success(.string(let bytes)): return .string(bytes)
    case .failure(let problem):
      diagnostics.error(
        "the default value of field '\(field)' must be \(problem.expected)", at: value.range,
        help: problem.help)
      return nil
    }
  }

  private mutating func defaultValue(_ value: OptionValue, ofEnum name: String)
    -> FieldDefinition.DefaultValue?
  {
    if case .identifier(let word) = value.kind, isValue(word, of: name) {
      return .enumValue(word)
    }
    guard diagnostics.hasRoom, let enumeration = enums[name] else { return nil }
    let names = enumeration.values.map(\.name.text)
    diagnostics.step(names.count)
    guard case .identifier(let word) = value.kind else {
      diagnostics.error(
        "the default value must be a value of enum '\(name)'", at: value.range,
        help: names.first.map { "write its name, such as \($0)" })
      return nil
    }
    diagnostics.error(
      "enum '\(name)' has no value '\(word)'", at: value.range,
      help: Suggestion.question(for: word, among: names)
        ?? names.first.map { "write one of its values, such as \($0)" })
    return nil
  }

  private mutating func isValue(_ word: String, of enumeration: String) -> Bool {
    diagnostics.step()
    if enumValueNames[enumeration] == nil {
      enumValueNames[enumeration] = Set(enums[enumeration]?.values.map(\.name.text) ?? [])
    }
    return enumValueNames[enumeration]?.contains(word) ?? false
  }
}
