/// Reads the fields of a serialized descriptor one after the other.
///
/// Descriptors are read by hand, because the messages that describe them are generated code, which
/// needs this module. It is not on any fast path: once per file.
struct DescriptorReader {
  /// What stands behind a tag.
  enum Value {
    case varint(UInt64)
    /// Where the bytes of a string, of bytes or of a message lie.
    case delimited(Range<Int>)
    /// Of another wire type; no field that matters here.
    case other
  }

  let bytes: [UInt8]
  private(set) var next: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    next = range.lowerBound
    end = range.upperBound
  }

  /// The next field, or `nil` at the end. Groups do not occur in descriptors and are refused.
  mutating func nextField() throws(DescriptorError) -> (number: Int, value: Value)? {
    guard next < end else { return nil }
    let tag = try varint()
    guard tag >> 3 != 0, tag <= UInt32.max else { throw malformed }
    let number = Int(tag >> 3)
    switch tag & 7 {
    case 0:
      return (number, .varint(try varint()))
    case 1:
      try skip(8)
      return (number, .other)
    case 2:
      let length = try varint()
      guard length <= UInt64(end - next) else { throw malformed }
      let start = next
      next += Int(length)
      return (number, .delimited(start..<next))
    case 5:
      try skip(4)
      return (number, .other)
    default:
      throw malformed
    }
  }

  func text(_ range: Range<Int>) throws(DescriptorError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw DescriptorError(.malformed(byteOffset: range.lowerBound), in: "")
    }
    return text
  }

  mutating func varint() throws(DescriptorError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while next < end, shift < 64 {
      let byte = bytes[next]
      next += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw malformed
  }

  private mutating func skip(_ count: Int) throws(DescriptorError) {
    guard end - next >= count else { throw malformed }
    next += count
  }

  private var malformed: DescriptorError {
    DescriptorError(.malformed(byteOffset: next), in: "")
  }
}
