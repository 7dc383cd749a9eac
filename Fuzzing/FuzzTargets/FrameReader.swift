import RPCCore
import TestSupport

extension FuzzReader {
  /// A connection's frames, whole and in pieces, and what their payloads say.
  package static let frames = FuzzReader(
    name: "frames", allocatedPerByte: 512,
    dictionary: ["/reign.raft.v1.RaftPeer/Deliver", "\u{0}\u{0}\u{0}\u{4}", "\u{0}\u{1}"],
    generate: { FrameGenerator.stream(&$0) },
    examine: { input throws(Violation) in
      let whole = read([input[...]])
      let pieces = read(Pieces.of(input))
      try require(whole == pieces, "it does not matter how a stream is cut")
      try require(
        whole.frames.reduce(0) { $0 + 16 + $1.payload.count } <= input.count,
        "frames are made of what arrived")
      try require(
        whole.error != nil || whole.pendingBytes < 16 + frameBytesMax,
        "less than a frame is kept: \(whole.pendingBytes) bytes")
      var sketch = 0
      for frame in whole.frames {
        sketch |= 1 << Int(frame.header.type.rawValue)
        sketch |= try interpret(frame) ? 1 << 10 : 1 << 11
      }
      if let error = whole.error {
        try require(!error.description.isEmpty, "an error says why")
        return .refused("\(error)".withoutDigits)
      }
      return .accepted(sketch)
    })

  private static let frameBytesMax = 1024

  private struct Frame: Hashable {
    let header: FrameHeader
    let payload: [UInt8]
  }

  private struct Reading: Equatable {
    var frames: [Frame] = []
    var error: FrameError?
    var pendingBytes = 0
  }

  private static func read(_ pieces: [ArraySlice<UInt8>]) -> Reading {
    var decoder = FrameDecoder(frameBytesMax: frameBytesMax)
    var reading = Reading()
    for piece in pieces {
      do throws(FrameError) {
        try decoder.decode(piece.span.bytes) { header, payload in
          reading.frames.append(
            Frame(header: header, payload: payload.withUnsafeBytes { [UInt8]($0) }))
          return .frame
        }
      } catch {
        reading.error = error
        reading.pendingBytes = 0
        return reading
      }
    }
    reading.pendingBytes = decoder.pendingBytes
    return reading
  }

  /// Reads the payload as a peer would. Returns whether it says something.
  private static func interpret(_ frame: Frame) throws(Violation) -> Bool {
    let payload = frame.payload.span.bytes
    let limits = RPCLimits()
    var messageOffset: Int?
    do throws(MalformedPayload) {
      switch frame.header.type {
      case .open:
        messageOffset = try OpenFrame(decoding: frame.header, payload, limits).messageOffset
      case .end:
        messageOffset = try EndFrame(decoding: frame.header, payload, limits).messageOffset
      case .goAway: _ = try GoAway(decoding: frame.header, payload)
      case .credit: _ = payload.creditBytes()
      case .message, .halfClose, .cancel, .ping, .pong: break
      }
    } catch {
      try require(!error.reason.isEmpty, "an error says why")
      return false
    }
    try require(
      0...frame.payload.count ~= messageOffset ?? 0, "a message begins within \(frame.header)")
    return true
  }
}

/// Frames as peers write them.
private enum FrameGenerator {
  static func stream(_ random: inout SeededRandom) -> [UInt8] {
    var stream: [UInt8] = []
    for _ in 0..<random.next(below: 6) { append(&random, to: &stream) }
    return stream
  }

  private static func append(_ random: inout SeededRandom, to stream: inout [UInt8]) {
    let call = CallID(1 + random.next(below: 9))
    switch random.next(below: 9) {
    case 0:
      let message = [UInt8](repeating: 7, count: Int(random.next(below: 40)))
      FrameWriter.open(
        call, method: MethodNumbers.Spelling(number: 1, path: "/reign.raft.v1.RaftPeer/Deliver"),
        timeoutMicroseconds: random.next(below: 2) == 0 ? nil : random.next(),
        metadata: metadata(&random), messageBytes: message.count, to: &stream)
      stream += message
    case 1:
      FrameWriter.open(
        call, method: MethodNumbers.Spelling(number: 3, path: nil), timeoutMicroseconds: nil,
        metadata: metadata(&random), messageBytes: nil, to: &stream)
    case 2:
      FrameWriter.end(
        call,
        random.next(below: 4) == 0
          ? nil : RPCError(.unavailable, "text", metadata: metadata(&random)),
        RPCLimits(), to: &stream)
    case 3: FrameWriter.halfClose(call, to: &stream)
    case 4: FrameWriter.cancel(call, to: &stream)
    case 5: FrameWriter.credit(call, bytes: Int(random.next(below: 1 << 20)), to: &stream)
    case 6: FrameWriter.ping(random.next(), to: &stream)
    case 7:
      FrameWriter.goAway(
        GoAway(reason: .shuttingDown, lastCall: call, message: "äöü"), to: &stream)
    default:
      let message = [UInt8](repeating: 9, count: Int(random.next(below: 60)))
      FrameHeader(payloadBytes: message.count, type: .message, call: call).append(to: &stream)
      stream += message
    }
  }

  private static func metadata(_ random: inout SeededRandom) -> Metadata {
    var metadata = Metadata()
    for number in 0..<random.next(below: 3) { metadata.append("name\(number)", "värde") }
    return metadata
  }
}
