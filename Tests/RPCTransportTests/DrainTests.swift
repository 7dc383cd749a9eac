import RPCCore
import RPCTransport
import SystemIO
import Testing

@Suite struct DrainTests {
  private static let hour: UInt64 = 3_600_000_000_000

  /// Calls `park`, and returns when the service has it.
  private func park(
    _ rig: Rig, _ channel: RPCClientChannel, _ done: @escaping (Result<Blob, RPCError>) -> Void
  ) {
    rig.service.onParked = { rig.stop() }
    channel.unary(TestMethods.park, "x", options: CallOptions(), completion: done)
    rig.run()
    rig.service.onParked = nil
  }

  @Test("a draining server refuses new calls as not executed, and waits for those under way")
  func drains() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    var outcome: Result<Blob, RPCError>?
    park(rig, channel) { outcome = $0 }
    var isDrained = false
    rig.server.drain(sparing: [], patience: Self.hour) {
      isDrained = true
      rig.stop()
    }
    for late in [channel, rig.channel()] {
      let error = rig.call(TestMethods.echo, "late", on: late)?.error
      #expect(error?.code == .unavailable)
      #expect(error?.isKnownNotExecuted == true)
    }
    #expect(rig.service.received == ["x"])
    #expect(!isDrained)
    rig.service.parked[0].reply("answer")
    rig.run()
    #expect(isDrained)
    #expect(outcome == .success("answer"))
  }

  @Test("a drain is over at once where nobody waits, whatever streams are open")
  func idle() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    let stream = channel.clientStreaming(TestMethods.collect, options: CallOptions()) { _ in }
    stream.send("a")
    #expect(rig.call(TestMethods.echo, "warm", on: channel) == .success("warm"))
    var isDrained = false
    rig.server.drain(sparing: [], patience: Self.hour) { isDrained = true }
    #expect(isDrained)
  }

  @Test("a drain lasts no longer than its patience; what is then under way ends with the server")
  func patience() throws {
    let rig = try Rig()
    defer { rig.close() }
    var outcome: Result<Blob, RPCError>?
    park(rig, rig.channel()) {
      outcome = $0
      rig.stop()
    }
    rig.server.drain(sparing: [], patience: 5_000_000) { rig.stop() }
    rig.run()
    #expect(outcome == nil)
    rig.server.close()
    rig.run()
    #expect(outcome?.error?.code == .unavailable)
    #expect(outcome?.error?.isKnownNotExecuted == false)
  }

  @Test("while a server drains, other nodes call what is spared, and control calls everything")
  func spared() throws {
    let rig = try Rig()
    defer { rig.close() }
    park(rig, rig.channel()) { _ in }
    rig.server.drain(sparing: [TestMethods.echo.descriptor], patience: Self.hour) {}
    let node = rig.channel(kind: .node)
    #expect(rig.call(TestMethods.echo, "a", on: node) == .success("a"))
    #expect(rig.call(TestMethods.park, "b", on: node)?.error?.isKnownNotExecuted == true)
    #expect(rig.call(TestMethods.echo, "c", on: rig.channel(kind: .control)) == .success("c"))
    #expect(
      rig.call(TestMethods.echo, "d", on: rig.channel(kind: .proxy))?.error?.code == .unavailable)
    #expect(rig.service.received == ["x", "a", "c"])
  }

  @Test("a server that is closed while it drains says that the drain is over, once")
  func closedMeanwhile() throws {
    let rig = try Rig()
    defer { rig.close() }
    park(rig, rig.channel()) { _ in }
    var ends = 0
    rig.server.drain(sparing: [], patience: Self.hour) { ends += 1 }
    rig.server.close()
    rig.server.close()
    #expect(ends == 1)
  }
}
