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

  /// With one bit turned, the value's bytes become an identity and a value that takes in the seal; and of
  /// the seals of the last two clients a part becomes a key, and a value. None of them bears a seal then.
  @Test(
    "any bit of a sealed write that is turned leaves the same write, or none",
    arguments: [
      (300, [0x72, 0x65, 0x64]), (300, [0x1a, 4, 8, 1, 0x10, 5, 0x12, 0x12]),
      (122_485, [0x72, 0x65, 0x64]), (66_968, [0x72, 0x65, 0x64]),
    ] as [(UInt64, [UInt8])])
  func turnedBits(client: UInt64, value: [UInt8]) throws {
    let identity = WireRequestIdentity(clientID: client, sequence: 7, answeredBelow: 5)
    let key = Array("colour".utf8)
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
    }
    #expect(unreadable < intact.count * 8)
  }

  @Test(
    "a write whose seal is broken or missing is refused before the log, and known not to have been executed"
  )
  func refused() async throws {
    let thread = try LoopThread()
    let node = try await TestNode(on: thread, .bootstrapIfAlone)
    _ = await node.leaderElected()
    let caller = await Caller(on: thread, to: node.address)
    let session = try await caller.openSession()
    let identity = WireRequestIdentity(clientID: session, sequence: 1, answeredBelow: 1)
    let seal = Caller.Seal.other(command(Array("k".utf8), Array("v".utf8), identity).seal)
    let last = await node.run { $0.status.lastEntry?.index }
    for (key, value, number, seal) in [
      ("l", "v", 1, seal), ("k", "w", 1, seal), ("k", "v", 2, seal), ("k", "v", 1, .missing),
    ] as [(String, String, UInt64, Caller.Seal)] {
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
