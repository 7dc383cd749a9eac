/// The names of fields in JSON.
extension Resolver {
  static func jsonName(of field: FieldSyntax) -> String {
    field.options.first { $0.nameText == "json_name" }?.string
      ?? defaultJSONName(of: field.name.text)
  }

  /// Drops underscores and raises the letter after each (protobuf's specification, "JSON Mapping").
  static func defaultJSONName(of name: String) -> String {
    var result: [UInt8] = []
    var isRaised = false
    for byte in name.utf8 {
      if byte == UInt8(ascii: "_") {
        isRaised = true
      } else {
        result.append(isRaised ? byte.uppercased : byte)
        isRaised = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Names must differ both with and without what `json_name` says: field masks go by the latter.
  mutating func checkJSONNames(of syntax: MessageSyntax) {
    for field in syntax.fields { checkJSONName(of: field) }
    let option = "deprecated_legacy_json_field_conflicts"
    guard !mayBeOn(option, syntax.options) else { return }
    checkUniqueness(of: syntax.fields.map { (Self.defaultJSONName(of: $0.name.text), false, $0) })
    checkUniqueness(
      of: syntax.fields.map { field in
        let name = Self.jsonName(of: field)
        return (name, name != Self.defaultJSONName(of: field.name.text), field)
      }, onlyCustom: true)
  }

  private mutating func checkUniqueness(
    of names: [(name: String, isCustom: Bool, field: FieldSyntax)], onlyCustom: Bool = false
  ) {
    var first: [String: (name: String, isCustom: Bool, field: FieldSyntax)] = [:]
    for item in names {
      guard let earlier = first[item.name] else {
        first[item.name] = item
        continue
      }
      let (one, other) = (earlier.field.name, item.field.name)
      // Two of the same name in the schema are reported as such.
      guard one.text != other.text, !onlyCustom || item.isCustom || earlier.isCustom else {
        continue
      }
      let message =
        "fields '\(one.text)' and '\(other.text)' have the same JSON name '\(item.name)'"
      let notes = ["'\(one.text)' is at \(one.range.location)"]
      let isFatal = language == .proto3 || (item.isCustom && earlier.isCustom)
      if isFatal {
        diagnostics.error(message, at: other.range, notes: notes, help: "rename one of them")
      } else {
        // proto2 is older than the JSON mapping.
        diagnostics.warn(message, at: other.range, notes: notes, help: "rename one of them")
      }
    }
  }

  private mutating func checkJSONName(of field: FieldSyntax) {
    let options = field.options.filter { $0.nameText == "json_name" }
    guard let option = options.first else { return }
    if options.count > 1 {
      diagnostics.error(
        "field '\(field.name.text)' has two JSON names", at: options[1].nameRange,
        notes: ["the first is at \(option.nameRange.location)"], help: "keep one")
    }
    guard let name = option.string else {
      diagnostics.error(
        "option 'json_name' takes a string in quotes", at: option.valueRange,
        help: option.word.map { "write json_name = \"\($0)\"" })
      return
    }
    if name.hasPrefix("["), name.hasSuffix("]") {
      diagnostics.error(
        "a JSON name does not stand in brackets", at: option.valueRange,
        notes: ["JSON has extensions by their full names in brackets"], help: "remove them")
    }
    if name.unicodeScalars.contains("\0") {
      diagnostics.error(
        "a JSON name has no null characters", at: option.valueRange, help: "remove them")
    }
  }
}
