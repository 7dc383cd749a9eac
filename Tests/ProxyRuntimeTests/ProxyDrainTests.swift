import ClusterFakes
import KeyValueClient
import ProxyRuntime
import RPCCore
import SystemIO
import Testing
import WireMessages

@Suite("Proxy, stopping", .timeLimit(.minutes(1)))
struct ProxyDrainTests {
  @Test("a proxy that is told to stop finishes what it holds, also by a leader elected meanwhile")
  func drains() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    _ = try await stage.client.put(bytes("k"), bytes("old"))
    await stage.nodes { $0.manner(of: 1, .hangs) }
    let arrived = await stage.request(at: 1)
    async let result = stage.client.put(bytes("k"), bytes("new"))
    #expect(await arrived.first() == "put k")
    let drained = Meeting<String>()
    await stage.thread.run { stage.proxies[0].value.drain { drained.leave("drained") } }
    let late = await stage.rawPut(WirePutRequest(key: bytes("k"), value: bytes("late")))
    #expect(late?.code == .unavailable)
    #expect(late?.isKnownNotExecuted == true)
    await stage.elect(2)
    #expect(try await result.servedBy == (await stage.nodes { $0.node(2).address }))
    #expect(await drained.first() == "drained")
    await stage.stop()
  }

  @Test("a proxy that holds nothing stops at once")
  func idle() async throws {
    let stage = try await Stage()
    await stage.elect(1)
    let isDrained = await stage.thread.run {
      var isDrained = false
      stage.proxies[0].value.drain { isDrained = true }
      return isDrained
    }
    #expect(isDrained)
    await stage.stop()
  }
}
