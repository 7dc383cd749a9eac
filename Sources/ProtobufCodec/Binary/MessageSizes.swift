/// Computes how many bytes fields take, and remembers the lengths that have to be written before what
/// they measure, in the order in which they will be written.
///
/// Without it a message at depth n would be measured n times.
public struct MessageSizes: ~Copyable {
  /// So many lengths lie on the stack: those of most messages.
  @usableFromInline static var countOnStack: Int { 96 }

  @usableFromInline var lengths: UnsafeMutablePointer<Int>
  @usableFromInline var count: Int
  @usableFromInline var capacity: Int
  /// Whether entries of maps are measured in the order of their keys, as they will be written.
  @usableFromInline let isDeterministic: Bool

  /// Calls `body` with sizes that know of no lengths yet.
  @inlinable @inline(__always)
  static func with<Result>(
    isDeterministic: Bool = false, _ body: (inout MessageSizes) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: countOnStack) { memory in
      var sizes = MessageSizes(memory, isDeterministic: isDeterministic)
      return body(&sizes)
    }
  }

  @inlinable @inline(__always)
  init(_ memory: UnsafeMutableBufferPointer<Int>, isDeterministic: Bool) {
    self.isDeterministic = isDeterministic
    lengths = memory.baseAddress.unsafelyUnwrapped
    capacity = memory.count
    count = 0
  }

  @inlinable @inline(__always)
  deinit {
    if capacity > Self.countOnStack { lengths.deallocate() }
  }

  /// The lengths so far.
  @inlinable @inline(__always)
  var measured: UnsafeBufferPointer<Int> {
    UnsafeBufferPointer(start: lengths, count: count)
  }

  /// Keeps a place for a length that comes before those that are yet to be measured.
  @inlinable @inline(__always)
  mutating func reserve() -> Int {
    let place = count
    if place == capacity { grow() }
    count = place &+ 1
    return place
  }

  @usableFromInline
  @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<Int>.allocate(capacity: 4 * capacity)
    larger.update(from: lengths, count: count)
    if capacity > Self.countOnStack { lengths.deallocate() }
    lengths = larger
    capacity *= 4
  }

  /// The size of a length and of as many bytes.
  @inlinable @inline(__always)
  func delimited(_ length: Int) -> Int {
    WireFormat.varintSize(UInt64(truncatingIfNeeded: length)) &+ length
  }

  /// The same behind a tag of `tagSize` bytes.
  @inlinable @inline(__always)
  func delimited(_ length: Int, after tagSize: Int) -> Int {
    WireFormat.varintSize(UInt64(truncatingIfNeeded: length), after: tagSize) &+ length
  }

  /// Remembers `length` in the place that was kept for it; returns its size and that of as many
  /// bytes.
  @inlinable @inline(__always)
  func delimited(_ length: Int, at place: Int) -> Int {
    lengths[place] = length
    return delimited(length)
  }

  /// The size of a message and its length, which is remembered.
  @inlinable @inline(__always)
  mutating func delimited<Value: Message>(_ message: Value) -> Int {
    let place = reserve()
    return delimited(message.measure(&self), at: place)
  }
}

extension MessageSizes {
  @inlinable @inline(__always)
  public mutating func message<Value: Message>(_ number: Int, _ message: Value) -> Int {
    WireFormat.tagSize(number) &+ delimited(message)
  }

  /// 0 if there is no message.
  @inlinable
  public mutating func message<Value: Message>(_ number: Int, _ message: Boxed<Value>) -> Int {
    guard let storage = message.storage else { return 0 }
    return self.message(number, storage.value)
  }

  @inlinable
  public mutating func messages<Value: Message>(_ number: Int, _ messages: [Value]) -> Int {
    var size = messages.count &* WireFormat.tagSize(number)
    forEachLent(messages) { message in
      let place = reserve()
      size &+= delimited(message.value.measure(&self), at: place)
    }
    return size
  }

  /// Values that are not packed.
  @inlinable
  public mutating func repeated<Field: FieldType>(
    _ number: Int, _ values: [Field.Value], _ field: Field.Type
  ) -> Int {
    var size = values.count &* WireFormat.tagSize(number)
    forEachLent(values) { value in
      size &+= Field.size(value.value, &self)
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
    return WireFormat.tagSize(number) &+ delimited(Field.size(ofAll: values), at: place)
  }

  @inlinable
  public mutating func map<Key: MapKeyField, Value: FieldType>(
    _ number: Int, _ map: [Key.Value: Value.Value], _ keyField: Key.Type, _ valueField: Value.Type
  ) -> Int {
    anyMap(number, map, keyField, valueField)
  }

  @inlinable @inline(__always)
  mutating func anyMap<Key: MapKeyField, Value: FieldType>(
    _ number: Int, _ map: [Key.Value: Value.Value], _ keyField: Key.Type, _ valueField: Value.Type
  ) -> Int {
    var size = map.count &* WireFormat.tagSize(number)
    if isDeterministic {
      for index in sortedIndices(of: map, keyField) {
        size &+= entry(map[index], keyField, valueField)
      }
    } else {
      for element in map {
        size &+= entry(element, keyField, valueField)
      }
    }
    return size
  }

  @inlinable
  mutating func entry<Key: MapKeyField, Value: FieldType>(
    _ element: (key: Key.Value, value: Value.Value), _ keyField: Key.Type, _ valueField: Value.Type
  ) -> Int {
    let place = reserve()
    let length = 2 &+ Key.size(element.key, &self) &+ Value.size(element.value, &self)
    return delimited(length, at: place)
  }

  /// The most frequent kind of map, so that its code lies here.
  public mutating func map(
    _ number: Int, _ map: [String: String], _ keyField: StringField.Type,
    _ valueField: StringField.Type
  ) -> Int {
    anyMap(number, map, keyField, valueField)
  }
}
