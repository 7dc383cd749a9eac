import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import WireMessages

/// The connection to one other member.
///
/// A message that cannot leave at once is dropped: Raft sends what matters again, and an old message
/// is worth less than the next one.
final class PeerLink {
  let id: NodeID
  let address: String

  private let onChange: (PeerLink, _ isUp: Bool) -> Void
  private var channelIfOpen: RPCClientChannel?
  private var messages: ClientRequestStream<WireEnvelope>?
  private(set) var isUp = false

  init(
    loop: EventLoop, id: NodeID, address: String, identity: @escaping () -> PeerIdentity,
    onChange: @escaping (PeerLink, _ isUp: Bool) -> Void
  ) {
    self.id = id
    self.address = address
    self.onChange = onChange
    channelIfOpen = RPCClientChannel(
      loop: loop, address: address, identity: identity, settings: .forPeers
    ) { [weak self] state in
      self?.channelChanged(to: state)
    }
  }

  /// For calls to the member besides Raft's messages.
  var channel: (any RPCChannel)? { channelIfOpen }

  func send(_ envelope: Envelope) {
    guard let messages else { return }
    _ = messages.send(envelope.wire)
  }

  func setSilent(_ isSilent: Bool) {
    channelIfOpen?.isSilent = isSilent
  }

  func close() {
    messages = nil
    channelIfOpen?.close()
    channelIfOpen = nil
  }

  private func channelChanged(to state: ChannelState) {
    let isReady = state.isReady
    if isReady {
      openMessages()
    } else {
      messages = nil
    }
    guard isUp != isReady, channelIfOpen != nil else { return }
    isUp = isReady
    onChange(self, isReady)
  }

  private func openMessages() {
    guard let channelIfOpen else { return }
    messages = WireRaftPeerStub(channel: channelIfOpen).deliver { [weak self] _ in
      // The call ends with its connection, or because the member refuses this node's messages.
      self?.messages = nil
    }
  }
}
