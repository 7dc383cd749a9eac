import ProtobufCodec
import ProtobufReflection
import TestSupport

/// Binary messages of a type, nearly right.
///
/// One field in so many is wrong on purpose: of another wire type, unknown, with a length of its
/// own, a group, a tag or a number that is longer than it need be.
struct MessageGenerator {
  private static let depthMax = 4

  let root: MessageDescriptor

  func message(_ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    // One input in a few is wholly right.
    append(root, depth: 0, oddity: random.next(below: 3) == 0 ? 0 : 24, to: &bytes, &random)
    return bytes
  }

  private func append(
    _ type: MessageDescriptor, depth: Int, oddity: Int, to bytes: inout [UInt8],
    _ random: inout SeededRandom
  ) {
    guard !type.fields.isEmpty else { return }
    if type.fullName == "google.protobuf.Any", random.next(below: 4) > 0 {
      return appendAny(depth: depth, oddity: oddity, to: &bytes, &random)
    }
    for _ in 0..<random.next(below: depth == 0 ? 8 : 4) {
      if oddity > 0, random.next(below: oddity) == 0 {
        appendOddField(depth: depth, to: &bytes, &random)
      } else {
        let field = type.fields[Int(random.next(below: type.fields.count))]
        appendField(field, depth: depth, oddity: oddity, to: &bytes, &random)
      }
    }
  }

  /// One that names the type of what it holds.
  private func appendAny(
    depth: Int, oddity: Int, to bytes: inout [UInt8], _ random: inout SeededRandom
  ) {
    let held = root.fields.compactMap(\.messageType).filter { !$0.isMapEntry }
    let type = held[Int(random.next(below: held.count))]
    var content: [UInt8] = []
    if depth < Self.depthMax {
      append(type, depth: depth + 1, oddity: oddity, to: &content, &random)
    }
    WireText.append(varint: 1 << 3 | 2, to: &bytes)
    WireText.append(delimited: Array("type.googleapis.com/\(type.fullName)".utf8), to: &bytes)
    WireText.append(varint: 2 << 3 | 2, to: &bytes)
    WireText.append(delimited: content, to: &bytes)
  }

  private func appendField(
    _ field: FieldDescriptor, depth: Int, oddity: Int, to bytes: inout [UInt8],
    _ random: inout SeededRandom
  ) {
    let isPacked = field.isRepeated && field.kind.isPackable && random.next(below: 2) == 0
    let count = isPacked ? random.next(below: 12) : field.isRepeated ? random.next(below: 4) : 1
    var packed: [UInt8] = []
    for _ in 0..<count {
      if isPacked {
        appendValue(of: field, depth: depth, oddity: oddity, to: &packed, &random)
      } else {
        let tag = UInt64(field.number) << 3 | field.kind.wireType
        let padding = oddity > 0 && random.next(below: 64) == 0 ? 1 : 0
        WireText.append(varint: tag, padding: padding, to: &bytes)
        appendValue(of: field, depth: depth, oddity: oddity, to: &bytes, &random)
      }
    }
    guard isPacked else { return }
    WireText.append(varint: UInt64(field.number) << 3 | 2, to: &bytes)
    WireText.append(delimited: packed, to: &bytes)
  }

  private func appendValue(
    of field: FieldDescriptor, depth: Int, oddity: Int, to bytes: inout [UInt8],
    _ random: inout SeededRandom
  ) {
    switch field.kind {
    case .double: WireText.append(fixed: TellingValues.double(&random).bitPattern, to: &bytes)
    case .float: WireText.append(fixed: Float(TellingValues.double(&random)).bitPattern, to: &bytes)
    case .fixed64, .sfixed64: WireText.append(fixed: TellingValues.integer(&random), to: &bytes)
    case .fixed32, .sfixed32:
      WireText.append(
        fixed: UInt32(truncatingIfNeeded: TellingValues.integer(&random)), to: &bytes)
    case .bool: WireText.append(varint: random.next(below: 2), to: &bytes)
    case .string: WireText.append(delimited: TellingValues.text(&random), to: &bytes)
    case .bytes:
      let content = (0..<random.next(below: 24)).map { _ in
        UInt8(truncatingIfNeeded: random.next())
      }
      WireText.append(delimited: content, to: &bytes)
    case .message, .group:
      var content: [UInt8] = []
      if depth < Self.depthMax, let type = field.messageType {
        append(type, depth: depth + 1, oddity: oddity, to: &content, &random)
      }
      if field.kind == .group {
        bytes += content
        WireText.append(varint: UInt64(field.number) << 3 | 4, to: &bytes)
      } else {
        WireText.append(delimited: content, to: &bytes)
      }
    case .enumeration:
      let values = field.enumType?.values ?? []
      let known = values.isEmpty ? 0 : values[Int(random.next(below: values.count))].number
      let isKnown = random.next(below: 4) > 0
      let number = isKnown ? UInt64(truncatingIfNeeded: known) : TellingValues.integer(&random)
      WireText.append(varint: number, to: &bytes)
    default:
      let padding = oddity > 0 && random.next(below: 64) == 0 ? 1 : 0
      WireText.append(varint: TellingValues.integer(&random), padding: padding, to: &bytes)
    }
  }

  /// A field that no schema has, or one whose content is not what its tag says.
  private func appendOddField(
    depth: Int, to bytes: inout [UInt8], _ random: inout SeededRandom
  ) {
    let field = root.fields[Int(random.next(below: root.fields.count))]
    let number = random.next(below: 3) == 0 ? TellingValues.integer(&random) : UInt64(field.number)
    let wireType = random.next(below: 8)
    WireText.append(varint: number << 3 | wireType, to: &bytes)
    switch wireType {
    case 0: WireText.append(varint: TellingValues.integer(&random), to: &bytes)
    case 1: WireText.append(fixed: random.next(), to: &bytes)
    case 2:
      if random.next(below: 4) == 0 {
        WireText.append(varint: TellingValues.integer(&random), to: &bytes)
      } else {
        WireText.append(delimited: TellingValues.text(&random), to: &bytes)
      }
    case 3:
      if depth < Self.depthMax { appendOddField(depth: depth + 1, to: &bytes, &random) }
      if random.next(below: 4) > 0 { WireText.append(varint: number << 3 | 4, to: &bytes) }
    case 5: WireText.append(fixed: UInt32(truncatingIfNeeded: random.next()), to: &bytes)
    default: break
    }
  }
}

extension FieldDescriptor.Kind {
  var wireType: UInt64 {
    switch self {
    case .double, .fixed64, .sfixed64: 1
    case .float, .fixed32, .sfixed32: 5
    case .string, .bytes, .message: 2
    case .group: 3
    default: 0
    }
  }

  var isPackable: Bool { wireType != 2 && wireType != 3 }
}
