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
    channel = TaskChannel(owner: owner)
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
    var request = Self.putRequest(
      key, value, session: session, number: number, answeredBelow: answeredBelow ?? number)
    switch seal {
    case .right: break
    case .other(let seal): request.seal = seal
    case .missing: request.seal = nil
    }
    return try await channel.call(WireStoreMethods.put, request, metadata: metadata)
  }

  func get(_ key: String) async throws(RPCError) -> WireGetReply {
    try await channel.call(WireStoreMethods.get, WireGetRequest(key: Array(key.utf8)))
  }

  /// Starts a call over the connection that stands, and returns when it has been written: whatever is
  /// asked for after this is looked at after it.
  func started<Reply: Sendable>(
    _ begin:
      @escaping @Sendable (RPCClientChannel, @escaping (Result<Reply, RPCError>) -> Void) -> Void
  ) async -> Task<Reply, any Error> {
    let outcome = EventLog<Result<Reply, RPCError>>()
    await withCheckedContinuation { continuation in
      owner.loop.submit { [owner] in
        begin(owner.value) { outcome.add($0) }
        continuation.resume()
      }
    }
    return Task { try await outcome.first { $0 }.get() }
  }

  /// The request for a write with an identity of its own.
  private static func putRequest(
    _ key: String, _ value: String, session: UInt64, number: UInt64, answeredBelow: UInt64
  ) -> WirePutRequest {
    let identity = WireRequestIdentity(
      clientID: session, sequence: number, answeredBelow: answeredBelow)
    var request = WirePutRequest(
      key: Array(key.utf8), value: Array(value.utf8), identity: identity)
    request.seal =
      Command.perform(.put(key: request.key, value: request.value), RequestIdentity(identity)).seal
    return request
  }

  /// Like `put`, and returns when the request has been written.
  func startedPut(
    _ key: String, _ value: String, session: UInt64, number: UInt64, answeredBelow: UInt64
  ) async -> Task<WirePutReply, any Error> {
    let request = Self.putRequest(
      key, value, session: session, number: number, answeredBelow: answeredBelow)
    return await started { channel, done in
      _ = WireStoreStub(channel: channel).put(request, completion: done)
    }
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
