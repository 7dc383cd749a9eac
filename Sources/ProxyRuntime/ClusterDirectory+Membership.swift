package import RaftCore

extension ClusterDirectory {
  /// Takes over the configuration of the most up-to-date log. A node that was removed, or lags,
  /// reports an older log and cannot bring an old configuration back.
  mutating func adoptConfiguration(of report: NodeReport) {
    guard !report.configuration.members.isEmpty,
      report.lastEntry >= configurationAsOf || configuration.members.isEmpty
    else { return }
    configurationAsOf = report.lastEntry
    guard report.configuration != configuration else { return }
    let previous = nodes
    configuration = report.configuration
    nodes = configuration.members.map { member in
      guard var node = previous.first(where: { $0.id == member.id }) else {
        return Node(id: member.id, address: member.address, isVoter: member.isVoter)
      }
      node.isVoter = member.isVoter
      if node.report == nil { node.address = member.address }
      return node
    }
    noteChanges(since: previous)
  }

  /// Whether a majority of the voters says that it has another map at the index which this node has
  /// applied. Equal logs make equal maps, so that the node's disk, memory or program has failed it;
  /// whether it leads makes no difference.
  package func hasDiverged(_ id: NodeID) -> Bool {
    guard let own = self[id]?.report, own.appliedIndex > .zero else { return false }
    let others = configuration.voters.compactMap { self[$0]?.report }
      .filter { $0.appliedIndex == own.appliedIndex && $0.mapDigest != own.mapDigest }
    let needed = MajorityQuorum.size(voterCount: configuration.voters.count)
    return others.contains { other in
      others.count(where: { $0.mapDigest == other.mapDigest }) >= needed
    }
  }

  private mutating func noteChanges(since previous: [Node]) {
    for before in previous {
      guard let after = self[before.id] else {
        note(
          .nodeChanged(
            id: before.id, address: before.address, role: before.isVoter ? .follower : .learner,
            change: .removed))
        continue
      }
      if !after.isVoter, before.isVoter {
        note(
          .nodeChanged(id: after.id, address: after.address, role: .learner, change: .demoted))
      }
      if after.isVoter, !before.isVoter {
        note(
          .nodeChanged(
            id: after.id, address: after.address, role: .follower, change: .promoted))
      }
    }
  }
}
