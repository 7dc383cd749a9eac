/// What the RPC layer asks of a request or a reply: bytes of a known number, and back.
///
/// The layer knows no codec. The generated protobuf messages conform in `WireMessages`.
package protocol RPCMessage: Sendable {
  /// Throws `RPCError` with `.invalidArgument` when `bytes` are not such a message.
  init(decodingMessage bytes: RawSpan) throws(RPCError)

  /// How many bytes `appendMessage(to:)` appends.
  var messageByteCount: Int { get }

  func appendMessage(to buffer: inout [UInt8])
}
