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

  /// What the schema says about the message.
  static var descriptor: MessageDescriptor { get }

  /// Fields that arrived and that the schema does not know. They are written again after all others.
  var unknownFields: UnknownFields { get set }

  /// The number of bytes that `write(to:)` writes. Called once before each `write(to:)`, and visits
  /// the fields in the same order.
  func measure(_ sizes: inout MessageSizes) -> Int

  /// Writes all fields.
  func write(to writer: inout MessageWriter)

  /// Reads fields until the message ends. A field that is there already is replaced if it is single
  /// and merged if it is a message; repeated fields grow. Mistakes are the reader's to remember.
  mutating func read(from reader: inout MessageReader)
}

extension Message {
  /// The full name in the schema, such as `reign.keyvalue.v1.PutRequest`.
  public static var messageName: String { descriptor.fullName }

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
    self.init()
    try merge(decoding: bytes, nestingMax: nestingMax)
  }

  /// Reads `bytes` into this message, as if they had followed the bytes that it was read from. After
  /// an error the message holds what was read before it, and the field with the mistake may be zero
  /// or empty.
  @inlinable
  public mutating func merge(
    decoding bytes: RawSpan, nestingMax: Int = MessageReader.defaultNestingMax
  ) throws(DecodingError) {
    try bytes.withUnsafeBytes { memory throws(DecodingError) in
      try read(memory, nil, nestingMax)
    }
  }

  /// The same with an array, which the message's byte slices share.
  @inlinable
  public mutating func merge(
    decoding bytes: [UInt8], nestingMax: Int = MessageReader.defaultNestingMax
  ) throws(DecodingError) {
    guard bytes.count <= ByteSlice.byteCountMax else {
      return try merge(decoding: bytes.span.bytes, nestingMax: nestingMax)
    }
    try withUnsafePointer(to: bytes) { array throws(DecodingError) in
      try bytes.span.bytes.withUnsafeBytes { memory throws(DecodingError) in
        try read(memory, array, nestingMax)
      }
    }
  }

  @inlinable @inline(__always)
  mutating func read(
    _ memory: UnsafeRawBufferPointer, _ array: UnsafePointer<[UInt8]>?, _ nestingMax: Int
  ) throws(DecodingError) {
    var reader = MessageReader(memory, array: array, nestingMax: nestingMax)
    read(from: &reader)
    try reader.finish(Self.messageName)
  }

  /// The number of bytes that the message takes when encoded.
  @inlinable
  public var encodedSize: Int {
    MessageSizes.with { sizes in measure(&sizes) }
  }

  /// Appends the encoded message to `buffer`, growing it at most once.
  @inlinable
  public func encode(into buffer: inout [UInt8]) {
    MessageSizes.with { sizes in
      let byteCount = measure(&sizes)
      buffer.append(addingCapacity: byteCount) { output in
        output.withUnsafeMutableBufferPointer { memory, initializedCount in
          guard let start = memory.baseAddress, byteCount > 0 else { return }
          var writer = MessageWriter(
            start: UnsafeMutableRawPointer(start), byteCount: byteCount, lengths: sizes.measured)
          write(to: &writer)
          writer.finish()
          initializedCount = byteCount
        }
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
