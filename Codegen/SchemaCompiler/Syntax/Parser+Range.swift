/// Ranges of numbers: reserved ones, and those kept for extensions.
extension Parser {
  /// `reserved 2, 9 to 11, 40 to max;` or `reserved "foo", "bar";`
  mutating func reserved(
    _ reserved: inout ReservedSyntax, of owner: String, maximum: Int64, rangeLocation: Int32,
    nameLocation: Int32
  ) throws(Recovery) {
    let start = token.bytes.lowerBound
    advance()
    let isNames = if case .string = token.kind { true } else { false }
    if case .identifier(let name) = token.kind {
      try fail("a reserved name stands in quotes", help: "write \"\(name)\"")
    }
    let whole = recorder.begin([isNames ? nameLocation : rangeLocation], at: start)
    if isNames {
      repeat {
        try reservedName(&reserved)
      } while takeIf(",")
    } else {
      repeat {
        let what = "a number or a name in quotes to reserve"
        if let range = try numberRange(what, maximum: maximum, index: reserved.ranges.count) {
          reserved.ranges.append(range)
        }
      } while takeIf(",")
    }
    try endStatement(whole, "after what \(owner) reserves")
    end(whole)
  }

  private mutating func reservedName(_ reserved: inout ReservedSyntax) throws(Recovery) {
    let first = token.bytes
    let (bytes, range) = try string("a reserved name")
    recorder.add([Int32(clamping: reserved.names.count)], bytes: range.bytes)
    let name = String(decoding: bytes, as: UTF8.self)
    if range.bytes != first {
      diagnostics.warn(
        "strings side by side are one name, '\(name)'", at: range,
        help: "write a comma between them if they are several")
    }
    reserved.names.append(NameSyntax(text: name, range: range))
  }

  /// `extensions 100 to 199, 1000 to max [options];`
  mutating func extensionRanges(of message: inout MessageSyntax) throws(Recovery) {
    if language == .proto3 {
      try fail(
        "proto3 has no extension ranges",
        help: "declare the fields, or one of type bytes for what is not known yet")
    }
    let whole = begin(DescriptorField.Message.extensionRange)
    advance()
    let first = message.extensionRangeCount
    var syntax = ExtensionRangeSyntax()
    repeat {
      let range = try numberRange(
        "a number to keep for extensions", maximum: SchemaLimits.fieldNumbers.upperBound,
        index: first + syntax.ranges.count)
      if let range { syntax.ranges.append(range) }
    } while takeIf(",")
    // The options hold for each of the ranges, and so are listed with each.
    let start = recorder.locations.count
    syntax.options = try bracketedOptions(location: 0, DescriptorField.Range.options)
    let locations = recorder.take(from: start)
    for index in syntax.ranges.indices {
      for location in locations {
        var copy = location
        copy.path[recorder.path.count] = Int32(clamping: first + index)
        recorder.append(copy)
      }
    }
    // Their places are counted from the first range's.
    if !syntax.ranges.isEmpty, !locations.isEmpty {
      syntax.locationCount = locations.count
    }
    try endStatement(whole, "after the numbers for extensions")
    end(whole)
    message.extensionRangeCount += syntax.ranges.count
    message.extensionRanges.append(syntax)
  }

  private mutating func numberRange(_ what: String, maximum: Int64, index: Int) throws(Recovery)
    -> ReservedSyntax.Range?
  {
    typealias Field = DescriptorField.Range
    let firstToken = token.bytes
    let mark = recorder.begin([Int32(clamping: index)], at: firstToken.lowerBound)
    let first = try located(Field.start) { parser throws(Recovery) in try parser.number(what) }
    var last = first
    var isToMax = false
    if takeIf(word: "to") {
      let place = begin(Field.end)
      let range = tokenRange
      isToMax = takeIf(word: "max")
      last =
        isToMax
        ? NumberSyntax(value: maximum, range: range) : try number("the end of the range")
      end(place)
    } else {
      // As protoc has it: of a negative number the minus alone.
      recorder.add([Field.end], bytes: firstToken)
    }
    end(mark)
    let range = first.range.through(last.range)
    guard first.value <= last.value else {
      diagnostics.error(
        "the range ends before it begins", at: range,
        help: "write \(last.value) to \(first.value)")
      return nil
    }
    return .init(numbers: first.value...last.value, range: range, isToMax: isToMax)
  }
}
