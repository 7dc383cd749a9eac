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
///
/// Entries wait for their own connection: on the other one megabytes of them would go before the
/// heartbeats. What is dropped meanwhile is sent again when it stands. Should it not come to stand, one
/// message at a time goes by the other (`BulkDetour`), so that a member that can be reached is never
/// left without entries for good.
final class PeerLink {
  let id: NodeID
  /// Where the member listens, as far as anybody knows.
  let address: String

  private let loop: EventLoop
  private let urgent: PeerLane
  private let bulk: PeerLane
  private let onLoss: (PeerLink) -> Void
  private var detour: BulkDetour
  /// Set while entries that were dropped have not been reported as lost.
  private var lossTimer: Timer?

  /// `dialled` is what the connections are made to: `address`, or what leads there from here.
  /// `onChange` is told when the link comes up or goes down, `onLoss` when only what was under way
  /// over the other connection is lost, or was dropped and can leave now.
  init(
    loop: EventLoop, id: NodeID, address: String, dialled: String,
    identity: @escaping () -> PeerIdentity, detour: BulkDetour = BulkDetour(),
    onChange: @escaping (PeerLink, _ isUp: Bool) -> Void, onLoss: @escaping (PeerLink) -> Void
  ) {
    self.id = id
    self.address = address
    self.loop = loop
    self.detour = detour
    self.onLoss = onLoss
    let box = Box()
    urgent = PeerLane(
      loop: loop, to: id, at: dialled, identity: identity, settings: .forPeers
    ) { isUp in
      if let link = box.link { onChange(link, isUp) }
    }
    bulk = PeerLane(
      loop: loop, to: id, at: dialled, identity: identity, settings: .forEntries
    ) { isUp in
      box.link?.bulkChanged(isUp: isUp)
    }
    self.detour.connectionMissing(since: loop.now)
    box.link = self
  }

  var isUp: Bool { urgent.isUp }

  /// For calls to the member besides Raft's messages.
  var channel: (any RPCChannel)? { bulk.channel }

  func send(_ envelope: Envelope, _ urgency: MessageUrgency) {
    switch urgency {
    case .urgent: urgent.send(envelope.wire)
    case .bulk:
      if bulk.isUp {
        bulk.send(envelope.wire)
      } else if urgent.isUp {
        sendWithoutBulk(envelope)
      }
    }
  }

  private func sendWithoutBulk(_ envelope: Envelope) {
    guard !detour.take(at: loop.now) else { return urgent.send(envelope.wire) }
    guard lossTimer == nil else { return }
    // Told at once, the sender would send it again at once, and it would be dropped again.
    lossTimer = loop.schedule(at: detour.opensAt) { [weak self] in self?.reportLoss() }
  }

  private func bulkChanged(isUp: Bool) {
    if isUp {
      if lossTimer != nil { reportLoss() }
    } else {
      detour.connectionMissing(since: loop.now)
      reportLoss()
    }
  }

  private func reportLoss() {
    lossTimer?.cancel()
    lossTimer = nil
    if urgent.isUp { onLoss(self) }
  }

  func setSilent(_ isSilent: Bool) {
    urgent.setSilent(isSilent)
    bulk.setSilent(isSilent)
  }

  /// Nothing is told of a link that is closed on purpose.
  func close() {
    lossTimer?.cancel()
    lossTimer = nil
    urgent.close()
    bulk.close()
  }

  /// The lanes are made before the link that they report to.
  private final class Box {
    weak var link: PeerLink?
  }
}

/// When a message that belongs on the connection for entries may take the one for what is urgent.
///
/// Only where the other has been missing for so long that it may never come: then one message, and no
/// more within the same time again. A heartbeat waits for one message at most (`RaftSettings` bounds it
/// by `batchBytesMax` or one entry), and what is sent reaches the member, if slowly.
struct BulkDetour: Hashable {
  /// In nanoseconds.
  let pause: UInt64
  private(set) var opensAt: UInt64 = 0

  init(pause: UInt64 = 1_000_000_000) {
    self.pause = pause
  }

  /// The connection for entries does not stand, from now on.
  mutating func connectionMissing(since now: UInt64) {
    opensAt = now + pause
  }

  /// Whether a message may leave now; the next one has to wait.
  mutating func take(at now: UInt64) -> Bool {
    guard now >= opensAt else { return false }
    opensAt = now + pause
    return true
  }
}
