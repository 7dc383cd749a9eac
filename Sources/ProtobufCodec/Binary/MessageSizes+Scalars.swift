// One function for each scalar type of the schema language: the size of a field with its tag.
extension MessageSizes {
  @inlinable
  func varint(_ number: Int, _ value: UInt64) -> Int {
    WireFormat.varintSize(value, after: WireFormat.tagSize(number))
  }

  @inlinable
  public func double(_ number: Int, _ value: Double) -> Int { WireFormat.tagSize(number) &+ 8 }

  @inlinable
  public func float(_ number: Int, _ value: Float) -> Int { WireFormat.tagSize(number) &+ 4 }

  /// A negative number takes ten bytes, as an `int64` would.
  @inlinable
  public func int32(_ number: Int, _ value: Int32) -> Int {
    varint(number, UInt64(truncatingIfNeeded: value))
  }

  @inlinable
  public func int64(_ number: Int, _ value: Int64) -> Int {
    varint(number, UInt64(bitPattern: value))
  }

  @inlinable
  public func uint32(_ number: Int, _ value: UInt32) -> Int { varint(number, UInt64(value)) }

  @inlinable
  public func uint64(_ number: Int, _ value: UInt64) -> Int { varint(number, value) }

  @inlinable
  public func sint32(_ number: Int, _ value: Int32) -> Int {
    varint(number, UInt64(WireFormat.zigZag(value)))
  }

  @inlinable
  public func sint64(_ number: Int, _ value: Int64) -> Int {
    varint(number, WireFormat.zigZag(value))
  }

  @inlinable
  public func fixed32(_ number: Int, _ value: UInt32) -> Int { WireFormat.tagSize(number) &+ 4 }

  @inlinable
  public func fixed64(_ number: Int, _ value: UInt64) -> Int { WireFormat.tagSize(number) &+ 8 }

  @inlinable
  public func sfixed32(_ number: Int, _ value: Int32) -> Int { WireFormat.tagSize(number) &+ 4 }

  @inlinable
  public func sfixed64(_ number: Int, _ value: Int64) -> Int { WireFormat.tagSize(number) &+ 8 }

  @inlinable
  public func bool(_ number: Int, _ value: Bool) -> Int { WireFormat.tagSize(number) &+ 1 }

  @inlinable
  public func enumeration<Value: RawRepresentable<Int32>>(_ number: Int, _ value: Value) -> Int {
    int32(number, value.rawValue)
  }

  @inlinable
  public func string(_ number: Int, _ value: String) -> Int {
    delimited(value.utf8.count, after: WireFormat.tagSize(number))
  }

  @inlinable
  public func bytes(_ number: Int, _ value: [UInt8]) -> Int {
    delimited(value.count, after: WireFormat.tagSize(number))
  }

  @inlinable
  public func bytes(_ number: Int, _ value: ByteSlice) -> Int {
    delimited(value.count, after: WireFormat.tagSize(number))
  }
}
