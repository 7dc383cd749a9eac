/// Enums.
extension Parser {
  mutating func enumeration() throws(Recovery) -> EnumSyntax {
    let comment = token.leadingComment
    advance()
    let name = try identifier("the enum's name")
    let opening = tokenRange
    try expect("{", "after '\(name.text)'")
    var syntax = EnumSyntax(name: name, comment: comment ?? previousTrailingComment)
    try block(of: "enum '\(name.text)'", openedAt: opening) { parser throws(Recovery) in
      if parser.takeIf(";") { return }
      let isValue = parser.peek(1).isSymbol("=")
      if parser.token.isWord("option"), !isValue {
        syntax.options.append(try parser.optionStatement())
      } else if parser.token.isWord("reserved"), !isValue {
        try parser.reserved(
          &syntax.reserved, of: "enum '\(name.text)'",
          maximum: SchemaLimits.enumNumbers.upperBound)
      } else {
        syntax.values.append(try parser.enumValue())
      }
    }
    return syntax
  }

  private mutating func enumValue() throws(Recovery) -> EnumValueSyntax {
    let comment = token.leadingComment
    let name = try identifier("a value's name")
    guard takeIf("=") else {
      try fail(
        "expected '=' and a number after '\(name.text)', but found \(describe(token))",
        help: "number the value: \(name.text) = 0;")
    }
    let number = try number("the number of value '\(name.text)'")
    let options = try bracketedOptions()
    try expect(";", "after value '\(name.text)'")
    return EnumValueSyntax(
      name: name, number: number, options: options, comment: comment ?? previousTrailingComment)
  }
}
