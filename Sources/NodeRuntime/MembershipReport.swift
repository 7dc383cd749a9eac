import RaftCore

/// Tells in events how one configuration differs from the one before.
enum MembershipReport {
  static func events(
    from old: ClusterConfiguration, to new: ClusterConfiguration, ownID: NodeID,
    clusterID: ClusterID
  ) -> [NodeEvent] {
    var events: [NodeEvent] = []
    if old[ownID] == nil, new[ownID] != nil {
      events.append(.memberOf(clusterID: clusterID))
    }
    for member in new.members where member.id != ownID || old[ownID] != nil {
      switch (old[member.id], member.isVoter) {
      case (nil, false) where !old.members.isEmpty:
        events.append(.learnerAdded(address: member.address))
      case (let before?, true) where !before.isVoter:
        events.append(.promoted(address: member.address))
      case (let before?, false) where before.isVoter && !new.leaving.contains(member.id):
        events.append(.demoted(address: member.address))
      case (let before?, _) where before.address != member.address:
        events.append(.moved(from: before.address, to: member.address))
      case (nil, _), (_?, _):
        break
      }
    }
    for member in old.members where new[member.id] == nil {
      events.append(member.id == ownID ? .removedSelf : .removed(address: member.address))
    }
    return events
  }
}
