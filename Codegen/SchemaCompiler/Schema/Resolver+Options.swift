/// Options: built-in ones are checked, custom ones are kept as they are.
extension Resolver {
  struct CheckedOptions {
    var kept: [OptionDefinition] = []
    var isDeprecated = false
    var packed: Bool?
    var allowAlias = false
  }

  mutating func checkedOptions(_ options: [OptionSyntax], of place: BuiltInOption.Place)
    -> CheckedOptions
  {
    var checked = CheckedOptions()
    var first: [String: OptionSyntax] = [:]
    for option in options {
      checked.kept.append(OptionDefinition(name: option.nameText, value: option.value))
      guard !option.isCustom else { continue }
      if let earlier = first.updateValue(option, forKey: option.nameText),
        place != .field
          || option.nameText != "targets"
      {
        diagnostics.error(
          "option '\(option.nameText)' is set twice", at: option.nameRange,
          notes: ["the first time at \(earlier.nameRange.location)"], help: "keep one")
      }
      guard check(option, of: place), case .identifier(let word) = option.value else { continue }
      switch option.nameText {
      case "deprecated": checked.isDeprecated = word == "true"
      case "packed": checked.packed = word == "true"
      case "allow_alias": checked.allowAlias = word == "true"
      default: break
      }
    }
    return checked
  }

  /// Whether `option` is known at `place` and has a value of the right kind.
  private mutating func check(_ option: OptionSyntax, of place: BuiltInOption.Place) -> Bool {
    let known = BuiltInOption.options(of: place)
    let name = option.nameText
    let expected: String
    var help: String?
    switch (known[name], option.value) {
    case (.bool, .identifier("true")), (.bool, .identifier("false")), (.string, .string):
      return true
    case (.oneOf(let words), .identifier(let word)) where words.contains(word):
      return true
    case (.bool, _):
      expected = "true or false"
      help = "write \(name) = true, or leave the option out"
    case (.string, .identifier(let word)):
      expected = "a string in quotes"
      help = "write \(name) = \"\(word)\""
    case (.string, _):
      expected = "a string in quotes"
    case (.oneOf(let words), .identifier(let word)):
      expected = "one of \(words.joined(separator: ", "))"
      help = Suggestion.question(for: word, among: words)
    case (.oneOf(let words), _):
      expected = "one of \(words.joined(separator: ", "))"
    case (.refused(let reason), _):
      diagnostics.error(
        "option '\(name)' cannot be used here", at: option.nameRange, help: reason)
      return false
    case (nil, _):
      diagnostics.error(
        "there is no \(place.rawValue) option '\(name)'", at: option.nameRange,
        help: BuiltInOption.place(of: name).map { "it is an option of \($0.rawValue)s" }
          ?? Suggestion.question(for: name, among: known.keys)
          ?? "a custom option's name stands in parentheses: (\(name))")
      return false
    }
    diagnostics.error(
      "option '\(name)' takes \(expected)", at: option.valueRange, help: help)
    return false
  }
}
