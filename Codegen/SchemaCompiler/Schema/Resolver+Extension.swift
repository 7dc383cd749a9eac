/// Extensions: fields that are declared outside the message that has them.
extension Resolver {
  mutating func definitions(of extensions: [ExtensionSyntax], in scope: String)
    -> [FieldDefinition]
  {
    extensions.flatMap { statement -> [FieldDefinition] in
      if statement.fields.isEmpty, isWhole {
        diagnostics.error(
          "'\(statement.extended.text)' is extended by nothing", at: statement.extended.range,
          help: "declare a field in the block, or remove it")
      }
      guard let extendee = extended(by: statement, in: scope) else { return [] }
      return statement.fields.compactMap { field in
        check(field, extending: extendee)
        let definition = definition(of: field, in: scope, extendee: extendee)
        if case .enumeration = definition?.type, isMessageSet(extendee) {
          refuseInMessageSet(field)
        }
        return definition
      }
    }
  }

  private mutating func extended(by statement: ExtensionSyntax, in scope: String) -> String? {
    let name = statement.extended
    switch type(name, in: scope) {
    case .message(let fullName):
      guard language == .proto2 || Self.optionMessages.contains(fullName) else {
        diagnostics.error(
          "proto3 extends options only, not '\(name.text)'", at: name.range,
          help: "add the fields to the message itself")
        return nil
      }
      checkLite(extending: fullName, at: name)
      return fullName
    case .scalar, .enumeration:
      diagnostics.error(
        "only messages are extended, and '\(name.text)' is none", at: name.range,
        help: "name a message that has extension ranges")
      return nil
    case nil:
      return nil
    }
  }

  /// What proto3 may extend, to declare custom options.
  private static let optionMessages = Set(
    [
      "File", "Message", "Field", "Oneof", "ExtensionRange", "Enum", "EnumValue", "Service",
      "Method",
    ].map { "google.protobuf.\($0)Options" })

  private mutating func check(_ field: FieldSyntax, extending extendee: String) {
    if field.label == .required {
      diagnostics.error(
        "extension '\(field.name.text)' is required", at: field.name.range,
        notes: ["messages written without knowing of it could not be read"],
        help: "make it optional")
    }
    if case .map = field.kind {
      diagnostics.error(
        "extension '\(field.name.text)' is a map", at: field.name.range,
        help: "wrap the map in a message")
    }
    if let option = field.options.first(where: { $0.nameText == "unverified_lazy" }),
      option.word == "true"
    {
      diagnostics.error(
        "extension '\(field.name.text)' cannot have option 'unverified_lazy'", at: option.nameRange,
        help: "remove the option")
    }
    if let option = field.options.first(where: { $0.nameText == "json_name" }),
      option.string != Self.defaultJSONName(of: field.name.text)
    {
      diagnostics.error(
        "the JSON name of extension '\(field.name.text)' is fixed", at: option.nameRange,
        notes: ["JSON has extensions by their full names in brackets"], help: "remove the option")
    }
    guard let message = messages[extendee] else { return }
    let number = field.number.value
    if let earlier = extensionNumbers[extendee]?[number] {
      let message = "extension '\(earlier.text)' of '\(extendee)' has number \(number) already"
      let notes = ["it is declared at \(earlier.range.location)"]
      let help = "choose another number"
      if earlier.range.location.path == field.name.range.location.path {
        diagnostics.error(message, at: field.number.range, notes: notes, help: help)
      } else {
        // Programs may have the one or the other.
        diagnostics.warn(message, at: field.number.range, notes: notes, help: help)
      }
    } else {
      extensionNumbers[extendee, default: [:]][number] = field.name
    }
    if SchemaLimits.fieldNumbersOfProtobuf.contains(number) {
      diagnostics.error(
        "field numbers 19000 to 19999 are protobuf's own", at: field.number.range,
        help: "choose another number")
    }
    let isMessageSet = isMessageSet(extendee)
    if isMessageSet { checkMessageSet(extension: field) }
    let ranges = ranges(of: message, named: extendee)
    diagnostics.step()
    let isBeyond =
      isMessageSet && number < Int64(Int32.max)
      && (ranges.last.map { $0.isToMax && number > $0.numbers.lowerBound } ?? false)
    let isInside = isBeyond || Self.range(holding: number, in: ranges) != nil
    guard !isInside, diagnostics.hasRoom else { return }
    diagnostics.step(ranges.count)
    let list = ranges.map { range in
      range.numbers.count == 1
        ? "\(range.numbers.lowerBound)"
        : "\(range.numbers.lowerBound) to \(range.numbers.upperBound)"
    }
    diagnostics.error(
      "'\(extendee)' keeps no number \(number) for extensions", at: field.number.range,
      help: ranges.isEmpty
        ? "it has no extension ranges; add the field to the message itself"
        : "choose a number from \(list.joined(separator: ", "))")
  }

  /// Sorted by where they begin.
  private mutating func ranges(of message: MessageSyntax, named name: String)
    -> [ReservedSyntax.Range]
  {
    if let known = extensionRanges[name] { return known }
    let ranges = message.extensionRanges.flatMap(\.ranges).sorted {
      $0.numbers.lowerBound < $1.numbers.lowerBound
    }
    extensionRanges[name] = ranges
    return ranges
  }

  private mutating func checkMessageSet(extension field: FieldSyntax) {
    var isMessage = false
    switch field.kind {
    case .named(let name): isMessage = ScalarType(rawValue: name.text) == nil
    case .map, .group: break
    }
    guard !isMessage || field.label != .optional else { return }
    refuseInMessageSet(field)
  }

  private func isMessageSet(_ extendee: String) -> Bool {
    messages[extendee]?.options.isOn("message_set_wire_format") ?? false
  }

  private mutating func refuseInMessageSet(_ field: FieldSyntax) {
    diagnostics.error(
      "a message set is extended by optional messages only", at: field.name.range,
      help: "wrap the value in a message")
  }
}
