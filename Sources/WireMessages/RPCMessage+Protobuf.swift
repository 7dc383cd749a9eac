package import ProtobufCodec
package import RPCCore

/// Generated messages travel over the RPC layer in protobuf's binary form.
extension Message where Self: RPCMessage {
  package init(decodingMessage bytes: RawSpan) throws(RPCError) {
    do throws(DecodingError) {
      try self.init(decoding: bytes, messagesMax: WireLimits.frameMessagesMax)
    } catch {
      throw refusal(error)
    }
  }

  package var messageByteCount: Int { encodedSize }

  package func appendMessage(to buffer: inout [UInt8]) {
    encode(into: &buffer)
  }
}

/// Apart, as it is the same for all messages.
@inline(never)
private func refusal(_ error: DecodingError) -> RPCError {
  RPCError(
    .invalidArgument, "the bytes are not a \(error.messageName): \(error.description)",
    isKnownNotExecuted: true)
}
