import ProtobufCodec
import ProtobufReflection
import Testing
import WellKnownTypes

/// The codec reads names from the serialized schema itself; descriptors have read all of it.
@Suite("Names of a schema")
struct SchemaNameTests {
  @Test("messages and fields have the names in texts that their descriptors have")
  func messages() {
    for file in Schemas.files + [ProtobufStructProto.file, ProtobufTypeProto.file] {
      for message in file.messages {
        #expect(message.debugText(of: []) == "\(message.fullName) {}")
        for field in message.fields where !field.isMap {
          let tag = UInt64(field.number) << 3 | field.sampleWireType
          let text = message.debugText(of: Self.varint(tag) + field.sample)
          let line = text.split(separator: "\n")[1]
          let name = "  \(field.name)\(field.messageType == nil ? ": " : " {")"
          #expect(line.hasPrefix(name), "\(field): \(text)")
        }
      }
    }
  }

  @Test("values of an enum are shown by the names that its descriptor has")
  func enums() {
    for file in Schemas.files {
      for message in file.messages {
        for field in message.fields where !field.isRepeated {
          for value in field.enumType?.values ?? [] {
            let number = Self.varint(UInt64(bitPattern: Int64(value.number)))
            let text = message.debugText(of: Self.varint(UInt64(field.number) << 3) + number)
            let name = field.enumType?.value(number: value.number)?.name ?? ""
            #expect(text.contains("  \(field.name): \(name)\n"), "\(field): \(text)")
          }
        }
      }
    }
  }

  private static func varint(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}

extension FieldDescriptor {
  fileprivate var sampleWireType: UInt64 {
    switch kind {
    case .int64, .uint64, .int32, .bool, .uint32, .enumeration, .sint32, .sint64: 0
    case .double, .fixed64, .sfixed64: 1
    case .float, .fixed32, .sfixed32: 5
    case .string, .bytes, .message: 2
    case .group: 3
    }
  }

  /// Any value, without a tag.
  fileprivate var sample: [UInt8] {
    switch sampleWireType {
    case 0, 2: [0]
    case 1: [UInt8](repeating: 0, count: 8)
    case 5: [UInt8](repeating: 0, count: 4)
    default: endOfGroup
    }
  }

  private var endOfGroup: [UInt8] {
    var rest = number << 3 | 4
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}
