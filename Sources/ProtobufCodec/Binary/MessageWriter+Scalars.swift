// One function for each scalar type of the schema language: a field with its tag.
extension MessageWriter {
  @inlinable @inline(__always)
  mutating func varint(_ number: Int, _ value: UInt64) {
    varint(number, .varint, value)
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
  public mutating func enumeration<Value: RawRepresentable<Int32>>(_ number: Int, _ value: Value) {
    int32(number, value.rawValue)
  }

  public mutating func string(_ number: Int, _ value: String) {
    let tag = WireFormat.tag(number, .lengthDelimited)
    let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable {
      delimited(tag, UnsafeRawBufferPointer($0))
    }
    guard isWritten == nil else { return }
    // A string of another runtime, such as Objective-C's.
    varint(tag)
    varint(UInt64(truncatingIfNeeded: value.utf8.count))
    copy(value)
  }

  @inlinable @inline(__always)
  public mutating func bytes(_ number: Int, _ value: [UInt8]) {
    value.withUnsafeBytes { delimited(WireFormat.tag(number, .lengthDelimited), $0) }
  }

  @inlinable @inline(__always)
  public mutating func bytes(_ number: Int, _ value: ByteSlice) {
    value.withUnsafeBytes { delimited(WireFormat.tag(number, .lengthDelimited), $0) }
  }

  @usableFromInline
  mutating func copy(_ value: String) {
    let isCopied: Void? = value.utf8.withContiguousStorageIfAvailable {
      copy(UnsafeRawBufferPointer($0))
    }
    guard isCopied == nil else { return }
    for byte in value.utf8 {
      fixed(byte)
    }
  }
}
