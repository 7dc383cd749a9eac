import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import WireMessages

/// A node's connections to the other members: a link to each, over which its own messages leave.
/// What the others send arrives over theirs.
///
/// Invariants:
/// - There is a link to each member of the newest configuration but the node itself.
/// - There is also one to each other node whose messages arrive: a node whose log does not name its
///   leader, because it is new or behind, must be able to answer it.
/// - A link dials the address that was heard last: from its member, or while the member cannot be
///   reached from a proxy; else the one in the configuration.
/// - Nothing is kept of a node that is neither a member nor connected.
final class PeerLinks {
  private let loop: EventLoop
  private let ownID: NodeID
  private let dials: [String: String]
  private let identity: () -> PeerIdentity
  /// Told when a connection comes to stand or is lost. Set before the first `update`.
  var onChange: (PeerLink, _ isUp: Bool) -> Void = { _, _ in }
  /// Told when entries that were under way are lost though the member can be reached.
  var onLoss: (PeerLink) -> Void = { _ in }

  private var links: [PeerLink] = []
  private var configuration = ClusterConfiguration()
  /// Where nodes listen, as they said when they connected, or as a proxy knew.
  private var announced: [NodeID: String] = [:]
  /// How many streams of messages come in from each node.
  private var streams: [NodeID: Int] = [:]
  private var isSilent = false

  /// `dials` is as in `NodeSettings`.
  init(
    loop: EventLoop, ownID: NodeID, dials: [String: String] = [:],
    identity: @escaping () -> PeerIdentity
  ) {
    self.loop = loop
    self.ownID = ownID
    self.dials = dials
    self.identity = identity
  }

  func update(_ configuration: ClusterConfiguration) {
    let former = self.configuration
    self.configuration = configuration
    for id in links.map(\.id) + announced.keys {
      forgetIfStrange(id)
    }
    for member in configuration.members where member.id != ownID {
      // The log's word is the newest one when it has just changed and the member cannot be reached
      // where it was thought to be.
      if let before = former[member.id], before.address != member.address,
        self[member.id]?.isUp != true
      {
        announced[member.id] = nil
      }
      connect(to: member.id, at: announced[member.id] ?? member.address)
    }
  }

  /// A node begins to send messages. Its address may not be the one at which it listened before.
  func streamBegan(from id: NodeID, address: String) {
    streams[id, default: 0] += 1
    guard (try? SocketAddress(parsing: address)) != nil else { return }
    announced[id] = address
    connect(to: id, at: address)
  }

  func streamEnded(from id: NodeID) {
    guard let count = streams[id] else { return }
    streams[id] = count > 1 ? count - 1 : nil
    forgetIfStrange(id)
  }

  /// Somebody says where a member listens now. It is tried only while the member cannot be reached,
  /// since such word may be old.
  func found(_ id: NodeID, address: String) {
    guard let link = self[id], !link.isUp, (try? SocketAddress(parsing: address)) != nil else {
      return
    }
    announced[id] = address
    connect(to: id, at: address)
  }

  private func connect(to id: NodeID, at address: String) {
    if let position = links.firstIndex(where: { $0.id == id }) {
      guard links[position].address != address else { return }
      links[position].close()
      links[position] = makeLink(id, address: address)
    } else {
      links.append(makeLink(id, address: address))
    }
  }

  private func forgetIfStrange(_ id: NodeID) {
    guard configuration[id] == nil, streams[id] == nil else { return }
    announced[id] = nil
    guard let position = links.firstIndex(where: { $0.id == id }) else { return }
    links.remove(at: position).close()
  }

  func send(_ envelope: Envelope, _ urgency: MessageUrgency) {
    self[envelope.to]?.send(envelope, urgency)
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
    announced = [:]
    streams = [:]
  }

  subscript(id: NodeID) -> PeerLink? {
    links.first { $0.id == id }
  }

  func address(of id: NodeID) -> String? {
    self[id]?.address ?? announced[id]
  }

  var unreachableMemberAddresses: [String] {
    links.filter { !$0.isUp && configuration[$0.id] != nil }.map(\.address)
  }

  private func makeLink(_ id: NodeID, address: String) -> PeerLink {
    let link = PeerLink(
      loop: loop, id: id, address: address, dialled: dials[address] ?? address,
      identity: identity
    ) { [weak self] link, isUp in
      self?.onChange(link, isUp)
    } onLoss: { [weak self] link in
      self?.onLoss(link)
    }
    link.setSilent(isSilent)
    return link
  }
}
