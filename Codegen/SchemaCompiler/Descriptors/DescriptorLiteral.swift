/// A serialized `FileDescriptorProto` as the lines of a Swift string literal in which each scalar
/// U+0000 to U+00FF is one byte.
///
/// Every field of a file, a message, an enum or a service begins a line of its own, so that a change
/// of the schema changes the lines of what it concerns, and of the messages around it, whose lengths
/// differ.
struct DescriptorLiteral {
  let bytes: [UInt8]
  /// How many columns a line may take.
  let width: Int

  /// What the bytes at hand describe: it decides which of its fields have parts.
  private enum Element {
    case file
    case message
    case enumeration
    case service
    case part

    /// What the field of that number describes, if it is delimited by a length.
    func element(inField number: UInt64) -> Element {
      switch (self, number) {
      case (.file, 4), (.message, 3): .message
      case (.file, 5), (.message, 4): .enumeration
      case (.file, 6): .service
      default: .part
      }
    }
  }

  /// Lines that end in a backslash, which joins them, but for the last one.
  var lines: [String] {
    var starts: Set<Int> = []
    findStarts(in: bytes.indices, of: .file, &starts)
    var lines: [String] = []
    var line = ""
    for (offset, byte) in bytes.enumerated() {
      let text = Self.text(of: byte)
      if !line.isEmpty, starts.contains(offset) || line.utf8.count + text.utf8.count >= width {
        lines.append(line + "\\")
        line = ""
      }
      line += text
    }
    // A space at the end of the literal would be taken for one that nobody meant.
    if line.hasSuffix(" ") { line = line.dropLast() + "\\u{20}" }
    return lines + [line]
  }

  /// Walks over the fields of `range`, as far as they can be read.
  private func findStarts(in range: Range<Int>, of element: Element, _ starts: inout Set<Int>) {
    guard element != .part else { return }
    var position = range.lowerBound
    while position < range.upperBound {
      starts.insert(position)
      let tag = varint(&position)
      guard tag & 7 == 2 else {
        _ = varint(&position)
        continue
      }
      let length = Int(clamping: varint(&position))
      let end = min(range.upperBound, position + length)
      findStarts(in: position..<end, of: element.element(inField: tag >> 3), &starts)
      position = end
    }
  }

  private func varint(_ position: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return value
  }

  private static func text(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    case 0: "\\0"
    case 0x20..<0x7F: String(Unicode.Scalar(byte))
    default: "\\u{\(String(byte, radix: 16))}"
    }
  }
}
