import RPCCore
import RPCTransport
import SystemIO
import Testing

@Suite struct EndOfCallTests {
  private static let millisecond: UInt64 = 1_000_000

  private func deadline(_ rig: Rig, milliseconds: UInt64) -> CallOptions {
    CallOptions(
      deadline: Deadline(nanoseconds: EventLoop.monotonicNow() + milliseconds * Self.millisecond))
  }

  @Test("a call whose deadline passes ends on both sides")
  func deadline() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    #expect(rig.call(TestMethods.echo, "warm", on: channel) == .success("warm"))
    var ends = 0
    rig.service.onCancelled = {
      ends += 1
      if ends == 2 { rig.stop() }
    }
    var error: RPCError?
    channel.unary(TestMethods.park, "x", options: deadline(rig, milliseconds: 20)) { result in
      error = result.error
      ends += 1
      if ends == 2 { rig.stop() }
    }
    rig.run()
    #expect(error?.code == .deadlineExceeded)
    #expect(error?.isKnownNotExecuted == false)
    #expect(rig.service.cancelled == 1)
    #expect(rig.service.parked.first?.call.isCancelled == true)
    #expect(channel.callCount == 0)
  }

  @Test("the server ends an expired call by itself, though the caller has not said a word")
  func serverDeadline() throws {
    let rig = try Rig()
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.send(
      RawPeer.hello + RawPeer.open(1, TestMethods.park, "x", timeoutMicroseconds: 5000))
    peer.onReceive = { if peer.parsed().frames.count == 1 { rig.stop() } }
    rig.run()
    let end = try #require(peer.parsed().frames.first)
    let frame = try EndFrame(decoding: end.header, end.payload.span.bytes, RPCLimits())
    #expect(frame.error?.code == .deadlineExceeded)
    #expect(rig.service.cancelled == 1)
    peer.close()
  }

  @Test("a call that arrives with no time left is not executed")
  func noTimeLeft() throws {
    let rig = try Rig()
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.send(RawPeer.hello + RawPeer.open(1, TestMethods.echo, "x", timeoutMicroseconds: 0))
    peer.onReceive = { if peer.parsed().frames.count == 1 { rig.stop() } }
    rig.run()
    let end = try #require(peer.parsed().frames.first)
    let frame = try EndFrame(decoding: end.header, end.payload.span.bytes, RPCLimits())
    #expect(frame.error?.code == .deadlineExceeded)
    #expect(frame.error?.isKnownNotExecuted == true)
    #expect(rig.service.received.isEmpty)
    peer.close()
  }

  @Test("a cancelled call ends at once here and reaches the service there")
  func cancel() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    var error: RPCError?
    let call = channel.unary(TestMethods.park, "x", options: CallOptions()) { error = $0.error }
    rig.service.onParked = { rig.stop() }
    rig.run()
    rig.service.onCancelled = { rig.stop() }
    call.cancel()
    #expect(error?.code == .cancelled)
    #expect(error?.isKnownNotExecuted == false)
    rig.run()
    #expect(rig.service.cancelled == 1)
    call.cancel()
    let reply = try #require(rig.service.parked.first)
    reply.reply("too late")
    #expect(rig.call(TestMethods.echo, "on", on: channel) == .success("on"))
  }

  @Test("a call may be answered later, in any order")
  func parked() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    var answers: [String] = []
    rig.service.onParked = {
      guard rig.service.parked.count == 100 else { return }
      for (index, call) in rig.service.parked.enumerated().reversed() {
        call.reply(Blob(Array("\(index)".utf8)))
      }
    }
    for number in 0..<100 {
      channel.unary(TestMethods.park, Blob(Array("\(number)".utf8)), options: CallOptions()) {
        answers.append((try? $0.get().text) ?? "failed")
        if answers.count == 100 { rig.stop() }
      }
    }
    rig.run()
    #expect(answers == (0..<100).reversed().map { "\($0)" })
  }

  @Test("a call that the service drops is ended with internal")
  func dropped() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    rig.service.onParked = {
      rig.service.parked[0].call.onCancel = nil
      rig.service.parked = []
    }
    let error = rig.call(TestMethods.park, "x", on: channel)?.error
    #expect(error?.code == .internal)
    #expect(error?.message == "the service dropped the call without an answer")
  }

  @Test("metadata, status, text and trailers arrive as they were given")
  func errors() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    var options = CallOptions()
    options.metadata.append("Session", "7 ä")
    rig.service.onParked = {
      let call = rig.service.parked[0]
      #expect(call.call.metadata["session"] == "7 ä")
      #expect(call.call.peer == PeerIdentity(kind: .client, clusterID: 1))
      var trailers = Metadata()
      trailers.append("leader", "127.0.0.1:50052")
      call.fail(
        RPCError(
          .failedPrecondition, "not the leader", metadata: trailers, isKnownNotExecuted: true))
    }
    let error = rig.call(TestMethods.park, "x", on: channel, options: options)?.error
    #expect(error?.code == .failedPrecondition)
    #expect(error?.message == "not the leader")
    #expect(error?.metadata["leader"] == "127.0.0.1:50052")
    #expect(error?.isKnownNotExecuted == true)
  }

  @Test("a message that cannot be decoded is the caller's error on the way in, ours on the way out")
  func undecodable() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    #expect(rig.call(TestMethods.echo, "undecodable", on: channel)?.error?.code == .invalidArgument)
    rig.service.onParked = { rig.service.parked[0].reply("undecodable") }
    #expect(rig.call(TestMethods.park, "x", on: channel)?.error?.code == .internal)
  }

  @Test("a request that fits no frame, and a call too many, are refused before they are sent")
  func tooLarge() throws {
    let rig = try Rig()
    defer { rig.close() }
    var settings = ChannelSettings()
    settings.limits.callsMax = 1
    let channel = rig.channel(settings: settings)
    let large = rig.call(TestMethods.echo, Blob(count: 5 << 20), on: channel)?.error
    #expect(large?.code == .resourceExhausted)
    #expect(large?.isKnownNotExecuted == true)
    channel.unary(TestMethods.park, "x", options: CallOptions()) { _ in }
    let second = rig.call(TestMethods.echo, "y", on: channel)?.error
    #expect(second?.code == .resourceExhausted)
    #expect(second?.isKnownNotExecuted == true)
  }

  @Test("the server refuses calls beyond its limit without executing them")
  func callLimit() throws {
    var limits = RPCLimits()
    limits.callsMax = 2
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    let channel = rig.channel()
    for _ in 0..<2 { channel.unary(TestMethods.park, "x", options: CallOptions()) { _ in } }
    let error = rig.call(TestMethods.echo, "y", on: channel)?.error
    #expect(error?.code == .resourceExhausted)
    #expect(error?.isKnownNotExecuted == true)
    #expect(rig.service.received == ["x", "x"])
  }

  @Test("a call with the wrong kind of request is refused with the right kind")
  func wrongKind() throws {
    let rig = try Rig()
    defer { rig.close() }
    let asUnary = Method<Blob, Blob>(path: TestMethods.chat.descriptor.path, kind: .unary)
    let error = rig.call(asUnary, "x", on: rig.channel())?.error
    #expect(error?.code == .invalidArgument)
    #expect(
      error?.message
        == "/test.Service/Chat takes a stream of requests, but was called with one request")
  }

  @Test("a reply that is larger than a frame becomes resource exhausted")
  func largeReply() throws {
    let rig = try Rig()
    defer { rig.close() }
    rig.service.onParked = { rig.service.parked[0].reply(Blob(count: 5 << 20)) }
    let error = rig.call(TestMethods.park, "x", on: rig.channel())?.error
    #expect(error?.code == .resourceExhausted)
    #expect(error?.message.contains("5242880") == true)
  }

  @Test("a call whose deadline had passed when it arrived is refused before its service sees it")
  func late() throws {
    let rig = try Rig()
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.send(
      RawPeer.hello + RawPeer.open(1, TestMethods.echo, "late", timeoutMicroseconds: 0)
        + RawPeer.open(2, TestMethods.echo, "in time", timeoutMicroseconds: 10_000_000))
    peer.onReceive = { if peer.parsed().frames.count == 2 { rig.stop() } }
    rig.run()
    #expect(rig.service.received == ["in time"])
    let frame = try #require(peer.parsed().frames.first)
    #expect(frame.header.call == CallID(1))
    let end = try EndFrame(decoding: frame.header, frame.payload.span.bytes, RPCLimits())
    #expect(end.error?.code == .deadlineExceeded)
    #expect(end.error?.isKnownNotExecuted == true)
    peer.close()
  }
}
