/// Fields that a message was read with and that its schema does not know, as they came: tags and
/// values in order of arrival.
public struct UnknownFields: Sendable, Hashable {
  @usableFromInline var storage: [UInt8]

  @inlinable
  public init() {
    storage = []
  }

  /// Whole fields in the binary format.
  @inlinable
  public var bytes: [UInt8] { storage }

  @inlinable
  public var isEmpty: Bool { storage.isEmpty }

  @inlinable
  public var byteCount: Int { storage.count }

  public mutating func removeAll() {
    storage = []
  }

  @usableFromInline
  mutating func append(_ field: UnsafeRawBufferPointer) {
    storage.append(contentsOf: field)
  }
}
