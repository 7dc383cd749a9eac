import RPCCore

/// A message that is its bytes.
struct Blob: RPCMessage, Hashable {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(decodingMessage span: RawSpan) throws(RPCError) {
    bytes = [UInt8](copying: span)
  }

  var messageByteCount: Int { bytes.count }

  func appendMessage(to buffer: inout [UInt8]) {
    buffer.append(contentsOf: bytes)
  }
}

/// A frame with its payload copied, as a test compares it.
struct ReceivedFrame: Hashable {
  let header: FrameHeader
  let payload: [UInt8]
}

extension FrameDecoder {
  /// Feeds `pieces` one after the other and returns all frames.
  mutating func frames(in pieces: [[UInt8]]) throws(FrameError) -> [ReceivedFrame] {
    var frames: [ReceivedFrame] = []
    for piece in pieces {
      try decode(piece.span.bytes) { header, payload in
        frames.append(ReceivedFrame(header: header, payload: [UInt8](copying: payload)))
        return .frame
      }
    }
    return frames
  }
}

enum FrameSamples {
  /// One frame of every type, and some with everything in them.
  static func all() -> [UInt8] {
    var metadata = Metadata()
    metadata.append("Trace", "ä")
    metadata.append("empty", "")
    var bytes: [UInt8] = []
    FrameWriter.open(
      CallID(1), method: MethodNumbers.Spelling(number: 1, path: "/a.B/C"),
      timeoutMicroseconds: 250_000, metadata: metadata, messageBytes: 3, to: &bytes)
    bytes += [1, 2, 3]
    FrameWriter.open(
      CallID(2), method: MethodNumbers.Spelling(number: 1, path: nil),
      timeoutMicroseconds: nil, metadata: Metadata(), messageBytes: nil, to: &bytes)
    FrameWriter.message(CallID(2), Blob([9, 8]), byteCount: 2, to: &bytes)
    FrameWriter.credit(CallID(2), bytes: 131_072, to: &bytes)
    FrameWriter.halfClose(CallID(2), to: &bytes)
    FrameWriter.end(CallID(1), Blob([4]), byteCount: 1, to: &bytes)
    FrameWriter.end(
      CallID(2),
      RPCError(.aborted, "no", metadata: metadata, isKnownNotExecuted: true), RPCLimits(),
      to: &bytes)
    FrameWriter.cancel(CallID(3), to: &bytes)
    FrameWriter.ping(5, to: &bytes)
    FrameWriter.pong(([0, 0, 0, 0, 0, 0, 0, 5] as [UInt8]).span.bytes, to: &bytes)
    FrameWriter.goAway(
      GoAway(reason: .shuttingDown, lastCall: CallID(2), message: "bye"), to: &bytes)
    return bytes
  }
}
