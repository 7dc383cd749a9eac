import KeyValueStore
import Testing

@testable import RaftCore
@testable import Replication
@testable import Simulation

/// Leaders, logs, commits and states that Raft promises never to be (paper, Figure 3).
@Suite struct FabricatedLogTests {
  private func entry(_ term: Term, _ index: LogIndex, _ command: [UInt8] = [1]) -> LogEntry {
    LogEntry(id: EntryID(term: term, index: index), payload: .command(command))
  }

  private func batch(truncateAfter: LogIndex? = nil, _ entries: [LogEntry] = []) -> PersistBatch {
    PersistBatch(number: 9, hardState: nil, truncateAfter: truncateAfter, entries: entries)
  }

  // MARK: Leaders

  @Test("two leaders of one term are noticed")
  func twoLeaders() {
    let found = CrimeScene.accusingFollower { world, follower in
      world.oracle.leads(follower, in: world)
    }
    #expect(found?.contains("both lead term") == true)
  }

  @Test("a leader without a committed entry is noticed")
  func incompleteLeader() {
    let found = CrimeScene.accusingFollower { world, follower in
      let last = world.lastCommitted
      world.oracle.committed.append(entry(last.term, last.index.next))
      world.oracle = world.oracle.withoutLeaders
      world.oracle.leads(follower, in: world)
    }
    #expect(found?.contains("without the committed") == true)
  }

  @Test("a leader of an earlier term need not have what was committed in a later one")
  func lateLeader() {
    for isLater in [false, true] {
      let found = CrimeScene.accusingFollower { world, follower in
        let last = world.lastCommitted
        let next = entry(last.term, last.index.next)
        let process = world.processes.first { $0.place != follower.place }
        guard let committer = process else { return }
        if isLater {
          committer.replica.node.hardState.currentTerm = Term(last.term.rawValue + 1)
        }
        for machine in world.machines {
          machine.promised.apply(batch(truncateAfter: last.index, [next]))
        }
        world.oracle.commits(next, on: committer, in: world)
        world.oracle = world.oracle.withoutLeaders
        world.oracle.leads(follower, in: world)
      }
      #expect((found == nil) == isLater, "\(found ?? "")")
    }
  }

  @Test("a leader whose log begins after what was never committed is noticed")
  func foreignBoundary() {
    let found = CrimeScene.accusingFollower { world, follower in
      let last = world.lastCommitted
      follower.replica.node.log = RaftLog(
        boundary: EntryID(term: Term(last.term.rawValue + 1), index: last.index))
      world.oracle = world.oracle.withoutLeaders
      world.oracle.leads(follower, in: world)
    }
    #expect(found?.contains(" leads with a log that begins after ") == true)
  }

  @Test("a leader that drops entries of its own log is noticed")
  func droppingLeader() {
    let found = CrimeScene.accusingLeader { world, leader in
      let last = leader.replica.node.log.lastIndex
      world.oracle.persists(batch(truncateAfter: last.previous), by: leader, in: world)
    }
    #expect(found?.contains("leads, and drops entries of its own log") == true)
  }

  // MARK: What never falls

  @Test("a term that falls is noticed")
  func fallingTerm() {
    let found = CrimeScene.accusingFollower { world, follower in
      follower.seenTerm = Term(follower.seenTerm.rawValue + 1)
      world.observe(follower)
    }
    #expect(found?.contains("the term of ") == true)
  }

  @Test("a commit index that falls is noticed")
  func fallingCommit() {
    let found = CrimeScene.accusingFollower { world, follower in
      follower.seenCommit = follower.seenCommit.next
      world.observe(follower)
    }
    #expect(found?.contains("the commit index of ") == true)
  }

  @Test("a state that goes back is noticed")
  func fallingState() {
    let found = CrimeScene.accusingFollower { world, follower in
      follower.seenApplied = follower.seenApplied.next
      world.observe(follower)
    }
    #expect(found?.contains(", less than before") == true)
  }

  // MARK: Queues

  @Test("a queue that is longer than it may be is noticed")
  func longQueue() {
    let found = CrimeScene.accusingLeader { world, leader in
      world.checkQueue("reads", 7, 7, at: world.name(leader.id))
      #expect(world.report.violation == nil)
      world.checkQueue("reads", 8, 7, at: world.name(leader.id))
    }
    #expect(found?.contains(", and may have ") == true)
    #expect(found?.hasSuffix(" has 8 reads, and may have 7") == true)
  }

  @Test("what waits at a node is looked at by all of its bounds")
  func queues() {
    let found = CrimeScene.accusingLeader { world, leader in
      for _ in 0...leader.replica.node.settings.readRoundsMax {
        leader.replica.node.reads.rounds.append(
          ReadQueue.Round(number: 1, index: .zero, reads: []))
      }
      world.checkQueues(of: leader)
    }
    #expect(found?.contains(" rounds of reads, and may have ") == true)
  }

  // MARK: Commits

  @Test("two entries committed at one index are noticed")
  func twoCommits() {
    let found = CrimeScene.accusingFollower { world, follower in
      let id = world.oracle.committed[3].id
      world.oracle.commits(entry(id.term, id.index, [9]), on: follower, in: world)
    }
    #expect(found?.contains("was committed, or other content") == true)
  }

  @Test("a commit of what the node itself does not have is noticed")
  func commitWithoutEntry() {
    let found = CrimeScene.accusingFollower { world, follower in
      follower.replica.node.commitIndex = follower.replica.node.log.lastIndex.next
      world.observe(follower)
    }
    #expect(found?.contains(" and does not have it") == true)
  }

  @Test("a commit that is not on the disks of a majority is noticed")
  func volatileCommit() {
    let found = CrimeScene.accusingFollower { world, follower in
      let last = world.lastCommitted
      world.oracle.commits(entry(last.term, last.index.next), on: follower, in: world)
    }
    #expect(found?.contains(" disks of voters") == true)
  }

  @Test("a commit is noticed without which somebody could be elected")
  func unsafeCommit() {
    let found = CrimeScene.accusingFollower { world, follower in
      let last = world.lastCommitted
      world.checkElections(without: last)
      #expect(world.report.violation == nil)
      // Somebody has an entry of a later term there, which nobody else has heard of.
      world.machines[follower.place].promised.apply(
        batch(truncateAfter: last.index.previous, [entry(Term(99), last.index)]))
      world.checkElections(without: last)
    }
    #expect(found?.contains("could be elected without it") == true)
  }

  @Test("a quorum of a configuration of which others know nothing is noticed")
  func unknownConfiguration() {
    let world = CrimeScene.young(nodes: 5)
    let last = world.lastCommitted
    // Three of five have never heard of the last entry: it was committed by two.
    for machine in world.machines[2...] {
      machine.promised.apply(batch(truncateAfter: last.index.previous))
    }
    world.checkElections(without: last)
    #expect(world.report.violation?.contains("could be elected without it") == true)
  }

  @Test("a node that goes by another configuration than its log's is noticed")
  func foreignConfiguration() {
    let found = CrimeScene.accusingFollower { world, follower in
      world.checkConfiguration(follower)
      #expect(world.report.violation == nil)
      let end = world.machines[follower.place].promised.last
      let configuration = ClusterConfiguration(
        members: [Member(id: follower.id, address: "", isVoter: true)])
      world.machines[follower.place].promised.apply(
        batch([
          LogEntry(
            id: EntryID(term: end.term, index: end.index.next),
            payload: .configuration(configuration))
        ]))
      world.checkConfiguration(follower)
    }
    #expect(found?.contains("goes by a configuration") == true)
  }

  // MARK: Logs and states

  @Test("logs that agree in an entry and not in what is in it are noticed")
  func mismatch() {
    let found = CrimeScene.accusingFollower { world, follower in
      let id = world.oracle.committed[3].id
      world.oracle.persists(batch([entry(id.term, id.index, [9])]), by: follower, in: world)
    }
    #expect(found?.contains("or with other content") == true)
  }

  @Test("states that differ after the same index are noticed")
  func divergence() {
    let found = CrimeScene.accusingFollower { world, follower in
      world.oracle.applied(follower.seenApplied, digest: 7, by: follower, in: world)
    }
    #expect(found?.contains("another state") == true)
  }

  @Test("a start from a snapshot of what was never committed is noticed")
  func startFromUncommitted() {
    let found = CrimeScene.accusingFollower { world, follower in
      let last = world.lastCommitted
      follower.replica.node.log = RaftLog(
        boundary: EntryID(term: Term(last.term.rawValue + 1), index: last.index))
      follower.replica.node.commitIndex = last.index
      world.checkStart(follower)
    }
    #expect(found?.contains(" starts from a snapshot through ") == true)
  }

  // MARK: Promises

  @Test("a vote, a term and an entry that are not on the sender's disk are noticed")
  func promises() {
    let crimes: [(String?, Term?, RaftMessage)] = [
      (" votes for ", nil, .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: false))),
      (
        " speaks of term ", Term(99),
        .requestVote(RequestVote(lastEntry: .zero, isPreVote: false, isTransfer: false))
      ),
    ]
    for (text, term, message) in crimes {
      let found = CrimeScene.accusingFollower { world, follower in
        let envelope = Envelope(
          from: follower.id, to: NodeID(77), term: term ?? follower.seenTerm, message: message)
        world.checkPromises(of: envelope, from: world.machines[follower.place], follower)
      }
      #expect(text.map { found?.contains($0) == true } == true, "\(message)")
      #expect(found?.contains("which is not on its disk") == true, "\(message)")
    }
    let found = CrimeScene.accusingFollower { world, follower in
      world.machines[follower.place].promised = DurableLog()
      let reply = AppendEntriesReply(
        outcome: .accepted(matchIndex: follower.seenCommit), readRound: 0)
      let envelope = Envelope(
        from: follower.id, to: NodeID(1), term: .zero, message: .appendEntriesReply(reply))
      world.checkPromises(of: envelope, from: world.machines[follower.place], follower)
    }
    #expect(found?.contains(" accepts ") == true)
  }

  @Test("a part in an election without what was promised, and known to be lost, is noticed")
  func votesWithLoss() {
    let messages: [RaftMessage] = [
      .requestVoteReply(RequestVoteReply(isGranted: true, isPreVote: true)),
      .requestVote(RequestVote(lastEntry: .zero, isPreVote: true, isTransfer: false)),
    ]
    for message in messages {
      let found = CrimeScene.accusingFollower { world, follower in
        let machine = world.machines[follower.place]
        machine.owed = [machine.promised]
        machine.promised = DurableLog()
        let envelope = Envelope(
          from: follower.id, to: NodeID(77), term: follower.seenTerm, message: message)
        world.checkPromises(of: envelope, from: machine, follower)
      }
      #expect(found?.contains("has a part in an election") == true, "\(message)")
    }
  }
}
