import RPCCore
import RPCTransport
import SystemIO
import Testing

@Suite struct SilenceTests {
  private func patient() -> ChannelSettings {
    var settings = ChannelSettings()
    settings.keepalive = Keepalive.Settings(interval: 20_000_000, timeout: 100_000_000)
    settings.connectTimeout = 50_000_000
    return settings
  }

  @Test("a silent server takes connections without a word, serves control, and comes back clean")
  func server() throws {
    let rig = try Rig()
    defer { rig.close() }
    rig.server.isSilent = true
    let stranger = try RawPeer(loop: rig.loop, port: rig.port)
    stranger.send(RawPeer.hello + RawPeer.open(1, TestMethods.echo, "x"))
    var reason = ""
    let channel = rig.channel(settings: patient()) { state in
      if case .failed(let text) = state, reason.isEmpty {
        reason = text
        rig.stop()
      }
    }
    rig.run()
    #expect(reason == "\(channel.address) did not answer within 50 ms")
    let control = rig.channel(kind: .control)
    #expect(rig.call(TestMethods.echo, "alive?", on: control) == .success("alive?"))
    #expect(stranger.received.isEmpty)
    #expect(rig.service.received == ["alive?"])

    stranger.onEnd = { rig.stop() }
    rig.server.isSilent = false
    rig.run("the stale connection was not closed")
    #expect(stranger.received.isEmpty)
    #expect(rig.call(TestMethods.echo, "back", on: channel) == .success("back"))
    #expect(rig.call(TestMethods.echo, "still", on: control) == .success("still"))
  }

  @Test("a silent server drops the calls under way and sends none of their answers")
  func callsUnderWay() throws {
    let rig = try Rig()
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.send(RawPeer.hello + RawPeer.open(1, TestMethods.park, "x"))
    rig.service.onParked = { rig.stop() }
    rig.run()
    rig.server.isSilent = true
    #expect(rig.service.cancelled == 1)
    rig.service.parked.first?.reply("never")
    peer.onEnd = { rig.stop() }
    rig.loop.schedule(after: 5_000_000) { rig.server.isSilent = false }
    rig.run()
    #expect(peer.parsed().frames.isEmpty)
    #expect(peer.parsed().preface != nil)
  }

  @Test("a service that silences its own server is not answered any more")
  func fromWithin() throws {
    let rig = try Rig()
    defer { rig.close() }
    let control = rig.channel(kind: .control)
    let channel = rig.channel(settings: patient())
    rig.service.onParked = { rig.server.isSilent = true }
    let error = rig.call(TestMethods.park, "x", on: channel)?.error
    #expect(error?.code == .unavailable)
    #expect(rig.service.cancelled == 1)
    #expect(rig.call(TestMethods.echo, "x", on: control) == .success("x"))
  }

  @Test("a silent channel sends nothing and fails its calls, and connects anew afterwards")
  func channel() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    #expect(rig.call(TestMethods.echo, "1", on: channel) == .success("1"))
    var underWay: RPCError?
    channel.unary(TestMethods.park, "x", options: CallOptions()) { underWay = $0.error }
    rig.service.onParked = { rig.stop() }
    rig.run()
    channel.isSilent = true
    #expect(channel.state == .idle)
    #expect(underWay?.code == .unavailable)
    let error = rig.call(TestMethods.echo, "2", on: channel)?.error
    #expect(error?.code == .unavailable)
    #expect(error?.isKnownNotExecuted == true)
    #expect(rig.service.cancelled == 0, "not even the end of the connection is told")
    channel.isSilent = false
    #expect(rig.call(TestMethods.echo, "3", on: channel) == .success("3"))
    #expect(rig.service.cancelled == 1)
    #expect(rig.service.received == ["1", "x", "3"])
  }

  @Test("a silent server keeps no more connections than a serving one may: the oldest gives way")
  func bounded() throws {
    var limits = RPCLimits()
    limits.connectionsMax = 2
    limits.proxyConnectionsMax = 0
    limits.reservedConnectionsMax = 1
    limits.prefacesPendingMax = 1
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    let control = rig.channel(kind: .control)
    #expect(rig.call(TestMethods.echo, "1", on: control) == .success("1"))
    rig.server.isSilent = true
    var ended: [Int] = []
    var strangers: [RawPeer] = []
    for number in 0..<6 {
      let stranger = try RawPeer(loop: rig.loop, port: rig.port)
      stranger.onEnd = {
        ended.append(number)
        if strangers.count == 6, ended.count == 3 { rig.stop() }
      }
      stranger.send(RawPeer.hello)
      // One after the other, so that it is known who is the oldest.
      #expect(rig.call(TestMethods.echo, "still", on: control) == .success("still"))
      strangers.append(stranger)
    }
    if ended.count < 3 { rig.run("the oldest connections were not closed") }
    #expect(ended == [0, 1, 2])
    #expect(rig.server.connectionCount == limits.standingConnectionsMax)
    for stranger in strangers { stranger.close() }
  }
}
