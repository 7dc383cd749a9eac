import RPCCore
import TestSupport
import Testing

@Suite struct StreamStateTests {
  private let window = WireProtocol.streamWindowBytes

  @Test("a message may start while any credit is left, and none after")
  func credit() {
    var outbox = StreamOutbox(queueBytesMax: 1000)
    #expect(outbox.offer(frameBytes: window - 1) == .write)
    #expect(outbox.hasCredit)
    #expect(outbox.offer(frameBytes: 4 << 20) == .write)
    #expect(!outbox.hasCredit)
    #expect(outbox.offer(frameBytes: 1) == .queue)
  }

  @Test("what waits for credit keeps its order, the last frame included, and is bounded")
  func queue() {
    var outbox = StreamOutbox(queueBytesMax: 25)
    #expect(outbox.offer(frameBytes: window) == .write)
    for number in 0..<3 as Range<UInt8> {
      #expect(outbox.offer(frameBytes: 10) == .queue)
      outbox.enqueue(Array(repeating: number, count: 10))
    }
    #expect(outbox.offer(frameBytes: 10) == .refuse)
    #expect(outbox.close([99]) == false)
    #expect(outbox.queuedBytes == 31)
    #expect(outbox.next() == nil)
    #expect(outbox.grant(10) == true)
    #expect(outbox.next()?.first == 0)
    #expect(outbox.next() == nil)
    #expect(outbox.grant(20) == true)
    #expect(outbox.next()?.first == 1)
    #expect(outbox.next()?.first == 2)
    #expect(outbox.next() == [99])
    #expect(outbox.next() == nil)
    #expect(outbox.queuedBytes == 0)
    #expect(outbox.offer(frameBytes: 1) == .refuse)
  }

  @Test("credit beyond what was sent is refused")
  func tooMuchCredit() {
    var outbox = StreamOutbox(queueBytesMax: 25)
    #expect(outbox.grant(1) == false)
    #expect(outbox.offer(frameBytes: 100) == .write)
    #expect(outbox.grant(101) == false)
    #expect(outbox.grant(100) == true)
  }

  @Test("two sides that follow the rules never break them, whatever arrives in which order")
  func bothSides() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    var outbox = StreamOutbox(queueBytesMax: 1 << 20)
    var inbox = StreamInbox()
    var toReceiver: [Int] = []
    var unconsumed: [Int] = []
    var toSender: [Int] = []
    var received = 0
    for _ in 0..<20_000 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let bytes = Int.random(in: 16...20_000, using: &random)
        switch outbox.offer(frameBytes: bytes) {
        case .write: toReceiver.append(bytes)
        case .queue: outbox.enqueue(Array(repeating: 0, count: bytes))
        case .refuse: break
        }
      case 1:
        guard !toReceiver.isEmpty else { continue }
        let bytes = toReceiver.removeFirst()
        #expect(inbox.receive(frameBytes: bytes) == true, "seed \(seed)")
        unconsumed.append(bytes)
        received += 1
      case 2:
        guard !unconsumed.isEmpty else { continue }
        if let credit = inbox.consume(frameBytes: unconsumed.removeFirst()) {
          toSender.append(credit)
        }
      default:
        guard !toSender.isEmpty else { continue }
        #expect(outbox.grant(toSender.removeFirst()) == true, "seed \(seed)")
        while let frame = outbox.next() { toReceiver.append(frame.count) }
      }
    }
    #expect(received > 500, "the stream came to a halt, seed \(seed)")
  }

  @Test("a server call delivers until the last request, then only ends")
  func serverCall() {
    var call = ServerCallState(kind: .bidirectionalStreaming, limits: RPCLimits())
    #expect(call.receiveMessage(frameBytes: 20) == .deliver)
    #expect(call.receiveHalfClose() == .deliver)
    guard case .fail(let error) = call.receiveMessage(frameBytes: 20) else {
      Issue.record("a message after the last one was accepted")
      return
    }
    #expect(error.message == "a frame came on the request side of a call after its last one")
    #expect(call.end() == true)
    #expect(call.end() == false)
    #expect(call.receiveMessage(frameBytes: 20) == .ignore)
    #expect(call.receiveHalfClose() == .ignore)
  }

  @Test("a server call refuses a message that came without credit")
  func serverCallCredit() {
    var call = ServerCallState(kind: .clientStreaming, limits: RPCLimits())
    #expect(call.receiveMessage(frameBytes: window) == .deliver)
    guard case .fail(let error) = call.receiveMessage(frameBytes: 1) else {
      Issue.record("a message without credit was accepted")
      return
    }
    #expect(error.code == .resourceExhausted)
  }

  @Test("a unary call ends well only with its response, a stream only without")
  func outcomes() throws {
    func end(_ message: Bool) throws -> EndFrame {
      var bytes: [UInt8] = []
      if message {
        FrameWriter.end(CallID(1), Blob([1]), byteCount: 1, to: &bytes)
      } else {
        FrameWriter.end(CallID(1), nil, RPCLimits(), to: &bytes)
      }
      var decoder = FrameDecoder(frameBytesMax: 100)
      let frame = try #require(try decoder.frames(in: [bytes]).first)
      return try EndFrame(decoding: frame.header, frame.payload.span.bytes, RPCLimits())
    }
    let unary = ClientCallState(kind: .unary, limits: RPCLimits())
    #expect(unary.outcome(of: try end(true)) == nil)
    #expect(unary.outcome(of: try end(false))?.code == .internal)
    let stream = ClientCallState(kind: .serverStreaming, limits: RPCLimits())
    #expect(stream.outcome(of: try end(false)) == nil)
    #expect(stream.outcome(of: try end(true))?.code == .internal)
  }

  @Test("a client call takes nothing before it is opened nor after it has ended")
  func clientCall() {
    var call = ClientCallState(kind: .serverStreaming, limits: RPCLimits())
    #expect(call.receiveMessage(frameBytes: 20) == .ignore)
    #expect(call.outbox.offer(frameBytes: 20) == .queue)
    call.opened()
    #expect(call.receiveMessage(frameBytes: 20) == .deliver)
    #expect(call.end() == true)
    #expect(call.receiveMessage(frameBytes: 20) == .ignore)
    #expect(call.end() == false)
    var unary = ClientCallState(kind: .unary, limits: RPCLimits())
    unary.opened()
    guard case .fail = unary.receiveMessage(frameBytes: 20) else {
      Issue.record("a stream was accepted for a unary call")
      return
    }
  }
}
