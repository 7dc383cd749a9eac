import Testing

@testable import RaftCore
@testable import Replication
@testable import Simulation

/// Changes of members, and of who leads, that a leader must not make.
@Suite struct FabricatedChangesTests {
  private func change(_ process: NodeProcess, voters: [NodeID], learners: [NodeID] = [])
    -> PersistBatch
  {
    let last = process.replica.node.lastEntry.index
    let members =
      voters.map { Member(id: $0, address: "m:1", isVoter: true) }
      + learners.map { Member(id: $0, address: "m:1", isVoter: false) }
    return PersistBatch(
      number: 9, hardState: nil, truncateAfter: nil,
      entries: [
        LogEntry(
          id: EntryID(term: process.replica.node.currentTerm, index: last.next),
          payload: .configuration(ClusterConfiguration(members: members)))
      ])
  }

  @Test("a change to voters of which the leader hears no majority is noticed")
  func deadMajority() {
    for isHeard in [true, false] {
      let found = CrimeScene.accusingLeader { world, leader in
        let voters = leader.replica.node.configuration.voters
        leader.hearing.ticks += UInt32(world.knobs.electionTicksMax) + 2
        if isHeard, let other = voters.first(where: { $0 != leader.id }) {
          leader.hearing.hears(other)
        }
        world.checkChange(in: change(leader, voters: voters), by: leader)
      }
      #expect((found == nil) == isHeard)
      if let found { #expect(found.contains(" changes the voters, and hears ")) }
    }
  }

  @Test("a learner that is made a voter and lacks what is committed is noticed")
  func laggard() {
    for isBehind in [false, true] {
      let found = CrimeScene.accusingLeader { world, leader in
        let voters = leader.replica.node.configuration.voters
        guard let learner = voters.first(where: { $0 != leader.id }) else { return }
        leader.seenConfiguration = ClusterConfiguration(
          members: voters.filter { $0 != learner }.map {
            Member(id: $0, address: "m:1", isVoter: true)
          })
        if isBehind { world.machines[Machine.place(of: learner)].promised = DurableLog() }
        world.checkChange(in: change(leader, voters: voters), by: leader)
      }
      #expect((found != nil) == isBehind)
      if let found { #expect(found.contains(" makes a voter of ")) }
    }
  }

  @Test("a leader that has left the cluster and leads on is noticed")
  func removed() {
    let found = CrimeScene.accusingLeader { world, leader in
      world.checkRemoval(of: leader)
      #expect(world.report.violation == nil)
      leader.hearing.goes(by: ClusterConfiguration(), leader.id)
      world.checkRemoval(of: leader)
    }
    #expect(found?.contains(" leads, and has left the cluster") == true)
  }

  @Test(
    "leadership that is handed to one that lacks an entry is noticed, save by one who is overtaken")
  func transfer() {
    for (isBehind, isOvertaken) in [(false, false), (true, false), (true, true)] {
      let found = CrimeScene.accusingLeader { world, leader in
        guard let other = world.processes.first(where: { $0.place != leader.place }) else { return }
        let last = leader.replica.node.lastEntry
        let term = Term(leader.replica.node.currentTerm.rawValue + (isOvertaken ? 1 : 0))
        world.machines[other.place].promised = DurableLog(
          RecoveredState(
            hardState: HardState(currentTerm: term, votedFor: nil),
            boundary: isBehind ? .zero : last))
        world.checkTransfer(to: other.id, by: leader)
      }
      #expect((found != nil) == (isBehind && !isOvertaken))
      if let found { #expect(found.contains(" hands over to ")) }
    }
  }

  @Test("a leader that waits for its successor for too long is noticed")
  func patience() {
    for ticks in [UInt32(1), 2] {
      let found = CrimeScene.accusingLeader { world, leader in
        leader.hearing.transferSince =
          leader.hearing.ticks - UInt32(world.knobs.electionTicksMax) - ticks
        world.checkPatience(of: leader)
      }
      #expect((found != nil) == (ticks == 2))
      if let found { #expect(found.contains(" refuses writes as if it did not lead, ")) }
    }
  }
}
