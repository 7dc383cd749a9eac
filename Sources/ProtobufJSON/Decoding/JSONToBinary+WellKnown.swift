import ProtobufCodec
import ProtobufReflection
import WellKnownTypes

// The messages of google/protobuf that have a form of their own in JSON.
extension JSONToBinary {
  mutating func wrapper(_ table: UnsafePointer<MessageTable>) throws(Halt) {
    guard table.pointee.fieldCount > 0 else { return try skipValue() }
    let field = table.pointee.fields
    let fieldStart = output.count
    output.varint(UInt64(field.pointee.tag))
    switch try value(field) {
    case .written: break
    case .writtenDefault where keepsDefaults: break
    case .writtenDefault, .unknown: output.truncate(to: fieldStart)
    }
  }

  mutating func timestamp() throws(Halt) {
    try time("timestamp") { text in TimestampText.parse(text) }
  }

  mutating func duration() throws(Halt) {
    try time("duration") { text in DurationText.parse(text) }
  }

  private mutating func time(
    _ type: String,
    _ parse: (UnsafeRawBufferPointer) -> (seconds: Int64, nanos: Int32)?
  ) throws(Halt) {
    let textStart = next
    let text = try string(orWrongType: "a \(type) in quotes")
    guard let (seconds, nanos) = parse(text) else {
      let excerpt = String(decoding: text.prefix(60), as: UTF8.self)
      throw fail(.invalidFormat(excerpt, type: type), at: textStart)
    }
    if seconds != 0 || keepsDefaults {
      output.tag(1, .varint)
      output.varint(UInt64(bitPattern: seconds))
    }
    if nanos != 0 || keepsDefaults {
      output.tag(2, .varint)
      output.varint(UInt64(truncatingIfNeeded: nanos))
    }
  }

  /// Paths in camel case, separated by commas.
  mutating func fieldMask() throws(Halt) {
    let textStart = next
    let text = try string(orWrongType: "paths in a string")
    guard !text.isEmpty else { return }
    for path in text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      output.tag(1, .lengthDelimited)
      let contentStart = output.beginDelimited()
      guard !path.isEmpty else {
        throw fail(.invalidFormat("", type: "path of a field mask"), at: textStart)
      }
      for byte in path {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          output.append(UInt8(ascii: "_"))
          output.append(byte + 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "."):
          output.append(byte)
        default:
          let excerpt = String(decoding: path.prefix(60), as: UTF8.self)
          throw fail(
            .invalidFormat(excerpt, type: "path of a field mask in camel case"), at: textStart)
        }
      }
      output.endDelimited(contentStart)
    }
  }

  /// An object of `@type`, anywhere in it, and the payload's fields or `value`.
  mutating func any() throws(Halt) {
    let objectStart = next
    guard peek() == UInt8(ascii: "{") else { throw wrongType("an object with '@type'") }
    guard let typeStart = try placeOfType() else {
      if keepsDefaults {
        for number: UInt32 in 1...2 {
          output.tag(number, .lengthDelimited)
          output.append(0)
        }
      }
      return
    }
    next = typeStart
    let url = try string(orWrongType: "a type URL")
    guard let table = resolver.table(ofURL: url) else {
      throw fail(.unknownType(url: String(decoding: url, as: UTF8.self)), at: typeStart)
    }
    output.tag(1, .lengthDelimited)
    output.delimited(url)
    next = objectStart
    try countMessage()
    let payloadStart = output.count
    output.tag(2, .lengthDelimited)
    let contentStart = output.beginDelimited()
    // A payload replaces another as a whole.
    let isMerged = keepsDefaults
    keepsDefaults = false
    if table.pointee.form == .object {
      try members(table, skippingType: true)
    } else {
      try valueMember(table)
    }
    keepsDefaults = isMerged
    if output.count > contentStart || keepsDefaults {
      output.endDelimited(contentStart)
    } else {
      output.truncate(to: payloadStart)
    }
  }

  /// Where the value of the member `@type` begins; `nil`, having read over it, if the object is empty.
  private mutating func placeOfType() throws(Halt) -> UnsafeRawPointer? {
    let objectStart = next
    try enter()
    defer { leave() }
    next += 1
    skipWhitespace()
    if peek() == UInt8(ascii: "}") {
      next += 1
      return nil
    }
    repeat {
      skipWhitespace()
      let isType = try string(expected: "a name in quotes").elementsEqual("@type".utf8)
      try takeColon()
      if isType { return next }
      try skipValue()
      skipWhitespace()
    } while try takeComma(orEnd: UInt8(ascii: "}"))
    throw fail(.unknownType(url: ""), at: objectStart)
  }

  /// An object of `@type`, which is known, and `value`.
  private mutating func valueMember(_ table: UnsafePointer<MessageTable>) throws(Halt) {
    let objectStart = next
    try enter()
    next += 1
    var isRead = false
    var isTypeSeen = false
    repeat {
      skipWhitespace()
      let nameStart = next
      let name = try string(expected: "a name in quotes")
      let isValue = name.elementsEqual("value".utf8)
      let isType = name.elementsEqual("@type".utf8)
      try takeColon()
      if isValue {
        guard !isRead else { throw fail(.duplicateField(name: "value"), at: nameStart) }
        isRead = true
        try message(table)
      } else if isType {
        guard !isTypeSeen else { throw fail(.duplicateField(name: "@type"), at: nameStart) }
        isTypeSeen = true
        try skipValue()
      } else if options.ignoresUnknownFields {
        try skipValue()
      } else {
        throw fail(
          .unknownField(name: self.name(at: nameStart), message: "google.protobuf.Any"),
          at: nameStart)
      }
      skipWhitespace()
    } while try takeComma(orEnd: UInt8(ascii: "}"))
    guard isRead else { throw fail(.missingAnyValue, at: objectStart) }
    leave()
  }

  /// `Struct`: any object. Its members are entries of a map in field 1.
  mutating func structure() throws(Halt) {
    guard peek() == UInt8(ascii: "{") else { throw wrongType("an object") }
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
    repeat {
      skipWhitespace()
      output.tag(1, .lengthDelimited)
      let entryStart = output.beginDelimited()
      output.tag(1, .lengthDelimited)
      output.delimited(try string(expected: "a name in quotes"))
      keys.insert(output.lastByte)
      try takeColon()
      // The entry, and its value.
      try countMessage()
      try countMessage()
      output.tag(2, .lengthDelimited)
      let valueStart = output.beginDelimited()
      try dynamicValue()
      output.endDelimited(valueStart)
      output.endDelimited(entryStart)
      skipWhitespace()
    } while try takeComma(orEnd: UInt8(ascii: "}"))
    if keys.isDoubtful {
      try requireUniqueKeys(.string, since: entriesStart, from: objectStart)
    }
    leave()
  }

  /// `ListValue`: any array. Its elements are in field 1.
  mutating func dynamicList() throws(Halt) {
    guard peek() == UInt8(ascii: "[") else { throw wrongType("an array") }
    try enter()
    next += 1
    skipWhitespace()
    if peek() == UInt8(ascii: "]") {
      next += 1
      return leave()
    }
    repeat {
      skipWhitespace()
      try countMessage()
      output.tag(1, .lengthDelimited)
      let valueStart = output.beginDelimited()
      try dynamicValue()
      output.endDelimited(valueStart)
      skipWhitespace()
    } while try takeComma(orEnd: UInt8(ascii: "]"))
    leave()
  }

  /// `Value`: anything, in the field that is for it.
  mutating func dynamicValue() throws(Halt) {
    switch peek() {
    case UInt8(ascii: "n"):
      try literal("null")
      output.tag(1, .varint)
      output.append(0)
    case UInt8(ascii: "\""):
      output.tag(3, .lengthDelimited)
      output.delimited(try string(expected: "a string"))
    case UInt8(ascii: "t"):
      try literal("true")
      output.tag(4, .varint)
      output.append(1)
    case UInt8(ascii: "f"):
      try literal("false")
      output.tag(4, .varint)
      output.append(0)
    case UInt8(ascii: "{"):
      try countMessage()
      output.tag(5, .lengthDelimited)
      let contentStart = output.beginDelimited()
      try structure()
      output.endDelimited(contentStart)
    case UInt8(ascii: "["):
      try countMessage()
      output.tag(6, .lengthDelimited)
      let contentStart = output.beginDelimited()
      try dynamicList()
      output.endDelimited(contentStart)
    default:
      output.tag(2, .fixed64)
      output.fixed(try plainDouble().bitPattern)
    }
  }
}
