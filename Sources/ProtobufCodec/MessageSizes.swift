/// Computes how many bytes fields take, and remembers the lengths that have to be written before what
/// they measure, in the order in which they will be written.
///
/// Without it a message at depth n would be measured n times.
public struct MessageSizes {
  // Most messages nest little: the first lengths need no allocation.
  @usableFromInline var first: InlineArray<8, Int>
  @usableFromInline var others: [Int]
  @usableFromInline var count: Int

  @inlinable @inline(__always)
  init() {
    first = InlineArray(repeating: 0)
    others = []
    count = 0
  }

  /// Keeps a place for a length that comes before those that are yet to be measured.
  @inlinable @inline(__always)
  mutating func reserve() -> Int {
    let place = count
    count += 1
    if place >= first.count { others.append(0) }
    return place
  }

  @inlinable @inline(__always)
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
  @inlinable @inline(__always)
  func delimited(_ length: Int) -> Int {
    WireFormat.varintSize(UInt64(truncatingIfNeeded: length)) + length
  }

  /// The size of a message and its length, which is remembered.
  @inlinable @inline(__always)
  mutating func delimited<Value: Message>(_ message: Value) -> Int {
    let place = reserve()
    let length = message.measure(&self)
    self[place] = length
    return delimited(length)
  }
}

extension MessageSizes {
  @inlinable
  public mutating func message<Value: Message>(_ number: Int, _ message: Value) -> Int {
    WireFormat.tagSize(number) + delimited(message)
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
    forEachLent(messages) { message in
      let place = reserve()
      let length = message.value.measure(&self)
      self[place] = length
      size += WireFormat.tagSize(number) + delimited(length)
    }
    return size
  }

  /// 0 if there are no values.
  @inlinable
  public mutating func packed<Field: PackableField>(
    _ number: Int, _ values: [Field.Value], _ field: Field.Type
  ) -> Int {
    guard !values.isEmpty else { return 0 }
    let place = reserve()
    let length = Field.size(ofAll: values)
    self[place] = length
    return WireFormat.tagSize(number) + delimited(length)
  }

  @inlinable
  public mutating func map<Key: MapKeyField, Value: FieldType>(
    _ number: Int, _ map: [Key.Value: Value.Value], _ keyField: Key.Type, _ valueField: Value.Type
  ) -> Int {
    var size = 0
    for (key, value) in map {
      let place = reserve()
      let length = 2 + Key.size(key, &self) + Value.size(value, &self)
      self[place] = length
      size += WireFormat.tagSize(number) + delimited(length)
    }
    return size
  }
}
