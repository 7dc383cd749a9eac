/// Writes protobuf's wire format field by field.
///
/// The compiler has a writer of its own, so that it can be built, and can generate code anew, while
/// the library that generated code needs is being changed.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func varint(_ field: Int32, _ value: UInt64) {
    tag(field, wireType: 0)
    varint(value)
  }

  mutating func int32(_ field: Int32, _ value: Int32) {
    varint(field, UInt64(bitPattern: Int64(value)))
  }

  mutating func bool(_ field: Int32, _ value: Bool) {
    varint(field, value ? 1 : 0)
  }

  mutating func string(_ field: Int32, _ text: String) {
    bytes(field, Array(text.utf8))
  }

  mutating func bytes(_ field: Int32, _ value: [UInt8]) {
    tag(field, wireType: 2)
    varint(UInt64(value.count))
    bytes += value
  }

  mutating func fixed32(_ field: Int32, _ value: UInt32) {
    tag(field, wireType: 5)
    littleEndian(value)
  }

  mutating func fixed64(_ field: Int32, _ value: UInt64) {
    tag(field, wireType: 1)
    littleEndian(value)
  }

  mutating func message(_ field: Int32, _ body: (inout WireWriter) -> Void) {
    var inner = WireWriter()
    body(&inner)
    bytes(field, inner.bytes)
  }

  mutating func group(_ field: Int32, _ body: (inout WireWriter) -> Void) {
    tag(field, wireType: 3)
    body(&self)
    tag(field, wireType: 4)
  }

  mutating func packed(_ field: Int32, _ values: [Int32]) {
    guard !values.isEmpty else { return }
    message(field) { writer in
      for value in values { writer.varint(UInt64(bitPattern: Int64(value))) }
    }
  }

  // MARK: Without a tag

  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func littleEndian(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }

  private mutating func tag(_ field: Int32, wireType: UInt64) {
    varint(UInt64(UInt32(bitPattern: field)) << 3 | wireType)
  }
}
