import ProtobufCodec
import ProtobufReflection

/// Writes a message in JSON in the binary format, without knowing its Swift type.
///
/// Each value is written as soon as it is read; lengths are written when what they measure is
/// complete. Fields come out in the order of the text. What comes twice is refused: fields, and keys of maps.
///
/// Its use of pointers is safe: `start <= next <= end` always holds, what is loaded lies before `end`,
/// and `next` moves only over bytes that were loaded.
struct JSONToBinary: ~Copyable {
  /// The text, or an unescaped string of it that is being read.
  var start: UnsafeRawPointer
  var next: UnsafeRawPointer
  var end: UnsafeRawPointer
  var output: OutputBuffer
  /// Where strings with escapes are put.
  var unescaped: OutputBuffer
  let options: JSONDecodingOptions
  /// Whether zeros are written too, for a message that is merged into another: they replace what is
  /// there.
  var keepsDefaults: Bool
  var resolver: TypeResolver
  var nestingLeft: Int
  private var messagesLeft: Int
  /// For messages of more than 64 fields: which have been seen, of the innermost such message last.
  var seenFields: [UInt64] = []
  private(set) var failure: (reason: JSONDecodingError.Reason, byteOffset: Int)?

  init(
    _ text: UnsafeRawBufferPointer, output: consuming OutputBuffer, options: JSONDecodingOptions,
    keepsDefaults: Bool, resolver: TypeResolver
  ) {
    start = text.baseAddress ?? UnsafeRawPointer(output.next)
    next = start
    end = start + text.count
    // Takes no room until it is needed.
    unescaped = OutputBuffer(UnsafeMutableRawBufferPointer(start: output.next, count: 0))
    self.output = output
    self.options = options
    self.keepsDefaults = keepsDefaults
    self.resolver = resolver
    nestingLeft = options.nestingMax
    messagesLeft = options.messagesMax
  }

  consuming func finish() -> OutputBuffer { output }

  @inline(never)
  mutating func fail(_ reason: JSONDecodingError.Reason) -> Halt {
    fail(reason, at: next)
  }

  @inline(never)
  mutating func fail(_ reason: JSONDecodingError.Reason, at place: UnsafeRawPointer) -> Halt {
    failure = (reason, place - start)
    return Halt()
  }

  /// The same failure, noticed elsewhere.
  mutating func moveFailure(to place: UnsafeRawPointer) -> Halt {
    failure?.byteOffset = place - start
    return Halt()
  }

  /// Reads the whole text as a message.
  mutating func transcode(_ table: UnsafePointer<MessageTable>) throws(Halt) {
    skipWhitespace()
    try message(table)
    skipWhitespace()
    guard next == end else { throw fail(.trailingText) }
  }

  /// Reads a message in its form.
  mutating func message(_ table: UnsafePointer<MessageTable>) throws(Halt) {
    switch table.pointee.form {
    case .object: try object(table)
    case .wrapper: try wrapper(table)
    case .any: try any()
    case .timestamp: try timestamp()
    case .duration: try duration()
    case .fieldMask: try fieldMask()
    case .structure: try structure()
    case .value: try dynamicValue()
    case .list: try dynamicList()
    }
  }

  mutating func enter() throws(Halt) {
    guard nestingLeft > 0 else { throw fail(.nestedTooDeeply(nestingMax: options.nestingMax)) }
    nestingLeft -= 1
  }

  mutating func leave() {
    nestingLeft += 1
  }

  /// Counts a message, or an entry of a map, that begins here.
  @inline(__always)
  mutating func countMessage() throws(Halt) {
    guard messagesLeft > 0 else {
      throw fail(.tooManyMessages(messagesMax: max(options.messagesMax, 0)))
    }
    messagesLeft &-= 1
  }

  private mutating func object(_ table: UnsafePointer<MessageTable>) throws(Halt) {
    guard peek() == UInt8(ascii: "{") else { throw wrongType("an object") }
    try members(table, skippingType: false)
  }

  /// Reads an object's members as fields, from its brace on.
  ///
  /// - Parameter skippingType: whether `@type` is to be skipped, once, because the object is an `Any`.
  mutating func members(
    _ table: UnsafePointer<MessageTable>, skippingType: Bool
  ) throws(Halt) {
    try enter()
    next += 1
    skipWhitespace()
    if peek() == UInt8(ascii: "}") {
      next += 1
      return leave()
    }
    var seen = SeenFields(table, &seenFields)
    var expected = 0
    var isTypeSeen = false
    repeat {
      skipWhitespace()
      let nameStart = next
      let place = try fieldPlace(table, expected: expected)
      if place >= 0 {
        let field = table.pointee.fields + place
        guard seen.insert(place, &seenFields) else {
          throw fail(.duplicateField(name: name(at: nameStart)), at: nameStart)
        }
        expected = place &+ 1
        if peek() == UInt8(ascii: "n"), !field.pointee.takesNull || field.pointee.shape != .single {
          try literal("null")
        } else {
          if field.pointee.oneof >= 0, !seen.insert(oneof: field.pointee.oneof, &seenFields) {
            throw fail(.severalOfOneof(name: name(at: nameStart)), at: nameStart)
          }
          try self.field(field)
        }
      } else {
        let isType = try unknownField(table, nameStart, skippingType: skippingType)
        guard !isType || !isTypeSeen else {
          throw fail(.duplicateField(name: "@type"), at: nameStart)
        }
        isTypeSeen = isTypeSeen || isType
      }
      skipWhitespace()
    } while try takeComma(orEnd: UInt8(ascii: "}"))
    seen.remove(from: &seenFields)
    leave()
  }

  /// Reads a name and the colon behind it, and moves to the value. Returns the field's place, or -1 if
  /// there is none of that name.
  private mutating func fieldPlace(
    _ table: UnsafePointer<MessageTable>, expected: Int
  ) throws(Halt) -> Int {
    // Most texts have fields in the schema's order: then the name need not be looked up.
    if expected < table.pointee.fieldCount {
      let key = (table.pointee.fields + expected).pointee.key
      let count = key.count &- 1
      if end - next > count, isEqual(next, key.start + 1, count) {
        next += count
        skipWhitespace()
        return expected
      }
    }
    let name = try string(expected: "a name in quotes")
    let place = table.pointee.names.find(name)
    try takeColon()
    return place.map { Int($0) } ?? -1
  }

  mutating func takeColon() throws(Halt) {
    skipWhitespace()
    guard peek() == UInt8(ascii: ":") else { throw unexpected("':'") }
    next += 1
    skipWhitespace()
  }

  /// Reads a comma, or the end of the object or array.
  @inline(__always)
  mutating func takeComma(orEnd closing: UInt8) throws(Halt) -> Bool {
    let byte = peek()
    guard byte == UInt8(ascii: ",") || byte == closing else {
      throw unexpected(closing == UInt8(ascii: "}") ? "',' or '}'" : "',' or ']'")
    }
    next += 1
    return byte == UInt8(ascii: ",")
  }

  /// Returns whether it is the `@type` of an `Any`.
  private mutating func unknownField(
    _ table: UnsafePointer<MessageTable>, _ nameStart: UnsafeRawPointer, skippingType: Bool
  ) throws(Halt) -> Bool {
    let name = name(at: nameStart)
    let isType = skippingType && name == "@type"
    guard isType || options.ignoresUnknownFields else {
      throw fail(
        .unknownField(name: name, message: resolver.name(of: table)), at: nameStart)
    }
    try skipValue()
    return isType
  }

  /// The name at a place where a string begins, for errors.
  mutating func name(at place: UnsafeRawPointer) -> String {
    let current = next
    defer { next = current }
    next = place
    guard let bytes = try? string(expected: "") else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func field(_ field: UnsafePointer<FieldTable>) throws(Halt) {
    switch field.pointee.shape {
    case .single: try single(field)
    case .list: try list(field)
    case .map: try map(field)
    }
  }

  private mutating func single(_ field: UnsafePointer<FieldTable>) throws(Halt) {
    let fieldStart = output.count
    output.varint(UInt64(field.pointee.tag))
    switch try value(field) {
    case .written: break
    case .writtenDefault where field.pointee.hasPresence || keepsDefaults: break
    case .writtenDefault, .unknown: output.truncate(to: fieldStart)
    }
  }

  private mutating func list(_ field: UnsafePointer<FieldTable>) throws(Halt) {
    guard peek() == UInt8(ascii: "[") else { throw wrongType("an array") }
    try enter()
    next += 1
    skipWhitespace()
    if peek() == UInt8(ascii: "]") {
      next += 1
      return leave()
    }
    let fieldStart = output.count
    let isPacked = field.pointee.isPacked
    if isPacked { output.tag(field.pointee.number, .lengthDelimited) }
    let contentStart = isPacked ? output.beginDelimited() : fieldStart
    if isPacked, try packedIntegers(field.pointee.kind) {
      output.endDelimited(contentStart)
      return leave()
    }
    repeat {
      skipWhitespace()
      let elementStart = output.count
      if !isPacked { output.varint(UInt64(field.pointee.tag)) }
      if try element(field) == .unknown { output.truncate(to: elementStart) }
      skipWhitespace()
    } while try takeComma(orEnd: UInt8(ascii: "]"))
    if isPacked {
      if output.count > contentStart {
        output.endDelimited(contentStart)
      } else {
        output.truncate(to: fieldStart)
      }
    }
    leave()
  }

  private mutating func map(_ field: UnsafePointer<FieldTable>) throws(Halt) {
    guard peek() == UInt8(ascii: "{") else { throw wrongType("an object") }
    guard let entry = field.pointee.message, entry.pointee.fieldCount == 2 else {
      preconditionFailure("a map without entries of two fields")
    }
    try enter()
    let objectStart = next
    next += 1
    skipWhitespace()
    if peek() == UInt8(ascii: "}") {
      next += 1
      return leave()
    }
    let entriesStart = output.count
    var keys = KeyBits()
    let key = entry.pointee.fields
    let value = entry.pointee.fields + 1
    repeat {
      skipWhitespace()
      let entryStart = output.count
      output.varint(UInt64(field.pointee.tag))
      let contentStart = output.beginDelimited()
      output.varint(UInt64(key.pointee.tag))
      try mapKey(key.pointee.kind)
      keys.insert(output.lastByte)
      try takeColon()
      try countMessage()
      output.varint(UInt64(value.pointee.tag))
      if try element(value) == .unknown {
        output.truncate(to: entryStart)
      } else {
        output.endDelimited(contentStart)
      }
      skipWhitespace()
    } while try takeComma(orEnd: UInt8(ascii: "}"))
    if keys.isDoubtful {
      try requireUniqueKeys(key.pointee.kind, since: entriesStart, from: objectStart)
    }
    leave()
  }

  /// An element of a list or a value of a map: null only where it is a value.
  private mutating func element(
    _ field: UnsafePointer<FieldTable>
  ) throws(Halt) -> ValueOutcome {
    if peek() == UInt8(ascii: "n"), !field.pointee.takesNull {
      try literal("null")
      throw fail(.nullElement, at: next - 4)
    }
    return try value(field)
  }
}
