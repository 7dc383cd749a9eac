import RPCCore
import RaftCore
import Replication
import WireMessages

/// Tells how the node is, and makes it play dead or alive.
final class ControlServer: WireNodeControlService {
  private unowned let node: Node

  init(node: Node) {
    self.node = node
  }

  func status(_ request: WireNodeStatusRequest, call: UnaryServerCall<WireNodeStatus>) {
    do {
      let waiter = try node.driver.whenApplied(LogIndex(request.appliedAtLeast)) { [weak node] in
        guard let node else { return }
        call.reply(node.status)
      }
      guard let waiter else { return }
      // The index may never come: whoever stops waiting must not be kept.
      call.call.onCancel = { [weak node] in node?.driver.forget(waiter) }
    } catch {
      call.fail(
        RPCError(
          .resourceExhausted,
          "\(AppliedWaiters.countMax) calls wait for this node to get further; try again later",
          isKnownNotExecuted: true))
    }
  }

  func setLiveness(
    _ request: WireSetLivenessRequest, call: UnaryServerCall<WireSetLivenessReply>
  ) {
    let isAlive: Bool
    switch request.liveness {
    case .alive:
      isAlive = true
    case .dead:
      isAlive = false
    case .unspecified, .unreachable, .unrecognized:
      return call.fail(.invalid("a node can be made alive (1) or dead (2), nothing else"))
    }
    guard call.call.peer.kind == .control else {
      return call.fail(
        RPCError(
          .permissionDenied, "only a control connection may make a node play dead or alive",
          isKnownNotExecuted: true))
    }
    let previous: WireLiveness = node.isAlive ? .alive : .dead
    node.setLiveness(isAlive: isAlive)
    call.reply(WireSetLivenessReply(previous: previous, status: node.status))
  }
}
