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
    guard peer.kind == .node, peer.nodeID != 0, peer.nodeID != node.id.rawValue,
      peer.clusterID == node.clusterID.rawValue, peer.clusterID != 0
    else {
      call.fail(
        RPCError(
          .permissionDenied,
          "only other nodes of cluster \(node.clusterID.hexadecimal) may send Raft messages here",
          isKnownNotExecuted: true))
      return { _ in }
    }
    let stream = PeerStream(sender: NodeID(peer.nodeID), address: peer.address, node: node)
    return { event in
      switch event {
      case .message(let wire):
        do throws(RPCError) {
          try stream.receive(wire)
        } catch {
          stream.end()
          call.fail(error)
        }
      case .end(let error):
        stream.end()
        if let error {
          call.fail(error)
        } else {
          call.reply(WireDeliverReply())
        }
      }
    }
  }
}

/// The messages that come from one node over one connection.
private final class PeerStream {
  private let sender: NodeID
  private weak var node: Node?
  private var hasEnded = false

  init(sender: NodeID, address: String, node: Node) {
    self.sender = sender
    self.node = node
    node.links.streamBegan(from: sender, address: address)
  }

  func receive(_ wire: WireEnvelope) throws(RPCError) {
    guard let node, !hasEnded else { return }
    let envelope: Envelope
    do {
      envelope = try Envelope(wire)
    } catch {
      throw .invalid("\(error)")
    }
    guard envelope.from == sender, envelope.to == node.id else {
      throw .invalid(
        "node \(sender.hexadecimal) sent a message from \(envelope.from.hexadecimal) to "
          + "\(envelope.to.hexadecimal); this is node \(node.id.hexadecimal)")
    }
    node.receive(envelope)
  }

  func end() {
    guard !hasEnded else { return }
    hasEnded = true
    node?.links.streamEnded(from: sender)
  }
}
