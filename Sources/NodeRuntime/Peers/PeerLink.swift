import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import WireMessages

/// The two connections to one other member: one for what is urgent, one for entries and for calls
/// that are passed on.
///
/// A message that cannot leave at once is dropped: Raft sends what matters again, and an old message
/// is worth less than the next one.
///
/// The link is up while the node that answers is the member: another node may listen at its old
/// address by now. What is urgent decides, because a member that gets no heartbeats is lost, and one
/// that gets no entries is slow.
final class PeerLink {
  let id: NodeID
  /// Where the member listens, as far as anybody knows.
  let address: String

  private let urgent: PeerLane
  private let bulk: PeerLane

  /// `dialled` is what the connections are made to: `address`, or what leads there from here.
  /// `onChange` is told when the link comes up or goes down, `onLoss` when only what was under way
  /// over the other connection is lost.
  init(
    loop: EventLoop, id: NodeID, address: String, dialled: String,
    identity: @escaping () -> PeerIdentity,
    onChange: @escaping (PeerLink, _ isUp: Bool) -> Void, onLoss: @escaping (PeerLink) -> Void
  ) {
    self.id = id
    self.address = address
    let box = Box()
    urgent = PeerLane(
      loop: loop, to: id, at: dialled, identity: identity, settings: .forPeers
    ) { isUp in
      if let link = box.link { onChange(link, isUp) }
    }
    bulk = PeerLane(
      loop: loop, to: id, at: dialled, identity: identity, settings: .forEntries
    ) { isUp in
      if let link = box.link, !isUp, link.isUp { onLoss(link) }
    }
    box.link = self
  }

  var isUp: Bool { urgent.isUp }

  /// For calls to the member besides Raft's messages.
  var channel: (any RPCChannel)? { bulk.channel }

  func send(_ envelope: Envelope, _ urgency: MessageUrgency) {
    switch urgency {
    case .urgent: urgent.send(envelope.wire)
    // Until the second connection stands, better late than lost.
    case .bulk: (bulk.isUp ? bulk : urgent).send(envelope.wire)
    }
  }

  func setSilent(_ isSilent: Bool) {
    urgent.setSilent(isSilent)
    bulk.setSilent(isSilent)
  }

  /// Nothing is told of a link that is closed on purpose.
  func close() {
    urgent.close()
    bulk.close()
  }

  /// The lanes are made before the link that they report to.
  private final class Box {
    weak var link: PeerLink?
  }
}
