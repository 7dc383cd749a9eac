import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import WireMessages

/// One connection to a member and the stream of messages over it.
final class PeerLane {
  /// How long a member that has ended the stream of messages is left in peace.
  private static let reopeningPauseNanoseconds: UInt64 = 250_000_000

  private let loop: EventLoop
  private let member: NodeID
  private let onChange: (_ isUp: Bool) -> Void
  private(set) var channel: RPCClientChannel?
  private var messages: ClientRequestStream<WireEnvelope>?
  private var reopensAt: UInt64 = 0
  /// Whether the connection stands and leads to the member.
  private(set) var isUp = false

  init(
    loop: EventLoop, to member: NodeID, at address: String,
    identity: @escaping () -> PeerIdentity, settings: ChannelSettings,
    onChange: @escaping (_ isUp: Bool) -> Void
  ) {
    self.loop = loop
    self.member = member
    self.onChange = onChange
    channel = RPCClientChannel(
      loop: loop, address: address, identity: identity, settings: settings
    ) { [weak self] state in
      self?.channelChanged(to: state)
    }
  }

  /// A message that cannot leave is dropped.
  func send(_ message: WireEnvelope) {
    if messages == nil, isUp, loop.now >= reopensAt {
      openMessages()
    }
    _ = messages?.send(message)
  }

  func setSilent(_ isSilent: Bool) {
    channel?.isSilent = isSilent
  }

  /// Nothing is told of a lane that is closed on purpose.
  func close() {
    let closing = channel
    channel = nil
    messages = nil
    closing?.close()
  }

  private func channelChanged(to state: ChannelState) {
    guard channel != nil else { return }
    let isMember =
      if case .ready(let peer) = state { peer.nodeID == member.rawValue } else { false }
    if isMember {
      openMessages()
    } else {
      messages = nil
    }
    guard isUp != isMember else { return }
    isUp = isMember
    onChange(isMember)
  }

  private func openMessages() {
    guard let channel else { return }
    messages = WireRaftPeerStub(channel: channel).deliver { [weak self] _ in
      // The call ends with its connection, or because the member refuses a message.
      guard let self else { return }
      self.messages = nil
      self.reopensAt = self.loop.now + Self.reopeningPauseNanoseconds
    }
  }
}
