/// Enums and services.
extension Resolver {
  mutating func definition(of syntax: EnumSyntax, in scope: String) -> EnumDefinition {
    let allowsAliases = mayBeOn("allow_alias", syntax.options)
    let values = syntax.values.map { NumberedName(name: $0.name, number: $0.number) }
    checkNumbers(
      values, of: .values(of: syntax.name.text), reserved: syntax.reserved,
      areAliasesAllowed: allowsAliases)
    if isWhole, allowsAliases, Set(values.map(\.number.value)).count == values.count {
      let option = syntax.options.first { $0.nameText == "allow_alias" }
      diagnostics.error(
        "enum '\(syntax.name.text)' allows aliases but has none", at: option?.nameRange,
        help: "remove the option")
    }
    if let option = syntax.options.first(where: { $0.nameText == "allow_alias" }),
      option.word == "false"
    {
      diagnostics.error(
        "aliases are not allowed anyway", at: option.nameRange, help: "remove the option")
    }
    checkShortNames(of: syntax)
    if !isWhole {
      // What seems to be the first value need not be it.
    } else if let first = syntax.values.first {
      if first.number.value != 0, language == .proto3 {
        diagnostics.error(
          "the first value of enum '\(syntax.name.text)' is \(first.number.value), not 0",
          at: first.number.range,
          notes: ["zero is what a field holds that was not set"],
          help: "begin with a value such as \(Self.zeroName(of: syntax.name.text)) = 0;")
      }
    } else {
      diagnostics.error(
        "enum '\(syntax.name.text)' has no values", at: syntax.name.range,
        help: "begin with a value such as \(Self.zeroName(of: syntax.name.text)) = 0;")
    }
    return EnumDefinition(
      name: syntax.name.text, range: syntax.name.range,
      fullName: SymbolTable.join(scope, syntax.name.text),
      comment: syntax.comment, isDeprecated: syntax.options.isOn("deprecated"),
      isClosed: language == .proto2, values: syntax.values.compactMap { definition(of: $0) },
      reserved: syntax.reserved, options: OptionSet(syntax: syntax.options))
  }

  private func definition(of syntax: EnumValueSyntax) -> EnumDefinition.Value? {
    guard let number = Int32(exactly: syntax.number.value) else { return nil }
    return EnumDefinition.Value(
      name: syntax.name.text, range: syntax.name.range, number: number, comment: syntax.comment,
      isDeprecated: syntax.options.isOn("deprecated"),
      options: OptionSet(syntax: syntax.options))
  }

  private static func zeroName(of name: String) -> String {
    let words = SwiftName.words(of: name).map { $0.uppercased() }
    return (words + ["UNSPECIFIED"]).joined(separator: "_")
  }

  /// Generators for many languages drop the enum's name from its values', and raise and lower letters;
  /// what is left must tell values of different numbers apart.
  private mutating func checkShortNames(of syntax: EnumSyntax) {
    // proto2 is older than generators that do so.
    let isWarning =
      language == .proto2 && mayBeOn("deprecated_legacy_json_field_conflicts", syntax.options)
    var first: [String: EnumValueSyntax] = [:]
    for value in syntax.values {
      let name = Self.shortName(of: value.name.text, in: syntax.name.text)
      guard let earlier = first[name] else {
        first[name] = value
        continue
      }
      guard earlier.number.value != value.number.value, earlier.name.text != value.name.text else {
        continue
      }
      let message =
        "'\(earlier.name.text)' and '\(value.name.text)' are the same without the enum's name"
      let notes = [
        "both become '\(name)' in other languages",
        "the first is at \(earlier.name.range.location)",
      ]
      let help = "rename one of them"
      if isWarning {
        diagnostics.warn(message, at: value.name.range, notes: notes, help: help)
      } else {
        diagnostics.error(message, at: value.name.range, notes: notes, help: help)
      }
    }
  }

  /// In UpperCamelCase without the enum's name, if something is left.
  private static func shortName(of value: String, in enumeration: String) -> String {
    var prefix = enumeration.utf8.filter { $0 != UInt8(ascii: "_") }[...]
    var rest = Array(value.utf8)[...]
    while let letter = prefix.first, let next = rest.first {
      if next == UInt8(ascii: "_") {
        rest.removeFirst()
        continue
      }
      guard next.lowercased == letter.lowercased else { break }
      prefix.removeFirst()
      rest.removeFirst()
    }
    rest = rest.drop { $0 == UInt8(ascii: "_") }
    let words = prefix.isEmpty && !rest.isEmpty ? Array(rest) : Array(value.utf8)
    return String(
      decoding: words.split(separator: UInt8(ascii: "_")).flatMap { word in
        [word[word.startIndex].uppercased] + word.dropFirst().map(\.lowercased)
      }, as: UTF8.self)
  }

  // MARK: Services

  mutating func definition(of syntax: ServiceSyntax, in scope: String) -> ServiceDefinition {
    let fullName = SymbolTable.join(scope, syntax.name.text)
    return ServiceDefinition(
      name: syntax.name.text, range: syntax.name.range, fullName: fullName,
      comment: syntax.comment, isDeprecated: syntax.options.isOn("deprecated"),
      methods: syntax.methods.compactMap { definition(of: $0, in: fullName) },
      options: OptionSet(syntax: syntax.options))
  }

  private mutating func definition(of syntax: MethodSyntax, in scope: String)
    -> ServiceDefinition.Method?
  {
    // Both are looked up, so that both are reported.
    let request = message(syntax.request.type, in: scope)
    let response = message(syntax.response.type, in: scope)
    guard let request, let response else { return nil }
    return ServiceDefinition.Method(
      name: syntax.name.text, range: syntax.name.range, request: request, response: response,
      isRequestStream: syntax.request.isStream, isResponseStream: syntax.response.isStream,
      comment: syntax.comment, isDeprecated: syntax.options.isOn("deprecated"),
      options: OptionSet(syntax: syntax.options, isPresent: syntax.hasBlock))
  }

  private mutating func message(_ name: NameSyntax, in scope: String) -> String? {
    switch type(name, in: scope) {
    case .message(let fullName):
      return fullName
    case .scalar, .enumeration:
      diagnostics.error(
        "methods take and return messages, and '\(name.text)' is none", at: name.range,
        help: "wrap it in a message")
      return nil
    case nil:
      return nil
    }
  }
}

extension UInt8 {
  /// The small letter, of a letter of ASCII.
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  /// The capital letter, of a letter of ASCII.
  var uppercased: UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) ? self & ~0x20 : self
  }
}
