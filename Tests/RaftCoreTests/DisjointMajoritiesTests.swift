import RaftCore
import Testing

/// What Ongaro showed in 2015 to go wrong with changes of one voter at a time, when a leader begins one
/// before anything of its own term is committed: two majorities that share nobody.
@Suite struct DisjointMajoritiesTests {
  /// What the first leader changes, and reaches none of the former voters with, and what the second
  /// one would change without knowing of it.
  enum Changes: CaseIterable {
    case removals, additions, additionAndRemoval

    /// 5 and 6 are learners that wait to be voters.
    var first: MembershipChange { self == .removals ? .remove(NodeID(4)) : .promote(NodeID(5)) }
    var second: MembershipChange { self == .additions ? .promote(NodeID(6)) : .remove(NodeID(1)) }
    var learnerCount: Int {
      switch self {
      case .removals: 0
      case .additionAndRemoval: 1
      case .additions: 2
      }
    }
    /// Who has the first change, or would be the second's majority.
    var firstHelpers: [UInt64] { self == .removals ? [] : [5] }
    var secondHelpers: [UInt64] { self == .additions ? [6] : [] }
  }

  @Test(
    "two leaders cannot commit to disjoint majorities of two configurations",
    arguments: Changes.allCases, 1...10)
  func disjointMajorities(changes: Changes, seed: UInt64) throws {
    var cluster = Self.cluster(learners: changes.learnerCount, seed: seed)
    let members = cluster.ids.map(\.rawValue)
    // No learner is heard, or it would be a voter by itself.
    cluster.part([[1, 2, 3, 4]] + members[4...].map { [$0] })
    cluster.elect(1)
    cluster.deliver()
    cluster.part([[1] + changes.firstHelpers] + members[1...].map { [$0] })
    try Self.begin(changes, &cluster)
    let configuration = cluster[1].configuration

    // One of the others is elected, and nothing of its term gets further than its own log.
    let former = members.filter { $0 <= 4 }
    cluster.part([[1] + changes.firstHelpers, Array(former[1...]) + changes.secondHelpers])
    cluster.filter = { envelope in
      if case .appendEntries = envelope.message { envelope.from == NodeID(1) } else { true }
    }
    let isElected = cluster.run(ticks: 100) { $0.leader.map { $0.id != NodeID(1) } ?? false }
    #expect(isElected)
    let rival = try #require(cluster.leader)
    #expect(throws: MembershipRefusal.termNotCommitted(rival.currentTerm)) {
      _ = try cluster.with(rival.id.rawValue) { node throws(MembershipRefusal) in
        try node.proposeMembership(changes.second)
      }
    }

    // Each of the two majorities is among itself. The rival's would be one if its change were in force.
    let companion: UInt64 = rival.id == NodeID(4) ? 2 : 4
    let side = [rival.id.rawValue, companion] + changes.secondHelpers
    cluster.filter = { _ in true }
    cluster.part([side, members.filter { !side.contains($0) }])
    cluster.tick(100)
    let leader = try #require(cluster.leader)
    #expect(!side.contains(leader.id.rawValue) && cluster.canCommit)
    #expect(leader.configuration.voters == configuration.voters)
    cluster.heal()
    cluster.tick(100)
    let after = try #require(cluster.leader?.configuration)
    #expect(after[NodeID(1)] != nil)
    #expect(after[NodeID(4)] == nil || changes != .removals)
    #expect(after[NodeID(5)]?.isVoter ?? true)
    #expect(cluster.violations == [])
  }

  /// The first change is in the log of 1, and of nobody but its helpers.
  private static func begin(_ changes: Changes, _ cluster: inout Cluster) throws {
    if changes == .removals {
      _ = try cluster.with(1) { node throws(MembershipRefusal) in
        try node.proposeMembership(changes.first)
      }
      return
    }
    // It makes its learner a voter as soon as that has caught up.
    let isChanged = cluster.run(ticks: 9) { $0[1].configuration.voters.contains(NodeID(5)) }
    try #require(isChanged)
    cluster.deliver()
  }

  /// Voters 1 to 4, and learners behind them.
  private static func cluster(learners: Int, seed: UInt64) -> Cluster {
    var cluster = Cluster(voters: 4, seed: seed)
    guard learners > 0 else { return cluster }
    let members = (1...4 + learners).map { number in
      Member(id: NodeID(UInt64(number)), address: "n\(number)", isVoter: number <= 4)
    }
    let entry = LogEntry(
      id: EntryID(term: Term(1), index: LogIndex(1)),
      payload: .configuration(ClusterConfiguration(members: members)))
    for member in members {
      cluster.start(
        member.id,
        from: RecoveredState(hardState: HardState(currentTerm: Term(1)), entries: [entry]))
    }
    return cluster
  }
}

extension Cluster {
  /// Nobody hears anybody of another group, and everybody everybody of the same.
  fileprivate mutating func part(_ groups: [[UInt64]]) {
    heal()
    for id in ids.map(\.rawValue) {
      for other in ids.map(\.rawValue)
      where !groups.contains(where: { $0.contains(id) && $0.contains(other) }) {
        disconnect(id, other)
      }
    }
  }
}
