import FuzzMessages
import ProtobufCodec

/// What must hold of one extension of `Legacy`, whatever bytes the message came from.
///
/// - Its value by key is what the same bytes are as a field of `Known`, which is read in the usual way.
/// - To set the value that was read changes nothing but its form, and to remove it leaves everything else.
/// - What cannot be read is absent by subscript, and a message that lacks a required field is there.
struct ExtensionProbe {
  /// Reads the extension; `known` is what the message's unknown fields are as a message, if they are one.
  /// Returns whether it is there.
  let read: (_ message: FuzzLegacy, _ known: FuzzKnown?) throws(Violation) -> Bool
  /// Sets it to its own value, and removes it.
  let write: (_ message: FuzzLegacy, _ known: FuzzKnown?) throws(Violation) -> Void

  init<Field: FieldType>(
    _ key: ExtensionField<FuzzLegacy, Field>,
    _ field: WritableKeyPath<FuzzKnown, Field.Value?>
  ) {
    self.init(
      key.number, field, absent: nil, get: { $0[extension: key] },
      set: { $0[extension: key] = $1 },
      check: { message throws(DecodingError) in try message.value(of: key) })
  }

  init<Field: FieldType>(
    _ key: RepeatedExtensionField<FuzzLegacy, Field>,
    _ field: WritableKeyPath<FuzzKnown, [Field.Value]>
  ) {
    self.init(
      key.number, field, absent: [], get: { $0[extension: key] },
      set: { $0[extension: key] = $1 },
      check: { message throws(DecodingError) in try message.values(of: key) })
  }

  private init<Value>(
    _ number: Int, _ field: WritableKeyPath<FuzzKnown, Value>, absent: Value,
    get: @escaping (FuzzLegacy) -> Value,
    set: @escaping (inout FuzzLegacy, Value) -> Void,
    check: @escaping (FuzzLegacy) throws(DecodingError) -> Value
  ) {
    /// A message with nothing but the value: equal if the values are written the same, a NaN too.
    func alone(_ value: Value) -> FuzzLegacy {
      var message = FuzzLegacy()
      set(&message, value)
      return message
    }
    read = { message, known throws(Violation) in
      let value = alone(get(message))
      let isThere = !value.unknownFields.isEmpty
      if let known {
        try require(value == alone(known[keyPath: field]), "\(number) is the field of that number")
      }
      let checked: Value
      do throws(DecodingError) {
        checked = try check(message)
      } catch {
        try require(!error.description.isEmpty, "an error says why")
        let isLacking = error.reason == .requiredFieldNotSet
        try require(isLacking == isThere, "\(number) is \(isThere ? "there" : "absent"): \(error)")
        try require(isLacking || known == nil, "\(number) is refused by its key alone: \(error)")
        return isThere
      }
      try require(alone(checked) == value, "\(number) is the same by subscript")
      return isThere
    }
    write = { message, known throws(Violation) in
      let value = get(message)
      var changed = message
      set(&changed, value)
      try require(alone(get(changed)) == alone(value), "\(number) is what it was set to")
      let again = try Self.readAgain(changed)
      try require(alone(get(again)) == alone(value), "\(number) is written and read")
      set(&changed, absent)
      var without = message
      set(&without, absent)
      try require(changed == without, "\(number) leaves nothing when it is removed")
      try require(alone(get(without)) == FuzzLegacy(), "\(number) is absent once it is removed")
      guard var rest = known else { return }
      rest[keyPath: field] = absent
      rest.unknownFields.removeAll()
      guard var left = Self.known(of: without) else {
        throw Violation("what is left without \(number) is no message")
      }
      left.unknownFields.removeAll()
      try require(left == rest, "\(number) alone is removed")
    }
  }

  /// The message's unknown fields as a message, if they are one.
  static func known(of message: FuzzLegacy) -> FuzzKnown? {
    try? FuzzKnown(decoding: message.unknownFields.bytes, partial: true)
  }

  static func readAgain(_ message: FuzzLegacy) throws(Violation) -> FuzzLegacy {
    guard let bytes = try? message.encoded(partial: true) else {
      throw Violation("a message that may lack required fields is not written")
    }
    let again: FuzzLegacy
    do throws(DecodingError) {
      again = try FuzzLegacy(decoding: bytes, partial: true)
    } catch {
      throw Violation("what was written is refused: \(error)")
    }
    try require(again == message, "what is read again is the same")
    return again
  }
}
