import ClusterFakes
import RPCCore
import RPCTransport
import SystemIO
import WireMessages

/// A proxy that says what the test wants. Belongs to its loop.
final class FakeProxy: WireDiscoveryService, WireMembershipService {
  /// What it answers to an announcement.
  var announceReply: Result<WireAnnounceReply, RPCError> = .success(WireAnnounceReply())
  /// What it answers to a request to join.
  var joinReply: (WireJoinRequest) -> Result<WireJoinReply, RPCError> = { _ in
    .success(WireJoinReply())
  }
  let announcements: EventLog<WireNodeStatus>
  private(set) var joinCount = 0
  private(set) var address = ""
  private var server: RPCServer?

  init(loop: EventLoop, announcements: EventLog<WireNodeStatus>) {
    self.announcements = announcements
    var router = RPCRouter()
    (self as any WireDiscoveryService).register(in: &router)
    (self as any WireMembershipService).register(in: &router)
    let server = RPCServer(
      loop: loop, identity: { PeerIdentity(kind: .proxy) }, router: router)
    do {
      address = "127.0.0.1:\(try server.listen(on: .loopback(port: 0)))"
    } catch {
      preconditionFailure("the fake proxy cannot listen: \(error)")
    }
    self.server = server
  }

  func close() {
    server?.close()
    server = nil
  }

  func announce(_ request: WireAnnounceRequest, call: UnaryServerCall<WireAnnounceReply>) {
    switch announceReply {
    case .success(let reply): call.reply(reply)
    case .failure(let error): call.fail(error)
    }
    if let status = request.status { announcements.add(status) }
  }

  func join(_ request: WireJoinRequest, call: UnaryServerCall<WireJoinReply>) {
    joinCount += 1
    switch joinReply(request) {
    case .success(let reply): call.reply(reply)
    case .failure(let error): call.fail(error)
    }
  }

  func promote(_ request: WirePromoteRequest, call: UnaryServerCall<WirePromoteReply>) {
    call.fail(RPCError(.unimplemented, "the fake proxy promotes nobody"))
  }

  func changeMembers(
    _ request: WireChangeMembersRequest, call: UnaryServerCall<WireChangeMembersReply>
  ) {
    call.fail(RPCError(.unimplemented, "the fake proxy has no members"))
  }

  func transferLeadership(
    _ request: WireTransferLeadershipRequest, call: UnaryServerCall<WireTransferLeadershipReply>
  ) {
    call.fail(RPCError(.unimplemented, "the fake proxy has no leader"))
  }

  func remove(_ request: WireRemoveRequest, call: UnaryServerCall<WireRemoveReply>) {
    call.fail(RPCError(.unimplemented, "the fake proxy removes nobody"))
  }
}
