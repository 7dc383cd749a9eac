package import ProtobufCodec
package import RPCCore

/// What a module with generated services says once; here, for the specimen.
extension Message where Self: RPCMessage {
  package init(decodingMessage bytes: RawSpan) throws(RPCError) {
    do throws(DecodingError) {
      try self.init(decoding: bytes)
    } catch {
      throw RPCError(
        .invalidArgument, "the bytes are not a \(Self.messageName): \(error.description)",
        isKnownNotExecuted: true)
    }
  }

  package var messageByteCount: Int { encodedSize }

  package func appendMessage(to buffer: inout [UInt8]) {
    encode(into: &buffer)
  }
}
