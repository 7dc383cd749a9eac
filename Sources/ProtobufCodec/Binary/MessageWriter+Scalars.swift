// One function for each scalar type of the schema language: a field with its tag.
extension MessageWriter {
  @_alwaysEmitIntoClient @inline(__always)
  mutating func varint(_ number: Int, _ value: UInt64) {
    varint(number, .varint, value)
  }

  @_alwaysEmitIntoClient
  public mutating func double(_ number: Int, _ value: Double) {
    fixed(value)
    tag(number, .fixed64)
  }

  @_alwaysEmitIntoClient
  public mutating func float(_ number: Int, _ value: Float) {
    fixed(value)
    tag(number, .fixed32)
  }

  @_alwaysEmitIntoClient
  public mutating func int32(_ number: Int, _ value: Int32) {
    varint(number, UInt64(truncatingIfNeeded: value))
  }

  @_alwaysEmitIntoClient
  public mutating func int64(_ number: Int, _ value: Int64) {
    varint(number, UInt64(bitPattern: value))
  }

  @_alwaysEmitIntoClient
  public mutating func uint32(_ number: Int, _ value: UInt32) { varint(number, UInt64(value)) }

  @_alwaysEmitIntoClient
  public mutating func uint64(_ number: Int, _ value: UInt64) { varint(number, value) }

  @_alwaysEmitIntoClient
  public mutating func sint32(_ number: Int, _ value: Int32) {
    varint(number, UInt64(WireFormat.zigZag(value)))
  }

  @_alwaysEmitIntoClient
  public mutating func sint64(_ number: Int, _ value: Int64) {
    varint(number, WireFormat.zigZag(value))
  }

  @_alwaysEmitIntoClient
  public mutating func fixed32(_ number: Int, _ value: UInt32) {
    fixed(value)
    tag(number, .fixed32)
  }

  @_alwaysEmitIntoClient
  public mutating func fixed64(_ number: Int, _ value: UInt64) {
    fixed(value)
    tag(number, .fixed64)
  }

  @_alwaysEmitIntoClient
  public mutating func sfixed32(_ number: Int, _ value: Int32) {
    fixed(value)
    tag(number, .fixed32)
  }

  @_alwaysEmitIntoClient
  public mutating func sfixed64(_ number: Int, _ value: Int64) {
    fixed(value)
    tag(number, .fixed64)
  }

  @_alwaysEmitIntoClient
  public mutating func bool(_ number: Int, _ value: Bool) { varint(number, value ? 1 : 0) }

  @_alwaysEmitIntoClient
  public mutating func enumeration<Value: RawRepresentable<Int32>>(_ number: Int, _ value: Value) {
    int32(number, value.rawValue)
  }
}
