/// Fixed-width integers in network byte order, in and out of raw bytes.
///
/// The only unsafe loads of the module live here: an integer accepts any bit pattern, and the
/// standard library checks the offset against the span's bounds.
extension RawSpan {
  func uint8(at offset: Int) -> UInt8 {
    unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  func uint16(at offset: Int) -> UInt16 {
    UInt16(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  func uint32(at offset: Int) -> UInt32 {
    UInt32(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  func uint64(at offset: Int) -> UInt64 {
    UInt64(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The bytes in `range` as text, or `nil` if they are not UTF-8. `range` lies within the span.
  func text(in range: Range<Int>) -> String? {
    extracting(range).withUnsafeBytes { String(validating: $0, as: UTF8.self) }
  }
}

extension [UInt8] {
  mutating func append(bigEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }

  /// Sixteen bytes in one step: a frame header.
  mutating func append(bigEndian first: UInt64, _ second: UInt64) {
    Swift.withUnsafeBytes(of: (first.bigEndian, second.bigEndian)) { append(contentsOf: $0) }
  }

  package mutating func append(bytesOf span: RawSpan) {
    span.withUnsafeBytes { append(contentsOf: $0) }
  }

  /// A copy of `span`.
  package init(copying span: RawSpan) {
    self = span.withUnsafeBytes { Array($0) }
  }
}
