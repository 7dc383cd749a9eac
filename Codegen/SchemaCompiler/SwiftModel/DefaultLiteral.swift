/// Default values that the schema gives, as Swift expressions of the field's type.
enum DefaultLiteral {
  /// `nil` if the schema gives none. Fields of oneofs get none: what is absent there is another field.
  static func text(of field: FieldDefinition, enums: [String: EnumPlan]) -> String? {
    guard let value = field.defaultValue else { return nil }
    if case .oneof = field.cardinality { return nil }
    switch value {
    case .integer(let number): return NumberText.grouped(number)
    case .unsignedInteger(let number): return NumberText.grouped(number)
    case .floatingPoint(let number):
      guard field.type == .scalar(.float) else {
        return text(of: number, bits: number.bitPattern)
      }
      let float = ScalarLiteral.narrowed(number)
      return text(of: float, bits: UInt64(float.bitPattern))
    case .bool(let isTrue): return String(isTrue)
    case .string(let bytes):
      return field.type == .scalar(.bytes) ? "\(bytes)" : literal(bytes)
    case .enumValue(let name):
      guard case .enumeration(let type) = field.type, let name = enums[type]?.caseNames[name]
      else { return nil }
      return "." + SwiftName.escaped(name)
    }
  }

  private static func text(of number: some BinaryFloatingPoint, bits: UInt64) -> String {
    if number.isNaN { return ".nan" }
    if number.isInfinite { return number.sign == .minus ? "-.infinity" : ".infinity" }
    if number.isSubnormal || number.magnitude == type(of: number).leastNormalMagnitude {
      // Of a literal, in decimal or not, the Swift compiler warns that it underflows.
      return ".init(bitPattern: 0x\(String(bits, radix: 16)))"
    }
    return "\(number)"
  }

  private static func literal(_ bytes: [UInt8]) -> String {
    var text = "\""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case " "..."~": text.unicodeScalars.append(scalar)
      default: text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return text + "\""
  }
}
