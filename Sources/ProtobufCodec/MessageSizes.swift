/// Computes how many bytes fields take, and remembers the lengths that have to be written before what
/// they measure, in the order in which they will be written.
///
/// Without it a message at depth n would be measured n times.
public struct MessageSizes {
  // Most messages nest little: the first lengths need no allocation.
  @usableFromInline var first = InlineArray<16, Int>(repeating: 0)
  @usableFromInline var others: [Int] = []
  @usableFromInline var count = 0

  @inlinable
  init() {}

  /// Keeps a place for a length that comes before those that are yet to be measured.
  @inlinable
  mutating func reserve() -> Int {
    let place = count
    count += 1
    if place >= first.count { others.append(0) }
    return place
  }

  @inlinable
  subscript(place: Int) -> Int {
    get { place < first.count ? first[place] : others[place - first.count] }
    set {
      if place < first.count {
        first[place] = newValue
      } else {
        others[place - first.count] = newValue
      }
    }
  }

  /// The size of a length and of as many bytes.
  @inlinable
  func delimited(_ length: Int) -> Int {
    WireFormat.varintSize(UInt64(truncatingIfNeeded: length)) + length
  }

  /// The same for a length that is computed now and remembered.
  @inlinable
  mutating func delimited(_ length: (inout MessageSizes) -> Int) -> Int {
    let place = reserve()
    let length = length(&self)
    self[place] = length
    return delimited(length)
  }
}

extension MessageSizes {
  @inlinable
  public mutating func message<Value: Message>(_ number: Int, _ message: Value) -> Int {
    WireFormat.tagSize(number) + delimited { sizes in message.measure(&sizes) }
  }

  /// 0 if there is no message.
  @inlinable
  public mutating func message<Value: Message>(_ number: Int, _ message: Boxed<Value>) -> Int {
    guard let storage = message.storage else { return 0 }
    return self.message(number, storage.value)
  }

  @inlinable
  public mutating func messages<Value: Message>(_ number: Int, _ messages: [Value]) -> Int {
    var size = 0
    for message in messages {
      size += self.message(number, message)
    }
    return size
  }

  /// 0 if there are no values.
  @inlinable
  public mutating func packed<Field: PackableField>(
    _ number: Int, _ values: [Field.Value], _ field: Field.Type
  ) -> Int {
    guard !values.isEmpty else { return 0 }
    return WireFormat.tagSize(number) + delimited { _ in Field.size(ofAll: values) }
  }

  @inlinable
  public mutating func map<Key: MapKeyField, Value: FieldType>(
    _ number: Int, _ map: [Key.Value: Value.Value], _ keyField: Key.Type, _ valueField: Value.Type
  ) -> Int {
    var size = 0
    for (key, value) in map {
      size += WireFormat.tagSize(number)
      size += delimited { sizes in
        2 + Key.size(key, &sizes) + Value.size(value, &sizes)
      }
    }
    return size
  }
}
