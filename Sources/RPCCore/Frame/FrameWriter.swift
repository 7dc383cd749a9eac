/// Appends frames to an output buffer. Lengths are known before anything is written, so that a frame
/// is written once, forward, without patching.
package enum FrameWriter {
  /// All of an `open` frame but its message. `messageBytes` says how long the only request is that
  /// the caller appends next; `nil` announces a stream of requests.
  package static func open(
    _ call: CallID, method: MethodNumbers.Spelling, timeoutMicroseconds: UInt64?,
    metadata: Metadata, messageBytes: Int?, to buffer: inout [UInt8]
  ) {
    var flags: FrameFlags = []
    var count = messageBytes ?? 0
    if messageBytes != nil { flags.insert(.message) }
    if let path = method.path {
      flags.insert(.text)
      count += 2 + path.utf8.count
    }
    if timeoutMicroseconds != nil {
      flags.insert(.timeout)
      count += 8
    }
    if !metadata.isEmpty {
      flags.insert(.metadata)
      count += metadata.byteCount
    }
    FrameHeader(
      payloadBytes: count, type: .open, flags: flags, argument: method.number, call: call
    ).append(to: &buffer)
    if let path = method.path {
      buffer.append(bigEndian: UInt16(path.utf8.count))
      buffer.append(contentsOf: path.utf8)
    }
    if let timeoutMicroseconds { buffer.append(bigEndian: timeoutMicroseconds) }
    if !metadata.isEmpty { metadata.append(to: &buffer) }
  }

  /// One message of a stream.
  package static func message(
    _ call: CallID, _ message: some RPCMessage, byteCount: Int, to buffer: inout [UInt8]
  ) {
    FrameHeader(payloadBytes: byteCount, type: .message, call: call).append(to: &buffer)
    append(message, byteCount: byteCount, to: &buffer)
  }

  /// The good end of a call whose only response is `message`.
  package static func end(
    _ call: CallID, _ message: some RPCMessage, byteCount: Int, to buffer: inout [UInt8]
  ) {
    FrameHeader(payloadBytes: byteCount, type: .end, flags: .message, call: call)
      .append(to: &buffer)
    append(message, byteCount: byteCount, to: &buffer)
  }

  /// The end of a call without a message. Metadata that is over the limits is left out: an end must
  /// always be possible.
  package static func end(
    _ call: CallID, _ error: RPCError?, _ limits: RPCLimits, to buffer: inout [UInt8]
  ) {
    guard let error else {
      FrameHeader(payloadBytes: 0, type: .end, call: call).append(to: &buffer)
      return
    }
    let text = error.message.utf8Prefix(WireProtocol.textBytesMax).utf8
    var flags: FrameFlags = .text
    var count = 2 + text.count
    if error.isKnownNotExecuted { flags.insert(.notExecuted) }
    let hasMetadata = !error.metadata.isEmpty && (try? error.metadata.validate(limits)) != nil
    if hasMetadata {
      flags.insert(.metadata)
      count += error.metadata.byteCount
    }
    FrameHeader(
      payloadBytes: count, type: .end, flags: flags, argument: UInt16(error.code.rawValue),
      call: call
    ).append(to: &buffer)
    buffer.append(bigEndian: UInt16(text.count))
    buffer.append(contentsOf: text)
    if hasMetadata { error.metadata.append(to: &buffer) }
  }

  package static func halfClose(_ call: CallID, to buffer: inout [UInt8]) {
    FrameHeader(payloadBytes: 0, type: .halfClose, call: call).append(to: &buffer)
  }

  package static func cancel(_ call: CallID, to buffer: inout [UInt8]) {
    FrameHeader(payloadBytes: 0, type: .cancel, call: call).append(to: &buffer)
  }

  package static func credit(_ call: CallID, bytes: Int, to buffer: inout [UInt8]) {
    FrameHeader(payloadBytes: 4, type: .credit, call: call).append(to: &buffer)
    buffer.append(bigEndian: UInt32(clamping: bytes))
  }

  package static func ping(_ token: UInt64, to buffer: inout [UInt8]) {
    FrameHeader(payloadBytes: 8, type: .ping, call: .connection).append(to: &buffer)
    buffer.append(bigEndian: token)
  }

  /// `ping` is the payload of the ping that is answered.
  package static func pong(_ ping: RawSpan, to buffer: inout [UInt8]) {
    FrameHeader(payloadBytes: 8, type: .pong, call: .connection).append(to: &buffer)
    buffer.append(bytesOf: ping)
  }

  package static func goAway(_ goAway: GoAway, to buffer: inout [UInt8]) {
    let text = goAway.message.utf8Prefix(WireProtocol.textBytesMax).utf8
    FrameHeader(
      payloadBytes: 10 + text.count, type: .goAway, argument: goAway.reason.rawValue,
      call: .connection
    ).append(to: &buffer)
    buffer.append(bigEndian: goAway.lastCall.rawValue)
    buffer.append(bigEndian: UInt16(text.count))
    buffer.append(contentsOf: text)
  }

  /// A message of which the length has been announced.
  package static func append(
    _ message: some RPCMessage, byteCount: Int, to buffer: inout [UInt8]
  ) {
    let start = buffer.count
    message.appendMessage(to: &buffer)
    // A wrong length would make everything after it on the connection unreadable.
    precondition(
      buffer.count - start == byteCount,
      "\(type(of: message)) announced \(byteCount) bytes and appended \(buffer.count - start)")
  }
}

extension RawSpan {
  /// What a `credit` frame grants.
  package func creditBytes() -> Int { Int(uint32(at: 0)) }

  /// What stands in a `ping` or a `pong` of this side's.
  package func pingToken() -> UInt64 { uint64(at: 0) }
}
