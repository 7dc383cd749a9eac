/// Services and their methods.
extension Parser {
  mutating func service(mark: LocationRecorder.Mark) throws(Recovery) -> ServiceSyntax {
    typealias Field = DescriptorField.Service
    let comment = token.leadingComment
    advance()
    let name = try located(Field.name) { parser throws(Recovery) in
      try parser.identifier("the service's name")
    }
    let opening = try openBlock(mark, after: name.text)
    var service = ServiceSyntax(name: name, comment: comment ?? previousTrailingComment)
    try block(of: "service '\(name.text)'", openedAt: opening) { parser throws(Recovery) in
      if parser.takeEmptyStatement() { return }
      if parser.token.isWord("option") {
        let mark = parser.begin(Field.options)
        service.options.append(try parser.optionStatement(number: service.options.count))
        parser.end(mark)
      } else if parser.token.isWord("rpc") {
        let mark = parser.begin(Field.method, index: service.methods.count)
        service.methods.append(try parser.method(mark: mark))
        parser.end(mark)
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

  private mutating func method(mark: LocationRecorder.Mark) throws(Recovery) -> MethodSyntax {
    typealias Field = DescriptorField.Method
    let comment = token.leadingComment
    advance()
    let name = try located(Field.name) { parser throws(Recovery) in
      try parser.identifier("the method's name")
    }
    let request = try payload(
      "the request", location: Field.input, streamLocation: Field.clientStreaming)
    guard takeIf(word: "returns") else {
      try fail(
        "expected 'returns' after the request of '\(name.text)', but found \(describe(token))",
        help: "write rpc \(name.text)(\(request.type.text)) returns (Reply);")
    }
    let response = try payload(
      "the reply", location: Field.output, streamLocation: Field.serverStreaming)
    var options: [OptionSyntax] = []
    let hasBlock = token.isSymbol("{")
    if hasBlock {
      let opening = try openBlock(mark, after: name.text)
      try block(of: "method '\(name.text)'", openedAt: opening) { parser throws(Recovery) in
        if parser.takeEmptyStatement() { return }
        guard parser.token.isWord("option") else {
          try parser.fail(
            "a method contains nothing but options, but found " + parser.describe(parser.token),
            help: "write option name = value;")
        }
        let mark = parser.begin(Field.options)
        options.append(try parser.optionStatement(number: options.count))
        parser.end(mark)
      }
    } else {
      try endStatement(mark, "after method '\(name.text)'")
    }
    return MethodSyntax(
      name: name, request: request, response: response,
      comment: comment ?? previousTrailingComment, options: options, hasBlock: hasBlock)
  }

  /// `(Type)` or `(stream Type)`.
  private mutating func payload(_ what: String, location: Int32, streamLocation: Int32)
    throws(Recovery) -> MethodSyntax.Payload
  {
    try expect(
      "(", "before \(what)'s type", help: "write rpc Method(Request) returns (Reply);")
    let isStream = token.isWord("stream")
    if isStream {
      recorder.add([streamLocation], bytes: token.bytes)
      advance()
    }
    if isStream, token.isSymbol(")") {
      try fail(
        "expected \(what)'s type after 'stream', but found ')'",
        help: "write .stream if that is the type")
    }
    let type = try located(location) { parser throws(Recovery) in
      try parser.path("\(what)'s type", isAbsoluteAllowed: true)
    }
    try expect(")", "after \(what)'s type")
    return MethodSyntax.Payload(type: type, isStream: isStream)
  }
}
