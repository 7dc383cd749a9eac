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
