import RPCCore
import RPCTransport
import RaftCore
package import SystemIO
import WireMessages

/// A proxy: the address that clients know. Writes go to the leader, reads to the followers in turn;
/// when a node dies, what was under way is sent elsewhere if that is safe, and waits until it can
/// be answered.
///
/// It keeps nothing but, if it is given a directory, which cluster it serves (`ProxyMemory`): a proxy
/// that is started again has learned all it needs within a second, and any number of them may serve
/// one cluster. Belongs to its loop.
///
/// ```
///   nodes ── Announce ──▶ DiscoveryServer ─▶ ClusterMonitor ─▶ ClusterDirectory
///                                                │ routes            │ events
///   clients ── Store ───▶ RequestForwarder ◀─────┘                   ▼
///                             │ Forwarding                     ObserverServer ──▶ Watch
///                             ▼
///                      NodeLink, one per node
/// ```
package final class Proxy {
  package let settings: ProxySettings
  private let loop: EventLoop
  private let onEvent: (ProxyEvent) -> Void
  private let monitor: ClusterMonitor
  private let forwarder: RequestForwarder
  private let observer: ObserverServer
  private let discovery: DiscoveryServer
  private let whoAmI: Identity
  private var server: RPCServer?

  /// Who the proxy says it is; the cluster is known once a node has announced itself.
  private final class Identity {
    var address = ""
    var clusterID: UInt64 = 0
  }

  /// `onEvent` is called on the loop.
  package init(
    loop: EventLoop, settings: ProxySettings, onEvent: @escaping (ProxyEvent) -> Void = { _ in }
  ) {
    let whoAmI = Identity()
    let monitor = ClusterMonitor(loop: loop, settings: settings) {
      PeerIdentity(kind: .proxy, clusterID: whoAmI.clusterID, address: whoAmI.address)
    }
    let observer = ObserverServer(monitor: monitor, watchersMax: settings.watchersMax) {
      whoAmI.address
    }
    monitor.onEvent = { [unowned observer, unowned monitor] event in
      whoAmI.clusterID = monitor.directory.clusterID.rawValue
      observer.tell(event)
      onEvent(.cluster(event))
    }
    monitor.onRivalChange = { [unowned monitor] rival in
      let directory = monitor.directory
      guard let rival else { return onEvent(.clusterUndisputed(directory.clusterID)) }
      onEvent(
        .clusterInDoubt(
          rival, ours: directory.clusterID, voterCount: directory.configuration.voters.count))
    }
    self.loop = loop
    self.settings = settings
    self.onEvent = onEvent
    self.whoAmI = whoAmI
    self.monitor = monitor
    self.observer = observer
    forwarder = RequestForwarder(loop: loop, settings: settings, monitor: monitor)
    discovery = DiscoveryServer(loop: loop, monitor: monitor) { refusal in
      onEvent(.announcementRefused(refusal))
    }
  }

  /// Where the proxy listens, `host:port`; empty before `start`.
  package var address: String { whoAmI.address }

  /// Begins to serve. Throws `SystemError` when the port is taken, `SocketAddressError` when the
  /// host is no address, `ProxyMemoryError` when it cannot tell which cluster it has served.
  package func start() throws {
    try monitor.recall()
    whoAmI.clusterID = monitor.directory.clusterID.rawValue
    var router = RPCRouter()
    ForwardedServices.register(in: &router, forwarder: forwarder)
    discovery.register(in: &router)
    observer.register(in: &router)
    // A node of another cluster is let in as far as `Announce`, which tells it what is wrong.
    let server = RPCServer(
      loop: loop,
      identity: { [whoAmI] in PeerIdentity(kind: .proxy, address: whoAmI.address) },
      router: router, limits: settings.limits,
      log: { [onEvent] event in onEvent(.transport(event)) })
    let bare = try SocketAddress(host: settings.host, port: settings.port)
    let port = try server.listen(on: bare)
    whoAmI.address = SocketAddress(host: bare.host, port: port).description
    self.server = server
    monitor.start()
    onEvent(.listening(address: whoAmI.address))
    if let directory = settings.dataDirectory, monitor.directory.isRemembered {
      onEvent(.remembers(monitor.directory.clusterID, directory: directory))
    }
  }

  /// How long calls under way may take to end, in nanoseconds.
  private static let drainNanosecondsMax: UInt64 = 10_000_000_000

  /// Takes no new calls, lets those under way end and stops. Nodes go on announcing themselves: a
  /// leader that is elected meanwhile gets the writes that wait for one.
  package func drain(completion: @escaping () -> Void) {
    observer.stop()
    let finish = { [self] in
      stop()
      completion()
    }
    guard let server else { return finish() }
    server.drain(
      sparing: [WireDiscoveryMethods.announce.descriptor], patience: Self.drainNanosecondsMax,
      completion: finish)
  }

  /// Ends the calls under way with `.unavailable` and closes all connections.
  package func stop() {
    observer.stop()
    server?.close()
    server = nil
    forwarder.stop()
    monitor.stop()
  }
}
