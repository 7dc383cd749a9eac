/// Enums.
extension Parser {
  mutating func enumeration(mark: LocationRecorder.Mark) throws(Recovery) -> EnumSyntax {
    typealias Field = DescriptorField.Enumeration
    let comment = token.leadingComment
    advance()
    let name = try located(Field.name) { parser throws(Recovery) in
      try parser.identifier("the enum's name")
    }
    let opening = try openBlock(mark, after: name.text)
    var syntax = EnumSyntax(name: name, comment: comment ?? previousTrailingComment)
    try block(of: "enum '\(name.text)'", openedAt: opening) { parser throws(Recovery) in
      if parser.takeEmptyStatement() { return }
      if parser.token.isWord("option") {
        let mark = parser.begin(Field.options)
        syntax.options.append(try parser.optionStatement(number: syntax.options.count))
        parser.end(mark)
      } else if parser.token.isWord("reserved") {
        try parser.reserved(
          &syntax.reserved, of: "enum '\(name.text)'",
          maximum: SchemaLimits.enumNumbers.upperBound, rangeLocation: Field.reservedRange,
          nameLocation: Field.reservedName)
      } else {
        let mark = parser.begin(Field.value, index: syntax.values.count)
        syntax.values.append(try parser.enumValue(mark: mark))
        parser.end(mark)
      }
    }
    return syntax
  }

  private mutating func enumValue(mark: LocationRecorder.Mark) throws(Recovery) -> EnumValueSyntax {
    typealias Field = DescriptorField.EnumValue
    let comment = token.leadingComment
    let name = try located(Field.name) { parser throws(Recovery) in
      try parser.identifier("a value's name")
    }
    guard takeIf("=") else {
      try fail(
        "expected '=' and a number after '\(name.text)', but found \(describe(token))",
        help: "number the value: \(name.text) = 0;")
    }
    let number = try located(Field.number) { parser throws(Recovery) in
      try parser.number("the number of value '\(name.text)'")
    }
    let options = try bracketedOptions(location: Field.options)
    try endStatement(mark, "after value '\(name.text)'")
    return EnumValueSyntax(
      name: name, number: number, options: options, comment: comment ?? previousTrailingComment)
  }
}
