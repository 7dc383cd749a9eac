import RaftCore
import Replication
import Testing

/// What a leader says in its messages: for how long no majority has answered it.
@Suite struct QuorumAgeTests {
  private static let leader = NodeID(1)

  /// A leader of a configuration, which is the first entry of its log, and what it knows of answers.
  private struct Bench {
    var node: RaftNode
    var freshness = Freshness()

    /// Elected in the term after `term`.
    init(
      _ configuration: ClusterConfiguration, in term: Term = Term(1), electedBy electors: [UInt64]
    ) {
      let entry = LogEntry(
        id: EntryID(term: Term(1), index: LogIndex(1)), payload: .configuration(configuration))
      node = RaftNode(
        id: leader, settings: RaftSettings(),
        recovered: RecoveredState(hardState: HardState(currentTerm: term), entries: [entry]))
      for _ in 0..<200 where node.role == .follower { node.tick() }
      persist()
      for isPreVote in [true, false] {
        let term = isPreVote ? node.currentTerm.next ?? .zero : node.currentTerm
        for elector in electors {
          step(
            .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: isPreVote)),
            from: elector, term: term)
        }
      }
    }

    private mutating func persist() {
      while node.hasReady() {
        if let batch = node.ready().persist { node.persisted(through: batch.number) }
      }
    }

    @discardableResult
    mutating func step(_ message: RaftMessage, from sender: UInt64, term: Term) -> Envelope {
      let envelope = Envelope(from: NodeID(sender), to: leader, term: term, message: message)
      node.step(envelope)
      persist()
      return envelope
    }

    /// A member has everything through an index, says so, and is heard at `moment`.
    mutating func accept(_ match: UInt64, from sender: UInt64, at moment: UInt64) {
      let reply = RaftMessage.appendEntriesReply(
        AppendEntriesReply(outcome: .accepted(matchIndex: LogIndex(match)), readRound: 0))
      let envelope = step(reply, from: sender, term: node.currentTerm)
      freshness.received(
        envelope, at: moment, cameAfter: moment, node: node, applied: node.commitIndex)
    }

    func age(at now: UInt64) -> UInt64? { freshness.quorumAge(at: now, node: node) }
  }

  private static func member(_ id: UInt64, isVoter: Bool = true) -> Member {
    Member(id: NodeID(id), address: "127.0.0.1:\(id)", isVoter: isVoter)
  }

  @Test(
    "a leader that no majority has answered has no age to tell, and one that does not lead neither"
  )
  func unanswered() {
    let members = (1...5).map { Self.member($0) }
    var bench = Bench(ClusterConfiguration(members: members), electedBy: [2, 3])
    #expect(bench.node.role == .leader)
    #expect(bench.age(at: 1_000) == nil, "a vote is no answer to what the leader has")
    bench.accept(1, from: 2, at: 1_000)
    #expect(bench.age(at: 1_000) == nil)
    bench.accept(1, from: 3, at: 1_200)
    #expect(bench.age(at: 2_000) == 1_000, "as old as the older of the two answers that it needs")
    bench.accept(1, from: 4, at: 1_900)
    #expect(bench.age(at: 2_000) == 800, "of three answers the two younger ones count")
    bench.step(
      .appendEntries(
        AppendEntries(previous: .zero, entries: [], leaderCommit: .zero, readRound: 0)),
      from: 5, term: bench.node.currentTerm.next ?? .zero)
    #expect(bench.node.role == .follower)
    #expect(bench.age(at: 2_000) == nil)
  }

  @Test("answers to an earlier leadership do not count in the next one")
  func earlierTerm() {
    let members = (1...3).map { Self.member($0) }
    let configuration = ClusterConfiguration(members: members)
    var bench = Bench(configuration, electedBy: [2])
    bench.accept(1, from: 2, at: 1_000)
    #expect(bench.age(at: 1_500) == 500)
    var next = Bench(configuration, in: Term(7), electedBy: [2])
    next.freshness = bench.freshness
    #expect(next.node.role == .leader && next.node.currentTerm > bench.node.currentTerm)
    #expect(next.age(at: 1_500) == nil)
    next.accept(1, from: 2, at: 1_400)
    #expect(next.age(at: 1_500) == 100)
  }

  @Test("a learner's answers count for nothing")
  func learner() {
    let members = [1, 2, 3].map { Self.member($0) } + [Self.member(4, isVoter: false)]
    var bench = Bench(ClusterConfiguration(members: members), electedBy: [2])
    bench.accept(1, from: 4, at: 1_000)
    #expect(bench.age(at: 2_000) == nil)
    bench.accept(1, from: 2, at: 1_200)
    bench.accept(1, from: 4, at: 1_900)
    #expect(bench.age(at: 2_000) == 800)
  }

  @Test(
    "in a joint configuration the answers of both majorities are needed, and the older one counts"
  )
  func joint() {
    // 1, 2 and 3 are followed by 1, 4 and 5.
    let members =
      [1, 4, 5].map { Self.member($0) } + [2, 3].map { Self.member($0, isVoter: false) }
    let configuration = ClusterConfiguration(
      members: members, outgoingVoters: [1, 2, 3].map { NodeID($0) },
      leaving: [NodeID(2), NodeID(3)])
    var bench = Bench(configuration, electedBy: [2, 4])
    #expect(bench.node.role == .leader && bench.node.configuration.isJoint)
    bench.accept(1, from: 4, at: 1_000)
    bench.accept(1, from: 5, at: 1_100)
    #expect(bench.age(at: 2_000) == nil, "the former voters have not answered")
    bench.accept(1, from: 3, at: 1_300)
    #expect(bench.age(at: 2_000) == 900, "the new ones' answer is the older one")
    bench.accept(1, from: 4, at: 1_800)
    #expect(bench.age(at: 2_000) == 700, "now the former ones' is")
  }

  @Test("a leader that is no voter does not count itself")
  func noVoter() throws {
    let members = (1...4).map { Self.member($0) }
    var bench = Bench(ClusterConfiguration(members: members), electedBy: [2, 3])
    // It has to have committed something in its term before it may change anything.
    bench.accept(2, from: 2, at: 1_000)
    bench.accept(2, from: 3, at: 1_100)
    #expect(bench.age(at: 2_000) == 1_000, "two of the others and itself are three of four")
    _ = try bench.node.proposeMembership(.remove(Self.leader))
    #expect(!bench.node.configuration.voters.contains(Self.leader))
    #expect(bench.node.role == .leader)
    // Two of the three others are a majority, as before; now the leader is not one of them.
    #expect(bench.age(at: 2_000) == 1_000)
    bench.accept(2, from: 4, at: 1_900)
    #expect(bench.age(at: 2_000) == 900, "the second youngest answer of three")
  }
}
