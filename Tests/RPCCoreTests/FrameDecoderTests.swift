import RPCCore
import TestSupport
import Testing

@Suite struct FrameDecoderTests {
  private static func decoder(_ limit: Int = 1 << 20) -> FrameDecoder {
    FrameDecoder(frameBytesMax: limit)
  }

  @Test("frames come out the same whole, byte by byte and cut at random")
  func splitting() throws {
    let bytes = FrameSamples.all() + FrameSamples.all()
    var whole = Self.decoder()
    let expected = try whole.frames(in: [bytes])
    #expect(
      expected.map(\.header.type).prefix(11) == [
        .open, .open, .message, .credit, .halfClose, .end, .end, .cancel, .ping, .pong, .goAway,
      ])
    var single = Self.decoder()
    #expect(try single.frames(in: bytes.map { [$0] }) == expected)
    #expect(single.pendingBytes == 0)

    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      var pieces: [[UInt8]] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &random)
        pieces.append(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      var decoder = Self.decoder()
      #expect(try decoder.frames(in: pieces) == expected, "seed \(seed)")
    }
  }

  @Test("a frame that claims 4 GiB is refused by its header alone")
  func hugeClaim() {
    var bytes: [UInt8] = []
    FrameHeader(payloadBytes: Int(UInt32.max), type: .message, call: CallID(7)).append(to: &bytes)
    var decoder = FrameDecoder(frameBytesMax: 4 << 20)
    #expect(
      throws: FrameError.tooLarge(
        .message, claimed: .max, limit: 4 << 20, call: CallID(7))
    ) {
      _ = try decoder.frames(in: [bytes])
    }
    let text = "\(FrameError.tooLarge(.message, claimed: .max, limit: 4 << 20, call: CallID(7)))"
    #expect(
      text == """
        a frame (message, call 7) announces 4294967295 bytes, but the limit is 4194304; send less \
        at once or raise the limit on both ends
        """)
  }

  @Test("a frame of exactly the limit passes, one byte more does not")
  func limit() throws {
    var bytes: [UInt8] = []
    FrameWriter.message(CallID(1), Blob([1, 2, 3, 4]), byteCount: 4, to: &bytes)
    var fits = FrameDecoder(frameBytesMax: 4)
    #expect(try fits.frames(in: [bytes]).count == 1)
    var tooSmall = FrameDecoder(frameBytesMax: 3)
    #expect(throws: FrameError.self) { _ = try tooSmall.frames(in: [bytes]) }
  }

  @Test("an announced frame takes no more memory than what has arrived of it")
  func growth() throws {
    var decoder = FrameDecoder(frameBytesMax: 4 << 20)
    var bytes: [UInt8] = []
    FrameHeader(payloadBytes: 4 << 20, type: .message, call: CallID(1)).append(to: &bytes)
    _ = try decoder.frames(in: [bytes, [1, 2, 3]])
    #expect(decoder.pendingBytes == FrameHeader.byteCount + 3)
  }

  @Test(
    "a header that breaks a rule is refused with the rule",
    arguments: [
      ([0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "type 10"),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "type 0"),
      ([0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "flags 1"),
      ([0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "must not have call id 0"),
      ([0, 0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "must have call id 0"),
      ([0, 0, 0, 3, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "3 bytes instead of 4"),
      ([0, 0, 0, 1, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "1 bytes instead of 0"),
    ] as [([UInt8], String)])
  func badHeaders(_ bytes: [UInt8], _ words: String) {
    var decoder = Self.decoder()
    do {
      _ = try decoder.frames(in: [bytes])
      Issue.record("the header was accepted")
    } catch {
      #expect("\(error)".contains(words), "\(error)")
    }
  }

  @Test("a pause keeps the rest for later, a stop throws it away")
  func pause() throws {
    let bytes = FrameSamples.all()
    var paused = Self.decoder()
    var types: [FrameType] = []
    var feed = bytes
    for _ in 0..<11 {
      try paused.decode(feed.span.bytes) { header, _ in
        types.append(header.type)
        return .pause
      }
      feed = []
    }
    #expect(types.count == 11)
    #expect(types.last == .goAway)
    #expect(paused.pendingBytes == 0)

    var stopped = Self.decoder()
    var count = 0
    try stopped.decode(bytes.span.bytes) { _, _ in
      count += 1
      return .stop
    }
    #expect(count == 1)
    #expect(stopped.pendingBytes == 0)
  }

  @Test("random bytes never trap the decoder or the payload parsers, nor make them hold much")
  func fuzz() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    let limits = RPCLimits()
    let sample = FrameSamples.all()
    for _ in 0..<3000 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<80, using: &random)) }
      var decoder = FrameDecoder(frameBytesMax: 1 << 10)
      try? decoder.decode(bytes.span.bytes) { header, payload in
        switch header.type {
        case .open: _ = try? OpenFrame(decoding: header, payload, limits)
        case .end: _ = try? EndFrame(decoding: header, payload, limits)
        case .goAway: _ = try? GoAway(decoding: header, payload)
        case .credit: _ = payload.creditBytes()
        case .message, .halfClose, .cancel, .ping, .pong: break
        }
        return .frame
      }
      #expect(decoder.pendingBytes <= (1 << 10) + FrameHeader.byteCount, "seed \(seed)")
    }
  }
}

@Suite struct FrameWriterTests {
  @Test("a call and its answer have the bytes that the protocol's document shows")
  func documentedExample() {
    var bytes: [UInt8] = []
    FrameWriter.open(
      CallID(1), method: MethodNumbers.Spelling(number: 1, path: "/a.B/C"),
      timeoutMicroseconds: 250_000, metadata: Metadata(), messageBytes: 3, to: &bytes)
    bytes += [1, 2, 3]
    let open: [UInt8] =
      [0x00, 0x00, 0x00, 0x13, 0x01, 0x07, 0x00, 0x01, 0, 0, 0, 0, 0, 0, 0, 1]
      + [0x00, 0x06, 0x2F, 0x61, 0x2E, 0x42, 0x2F, 0x43]
      + [0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xD0, 0x90]
      + [0x01, 0x02, 0x03]
    #expect(bytes == open)
    bytes = []
    FrameWriter.end(CallID(1), Blob([4]), byteCount: 1, to: &bytes)
    #expect(
      bytes == [0x00, 0x00, 0x00, 0x01, 0x04, 0x01, 0x00, 0x00, 0, 0, 0, 0, 0, 0, 0, 1, 0x04])
  }
}
