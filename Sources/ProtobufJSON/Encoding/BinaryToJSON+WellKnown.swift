import ProtobufCodec
import ProtobufReflection

// The messages of google/protobuf that have a form of their own in JSON.
extension BinaryToJSON {
  /// As the value that it wraps.
  mutating func wrapper(_ table: UnsafePointer<MessageTable>) throws(Halt) {
    guard table.pointee.fieldCount > 0 else { return try objectOfNone() }
    let field = table.pointee.fields
    var isWritten = false
    while input.next < input.end {
      let tag = try input.tag()
      if tag == field.pointee.tag {
        guard !isWritten else { throw disorder() }
        isWritten = try value(field)
      } else {
        try input.skip(tag, nestingLeft: nestingLeft)
      }
    }
    if !isWritten { defaultValue(field) }
  }

  private mutating func objectOfNone() throws(Halt) {
    input.next = input.end
    output.append("{}")
  }

  /// Fields 1 and 2 of `Timestamp` and `Duration`.
  private mutating func secondsAndNanoseconds() throws(Halt) -> (seconds: Int64, nanos: Int32) {
    var seconds: Int64 = 0
    var nanos: Int32 = 0
    while input.next < input.end {
      switch try input.tag() {
      case 1 << 3: seconds = Int64(bitPattern: try input.varint())
      case 2 << 3: nanos = Int32(truncatingIfNeeded: try input.varint())
      case let tag: try input.skip(tag, nestingLeft: nestingLeft)
      }
    }
    return (seconds, nanos)
  }

  mutating func timestamp() throws(Halt) {
    let (seconds, nanos) = try secondsAndNanoseconds()
    output.append(UInt8(ascii: "\""))
    guard output.timestamp(seconds: seconds, nanos: nanos) else {
      throw fail(.timestampOutOfRange(seconds: seconds, nanos: nanos))
    }
    output.append(UInt8(ascii: "\""))
  }

  mutating func duration() throws(Halt) {
    let (seconds, nanos) = try secondsAndNanoseconds()
    output.append(UInt8(ascii: "\""))
    guard output.duration(seconds: seconds, nanos: nanos) else {
      throw fail(.durationOutOfRange(seconds: seconds, nanos: nanos))
    }
    output.append(UInt8(ascii: "\""))
  }

  /// As the paths in lower camel case, separated by commas.
  mutating func fieldMask() throws(Halt) {
    output.append(UInt8(ascii: "\""))
    var isFirst = true
    while input.next < input.end {
      let tag = try input.tag()
      guard tag == 1 << 3 | 2 else {
        try input.skip(tag, nestingLeft: nestingLeft)
        continue
      }
      let path = try input.delimited()
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      guard output.maskPath(path) else {
        throw fail(.fieldMaskPath(String(decoding: path, as: UTF8.self)))
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// As an object of `@type` and the payload's fields, or of `@type` and `value` if the payload has a
  /// form of its own.
  mutating func any() throws(Halt) {
    var url: UnsafeRawBufferPointer?
    var payload = UnsafeRawBufferPointer(start: input.next, count: 0)
    while input.next < input.end {
      switch try input.tag() {
      case 1 << 3 | 2: url = try input.delimited()
      case 2 << 3 | 2: payload = try input.delimited()
      case let tag: try input.skip(tag, nestingLeft: nestingLeft)
      }
    }
    guard let url, !url.isEmpty else {
      guard payload.isEmpty else { throw fail(.unknownType(url: "")) }
      return output.append("{}")
    }
    guard let table = resolver.table(ofURL: url) else {
      throw fail(.unknownType(url: String(decoding: url, as: UTF8.self)))
    }
    try enter()
    let objectStart = output.count
    output.append(",\"@type\":")
    if output.quoted(url), validatesText, !JSONText.isUTF8(url) {
      throw fail(.malformed(.invalidUTF8))
    }
    try readPayload(payload) { transcoder throws(Halt) in
      if table.pointee.form == .object {
        try transcoder.members(table)
      } else {
        transcoder.output.append(",\"value\":")
        try transcoder.message(table)
      }
    }
    closeObject(objectStart)
    leave()
  }

  /// `Struct`, as an object of its fields, which are entries of a map in field 1.
  mutating func structure() throws(Halt) {
    try enter()
    let objectStart = output.count
    var keys = KeySet()
    while input.next < input.end {
      let tag = try input.tag()
      guard tag == 1 << 3 | 2 else {
        try input.skip(tag, nestingLeft: nestingLeft)
        continue
      }
      try countMessage()
      let outerEnd = try input.enter()
      let entryStart = output.count
      output.append(UInt8(ascii: ","))
      if try input.take(1 << 3 | 2) {
        try text()
      } else {
        output.append("\"\"")
      }
      guard isNewKey(since: entryStart + 1, &keys) else {
        throw disorder()
      }
      output.append(UInt8(ascii: ":"))
      guard try input.take(2 << 3 | 2) else {
        throw input.next == input.end ? fail(.valueWithoutKind) : disorder()
      }
      try countMessage()
      let entryEnd = try input.enter()
      try dynamicValue()
      input.end = entryEnd
      guard input.next == input.end else { throw disorder() }
      input.end = outerEnd
    }
    closeObject(objectStart)
    leave()
  }

  /// `ListValue`, as an array of its values in field 1.
  mutating func dynamicList() throws(Halt) {
    try enter()
    output.append(UInt8(ascii: "["))
    var isFirst = true
    while input.next < input.end {
      let tag = try input.tag()
      guard tag == 1 << 3 | 2 else {
        try input.skip(tag, nestingLeft: nestingLeft)
        continue
      }
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      try countMessage()
      let outerEnd = try input.enter()
      try dynamicValue()
      input.end = outerEnd
    }
    output.append(UInt8(ascii: "]"))
    leave()
  }

  /// `Value`, as the one of its fields that there is.
  mutating func dynamicValue() throws(Halt) {
    var isWritten = false
    while input.next < input.end {
      let tag = try input.tag()
      guard isKind(tag) else {
        try input.skip(tag, nestingLeft: nestingLeft)
        continue
      }
      guard !isWritten else { throw disorder() }
      isWritten = true
      try dynamicValue(tag)
    }
    guard isWritten else { throw fail(.valueWithoutKind) }
  }

  /// Whether the tag is that of a member of the oneof that makes up a `Value`.
  private func isKind(_ tag: UInt32) -> Bool {
    switch tag {
    case 1 << 3, 2 << 3 | 1, 3 << 3 | 2, 4 << 3, 5 << 3 | 2, 6 << 3 | 2: true
    default: false
    }
  }

  private mutating func dynamicValue(_ tag: UInt32) throws(Halt) {
    switch tag >> 3 {
    case 1:
      _ = try input.varint()
      output.append("null")
    case 2:
      let number = Double(bitPattern: try input.fixed(UInt64.self))
      guard number.isFinite else { throw fail(.nonFiniteValue(number)) }
      output.number(number)
    case 3: try text()
    case 4: output.append(try input.varint() != 0 ? "true" : "false")
    case 5:
      try countMessage()
      let outerEnd = try input.enter()
      try structure()
      input.end = outerEnd
    default:
      try countMessage()
      let outerEnd = try input.enter()
      try dynamicList()
      input.end = outerEnd
    }
  }
}
