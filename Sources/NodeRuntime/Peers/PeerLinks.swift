import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import WireMessages

/// A node's connections to the other members: one to each, over which its own messages leave. What
/// the others send arrives over theirs.
///
/// Invariants:
/// - There is a link to each member of the newest configuration but the node itself.
/// - There is also one to each node that has sent messages since that configuration came: a node
///   whose log does not yet name its leader, as a new one's, must be able to answer it.
/// - A link dials the address that was heard last: from its member, or while the member cannot be
///   reached from a proxy; else the one in the configuration.
final class PeerLinks {
  private let loop: EventLoop
  private let ownID: NodeID
  private let identity: () -> PeerIdentity
  /// Told when a connection comes to stand or is lost. Set before the first `update`.
  var onChange: (PeerLink, _ isUp: Bool) -> Void = { _, _ in }

  private var links: [PeerLink] = []
  /// Where members listen, as they said when they connected, or as a proxy knew.
  private var announced: [NodeID: String] = [:]
  private var isSilent = false

  init(loop: EventLoop, ownID: NodeID, identity: @escaping () -> PeerIdentity) {
    self.loop = loop
    self.ownID = ownID
    self.identity = identity
  }

  func update(_ configuration: ClusterConfiguration) {
    let wanted = configuration.members.filter { $0.id != ownID }
    for link in links where !wanted.contains(where: { $0.id == link.id }) {
      link.close()
    }
    links = wanted.map { member in
      let address = announced[member.id] ?? member.address
      if let link = self[member.id], link.address == address {
        return link
      }
      self[member.id]?.close()
      return makeLink(member.id, address: address)
    }
  }

  /// A member has connected and said where it listens, which may not be where it listened before.
  func learned(_ id: NodeID, address: String) {
    guard !address.isEmpty, announced[id] != address || self[id] == nil else { return }
    announced[id] = address
    guard let position = links.firstIndex(where: { $0.id == id }) else {
      links.append(makeLink(id, address: address))
      return
    }
    guard links[position].address != address else { return }
    links[position].close()
    links[position] = makeLink(id, address: address)
  }

  /// Somebody says where a member listens now. It is tried only while the member cannot be reached,
  /// since such word may be old.
  func found(_ id: NodeID, address: String) {
    guard let link = self[id], !link.isUp else { return }
    learned(id, address: address)
  }

  func send(_ envelope: Envelope) {
    self[envelope.to]?.send(envelope)
  }

  /// While silent, nothing is sent and what arrives is not looked at.
  func setSilent(_ isSilent: Bool) {
    self.isSilent = isSilent
    for link in links {
      link.setSilent(isSilent)
    }
  }

  func close() {
    for link in links {
      link.close()
    }
    links = []
  }

  subscript(id: NodeID) -> PeerLink? {
    links.first { $0.id == id }
  }

  func address(of id: NodeID) -> String? {
    self[id]?.address ?? announced[id]
  }

  var unreachableAddresses: [String] {
    links.filter { !$0.isUp }.map(\.address)
  }

  private func makeLink(_ id: NodeID, address: String) -> PeerLink {
    let link = PeerLink(
      loop: loop, id: id, address: address, identity: identity
    ) { [weak self] link, isUp in
      self?.onChange(link, isUp)
    }
    link.setSilent(isSilent)
    return link
  }
}
