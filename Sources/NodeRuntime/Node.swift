import KeyValueStore
import RPCCore
import RPCTransport
package import RaftCore
import RaftStorage
import Replication
package import SystemIO
import WireMessages

/// One member of a cluster, whatever its role: the replica with its disk, its peers, its callers and
/// the proxies it announces itself to.
///
/// Confined to its event loop. Everything that decides is elsewhere: `Replica` on what is committed
/// and answered, `ClusterSearch` on founding or joining a cluster, `LeadershipView` on what to report.
package final class Node {
  package let id: NodeID
  package private(set) var isAlive = true

  let driver: ReplicaDriver
  let links: PeerLinks
  var leadership: LeadershipView

  let loop: EventLoop
  let settings: NodeSettings
  let identity: OwnIdentity
  let onEvent: (NodeEvent) -> Void
  let onFailure: (NodeFailure) -> Void

  /// Until the persistence thread takes it over; the data directory stays locked while anybody
  /// holds it.
  var storage: RaftStorage<LocalFileSystem>?
  /// Asked for `newest` only; the rest is the snapshot thread's. As long as anybody holds it the data
  /// directory stays locked.
  var snapshotStore: SnapshotStore<LocalFileSystem>?
  var snapshotThread: SnapshotThread<LocalFileSystem>?
  var snapshotTraffic = SnapshotTraffic()
  var isSnapshotFailureTold = false
  private(set) var isDiskFull = false
  let server: RPCServer
  var persistence: PersistenceThread<LocalFileSystem>?
  var diskRoom = DiskRoom()
  var announcer: Announcer?
  var search: ClusterSearch
  var joining = JoinAttempts()
  /// Nothing is begun any more: the node was told to stop, or must not go on.
  var isStopping = false
  /// It was told to stop and lets calls under way end.
  var isDraining = false
  /// How far its threads have ended.
  enum End { case toCome, underWay, reached }
  var end = End.toCome
  /// Told when they have.
  var stopCompletions: [() -> Void] = []
  var isStrandedReported = false
  var isWaitReported = false
  var hasFailed = false
  var repairTimer: Timer?
  let handOver = HandOver()
  private(set) lazy var digestExchange = DigestExchange(node: self)
  var isRemoved = false
  /// The configuration that was last reported.
  var reported = ClusterConfiguration()
  var lostPeers: Set<NodeID> = []
  /// Answers of proxies in a row that did not count the node among the members.
  var absentAnswers = 0
  /// Answers of proxies in a row that said that a majority has another map.
  var divergedAnswers = 0
  /// Why a proxy, by its place in the settings, refuses the node's announcements.
  var reportedRefusals: [Int: String] = [:]

  /// Opens the port and the data directory and starts to look for its cluster. Call it on the loop's
  /// thread, before the loop runs or on it.
  ///
  /// - Parameters:
  ///   - onEvent: called on the loop with what people at the terminal want to know.
  ///   - onFailure: called once, on the loop, when the node must not go on.
  /// - Throws: `NodeFailure.cannotStart`.
  package init(
    loop: EventLoop, settings: NodeSettings, onEvent: @escaping (NodeEvent) -> Void,
    onFailure: @escaping (NodeFailure) -> Void
  ) throws(NodeFailure) {
    let opening = try NodeOpening(loop: loop, settings: settings, onEvent: onEvent)
    let identity = opening.identity
    self.loop = loop
    self.settings = settings
    self.onEvent = onEvent
    self.onFailure = onFailure
    self.identity = identity
    server = opening.server
    storage = opening.storage
    snapshotStore = opening.storage.snapshots
    id = identity.nodeID
    driver = ReplicaDriver(loop: loop, replica: opening.replica)
    leadership = LeadershipView(ownID: id)
    links = PeerLinks(
      loop: loop, ownID: id, dials: settings.dials, identity: { identity.asPeer })
    search = ClusterSearch(origin: settings.origin, proxyCount: settings.proxies.count)
    connectParts()
    isRemoved = wasRemoved
    onEvent(.listening(address: opening.listensAt))
    for event in opening.recovery { onEvent(event) }
    start()
  }

  /// Where others find the node, `host:port`.
  package var address: String { identity.address }
  package var clusterID: ClusterID { identity.clusterID }
  var configuration: ClusterConfiguration { driver.replica.node.configuration }

  /// Whether the log has a configuration with this node, and a newer one without it. Such a node has
  /// been removed, and must not join again: its identity is spent.
  var wasRemoved: Bool {
    configuration[id] == nil && driver.replica.node.wasMember(id)
  }

  var isLeader: Bool { driver.replica.node.role == .leader }

  /// The connection to the leader, when that is another node.
  var leaderLink: PeerLink? {
    driver.replica.node.leader.flatMap { links[$0] }
  }

  var leaderHint: LeaderHint? {
    guard let leader = driver.replica.node.leader else { return nil }
    return LeaderHint(
      id: leader.rawValue, address: displayAddress(leader),
      term: driver.replica.node.currentTerm.rawValue)
  }

  func displayAddress(_ node: NodeID) -> String {
    if node == id { return address }
    return links.address(of: node) ?? configuration[node]?.address ?? "node \(node.hexadecimal)"
  }

  // MARK: Starting

  private func connectParts() {
    driver.shell = self
    links.onChange = { [weak self] link, isUp in
      self?.peer(link, changedTo: isUp)
    }
    links.onLoss = { [weak self] link in
      guard let self, isAlive, !isStopping else { return }
      driver.peerUnreachable(link.id)
    }
    var router = RPCRouter()
    PeerServer(node: self).register(in: &router)
    StoreServer(node: self, limits: KeyValueLimits()).register(in: &router)
    ControlServer(node: self).register(in: &router)
    MembershipServer(node: self).register(in: &router)
    server.router = router
  }

  private func start() {
    announcer = Announcer(
      loop: loop, proxies: settings.proxies, dials: settings.dials,
      identity: { [identity] in identity.asPeer },
      status: { [unowned self] in status },
      onReply: { [weak self] proxy, reply in self?.heard(from: proxy, reply) })
    if settings.startsDead {
      setLiveness(isAlive: false)
    }
    // A node whose directory names a cluster is heard by that cluster's members, who may have added
    // it before it last stopped, whether its own log says so yet or not.
    if clusterID != .unknown {
      enterCluster()
    }
    if isRemoved {
      onEvent(.removedSelf)
    } else if configuration[id] == nil {
      onEvent(.lookingForCluster(proxies: settings.proxies))
      decide()
    }
    announcer?.start()
    watchRepair()
  }

  /// From here on the node takes part, as far as the configuration in its log lets it.
  func enterCluster() {
    guard let storage else {
      preconditionFailure(
        "node \(id.hexadecimal) enters cluster \(clusterID.hexadecimal) a second time")
    }
    do {
      persistence = try PersistenceThread(
        storage: storage, loop: loop,
        stallNanoseconds: UInt64(settings.electionTimeoutMillisecondsMax) * 2_000_000,
        onPersisted: { [weak self] number in self?.driver.persisted(through: number) },
        onFailure: { [weak self] error in self?.fail(.storage("\(error)")) },
        onDiskFull: { [weak self] isFull in self?.diskFull(isFull) },
        onDiskStall: { [weak self] isStalled in self?.diskStalled(isStalled) })
      self.storage = nil
      snapshotThread = try SnapshotThread(
        store: storage.snapshots, limits: KeyValueLimits(), loop: loop,
        onReport: { [weak self] report in self?.snapshotThreadReported(report) })
    } catch {
      return fail(.cannotStart("\(error)"))
    }
    configurationChanged(configuration)
    digestExchange.start()
    if isAlive {
      driver.startTicking()
    }
  }

  // MARK: The disk

  /// Raft goes on without new entries until there is room again.
  private func diskFull(_ isFull: Bool) {
    guard isFull != isDiskFull else { return }
    isDiskFull = isFull
    onEvent(.diskFull(isFull))
    driver.report { $0.diskFull(isFull) }
    announcer?.announceNow()
  }

  /// That the disk moves again the replica sees by what is persisted.
  private func diskStalled(_ isStalled: Bool) {
    onEvent(.diskStalled(isStalled))
    if isStalled { driver.report { $0.diskStalled() } }
  }

  // MARK: Playing dead

  /// A dead node runs but neither answers nor sends, and its clock stands still. Its disk is as it
  /// was, so that it catches up when it is alive again.
  package func setLiveness(isAlive: Bool) {
    guard self.isAlive != isAlive else { return }
    self.isAlive = isAlive
    server.isSilent = !isAlive
    links.setSilent(!isAlive)
    announcer?.setSilent(!isAlive)
    if isAlive {
      if persistence != nil { driver.startTicking() }
      decide()
    } else {
      driver.stopTicking()
    }
    onEvent(.livenessChanged(isAlive: isAlive))
  }

  // MARK: Peers

  private func peer(_ link: PeerLink, changedTo isUp: Bool) {
    guard isAlive, !isStopping, configuration[link.id] != nil else { return }
    if isUp {
      if lostPeers.remove(link.id) != nil {
        onEvent(.peerRegained(address: link.address, role(of: link.id)))
      }
    } else {
      driver.peerUnreachable(link.id)
      if lostPeers.insert(link.id).inserted {
        onEvent(.peerLost(address: link.address, role(of: link.id)))
      }
    }
  }

  private func role(of peer: NodeID) -> PeerRole {
    if leadership.leader == peer { return .leader }
    return configuration[peer]?.isVoter == false ? .learner : .follower
  }
}
