/// The value of an option or of a default, read as what its field takes.
enum ScalarLiteral {
  case integer(Int64)
  case unsignedInteger(UInt64)
  case floatingPoint(Double)
  case bool(Bool)
  case string([UInt8])

  /// The value is not one that the field's type takes.
  struct Mismatch: Error {
    /// Continues "must be".
    let expected: String
    var help: String?
  }

  /// Where a value stands, which decides how its numbers are read.
  enum Place {
    case defaultValue
    case option
    /// Within `{ … }`, in the text format.
    case text
  }

  static func read(_ value: OptionValue, as type: ScalarType, in place: Place)
    -> Result<ScalarLiteral, Mismatch>
  {
    switch type {
    case .int32, .sint32, .sfixed32: signed(value, Int64(Int32.min)...Int64(Int32.max))
    case .int64, .sint64, .sfixed64: signed(value, Int64.min...Int64.max)
    case .uint32, .fixed32: unsigned(value, upTo: UInt64(UInt32.max))
    case .uint64, .fixed64: unsigned(value, upTo: .max)
    case .float, .double: floatingPoint(value, in: place)
    case .bool: bool(value)
    case .string, .bytes: string(value)
    }
  }

  private static func signed(_ value: OptionValue, _ range: ClosedRange<Int64>)
    -> Result<ScalarLiteral, Mismatch>
  {
    let mismatch = Mismatch(expected: "an integer from \(range.lowerBound) to \(range.upperBound)")
    guard case .integer(let magnitude, let isNegative) = value.kind else {
      return .failure(mismatch)
    }
    let number: Int64? =
      if isNegative {
        magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
      } else {
        Int64(exactly: magnitude)
      }
    guard let number, range.contains(number) else { return .failure(mismatch) }
    return .success(.integer(number))
  }

  private static func unsigned(_ value: OptionValue, upTo maximum: UInt64)
    -> Result<ScalarLiteral, Mismatch>
  {
    guard case .integer(let magnitude, let isNegative) = value.kind, magnitude <= maximum,
      !isNegative
    else { return .failure(Mismatch(expected: "an integer from 0 to \(maximum)")) }
    return .success(.unsignedInteger(magnitude))
  }

  private static func floatingPoint(_ value: OptionValue, in place: Place)
    -> Result<ScalarLiteral, Mismatch>
  {
    let isText = place == .text
    switch value.kind {
    case .integer where isText && !value.isDecimal:
      return .failure(Mismatch(expected: "a number in decimal"))
    case .integer(magnitude: 0, isNegative: true) where place == .option:
      // An integer's zero has no sign.
      return .success(.floatingPoint(0))
    case .integer(let magnitude, let isNegative):
      return .success(.floatingPoint(isNegative ? -Double(magnitude) : Double(magnitude)))
    case .float(let number):
      return .success(.floatingPoint(number))
    case .identifier(let word):
      switch isText ? word.lowercased() : word {
      case "inf": return .success(.floatingPoint(.infinity))
      case "-inf": return .success(.floatingPoint(-.infinity))
      case "infinity" where isText: return .success(.floatingPoint(.infinity))
      case "-infinity" where isText: return .success(.floatingPoint(-.infinity))
      case "-nan" where isText: return .success(.floatingPoint(-.nan))
      case "nan", "-nan": return .success(.floatingPoint(.nan))
      default: break
      }
    case .string, .message, .list:
      break
    }
    return .failure(Mismatch(expected: "a number"))
  }

  private static func bool(_ value: OptionValue) -> Result<ScalarLiteral, Mismatch> {
    switch value.kind {
    case .identifier("true"): .success(.bool(true))
    case .identifier("false"): .success(.bool(false))
    case .identifier, .integer, .float, .string, .message, .list:
      .failure(Mismatch(expected: "true or false"))
    }
  }

  /// Bytes that are no UTF-8 are let through: they are for the schema's author to answer for.
  private static func string(_ value: OptionValue) -> Result<ScalarLiteral, Mismatch> {
    guard case .string(let bytes) = value.kind else {
      let word = if case .identifier(let word) = value.kind { word } else { "..." }
      return .failure(Mismatch(expected: "a string in quotes", help: "write \"\(word)\""))
    }
    return .success(.string(bytes))
  }
}

extension ScalarLiteral {
  /// The nearest `float`. As protoc does in text, half a step beyond the largest one still counts as
  /// that one, where rounding to even would give infinity (`io::SafeDoubleToFloat`).
  static func narrowed(_ number: Double) -> Float {
    let largest = Float.greatestFiniteMagnitude
    guard number.magnitude == Double(largest) + Double(largest.ulp) / 2 else {
      return Float(number)
    }
    return number < 0 ? -largest : largest
  }

  /// How the value lies on the wire. Both are of the same kind, having been read together.
  func wireValue(as type: ScalarType, in place: Place) -> OptionMessage.Value {
    switch self {
    case .bool(let isTrue): .varint(isTrue ? 1 : 0)
    case .string(let bytes): .bytes(bytes)
    case .floatingPoint(let number):
      type == .float
        ? .fixed32((place == .text ? Self.narrowed(number) : Float(number)).bitPattern)
        : .fixed64(number.bitPattern)
    case .unsignedInteger(let number): Self.integer(number, as: type)
    case .integer(let number): Self.integer(UInt64(bitPattern: number), as: type)
    }
  }

  private static func integer(_ bits: UInt64, as type: ScalarType) -> OptionMessage.Value {
    switch type {
    case .fixed32, .sfixed32: .fixed32(UInt32(truncatingIfNeeded: bits))
    case .fixed64, .sfixed64: .fixed64(bits)
    case .sint32, .sint64:
      .varint(bits << 1 ^ UInt64(bitPattern: Int64(bitPattern: bits) >> 63))
    case .int32, .int64, .uint32, .uint64, .bool, .double, .float, .string, .bytes:
      .varint(bits)
    }
  }
}

extension OptionMessage.Value {
  /// Whether a field without presence that holds it is the same as one that was not set.
  var isZero: Bool {
    switch self {
    case .varint(let bits), .fixed64(let bits): bits == 0
    case .fixed32(let bits): bits == 0
    case .bytes(let bytes): bytes.isEmpty
    case .message, .group: false
    }
  }

  /// What a field of the type holds that was not set, and no default value was declared for.
  static func zero(of type: FieldType) -> OptionMessage.Value {
    switch type {
    case .message: .message(OptionMessage())
    case .enumeration: .varint(0)
    case .scalar(.string), .scalar(.bytes): .bytes([])
    case .scalar(.float), .scalar(.sfixed32), .scalar(.fixed32): .fixed32(0)
    case .scalar(.double), .scalar(.sfixed64), .scalar(.fixed64): .fixed64(0)
    case .scalar(.int32), .scalar(.int64), .scalar(.uint32), .scalar(.uint64), .scalar(.sint32),
      .scalar(.sint64), .scalar(.bool):
      .varint(0)
    }
  }
}

extension OptionValue {
  /// Of an integer: whether it is written so, and not in octal or hexadecimal.
  fileprivate var isDecimal: Bool {
    let text = range.source.text(in: range.bytes).drop { !$0.isNumber }
    return text.count == 1 || !text.hasPrefix("0")
  }

  /// What the text format takes for a boolean besides the two words.
  var boolInText: Bool? {
    switch kind {
    case .identifier("true"), .identifier("True"), .identifier("t"): true
    case .identifier("false"), .identifier("False"), .identifier("f"): false
    case .integer(magnitude: 1, isNegative: false): true
    case .integer(magnitude: 0, _): false
    case .identifier, .integer, .float, .string, .message, .list: nil
    }
  }
}
