import RPCCore
import RPCTransport
import SystemIO
import Testing

@Suite struct ChannelTests {
  @Test("calls made before there is a server wait for it")
  func waits() throws {
    let rig = try Rig()
    defer { rig.close() }
    // A port that was free a moment ago, on an address of this machine that nobody else uses.
    let host = "127.2.0.1"
    let reserved = try Socket.listen(on: SocketAddress(host: host, port: 0))
    let port = try Socket.localAddress(reserved).port
    Socket.close(reserved)
    var server: RPCServer?
    let channel = rig.channel(host: host, port: port) { state in
      // It comes once nobody has been found there.
      guard case .failed = state, server == nil else { return }
      let late = RPCServer(
        loop: rig.loop, identity: { PeerIdentity(kind: .node, clusterID: 1) },
        router: rig.service.router)
      _ = try? late.listen(on: SocketAddress(host: host, port: port))
      server = late
    }
    var answers = 0
    for _ in 0..<3 {
      channel.unary(TestMethods.echo, "x", options: CallOptions()) { result in
        #expect(result == .success("x"))
        answers += 1
        if answers == 3 { rig.stop() }
      }
    }
    rig.run()
    #expect(answers == 3)
    server?.close()
  }

  @Test("a waiting call ends at its deadline and is known not to have been executed")
  func waitingDeadline() throws {
    let rig = try Rig()
    defer { rig.close() }
    let reserved = try Socket.listen(on: .loopback(port: 0))
    let port = try Socket.localAddress(reserved).port
    Socket.close(reserved)
    var options = CallOptions()
    options.deadline = Deadline(nanoseconds: EventLoop.monotonicNow() + 5_000_000)
    let error = rig.call(
      TestMethods.echo, "x", on: rig.channel(port: port), options: options)?.error
    #expect(error?.code == .deadlineExceeded)
    #expect(error?.isKnownNotExecuted == true)
  }

  @Test("a channel that does not wait fails its calls at once while the server is away")
  func failsFast() throws {
    let rig = try Rig()
    defer { rig.close() }
    let reserved = try Socket.listen(on: .loopback(port: 0))
    let port = try Socket.localAddress(reserved).port
    Socket.close(reserved)
    var settings = ChannelSettings()
    settings.waitsForReady = false
    let channel = rig.channel(port: port, settings: settings)
    for _ in 0..<2 {
      let error = rig.call(TestMethods.echo, "x", on: channel)?.error
      #expect(error?.code == .unavailable)
      #expect(error?.isKnownNotExecuted == true)
      #expect(error?.message.contains("connection refused") == true)
    }
  }

  @Test("waiting calls are bounded")
  func waitingLimit() throws {
    let rig = try Rig()
    defer { rig.close() }
    var settings = ChannelSettings()
    settings.limits.waitingCallsMax = 2
    let channel = rig.channel(settings: settings)
    var errors: [RPCError] = []
    var ended = 0
    for _ in 0..<3 {
      channel.unary(TestMethods.echo, "x", options: CallOptions()) { result in
        ended += 1
        if let error = result.error { errors.append(error) }
        if ended == 3 { rig.stop() }
      }
    }
    rig.run()
    #expect(errors.count == 1)
    #expect(errors.first?.code == .resourceExhausted)
    #expect(errors.first?.isKnownNotExecuted == true)
  }

  @Test("a channel comes back after its server went away, and its states tell the story")
  func reconnects() throws {
    let rig = try Rig()
    defer { rig.close() }
    var states: [ChannelState] = []
    var failure: RPCError?
    let channel = rig.channel { states.append($0) }
    channel.unary(TestMethods.park, "x", options: CallOptions()) { failure = $0.error }
    rig.service.onParked = { rig.stop() }
    rig.run()
    rig.server.close()
    let second = RPCServer(
      loop: rig.loop, identity: { PeerIdentity(kind: .node, clusterID: 1, nodeID: 10) },
      router: rig.service.router)
    try second.listen(on: .loopback(port: rig.port))
    // Made while the channel does not know yet that its server has gone.
    let answer = rig.call(TestMethods.echo, "again", on: channel)
    if answer?.error != nil {
      #expect(rig.call(TestMethods.echo, "again", on: channel) == .success("again"))
    }
    #expect(failure?.code == .unavailable)
    #expect(failure?.isKnownNotExecuted == false)
    #expect(channel.peer?.nodeID == 10)
    #expect(states.first?.isReady == true)
    #expect(states.last?.isReady == true)
    #expect(states.contains { if case .failed = $0 { true } else { false } })
    second.close()
  }

  @Test(
    "of the calls on a lost connection only those not handed to the kernel are known not executed")
  func knownNotExecuted() throws {
    let rig = try Rig()
    defer { rig.close() }
    // A server that accepts, takes nothing, and goes when told to.
    var accepted: RawPeer?
    let listener = try Listener(
      loop: rig.loop, address: .loopback(port: 0),
      onAccept: { descriptor, _ in
        accepted = try? RawPeer(loop: rig.loop, accepted: descriptor)
        accepted?.pauseReading()
        accepted?.send(Preface(identity: PeerIdentity(kind: .node, clusterID: 1)).encoded)
      }, onError: { _ in })
    defer { listener.close() }
    var isReady = false
    var settings = ChannelSettings()
    settings.limits.outputBytesMax = 64 << 20
    let channel = rig.channel(port: listener.address.port, settings: settings) { state in
      if state.isReady, !isReady {
        isReady = true
        rig.stop()
      }
    }
    rig.run()
    var outcomes: [Bool] = []
    for _ in 0..<16 {
      channel.unary(TestMethods.echo, Blob(count: 2 << 20), options: CallOptions()) { result in
        outcomes.append(result.error?.isKnownNotExecuted == true)
        #expect(result.error?.code == .unavailable)
        if outcomes.count == 16 { rig.stop() }
      }
    }
    // After the channel has given the kernel as much as it takes.
    rig.loop.atEndOfBurst { accepted?.close() }
    rig.run()
    // Those in the kernel's buffers come first, those that never left after them.
    #expect(outcomes.first == false)
    #expect(outcomes.last == true)
    let firstUnsent = outcomes.firstIndex(of: true) ?? 0
    #expect(outcomes[firstUnsent...].allSatisfy { $0 })
  }

  @Test("a peer that falls silent is noticed by pings and given up")
  func keepalive() throws {
    let rig = try Rig()
    defer { rig.close() }
    var settings = ChannelSettings()
    settings.keepalive = Keepalive.Settings(interval: 20_000_000, timeout: 100_000_000)
    var reasons: [String] = []
    let channel = rig.channel(settings: settings) { state in
      if case .failed(let reason) = state { reasons.append(reason) }
    }
    var outcome: Result<Blob, RPCError>?
    rig.service.onParked = { rig.server.isSilent = true }
    outcome = rig.call(TestMethods.park, "x", on: channel)
    #expect(outcome?.error?.code == .unavailable)
    #expect(outcome?.error?.isKnownNotExecuted == false)
    #expect(reasons.first?.contains("was silent for") == true)
    #expect(rig.service.cancelled == 1)
  }

  @Test("a live but idle peer answers pings and is kept")
  func idle() throws {
    let rig = try Rig()
    defer { rig.close() }
    var settings = ChannelSettings()
    // The timeout is beyond what this test waits for, the pings are not.
    settings.keepalive = Keepalive.Settings(interval: 2_000_000, timeout: 10_000_000_000)
    var states = 0
    let channel = rig.channel(settings: settings) { _ in states += 1 }
    #expect(rig.call(TestMethods.echo, "1", on: channel) == .success("1"))
    // That nothing is told for the time of some pings is what is shown; there is no event to wait for.
    rig.loop.schedule(after: 30_000_000) { rig.stop() }
    rig.run()
    #expect(rig.call(TestMethods.echo, "2", on: channel) == .success("2"))
    #expect(states == 1)
  }

  @Test("a server gives up a silent client as well")
  func serverKeepalive() throws {
    let rig = try Rig(keepalive: Keepalive.Settings(interval: 20_000_000, timeout: 100_000_000))
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.send(RawPeer.hello)
    peer.onEnd = { rig.stop() }
    rig.run()
    #expect(peer.parsed().frames.contains { $0.header.type == .ping })
    #expect(rig.log.first?.contains("was silent for") == true)
    #expect(rig.server.connectionCount == 0)
  }

  @Test("a channel to another cluster says so and keeps trying")
  func wrongCluster() throws {
    let rig = try Rig(clusterID: 7)
    defer { rig.close() }
    var reasons: [String] = []
    let channel = rig.channel(clusterID: 8) { state in
      if case .failed(let reason) = state {
        reasons.append(reason)
        if reasons.count == 1 { rig.stop() }
      }
    }
    rig.run()
    #expect(reasons.first?.contains("belongs to cluster 0000000000000007") == true)
    #expect(!channel.state.isReady)
  }

  @Test("an admission rule of the program refuses with its own words")
  func admission() throws {
    let rig = try Rig(admission: { peer in
      peer.kind == .proxy ? PrefaceRefusal(.notAdmitted, "no proxies today") : nil
    })
    defer { rig.close() }
    var reason = ""
    _ = rig.channel(kind: .proxy) { state in
      if case .failed(let text) = state, reason.isEmpty {
        reason = text
        rig.stop()
      }
    }
    rig.run()
    #expect(reason == "no proxies today")
    #expect(rig.call(TestMethods.echo, "x", on: rig.channel()) == .success("x"))
  }

  @Test("an address that is none fails its calls with the reason")
  func badAddress() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = RPCClientChannel(
      loop: rig.loop, address: "nowhere", identity: { PeerIdentity(kind: .client) })
    let error = rig.call(TestMethods.echo, "x", on: channel)?.error
    #expect(error?.code == .unavailable)
    #expect(error?.message.contains("'nowhere' is not an address") == true)
    channel.close()
  }

  @Test("a channel may be closed from within any report of its state")
  func closeFromWithin() throws {
    let rig = try Rig()
    defer { rig.close() }
    for count in 1...4 {
      var states: [ChannelState] = []
      var channel: RPCClientChannel?
      channel = rig.channel(clusterID: count % 2 == 0 ? 1 : 99) { state in
        states.append(state)
        if states.count == count {
          channel?.close()
          rig.stop()
        } else if state.isReady {
          // Makes the server say goodbye, for further states to follow.
          rig.server.isSilent = true
          rig.server.isSilent = false
        }
      }
      rig.run()
      #expect(channel?.state == .closed)
      #expect(states.last == .closed)
      channel = nil
    }
  }

  @Test("closing a channel ends its calls, and no call after it begins")
  func close() throws {
    let rig = try Rig()
    defer { rig.close() }
    let channel = rig.channel()
    var error: RPCError?
    channel.unary(TestMethods.park, "x", options: CallOptions()) { error = $0.error }
    rig.service.onParked = { rig.stop() }
    rig.run()
    rig.service.onCancelled = { rig.stop() }
    channel.close()
    #expect(error?.code == .unavailable)
    #expect(channel.state == .closed)
    rig.run()
    #expect(rig.service.cancelled == 1)
    let after = rig.call(TestMethods.echo, "x", on: channel)?.error
    #expect(after?.code == .unavailable)
    #expect(after?.isKnownNotExecuted == true)
  }

  @Test("a closing server ends its calls, says goodbye and leaves no descriptor behind")
  func serverClose() throws {
    let rig = try Rig()
    let channel = rig.channel()
    rig.service.onParked = { rig.stop() }
    var error: RPCError?
    channel.unary(TestMethods.park, "x", options: CallOptions()) {
      error = $0.error
      rig.stop()
    }
    rig.run()
    rig.server.close()
    rig.run()
    #expect(error?.code == .unavailable)
    #expect(error?.message == "the server at here:1 is shutting down")
    #expect(rig.server.connectionCount == 0)
    #expect(rig.service.parked.first?.call.isCancelled == true)
    rig.close()
  }

  @Test("a service that closes its own server loses the call it is answering, nothing else")
  func serverCloseFromWithin() throws {
    let rig = try Rig()
    defer { rig.close() }
    rig.service.onParked = { rig.server.close() }
    let error = rig.call(TestMethods.park, "x", on: rig.channel())?.error
    #expect(error?.code == .unavailable)
    #expect(error?.isKnownNotExecuted == false)
    #expect(rig.service.parked.first?.call.isCancelled == true)
  }

  @Test("a goodbye disclaims the calls after the last one taken")
  func goAway() throws {
    let rig = try Rig()
    defer { rig.close() }
    var accepted: RawPeer?
    let listener = try Listener(
      loop: rig.loop, address: .loopback(port: 0),
      onAccept: { descriptor, _ in
        accepted = try? RawPeer(loop: rig.loop, accepted: descriptor)
        accepted?.send(Preface(identity: PeerIdentity(kind: .node, clusterID: 1)).encoded)
        accepted?.onReceive = {
          guard accepted?.parsed().frames.count == 2 else { return }
          var bytes: [UInt8] = []
          FrameWriter.goAway(
            GoAway(reason: .shuttingDown, lastCall: CallID(1), message: "moving house"),
            to: &bytes)
          FrameWriter.end(CallID(1), Blob("done"), byteCount: 4, to: &bytes)
          accepted?.send(bytes)
        }
      }, onError: { _ in })
    defer { listener.close() }
    let channel = rig.channel(port: listener.address.port)
    var outcomes: [Result<Blob, RPCError>] = []
    for _ in 0..<2 {
      channel.unary(TestMethods.echo, "x", options: CallOptions()) {
        outcomes.append($0)
        if outcomes.count == 2 { rig.stop() }
      }
    }
    rig.run()
    #expect(outcomes.first?.error?.isKnownNotExecuted == true)
    #expect(outcomes.first?.error?.message.contains("moving house") == true)
    #expect(outcomes.last == .success("done"))
    #expect(!channel.state.isReady)
    accepted?.close()
  }
}
