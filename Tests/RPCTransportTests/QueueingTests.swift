import RPCCore
import RPCTransport
import SystemIO
import Testing

@Suite struct QueueingTests {
  /// Makes one call after the other, each with 50 ms to go, and keeps the server's pings.
  private final class Caller {
    let peer: RawPeer
    private let kind: PeerIdentity.Kind
    private var calls: UInt64 = 0
    private var seen = 0
    private(set) var pings: [[UInt8]] = []
    /// Sees how each call ended; returns whether to make another one.
    var onEnd: (EndFrame) -> Bool = { _ in true }

    init(_ rig: Rig, kind: PeerIdentity.Kind = .client) throws {
      self.kind = kind
      peer = try RawPeer(loop: rig.loop, port: rig.port)
      peer.onReceive = { [unowned self] in receive() }
    }

    func start() {
      peer.send(Preface(identity: PeerIdentity(kind: kind, clusterID: 1)).encoded)
      call()
    }

    func call() {
      calls += 1
      peer.send(RawPeer.open(calls, TestMethods.echo, "x", timeoutMicroseconds: 50_000))
    }

    func answerPings() {
      var bytes: [UInt8] = []
      for ping in pings { FrameWriter.pong(ping.span.bytes, to: &bytes) }
      pings = []
      peer.send(bytes)
    }

    private func receive() {
      let frames = peer.parsed().frames.dropFirst(seen)
      seen += frames.count
      for (header, payload) in frames {
        if header.type == .ping {
          pings.append(payload)
        } else if header.type == .end,
          let end = try? EndFrame(decoding: header, payload.span.bytes, RPCLimits()), onEnd(end)
        {
          call()
        }
      }
    }
  }

  @Test("a caller whose answer to a ping is late has its calls refused, and served again after it")
  func lateAnswer() throws {
    let rig = try Rig()
    defer { rig.close() }
    let caller = try Caller(rig)
    var refusal: RPCError?
    caller.onEnd = { end in
      guard let error = end.error else {
        // Served: before the pings grow old, and after they were answered.
        if refusal != nil { rig.stop() }
        return refusal == nil
      }
      refusal = error
      caller.answerPings()
      return true
    }
    caller.start()
    rig.run()
    #expect(refusal?.code == .resourceExhausted)
    #expect(refusal?.isKnownNotExecuted == true)
    #expect(refusal?.message.contains("of its 50 ms to be read") == true)
    caller.peer.close()
  }

  /// How the calls of `caller` ended that were made from when the server had stood still for a second
  /// until four of them had ended; after the second it answers the server's pings.
  private func ends(after rig: Rig, _ caller: Caller) -> [RPCError?] {
    var ends: [RPCError?] = []
    var hasStoodStill = false
    caller.onEnd = { [unowned caller] end in
      if hasStoodStill { ends.append(end.error) }
      if !hasStoodStill {
        hasStoodStill = true
        rig.server.loopStoodStill(for: 1_000_000_000)
      } else if ends.count == 4 {
        rig.stop()
      } else if ends.count >= 2 {
        // Also those that come later, on a machine that is slow.
        caller.answerPings()
      }
      return ends.count < 4
    }
    caller.start()
    rig.run()
    caller.peer.close()
    return ends
  }

  @Test("after a standstill calls are refused until their caller has answered a ping")
  func standstill() throws {
    let rig = try Rig()
    defer { rig.close() }
    let ends = ends(after: rig, try Caller(rig))
    #expect(
      ends.prefix(2).allSatisfy { $0?.code == .resourceExhausted && $0?.isKnownNotExecuted == true }
    )
    #expect(ends.suffix(2).allSatisfy { $0 == nil })
    #expect(
      rig.standstills.contains { $0.hasPrefix("nothing was read for 1000 ms") },
      "\(rig.standstills)")
  }

  @Test("after a standstill nodes are served on")
  func standstillAndNodes() throws {
    let rig = try Rig()
    defer { rig.close() }
    #expect(ends(after: rig, try Caller(rig, kind: .node)).allSatisfy { $0 == nil })
  }

  @Test("what another node asks for is served however late it is read")
  func nodesAreExempt() throws {
    let rig = try Rig()
    defer { rig.close() }
    let caller = try Caller(rig, kind: .node)
    let end = rig.loop.now + 300_000_000
    caller.onEnd = { frame in
      #expect(frame.error == nil)
      if rig.loop.now > end { rig.stop() }
      return rig.loop.now <= end
    }
    caller.start()
    rig.run()
    #expect(caller.pings.isEmpty)
    caller.peer.close()
  }
}
