import RPCCore
import TestSupport
import Testing

@Suite struct ConnectionRuleTests {
  @Test("a path is spelled out once and goes as its number from then on")
  func numbering() throws {
    var caller = MethodNumbers()
    var answerer = NumberedMethods<String>()
    for round in 0..<2 {
      for path in ["/a.B/C", "/a.B/D"] {
        let spelling = caller.spell(path)
        #expect((spelling.path == nil) == (round == 1))
        if let path = spelling.path { try answerer.bind(spelling.number, to: path) }
        #expect(answerer[spelling.number] == path)
      }
    }
    #expect(answerer[0] == nil)
    #expect(answerer[3] == nil)
  }

  @Test("numbers run out on both sides at the same place")
  func numbersRunOut() throws {
    var caller = MethodNumbers()
    var answerer = NumberedMethods<Int>()
    for index in 0..<WireProtocol.methodNumbersMax {
      try answerer.bind(caller.spell("/\(index)").number, to: index)
    }
    #expect(caller.spell("/one more") == MethodNumbers.Spelling(number: 0, path: "/one more"))
    try answerer.bind(0, to: 7)
    #expect(throws: MalformedPayload.self) { try answerer.bind(1025, to: 7) }
    #expect(throws: MalformedPayload.self) { try answerer.bind(5, to: 7) }
  }

  @Test("a quiet connection is asked for a sign of life, then given up")
  func keepalive() {
    var keepalive = Keepalive(Keepalive.Settings(interval: 100, timeout: 350), at: 1000)
    #expect(keepalive.nextCheck == 1100)
    #expect(keepalive.check(at: 1099) == .wait)
    #expect(keepalive.check(at: 1100) == .ping(token: 1))
    #expect(keepalive.check(at: 1101) == .wait)
    #expect(keepalive.nextCheck == 1200)
    #expect(keepalive.check(at: 1200) == .ping(token: 2))
    keepalive.received(at: 1250)
    #expect(keepalive.check(at: 1300) == .wait)
    #expect(keepalive.nextCheck == 1350)
    #expect(keepalive.check(at: 1350) == .ping(token: 3))
    #expect(keepalive.check(at: 1550) == .ping(token: 4))
    #expect(keepalive.nextCheck == 1600)
    #expect(keepalive.check(at: 1600) == .giveUp(silentNanoseconds: 350))
  }

  @Test("after a long stop of our own, the other side is asked before it is given up")
  func ownStop() {
    var keepalive = Keepalive(Keepalive.Settings(interval: 100, timeout: 350), at: 1000)
    #expect(keepalive.check(at: 9000) == .ping(token: 1))
    #expect(keepalive.check(at: 9100) == .ping(token: 2))
    #expect(keepalive.check(at: 9250) == .giveUp(silentNanoseconds: 8250))
    keepalive.received(at: 9251)
    #expect(keepalive.check(at: 9252) == .wait)
  }

  @Test("delays between attempts grow to the longest, with chance, and start over after success")
  func backoff() {
    var settings = ReconnectBackoff.Settings()
    settings.first = 16
    settings.longest = 100
    var backoff = ReconnectBackoff(settings)
    #expect(backoff.next(random: 0) == 2)
    #expect(backoff.next(random: 28) == 32)
    #expect(backoff.next(random: 0) == 8)
    #expect(backoff.next(random: 0) == 12)
    #expect(backoff.next(random: 88) == 100)
    backoff.reset()
    #expect(backoff.next(random: 14) == 16)
    var chance = SeededRandom(seed: 1)
    for _ in 0..<1000 { #expect((1...100).contains(backoff.next(random: chance.next()))) }
  }

  @Test("text from strangers is made printable")
  func printable() {
    #expect("a\nb\u{1B}[31m".printable() == "a\\nb\\u{1B}[31m")
    #expect(String(repeating: "x", count: 300).printable().count == 201)
  }

  @Test("metadata over the limits is refused with the number and the limit")
  func metadata() {
    var many = Metadata()
    for index in 0..<101 { many.append("n\(index)", "") }
    #expect(throws: RPCError.self) { try many.validate(RPCLimits()) }
    var large = Metadata()
    large.append("n", String(repeating: "v", count: 20_000))
    do {
      try large.validate(RPCLimits())
      Issue.record("20,000 bytes of metadata were accepted")
    } catch {
      #expect(error.message == "the metadata takes 20007 bytes; the limit is 16384")
      #expect(error.isKnownNotExecuted)
    }
  }

  @Test("an end's text is cut at a whole character")
  func longText() throws {
    var bytes: [UInt8] = []
    let text = String(repeating: "ä", count: 800)
    FrameWriter.end(CallID(1), RPCError(.unknown, "x" + text), RPCLimits(), to: &bytes)
    var decoder = FrameDecoder(frameBytesMax: 4096)
    let frame = try #require(try decoder.frames(in: [bytes]).first)
    let end = try EndFrame(decoding: frame.header, frame.payload.span.bytes, RPCLimits())
    #expect(end.error?.message == "x" + text.prefix(511))
  }
}
