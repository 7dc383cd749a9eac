/// Fields that a message was read with and that its schema does not know, as they came: tags and
/// values in order of arrival. They are written again with the message, so that a program with an older
/// schema passes on what it does not understand.
///
/// ```swift
/// var newer = try Contact(decoding: bytes + [0x98, 0x06, 0x01])  // and field 99, which is 1
/// newer.unknownFields.isEmpty  // → false
/// newer.unknownFields.bytes  // → [0x98, 0x06, 0x01]
/// newer.unknownFields.removeAll()
/// newer == contact  // → true
/// ```
public struct UnknownFields: Sendable, Hashable {
  // Absent when there are none, which is nearly always: nothing to retain, release or look into.
  @usableFromInline var storage: [UInt8]?

  /// None.
  ///
  /// ```swift
  /// UnknownFields().isEmpty  // → true
  /// ```
  @_alwaysEmitIntoClient
  public init() {
    storage = nil
  }

  /// Whole fields in the binary format: tags and values in order of arrival; empty if there are none.
  @_alwaysEmitIntoClient
  public var bytes: [UInt8] { storage ?? [] }

  /// Whether the schema knew all that was read.
  @_alwaysEmitIntoClient
  public var isEmpty: Bool { storage == nil }

  /// How many bytes the fields take, tags included.
  ///
  /// ```swift
  /// try Contact(decoding: [0x98, 0x06, 0x01]).unknownFields.byteCount  // → 3
  /// ```
  @_alwaysEmitIntoClient
  public var byteCount: Int { storage?.count ?? 0 }

  /// Forgets the fields, so that they are not passed on.
  public mutating func removeAll() {
    storage = nil
  }

  mutating func append(_ field: UnsafeRawBufferPointer) {
    if storage == nil { storage = [] }
    storage?.append(contentsOf: field)
  }

  mutating func append(varint value: UInt64) {
    var bytes: [UInt8] = []
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
    bytes.withUnsafeBytes { append($0) }
  }
}
