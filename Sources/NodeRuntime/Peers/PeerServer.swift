import RPCCore
import RaftCore
import WireMessages

/// Takes in the messages of other members.
///
/// Only a node of the same cluster is heard, and only in its own name: a message with another
/// sender or receiver ends the call before any of its content, the term included, is looked at.
final class PeerServer: WireRaftPeerService {
  private unowned let node: Node

  init(node: Node) {
    self.node = node
  }

  func deliver(call: UnaryServerCall<WireDeliverReply>) -> (StreamEvent<WireEnvelope>) -> Void {
    let peer = call.call.peer
    guard peer.kind == .node, peer.nodeID != 0, peer.clusterID == node.clusterID.rawValue,
      peer.clusterID != 0
    else {
      call.fail(
        RPCError(
          .permissionDenied,
          "only members of cluster \(node.clusterID.rawValue) may send Raft messages here",
          isKnownNotExecuted: true))
      return { _ in }
    }
    let sender = NodeID(peer.nodeID)
    node.links.learned(sender, address: peer.address)
    return { [weak node] event in
      guard let node else { return }
      switch event {
      case .message(let wire):
        do {
          let envelope = try Envelope(wire)
          guard envelope.from == sender, envelope.to == node.id else {
            return call.fail(
              RPCError(
                .invalidArgument,
                "node \(sender.rawValue) sent a message from \(envelope.from.rawValue) to "
                  + "\(envelope.to.rawValue); this is node \(node.id.rawValue)"))
          }
          node.driver.receive(envelope)
        } catch {
          call.fail(RPCError(.invalidArgument, "\(error)"))
        }
      case .end(let error):
        if let error {
          call.fail(error)
        } else {
          call.reply(WireDeliverReply())
        }
      }
    }
  }
}
