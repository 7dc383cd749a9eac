/// Extensions: fields that are declared outside the message that has them.
extension Resolver {
  mutating func definitions(of extensions: [ExtensionSyntax], in scope: String)
    -> [FieldDefinition]
  {
    extensions.flatMap { statement -> [FieldDefinition] in
      guard let extendee = extended(by: statement, in: scope) else { return [] }
      return statement.fields.compactMap { field in
        check(field, extending: extendee)
        return definition(of: field, in: scope, extendee: extendee)
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
    if let option = field.options.first(where: { $0.nameText == "json_name" }) {
      diagnostics.error(
        "the JSON name of extension '\(field.name.text)' is fixed", at: option.nameRange,
        notes: ["JSON has extensions by their full names in brackets"], help: "remove the option")
    }
    guard let message = messages[extendee] else { return }
    let number = field.number.value
    let isMessageSet = message.options.isOn("message_set_wire_format")
    let ranges = message.extensionRanges.flatMap(\.ranges)
    let isInside = ranges.contains { range in
      range.numbers.contains(number)
        || (isMessageSet && range.isToMax && number > range.numbers.lowerBound
          && number < Int64(Int32.max))
    }
    guard !isInside else { return }
    let list = ranges.map { "\($0.numbers.lowerBound) to \($0.numbers.upperBound)" }
    diagnostics.error(
      "'\(extendee)' keeps no number \(number) for extensions", at: field.number.range,
      help: ranges.isEmpty
        ? "it has no extension ranges; add the field to the message itself"
        : "choose a number from \(list.joined(separator: ", "))")
  }
}
