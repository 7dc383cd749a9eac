package import RaftCore

extension ClusterDirectory {
  /// The leader of the highest term heard of, unless it has resigned since. It need not be
  /// reachable.
  package var leader: NodeID? {
    guard let claim else { return nil }
    if let index = index(of: claim.id), nodes[index].resignedThrough >= claim.term { return nil }
    return claim.id
  }

  /// The highest term heard of.
  package var term: Term {
    nodes.compactMap { $0.report?.term }.reduce(claim?.term ?? .zero, max)
  }

  /// Nothing goes anywhere while it is in doubt which cluster is the right one.
  package var routes: RouteTable {
    guard rival == nil else { return RouteTable() }
    // What is known of a node is large, and is not moved about.
    var reachable: [(id: NodeID, isVoter: Bool, last: EntryID)] = []
    for index in nodes.indices where nodes[index].isReachable {
      reachable.append(
        (nodes[index].id, nodes[index].isVoter, nodes[index].report?.lastEntry ?? .zero))
    }
    let leading = leader.flatMap { id in reachable.first { $0.id == id } }?.id
    let byFreshness = reachable.sorted { left, right in
      left.last == right.last ? left.id < right.id : left.last > right.last
    }
    return RouteTable(
      leader: leading, leaderTerm: leading == nil ? .zero : claim?.term ?? .zero,
      readers: reachable.filter { $0.isVoter && $0.id != leading }.map(\.id),
      byFreshness: byFreshness.map(\.id))
  }

  /// An older claim than the newest is ignored. Two of one term name the same node (Raft paper
  /// §5.2); should they not, the first stands.
  mutating func noteClaim(of id: NodeID, term: Term, votes: [NodeID], at now: UInt64) {
    guard term > .zero else { return }
    guard let claim, claim.term >= term, !Canary.believesOlderLeaders.isActive else {
      self.claim = LeaderClaim(id: id, term: term, votes: votes, heardAt: now)
      return
    }
    if claim.term == term, claim.id == id, claim.votes.isEmpty {
      self.claim?.votes = votes
    }
  }

  /// Tells of an election once it is known who voted, or once no more is to be expected.
  mutating func tellElection(at now: UInt64) {
    guard let claim, !claim.isTold, let index = index(of: claim.id) else { return }
    let node = nodes[index]
    let leaderSaysSo = node.report?.role == .leader && node.report?.term == claim.term
    guard !claim.votes.isEmpty || leaderSaysSo || now - claim.heardAt >= settings.settleNanoseconds
    else { return }
    self.claim?.isTold = true
    note(
      .leaderElected(
        id: claim.id, address: node.address, term: claim.term,
        votes: claim.votes.map { self[$0]?.address ?? $0.hexadecimal }.sorted()))
  }
}
