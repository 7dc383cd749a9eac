import RPCCore
import RPCTransport
import SystemIO
import WireMessages

/// Tells every proxy again and again that the node is there and how it is, and hears from them which
/// cluster they know.
///
/// At most one announcement to a proxy is under way. One that falls due meanwhile is sent when it has
/// ended.
final class Announcer {
  /// The time between announcements when nothing happens.
  static let periodNanoseconds: UInt64 = 200_000_000
  /// How long a proxy may take to answer before it counts as unreachable.
  static let answerNanosecondsMax: UInt64 = 1_000_000_000

  /// The channel to one proxy, with at most one announcement under way on it.
  private final class Link {
    let channel: RPCClientChannel
    var isUnderWay = false
    var isDue = false

    init(channel: RPCClientChannel) {
      self.channel = channel
    }
  }

  private let loop: EventLoop
  private let status: () -> WireNodeStatus
  private let onReply: (_ proxy: Int, Result<WireAnnounceReply, RPCError>?) -> Void
  private var links: [Link] = []
  private var timer: Timer?
  private var isSilent = false

  /// `onReply` is called with `nil` when no connection to the proxy could be made.
  init(
    loop: EventLoop, proxies: [String], dials: [String: String],
    identity: @escaping () -> PeerIdentity,
    status: @escaping () -> WireNodeStatus,
    onReply: @escaping (_ proxy: Int, Result<WireAnnounceReply, RPCError>?) -> Void
  ) {
    self.loop = loop
    self.status = status
    self.onReply = onReply
    links = proxies.enumerated().map { index, address in
      Link(
        channel: RPCClientChannel(
          loop: loop, address: dials[address] ?? address, identity: identity, settings: .forPeers
        ) { [weak self] state in
          self?.channel(index, changedTo: state)
        })
    }
  }

  func start() {
    announceNow()
    scheduleNext()
  }

  func stop() {
    timer?.cancel()
    timer = nil
    for link in links {
      link.channel.close()
    }
    links = []
  }

  func setSilent(_ isSilent: Bool) {
    self.isSilent = isSilent
    for link in links {
      link.channel.isSilent = isSilent
    }
    if !isSilent {
      announceNow()
    }
  }

  func channel(toProxy index: Int) -> any RPCChannel {
    links[index].channel
  }

  /// Something changed that proxies act on.
  func announceNow() {
    guard !isSilent else { return }
    for index in links.indices {
      announce(to: index)
    }
  }

  private func scheduleNext() {
    timer = loop.schedule(after: Self.periodNanoseconds) { [weak self] in
      guard let self else { return }
      self.announceNow()
      self.scheduleNext()
    }
  }

  private func announce(to index: Int) {
    let link = links[index]
    guard !link.isUnderWay else {
      link.isDue = true
      return
    }
    // A connection that is being made will be announced over as soon as it stands; an announcement
    // that waited for it would tell an old state.
    guard link.channel.state.isReady else { return }
    link.isUnderWay = true
    link.isDue = false
    let options = CallOptions(
      deadline: Deadline(nanoseconds: loop.now + Self.answerNanosecondsMax))
    WireDiscoveryStub(channel: link.channel).announce(
      WireAnnounceRequest(status: status()), options: options
    ) { [weak self] result in
      guard let self else { return }
      link.isUnderWay = false
      self.onReply(index, result)
      if link.isDue, !self.isSilent, self.links.indices.contains(index) {
        self.announce(to: index)
      }
    }
  }

  private func channel(_ index: Int, changedTo state: ChannelState) {
    guard links.indices.contains(index) else { return }
    switch state {
    case .ready:
      if !isSilent { announce(to: index) }
    case .failed:
      onReply(index, nil)
    case .idle, .connecting, .closed:
      break
    }
  }
}
