import RPCCore
import RaftCore
import RaftStorage
import SystemIO
import WireMessages

/// Finding the cluster: a node without one asks the proxies, and founds or joins as `ClusterSearch`
/// decides.
extension Node {
  func heard(from proxy: Int, _ reply: WireAnnounceReply?) {
    findPeers(reply)
    guard persistence == nil || isJoining else { return }
    if let reply {
      search.answered(
        proxy: proxy,
        reply.clusterID == 0
          ? .knowsNone(isSettled: reply.isSettled) : .knows(ClusterID(reply.clusterID)))
    } else {
      search.answered(proxy: proxy, .unreachable)
    }
    decide()
  }

  /// Members that have moved while this node was away, or together with it, are where the proxy says.
  private func findPeers(_ reply: WireAnnounceReply?) {
    guard let reply, isAlive, reply.clusterID == clusterID.rawValue else { return }
    for member in reply.members where configuration[NodeID(member.nodeID)] != nil {
      links.found(NodeID(member.nodeID), address: member.address)
    }
  }

  func decide() {
    guard !isJoining, !isRemoved, isAlive, configuration[id] == nil else { return }
    switch search.decision {
    case .wait:
      break
    case .bootstrap where clusterID == .unknown:
      bootstrap()
    case .bootstrap:
      // The directory belongs to a cluster that this node has not joined yet; founding another
      // one here would be a lie about what was lost.
      break
    case .join(let found):
      join(found)
    }
  }

  private func bootstrap() {
    guard adopt(ClusterID(max(1, SystemRandom.uint64()))) else { return }
    onEvent(.bootstrapped(clusterID: clusterID))
    enterCluster()
    driver.bootstrap(Member(id: id, address: address, isVoter: true))
  }

  private func join(_ found: ClusterID) {
    guard clusterID == .unknown || clusterID == found else {
      return onEvent(
        .joinFailed(
          reason:
            "the data directory belongs to cluster \(clusterID.rawValue), and the proxies know "
            + "cluster \(found.rawValue); use another directory or other proxies"))
    }
    guard let announcer, let proxy = search.proxyThatKnows(found), adopt(found) else { return }
    if persistence == nil {
      enterCluster()
    }
    isJoining = true
    onEvent(.joining(clusterID: found, through: settings.proxies[proxy]))
    let options = CallOptions(deadline: Deadline(nanoseconds: loop.now + 5_000_000_000))
    WireMembershipStub(channel: announcer.channel(toProxy: proxy)).join(
      WireJoinRequest(nodeID: id.rawValue, address: address), options: options
    ) { [weak self] result in
      guard let self else { return }
      self.isJoining = false
      if case .failure(let error) = result {
        // The next announcement's answer starts the next attempt.
        self.onEvent(.joinFailed(reason: error.message))
      }
    }
  }

  /// Remembers the cluster in the data directory before anything is done in its name.
  private func adopt(_ found: ClusterID) -> Bool {
    guard clusterID != found else { return true }
    guard let storage else {
      preconditionFailure("cluster \(found.rawValue) is adopted after \(clusterID.rawValue)")
    }
    do {
      try storage.saveIdentity(NodeIdentity(nodeID: id, clusterID: found))
      identity.clusterID = found
      return true
    } catch {
      onFailure(.storage("\(error)"))
      return false
    }
  }
}
