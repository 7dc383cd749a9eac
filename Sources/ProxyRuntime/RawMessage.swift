import RPCCore

/// A message that is passed on as it came, without being decoded.
struct RawMessage: RPCMessage {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(decodingMessage bytes: RawSpan) throws(RPCError) {
    self.bytes = bytes.withUnsafeBytes { Array($0) }
  }

  var messageByteCount: Int { bytes.count }

  func appendMessage(to buffer: inout [UInt8]) {
    buffer.append(contentsOf: bytes)
  }
}
