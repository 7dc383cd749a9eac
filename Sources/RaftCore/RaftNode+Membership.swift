// Membership: one server at a time (thesis §4.1 to §4.2), or through joint consensus where more than
// one voter changes (paper §6), with the correction of 2015 that a leader changes nothing before it
// has committed an entry of its own term.

extension RaftNode {
  /// Changes the configuration. The change is in force once the entry of the returned identity is
  /// committed, or, where more than one voter changes, is sure to come into force then; where nothing
  /// had to be changed, the entry is that of the configuration in force, or a later one that is
  /// committed.
  package mutating func proposeMembership(
    _ change: MembershipChange
  ) throws(MembershipRefusal) -> EntryID {
    guard let leadership else { throw .notLeader(leader: leader) }
    if let transfer = leadership.transfer { throw .transferring(to: transfer.target) }
    guard commitIndex >= leadership.termStart || Canary.changesBeforeTermCommit.isActive else {
      throw .termNotCommitted(currentTerm)
    }
    let present = configurations.latest
    // The entry that brought the configuration may be dropped by now; the boundary comes after it.
    let presentID = log.id(at: present.index) ?? log.boundary
    guard !present.configuration.isJoint else { throw .changeInProgress(presentID) }
    var members = present.configuration.members
    try apply(change, to: &members)
    let changed = ClusterConfiguration(members: members)
    if changed == present.configuration { return presentID }
    guard isConfigurationCommitted || Canary.overlapsChanges.isActive else {
      throw .changeInProgress(presentID)
    }
    guard !isDiskFull else { throw .diskFull }
    return try appendConfiguration(members)
  }

  /// What the members are after a change.
  private func apply(
    _ change: MembershipChange, to members: inout [Member]
  ) throws(MembershipRefusal) {
    switch change {
    case .add(let id, let address):
      let byteCount = address.utf8.count
      guard byteCount <= Member.addressBytesMax else {
        throw .addressTooLong(byteCount: byteCount, limit: Member.addressBytesMax)
      }
      if let position = members.firstIndex(where: { $0.id == id }) {
        members[position] = Member(
          id: id, address: address, isVoter: members[position].isVoter)
        return
      }
      if configurations.removed.contains(id), !Canary.readmitsRemoved.isActive {
        throw .wasRemoved(id)
      }
      guard members.count < settings.membersMax else {
        throw .tooManyMembers(limit: settings.membersMax)
      }
      members.append(Member(id: id, address: address, isVoter: false))
    case .remove(let id):
      guard let position = members.firstIndex(where: { $0.id == id }) else {
        // Who asks again because the answer was lost is told that it is done.
        if wasMember(id) { return }
        throw .notAMember(id)
      }
      // Those that go with it, and are not among the removed yet, count as well.
      let going = configuration.members.count { member in
        !members.contains { $0.id == member.id }
      }
      guard configurations.removed.count + going < SnapshotMetadata.removedMax else {
        throw .tooManyRemoved(limit: SnapshotMetadata.removedMax)
      }
      members.remove(at: position)
      if !members.contains(where: \.isVoter) { throw .lastVoter(id) }
    case .promote(let id):
      guard let position = members.firstIndex(where: { $0.id == id }) else {
        throw .notAMember(id)
      }
      if members[position].isVoter { return }
      guard let peer = self.position(of: id).map({ peers[$0] }), isCaughtUp(peer) else {
        let matchIndex = self.position(of: id).map { peers[$0].matchIndex } ?? .zero
        throw .lagging(
          id, entryCount: log.lastIndex.rawValue - matchIndex.rawValue,
          limit: settings.promotionLagMax)
      }
      members[position] = Member(id: id, address: members[position].address, isVoter: true)
    case .all(let changes):
      guard changes.count <= settings.membersMax else {
        throw .tooManyMembers(limit: settings.membersMax)
      }
      for change in changes { try apply(change, to: &members) }
    }
  }

  /// Whether the configuration in force or any earlier one names the node, as far as this node has
  /// heard.
  package func wasMember(_ id: NodeID) -> Bool {
    configurations.names(id)
  }

  /// The configuration after the present one. Where their voters differ by more than one, two
  /// disjoint majorities could exist, and the joint one comes between them.
  private func next(_ members: [Member]) -> ClusterConfiguration {
    let present = configuration
    let former = Set(present.voters)
    let voters = Set(members.lazy.filter(\.isVoter).map(\.id))
    guard voters.symmetricDifference(former).count > 1, !Canary.skipsJointConsensus.isActive else {
      return ClusterConfiguration(members: members)
    }
    let kept = Set(members.lazy.map(\.id))
    // Learners may leave at once.
    let leaving = present.members.filter { $0.isVoter && !kept.contains($0.id) }
    return ClusterConfiguration(
      members: members + leaving.map { Member(id: $0.id, address: $0.address, isVoter: false) },
      outgoingVoters: present.voters, leaving: leaving.map(\.id))
  }

  /// A configuration that no live majority could commit would stop the cluster for good.
  private mutating func appendConfiguration(
    _ members: [Member]
  ) throws(MembershipRefusal) -> EntryID {
    let configuration = next(members)
    for voters in [configuration.voters, configuration.outgoingVoters] where !voters.isEmpty {
      let live = voters.count(where: mayElect)
      let needed = MajorityQuorum.size(voterCount: voters.count)
      guard live >= needed || Canary.changesWithoutLiveQuorum.isActive else {
        throw .noLiveQuorum(live: live, needed: needed)
      }
    }
    let payload = LogEntry.Payload.configuration(configuration)
    let byteCount = payload.byteCount
    guard byteCount <= settings.entryBytesMax else {
      throw .tooLarge(byteCount: byteCount, limit: settings.entryBytesMax)
    }
    return appendOwn(payload)
  }

  /// Whether a member is there, and may vote: one that lacks entries does not.
  private func mayElect(_ id: NodeID) -> Bool {
    isActive(id) && position(of: id).map { !peers[$0].isRepairing } ?? true
  }

  /// Whether a learner has all that is committed and lacks little else, so that it does not hold up
  /// commits as a voter (thesis §4.2.1).
  private func isCaughtUp(_ peer: Progress) -> Bool {
    if Canary.promotesLaggards.isActive { return isActive(peer) }
    return isActive(peer) && !peer.isRepairing && peer.matchIndex >= commitIndex
      && log.lastIndex.rawValue - peer.matchIndex.rawValue <= UInt64(settings.promotionLagMax)
  }

  /// Whether the leader may change the configuration of its own accord.
  private var mayChangeMembership: Bool {
    guard let leadership, leadership.transfer == nil, !isDiskFull else { return false }
    return (commitIndex >= leadership.termStart || Canary.changesBeforeTermCommit.isActive)
      && (isConfigurationCommitted || Canary.overlapsChanges.isActive) && !configuration.isJoint
  }

  /// Makes a learner a voter that has caught up. What stands in the way now is tried again with its
  /// next answer.
  mutating func promoteIfCaughtUp(_ position: Int) {
    let peer = peers[position]
    guard !peer.isVoter, !peer.isLeaving, mayChangeMembership, isCaughtUp(peer) else { return }
    setVote(of: peer.id, to: true)
  }

  /// Makes a voter a learner that was not heard of for very long: what is left of the voters has a
  /// smaller majority to find. It stays a member.
  mutating func demoteDeadVoter() {
    guard settings.deadVoterTimeoutTicks > 0, let leadership else { return }
    let dead = peers.first { peer in
      peer.isVoter
        && clock - max(peer.heardAt ?? 0, leadership.since)
          >= UInt64(settings.deadVoterTimeoutTicks)
    }
    guard let dead, mayChangeMembership else { return }
    setVote(of: dead.id, to: false)
  }

  private mutating func setVote(of id: NodeID, to isVoter: Bool) {
    var members = configuration.members
    guard let position = members.firstIndex(where: { $0.id == id }) else { return }
    members[position] = Member(id: id, address: members[position].address, isVoter: isVoter)
    // Refused where no live majority would be left.
    _ = try? appendConfiguration(members)
  }

  /// Another configuration is in force: its entry was appended, or a later one truncated.
  mutating func configurationChanged() {
    adoptConfiguration()
    outbox.isConfigurationUnreported = true
  }

  /// Brings `peers` and the voter count in step with the configuration in force. A leader keeps
  /// what it knows of members that stay, and keeps those that leave until that is committed.
  mutating func adoptConfiguration() {
    let configuration = self.configuration
    isVoter = configuration[id]?.isVoter ?? false
    voterCount = configuration.members.count(where: \.isVoter)
    isOutgoingVoter = configuration.outgoingVoters.contains(id)
    outgoingVoterCount = configuration.outgoingVoters.count
    var updated: [Progress] = []
    for member in configuration.members where member.id != id {
      // A new member is probed with the entry that brings it; were there nothing to send, nobody
      // would find out what it lacks.
      var peer =
        position(of: member.id).map { peers[$0] }
        ?? Progress(id: member.id, isVoter: member.isVoter, nextIndex: log.lastIndex)
      peer.isVoter = member.isVoter
      peer.isOutgoingVoter = configuration.outgoingVoters.contains(member.id)
      peer.isLeaving = false
      updated.append(peer)
    }
    if role == .leader {
      for var peer in peers where configuration[peer.id] == nil {
        peer.isVoter = false
        peer.isOutgoingVoter = false
        peer.isLeaving = true
        updated.append(peer)
      }
      updated.sort { $0.id < $1.id }
    }
    peers = updated
    if let target = leadership?.transfer?.target, configuration[target]?.isVoter != true {
      leadership?.transfer = nil
    }
    // Whose answers extended the lease may be no majority now.
    leadership?.leaseStart = nil
    leadership?.leaseRounds.removeAll()
  }

  /// Those that have left hear of it with a last message; a leader that has left makes room for
  /// the most up-to-date voter (thesis §4.2.2).
  mutating func configurationWasCommitted() {
    if configuration.isJoint {
      appendOwn(.configuration(configuration.afterJoint))
      return
    }
    for position in peers.indices
    where peers[position].isLeaving && peers[position].nextIndex >= log.firstIndex {
      let after = peers[position].nextIndex.previous
      let entries = log.batch(from: after.next, byteCountMax: settings.batchBytesMax)
      sendAppend(to: position, after: after, entries: Array(entries))
    }
    peers.removeAll(where: \.isLeaving)
    guard configuration[id] == nil, !Canary.leadsAfterRemoval.isActive else { return }
    replicate()
    makeRoom()
  }
}
