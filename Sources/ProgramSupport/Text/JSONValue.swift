/// A JSON document to write (RFC 8259). Members keep their order.
package enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(UInt64)
  /// A measured quantity; what is not finite is written as null.
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// An object of the members that are there.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { JSONMember(name, $0) } })
  }

  /// The document on one line, without a space or a line break.
  package var text: String {
    var text = ""
    write(into: &text)
    return text
  }

  private func write(into text: inout String) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .decimal(let value): text += value.isFinite ? "\(value)" : "null"
    case .string(let value): Self.write(value, into: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        text += index == 0 ? "" : ","
        value.write(into: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        text += index == 0 ? "" : ","
        Self.write(member.name, into: &text)
        text += ":"
        member.value.write(into: &text)
      }
      text += "}"
    }
  }

  /// Escapes what RFC 8259 §7 demands, and DEL, C1 and line separators too, so that a document
  /// shown on a terminal cannot steer it.
  private static func write(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        switch scalar.value {
        case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029:
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default:
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}

/// One name and its value in a JSON object.
package struct JSONMember: Hashable, Sendable {
  package let name: String
  package let value: JSONValue

  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }

  /// Bytes under a name: as text if they are UTF-8, else in base 64, and then a second member
  /// `<name>Encoding` says so.
  package static func bytes(_ name: String, _ bytes: [UInt8]) -> [JSONMember] {
    if let text = String(validating: bytes, as: UTF8.self) {
      return [JSONMember(name, .string(text))]
    }
    return [
      JSONMember(name, .string(Base64.text(of: bytes))),
      JSONMember("\(name)Encoding", .string("base64")),
    ]
  }
}
