extension MessageReader {
  /// Reads a message and merges it into `message`.
  @_alwaysEmitIntoClient @inline(__always)
  public mutating func message<Value: Message>(into message: inout Value) {
    let outerEnd = enter()
    message.read(from: &self)
    leave(outerEnd)
  }

  /// Reads a message and merges it into `message`, which is there from now on.
  @_alwaysEmitIntoClient @inline(__always)
  public mutating func message<Value: Message>(into message: inout Value?) {
    let outerEnd = enter()
    if message == nil { message = Value() }
    // In place, because a copy would have to retain what the message holds.
    message?.read(from: &self)
    leave(outerEnd)
  }

  @_alwaysEmitIntoClient
  public mutating func message<Value: Message>(into message: inout Boxed<Value>) {
    let outerEnd = enter()
    message.update(default: Value.init) { value in
      value.read(from: &self)
    }
    leave(outerEnd)
  }

  /// Reads a message and appends it, and the messages that follow directly under the same tag.
  @_alwaysEmitIntoClient
  public mutating func messages<Value: Message>(into messages: inout [Value], tag: UInt32) {
    var left = countMessages()
    guard left > 0 else { return }
    messages.append(addingCapacity: left) { output in
      output.withUnsafeMutableBufferPointer { memory, initializedCount in
        guard var place = memory.baseAddress else { return }
        repeat {
          place.initialize(to: Value())
          initializedCount += 1
          let outerEnd = enterCounted()
          place.pointee.read(from: &self)
          leave(outerEnd)
          place += 1
          left -= 1
        } while left > 0 && takeTag(tag)
      }
    }
  }

  /// How many length-delimited fields follow directly under the tag that was read last, with the one
  /// that it belongs to; at least 1. Never more than there are, whatever lengths they claim, so that
  /// memory can be set aside for them.
  @usableFromInline
  @inline(never)
  mutating func runLength() -> Int {
    // A walk that asks before it has read a tag has none to look for.
    guard fieldStart < next else { return 1 }
    let tag = fieldStart.load(as: UInt8.self)
    guard tag < 0x80 else { return 1 }
    var count = 1
    var position = next
    while position < end {
      var length = Int(position.load(as: UInt8.self))
      position += 1
      if length >= 0x80 {
        // Up to 16 KiB; what is longer need not be counted.
        guard position < end, position.load(as: UInt8.self) < 0x80 else { break }
        length = length & 0x7F | Int(position.load(as: UInt8.self)) << 7
        position += 1
      }
      guard length < end - position, (position + length).load(as: UInt8.self) == tag else { break }
      count &+= 1
      position += length + 1
    }
    return count
  }

  /// Counts the messages that follow directly under the tag that was read last, with the one that it
  /// belongs to, and returns how many they are: no more than there may be, for memory is set aside for
  /// them. 0 if there may be none, which is a mistake.
  @usableFromInline
  @inline(never)
  mutating func countMessages() -> Int {
    guard messagesLeft > 0 else {
      leave(enter())
      return 0
    }
    let count = min(runLength(), messagesLeft)
    messagesLeft &-= count
    return count
  }

  /// Reads a value that cannot be packed and appends it, and the values that follow directly under
  /// the same tag.
  @_alwaysEmitIntoClient
  public mutating func repeated<Field: FieldType>(
    into values: inout [Field.Value], tag: UInt32, _ field: Field.Type
  ) {
    if values.isEmpty { values.reserveCapacity(runLength()) }
    repeat {
      var value = Field.defaultValue
      Field.read(into: &value, from: &self)
      values.append(value)
    } while tag < 0x80 && takeTag(tag)
  }

  public mutating func repeated(
    into values: inout [String], tag: UInt32, _ field: StringField.Type
  ) {
    if values.isEmpty { values.reserveCapacity(runLength()) }
    repeat { values.append(string()) } while tag < 0x80 && takeTag(tag)
  }

  public mutating func repeated(
    into values: inout [[UInt8]], tag: UInt32, _ field: BytesField.Type
  ) {
    if values.isEmpty { values.reserveCapacity(runLength()) }
    repeat { values.append(bytes()) } while tag < 0x80 && takeTag(tag)
  }

  /// Reads the values of a packed field, or a single value, and appends what it has read.
  @_alwaysEmitIntoClient
  public mutating func repeated<Field: PackableField>(
    into values: inout [Field.Value], tag: UInt32, _ field: Field.Type
  ) {
    guard tag & 7 == WireType.lengthDelimited.rawValue else {
      return Field.readNext(into: &values, from: &self)
    }
    let length = length()
    let outerEnd = end
    end = next + length
    Field.readAll(into: &values, from: &self)
    end = max(outerEnd, next)
  }

  /// Reads an entry of a map. A key that is there already gets the new value; a key or a value that
  /// the entry lacks is the default.
  @_alwaysEmitIntoClient
  public mutating func mapEntry<Key: MapKeyField, Value: FieldType>(
    into map: inout [Key.Value: Value.Value], _ keyField: Key.Type, _ valueField: Value.Type
  ) {
    // Capped, because entries may be of two bytes each and all of one key.
    if map.isEmpty { map.reserveCapacity(min(runLength(), 1024)) }
    var key = Key.defaultValue
    var value = Value.defaultValue
    entry(&key, &value, keyField, valueField)
    map[key] = value
  }

  @_alwaysEmitIntoClient @inline(__always)
  mutating func entry<Key: MapKeyField, Value: FieldType>(
    _ key: inout Key.Value, _ value: inout Value.Value, _ keyField: Key.Type,
    _ valueField: Value.Type
  ) {
    let outerEnd = enter()
    while let tag = nextTag() {
      switch UInt64(tag) {
      case WireFormat.tag(1, Key.wireType): Key.read(into: &key, from: &self)
      case WireFormat.tag(2, Value.wireType): Value.read(into: &value, from: &self)
      default: skip(tag)
      }
    }
    leave(outerEnd)
  }
}
