import RPCCore
import RPCTransport
import RaftCore
import SystemIO
import WireMessages

/// Keeps a `ClusterDirectory` informed, and a connection to each of its nodes.
///
/// Everything that is learned goes through `update`, which makes the connections follow the
/// directory and then tells what has changed.
final class ClusterMonitor {
  private let loop: EventLoop
  private let settings: ProxySettings
  private let identity: () -> PeerIdentity
  private(set) var directory: ClusterDirectory
  private(set) var links: [NodeID: NodeLink] = [:]
  private var routes = RouteTable()
  private var ticker: Timer?

  /// Where requests may go has changed.
  var onRoutesChange: (RouteTable) -> Void = { _ in }
  var onEvent: (DirectoryEvent) -> Void = { _ in }
  /// It is in doubt, or not any more, which cluster is the right one.
  var onRivalChange: (RivalCluster?) -> Void = { _ in }
  private var toldRival: RivalCluster?
  private let memory: ProxyMemory?

  init(loop: EventLoop, settings: ProxySettings, identity: @escaping () -> PeerIdentity) {
    self.loop = loop
    self.settings = settings
    self.identity = identity
    directory = ClusterDirectory(settings: settings.directory, at: loop.now)
    memory = settings.dataDirectory.map(ProxyMemory.init)
  }

  /// Recalls the cluster that was served before. Called before anybody announces itself.
  func recall() throws(ProxyMemoryError) {
    guard let memory else { return }
    directory = ClusterDirectory(
      settings: settings.directory, remembered: try memory.recall(), at: loop.now)
  }

  func start() {
    ticker = loop.schedule(after: settings.checkNanoseconds) { [weak self] in self?.check() }
  }

  func stop() {
    ticker?.cancel()
    ticker = nil
    for link in links.values { link.close() }
    links = [:]
  }

  // MARK: What is learned

  func announced(_ report: NodeReport) throws(AnnouncementRefusal) {
    // Also when it is refused: it may be what puts the proxy's own cluster in doubt.
    defer { update() }
    if directory.clusterID == .unknown, report.clusterID != .unknown {
      do {
        try memory?.remember(report.clusterID)
      } catch {
        throw .notRemembered(error)
      }
    }
    try directory.announced(report, at: loop.now)
  }

  func hinted(_ hint: LeaderHint) {
    directory.hinted(leader: NodeID(hint.id), term: Term(hint.term), at: loop.now)
    update()
  }

  private func connectionChanged(of id: NodeID, to connection: NodeConnection) {
    directory.connectionChanged(of: id, to: connection, at: loop.now)
    update()
  }

  private func update() {
    for node in directory.nodes {
      if let link = links[node.id] {
        link.move(to: node.address)
      } else {
        links[node.id] = NodeLink(
          id: node.id, address: node.address,
          open: { [loop, identity, settings] address, onChange in
            RPCClientChannel(
              loop: loop, address: settings.dials[address] ?? address, identity: identity,
              settings: settings.nodeChannel, onStateChange: onChange)
          },
          onChange: { [weak self] id, connection in
            self?.connectionChanged(of: id, to: connection)
          })
      }
    }
    if links.count > directory.nodes.count {
      for (id, link) in links where directory[id] == nil {
        links[id] = nil
        link.close()
      }
    }
    let current = directory.routes
    if current != routes {
      routes = current
      onRoutesChange(current)
    }
    for event in directory.takeEvents() { onEvent(event) }
    if directory.rival?.id != toldRival?.id {
      toldRival = directory.rival
      onRivalChange(toldRival)
    }
  }

  // MARK: Time

  private func check() {
    directory.advance(to: loop.now)
    for id in directory.overdue(at: loop.now) { askStatus(of: id) }
    update()
    ticker = loop.schedule(after: settings.checkNanoseconds) { [weak self] in self?.check() }
  }

  /// A node that can be reached but does not announce itself here is asked how it is.
  private func askStatus(of id: NodeID) {
    guard let channel = links[id]?.channel else { return }
    let deadline = Deadline(nanoseconds: loop.now + settings.checkNanoseconds)
    WireNodeControlStub(channel: channel).status(
      WireNodeStatusRequest(), options: CallOptions(deadline: deadline)
    ) { [weak self] result in
      guard let self, case .success(let status) = result, let report = NodeReport(status) else {
        return
      }
      try? announced(report)
    }
  }
}
