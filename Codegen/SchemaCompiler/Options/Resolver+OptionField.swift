/// Follows the name of an option to its field.
extension Resolver {
  /// Sets the option in `message`, following what is left of its name. Whatever is wrong is reported.
  mutating func assign(
    _ assignment: inout OptionAssignment, _ parts: ArraySlice<OptionSyntax.NamePart>,
    in message: inout OptionMessage, of type: MessageDefinition
  ) {
    guard let part = parts.first, let field = field(part, of: type, assignment) else { return }
    assignment.path.append(field.number)
    assignment.isSourceOnly = assignment.isSourceOnly || field.isSourceOnly
    let written = assignment.option
    guard checkTargets(of: field, named: written.nameText, at: written.nameRange) else { return }
    if parts.count == 1 {
      assign(&assignment, field, in: &message, of: type)
      return
    }
    guard case .message(let name) = field.type, let inner = definitions.messages[name],
      field.isSingular
    else {
      diagnostics.error(
        "'\(part.text)' has no parts that could be set one by one", at: part.range,
        notes: [field.isSingular ? "it is no message" : "it is repeated"],
        help: "set it whole: \(part.written) = ...;")
      return
    }
    var value = OptionMessage(isMessageSet: inner.isMessageSet)
    // Taken out, so that it is changed in place rather than copied.
    switch message.fields.removeValue(forKey: field.number)?.values.first {
    case .message(let present), .group(let present): value = present
    case .varint, .fixed32, .fixed64, .bytes, nil: break
    }
    assignment.opened.append((assignment.path, inner))
    assign(&assignment, parts.dropFirst(), in: &value, of: inner)
    message.clearOneof(of: field, in: type)
    message.set(field.isDelimited ? .group(value) : .message(value), in: field)
  }

  private mutating func assign(
    _ assignment: inout OptionAssignment, _ field: FieldDefinition,
    in message: inout OptionMessage, of type: MessageDefinition
  ) {
    let name = assignment.option.nameText
    if field.isSingular, message.fields[field.number] != nil {
      let note = assignment.earlier.map { "the first time at \($0.nameRange.location)" }
      diagnostics.error(
        "option '\(name)' is set twice", at: assignment.option.nameRange,
        notes: note.map { [$0] } ?? [], help: "keep one")
      return
    }
    guard let value = value(of: assignment.option.value, for: field, named: name, isText: false)
    else { return }
    if field.isSingular {
      message.clearOneof(of: field, in: type)
      message.set(value, in: field)
    } else {
      assignment.path.append(Int32(clamping: message.fields[field.number]?.values.count ?? 0))
      message.append(value, to: field)
    }
  }

  // MARK: Names

  private mutating func field(
    _ part: OptionSyntax.NamePart, of type: MessageDefinition, _ assignment: OptionAssignment
  ) -> FieldDefinition? {
    if part.isCustom {
      let name = NameSyntax(text: part.text, range: part.range)
      return customField(name, of: type, from: assignment.scope)
    }
    if let field = definitions.field(named: part.text, of: type) { return field }
    guard diagnostics.hasRoom, !diagnostics.hasErrors || type.fullName == place.messageName else {
      return nil
    }
    diagnostics.step(type.fields.count)
    let names = type.fields.map(\.name)
    if type.fullName == place.messageName {
      let other = BuiltInOption.Place.allCases.first { place in
        definitions.messages[place.messageName]?.fields.contains { $0.name == part.text } ?? false
      }
      diagnostics.error(
        "there is no \(place.rawValue) option '\(part.text)'", at: part.range,
        help: other.map { "it is an option of \($0.rawValue)s" }
          ?? Suggestion.question(for: part.text, among: names)
          ?? "a custom option's name stands in parentheses: (\(part.text))")
    } else {
      diagnostics.error(
        "message '\(type.fullName)' has no field '\(part.text)'", at: part.range,
        help: Suggestion.question(for: part.text, among: names))
    }
    return nil
  }

  /// The extension of `type` that `name` means.
  mutating func customField(_ name: NameSyntax, of type: MessageDefinition, from scope: String)
    -> FieldDefinition?
  {
    diagnostics.step()
    // What has the name in the innermost scope is meant, whatever it is.
    let found = table.find(name.text, from: scope, visible: visible) { _ in true }
    switch found {
    case .found(let fullName, let symbol) where symbol.kind != .extension:
      diagnostics.error(
        "'\(name.text)' is no option: it means the \(symbol.kind.word) '\(fullName)' here",
        at: name.range, notes: ["names are looked up from the innermost scope outward"],
        help: "write the option's whole name, in parentheses with a leading dot")
    case .found(let fullName, let symbol):
      use(symbol)
      guard let field = definitions.extensions[fullName] else { return nil }
      guard field.extendee == type.fullName else {
        diagnostics.error(
          "'\(name.text)' is no option here: it extends '\(field.extendee ?? "")'",
          at: name.range,
          notes: ["options here are fields of '\(type.fullName)' and what extends it"])
        return nil
      }
      return field
    case .notImported(let fullName, let symbol) where symbol.kind == .extension:
      diagnostics.error(
        "option '\(name.text)' is declared in a file that is not imported", at: name.range,
        notes: ["'\(fullName)' is declared at \(symbol.name.range.location)"],
        help: "add import \"\(graph.files[symbol.file].source.path)\";")
    case .notImported, .hidden, .missing:
      guard diagnostics.hasRoom else { return nil }
      let isWorthwhile = diagnostics.mayLookThrough(definitions.extensions.count)
      let known =
        isWorthwhile
        ? definitions.extensions.values.filter { $0.extendee == type.fullName } : []
      diagnostics.error(
        "there is no custom option '\(name.text)'", at: name.range,
        help: suggestion(for: name.text, among: known.map(\.fullName))
          ?? "declare it with extend \(type.fullName) { ... }, or import the file that does")
    }
    return nil
  }

  /// A name that ends like the one that was written, or is nearly it.
  private func suggestion(for name: String, among names: [String]) -> String? {
    let names = names.sorted()
    if let longer = names.first(where: { $0.hasSuffix("." + name) }) {
      return "did you mean '\(longer)'?"
    }
    let last = name.split(separator: ".").last.map(String.init) ?? name
    let simple = names.map { ($0.split(separator: ".").last.map(String.init) ?? $0, $0) }
    if let near = Suggestion.nearest(to: last, among: simple.map(\.0) + [last]),
      let whole = simple.first(where: { $0.0 == near })
    {
      return "did you mean '\(whole.1)'?"
    }
    return Suggestion.question(for: name, among: names)
  }

  /// Whether the present element is of a kind that the field's declaration allows.
  mutating func checkTargets(of field: FieldDefinition, named name: String, at range: SourceRange)
    -> Bool
  {
    let targets = field.options.syntax.filter { $0.nameText == "targets" }.compactMap(\.word)
    guard !targets.isEmpty, !targets.contains(place.target) else { return true }
    diagnostics.error(
      "option '\(name)' is not for a \(place.rawValue)", at: range,
      notes: ["its declaration names as targets: \(targets.joined(separator: ", "))"])
    return false
  }
}

extension OptionSyntax.NamePart {
  fileprivate var written: String { isCustom ? "(\(text))" : text }
}

extension FieldDefinition {
  var isSingular: Bool {
    switch cardinality {
    case .implicit, .explicit, .required, .oneof: true
    case .repeated, .map: false
    }
  }

  /// Whether its values are messages, as the entries of a map are.
  var isOfMessages: Bool {
    if case .map = cardinality { return true }
    if case .message = type { return true }
    return false
  }

  /// Whether its type is a message that goes by that name in its scope.
  func isOfMessage(named name: String) -> Bool {
    guard case .message(let fullName) = type else { return false }
    return fullName.split(separator: ".").last.map(String.init) == name
  }

  /// Whether zero is as good as not set. Extensions all have presence.
  var isImplicit: Bool { cardinality == .implicit && extendee == nil }

  /// Whether descriptors leave the option out.
  fileprivate var isSourceOnly: Bool {
    options.syntax.contains { $0.nameText == "retention" && $0.word == "RETENTION_SOURCE" }
  }
}

extension OptionMessage {
  /// Removes what the other fields of the same oneof hold: of several that are set one by one, the last
  /// counts.
  fileprivate mutating func clearOneof(of field: FieldDefinition, in type: MessageDefinition) {
    guard case .oneof = field.cardinality, field.extendee == nil else { return }
    for other in type.fields
    where other.cardinality == field.cardinality && other.number != field.number {
      fields[other.number] = nil
    }
  }

  /// The message that a path of fields leads to.
  func message(at path: ArraySlice<Int32>) -> OptionMessage? {
    guard let number = path.first else { return self }
    switch fields[number]?.values.first {
    case .message(let inner), .group(let inner): return inner.message(at: path.dropFirst())
    case .varint, .fixed32, .fixed64, .bytes, nil: return nil
    }
  }

  fileprivate mutating func set(_ value: Value, in field: FieldDefinition) {
    fields[field.number] = Field(
      values: [value], isSourceOnly: field.isSourceOnly, isImplicit: field.isImplicit)
  }

  mutating func append(_ value: Value, to field: FieldDefinition) {
    let isPacked = field.cardinality == .repeated(isPacked: true)
    fields[field.number, default: Field(values: [], isPacked: isPacked)].values.append(value)
    fields[field.number]?.isSourceOnly = field.isSourceOnly
  }
}
