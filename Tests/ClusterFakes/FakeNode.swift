import KeyValueStore
package import RPCCore
import RPCTransport
package import SystemIO
package import WireMessages

/// A node as clients and proxies see one, on a port of its own, that does as it is told. Belongs to
/// its loop.
package final class FakeNode {
  package enum Manner {
    /// Answers.
    case serves
    /// Takes requests and never answers, while its connections live.
    case hangs
    /// Executes writes but is cut off before it can answer.
    case executesAndDies
    /// Answers that it does not lead, with this hint if there is one.
    case refuses(LeaderHint?)
    /// Has begun what was asked for, and cannot say what will become of it.
    case isInDoubt
    /// Refuses because it has too much to do.
    case isOverloaded
    /// Serves all but reads of a later revision than this, which it has not come to.
    case lags(at: UInt64)
  }

  package let id: UInt64
  package private(set) var address = ""
  package var manner = Manner.serves
  /// What it says of itself; the address is filled in.
  package var status = WireNodeStatus()
  /// Requests that have arrived, in order, such as `get a` or `put a`.
  package private(set) var log: [String] = []
  /// Whether each write was marked as not to be passed on.
  package private(set) var writesWereLocal: [Bool] = []
  /// Told of each request when it has arrived.
  package var onRequest: ((String) -> Void)?

  private let loop: EventLoop
  /// A loopback address of its own: nobody else can take the port while the node is down.
  private let host = LoopbackHosts.next()
  let store: FakeStore
  private var server: RPCServer?
  private var announcers: [String: RPCClientChannel] = [:]
  /// Calls that are not answered; kept, because a dropped call would be answered.
  private var hanging: [any ServerCall] = []

  package init(loop: EventLoop, id: UInt64, store: FakeStore) {
    self.loop = loop
    self.id = id
    self.store = store
    start(port: 0)
  }

  private func start(port: UInt16) {
    var router = RPCRouter()
    (self as any WireStoreService).register(in: &router)
    (self as any WireMembershipService).register(in: &router)
    (self as any WireNodeControlService).register(in: &router)
    let server = RPCServer(
      loop: loop,
      identity: { [unowned self] in
        PeerIdentity(
          kind: .node, clusterID: status.clusterID, nodeID: id, address: address)
      }, router: router)
    do {
      address = "\(host):\(try server.listen(on: SocketAddress(host: host, port: port)))"
    } catch {
      preconditionFailure("a fake node cannot listen: \(error)")
    }
    self.server = server
    status.nodeID = id
    status.address = address
    status.liveness = .alive
  }

  /// As `kill -9` would.
  package func kill() {
    server?.close()
    server = nil
    hanging = []
    for channel in announcers.values { channel.close() }
    announcers = [:]
  }

  package func restart() {
    let port = address.split(separator: ":").last.flatMap { UInt16($0) } ?? 0
    manner = .serves
    start(port: port)
  }

  /// Announces the node to a proxy, which may be gone.
  package func announce(
    to proxy: String, completion: @escaping (Result<WireAnnounceReply, RPCError>) -> Void
  ) {
    WireDiscoveryStub(channel: announcer(to: proxy)).announce(
      WireAnnounceRequest(status: status), completion: completion)
  }

  private func announcer(to proxy: String) -> RPCClientChannel {
    if let channel = announcers[proxy] { return channel }
    var settings = ChannelSettings()
    settings.waitsForReady = false
    let channel = RPCClientChannel(
      loop: loop, address: proxy,
      identity: { [unowned self] in
        PeerIdentity(kind: .node, clusterID: status.clusterID, nodeID: id, address: address)
      }, settings: settings)
    announcers[proxy] = channel
    return channel
  }

  package func forgetLog() {
    log = []
    writesWereLocal = []
  }

  // MARK: Answering

  private var served: WireServed {
    WireServed(nodeID: id, address: address, term: status.term, index: store.revision)
  }

  /// Whether to answer now; otherwise what is to happen has happened.
  private func answers(_ request: String, _ call: any ServerCall) -> Bool {
    log.append(request)
    defer { onRequest?(request) }
    switch manner {
    case .serves, .executesAndDies, .lags: return true
    case .hangs:
      hanging.append(call)
      return false
    case .refuses(let hint):
      call.finish(
        RPCError(
          .unavailable, "\(address) is not the leader", metadata: hint?.metadata ?? Metadata(),
          isKnownNotExecuted: true))
      return false
    case .isInDoubt:
      call.finish(RPCError(.aborted, "node 3 has not taken over, and may still do so"))
      return false
    case .isOverloaded:
      call.finish(
        RPCError(
          .resourceExhausted, "\(address) has too many requests waiting; try again later",
          isKnownNotExecuted: true))
      return false
    }
  }

  private func write<Response>(
    _ name: String, _ operation: Operation, key: [UInt8], _ identity: WireRequestIdentity?,
    _ call: UnaryServerCall<Response>, reply: (UInt64, UInt64?) -> Response
  ) {
    writesWereLocal.append(CallRoute.isLocal(call.call.metadata))
    guard answers("\(name) \(String(decoding: key, as: UTF8.self))", call.call) else { return }
    let result = store.write(operation, key: key, identity)
    if case .executesAndDies = manner {
      hanging.append(call.call)
      return loop.atEndOfBurst { self.kill() }
    }
    switch result {
    case .put(let revision, let previous), .deleted(let revision, let previous):
      call.reply(reply(revision.rawValue, previous?.rawValue))
    case .refused(let refusal):
      var metadata = Metadata()
      metadata.append("reign-session", refusal == .noSession ? "none" : "stale")
      call.fail(
        RPCError(
          .failedPrecondition, "\(refusal)", metadata: metadata,
          isKnownNotExecuted: refusal == .noSession))
    case .sessionOpened: preconditionFailure("a write opened a session")
    }
  }
}

extension FakeNode: WireStoreService {
  package func openSession(
    _ request: WireOpenSessionRequest, call: UnaryServerCall<WireOpenSessionReply>
  ) {
    guard answers("openSession", call.call) else { return }
    call.reply(WireOpenSessionReply(clientID: store.openSession(), served: served))
  }

  package func put(_ request: WirePutRequest, call: UnaryServerCall<WirePutReply>) {
    write(
      "put", .put(key: request.key, value: request.value), key: request.key, request.identity, call
    ) { WirePutReply(revision: $0, previousRevision: $1, served: served) }
  }

  package func delete(_ request: WireDeleteRequest, call: UnaryServerCall<WireDeleteReply>) {
    write("delete", .delete(key: request.key), key: request.key, request.identity, call) {
      WireDeleteReply(revision: $0, previousRevision: $1, served: served)
    }
  }

  package func get(_ request: WireGetRequest, call: UnaryServerCall<WireGetReply>) {
    guard answers("get \(String(decoding: request.key, as: UTF8.self))", call.call) else { return }
    if case .lags(let revision) = manner, request.minRevision > revision {
      let lag = RevisionLag(
        wanted: request.minRevision, [RevisionLag.Position(address: address, revision: revision)])
      return call.fail(lag.error(request.consistency == .stale ? .unavailable : .outOfRange))
    }
    call.reply(
      WireGetReply(
        entry: store.entry(request.key)?.wire, revision: store.revision,
        consistency: request.consistency, served: served))
  }

  package func list(_ request: WireListRequest, call: UnaryServerCall<WireListReply>) {
    guard answers("list", call.call) else { return }
    let page = store.page(prefix: request.prefix, after: request.after)
    call.reply(
      WireListReply(
        entries: page.entries.map(\.wire), more: page.more, revision: store.revision,
        consistency: request.consistency, served: served))
  }
}

extension FakeNode: WireMembershipService {
  package func join(_ request: WireJoinRequest, call: UnaryServerCall<WireJoinReply>) {
    guard answers("join \(request.address)", call.call) else { return }
    call.reply(WireJoinReply(clusterID: status.clusterID, configuration: status.configuration))
  }

  package func remove(_ request: WireRemoveRequest, call: UnaryServerCall<WireRemoveReply>) {
    guard answers("remove \(request.nodeID)", call.call) else { return }
    call.reply(WireRemoveReply(configuration: status.configuration))
  }

  package func promote(_ request: WirePromoteRequest, call: UnaryServerCall<WirePromoteReply>) {
    guard answers("promote \(request.nodeID)", call.call) else { return }
    call.reply(WirePromoteReply(configuration: status.configuration))
  }

  package func changeMembers(
    _ request: WireChangeMembersRequest, call: UnaryServerCall<WireChangeMembersReply>
  ) {
    guard answers("remove \(request.removed) promote \(request.promoted)", call.call) else {
      return
    }
    call.reply(WireChangeMembersReply(configuration: status.configuration))
  }

  package func transferLeadership(
    _ request: WireTransferLeadershipRequest, call: UnaryServerCall<WireTransferLeadershipReply>
  ) {
    guard answers("transfer \(request.nodeID)", call.call) else { return }
    call.reply(
      WireTransferLeadershipReply(
        leaderID: request.nodeID, address: status.address, term: status.term))
  }
}

extension FakeNode: WireNodeControlService {
  package func status(_ request: WireNodeStatusRequest, call: UnaryServerCall<WireNodeStatus>) {
    call.reply(status)
  }

  package func setLiveness(
    _ request: WireSetLivenessRequest, call: UnaryServerCall<WireSetLivenessReply>
  ) {
    let previous = status.liveness
    status.liveness = request.liveness
    call.reply(WireSetLivenessReply(previous: previous, status: status))
  }
}
