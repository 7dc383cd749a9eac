import ProxyRuntime
import RPCCore
import RPCTransport
import Testing

/// What a proxy promises as it is delivered, whatever other tests set.
@Suite struct ProxySettingsTests {
  private let settings = ProxySettings()

  @Test("as delivered, a node that has fallen silent is given up within two seconds")
  func silence() {
    var keepalive = Keepalive(settings.nodeChannel.keepalive, at: 0)
    for _ in 0..<100 {
      let now = keepalive.nextCheck
      guard case .giveUp(let silence) = keepalive.check(at: now) else { continue }
      #expect(silence <= 2_000_000_000)
      return
    }
    Issue.record("a hundred checks and the node is not given up")
  }

  @Test(
    "as delivered, a read that hangs is sent elsewhere within two seconds, and again if need be")
  func hangingRead() {
    var bench = ForwardingBench(settings: settings.forwarding)
    _ = bench.routes()
    #expect(bench.arrive("a", .read) == ["a → 2"])
    // The next one hangs as well.
    let sent = bench.advance(to: 2_000 * milliseconds)
    #expect(sent.first == "a → 3")
    #expect(sent.contains("a → 1"))
  }
}
