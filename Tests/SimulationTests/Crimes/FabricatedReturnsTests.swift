import Testing

@testable import ProxyRuntime
@testable import RaftCore
@testable import Replication
@testable import Simulation

/// What was over and comes back: members, leaders, and time that a process has missed.
@Suite struct FabricatedReturnsTests {
  @Test("a member that was removed and is one again is noticed")
  func returned() {
    for isSame in [true, false] {
      let world = CrimeScene.young()
      let members = world.machines.compactMap(\.id)
        .map { Member(id: $0, address: "m:1", isVoter: true) }
      world.oracle.noteMembers(ClusterConfiguration(members: members), in: world)
      world.oracle.noteMembers(
        ClusterConfiguration(members: Array(members.dropLast())), in: world)
      #expect(world.report.violation == nil)
      let next = isSame ? members : members.dropLast() + [member(after: members)]
      world.oracle.noteMembers(ClusterConfiguration(members: next), in: world)
      #expect((world.report.violation != nil) == isSame)
      if let found = world.report.violation {
        #expect(found.contains(" is a member again, and was removed"))
      }
    }
  }

  /// The next node on the machine of the last one.
  private func member(after members: [Member]) -> Member {
    Member(id: NodeID(members[members.count - 1].id.rawValue + 8), address: "m:1", isVoter: false)
  }

  @Test("a proxy that leaves a leader for that of an earlier term is noticed")
  func olderLeader() throws {
    for (term, isCrime) in [(UInt64(8), true), (9, false), (10, false)] {
      var plan = CrimeScene.plan(nodes: 3)
      plan.knobs.proxies = 1
      let world = World(plan: plan)
      world.run(until: 2_000_000_000)
      #expect(world.report.violation == nil)
      let proxy = try #require(world.proxies.first)
      let leader = try #require(world.leader?.id)
      world.checkLeader(in: RouteTable(leader: leader, leaderTerm: Term(9)), of: proxy)
      world.checkLeader(in: RouteTable(), of: proxy)
      #expect(world.report.violation == nil)
      world.checkLeader(in: RouteTable(leader: leader, leaderTerm: Term(term)), of: proxy)
      #expect((world.report.violation != nil) == isCrime)
      if let found = world.report.violation {
        #expect(found.contains(", and has followed that of "))
      }
    }
  }

  // MARK: Clocks before messages

  private func envelope(
    from id: NodeID, to process: NodeProcess, in term: Term, _ message: RaftMessage
  ) -> NodeProcess.Input {
    .message(Envelope(from: id, to: process.id, term: term, message: message))
  }

  @Test("a node that stands for election by its clock though its leader's word has come is noticed")
  func impatience() {
    // The word's term, and that of the node before its tick; the tick may have begun a term of its own.
    let cases: [(word: Int?, node: Int, isCrime: Bool)] = [
      (nil, 0, false), (0, 0, true), (-1, 0, false), (-1, -1, true), (0, -1, false),
    ]
    for (word, node, isCrime) in cases {
      // Whoever is no follower any more.
      let found = CrimeScene.accusingLeader { world, process in
        guard let other = world.processes.first(where: { $0.place != process.place }) else {
          return
        }
        let now = Int(process.replica.node.currentTerm.rawValue)
        let append = AppendEntries(
          previous: .zero, entries: [], leaderCommit: .zero, readRound: 0)
        let inputs = word.map {
          [envelope(from: other.id, to: process, in: term(now + $0), .appendEntries(append))]
        }
        world.checkClock(
          of: process, formerly: .follower, in: term(now + node), with: [.tick] + (inputs ?? []))
      }
      #expect((found != nil) == isCrime)
      if let found { #expect(found.contains(" stands for election by the clock, and ")) }
    }
  }

  private func term(_ number: Int) -> Term { Term(UInt64(number)) }

  /// Who has answered a leader that steps down.
  private enum Answers: CaseIterable {
    case ofMajority, ofNobody
    /// Of a node that was on the machine of a member before that.
    case ofPredecessor
    /// Of a majority, in the term before.
    case ofEarlierTerm
  }

  @Test("a leader that steps down by its clock though a majority's answers have come is noticed")
  func resignation() {
    for answers in Answers.allCases {
      // Whoever leads no more.
      let found = CrimeScene.accusingFollower { world, process in
        guard let other = world.processes.first(where: { $0.place != process.place })?.id else {
          return
        }
        let now = process.replica.node.currentTerm
        let former = NodeID(other.rawValue + 16)
        #expect(Machine.place(of: former) == Machine.place(of: other))
        let reply = RaftMessage.appendEntriesReply(
          AppendEntriesReply(outcome: .accepted(matchIndex: .zero), readRound: 0))
        let inputs =
          switch answers {
          case .ofNobody: [] as [NodeProcess.Input]
          case .ofMajority: [envelope(from: other, to: process, in: now, reply)]
          case .ofPredecessor: [envelope(from: former, to: process, in: now, reply)]
          case .ofEarlierTerm:
            [envelope(from: other, to: process, in: term(Int(now.rawValue) - 1), reply)]
          }
        world.checkClock(of: process, formerly: .leader, in: now, with: inputs + [.tick])
      }
      #expect((found != nil) == (answers == .ofMajority), "\(answers)")
      if let found { #expect(found.contains(" leads no more by the clock, and ")) }
    }
  }
}
