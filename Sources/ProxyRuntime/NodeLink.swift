import RPCCore
import RPCTransport
import RaftCore

/// The proxy's connection to one node, and what it has served.
final class NodeLink {
  let id: NodeID
  private(set) var address: String
  private(set) var channel: RPCClientChannel?
  /// Requests that the node has answered.
  var readsServed: UInt64 = 0
  var writesServed: UInt64 = 0
  private let open: (String, @escaping (ChannelState) -> Void) -> RPCClientChannel
  private let onChange: (NodeID, NodeConnection) -> Void
  /// Tells what the present channel reports from the last words of earlier ones.
  private var generation = 0

  init(
    id: NodeID, address: String,
    open: @escaping (String, @escaping (ChannelState) -> Void) -> RPCClientChannel,
    onChange: @escaping (NodeID, NodeConnection) -> Void
  ) {
    self.id = id
    self.address = address
    self.open = open
    self.onChange = onChange
    connect()
  }

  /// The node listens elsewhere now: its counters stay, its connection does not.
  func move(to address: String) {
    guard address != self.address else { return }
    self.address = address
    connect()
  }

  func close() {
    generation += 1
    channel?.close()
    channel = nil
  }

  private func connect() {
    close()
    let current = generation
    channel = open(address) { [weak self] state in
      guard let self, current == generation else { return }
      stateChanged(to: state)
    }
  }

  private func stateChanged(to state: ChannelState) {
    switch state {
    case .ready(let peer):
      // Another node may listen at this address by now.
      onChange(id, peer.nodeID == id.rawValue ? .ready : .lost)
    case .failed, .closed, .idle: onChange(id, .lost)
    case .connecting: break
    }
  }
}
