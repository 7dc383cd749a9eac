package import ProgramSupport

/// Reads one JSON document (RFC 8259), as far as the harness itself writes it: no number but a whole
/// one that is not negative.
package struct JSONText {
  /// What is wrong, and at which byte.
  package struct Malformed: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  /// Deeper documents are refused.
  private static let depthMax = 16

  private let bytes: [UInt8]
  private var position = 0

  package static func value(of line: String) throws(Malformed) -> JSONValue {
    var text = JSONText(bytes: Array(line.utf8))
    let value = try text.value(depth: 0)
    text.skipSpaces()
    guard text.position == text.bytes.count else { throw text.malformed("the end of the line") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func value(depth: Int) throws(Malformed) -> JSONValue {
    skipSpaces()
    guard depth < Self.depthMax, position < bytes.count else { throw malformed("a value") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object(try members(depth))
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      try list(closing: "]") { text throws(Malformed) in
        values.append(try text.value(depth: depth + 1))
      }
      return .array(values)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func members(_ depth: Int) throws(Malformed) -> [JSONMember] {
    var members: [JSONMember] = []
    try list(closing: "}") { text throws(Malformed) in
      text.skipSpaces()
      let name = try text.string()
      text.skipSpaces()
      guard text.take(":") else { throw text.malformed("a colon") }
      members.append(JSONMember(name, try text.value(depth: depth + 1)))
    }
    return members
  }

  private mutating func list(
    closing end: Unicode.Scalar, _ element: (inout JSONText) throws(Malformed) -> Void
  ) throws(Malformed) {
    position += 1
    skipSpaces()
    if take(end) { return }
    while true {
      try element(&self)
      skipSpaces()
      if take(end) { return }
      guard take(",") else { throw malformed("a comma or the end of a list") }
    }
  }

  private mutating func string() throws(Malformed) -> String {
    guard take("\"") else { throw malformed("a string") }
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      default: text.append(byte)
      }
    }
    throw malformed("the end of a string")
  }

  private mutating func escape() throws(Malformed) -> [UInt8] {
    guard position < bytes.count else { throw malformed("an escape") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count,
        let code = UInt32(
          String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      else { throw malformed("four digits of a character") }
      position += 4
      return Array(String(Character(scalar)).utf8)
    default: throw malformed("an escape")
    }
  }

  private mutating func number() throws(Malformed) -> UInt64 {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    guard let value = UInt64(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw malformed("a whole number")
    }
    return value
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Malformed) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw malformed("a value") }
    position += word.utf8.count
    return value
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpaces() {
    while position < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[position]) {
      position += 1
    }
  }

  private func malformed(_ expected: String) -> Malformed {
    Malformed(description: "byte \(position) is not \(expected)")
  }
}

extension JSONValue {
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var number: UInt64? { if case .number(let value) = self { value } else { nil } }
  package var string: String? { if case .string(let value) = self { value } else { nil } }
  package var isTrue: Bool { self == .boolean(true) }
  package var elements: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
}
