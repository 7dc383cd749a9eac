/// The type of a field's values. The raw values are those of `FieldDescriptorProto.Type`.
///
/// ```swift
/// FieldKind(rawValue: 9) == .string  // → true
/// ```
public enum FieldKind: UInt8, Hashable, Sendable, BitwiseCopyable {
  case double = 1
  case float, int64, uint64, int32, fixed64, fixed32, bool, string, group, message, bytes, uint32
  case enumeration, sfixed32, sfixed64, sint32, sint64
}

extension FieldKind {
  /// How single values of it are laid out.
  @_alwaysEmitIntoClient
  package var wireType: WireType {
    switch self {
    case .int64, .uint64, .int32, .bool, .uint32, .enumeration, .sint32, .sint64: .varint
    case .double, .fixed64, .sfixed64: .fixed64
    case .float, .fixed32, .sfixed32: .fixed32
    case .string, .bytes, .message: .lengthDelimited
    case .group: .startGroup
    }
  }

  /// Whether lists of it can be written behind one tag.
  package var isPackable: Bool {
    switch self {
    case .string, .bytes, .group, .message: false
    case .double, .float, .int64, .uint64, .int32, .fixed64, .fixed32, .bool, .uint32, .enumeration,
      .sfixed32, .sfixed64, .sint32, .sint64:
      true
    }
  }
}
