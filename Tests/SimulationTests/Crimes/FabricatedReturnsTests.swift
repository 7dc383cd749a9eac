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

  private func envelope(from id: NodeID, to process: NodeProcess, _ message: RaftMessage)
    -> NodeProcess.Input
  {
    .message(
      Envelope(from: id, to: process.id, term: process.replica.node.currentTerm, message: message))
  }

  @Test("a node that stands for election by its clock though its leader's word has come is noticed")
  func impatience() {
    for isHeard in [true, false] {
      // Whoever is no follower any more.
      let found = CrimeScene.accusingLeader { world, process in
        guard let other = world.processes.first(where: { $0.place != process.place }) else {
          return
        }
        let word = AppendEntries(
          previous: .zero, entries: [], leaderCommit: .zero, readRound: 0)
        let inputs = isHeard ? [envelope(from: other.id, to: process, .appendEntries(word))] : []
        world.checkClock(of: process, formerly: .follower, with: [.tick] + inputs)
      }
      #expect((found != nil) == isHeard)
      if let found { #expect(found.contains(" stands for election by the clock, and ")) }
    }
  }

  @Test("a leader that steps down by its clock though a majority's answers have come is noticed")
  func resignation() {
    for isHeard in [true, false] {
      // Whoever leads no more.
      let found = CrimeScene.accusingFollower { world, process in
        let others = world.processes.filter { $0.place != process.place }.map(\.id)
        let answer = AppendEntriesReply(outcome: .accepted(matchIndex: .zero), readRound: 0)
        let inputs = others.prefix(isHeard ? 1 : 0)
          .map { envelope(from: $0, to: process, .appendEntriesReply(answer)) }
        world.checkClock(of: process, formerly: .leader, with: inputs + [.tick])
      }
      #expect((found != nil) == isHeard)
      if let found { #expect(found.contains(" leads no more by the clock, and ")) }
    }
  }
}
