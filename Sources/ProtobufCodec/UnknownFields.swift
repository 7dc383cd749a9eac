/// Fields that a message was read with and that its schema does not know, as they came: tags and
/// values in order of arrival. They are written again with the message, so that a program with an older
/// schema passes on what it does not understand.
///
///     let request = try PutRequest(decoding: frame)
///     if !request.unknownFields.isEmpty { log("\(request.unknownFields.byteCount) bytes of a newer schema") }
public struct UnknownFields: Sendable, Hashable {
  // Absent when there are none, which is nearly always: nothing to retain, release or look into.
  @usableFromInline var storage: [UInt8]?

  @inlinable
  public init() {
    storage = nil
  }

  /// Whole fields in the binary format.
  @inlinable
  public var bytes: [UInt8] { storage ?? [] }

  @inlinable
  public var isEmpty: Bool { storage == nil }

  @inlinable
  public var byteCount: Int { storage?.count ?? 0 }

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
