import RPCCore
import RaftCore
import WireMessages

/// Tells how the cluster is: once, or with every event from now on.
final class ObserverServer: WireClusterObserverService {
  private let monitor: ClusterMonitor
  private let ownAddress: () -> String
  private let watchersMax: Int
  private var watchers: [UInt64: StreamingServerCall<WireClusterEvent>] = [:]
  private var lastWatcher: UInt64 = 0
  private var lastEvent: UInt64 = 0

  init(monitor: ClusterMonitor, watchersMax: Int, ownAddress: @escaping () -> String) {
    self.monitor = monitor
    self.watchersMax = watchersMax
    self.ownAddress = ownAddress
  }

  func status(_ request: WireClusterStatusRequest, call: UnaryServerCall<WireClusterStatus>) {
    call.reply(status)
  }

  func watch(
    _ request: WireClusterStatusRequest, call: StreamingServerCall<WireClusterEvent>
  ) {
    guard watchers.count < watchersMax else {
      return call.fail(
        RPCError(
          .resourceExhausted, "\(watchersMax) watch this cluster already, which is the limit",
          isKnownNotExecuted: true))
    }
    lastWatcher += 1
    let number = lastWatcher
    watchers[number] = call
    call.call.onCancel = { [weak self] in self?.watchers[number] = nil }
    send(WireClusterEvent(number: lastEvent, status: status), to: number)
  }

  /// Tells all that watch.
  func tell(_ event: DirectoryEvent) {
    lastEvent += 1
    guard !watchers.isEmpty else { return }
    let message = WireClusterEvent(
      number: lastEvent, event: WireClusterEvent.Event(event), status: status)
    for number in watchers.keys.sorted() { send(message, to: number) }
  }

  /// Ends all watches.
  func stop() {
    let ending = watchers.values
    watchers = [:]
    for call in ending {
      call.fail(RPCError(.unavailable, "the proxy is stopping; watch through another one"))
    }
  }

  /// A watcher that does not keep up is cut: it watches anew and begins with the present state.
  private func send(_ event: WireClusterEvent, to number: UInt64) {
    guard let call = watchers[number], call.send(event) == .refused else { return }
    watchers[number] = nil
    call.fail(
      RPCError(
        .resourceExhausted, "events came faster than they were read; watch again to go on"))
  }

  private var status: WireClusterStatus {
    let directory = monitor.directory
    let leader = directory.leader.flatMap { directory[$0] }
    let commit = leader?.report?.commitIndex ?? .zero
    return WireClusterStatus(
      clusterID: directory.clusterID.rawValue,
      leaderID: leader?.liveness == .alive ? leader?.id.rawValue ?? 0 : 0,
      term: directory.term.rawValue,
      nodes: directory.nodes.sorted(by: Self.precedes).map { view(of: $0, leaderCommit: commit) },
      proxyAddress: ownAddress())
  }

  /// By address. Of two members with one, as of a node that came back without its disk, the one that is
  /// gone comes first: whoever removes a member by its port means that one.
  static func precedes(_ left: ClusterDirectory.Node, _ right: ClusterDirectory.Node) -> Bool {
    if left.address != right.address {
      return SortedAddress(left.address) < SortedAddress(right.address)
    }
    let (isLeftAlive, isRightAlive) = (left.liveness == .alive, right.liveness == .alive)
    return isLeftAlive == isRightAlive ? left.id < right.id : isRightAlive
  }

  private func view(of node: ClusterDirectory.Node, leaderCommit: LogIndex) -> WireNodeView {
    var report =
      node.report
      ?? NodeReport(id: node.id, clusterID: monitor.directory.clusterID, address: node.address)
    report.role = monitor.directory.role(of: node)
    let link = monitor.links[node.id]
    let (lag, isAhead) = leaderCommit.rawValue.subtractingReportingOverflow(
      report.commitIndex.rawValue)
    return WireNodeView(
      status: WireNodeStatus(report), liveness: WireLiveness(node.liveness),
      readsServed: link?.readsServed ?? 0, writesServed: link?.writesServed ?? 0,
      lag: isAhead ? 0 : lag)
  }
}

/// Addresses in the order that people expect: the shorter port first.
private struct SortedAddress: Comparable {
  let text: String

  init(_ text: String) { self.text = text }

  static func < (left: SortedAddress, right: SortedAddress) -> Bool {
    left.text.utf8.count == right.text.utf8.count
      ? left.text < right.text : left.text.utf8.count < right.text.utf8.count
  }
}

extension WireClusterEvent.Event {
  init(_ event: DirectoryEvent) {
    switch event {
    case .leaderElected(let id, let address, let term, let votes):
      self = .leaderElected(
        WireLeaderElected(
          nodeID: id.rawValue, address: address, term: term.rawValue, voteAddresses: votes))
    case .nodeChanged(let id, let address, let role, let change):
      self = .nodeChanged(
        WireNodeChanged(
          nodeID: id.rawValue, address: address, role: WireRole(role),
          change: WireNodeChanged.Change(change)))
    }
  }
}

extension WireNodeChanged.Change {
  init(_ change: NodeChange) {
    switch change {
    case .found: self = .found
    case .lost: self = .lost
    case .regained: self = .regained
    case .removed: self = .removed
    case .promoted: self = .promoted
    case .demoted: self = .demoted
    }
  }
}
