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

  /// Whether a majority of the voters says that it has another state than this node: at one of the
  /// entries after which all nodes note what they have come to, or another map at the index which
  /// this node has applied, where it shows at once while nothing is written.
  package func hasDiverged(_ id: NodeID) -> Bool {
    guard let own = self[id]?.report else { return false }
    let others = configuration.voters.filter { $0 != id }.compactMap { self[$0]?.report }
    func differs(_ digests: (NodeReport) -> [StateDigest]) -> Bool {
      StateDigest.divergence(
        of: digests(own), from: others.map(digests), voterCount: configuration.voters.count) != nil
    }
    return differs(\.digests)
      || differs { report in
        guard report.appliedIndex > .zero else { return [] }
        return [StateDigest(index: report.appliedIndex, digest: report.mapDigest)]
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
