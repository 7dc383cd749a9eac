import RPCCore
import RaftCore
import WireMessages

/// A message between nodes as it travels over a connection: sealed, in a frame. One bit of it may have
/// turned on the way.
struct Packet {
  private static let call = CallID(1)

  /// What was sent.
  let envelope: Envelope
  var bytes: [UInt8]
  private(set) var isChanged = false

  init(_ envelope: Envelope) {
    self.envelope = envelope
    let message = envelope.wire
    bytes = []
    FrameWriter.message(
      Self.call, message, byteCount: message.messageByteCount, to: &bytes)
  }

  mutating func flip(bit: UInt64) {
    bytes[Int(bit / 8)] ^= 1 << UInt8(bit % 8)
    isChanged = true
  }

  /// What the receiver makes of it, who reads it in two pieces; `nil` if it ends the connection.
  func received(splitAt offset: Int) -> Envelope? {
    var decoder = FrameDecoder(frameBytesMax: RPCLimits().frameBytesMax)
    var frames = 0
    var found: Envelope?
    func receive(_ header: FrameHeader, _ payload: RawSpan) -> FrameDecoder.Next {
      frames += 1
      guard header.type == .message, header.call == Self.call,
        let message = try? WireEnvelope(decodingMessage: payload)
      else { return .stop }
      found = try? Envelope(message)
      return .frame
    }
    do throws(FrameError) {
      try decoder.decode(bytes.span.bytes.extracting(..<offset), receive)
      try decoder.decode(bytes.span.bytes.extracting(offset...), receive)
    } catch {
      return nil
    }
    // A frame that announces more than there is waits for bytes that are not its own.
    return frames == 1 && decoder.pendingBytes == 0 ? found : nil
  }
}
