package import RPCCore

/// A message that is passed on as it came, without being decoded.
package struct RawMessage: RPCMessage {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(decodingMessage bytes: RawSpan) throws(RPCError) {
    self.bytes = bytes.withUnsafeBytes { Array($0) }
  }

  package var messageByteCount: Int { bytes.count }

  package func appendMessage(to buffer: inout [UInt8]) {
    buffer.append(contentsOf: bytes)
  }
}
