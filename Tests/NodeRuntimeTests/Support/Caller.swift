import ClusterFakes
import KeyValueStore
import RPCCore
import RPCTransport
import SystemIO
import WireMessages

/// Calls one node from tasks, as whoever it says it is.
struct Caller: Sendable {
  let channel: TaskChannel
  private let owner: LoopBound<RPCClientChannel>

  init(
    on thread: LoopThread, to address: String,
    as identity: PeerIdentity = PeerIdentity(kind: .client)
  ) async {
    let loop = thread.loop
    owner = await thread.make {
      RPCClientChannel(loop: loop, address: address, identity: { identity })
    }
    channel = await thread.run { [owner] in TaskChannel(owner.value) }
  }

  func close() {
    owner.loop.submit { [owner] in owner.value.close() }
  }

  func openSession() async throws -> UInt64 {
    try await channel.call(WireStoreMethods.openSession, WireOpenSessionRequest()).clientID
  }

  /// Writes with an identity of its own, so that it may be sent again, under the seal that belongs to it
  /// or another one. `answeredBelow` is `number`, unless others before it may still be under way.
  @discardableResult
  func put(
    _ key: String, _ value: String, session: UInt64, number: UInt64,
    answeredBelow: UInt64? = nil, seal: Seal = .right, metadata: Metadata = Metadata()
  ) async throws(RPCError) -> WirePutReply {
    let identity = WireRequestIdentity(
      clientID: session, sequence: number, answeredBelow: answeredBelow ?? number)
    var request = WirePutRequest(
      key: Array(key.utf8), value: Array(value.utf8), identity: identity)
    switch seal {
    case .right:
      request.seal =
        Command.perform(.put(key: request.key, value: request.value), RequestIdentity(identity))
        .seal
    case .other(let seal): request.seal = seal
    case .missing: break
    }
    return try await channel.call(WireStoreMethods.put, request, metadata: metadata)
  }

  func get(_ key: String) async throws(RPCError) -> WireGetReply {
    try await channel.call(WireStoreMethods.get, WireGetRequest(key: Array(key.utf8)))
  }

  func status(appliedAtLeast index: UInt64 = 0) async throws(RPCError) -> WireNodeStatus {
    try await channel.call(
      WireNodeControlMethods.status, WireNodeStatusRequest(appliedAtLeast: index))
  }
}

extension Caller {
  enum Seal {
    case right
    case other(UInt64)
    case missing
  }

  /// Sends one Raft message and says that no more follow.
  func deliver(_ envelope: WireEnvelope) async -> Result<WireDeliverReply, RPCError> {
    await withCheckedContinuation { continuation in
      owner.loop.submit { [owner] in
        let stream = WireRaftPeerStub(channel: owner.value).deliver { result in
          continuation.resume(returning: result)
        }
        stream.send(envelope)
        stream.finish()
      }
    }
  }
}
