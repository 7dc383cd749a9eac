package import ProtobufCodec

/// A type of the domain that has a message of the schema for its form outside the process.
///
/// Invariants:
/// - `Self(value.wire) == value` for every value.
/// - Bytes from outside never trap: what cannot be converted is thrown as `MalformedMessage`.
package protocol WireConvertible {
  associatedtype Wire: Message

  /// How many messages, groups and entries of maps bytes of it may have below the outermost message.
  static var wireMessagesMax: Int { get }

  init(_ wire: Wire) throws(MalformedMessage)

  var wire: Wire { get }
}

extension WireConvertible {
  package static var wireMessagesMax: Int { WireLimits.recordMessagesMax }

  package init(wireBytes bytes: RawSpan) throws(MalformedMessage) {
    let message: Wire
    do throws(DecodingError) {
      message = try Wire(decoding: bytes, messagesMax: Self.wireMessagesMax)
    } catch {
      throw MalformedMessage(Wire.messageName, error.description)
    }
    try self.init(message)
  }

  package init(wireBytes bytes: [UInt8]) throws(MalformedMessage) {
    try self.init(wireBytes: bytes.span.bytes)
  }

  package var wireBytes: [UInt8] { wire.encoded() }

  package func appendWireBytes(to buffer: inout [UInt8]) {
    wire.encode(into: &buffer)
  }
}
