// One function for each scalar type of the schema language: a field with its tag.
extension MessageWriter {
  @inlinable
  mutating func varint(_ number: Int, _ value: UInt64) {
    tag(number, .varint)
    varint(value)
  }

  @inlinable
  public mutating func double(_ number: Int, _ value: Double) {
    tag(number, .fixed64)
    fixed(value)
  }

  @inlinable
  public mutating func float(_ number: Int, _ value: Float) {
    tag(number, .fixed32)
    fixed(value)
  }

  @inlinable
  public mutating func int32(_ number: Int, _ value: Int32) {
    varint(number, UInt64(truncatingIfNeeded: value))
  }

  @inlinable
  public mutating func int64(_ number: Int, _ value: Int64) {
    varint(number, UInt64(bitPattern: value))
  }

  @inlinable
  public mutating func uint32(_ number: Int, _ value: UInt32) { varint(number, UInt64(value)) }

  @inlinable
  public mutating func uint64(_ number: Int, _ value: UInt64) { varint(number, value) }

  @inlinable
  public mutating func sint32(_ number: Int, _ value: Int32) {
    varint(number, UInt64(WireFormat.zigZag(value)))
  }

  @inlinable
  public mutating func sint64(_ number: Int, _ value: Int64) {
    varint(number, WireFormat.zigZag(value))
  }

  @inlinable
  public mutating func fixed32(_ number: Int, _ value: UInt32) {
    tag(number, .fixed32)
    fixed(value)
  }

  @inlinable
  public mutating func fixed64(_ number: Int, _ value: UInt64) {
    tag(number, .fixed64)
    fixed(value)
  }

  @inlinable
  public mutating func sfixed32(_ number: Int, _ value: Int32) {
    tag(number, .fixed32)
    fixed(value)
  }

  @inlinable
  public mutating func sfixed64(_ number: Int, _ value: Int64) {
    tag(number, .fixed64)
    fixed(value)
  }

  @inlinable
  public mutating func bool(_ number: Int, _ value: Bool) { varint(number, value ? 1 : 0) }

  @inlinable
  public mutating func enumeration<Value: ProtobufEnum>(_ number: Int, _ value: Value) {
    int32(number, value.rawValue)
  }

  @inlinable
  public mutating func string(_ number: Int, _ value: String) {
    tag(number, .lengthDelimited)
    string(value)
  }

  @inlinable
  public mutating func bytes(_ number: Int, _ value: [UInt8]) {
    tag(number, .lengthDelimited)
    bytes(value)
  }

  /// The length and the UTF-8 of a string.
  @usableFromInline
  mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { utf8 in
      varint(UInt64(truncatingIfNeeded: utf8.count))
      copy(UnsafeRawBufferPointer(utf8))
    }
  }

  @inlinable
  mutating func bytes(_ value: [UInt8]) {
    value.withUnsafeBytes { bytes in
      varint(UInt64(truncatingIfNeeded: bytes.count))
      copy(bytes)
    }
  }
}
