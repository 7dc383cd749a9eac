import ClusterFakes
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

  /// Writes with an identity of its own, so that it may be sent again.
  @discardableResult
  func put(
    _ key: String, _ value: String, session: UInt64, number: UInt64, seal: UInt64? = nil,
    metadata: Metadata = Metadata()
  ) async throws(RPCError) -> WirePutReply {
    let identity = WireRequestIdentity(clientID: session, sequence: number, answeredBelow: number)
    return try await channel.call(
      WireStoreMethods.put,
      WirePutRequest(
        key: Array(key.utf8), value: Array(value.utf8), identity: identity, seal: seal),
      metadata: metadata)
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
