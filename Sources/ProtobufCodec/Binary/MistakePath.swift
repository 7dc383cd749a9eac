/// The fields that lead to a mistake, found by walking over the bytes once more: nothing has to be
/// remembered about them as long as all goes well.
///
/// The reader noted how many messages lie around the mistake. That tells messages from strings without
/// a schema: as long as there is a message to enter, it is the delimited field that reaches to the
/// mistake or beyond, because everything before it was read.
struct MistakePath {
  /// A field that the mistake is in.
  struct Step {
    let number: Int
    /// How many fields of the same number come before it in the same message.
    let index: Int
    /// Where the value begins, behind tag and length.
    let valueOffset: Int
  }

  private let bytes: UnsafeRawBufferPointer
  /// Bytes are looked at up to here.
  private let end: Int
  private var position = 0
  /// The outermost first.
  private(set) var steps: [Step] = []

  init(to mistake: DecodingError.Mistake, in bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    let end = min(mistake.byteOffset, bytes.count)
    self.end = end
    for _ in 0..<mistake.nesting {
      guard let step = next(where: { _, valueEnd in valueEnd.map { $0 >= end } ?? true }) else {
        return
      }
      steps.append(step)
    }
    guard let field = mistake.fieldOffset else { return }
    if let step = next(where: { start, _ in start == field }) { steps.append(step) }
  }

  /// Walks over fields of one message until `isWanted` says yes to one, given where it begins and,
  /// for delimited fields and groups, where it ends, as far as that is known. The position is then
  /// at its value.
  private mutating func next(where isWanted: (Int, Int?) -> Bool) -> Step? {
    let messageStart = position
    while true {
      let start = position
      guard let tag = varint() else { return nil }
      let isContainer = tag & 7 == 2 || tag & 7 == 3
      var value = position
      let isComplete = skip(tag, valueOffset: &value)
      // A number can only be the last step, which is wanted for its place.
      let end = isContainer ? (isComplete ? position : nil) : -1
      if isWanted(start, end) {
        let number = tag >> 3
        position = messageStart
        let index = count(number, before: start)
        position = value
        return Step(
          number: Int(truncatingIfNeeded: number), index: index, valueOffset: value)
      }
      guard isComplete else { return nil }
    }
  }

  /// How many fields of that number there are from the position on, up to where a field begins.
  private mutating func count(_ number: UInt64, before fieldStart: Int) -> Int {
    var count = 0
    while position < fieldStart, let tag = varint() {
      if tag >> 3 == number { count += 1 }
      var value = 0
      guard skip(tag, valueOffset: &value) else { break }
    }
    return count
  }

  /// Moves behind a value, unless that lies beyond the mistake; `valueOffset` becomes where its
  /// content begins.
  private mutating func skip(_ tag: UInt64, valueOffset: inout Int) -> Bool {
    switch WireType(rawValue: UInt32(truncatingIfNeeded: tag & 7)) {
    case .varint: return varint() != nil
    case .fixed32: position += 4
    case .fixed64: position += 8
    case .lengthDelimited:
      let length = varint()
      valueOffset = position
      guard let length, length <= UInt64(bytes.count - position) else { return false }
      position += Int(length)
    case .startGroup: return skipGroup()
    case .endGroup, nil: return false
    }
    return position <= bytes.count
  }

  private mutating func skipGroup() -> Bool {
    var depth = 1
    while depth > 0 {
      guard position < end, let tag = varint() else { return false }
      var value = 0
      switch WireType(rawValue: UInt32(truncatingIfNeeded: tag & 7)) {
      case .startGroup: depth += 1
      case .endGroup: depth -= 1
      default: guard skip(tag, valueOffset: &value) else { return false }
      }
    }
    return true
  }

  private mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}

// MARK: In words

extension MistakePath {
  /// `entries[3].labels["a"].text`: names with indices, keys of maps in brackets, and numbers for
  /// fields that the schema does not know.
  func text(in message: SchemaElement) -> String {
    var path = ""
    var message: SchemaElement? = message
    for step in steps {
      let field = message?.field(step.number)
      defer { message = field?.message }
      // Number 0 is the mistake itself. The value of an entry is what the key has named already.
      if step.number == 0 { continue }
      if step.number == 2, path.utf8.last == UInt8(ascii: "]"), message?.isMapEntry == true {
        continue
      }
      if !path.isEmpty { path += "." }
      path += field?.name ?? step.number.description
      guard let field, field.isRepeated else { continue }
      if let entry = field.message, entry.isMapEntry {
        if let key = key(of: entry, at: step.valueOffset) { path += "[\(key)]" }
      } else if !field.kind.isPackable {
        path += "[\(step.index.description)]"
      }
    }
    return path
  }

  /// The key of an entry whose key comes first, as it does if nobody went out of their way.
  private func key(of entry: SchemaElement, at offset: Int) -> String? {
    guard let field = entry.field(1), let base = bytes.baseAddress, offset <= end else {
      return nil
    }
    var cursor = BinaryCursor(
      UnsafeRawBufferPointer(rebasing: bytes[offset..<end]), base: base, nestingMax: 0)
    guard let tag = try? cursor.tag(), tag >> 3 == 1 else { return nil }
    guard tag & 7 == WireType.lengthDelimited.rawValue else {
      return field.accepts(tag) ? try? cursor.scalarText(field.kind) : nil
    }
    guard let text = try? cursor.delimited() else { return nil }
    return DebugText.quoted(text: UnsafeRawBufferPointer(rebasing: text.prefix(100)))
  }
}

extension MessageReader {
  /// Throws if there was a mistake in what was read as a message of that type.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func finish<Value: Message>(_ type: Value.Type) throws(DecodingError) {
    if retainedCold != nil { try finishCold(type) }
  }

  /// Given the type alone, so that the code before it has no more to do than to name it.
  @usableFromInline
  @inline(never)
  mutating func finishCold<Value: Message>(_ type: Value.Type) throws(DecodingError) {
    try throwMistake(in: type.descriptor)
  }

  @inline(never)
  func throwMistake(in message: MessageDescriptor) throws(DecodingError) {
    guard let cold else { return }
    let path: (SchemaElement) -> String
    let mistake: DecodingError.Mistake
    if let first = cold.mistake {
      let bytes = UnsafeRawBufferPointer(start: start, count: inputEnd - start)
      mistake = first
      path = { MistakePath(to: first, in: bytes).text(in: $0) }
    } else if let search = cold.missingField {
      mistake = DecodingError.Mistake(
        reason: .requiredFieldNotSet, byteOffset: inputEnd - start, fieldOffset: nil, nesting: 0)
      path = { search.text(in: $0) }
    } else {
      return
    }
    let (element, messageName) = message.declaration()
    throw DecodingError(mistake, messageName: messageName, path: path(element))
  }
}
