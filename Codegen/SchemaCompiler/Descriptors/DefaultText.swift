/// Default values as descriptors have them: as text.
enum DefaultText {
  static func text(of field: FieldDefinition) -> [UInt8]? {
    switch field.defaultValue {
    case nil: nil
    case .integer(let number): Array(String(number).utf8)
    case .unsignedInteger(let number): Array(String(number).utf8)
    case .floatingPoint(let number) where field.type == .scalar(.float):
      Array(DecimalText.shortest(ScalarLiteral.narrowed(number)).utf8)
    case .floatingPoint(let number): Array(DecimalText.shortest(number).utf8)
    case .bool(let isTrue): Array((isTrue ? "true" : "false").utf8)
    case .enumValue(let name): Array(name.utf8)
    case .string(let bytes): field.type == .scalar(.bytes) ? escaped(bytes) : bytes
    }
  }

  /// With C's escapes: those with a letter, and three octal digits for all else beyond ASCII's
  /// printable part.
  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"): result += Array("\\n".utf8)
      case UInt8(ascii: "\r"): result += Array("\\r".utf8)
      case UInt8(ascii: "\t"): result += Array("\\t".utf8)
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
        result += [UInt8(ascii: "\\"), byte]
      case 0x20..<0x7F:
        result.append(byte)
      default:
        result.append(UInt8(ascii: "\\"))
        for shift in [6, 3, 0] {
          result.append(UInt8(ascii: "0") + (byte >> UInt8(shift)) & 7)
        }
      }
    }
    return result
  }
}
