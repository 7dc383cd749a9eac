/// Where declarations are, for the source information of descriptors. Without effect unless locations
/// are recorded.
extension Parser {
  /// Begins the element that `components` lead to from the present one, at the present token.
  mutating func begin(_ components: Int32...) -> LocationRecorder.Mark {
    recorder.begin(components, at: token.bytes.lowerBound)
  }

  /// The same for an element whose path ends in an index.
  mutating func begin(_ field: Int32, index: Int) -> LocationRecorder.Mark {
    recorder.begin([field, Int32(clamping: index)], at: token.bytes.lowerBound)
  }

  /// Ends an element behind the token before the present one.
  mutating func end(_ mark: LocationRecorder.Mark) {
    recorder.end(mark, at: previousRange.bytes.upperBound)
  }

  /// Takes the comments behind the symbol that was just taken, which ends a declaration or opens its
  /// block.
  mutating func declarationEnds(_ mark: LocationRecorder.Mark?) {
    guard recorder.isRecording else { return }
    let previous = previousRange.bytes
    recorder.endDeclaration(
      of: mark, isClosingBrace: source.bytes[previous.lowerBound] == UInt8(ascii: "}"),
      gap: gap(from: previous.upperBound, isAtStart: false))
  }

  /// Takes the comments before the file's first token.
  mutating func fileBegins() {
    guard recorder.isRecording else { return }
    recorder.begin(with: gap(from: 0, isAtStart: true))
  }

  private func gap(from start: Int, isAtStart: Bool) -> GapComments {
    let endsScope = isAtEnd || token.isSymbol("}") || token.isSymbol("]") || token.isSymbol(")")
    let start = isAtStart && source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
    return GapComments(
      source.bytes[start..<max(start, token.bytes.lowerBound)], isAtStart: isAtStart,
      endsScope: endsScope, isAtEnd: isAtEnd)
  }

  /// The brace that opens the block of `mark`'s element.
  mutating func openBlock(_ mark: LocationRecorder.Mark?, after word: String) throws(Recovery)
    -> SourceRange
  {
    let opening = tokenRange
    try expect("{", "after '\(word)'")
    declarationEnds(mark)
    return opening
  }

  /// A semicolon that ends a statement.
  mutating func endStatement(_ mark: LocationRecorder.Mark?, _ place: String) throws(Recovery) {
    try expect(";", place)
    declarationEnds(mark)
  }

  /// A semicolon without a statement before it.
  mutating func takeEmptyStatement() -> Bool {
    guard takeIf(";") else { return false }
    declarationEnds(nil)
    return true
  }

  /// A name that is declared, or something else of the present element that is a single field.
  mutating func located<Result>(
    _ field: Int32, _ read: (inout Parser) throws(Recovery) -> Result
  ) throws(Recovery) -> Result {
    let mark = recorder.begin([field], at: token.bytes.lowerBound)
    let result = try read(&self)
    end(mark)
    return result
  }
}
