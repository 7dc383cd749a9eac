import RPCCore
import RaftCore
import Replication
import SystemIO
import WireMessages

/// Changes the cluster's members, at the leader; other nodes pass the call on to it.
final class MembershipServer: WireMembershipService {
  private unowned let node: Node

  init(node: Node) {
    self.node = node
  }

  func join(_ request: WireJoinRequest, call: UnaryServerCall<WireJoinReply>) {
    do {
      try Self.validate(request)
    } catch {
      return call.fail(error)
    }
    guard node.isLeader else {
      return node.passOn(call) { channel, options, done in
        WireMembershipStub(channel: channel).join(request, options: options, completion: done)
      }
    }
    change(.add(NodeID(request.nodeID), address: request.address), call: call) { node in
      WireJoinReply(
        clusterID: node.clusterID.rawValue,
        configuration: node.configuration.wire)
    }
  }

  func remove(_ request: WireRemoveRequest, call: UnaryServerCall<WireRemoveReply>) {
    guard node.isLeader else {
      return node.passOn(call) { channel, options, done in
        WireMembershipStub(channel: channel).remove(request, options: options, completion: done)
      }
    }
    change(.remove(NodeID(request.nodeID)), call: call) { node in
      WireRemoveReply(configuration: node.configuration.wire)
    }
  }

  func transferLeadership(
    _ request: WireTransferLeadershipRequest, call: UnaryServerCall<WireTransferLeadershipReply>
  ) {
    guard node.isLeader else {
      return node.passOn(call) { channel, options, done in
        WireMembershipStub(channel: channel)
          .transferLeadership(request, options: options, completion: done)
      }
    }
    // Who asks again because the answer was lost is told that it is done.
    if request.nodeID == node.id.rawValue { return call.reply(leaderReply) }
    guard let target = request.nodeID == 0 ? node.successor() : NodeID(request.nodeID) else {
      return call.fail(
        node.transferError(
          "no other voter can be reached that could lead, so that \(node.address) leads on"))
    }
    do throws(TransferRefusal) {
      try node.transferLeadership(to: target) { [weak node, weak self] isDone in
        guard let node, let self else { return }
        guard isDone else { return call.fail(node.handOverDoubt(target)) }
        call.reply(self.leaderReply)
      }
    } catch {
      call.fail(node.error(for: error))
    }
  }

  /// Who leads, as far as this node knows.
  private var leaderReply: WireTransferLeadershipReply {
    let raft = node.driver.replica.node
    return WireTransferLeadershipReply(
      leaderID: raft.leader?.rawValue ?? 0, address: node.leaderAddress ?? "",
      term: raft.currentTerm.rawValue)
  }

  func promote(_ request: WirePromoteRequest, call: UnaryServerCall<WirePromoteReply>) {
    guard node.isLeader else {
      return node.passOn(call) { channel, options, done in
        WireMembershipStub(channel: channel).promote(request, options: options, completion: done)
      }
    }
    change(.promote(NodeID(request.nodeID)), call: call) { node in
      WirePromoteReply(configuration: node.configuration.wire)
    }
  }

  func changeMembers(
    _ request: WireChangeMembersRequest, call: UnaryServerCall<WireChangeMembersReply>
  ) {
    do {
      try Self.validate(request)
    } catch {
      return call.fail(error)
    }
    guard node.isLeader else {
      return node.passOn(call) { channel, options, done in
        WireMembershipStub(channel: channel)
          .changeMembers(request, options: options, completion: done)
      }
    }
    // A voter that comes may be all that lets the others go.
    let changes =
      request.promoted.map { MembershipChange.promote(NodeID($0)) }
      + request.removed.map { .remove(NodeID($0)) }
    change(.all(changes), call: call) { node in
      WireChangeMembersReply(configuration: node.configuration.wire)
    }
  }

  private static func validate(_ request: WireChangeMembersRequest) throws(RPCError) {
    guard !request.removed.isEmpty || !request.promoted.isEmpty else {
      throw .invalid("a change names members to be removed or promoted")
    }
    // Before anything is done with them: a frame has room for half a million.
    let count = request.removed.count + request.promoted.count
    guard count <= ClusterConfiguration.membersMax else {
      throw .invalid(
        "a change names \(count) members, more than the \(ClusterConfiguration.membersMax) a cluster "
          + "may have")
    }
    let promoted = Set(request.promoted)
    if let both = request.removed.first(where: promoted.contains) {
      throw .invalid("node \(both) cannot be removed and promoted at once")
    }
  }

  /// What gets into the log stays there and is dialled by every member.
  private static func validate(_ request: WireJoinRequest) throws(RPCError) {
    guard request.nodeID != 0 else {
      throw .invalid("a node joins with its id, which is not zero")
    }
    do throws(SocketAddressError) {
      _ = try SocketAddress(parsing: request.address)
    } catch {
      throw .invalid("a node joins with the address at which it listens: \(error)")
    }
  }

  private func change<Reply>(
    _ change: MembershipChange, call: UnaryServerCall<Reply>, reply: @escaping (Node) -> Reply
  ) {
    node.driver.changeMembership(change) { [weak node] outcome in
      guard let node else { return }
      switch outcome {
      case .membershipChanged:
        call.reply(reply(node))
      case .refused(let refusal):
        call.fail(node.error(for: refusal))
      case .outcomeUnknown:
        call.fail(node.outcomeUnknownError)
      case .applied, .readReady:
        preconditionFailure("a membership change ended as \(outcome)")
      }
    }
  }
}
