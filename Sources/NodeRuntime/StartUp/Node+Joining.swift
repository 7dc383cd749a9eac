import RPCCore
import RaftCore
import RaftStorage
import SystemIO
import WireMessages

/// Finding the cluster: a node without one asks the proxies, and founds or joins as `ClusterSearch`
/// decides.
extension Node {
  func heard(from proxy: Int, _ reply: Result<WireAnnounceReply, RPCError>?) {
    guard !isStopping else { return }
    switch reply {
    case .success(let reply) where reply.members.count > ClusterConfiguration.membersMax:
      // No proxy knows so many: whoever says so is none.
      search.answered(proxy: proxy, .unreachable)
    case .success(let reply):
      reportedRefusals[proxy] = nil
      findPeers(reply)
      notice(absenceIn: reply)
      notice(divergenceIn: reply)
      search.answered(
        proxy: proxy,
        reply.clusterID == 0
          ? .knowsNone(isSettled: reply.isSettled) : .knows(ClusterID(reply.clusterID)))
    case .failure(let error) where error.code == .failedPrecondition:
      // The proxy serves another cluster: no answer about this node's own.
      if reportedRefusals.updateValue(error.message, forKey: proxy) != error.message {
        onEvent(.refusedByProxy(address: settings.proxies[proxy], reason: error.message))
      }
    case .failure, nil:
      search.answered(proxy: proxy, .unreachable)
    }
    decide()
  }

  /// Members that have moved while this node was away, or together with it, are where the proxy says.
  private func findPeers(_ reply: WireAnnounceReply) {
    guard isAlive, reply.clusterID == clusterID.rawValue else { return }
    for member in reply.members where configuration[NodeID(member.nodeID)] != nil {
      links.found(NodeID(member.nodeID), address: member.address)
    }
  }

  /// A node that was removed while it was away cannot learn of it from its own log, and no member
  /// talks to it any more. A proxy that has heard of a newer log does not name it.
  private func notice(absenceIn reply: WireAnnounceReply) {
    guard reply.clusterID == clusterID.rawValue, configuration[id] != nil, !reply.members.isEmpty,
      !reply.members.contains(where: { $0.nodeID == id.rawValue })
    else {
      absentAnswers = 0
      return
    }
    absentAnswers += 1
    if absentAnswers == Self.absentAnswersMax {
      onEvent(.removedSelf)
    }
  }

  /// So many answers, of several a second, are no mere delay.
  private static let absentAnswersMax = 15

  /// A majority has another map at the same entry. One answer may be about a state that the node has
  /// left by now; two in a row are not.
  private func notice(divergenceIn reply: WireAnnounceReply) {
    guard reply.clusterID == clusterID.rawValue, reply.hasDiverged else {
      divergedAnswers = 0
      return
    }
    divergedAnswers += 1
    guard divergedAnswers >= 2 else { return }
    fail(.hasDiverged)
  }

  func decide() {
    guard isAlive, !isStopping, !isDraining, !isRemoved, joining.mayBegin(at: loop.now)
    else { return }
    if let member = configuration[id] {
      if member.address != address { tellNewAddress() }
      return
    }
    switch search.decision(within: clusterID) {
    case .wait:
      tellMissingProxies()
    case .bootstrap where clusterID == .unknown:
      bootstrap()
    case .bootstrap:
      // The directory belongs to a cluster that this node has not joined yet, or was killed while
      // founding. It cannot tell which; founding another one here might be a lie about what was lost.
      guard !isStrandedReported else { break }
      isStrandedReported = true
      onEvent(.stranded(clusterID))
    case .join(let found):
      join(found)
    }
  }

  /// Told once: whoever starts a leader before its proxy need not read it again and again.
  private func tellMissingProxies() {
    let missing = search.missingProxies
    guard clusterID == .unknown, !missing.isEmpty, !isWaitReported else { return }
    isWaitReported = true
    onEvent(.waitingForProxies(missing.map { settings.proxies[$0] }))
  }

  private func bootstrap() {
    guard adopt(ClusterID(max(1, SystemRandom.uint64()))) else { return }
    onEvent(.bootstrapped(clusterID: clusterID))
    enterCluster()
    guard !isStopping else { return }
    driver.bootstrap(Member(id: id, address: address, isVoter: true))
  }

  private func join(_ found: ClusterID) {
    guard clusterID == .unknown || clusterID == found else {
      joining.failed(
        reason:
          "the data directory belongs to cluster \(clusterID.hexadecimal), and the proxies know "
          + "cluster \(found.hexadecimal); use another directory or other proxies"
      ).map(onEvent)
      return
    }
    guard let announcer, let proxy = search.proxyThatKnows(found), adopt(found) else { return }
    if persistence == nil {
      enterCluster()
    }
    guard !isStopping else { return }
    joining.begin(found, through: settings.proxies[proxy]).map(onEvent)
    askToBeAdded(through: announcer.channel(toProxy: proxy))
  }

  /// A member that listens elsewhere than the log says has the log say so: members that have all
  /// moved then find each other without anybody's help.
  private func tellNewAddress() {
    guard let announcer, let proxy = search.proxyThatKnows(clusterID) else { return }
    joining.beginMove()
    askToBeAdded(through: announcer.channel(toProxy: proxy))
  }

  private func askToBeAdded(through channel: any RPCChannel) {
    let options = CallOptions(
      deadline: Deadline(nanoseconds: loop.now + JoinAttempts.answerNanosecondsMax))
    WireMembershipStub(channel: channel).join(
      WireJoinRequest(nodeID: id.rawValue, address: address), options: options
    ) { [weak self] result in
      guard let self, !self.isStopping else { return }
      self.joining.ended(at: self.loop.now)
      // A member whose new address is not in the log yet tries again, and is found by it until then.
      if case .failure(let error) = result, self.configuration[self.id] == nil {
        self.joining.failed(reason: error.message).map(self.onEvent)
      }
    }
  }

  /// Remembers the cluster in the data directory before anything is done in its name.
  private func adopt(_ found: ClusterID) -> Bool {
    guard clusterID != found else { return true }
    guard let storage else {
      preconditionFailure("cluster \(found.hexadecimal) is adopted after \(clusterID.hexadecimal)")
    }
    do {
      try storage.saveIdentity(NodeIdentity(nodeID: id, clusterID: found))
      identity.clusterID = found
      return true
    } catch {
      fail(.storage("\(error)"))
      return false
    }
  }
}
