import RPCCore

extension Adversary {
  /// Streams that are read as they arrive, in many pieces.
  static let ofStreams: [Adversary] = [
    Adversary("delimited/empty-messages", .delimited, repeating: [0]),
    Adversary("delimited/short-messages", .delimited, repeating: [3, 0x18, 0x96, 0x01]),
    Adversary("delimited/claimed-length", .delimited) { byteCount in
      [0xFF, 0x0F] + [UInt8](repeating: 0, count: byteCount)
    },
    Adversary("frames/pings", .frames, repeating: frame(.ping, [1, 2, 3, 4, 5, 6, 7, 8], call: 0)),
    Adversary("frames/empty-messages", .frames, repeating: frame(.message, [], call: 1)),
    Adversary("frames/metadata", .frames) { byteCount in
      // A hundred entries of a name and no value.
      let entry: [UInt8] = [0, 1, 0, 0, 0x61]
      let payload: [UInt8] = [0, 100] + [[UInt8]](repeating: entry, count: 100).joined()
      return repeating(frame(.open, flags: .metadata, payload, call: 1), to: byteCount)
    },
    Adversary("frames/unfinished", .frames) { byteCount in
      frame(.message, [UInt8](repeating: 0, count: 1000), call: 1).dropLast()
        + repeating([0], to: byteCount)
    },
  ]

  private static func frame(
    _ type: FrameType, flags: FrameFlags = [], _ payload: [UInt8], call: UInt64
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    FrameHeader(payloadBytes: payload.count, type: type, flags: flags, call: CallID(call))
      .append(to: &bytes)
    return bytes + payload
  }
}
