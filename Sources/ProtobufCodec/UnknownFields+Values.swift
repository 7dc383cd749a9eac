// Values of fields whose number and type the program knows although the message's type does not. What is
// generic is emitted where it is used, so that only programs with extensions carry it.
extension UnknownFields {
  /// Whole fields.
  @usableFromInline
  init(_ bytes: [UInt8]) {
    storage = bytes.isEmpty ? nil : bytes
  }

  /// The value of a custom option in serialized options; `nil` if it is not set, or cannot be read.
  @_alwaysEmitIntoClient
  package static func option<Field: FieldType>(
    _ number: Int, _ field: Field.Type, in options: [UInt8]
  ) -> Field.Value? {
    try? UnknownFields(options).value(number, field, in: nil)
  }

  /// The values of a custom option.
  @_alwaysEmitIntoClient
  package static func options<Field: FieldType>(
    _ number: Int, _ field: Field.Type, in options: [UInt8]
  ) -> [Field.Value] {
    (try? UnknownFields(options).values(number, field, in: nil)) ?? []
  }

  /// The field's value: the last one, or all of them merged if they are messages.
  ///
  /// - Parameters:
  ///   - message: what the fields are of, for the error.
  ///   - messagesMax: how many messages, groups and entries of maps may be read.
  ///   - partial: whether the value may lack required fields.
  @_alwaysEmitIntoClient
  func value<Field: FieldType>(
    _ number: Int, _ field: Field.Type, in message: MessageDescriptor?,
    messagesMax: Int = MessageReader.defaultMessagesMax, partial: Bool = false
  ) throws(DecodingError) -> Field.Value? {
    var result: Field.Value?
    try forEachTag(in: message, messagesMax: messagesMax) { tag, reader in
      guard tag == UInt32(number) << 3 | Field.wireTypeNumber else { return reader.skipKept(tag) }
      let isThere = result != nil
      var value = result ?? Field.defaultValue
      // Taken out, so that it is not copied when it changes: however many parts a hostile message has, to
      // merge them takes time in proportion.
      result = nil
      if Field.readKnown(into: &value, from: &reader) || isThere { result = value }
    }
    if let result, !partial { try require(result, number, "", in: message) }
    return result
  }

  /// The field's values, in order.
  @_alwaysEmitIntoClient
  func values<Field: FieldType>(
    _ number: Int, _ field: Field.Type, in message: MessageDescriptor?,
    messagesMax: Int = MessageReader.defaultMessagesMax, partial: Bool = false
  ) throws(DecodingError) -> [Field.Value] {
    var result: [Field.Value] = []
    func readOne(_ reader: inout MessageReader) {
      var value = Field.defaultValue
      if Field.readKnown(into: &value, from: &reader) { result.append(value) }
    }
    try forEachTag(in: message, messagesMax: messagesMax) { tag, reader in
      switch tag {
      case UInt32(number) << 3 | Field.wireTypeNumber:
        readOne(&reader)
      case UInt32(number) << 3 | WireType.lengthDelimited.rawValue:
        // Packed: values of types that have lengths themselves came to the case above.
        let length = reader.length()
        let outerEnd = reader.end
        reader.end = reader.next + length
        while reader.next < reader.end { readOne(&reader) }
        reader.end = max(outerEnd, reader.next)
      default:
        reader.skipKept(tag)
      }
    }
    guard !partial else { return result }
    for (index, value) in result.enumerated() {
      try require(value, number, "[\(index)]", in: message)
    }
    return result
  }

  /// Replaces the field's value, or removes it.
  @_alwaysEmitIntoClient
  mutating func set<Field: FieldType>(_ value: Field.Value?, _ number: Int, _ field: Field.Type) {
    remove(number)
    guard let value else { return }
    append { writer in
      Field.write(value, to: &writer)
      writer.tag(number, Field.wireType)
    }
  }

  /// Replaces the field's values.
  @_alwaysEmitIntoClient
  mutating func set<Field: FieldType>(
    _ values: [Field.Value], _ number: Int, _ field: Field.Type, isPacked: Bool
  ) {
    remove(number)
    guard !values.isEmpty else { return }
    append { writer in
      guard isPacked else { return writer.repeated(number, values, field) }
      let end = writer.room
      for value in values.reversed() { Field.write(value, to: &writer) }
      writer.head(number, since: end)
    }
  }

  /// The entries of maps are written in order: bytes that are kept are compared, and written again
  /// whatever the order that is asked for then.
  @usableFromInline
  mutating func append(_ walk: (inout MessageWriter) -> Void) {
    let options = EncodingOptions(isDeterministic: true)
    var bytes = bytes
    let lacking = ProtobufCodec.append(to: &bytes, options, walk)
    if lacking != 0 { appendGrowing(lacking, to: &bytes, options, walk) }
    storage = bytes
  }

  @usableFromInline
  mutating func remove(_ number: Int) {
    var kept: [UInt8] = []
    // It does not throw: whatever is kept here is whole fields.
    try? forEachTag(in: nil) { tag, reader in
      let start = reader.fieldStart
      reader.skipKept(tag)
      guard tag >> 3 != UInt32(number), !reader.hasFailed else { return }
      kept.append(
        contentsOf: UnsafeRawBufferPointer(start: start, count: reader.next - start))
    }
    storage = kept.isEmpty ? nil : kept
  }

  /// Calls `body` with every tag; it moves the reader to the end of the field.
  @usableFromInline
  func forEachTag(
    in message: MessageDescriptor?, messagesMax: Int = MessageReader.defaultMessagesMax,
    _ body: (UInt32, inout MessageReader) -> Void
  ) throws(DecodingError) {
    guard let storage else { return }
    try withUnsafePointer(to: storage) { array throws(DecodingError) in
      try storage.span.bytes.withUnsafeBytes { memory throws(DecodingError) in
        var reader = MessageReader(
          memory,
          storage.count <= ByteSlice.byteCountMax ? SliceSource(array: array) : SliceSource(),
          nestingMax: MessageReader.defaultNestingMax, messagesMax: messagesMax)
        while let tag = reader.nextTag() { body(tag, &reader) }
        if let message { return try reader.throwMistake(in: message) }
        if let mistake = reader.cold?.mistake {
          throw DecodingError(mistake, messageName: "", path: "")
        }
      }
    }
  }

  @_alwaysEmitIntoClient
  func require(
    _ value: some Any, _ number: Int, _ place: String, in message: MessageDescriptor?
  ) throws(DecodingError) {
    guard let value = value as? any MessageWithRequiredFields else { return }
    try require(value, number, place, message)
  }

  @usableFromInline
  func require(
    _ value: any MessageWithRequiredFields, _ number: Int, _ place: String,
    _ message: MessageDescriptor?
  ) throws(DecodingError) {
    let search = RequiredFieldSearch(in: value)
    guard !search.isFruitless else { return }
    let inner = search.text(in: type(of: value).descriptor.element)
    throw DecodingError(
      DecodingError.Mistake(
        reason: .requiredFieldNotSet, byteOffset: byteCount, fieldOffset: nil, nesting: 0),
      messageName: message?.messageName ?? "", path: "\(number)\(place).\(inner)")
  }
}

extension MessageReader {
  /// Reads over the rest of a field that has been read before, with more groups within each other, maybe,
  /// than this reader allows messages. It takes no stack for them.
  @usableFromInline
  mutating func skipKept(_ tag: UInt32) {
    guard tag & 7 == WireType.startGroup.rawValue else { return skip(tag) }
    var depth = 1
    while depth > 0, let tag = nextTag() {
      switch WireType(rawValue: tag & 7) {
      case .startGroup: depth += 1
      case .endGroup: depth -= 1
      case .varint, .fixed32, .fixed64, .lengthDelimited, nil: skip(tag)
      }
    }
    if depth > 0 { fail(.groupNotEnded) }
  }
}

extension FieldType {
  /// Reads a value, and says whether it is one: closed enums have numbers that are none.
  @_alwaysEmitIntoClient
  static func readKnown(into value: inout Value, from reader: inout MessageReader) -> Bool {
    guard let closed = Self.self as? any ClosedField.Type else {
      read(into: &value, from: &reader)
      return true
    }
    guard let known = closed.readClosed(from: &reader) as? Value else { return false }
    value = known
    return true
  }
}

/// A field of a closed enum.
@usableFromInline
protocol ClosedField {
  associatedtype Closed
  static func readClosed(from reader: inout MessageReader) -> Closed?
}

extension ClosedEnumField: ClosedField {
  @usableFromInline
  static func readClosed(from reader: inout MessageReader) -> Value? {
    Value(rawValue: reader.int32())
  }
}
