// One function for each scalar type of the schema language: a field with its tag.
extension MessageWriter {
  @inlinable @inline(__always)
  mutating func varint(_ number: Int, _ value: UInt64) {
    varint(number, .varint, value)
  }

  @inlinable
  public mutating func double(_ number: Int, _ value: Double) {
    fixed(value)
    tag(number, .fixed64)
  }

  @inlinable
  public mutating func float(_ number: Int, _ value: Float) {
    fixed(value)
    tag(number, .fixed32)
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
    fixed(value)
    tag(number, .fixed32)
  }

  @inlinable
  public mutating func fixed64(_ number: Int, _ value: UInt64) {
    fixed(value)
    tag(number, .fixed64)
  }

  @inlinable
  public mutating func sfixed32(_ number: Int, _ value: Int32) {
    fixed(value)
    tag(number, .fixed32)
  }

  @inlinable
  public mutating func sfixed64(_ number: Int, _ value: Int64) {
    fixed(value)
    tag(number, .fixed64)
  }

  @inlinable
  public mutating func bool(_ number: Int, _ value: Bool) { varint(number, value ? 1 : 0) }

  @inlinable
  public mutating func enumeration<Value: RawRepresentable<Int32>>(_ number: Int, _ value: Value) {
    int32(number, value.rawValue)
  }

  @inlinable @inline(__always)
  public mutating func string(_ number: Int, _ value: String) {
    string(after: WireFormat.tag(number, .lengthDelimited), value)
  }

  @usableFromInline
  @inline(never)
  mutating func string(after tag: UInt64, _ value: String) {
    let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable {
      delimited(tag, UnsafeRawBufferPointer($0))
    }
    guard isWritten == nil else { return }
    // A string of another runtime, such as Objective-C's.
    let copy = Array(value.utf8)
    copy.withUnsafeBytes { delimited(tag, $0) }
  }

  @inlinable @inline(__always)
  public mutating func bytes(_ number: Int, _ value: [UInt8]) {
    bytes(after: WireFormat.tag(number, .lengthDelimited), value)
  }

  @inlinable @inline(__always)
  public mutating func bytes(_ number: Int, _ value: ByteSlice) {
    bytes(after: WireFormat.tag(number, .lengthDelimited), value)
  }

  // Not inlined, and the tag as a whole: there is a call of these for every field.

  @usableFromInline
  @inline(never)
  mutating func bytes(after tag: UInt64, _ value: [UInt8]) {
    value.withUnsafeBytes { delimited(tag, $0) }
  }

  @usableFromInline
  @inline(never)
  mutating func bytes(after tag: UInt64, _ value: ByteSlice) {
    value.withUnsafeBytes { delimited(tag, $0) }
  }

  /// A length and so many bytes, behind a tag that is yet to be written.
  @usableFromInline
  mutating func delimited(_ bytes: UnsafeRawBufferPointer) {
    copy(bytes)
    varint(UInt64(truncatingIfNeeded: bytes.count))
  }

  @usableFromInline
  mutating func delimited(_ value: String) {
    let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable {
      delimited(UnsafeRawBufferPointer($0))
    }
    guard isWritten == nil else { return }
    let copy = Array(value.utf8)
    copy.withUnsafeBytes { delimited($0) }
  }
}
