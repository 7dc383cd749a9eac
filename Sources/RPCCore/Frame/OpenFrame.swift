/// The payload of `open`: how a call starts.
package struct OpenFrame: Hashable, Sendable {
  /// The number under which the connection knows the path; zero for none.
  package let methodNumber: UInt16
  /// Spelled out the first time, which binds it to the number, and whenever the number is zero.
  package let path: String?
  /// The time the caller still waits. It starts when the frame arrives, so that the two clocks
  /// need not agree.
  package let timeoutMicroseconds: UInt64?
  package let metadata: Metadata
  /// Where the only request begins, in the payload; `nil` announces a stream of requests.
  package let messageOffset: Int?

  package init(
    decoding header: FrameHeader, _ payload: RawSpan, _ limits: RPCLimits
  ) throws(MalformedPayload) {
    var cursor = ByteCursor(offset: 0, end: payload.byteCount)
    methodNumber = header.argument
    if header.flags.contains(.text) {
      let count = try cursor.uint16(payload, "the length of the path")
      guard count > 0, count <= WireProtocol.pathBytesMax else {
        throw MalformedPayload(
          "its path has \(count) bytes instead of 1 to \(WireProtocol.pathBytesMax)")
      }
      path = try cursor.text(payload, count, "the path")
    } else {
      path = nil
    }
    timeoutMicroseconds =
      header.flags.contains(.timeout) ? try cursor.uint64(payload, "the timeout") : nil
    metadata =
      header.flags.contains(.metadata)
      ? try Metadata(decoding: payload, &cursor, limits) : Metadata()
    if header.flags.contains(.message) {
      messageOffset = cursor.offset
    } else {
      guard cursor.offset == cursor.end else {
        throw MalformedPayload("\(cursor.end - cursor.offset) bytes follow its last field")
      }
      messageOffset = nil
    }
  }
}
