import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import WireMessages

/// The connection to one other member.
///
/// A message that cannot leave at once is dropped: Raft sends what matters again, and an old message
/// is worth less than the next one.
///
/// The link is up while the node that answers is the member: another node may listen at its old
/// address by now.
final class PeerLink {
  let id: NodeID
  /// Where the member listens, as far as anybody knows.
  let address: String

  /// How long a member that has ended the stream of messages is left in peace.
  private static let reopeningPauseNanoseconds: UInt64 = 250_000_000

  private let loop: EventLoop
  private let onChange: (PeerLink, _ isUp: Bool) -> Void
  private var channelIfOpen: RPCClientChannel?
  private var messages: ClientRequestStream<WireEnvelope>?
  private var reopensAt: UInt64 = 0
  private(set) var isUp = false

  /// `dialled` is what the connection is made to: `address`, or what leads there from here.
  init(
    loop: EventLoop, id: NodeID, address: String, dialled: String,
    identity: @escaping () -> PeerIdentity,
    onChange: @escaping (PeerLink, _ isUp: Bool) -> Void
  ) {
    self.loop = loop
    self.id = id
    self.address = address
    self.onChange = onChange
    channelIfOpen = RPCClientChannel(
      loop: loop, address: dialled, identity: identity, settings: .forPeers
    ) { [weak self] state in
      self?.channelChanged(to: state)
    }
  }

  /// For calls to the member besides Raft's messages.
  var channel: (any RPCChannel)? { channelIfOpen }

  func send(_ envelope: Envelope) {
    if messages == nil, isUp, loop.now >= reopensAt {
      openMessages()
    }
    _ = messages?.send(envelope.wire)
  }

  func setSilent(_ isSilent: Bool) {
    channelIfOpen?.isSilent = isSilent
  }

  /// Nothing is told of a link that is closed on purpose.
  func close() {
    let channel = channelIfOpen
    channelIfOpen = nil
    messages = nil
    channel?.close()
  }

  private func channelChanged(to state: ChannelState) {
    guard channelIfOpen != nil else { return }
    let isMember =
      if case .ready(let peer) = state { peer.nodeID == id.rawValue } else { false }
    if isMember {
      openMessages()
    } else {
      messages = nil
    }
    guard isUp != isMember else { return }
    isUp = isMember
    onChange(self, isMember)
  }

  private func openMessages() {
    guard let channelIfOpen else { return }
    messages = WireRaftPeerStub(channel: channelIfOpen).deliver { [weak self] _ in
      // The call ends with its connection, or because the member refuses a message.
      guard let self else { return }
      self.messages = nil
      self.reopensAt = self.loop.now + Self.reopeningPauseNanoseconds
    }
  }
}
