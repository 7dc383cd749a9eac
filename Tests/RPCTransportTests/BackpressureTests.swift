import RPCCore
import SystemIO
import Testing

@testable import RPCTransport

@Suite struct BackpressureTests {
  /// The answers to `send` of a stream that nobody reads, until it is refused.
  private func fill(_ send: () -> SendResult) -> (sent: Int, full: Int) {
    var sent = 0
    var full = 0
    while true {
      switch send() {
      case .sent:
        sent += 1
        #expect(full == 0, "a stream that is full does not become empty by sending")
      case .sentAndFull: full += 1
      case .refused: return (sent, full)
      }
    }
  }

  @Test(
    "a stream of responses without credit is full at the window and refused at its queue's limit")
  func responseCredit() throws {
    let rig = try Rig()
    defer { rig.close() }
    var counts: (sent: Int, full: Int)?
    rig.service.onCount = { call, _ in
      counts = self.fill { call.send(Blob(count: 1000)) }
      rig.stop()
    }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.send(RawPeer.hello + RawPeer.open(1, TestMethods.count, "x"))
    rig.run()
    let result = try #require(counts)
    // Each message costs 1,016 bytes: 262,144 of window, 1,048,576 of queue.
    #expect(result.sent == 258)
    #expect(result.full == 1 + 1033)
    peer.close()
  }

  @Test("what a stream has waiting no longer counts once its service has dropped it")
  func droppedStream() throws {
    let rig = try Rig()
    defer { rig.close() }
    var connection: ServerConnection?
    rig.service.onCount = { call, _ in
      connection = (call.call as? IncomingCall)?.connection
      _ = self.fill { call.send(Blob(count: 1000)) }
      #expect(connection.map { $0.queuedBytes > 1_000_000 } == true)
      rig.loop.atEndOfBurst { rig.stop() }
    }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.send(RawPeer.hello + RawPeer.open(1, TestMethods.count, "x"))
    rig.run()
    #expect(connection?.queuedBytes == 0)
    peer.close()
  }

  @Test("a path that a server does not have counts as held by its connection, once")
  func unknownPath() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    for _ in 1...2 {
      #expect(rig.call(TestMethods.missing, "x", on: channel)?.error?.code == .unimplemented)
    }
    var held: Int?
    rig.service.onCount = { call, _ in
      held = (call.call as? IncomingCall)?.connection.parkedBytes
      rig.stop()
    }
    channel.serverStreaming(TestMethods.count, "x", options: CallOptions()) { _ in }
    rig.run()
    #expect(held == TestMethods.missing.descriptor.path.utf8.count)
  }

  @Test("a sender that waits for room sends everything, and the receiver gets it in order")
  func drain() throws {
    let rig = try Rig()
    defer { rig.close() }
    let total = 5000
    var next = 0
    var drains = 0
    rig.service.onCount = { call, _ in
      func go() {
        while next < total {
          var message = Blob(count: 1000)
          message.bytes.replaceSubrange(0..<4, with: Array("\(1000 + next)".utf8).prefix(4))
          let result = call.send(message)
          #expect(result != .refused)
          next += 1
          if result == .sentAndFull { return }
        }
        call.finish()
      }
      call.call.onDrain = {
        drains += 1
        go()
      }
      go()
    }
    var received = 0
    rig.channel().serverStreaming(TestMethods.count, "x", options: CallOptions()) { event in
      switch event {
      case .message(let message):
        #expect(message.bytes.prefix(4).elementsEqual("\(1000 + received)".utf8.prefix(4)))
        received += 1
      case .end(let error):
        #expect(error == nil)
        rig.stop()
      }
    }
    rig.run()
    #expect(received == total)
    #expect(drains > 0)
  }

  @Test("a stream that is cancelled while it waits for room leaves no place in the line behind")
  func cancelledWaiter() throws {
    let rig = try Rig()
    defer { rig.close() }
    let count: UInt64 = 50
    var opened: UInt64 = 0
    rig.service.onCount = { call, _ in
      while call.send(Blob(count: 100_000)) == .sent {}
      opened += 1
      if opened == count { rig.stop() }
    }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    var bytes = RawPeer.hello
    for id in 1...count {
      bytes += RawPeer.open(id, TestMethods.count, "x")
      FrameWriter.cancel(CallID(id), to: &bytes)
    }
    bytes += RawPeer.open(count + 1, TestMethods.echo, "on")
    peer.send(bytes)
    rig.run()
    let connection = try #require(
      rig.server.connections(of: rig.server.budget(of: .client)).first)
    #expect(connection.drainWaiters.isEmpty)
    peer.close()
  }

  @Test("a stream of requests is held back as well, and goes on when the service has consumed")
  func requestCredit() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    #expect(rig.call(TestMethods.echo, "warm", on: channel) == .success("warm"))
    var outcome: Result<Blob, RPCError>?
    let requests = channel.clientStreaming(TestMethods.collect, options: CallOptions()) {
      outcome = $0
      rig.stop()
    }
    var sent = 0
    let total = 1000
    func go() {
      while sent < total {
        sent += 1
        if requests.send(Blob(count: 2000)) == .sentAndFull { return }
      }
      requests.finish()
    }
    requests.sink.onDrain = { go() }
    go()
    #expect(sent < total)
    rig.run()
    #expect(try outcome?.get().bytes.count == total * 2000)
  }

  @Test("more credit than was sent ends the call with the number")
  func tooMuchCredit() throws {
    let rig = try Rig()
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    var bytes = RawPeer.hello + RawPeer.openStream(1, TestMethods.chat)
    FrameWriter.credit(CallID(1), bytes: 1, to: &bytes)
    peer.send(bytes)
    peer.onReceive = { if !peer.parsed().frames.isEmpty { rig.stop() } }
    rig.run()
    let frame = try #require(peer.parsed().frames.first)
    let end = try EndFrame(decoding: frame.header, frame.payload.span.bytes, RPCLimits())
    #expect(end.error?.message == "1 bytes of credit are more than were sent")
    peer.close()
  }

  @Test(
    "a server does not read on for a peer that does not take its answers, and keeps serving others")
  func slowReader() throws {
    var limits = RPCLimits()
    limits.outputHighWaterBytes = 256 << 10
    limits.writeStallTimeout = 50_000_000
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.pauseReading()
    var bytes = RawPeer.hello
    for id in 1...200 as ClosedRange<UInt64> {
      bytes += RawPeer.open(id, TestMethods.echo, Blob(count: 100_000))
    }
    peer.send(bytes)
    let honest = rig.channel()
    rig.onLog = { _ in rig.stop() }
    rig.run()
    #expect(rig.log.first?.contains("in time and was cut off") == true)
    // 20 MB were asked for; what the kernel does not hold was never even read.
    #expect(rig.service.received.count < 200)
    #expect(rig.call(TestMethods.echo, "on", on: honest) == .success("on"))
    peer.close()
  }

  @Test("a paused conversation is taken up where it stopped when the peer reads again")
  func resumed() throws {
    var limits = RPCLimits()
    limits.outputHighWaterBytes = 256 << 10
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.pauseReading()
    var bytes = RawPeer.hello
    for id in 1...200 as ClosedRange<UInt64> {
      bytes += RawPeer.open(id, TestMethods.echo, Blob(count: 100_000, byte: UInt8(id % 100)))
    }
    peer.send(bytes)
    rig.loop.schedule(after: 20_000_000) { peer.resumeReading() }
    let expected = 200 * (100_000 + FrameHeader.byteCount) + 38
    peer.onReceive = { if peer.received.count >= expected { rig.stop() } }
    rig.run()
    let frames = peer.parsed().frames
    #expect(frames.map(\.header.call.rawValue) == Array(1...200))
    #expect(
      frames.allSatisfy { $0.payload.count == 100_000 && $0.payload.last == $0.payload.first })
    peer.close()
  }

  @Test("answers kept for later are refused at the output's limit, not piled up")
  func outputLimit() throws {
    var limits = RPCLimits()
    limits.outputBytesMax = 4 << 20
    limits.outputHighWaterBytes = 4 << 20
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.pauseReading()
    var bytes = RawPeer.hello
    for id in 1...50 as ClosedRange<UInt64> { bytes += RawPeer.open(id, TestMethods.park, "x") }
    peer.send(bytes)
    rig.service.onParked = { if rig.service.parked.count == 50 { rig.stop() } }
    rig.run()
    for call in rig.service.parked { call.reply(Blob(count: 1 << 20)) }
    peer.resumeReading()
    peer.onReceive = { if peer.parsed().frames.count == 50 { rig.stop() } }
    rig.run()
    var codes: [StatusCode: Int] = [:]
    for frame in peer.parsed().frames {
      let end = try EndFrame(decoding: frame.header, frame.payload.span.bytes, RPCLimits())
      codes[end.error?.code ?? .ok, default: 0] += 1
    }
    #expect(codes[.ok, default: 0] >= 3)
    #expect(codes[.resourceExhausted, default: 0] > 0)
    #expect(codes.count == 2)
    peer.close()
  }

  @Test(
    "what all callers hold together is bounded, whatever each may hold, and a node is served on")
  func callersTogether() throws {
    var limits = RPCLimits()
    limits.callersBytesMax = 1_200_000
    // What is under way is nobody's fault, however much of it one address has.
    limits.frameBytesMax = 110_000
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    let callers = (0..<3).map { _ in rig.channel() }
    var refusals: [RPCError] = []
    func stopWhenAllArrived() {
      if rig.service.parked.count + refusals.count == 30 { rig.stop() }
    }
    rig.service.onParked = stopWhenAllArrived
    for number in 0..<30 {
      callers[number % 3].unary(
        TestMethods.park, Blob(count: 100_000), options: CallOptions()
      ) { result in
        if let error = result.error { refusals.append(error) }
        stopWhenAllArrived()
      }
    }
    rig.run()
    // Halves of requests count as well, while they are there.
    #expect((7...10).contains(rig.service.parked.count))
    #expect(refusals.allSatisfy { $0.code == .resourceExhausted && $0.isKnownNotExecuted })
    #expect(refusals.first?.message.contains("1050000 may be") == true)
    #expect(rig.log.isEmpty, "\(rig.log)")
    // There is room that clients leave to proxies.
    let proxy = rig.channel(kind: .proxy)
    #expect(rig.call(TestMethods.echo, Blob(count: 40_000), on: proxy)?.error == nil)
    let node = rig.channel(kind: .node)
    #expect(rig.call(TestMethods.echo, Blob(count: 100_000), on: node)?.error == nil)
    // What was answered makes room.
    for call in rig.service.parked { call.reply("done") }
    rig.service.parked = []
    rig.service.onParked = nil
    #expect(rig.call(TestMethods.echo, Blob(count: 100_000), on: callers[0])?.error == nil)
  }

  @Test("of those who hold more than all may, in halves of requests, the one with most is cut off")
  func largestIsCut() throws {
    var limits = RPCLimits()
    limits.callersBytesMax = 800_000
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    rig.onLog = { _ in rig.stop() }
    var peers: [RawPeer] = []
    for size in [200_000, 300_000, 500_000] {
      let peer = try RawPeer(loop: rig.loop, port: rig.port)
      // All of a request but its last byte.
      peer.send(RawPeer.hello + RawPeer.open(1, TestMethods.echo, Blob(count: size)).dropLast())
      peers.append(peer)
    }
    rig.run()
    #expect(rig.log.count == 1)
    #expect(rig.log.first?.contains("more than anybody else") == true, "\(rig.log)")
    var answered = 0
    for peer in peers {
      peer.onReceive = {
        if peer.parsed().frames.count == 1 { answered += 1 }
        if answered == 2 { rig.stop() }
      }
      peer.send([7])
    }
    rig.run()
    for peer in peers { peer.close() }
  }

  @Test("an address that keeps the room waiting with halves of requests makes room for others")
  func greedyAddress() throws {
    var limits = RPCLimits()
    limits.callersBytesMax = 800_000
    limits.frameBytesMax = 40_000
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    // Each within its limits, and all together less than what cannot be refused may have.
    let peers = try (0..<20).map { _ in
      let peer = try RawPeer(loop: rig.loop, port: rig.port)
      peer.send(RawPeer.hello + RawPeer.open(1, TestMethods.echo, Blob(count: 39_000)).dropLast())
      return peer
    }
    let honest = rig.channel()
    var refusals: [RPCError] = []
    for _ in 0..<10_000 where rig.log.isEmpty {
      if let error = rig.call(TestMethods.echo, "x", on: honest)?.error { refusals.append(error) }
    }
    #expect(!refusals.isEmpty)
    #expect(refusals.allSatisfy { $0.code == .resourceExhausted && $0.isKnownNotExecuted })
    #expect(rig.log.first?.contains("may keep 160000 while others are refused") == true)
    #expect(rig.call(TestMethods.echo, "x", on: honest) == .success("x"))
    // No more are cut than is needed for a quarter of the room to be free.
    #expect(peers.count { $0.hasEnded } < 10)
    for peer in peers { peer.close() }
  }

  @Test("a frame that does not come whole in time ends its connection, whatever trickles in")
  func halfFrame() throws {
    var limits = RPCLimits()
    limits.frameTimeout = 50_000_000
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.send(RawPeer.hello + RawPeer.open(1, TestMethods.echo, "whole"))
    peer.send(Array(RawPeer.open(2, TestMethods.echo, Blob(count: 100_000)).prefix(1000)))
    func trickle() {
      rig.loop.schedule(after: 5_000_000) {
        guard !peer.hasEnded else { return }
        peer.send([7])
        trickle()
      }
    }
    trickle()
    peer.onEnd = { rig.stop() }
    rig.run()
    #expect(rig.service.received == ["whole"])
    #expect(rig.log.count == 1)
    #expect(rig.log.first?.contains("no whole frame in time") == true, "\(rig.log)")
    peer.close()
  }

  @Test("a client's calls beyond its output limit are refused and known not to have been executed")
  func clientOutputLimit() throws {
    let rig = try Rig()
    defer { rig.close() }
    var settings = ChannelSettings()
    settings.limits.outputBytesMax = 3 << 20
    let channel = rig.channel(settings: settings)
    #expect(rig.call(TestMethods.echo, "warm", on: channel) == .success("warm"))
    var results: [Result<Blob, RPCError>] = []
    for _ in 0..<40 {
      channel.unary(TestMethods.echo, Blob(count: 1 << 20), options: CallOptions()) { result in
        results.append(result)
        if results.count == 40 { rig.stop() }
      }
    }
    rig.run()
    let errors = results.compactMap(\.error)
    #expect(errors.allSatisfy { $0.code == .resourceExhausted && $0.isKnownNotExecuted })
    #expect(!errors.isEmpty)
    #expect(errors.count < 40)
  }
}
