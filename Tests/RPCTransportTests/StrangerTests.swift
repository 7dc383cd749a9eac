import RPCCore
import RPCTransport
import SystemIO
import TestSupport
import Testing

@Suite struct StrangerTests {
  /// Sends `bytes` to a server that also serves an honest channel, waits for the end of the
  /// connection, and checks that the honest one noticed nothing.
  private func intrude(
    _ bytes: [UInt8], limits: RPCLimits = RPCLimits(), finishing: Bool = false
  ) throws -> (peer: RawPeer, log: [String]) {
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    let honest = rig.channel()
    #expect(rig.call(TestMethods.echo, "before", on: honest) == .success("before"))
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.onEnd = { rig.stop() }
    peer.send(bytes)
    if finishing { rig.loop.schedule(after: 0) { peer.finish() } }
    rig.run("the stranger's connection was not closed")
    #expect(peer.hasEnded)
    #expect(rig.call(TestMethods.echo, "after", on: honest) == .success("after"))
    return (peer, rig.log)
  }

  @Test(
    "HTTP is answered in HTTP and logged",
    arguments: ["GET / HTTP/1.1\r\nHost: x\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"])
  func http(_ request: String) throws {
    let (peer, log) = try intrude(Array(request.utf8))
    #expect(peer.text.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    #expect(
      peer.text.hasSuffix(
        "This port speaks Reign's RPC protocol, not HTTP. Use the program `client` to talk to it.\n"
      ))
    #expect(log.count == 1)
    #expect(log.first?.contains("spoke HTTP to this port") == true)
  }

  @Test("a TLS hello is answered with a TLS alert")
  func tls() throws {
    let (peer, log) = try intrude([0x16, 0x03, 0x01, 0x02, 0x00, 0x01])
    #expect(peer.received == [0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x46])
    #expect(log.first?.contains("spoke TLS") == true)
  }

  @Test("garbage is answered with a refusal that says what was expected")
  func garbage() throws {
    let (peer, log) = try intrude(Array(repeating: 0xAB, count: 100_000))
    let preface = try #require(peer.parsed().preface)
    #expect(preface.refusal?.code == .malformed)
    #expect(
      preface.refusal?.message
        == "what came does not begin with the preface of Reign's RPC protocol; check the address")
    #expect(log.first?.contains("an unknown protocol") == true)
  }

  @Test("another version of the protocol is refused with both versions")
  func version() throws {
    var hello = RawPeer.hello
    hello[9] = 2
    let (peer, _) = try intrude(hello)
    #expect(peer.parsed().preface?.refusal?.code == .unsupportedVersion)
    #expect(peer.parsed().preface?.refusal?.message.contains("version 2") == true)
  }

  @Test("a peer of another cluster is refused before any call")
  func otherCluster() throws {
    let preface = Preface(identity: PeerIdentity(kind: .node, clusterID: 0xBAD, nodeID: 3))
    let (peer, log) = try intrude(
      preface.encoded + RawPeer.open(1, TestMethods.echo, "never"))
    let refusal = try #require(peer.parsed().preface?.refusal)
    #expect(refusal.code == .otherCluster)
    #expect(
      refusal.message == """
        the node at here:1 belongs to cluster 0000000000000001, the node that calls to cluster \
        0000000000000bad; check the address, or the data directory of the caller
        """)
    #expect(peer.parsed().frames.isEmpty)
    #expect(log.count == 1)
  }

  @Test("a frame that claims 4 GiB ends its connection with a goodbye that names the limit")
  func hugeClaim() throws {
    var bytes = RawPeer.hello
    FrameHeader(payloadBytes: Int(UInt32.max), type: .open, call: CallID(1)).append(to: &bytes)
    let (peer, log) = try intrude(bytes)
    let last = try #require(peer.parsed().frames.last)
    let goAway = try GoAway(decoding: last.header, last.payload.span.bytes)
    #expect(goAway.reason == .frameTooLarge)
    #expect(goAway.message.contains("announces 4294967295 bytes, but the limit is 4194304"))
    #expect(log.count == 1)
  }

  @Test("a truncated frame followed by the end of the connection disturbs nothing")
  func truncated() throws {
    let open = RawPeer.open(1, TestMethods.echo, "hello")
    let (peer, log) = try intrude(RawPeer.hello + open.dropLast(3), finishing: true)
    #expect(peer.parsed().frames.isEmpty)
    #expect(log.isEmpty)
  }

  @Test(
    "a frame that breaks the protocol ends its connection with the reason",
    arguments: [
      ([0, 0, 0, 0, 99, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "type 99"),
      ([0, 0, 0, 0, 1, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 1], "the method number 5, which has no path"),
      ([0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "never opened"),
      ([0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "only servers send it"),
      ([0, 0, 0, 1, 1, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 7], "the length of the path"),
      ([0, 0, 0, 4, 1, 2, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 47, 97], "the next number is 1"),
    ] as [([UInt8], String)])
  func brokenFrames(_ frame: [UInt8], _ words: String) throws {
    let (peer, log) = try intrude(RawPeer.hello + frame)
    let last = try #require(peer.parsed().frames.last)
    let goAway = try GoAway(decoding: last.header, last.payload.span.bytes)
    #expect(goAway.reason == .protocolViolation)
    #expect(goAway.message.contains(words), "\(goAway.message)")
    #expect(log.first?.contains(words) == true)
  }

  @Test("whoever sends no preface in time is told so and cut off")
  func silence() throws {
    var limits = RPCLimits()
    limits.prefaceTimeout = 1_000_000
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    let peer = try RawPeer(loop: rig.loop, port: rig.port)
    peer.send([0x89, 0x52])
    peer.onEnd = { rig.stop() }
    rig.run()
    #expect(peer.parsed().preface?.refusal?.message == "no preface came within 0.001 seconds")
    #expect(rig.log.count == 1)
  }

  @Test("the oldest connection without a preface gives way to a new one at the limit")
  func prefaceFlood() throws {
    var limits = RPCLimits()
    limits.prefacesPendingMax = 3
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    var ended: [Int] = []
    var peers: [RawPeer] = []
    for number in 0..<5 {
      let peer = try RawPeer(loop: rig.loop, port: rig.port)
      peer.onEnd = {
        ended.append(number)
        if ended.count == 2 { rig.stop() }
      }
      peers.append(peer)
    }
    rig.run()
    #expect(ended.sorted() == [0, 1])
    #expect(rig.server.connectionCount == 3)
    for peer in peers { peer.close() }
  }

  @Test("beyond the limit of clients there are places for proxies, and beyond those for nodes")
  func connectionLimit() throws {
    var limits = RPCLimits()
    limits.connectionsMax = 1
    limits.proxyConnectionsMax = 1
    limits.reservedConnectionsMax = 1
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    #expect(rig.call(TestMethods.echo, "1", on: rig.channel()) == .success("1"))
    var reason = ""
    _ = rig.channel { state in
      if case .failed(let text) = state, reason.isEmpty {
        reason = text
        rig.stop()
      }
    }
    rig.run()
    #expect(reason == "1 connections are open, which is the limit; try another server or later")
    #expect(rig.call(TestMethods.echo, "2", on: rig.channel(kind: .proxy)) == .success("2"))
    var settings = ChannelSettings()
    settings.waitsForReady = false
    let second = rig.channel(settings: settings, kind: .proxy)
    #expect(rig.call(TestMethods.echo, "3", on: second)?.error?.code == .unavailable)
    #expect(rig.call(TestMethods.echo, "4", on: rig.channel(kind: .node)) == .success("4"))
  }

  @Test("of many strangers a few are told one by one, and the number of the others")
  func manyStrangers() throws {
    var limits = RPCLimits()
    limits.eventsToldMax = 3
    limits.eventsPeriod = 50_000_000
    let rig = try Rig(limits: limits)
    defer { rig.close() }
    var summed = 0
    rig.onLog = { line in
      guard line.hasPrefix("… and "), let count = Int(line.split(separator: " ")[2]) else { return }
      #expect(line.hasSuffix(" more: connections that spoke another protocol"))
      summed += count
      // However the periods fall: each stranger was told or counted.
      let told = rig.log.count { $0.contains("spoke HTTP to this port") }
      if told + summed == 20 { rig.stop() }
    }
    let strangers = try (0..<20).map { _ in try RawPeer(loop: rig.loop, port: rig.port) }
    for stranger in strangers { stranger.send(Array("GET / HTTP/1.1\r\n\r\n".utf8)) }
    rig.run("the strangers were not counted: \(rig.log)")
    #expect(summed > 0)
    for stranger in strangers { stranger.close() }
  }

  @Test("a valid conversation cut into pieces at random gets the same answers")
  func splitting() throws {
    let rig = try Rig()
    defer { rig.close() }
    var bytes = RawPeer.hello
    for id in 1...20 as ClosedRange<UInt64> {
      bytes += RawPeer.open(id, TestMethods.echo, Blob(count: Int(id), byte: UInt8(id)))
    }
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    for round in 0..<20 {
      let peer = try RawPeer(loop: rig.loop, port: rig.port)
      var pieces: [[UInt8]] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = round == 0 ? 1 : Int.random(in: 1...200, using: &random)
        pieces.append(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      // One piece a burst.
      func sendNext() {
        guard !pieces.isEmpty else { return }
        peer.send(pieces.removeFirst())
        rig.loop.atEndOfBurst { sendNext() }
      }
      sendNext()
      peer.onReceive = { if peer.parsed().frames.count == 20 { rig.stop() } }
      rig.run("round \(round), seed \(seed)")
      let frames = peer.parsed().frames
      #expect(frames.map(\.header.call.rawValue) == Array(1...20), "seed \(seed)")
      for (index, frame) in frames.enumerated() {
        #expect(frame.payload == Array(repeating: UInt8(index + 1), count: index + 1))
      }
      peer.close()
    }
  }

  @Test("a server fuzzed with bent conversations goes on serving")
  func fuzz() throws {
    let rig = try Rig()
    defer { rig.close() }
    let honest = rig.channel()
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    var sample = RawPeer.hello
    sample += RawPeer.open(1, TestMethods.echo, "hello")
    sample += RawPeer.open(2, TestMethods.count, "3")
    sample += RawPeer.openStream(3, TestMethods.chat)
    FrameWriter.message(CallID(3), Blob([1]), byteCount: 1, to: &sample)
    FrameWriter.credit(CallID(3), bytes: 10, to: &sample)
    sample += RawPeer.open(4, TestMethods.park, "x", timeoutMicroseconds: 10_000_000)
    FrameWriter.cancel(CallID(4), to: &sample)
    FrameWriter.halfClose(CallID(3), to: &sample)
    for _ in 0..<300 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: RawPeer.hello.count..<bytes.count, using: &random)
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      let peer = try RawPeer(loop: rig.loop, port: rig.port)
      peer.onEnd = { rig.stop() }
      peer.onReceive = { peer.finish() }
      peer.send(bytes)
      rig.run("seed \(seed)")
      rig.service.parked = []
    }
    #expect(rig.call(TestMethods.echo, "after", on: honest) == .success("after"), "seed \(seed)")
  }
}
