import Testing

@testable import RaftCore
@testable import Replication
@testable import Simulation

/// Elections that nobody needed, and leaders that are none any more.
@Suite struct FabricatedElectionsTests {
  private func request(
    _ world: World, to process: NodeProcess, isPreVote: Bool = false, isTransfer: Bool = false
  ) -> Envelope {
    let candidate = world.processes.first { !$0.isLeading && $0.place != process.place }
    return Envelope(
      from: candidate?.id ?? process.id, to: process.id,
      term: Term(process.replica.node.currentTerm.rawValue + 1),
      message: .requestVote(
        RequestVote(
          lastEntry: process.replica.node.lastEntry, isPreVote: isPreVote, isTransfer: isTransfer)))
  }

  // MARK: Votes

  @Test("a node that hears its leader and votes for another is noticed, save in a transfer")
  func disloyalty() {
    for isTransfer in [false, true] {
      let found = CrimeScene.accusingFollower { world, follower in
        let envelope = request(world, to: follower, isTransfer: isTransfer)
        world.hear(envelope, at: follower)
        #expect(world.report.violation == nil)
        // It has forgotten whom it hears.
        follower.replica.node.leader = nil
        world.hear(envelope, at: follower)
      }
      #expect((found == nil) == isTransfer)
      if let found { #expect(found.contains(" takes part in the election of ")) }
    }
  }

  @Test("a node that has heard no leader for a while may vote for another")
  func silence() {
    let found = CrimeScene.accusingFollower { world, follower in
      follower.replica.node.leader = nil
      follower.hearing.ticks += UInt32(world.knobs.electionTicksMin)
      world.hear(request(world, to: follower), at: follower)
    }
    #expect(found == nil)
  }

  @Test("a leader that a stranger's term deposes is noticed, and a member's word is believed")
  func strangers() {
    for isStranger in [true, false] {
      let found = CrimeScene.accusingLeader { world, leader in
        let member = world.processes.first { !$0.isLeading }?.id
        let envelope = Envelope(
          from: isStranger ? NodeID(99) : member ?? leader.id, to: leader.id,
          term: Term(leader.replica.node.currentTerm.rawValue + 1),
          message: .requestVoteReply(RequestVoteReply(isGranted: false, isPreVote: true)))
        world.hear(envelope, at: leader)
        #expect(world.report.violation == nil)
        #expect((leader.replica.node.role == .leader) == isStranger)
        guard isStranger else { return }
        leader.replica.node.role = .follower
        world.checkDeposition(by: envelope.from, of: leader)
      }
      #expect((found != nil) == isStranger)
      if let found { #expect(found.contains(" is none of its members")) }
    }
  }

  @Test("a pre-vote that changes a term or a vote is noticed")
  func preVote() {
    let found = CrimeScene.accusingFollower { world, follower in
      let envelope = request(world, to: follower, isPreVote: true)
      world.hear(envelope, at: follower)
      #expect(world.report.violation == nil)
      guard case .requestVote(let request) = envelope.message else { return }
      world.checkVote(by: follower, in: request, of: envelope.from, isLoyal: false)
    }
    #expect(found?.contains(" has another term or vote after a pre-vote than before") == true)
  }

  @Test("a candidate that is refused in a higher term and stays in its own is noticed")
  func refusal() {
    for isHeard in [true, false] {
      let found = CrimeScene.accusingFollower { world, follower in
        let envelope = Envelope(
          from: world.leader?.id ?? follower.id, to: follower.id,
          term: Term(follower.replica.node.currentTerm.rawValue + 1),
          message: .requestVoteReply(RequestVoteReply(isGranted: false, isPreVote: true)))
        if isHeard { world.hear(envelope, at: follower) }
        world.checkRefusal(envelope, at: follower)
      }
      #expect((found == nil) == isHeard)
      if let found { #expect(found.contains(" is refused in term ")) }
    }
  }

  @Test("a term that is begun without a majority that would vote, and without an order, is noticed")
  func unneededElection() {
    for (votes, order, isRight) in [(0, false, false), (1, false, true), (0, true, true)] {
      let found = CrimeScene.accusingFollower { world, follower in
        let next = Term(follower.replica.node.currentTerm.rawValue + 1)
        for other in world.processes.filter({ $0.place != follower.place }).prefix(votes) {
          follower.hearing.isGranted(by: other.id, for: next)
        }
        if order { follower.hearing.isOrdered(in: follower.replica.node.currentTerm) }
        follower.replica.node.role = .candidate
        follower.replica.node.hardState = HardState(currentTerm: next, votedFor: follower.id)
        world.checkCandidacy(of: follower)
      }
      #expect((found == nil) == isRight)
      if let found { #expect(found.contains(", for which no majority was ready")) }
    }
  }

  @Test("pre-votes of an earlier candidacy do not count for a later one")
  func latePreVotes() {
    let found = CrimeScene.accusingFollower { world, follower in
      let term = follower.replica.node.currentTerm.rawValue
      for other in world.processes { follower.hearing.isGranted(by: other.id, for: Term(term + 1)) }
      follower.replica.node.role = .candidate
      follower.replica.node.hardState = HardState(
        currentTerm: Term(term + 2), votedFor: follower.id)
      world.checkCandidacy(of: follower)
    }
    #expect(found?.contains(", for which no majority was ready") == true)
  }

  // MARK: Who is elected

  private func change(_ process: NodeProcess, votes: [NodeID], termsLater: UInt64 = 0) -> RoleChange
  {
    RoleChange(
      role: .leader, term: Term(process.replica.node.currentTerm.rawValue + termsLater),
      leader: process.id, votes: votes)
  }

  @Test("a leader without the votes of a majority is noticed")
  func fewVotes() {
    let found = CrimeScene.accusingLeader { world, leader in
      world.checkElection(change(leader, votes: [leader.id]), of: leader)
    }
    #expect(found?.contains(" votes of ") == true)
  }

  @Test("a vote that the disk of its voter does not have is noticed")
  func votesNotGiven() {
    let found = CrimeScene.accusingLeader { world, leader in
      let voters = leader.replica.node.configuration.voters
      for voter in voters {
        world.machines[Machine.place(of: voter)].promised.apply(
          PersistBatch(
            number: 9,
            hardState: HardState(currentTerm: leader.replica.node.currentTerm, votedFor: leader.id),
            truncateAfter: nil, entries: []))
      }
      world.checkElection(change(leader, votes: voters), of: leader)
      #expect(world.report.violation == nil)
      world.machines[Machine.place(of: voters[0])].promised.apply(
        PersistBatch(
          number: 9, hardState: HardState(currentTerm: leader.replica.node.currentTerm),
          truncateAfter: nil, entries: []))
      world.checkElection(change(leader, votes: voters), of: leader)
    }
    #expect(found?.contains(", which has not given it") == true)
  }

  @Test("a leader that begins its term without an entry of its own is noticed")
  func noEntry() {
    let found = CrimeScene.accusingLeader { world, leader in
      let voters = leader.replica.node.configuration.voters
      for machine in world.machines { machine.diskWasHarmed = true }
      world.checkElection(change(leader, votes: voters, termsLater: 1), of: leader)
    }
    #expect(found?.contains(", and its log has no entry of that") == true)
  }

  // MARK: Leaders

  @Test("a leader that leads on without a majority is noticed, and one that hears it is not")
  func quorum() {
    for isHeard in [true, false] {
      let found = CrimeScene.accusingLeader { world, leader in
        leader.hearing.ticks += UInt32(world.knobs.electionTicksMax) + 4
        leader.hearing.ticks &= ~3
        let other = world.processes.first { $0.place != leader.place }
        if isHeard, let other { leader.hearing.hears(other.id) }
        world.checkQuorum(of: leader)
      }
      #expect((found == nil) == isHeard)
      if let found { #expect(found.contains(", and has heard no majority for ")) }
    }
  }

  @Test("a leader that leads on though its disk stands still is noticed")
  func stall() {
    let found = CrimeScene.accusingLeader { world, leader in world.checkStall(of: leader) }
    #expect(found?.contains(" leads on though its disk stands still") == true)
  }

  @Test("a leader that looks in many more places than it has terms for where logs agree is noticed")
  func search() {
    // What comes all at once was refused before, and is no search.
    for (count, pause) in [(UInt64(10), UInt64(2_000_000)), (100, 2_000_000), (100, 0)] {
      let found = CrimeScene.accusingLeader { world, leader in
        let other = world.processes.first { $0.place != leader.place }?.id ?? leader.id
        leader.hearing.leads()
        func look(from index: UInt64, at step: UInt64) {
          world.checkSearch(
            of: other, from: LogIndex(index), by: leader, at: 1_000_000_000 + step * pause)
        }
        for step in 0..<count { look(from: 1_000 - step, at: step) }
        for step in 0..<1_000 as Range<UInt64> { look(from: 1_000, at: count + step) }
      }
      #expect((found != nil) == (count == 100 && pause > 0))
      if let found { #expect(found.contains(" places for where the log of ")) }
    }
  }
}
