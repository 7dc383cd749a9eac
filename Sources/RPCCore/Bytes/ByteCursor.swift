/// A place in a span that moves forward as fields are read, and never past the end.
///
/// Every read names what it was about, so that an error about cut-off bytes can say which field
/// they belong to.
struct ByteCursor {
  private(set) var offset: Int
  let end: Int

  init(offset: Int, end: Int) {
    self.offset = offset
    self.end = end
  }

  mutating func take(_ count: Int, _ field: StaticString) throws(MalformedPayload) -> Range<Int> {
    guard count <= end - offset else {
      throw MalformedPayload(
        "\(field) needs \(count) bytes at offset \(offset), but the payload ends at \(end)")
    }
    defer { offset += count }
    return offset..<(offset + count)
  }

  mutating func uint16(_ bytes: RawSpan, _ field: StaticString) throws(MalformedPayload) -> Int {
    Int(bytes.uint16(at: try take(2, field).lowerBound))
  }

  mutating func uint64(_ bytes: RawSpan, _ field: StaticString) throws(MalformedPayload) -> UInt64 {
    bytes.uint64(at: try take(8, field).lowerBound)
  }

  mutating func text(
    _ bytes: RawSpan, _ count: Int, _ field: StaticString
  ) throws(MalformedPayload) -> String {
    guard let text = bytes.text(in: try take(count, field)) else {
      throw MalformedPayload("\(field) is not UTF-8")
    }
    return text
  }
}

/// Why the payload of a frame makes no sense; the frame's type is added by whoever reports it.
package struct MalformedPayload: Error, Hashable, Sendable {
  package let reason: String

  package init(_ reason: String) {
    self.reason = reason
  }
}
