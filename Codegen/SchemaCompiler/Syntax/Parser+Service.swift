/// Services and their methods.
extension Parser {
  mutating func service() throws(Recovery) -> ServiceSyntax {
    let comment = token.leadingComment
    advance()
    let name = try identifier("the service's name")
    let opening = tokenRange
    try expect("{", "after '\(name.text)'")
    var service = ServiceSyntax(name: name, comment: comment ?? previousTrailingComment)
    try block(of: "service '\(name.text)'", openedAt: opening) { parser throws(Recovery) in
      if parser.takeIf(";") { return }
      if parser.token.isWord("option") {
        service.options.append(try parser.optionStatement())
      } else if parser.token.isWord("rpc") {
        service.methods.append(try parser.method())
      } else {
        let word = parser.source.text(in: parser.token.bytes)
        try parser.fail(
          "expected 'rpc' or 'option' in service '\(name.text)', but found "
            + parser.describe(parser.token),
          help: Suggestion.question(for: word, among: ["rpc", "option"])
            ?? "write rpc Method(Request) returns (Reply);")
      }
    }
    return service
  }

  private mutating func method() throws(Recovery) -> MethodSyntax {
    let comment = token.leadingComment
    advance()
    let name = try identifier("the method's name")
    let request = try payload("the request")
    guard takeIf(word: "returns") else {
      try fail(
        "expected 'returns' after the request of '\(name.text)', but found \(describe(token))",
        help: "write rpc \(name.text)(\(request.type.text)) returns (Reply);")
    }
    let response = try payload("the reply")
    var options: [OptionSyntax] = []
    if token.isSymbol("{") {
      let opening = tokenRange
      advance()
      try block(of: "method '\(name.text)'", openedAt: opening) { parser throws(Recovery) in
        if parser.takeIf(";") { return }
        guard parser.token.isWord("option") else {
          try parser.fail(
            "a method contains nothing but options, but found " + parser.describe(parser.token),
            help: "write option name = value;")
        }
        options.append(try parser.optionStatement())
      }
    } else {
      try expect(";", "after method '\(name.text)'")
    }
    return MethodSyntax(
      name: name, request: request, response: response,
      comment: comment ?? previousTrailingComment, options: options)
  }

  /// `(Type)` or `(stream Type)`.
  private mutating func payload(_ what: String) throws(Recovery) -> MethodSyntax.Payload {
    try expect(
      "(", "before \(what)'s type", help: "write rpc Method(Request) returns (Reply);")
    // A message may be named 'stream'.
    let isStream = token.isWord("stream") && !peek(1).isSymbol(")") && !isPathContinued
    if isStream {
      advance()
    }
    let type = try path("\(what)'s type", isAbsoluteAllowed: true)
    try expect(")", "after \(what)'s type")
    return MethodSyntax.Payload(type: type, isStream: isStream)
  }

  /// Whether a dot sticks to the present token: `stream.Type` is a path, `stream .Type` a stream.
  private var isPathContinued: Bool {
    peek(1).isSymbol(".") && peek(1).bytes.lowerBound == token.bytes.upperBound
  }
}
