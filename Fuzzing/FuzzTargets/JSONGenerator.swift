import ProtobufCodec
import ProtobufJSON
import ProtobufReflection
import TestSupport

/// JSON of messages of a type, nearly right.
struct JSONGenerator {
  private static let depthMax = 4

  let root: MessageDescriptor

  func text(_ random: inout SeededRandom) -> [UInt8] {
    var text: [UInt8] = []
    // One text in a few is wholly right, as far as it goes.
    let oddity = random.next(below: 3) == 0 ? 0 : 24
    append(root, depth: 0, oddity: oddity, to: &text, &random)
    return text
  }

  private func append(
    _ type: MessageDescriptor, depth: Int, oddity: Int, to text: inout [UInt8],
    _ random: inout SeededRandom
  ) {
    text += Array("{".utf8)
    var fields = Array(type.fields)
    for index in 0..<random.next(below: depth == 0 ? 8 : 4) where !fields.isEmpty {
      if index > 0 { text += Array(",".utf8) }
      appendSpace(to: &text, &random)
      let place = Int(random.next(below: fields.count))
      let field = oddity == 0 ? fields.remove(at: place) : fields[place]
      if oddity > 0, random.next(below: oddity) == 0 {
        text += Array("\"\(pick(["unknown", "@type", "", "\\u0061", "null"], &random))\":".utf8)
        appendAnything(depth: depth, to: &text, &random)
        continue
      }
      let name = random.next(below: 4) == 0 ? field.name : field.jsonName
      text += Array("\"\(name)\":".utf8)
      appendSpace(to: &text, &random)
      appendField(field, depth: depth, oddity: oddity, to: &text, &random)
    }
    text += Array("}".utf8)
  }

  private func appendField(
    _ field: FieldDescriptor, depth: Int, oddity: Int, to text: inout [UInt8],
    _ random: inout SeededRandom
  ) {
    if field.isMap, let entry = field.messageType, let value = entry.field(number: 2) {
      text += Array("{".utf8)
      for index in 0..<random.next(below: 4) {
        let key = entry.field(number: 1).map { JSONGenerator.key(of: $0, index, &random) } ?? ""
        text += Array("\(index > 0 ? "," : "")\"\(key)\":".utf8)
        appendValue(of: value, depth: depth, oddity: oddity, to: &text, &random)
      }
      text += Array("}".utf8)
    } else if field.isRepeated {
      text += Array("[".utf8)
      for index in 0..<random.next(below: 4) {
        if index > 0 { text += Array(",".utf8) }
        appendValue(of: field, depth: depth, oddity: oddity, to: &text, &random)
      }
      text += Array("]".utf8)
    } else {
      appendValue(of: field, depth: depth, oddity: oddity, to: &text, &random)
    }
  }

  private func appendValue(
    of field: FieldDescriptor, depth: Int, oddity: Int, to text: inout [UInt8],
    _ random: inout SeededRandom
  ) {
    if oddity > 0, random.next(below: oddity) == 0 {
      return appendAnything(depth: depth, to: &text, &random)
    }
    switch field.kind {
    case .message, .group:
      guard let type = field.messageType, depth < Self.depthMax else {
        return text += Array("{}".utf8)
      }
      if let form = Self.forms[type.fullName] {
        text += Array(pick(form, &random).utf8)
      } else {
        append(type, depth: depth + 1, oddity: oddity, to: &text, &random)
      }
    case .string: appendString(to: &text, &random)
    case .bytes:
      text += Array(
        pick(["\"\"", "\"AQI=\"", "\"AQI\"", "\"_-8=\"", "\"+/+/\"", "\"AA==\""], &random).utf8)
    case .bool: text += Array(pick(["true", "false"], &random).utf8)
    case .enumeration:
      let values = field.enumType?.values ?? []
      let value = values.isEmpty ? nil : values[Int(random.next(below: values.count))]
      let isName = random.next(below: 3) > 0
      text += Array((isName ? "\"\(value?.name ?? "")\"" : "\(value?.number ?? 7)").utf8)
    case .double, .float:
      let number = TellingValues.double(&random)
      let fits = number.isFinite && (field.kind == .double || abs(number) < 1e38)
      text += Array(
        fits
          ? "\(number)".utf8
          : pick(["\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "1.5e3"], &random).utf8)
    default:
      let number = Self.integer(of: field.kind, &random)
      let isText = random.next(below: 2) == 0
      text += Array((isText ? "\"\(number)\"" : "\(number)").utf8)
      if !isText, oddity > 0, random.next(below: 16) == 0 {
        text += Array(pick([".0", "e0", "E+1", ".5", "e400"], &random).utf8)
      }
    }
  }

  private static func integer(
    of kind: FieldDescriptor.Kind, _ random: inout SeededRandom
  ) -> String {
    let bits = TellingValues.integer(&random)
    return switch kind {
    case .uint64, .fixed64: "\(bits)"
    case .uint32, .fixed32: "\(UInt32(truncatingIfNeeded: bits))"
    case .int64, .sint64, .sfixed64: "\(Int64(bitPattern: bits))"
    default: "\(Int32(truncatingIfNeeded: bits))"
    }
  }

  private static func key(
    of field: FieldDescriptor, _ index: UInt64, _ random: inout SeededRandom
  ) -> String {
    switch field.kind {
    case .string: "k\(index)"
    case .bool: index.isMultiple(of: 2) ? "true" : "false"
    default: "\(index)"
    }
  }

  /// Any JSON, or nearly any.
  private func appendAnything(depth: Int, to text: inout [UInt8], _ random: inout SeededRandom) {
    switch random.next(below: depth < Self.depthMax + 2 ? 6 : 4) {
    case 0: appendString(to: &text, &random)
    case 1:
      text += Array(
        pick(
          [
            "null", "true", "0", "-0", "1e1000", "01", "1.", ".5", "-", "NaN",
            "123456789012345678901",
            "0.1e-5", "1E+2", "'a'", "\"\\x\"", "nul",
          ], &random
        ).utf8)
    case 2: text += Array("{}".utf8)
    case 3: text += Array("[]".utf8)
    case 4:
      text += Array("[".utf8)
      appendAnything(depth: depth + 1, to: &text, &random)
      text += Array("]".utf8)
    default:
      text += Array("{\"a\":".utf8)
      appendAnything(depth: depth + 1, to: &text, &random)
      text += Array("}".utf8)
    }
  }

  private func appendString(to text: inout [UInt8], _ random: inout SeededRandom) {
    text += Array("\"".utf8)
    for byte in TellingValues.text(&random) {
      switch byte {
      case 0x22, 0x5C: text += [0x5C, byte]
      case 0..<0x20:
        text += Array("\\u00".utf8) + [0x30 + byte / 16] + Array(String(byte % 16, radix: 16).utf8)
      default: text.append(byte)
      }
    }
    if random.next(below: 8) == 0 {
      text += Array(
        pick(["\\uD834\\uDD1E", "\\n\\t\\/", "\\u00e9", "\\uD800", "\\uDC00"], &random).utf8)
    }
    text += Array("\"".utf8)
  }

  private func appendSpace(to text: inout [UInt8], _ random: inout SeededRandom) {
    if random.next(below: 16) == 0 { text += Array(pick([" ", "\n", "\t\r\n "], &random).utf8) }
  }

  private func pick(_ choices: [String], _ random: inout SeededRandom) -> String {
    choices[Int(random.next(below: choices.count))]
  }

  /// Well-known types that are not written as objects of their fields.
  private static let forms: [String: [String]] = [
    "google.protobuf.Any": [
      "{}", "{\"@type\":\"type.googleapis.com/reign.fuzz.v1.Leaf\",\"number\":\"1\"}",
      "{\"text\":\"a\",\"@type\":\"type.googleapis.com/reign.fuzz.v1.Leaf\"}",
      "{\"@type\":\"type.googleapis.com/google.protobuf.Duration\",\"value\":\"1.5s\"}",
      "{\"@type\":\"type.googleapis.com/google.protobuf.Any\",\"value\":{}}",
      "{\"@type\":\"type.googleapis.com/google.protobuf.Value\",\"value\":[1,null]}",
      "{\"@type\":\"type.googleapis.com/missing.Type\"}",
    ],
    "google.protobuf.Duration": [
      "\"1s\"", "\"-0.000000001s\"", "\"315576000000s\"", "\"1.5s\"", "\"315576000001s\"", "\"s\"",
    ],
    "google.protobuf.Timestamp": [
      "\"1970-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.999999999Z\"", "\"0001-01-01T00:00:00Z\"",
      "\"2024-02-29T12:30:00+01:30\"", "\"2023-02-29T00:00:00Z\"",
      "\"2024-01-01T00:00:00.5-00:00\"",
    ],
    "google.protobuf.FieldMask": ["\"\"", "\"a\"", "\"fooBar,b.cD\"", "\"foo_bar\"", "\"a,\""],
    "google.protobuf.Struct": ["{}", "{\"a\":1,\"b\":[null,{\"c\":\"d\"}]}"],
    "google.protobuf.Value": ["null", "1.5", "\"a\"", "true", "[1,[]]", "{\"a\":null}"],
    "google.protobuf.ListValue": ["[]", "[null,1,\"a\",[false],{}]"],
    "google.protobuf.BoolValue": ["true", "null"],
    "google.protobuf.BytesValue": ["\"AQI=\""],
    "google.protobuf.DoubleValue": ["1.5", "\"-Infinity\"", "0"],
    "google.protobuf.FloatValue": ["1.5", "\"NaN\"", "3.4028235e38"],
    "google.protobuf.Int32Value": ["-2147483648", "\"7\"", "0"],
    "google.protobuf.Int64Value": ["\"-9223372036854775808\"", "7"],
    "google.protobuf.StringValue": ["\"\"", "\"text\""],
    "google.protobuf.UInt32Value": ["4294967295"],
    "google.protobuf.UInt64Value": ["\"18446744073709551615\""],
  ]
}
