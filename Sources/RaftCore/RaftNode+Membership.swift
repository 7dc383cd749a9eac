// Membership, one server at a time: thesis §4.1 to §4.2, with the correction of 2015 that a leader
// changes nothing before it has committed an entry of its own term.

extension RaftNode {
  /// Changes the configuration. The change is made once the entry of the returned identity is
  /// committed; where nothing had to be changed, that is the entry of the configuration in force, or
  /// a later one that is committed.
  package mutating func proposeMembership(
    _ change: MembershipChange
  ) throws(MembershipRefusal) -> EntryID {
    guard let leadership else { throw .notLeader(leader: leader) }
    if let transfer = leadership.transfer { throw .transferring(to: transfer.target) }
    guard commitIndex >= leadership.termStart else { throw .termNotCommitted(currentTerm) }
    let present = configurations.latest
    // The entry that brought the configuration may be dropped by now; the boundary comes after it.
    let presentID = log.id(at: present.index) ?? log.boundary
    var members = present.configuration.members
    switch change {
    case .add(let id, let address):
      let byteCount = address.utf8.count
      guard byteCount <= Member.addressBytesMax else {
        throw .addressTooLong(byteCount: byteCount, limit: Member.addressBytesMax)
      }
      if let position = members.firstIndex(where: { $0.id == id }) {
        if members[position].address == address { return presentID }
        members[position] = Member(
          id: id, address: address, isVoter: members[position].isVoter)
      } else {
        if configurations.removed.contains(id) { throw .wasRemoved(id) }
        guard members.count < settings.membersMax else {
          throw .tooManyMembers(limit: settings.membersMax)
        }
        members.append(Member(id: id, address: address, isVoter: false))
      }
    case .remove(let id):
      guard let position = members.firstIndex(where: { $0.id == id }) else {
        // Who asks again because the answer was lost is told that it is done.
        if wasMember(id) { return presentID }
        throw .notAMember(id)
      }
      if members[position].isVoter, voterCount == 1 { throw .lastVoter(id) }
      members.remove(at: position)
    }
    guard isConfigurationCommitted else { throw .changeInProgress(presentID) }
    return try appendConfiguration(members)
  }

  /// Whether the configuration in force or any earlier one names the node, as far as this node has
  /// heard.
  package func wasMember(_ id: NodeID) -> Bool {
    configurations.names(id)
  }

  /// A configuration that no live majority could commit would stop the cluster for good.
  private mutating func appendConfiguration(
    _ members: [Member]
  ) throws(MembershipRefusal) -> EntryID {
    let configuration = ClusterConfiguration(members: members)
    let voters = configuration.voters
    let live = voters.count(where: isActive)
    let needed = MajorityQuorum.size(voterCount: voters.count)
    guard live >= needed else { throw .noLiveQuorum(live: live, needed: needed) }
    let payload = LogEntry.Payload.configuration(configuration)
    let byteCount = payload.byteCount
    guard byteCount <= settings.entryBytesMax else {
      throw .tooLarge(byteCount: byteCount, limit: settings.entryBytesMax)
    }
    return appendOwn(payload)
  }

  /// Makes a learner a voter that has all that is committed and lacks little else: then it does not
  /// hold up commits (thesis §4.2.1). What stands in the way now is tried again with its next
  /// answer.
  mutating func promoteIfCaughtUp(_ position: Int) {
    let peer = peers[position]
    guard !peer.isVoter, !peer.isLeaving, let leadership, leadership.transfer == nil,
      commitIndex >= leadership.termStart, isConfigurationCommitted,
      peer.matchIndex >= commitIndex,
      log.lastIndex.rawValue - peer.matchIndex.rawValue <= UInt64(settings.promotionLagMax)
    else { return }
    var members = configuration.members
    guard let index = members.firstIndex(where: { $0.id == peer.id }) else { return }
    members[index] = Member(id: peer.id, address: members[index].address, isVoter: true)
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
    var updated: [Progress] = []
    for member in configuration.members where member.id != id {
      // A new member is probed with the entry that brings it; were there nothing to send, nobody
      // would find out what it lacks.
      var peer =
        position(of: member.id).map { peers[$0] }
        ?? Progress(id: member.id, isVoter: member.isVoter, nextIndex: log.lastIndex)
      peer.isVoter = member.isVoter
      peer.isLeaving = false
      updated.append(peer)
    }
    if role == .leader {
      for var peer in peers where configuration[peer.id] == nil {
        peer.isVoter = false
        peer.isLeaving = true
        updated.append(peer)
      }
      updated.sort { $0.id < $1.id }
    }
    peers = updated
    if let target = leadership?.transfer?.target, configuration[target]?.isVoter != true {
      leadership?.transfer = nil
    }
  }

  /// Those that have left hear of it with a last message; a leader that has left makes room for
  /// the most up-to-date voter (thesis §4.2.2).
  mutating func configurationWasCommitted() {
    for position in peers.indices
    where peers[position].isLeaving && peers[position].nextIndex >= log.firstIndex {
      let after = peers[position].nextIndex.previous
      let entries = log.batch(from: after.next, byteCountMax: settings.batchBytesMax)
      sendAppend(to: position, after: after, entries: Array(entries))
    }
    peers.removeAll(where: \.isLeaving)
    guard configuration[id] == nil else { return }
    replicate()
    if let successor = peers.filter(\.isVoter).max(by: { $0.matchIndex < $1.matchIndex }) {
      send(.timeoutNow, to: successor.id)
    }
    becomeFollower(term: currentTerm, leader: nil)
  }
}
