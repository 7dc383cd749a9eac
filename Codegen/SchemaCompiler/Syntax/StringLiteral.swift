/// A quoted string with C's escapes, which hold for bytes, and `\u` and `\U` for code points, as
/// protoc reads them (`google/protobuf/io/tokenizer.cc`).
struct StringLiteral {
  /// A mistake within the literal, which is scanned to its end all the same.
  struct Problem {
    let message: String
    let bytes: Range<Int>
    let help: String?
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private(set) var value: [UInt8] = []
  private(set) var problems: [Problem] = []

  var byteCount: Int { position - bytes.startIndex }

  /// Scans the literal at the start of `bytes`, the quote included. A literal without its closing
  /// quote ends at the end of the line.
  static func scan(_ bytes: ArraySlice<UInt8>) -> StringLiteral {
    var literal = StringLiteral(bytes: bytes)
    literal.run()
    return literal
  }

  private init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  private mutating func run() {
    guard let quote = next() else { return }
    while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\n") {
      guard let byte = next() else { return }
      if byte == quote { return }
      if byte == UInt8(ascii: "\\") {
        escape()
      } else {
        value.append(byte)
      }
    }
    report(
      "the string that begins here does not end on its line", from: bytes.startIndex,
      to: bytes.startIndex + 1, help: "close it with \(Character(Unicode.Scalar(quote)))")
  }

  private mutating func next() -> UInt8? {
    guard position < bytes.endIndex else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func escape() {
    let start = position - 1
    guard let byte = next() else { return }
    switch byte {
    case UInt8(ascii: "a"): value.append(0x07)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "v"): value.append(0x0B)
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "?"):
      value.append(byte)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      appendByte(digits(radix: 16, countMax: 2), from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      position -= 1
      // As protoc: of three digits beyond a byte the lower eight bits count.
      appendByte(digits(radix: 8, countMax: 3).map { $0 & 0xFF }, from: start)
    case UInt8(ascii: "u"):
      append(codePoint: digits(radix: 16, countMax: 4, countMin: 4), from: start)
    case UInt8(ascii: "U"):
      append(codePoint: digits(radix: 16, countMax: 8, countMin: 8), from: start)
    default:
      if byte == UInt8(ascii: "\n") { position -= 1 }
      report(
        "the string has an unknown escape", from: start, to: max(position, start + 1),
        help: "write '\\\\' for a backslash")
    }
  }

  private mutating func digits(radix: UInt8, countMax: Int, countMin: Int = 1) -> UInt32? {
    var result: UInt32 = 0
    var count = 0
    while count < countMax, position < bytes.endIndex,
      let digit = bytes[position].digitValue, digit < radix
    {
      result = result &* UInt32(radix) &+ UInt32(digit)
      count += 1
      position += 1
    }
    return count >= countMin ? result : nil
  }

  private mutating func appendByte(_ number: UInt32?, from start: Int) {
    if let number, let byte = UInt8(exactly: number) {
      value.append(byte)
    } else {
      report("the escape does not name a byte", from: start, to: position, help: nil)
    }
  }

  /// The two halves of a code point in UTF-16 are one code point. As protoc does, a half that stands
  /// alone is written as if it were a code point, and what lies beyond all code points as its escape.
  private mutating func append(codePoint number: UInt32?, from start: Int) {
    guard var number, number <= 0x1F_FFFF else {
      report(
        "the escape does not name a Unicode code point", from: start, to: position, help: nil)
      return
    }
    if (0xD800..<0xDC00).contains(number), let low = takeLowSurrogate() {
      number = 0x1_0000 + (number - 0xD800) << 10 + (low - 0xDC00)
    }
    let continuations: Int
    switch number {
    case 0..<0x80:
      value.append(UInt8(number))
      return
    case 0x80..<0x800: continuations = 1
    case 0x800..<0x1_0000: continuations = 2
    case 0x1_0000..<0x11_0000: continuations = 3
    default:
      value += Array("\\U00\(String(number, radix: 16))".utf8)
      return
    }
    // As many ones as there are bytes, and a zero.
    let mark = ~UInt8(0x7F >> continuations)
    value.append(mark | UInt8(number >> (6 * continuations)))
    for place in (0..<continuations).reversed() {
      value.append(0x80 | UInt8(number >> (6 * place) & 0x3F))
    }
  }

  private mutating func takeLowSurrogate() -> UInt32? {
    let start = position
    if bytes[position...].starts(with: Array("\\u".utf8)) {
      position += 2
      if let number = digits(radix: 16, countMax: 4, countMin: 4),
        (0xDC00..<0xE000).contains(number)
      {
        return number
      }
    }
    position = start
    return nil
  }

  private mutating func report(_ message: String, from: Int, to: Int, help: String?) {
    let start = bytes.startIndex
    problems.append(Problem(message: message, bytes: (from - start)..<(to - start), help: help))
  }
}
