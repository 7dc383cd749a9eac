/// A protobuf message: a value with fields that has a binary form.
///
/// Types are written by the compiler from a schema; each provides the three walks over its fields
/// below, and this module does the rest. A walk never looks at bytes itself: it tells a `MessageSizes`,
/// `MessageWriter` or `MessageReader` which fields there are.
///
/// The binary form is <https://protobuf.dev/programming-guides/encoding/>. A message of more than
/// 2 GiB has none that other implementations would read. Where implementations differ:
/// - A varint that does not fit into 64 bits is refused, as in Go; C++ and Java cut it.
/// - Unknown fields within an entry of a map are dropped, as in C++ and Java.
/// - Groups are unknown fields.
///
/// Equality is that of the fields and of the unknown fields' bytes. A `NaN` is therefore unequal to
/// itself, as everywhere in Swift.
public protocol Message: Sendable, Hashable {
  /// The message with every field at its default.
  init()

  /// The full name in the schema, such as `reign.keyvalue.v1.PutRequest`.
  static var messageName: String { get }

  /// Fields that arrived and that the schema does not know. They are written again after all others.
  var unknownFields: UnknownFields { get set }

  /// The number of bytes that `write(to:)` writes. Called once before each `write(to:)`, and visits
  /// the fields in the same order.
  func measure(_ sizes: inout MessageSizes) -> Int

  /// Writes all fields.
  func write(to writer: inout MessageWriter)

  /// Reads fields until the message ends. A field that is there already is replaced if it is single
  /// and merged if it is a message; repeated fields grow.
  mutating func read(from reader: inout MessageReader) throws(DecodingError)
}

extension Message {
  /// Reads a message from all of `bytes`.
  ///
  /// - Parameter nestingMax: how many messages and groups may lie within each other below this one;
  ///   it bounds the stack that a hostile message can take.
  @inlinable
  public init(
    decoding bytes: RawSpan, nestingMax: Int = MessageReader.defaultNestingMax
  ) throws(DecodingError) {
    self.init()
    try merge(decoding: bytes, nestingMax: nestingMax)
  }

  @inlinable
  public init(
    decoding bytes: [UInt8], nestingMax: Int = MessageReader.defaultNestingMax
  ) throws(DecodingError) {
    try self.init(decoding: bytes.span.bytes, nestingMax: nestingMax)
  }

  /// Reads `bytes` into this message, as if they had followed the bytes that it was read from. After
  /// an error the message holds what was read before it.
  @inlinable
  public mutating func merge(
    decoding bytes: RawSpan, nestingMax: Int = MessageReader.defaultNestingMax
  ) throws(DecodingError) {
    try bytes.withUnsafeBytes { memory throws(DecodingError) in
      guard var reader = MessageReader(memory, nestingMax: nestingMax) else { return }
      do throws(DecodingError) {
        try read(from: &reader)
      } catch {
        throw error.within(message: Self.messageName)
      }
    }
  }

  /// The number of bytes that the message takes when encoded.
  @inlinable
  public var encodedSize: Int {
    var sizes = MessageSizes()
    return measure(&sizes)
  }

  /// Appends the encoded message to `buffer`, growing it at most once.
  @inlinable
  public func encode(into buffer: inout [UInt8]) {
    var sizes = MessageSizes()
    let byteCount = measure(&sizes)
    buffer.append(addingCapacity: byteCount) { output in
      output.withUnsafeMutableBufferPointer { memory, initializedCount in
        guard let start = memory.baseAddress, byteCount > 0 else { return }
        withUnsafePointer(to: sizes) { sizes in
          var writer = MessageWriter(
            start: UnsafeMutableRawPointer(start), byteCount: byteCount, sizes: sizes)
          write(to: &writer)
          writer.finish()
        }
        initializedCount = byteCount
      }
    }
  }

  /// The encoded message. `encode(into:)` with a buffer that is used again is faster.
  @inlinable
  public func encoded() -> [UInt8] {
    var buffer: [UInt8] = []
    encode(into: &buffer)
    return buffer
  }
}
