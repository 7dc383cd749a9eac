/// Options, and the values they take.
extension Parser {
  /// `option name = value;`
  mutating func optionStatement(number: Int) throws(Recovery) -> OptionSyntax {
    let mark = begin(DescriptorField.uninterpretedOption, index: number)
    advance()
    let option = try option(mark)
    try endStatement(mark, "after option '\(option.nameText)'")
    end(mark)
    return option
  }

  /// `[name = value, …]`, or nothing.
  mutating func bracketedOptions(location: Int32...) throws(Recovery) -> [OptionSyntax] {
    guard token.isSymbol("[") else { return [] }
    let whole = recorder.begin(location, at: token.bytes.lowerBound)
    advance()
    var options: [OptionSyntax] = []
    var number = 0
    repeat {
      // A default value and a JSON name are fields of the descriptor itself, not options.
      if token.isWord("default") || token.isWord("json_name") {
        options.append(try pseudoOption(outside: whole))
      } else {
        let mark = begin(DescriptorField.uninterpretedOption, index: number)
        options.append(try option(mark))
        end(mark)
        number += 1
      }
    } while takeIf(",")
    try expect("]", "after the options")
    end(whole)
    return options
  }

  private mutating func pseudoOption(outside whole: LocationRecorder.Mark) throws(Recovery)
    -> OptionSyntax
  {
    let start = token.bytes.lowerBound
    let option = try option(nil)
    let value = option.valueRange.bytes
    if option.nameText == "default" {
      recorder.add(outside: whole, [DescriptorField.Field.defaultValue], bytes: value)
    } else {
      let location = [DescriptorField.Field.jsonName]
      recorder.add(outside: whole, location, bytes: start..<value.upperBound)
      recorder.add(outside: whole, location, bytes: value)
    }
    return option
  }

  private mutating func option(_ mark: LocationRecorder.Mark?) throws(Recovery) -> OptionSyntax {
    let start = tokenRange
    var name: [OptionSyntax.NamePart] = []
    repeat {
      let partStart = tokenRange
      if takeIf("(") {
        let custom = try path("a custom option's name", isAbsoluteAllowed: true)
        try expect(")", "after '\(custom.text)'")
        let range = partStart.through(previousRange)
        name.append(.init(text: custom.text, isCustom: true, range: range))
      } else {
        let part = try identifier("an option's name")
        name.append(.init(text: part.text, isCustom: false, range: part.range))
      }
    } while takeIf(".")
    let nameRange = start.through(previousRange)
    try expect("=", "and a value after the option's name")
    // All parts of the name but the last are messages.
    let value = try optionValue(depth: name.count)
    return OptionSyntax(name: name, value: value, nameRange: nameRange, location: mark?.index)
  }

  /// `isInside` says that it stands within `{ … }`.
  private mutating func optionValue(depth: Int, isInside: Bool = false) throws(Recovery)
    -> OptionValue
  {
    let start = tokenRange
    let kind = try optionValueKind(depth: depth, isInside: isInside)
    return OptionValue(kind: kind, range: start.through(previousRange))
  }

  private mutating func optionValueKind(depth: Int, isInside: Bool) throws(Recovery)
    -> OptionValue.Kind
  {
    let isMessage = token.isSymbol("{") || token.isSymbol("<")
    guard depth <= SchemaLimits.valueDepthMax + (isMessage ? 0 : 1) else {
      try fail(
        "the value is nested more than \(SchemaLimits.valueDepthMax) deep",
        help: "split the option into several")
    }
    switch token.kind {
    case .string:
      return .string(try string("a value").bytes)
    case .identifier(let word):
      advance()
      return .identifier(word)
    case .symbol(UInt8(ascii: "{")):
      return try messageValue(closing: "}", depth: depth)
    case .symbol(UInt8(ascii: "<")) where isInside:
      return try messageValue(closing: ">", depth: depth)
    case .symbol(UInt8(ascii: "[")) where isInside:
      return try listValue(depth: depth)
    default:
      return try numericValue(isInside: isInside)
    }
  }

  private mutating func numericValue(isInside: Bool) throws(Recovery) -> OptionValue.Kind {
    let isNegative = takeIf("-")
    switch token.kind {
    case .integer(let magnitude):
      advance()
      return .integer(magnitude: magnitude, isNegative: isNegative)
    case .float(let value):
      advance()
      return .float(isNegative ? -value : value)
    case .identifier(let word)
    where isNegative && ["inf", "infinity", "nan"].contains(isInside ? word.lowercased() : word):
      advance()
      return .identifier("-" + word)
    case .identifier, .string, .symbol, .endOfFile:
      try fail(
        "expected the option's value, but found \(describe(token))",
        help: "values are true, false, names, numbers, strings in quotes, or { field: value }")
    }
  }

  private mutating func listValue(depth: Int) throws(Recovery) -> OptionValue.Kind {
    advance()
    var values: [OptionValue] = []
    while !token.isSymbol("]") {
      if !values.isEmpty { try expect(",", "between the values of a list") }
      // A list is no message, but one within a list is bounded as if it were.
      let inner = token.isSymbol("[") ? depth + 1 : depth
      values.append(try optionValue(depth: inner, isInside: true))
    }
    advance()
    return .list(values)
  }

  /// `{ name: value, [extension]: value, message { … }, messages [{ … }] }` in protobuf's text format.
  private mutating func messageValue(closing: Unicode.Scalar, depth: Int) throws(Recovery)
    -> OptionValue.Kind
  {
    advance()
    var members: [OptionValue.Member] = []
    while !takeIf(closing) {
      let isInBrackets = token.isSymbol("[")
      let name =
        isInBrackets ? try bracketedName() : try identifier("a field of the option's value")
      let hasColon = takeIf(":")
      let isOpening = token.isSymbol("{") || token.isSymbol("<") || token.isSymbol("[")
      guard hasColon || isOpening else {
        try fail("expected ':' and a value after '\(name.text)', but found \(describe(token))")
      }
      members.append(
        .init(
          name: name, isInBrackets: isInBrackets, hasColon: hasColon,
          value: try optionValue(depth: depth + 1, isInside: true)))
      if !takeIf(",") { _ = takeIf(";") }
    }
    return .message(members)
  }

  /// `[package.extension]`, or the address of a type: `[type.googleapis.com/package.Message]`.
  private mutating func bracketedName() throws(Recovery) -> NameSyntax {
    let start = tokenRange
    advance()
    var text = try path("an extension's name", isAbsoluteAllowed: false).text
    while token.isSymbol("/") || token.isSymbol("-") {
      text += token.isSymbol("/") ? "/" : "-"
      advance()
      text += try path("a type's name", isAbsoluteAllowed: false).text
    }
    try expect("]", "after the extension's name")
    return NameSyntax(text: text, range: start.through(previousRange))
  }
}
