import RaftCore
import Replication

// What a leader may make of the membership and of its own leadership.

extension World {
  /// A leader changes the voters only to such of which it hears a majority, and makes nobody a voter that
  /// lacks what is committed (thesis §4.2.1).
  func checkChange(in batch: PersistBatch, by process: NodeProcess) {
    // What follows a joint configuration is decided with it.
    guard process.isLeading, !process.seenConfiguration.isJoint,
      process.replica.node.role == .leader
    else { return }
    for entry in batch.entries where entry.term == process.replica.node.hardState.currentTerm {
      guard case .configuration(let configuration) = entry.payload else { continue }
      checkLiveMajority(of: configuration.voters, by: process)
      if configuration.isJoint { checkLiveMajority(of: configuration.outgoingVoters, by: process) }
      for voter in configuration.voters where !process.seenConfiguration.hasVote(voter) {
        checkPromotion(of: voter, by: process)
      }
    }
  }

  private func checkLiveMajority(of voters: [NodeID], by process: NodeProcess) {
    // A tick may have come since the change.
    let limit = UInt32(knobs.electionTicksMax) + 2
    let live = voters.count { voter in
      voter == process.id || process.hearing.hasHeard(Machine.place(of: voter), within: limit)
    }
    guard live < MajorityQuorum.size(voterCount: voters.count) else { return }
    violate(
      "\(name(process.id)) changes the voters, and hears \(live) of the \(voters.count) that it makes "
        + "them")
  }

  private func checkPromotion(of voter: NodeID, by process: NodeProcess) {
    guard let machine = soundMachine(of: voter),
      let term = oracle.committedTerm(at: process.seenCommit)
    else { return }
    let committed = EntryID(term: term, index: process.seenCommit)
    guard !machine.promised.has(committed) else { return }
    violate(
      "\(name(process.id)) makes a voter of \(name(voter)), which lacks the committed "
        + oracle.text(committed))
  }

  /// The machine of a node that has all that it ever had.
  private func soundMachine(of id: NodeID) -> Machine? {
    let machine = machines[Machine.place(of: id)]
    return machine.id == id && !machine.diskWasHarmed && machine.owed.isEmpty ? machine : nil
  }

  /// A leader that has left the cluster by a committed change leads no more (thesis §4.2.2).
  func checkRemoval(of process: NodeProcess) {
    guard process.isLeading, !process.hearing.isMember, process.replica.node.role == .leader,
      process.replica.node.isConfigurationCommitted
    else { return }
    violate("\(name(process.id)) leads, and has left the cluster")
  }

  /// Who is told to take over has every entry (thesis §3.10). A leader that goes tells whoever has most.
  /// One that was overtaken cannot know what a later leader has made of the other's log, whose node is in
  /// a later term then and obeys no such order.
  func checkTransfer(to target: NodeID, by process: NodeProcess) {
    guard process.isLeading, process.replica.node.role == .leader,
      process.nextConfiguration == nil, let machine = soundMachine(of: target),
      machine.promised.hardState.currentTerm <= process.replica.node.currentTerm
    else { return }
    let last = process.replica.node.log.lastEntry
    guard !machine.promised.has(last) else { return }
    violate("\(name(process.id)) hands over to \(name(target)), which lacks \(oracle.text(last))")
  }

  /// A leader that has refused a write in favour of its successor does so for the longest election timeout
  /// at most (thesis §3.10).
  func checkPatience(of process: NodeProcess) {
    guard process.isLeading, process.replica.node.role == .leader, !process.isDiskFull else {
      return
    }
    let waited = process.hearing.ticks - process.hearing.transferSince
    guard waited > UInt32(knobs.electionTicksMax) + 1 else { return }
    violate("\(name(process.id)) refuses writes as if it did not lead, for \(waited) ticks")
  }
}
