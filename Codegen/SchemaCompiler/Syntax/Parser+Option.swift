/// Options, and the values they take.
extension Parser {
  /// `option name = value;`
  mutating func optionStatement() throws(Recovery) -> OptionSyntax {
    advance()
    let option = try option()
    try expect(";", "after option '\(option.nameText)'")
    return option
  }

  /// `[name = value, …]`, or nothing.
  mutating func bracketedOptions() throws(Recovery) -> [OptionSyntax] {
    guard takeIf("[") else { return [] }
    var options: [OptionSyntax] = []
    repeat {
      options.append(try option())
    } while takeIf(",")
    try expect("]", "after the options")
    return options
  }

  private mutating func option() throws(Recovery) -> OptionSyntax {
    let start = tokenRange
    var name: [OptionSyntax.NamePart] = []
    repeat {
      if takeIf("(") {
        let custom = try path("a custom option's name", isAbsoluteAllowed: true)
        try expect(")", "after '\(custom.text)'")
        name.append(.init(text: custom.text, isCustom: true))
      } else {
        name.append(.init(text: try identifier("an option's name").text, isCustom: false))
      }
    } while takeIf(".")
    let nameRange = start.through(previousRange)
    try expect("=", "and a value after the option's name")
    let valueStart = tokenRange
    let value = try optionValue(depth: 1)
    return OptionSyntax(
      name: name, value: value, nameRange: nameRange,
      valueRange: valueStart.through(previousRange))
  }

  private mutating func optionValue(depth: Int) throws(Recovery) -> OptionValue {
    guard depth <= SchemaLimits.nestingDepthMax else {
      try fail(
        "the value is nested more than \(SchemaLimits.nestingDepthMax) deep",
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
    case .symbol(UInt8(ascii: "<")) where depth > 1:
      return try messageValue(closing: ">", depth: depth)
    case .symbol(UInt8(ascii: "[")) where depth > 1:
      return try listValue(depth: depth)
    default:
      return try numericValue()
    }
  }

  private mutating func numericValue() throws(Recovery) -> OptionValue {
    let isNegative = takeIf("-")
    if !isNegative { _ = takeIf("+") }
    switch token.kind {
    case .integer(let magnitude):
      advance()
      return .integer(magnitude: magnitude, isNegative: isNegative)
    case .float(let value):
      advance()
      return .float(isNegative ? -value : value)
    case .identifier("inf"):
      advance()
      return .float(isNegative ? -.infinity : .infinity)
    case .identifier("nan"):
      advance()
      return .float(.nan)
    case .identifier, .string, .symbol, .endOfFile:
      try fail(
        "expected the option's value, but found \(describe(token))",
        help: "values are true, false, names, numbers, strings in quotes, or { field: value }")
    }
  }

  private mutating func listValue(depth: Int) throws(Recovery) -> OptionValue {
    advance()
    var values: [OptionValue] = []
    while !token.isSymbol("]") {
      if !values.isEmpty { try expect(",", "between the values of a list") }
      values.append(try optionValue(depth: depth + 1))
    }
    advance()
    return .list(values)
  }

  /// `{ name: value, [extension]: value, message { … } }` in protobuf's text format.
  private mutating func messageValue(closing: Unicode.Scalar, depth: Int) throws(Recovery)
    -> OptionValue
  {
    advance()
    var members: [OptionValue.Member] = []
    while !takeIf(closing) {
      let name: String
      if takeIf("[") {
        name = "[" + (try path("an extension's name", isAbsoluteAllowed: false).text) + "]"
        try expect("]", "after the extension's name")
      } else {
        name = try identifier("a field of the option's value").text
      }
      let hasColon = takeIf(":")
      let isMessage = token.isSymbol("{") || token.isSymbol("<")
      guard hasColon || isMessage else {
        try fail("expected ':' and a value after '\(name)', but found \(describe(token))")
      }
      members.append(.init(name: name, value: try optionValue(depth: depth + 1)))
      if !takeIf(",") { _ = takeIf(";") }
    }
    return .message(members)
  }
}
