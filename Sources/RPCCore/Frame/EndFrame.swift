/// The payload of `end`: how a call ended.
package struct EndFrame: Hashable, Sendable {
  /// `nil` for the status ok.
  package let error: RPCError?
  /// Where the only response begins, in the payload.
  package let messageOffset: Int?

  package init(
    decoding header: FrameHeader, _ payload: RawSpan, _ limits: RPCLimits
  ) throws(MalformedPayload) {
    // The common case, an answer and nothing else, reads nothing.
    if header.argument == 0, header.flags == .message {
      error = nil
      messageOffset = 0
      return
    }
    var cursor = ByteCursor(offset: 0, end: payload.byteCount)
    var text = ""
    if header.flags.contains(.text) {
      let count = try cursor.uint16(payload, "the length of the status text")
      text = try cursor.text(payload, count, "the status text")
    }
    let metadata =
      header.flags.contains(.metadata)
      ? try Metadata(decoding: payload, &cursor, limits) : Metadata()
    messageOffset = header.flags.contains(.message) ? cursor.offset : nil
    guard messageOffset != nil || cursor.offset == cursor.end else {
      throw MalformedPayload("\(cursor.end - cursor.offset) bytes follow its last field")
    }
    if header.argument == 0 {
      error = nil
    } else {
      // A code from a later protocol is an error all the same.
      let code = UInt8(exactly: header.argument).flatMap(StatusCode.init(rawValue:)) ?? .unknown
      error = RPCError(
        code, text, metadata: metadata, isKnownNotExecuted: header.flags.contains(.notExecuted))
    }
  }
}
