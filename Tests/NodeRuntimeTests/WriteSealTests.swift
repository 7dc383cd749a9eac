import ClusterFakes
import KeyValueStore
import ProtobufCodec
import RPCCore
import SystemIO
import Testing
import WireMessages

@testable import NodeRuntime

@Suite(.timeLimit(.minutes(1))) struct WriteSealTests {
  private func command(_ key: [UInt8], _ value: [UInt8], _ identity: WireRequestIdentity) -> Command
  {
    .perform(.put(key: key, value: value), RequestIdentity(identity))
  }

  @Test("any bit of a sealed write that is turned leaves the same write, or none")
  func turnedBits() throws {
    let identity = WireRequestIdentity(clientID: 300, sequence: 7, answeredBelow: 5)
    let (key, value) = (Array("colour".utf8), Array("red".utf8))
    let meant = command(key, value, identity)
    let sealed = WirePutRequest(key: key, value: value, identity: identity, seal: meant.seal)
    let intact = sealed.encoded()
    var unreadable = 0
    for bit in 0..<intact.count * 8 {
      var bytes = intact
      bytes[bit / 8] ^= 1 << (bit % 8)
      guard let read = try? WirePutRequest(decoding: bytes), let identity = read.identity else {
        unreadable += 1
        continue
      }
      let command = command(read.key, read.value, identity)
      #expect(command == meant || read.seal != command.seal, "bit \(bit)")
      // Nothing but the seal itself can make a write unsealed.
      #expect(command == meant || read.seal != nil, "bit \(bit)")
    }
    #expect(unreadable < intact.count * 8)
  }

  @Test(
    "a write whose seal is broken is refused before the log, and known not to have been executed")
  func refused() async throws {
    let thread = try LoopThread()
    let node = try await TestNode(on: thread, .bootstrapIfAlone)
    _ = await node.leaderElected()
    let caller = await Caller(on: thread, to: node.address)
    let session = try await caller.openSession()
    let identity = WireRequestIdentity(clientID: session, sequence: 1, answeredBelow: 1)
    let seal = command(Array("k".utf8), Array("v".utf8), identity).seal
    let last = await node.run { $0.status.lastEntry?.index }
    for (key, value, number) in [("l", "v", 1), ("k", "w", 1), ("k", "v", 2)] as [(_, _, UInt64)] {
      let error = await #expect(throws: RPCError.self) {
        try await caller.put(key, value, session: session, number: number, seal: seal)
      }
      #expect(error?.code == .dataLoss)
      #expect(error?.isKnownNotExecuted == true)
    }
    #expect(await node.run { $0.status.lastEntry?.index } == last)
    _ = try await caller.put("k", "v", session: session, number: 1, seal: seal)
    caller.close()
    await node.stop()
  }
}
