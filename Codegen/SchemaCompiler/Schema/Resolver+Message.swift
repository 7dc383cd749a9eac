/// Messages and their fields.
extension Resolver {
  mutating func definition(of syntax: MessageSyntax, in scope: String) -> MessageDefinition {
    let fullName = SymbolTable.join(scope, syntax.name.text)
    let isMessageSet = syntax.options.isOn("message_set_wire_format")
    checkNumbers(
      syntax.fields.map { NumberedName(name: $0.name, number: $0.number) },
      of: .fields(of: syntax.name.text), reserved: syntax.reserved,
      extensions: syntax.extensionRanges, areAliasesAllowed: false)
    checkMessageSet(syntax, isMessageSet: isMessageSet)
    checkJSONNames(of: syntax)
    let filled = Set(syntax.fields.compactMap(\.oneof))
    for (number, oneof) in syntax.oneofs.enumerated()
    where isWhole && !filled.contains(number) {
      diagnostics.error(
        "oneof '\(oneof.name.text)' holds no fields", at: oneof.name.range,
        help: "give it a field, or remove it")
    }
    return MessageDefinition(
      name: syntax.name.text, range: syntax.name.range, fullName: fullName,
      comment: syntax.comment, isDeprecated: syntax.options.isOn("deprecated"),
      fields: syntax.fields.compactMap { definition(of: $0, in: fullName) },
      oneofs: syntax.oneofs.map { oneof in
        OneofDefinition(
          name: oneof.name.text, range: oneof.name.range, comment: oneof.comment,
          options: OptionSet(syntax: oneof.options))
      },
      messages: syntax.messages.map { definition(of: $0, in: fullName) },
      enums: syntax.enums.map { definition(of: $0, in: fullName) },
      extensions: definitions(of: syntax.extensions, in: fullName),
      extensionRanges: syntax.extensionRanges.flatMap { statement in
        Self.definitions(of: statement, isMessageSet: isMessageSet)
      },
      reserved: syntax.reserved, isMessageSet: isMessageSet,
      options: OptionSet(syntax: syntax.options))
  }

  private static func definitions(of statement: ExtensionRangeSyntax, isMessageSet: Bool)
    -> [MessageDefinition.ExtensionRange]
  {
    statement.ranges.enumerated().map { index, range in
      var options = statement.options
      for position in options.indices {
        options[position].location? += index * statement.locationCount
      }
      let last = range.isToMax && isMessageSet ? Int64(Int32.max) - 1 : range.numbers.upperBound
      let numbers = Int32(clamping: range.numbers.lowerBound)...Int32(clamping: last)
      return .init(
        numbers: numbers, options: OptionSet(syntax: options), range: range.range)
    }
  }

  private mutating func checkMessageSet(_ syntax: MessageSyntax, isMessageSet: Bool) {
    guard isMessageSet, let field = syntax.fields.first else { return }
    diagnostics.error(
      "message '\(syntax.name.text)' is a message set, which has extensions but no fields",
      at: field.name.range, help: "extend it instead")
  }

  mutating func definition(
    of syntax: FieldSyntax, in scope: String, extendee: String? = nil
  ) -> FieldDefinition? {
    guard let (type, cardinality) = shape(of: syntax, in: scope, isExtension: extendee != nil),
      let number = Int32(exactly: syntax.number.value)
    else { return nil }
    checkBuiltInOptions(of: syntax, type: type)
    let isGroup = if case .group = syntax.kind { true } else { false }
    return FieldDefinition(
      name: syntax.name.text, range: syntax.name.range, number: number, type: type,
      cardinality: cardinality, label: syntax.label, isDelimited: isGroup, extendee: extendee,
      jsonName: Self.jsonName(of: syntax),
      defaultValue: defaultValue(of: syntax, type: type, cardinality: cardinality),
      precedingMessages: syntax.precedingMessages, comment: syntax.comment,
      isDeprecated: syntax.options.isOn("deprecated"),
      options: OptionSet(syntax: syntax.options.filter { !$0.isPseudo }),
      fullName: SymbolTable.join(scope, syntax.name.text))
  }

  private mutating func shape(of syntax: FieldSyntax, in scope: String, isExtension: Bool) -> (
    FieldType, FieldDefinition.Cardinality
  )? {
    let packed = syntax.options.first { $0.nameText == "packed" }
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
      checkOpen(valueType, at: value)
      checkZero(valueType, at: value)
    case .group(let name):
      let type = FieldType.message(SymbolTable.join(scope, name.text))
      shape = (type, cardinality(of: syntax, type: type, packed: nil, isExtension))
    case .named(let name):
      guard let type = type(name, in: scope) else { return nil }
      shape = (type, cardinality(of: syntax, type: type, packed: packed, isExtension))
      checkOpen(type, at: name)
    }
    if let packed, packed.word == "true" {
      if case .repeated(isPacked: true) = shape.cardinality { return shape }
      diagnostics.error(
        "field '\(syntax.name.text)' cannot be packed", at: packed.nameRange,
        notes: ["only repeated numbers, booleans and enums can"], help: "remove the option")
    }
    return shape
  }

  private func cardinality(
    of syntax: FieldSyntax, type: FieldType, packed: OptionSyntax?, _ isExtension: Bool
  ) -> FieldDefinition.Cardinality {
    if let oneof = syntax.oneof { return .oneof(oneof) }
    switch syntax.label {
    case .repeated:
      let isPacked = packed.map { $0.word != "false" } ?? (language == .proto3)
      return .repeated(isPacked: type.isPackable && isPacked)
    case .optional:
      return .explicit
    case .required:
      return .required
    case .none:
      if case .message = type { return .explicit }
      return language == .proto2 || isExtension ? .explicit : .implicit
    }
  }

  /// A proto3 message must be able to keep any number in an enum's field, and proto2's enums cannot.
  private mutating func checkOpen(_ type: FieldType, at name: NameSyntax) {
    guard language == .proto3, case .enumeration(let fullName) = type,
      let symbol = table.symbols[fullName], graph.files[symbol.file].language == .proto2,
      !graph.damaged.contains(symbol.file)
    else { return }
    diagnostics.error(
      "enum '\(name.text)' is one of proto2, which a proto3 field cannot hold", at: name.range,
      notes: ["it is declared at \(symbol.name.range.location)"],
      help: "declare the enum in a proto3 file")
  }

  /// An entry without a value has the enum's default, which must be zero for it to look the same to
  /// all.
  private mutating func checkZero(_ type: FieldType, at name: NameSyntax) {
    guard case .enumeration(let fullName) = type, let first = enums[fullName]?.values.first,
      first.number.value != 0, language == .proto2
    else { return }
    diagnostics.error(
      "the first value of enum '\(name.text)' is \(first.number.value), which no map's may be",
      at: name.range, notes: ["it is declared at \(first.name.range.location)"],
      help: "begin the enum with a value of number 0")
  }
}

extension [OptionSyntax] {
  /// Whether a built-in option is set to true. Whether it may be is checked elsewhere.
  func isOn(_ name: String) -> Bool {
    contains { $0.nameText == name && $0.word == "true" }
  }
}
