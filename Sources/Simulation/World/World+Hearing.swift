import RaftCore
import Replication

// What a node may make of what it hears, and of what it does not hear: elections that nobody needs do
// not happen, and a leader is one only as long as it hears a majority.

extension World {
  /// A message is looked at. What a node says that is none of a leader's members, and leads nobody, ends
  /// no leadership.
  func hear(_ envelope: Envelope, at process: NodeProcess) {
    guard envelope.term > process.replica.node.hardState.currentTerm,
      process.replica.node.role == .leader, isStranger(envelope, to: process)
    else { return look(at: envelope, at: process) }
    look(at: envelope, at: process)
    checkDeposition(by: envelope.from, of: process)
  }

  private func isStranger(_ envelope: Envelope, to process: NodeProcess) -> Bool {
    switch envelope.message {
    case .appendEntries, .installSnapshot, .timeoutNow: false
    case .requestVote, .requestVoteReply, .appendEntriesReply, .installSnapshotReply, .readIndex,
      .readIndexReply:
      envelope.to == process.id && process.replica.node.configuration[envelope.from] == nil
    }
  }

  /// A leader has heard a stranger of a higher term.
  func checkDeposition(by stranger: NodeID, of process: NodeProcess) {
    guard process.replica.node.role != .leader else { return }
    violate(
      "\(name(process.id)) leads no more since \(name(stranger)), which is none of its members, has told "
        + "of a higher term")
  }

  private func look(at envelope: Envelope, at process: NodeProcess) {
    // What was meant for the machine's former node is nothing to this one.
    guard envelope.to == process.id else {
      process.replica.receive(envelope, at: clock(of: process))
      return
    }
    switch envelope.message {
    case .appendEntries, .installSnapshot:
      process.replica.receive(envelope, at: clock(of: process))
      if envelope.term == process.replica.node.hardState.currentTerm {
        process.hearing.hears(leader: envelope.from, of: envelope.term)
      }
      return
    case .appendEntriesReply(let reply):
      if case .rejected = reply.outcome, process.isLeading {
        hearRejection(envelope, at: process)
      } else {
        process.replica.receive(envelope, at: clock(of: process))
      }
    case .requestVote(let request): hearRequest(request, envelope, at: process)
    case .requestVoteReply(let reply):
      if reply.isGranted, reply.isPreVote {
        process.hearing.isGranted(by: envelope.from, for: envelope.term)
      }
      process.replica.receive(envelope, at: clock(of: process))
      if !reply.isGranted, reply.isPreVote { checkRefusal(envelope, at: process) }
    case .timeoutNow:
      process.hearing.isOrdered(in: envelope.term)
      process.replica.receive(envelope, at: clock(of: process))
      return
    case .installSnapshotReply, .readIndex, .readIndexReply:
      process.replica.receive(envelope, at: clock(of: process))
    }
    // What a leader sends is no sign of life to another.
    process.hearing.hears(envelope.from)
  }

  /// Who asks in vain because its term is over learns that (thesis §9.6).
  func checkRefusal(_ envelope: Envelope, at process: NodeProcess) {
    guard envelope.term > process.replica.node.hardState.currentTerm,
      process.replica.node.configuration[envelope.from] != nil
    else { return }
    violate(
      "\(name(process.id)) is refused in term \(envelope.term.rawValue) and stays in "
        + "\(process.replica.node.hardState.currentTerm.rawValue)")
  }

  /// A pre-vote changes nothing (thesis §9.6), and whoever hears a leader stays with it (thesis §4.2.3).
  private func hearRequest(_ request: RequestVote, _ envelope: Envelope, at process: NodeProcess) {
    let former = process.replica.node.hardState
    let isLoyal =
      !request.isTransfer && envelope.term > former.currentTerm
      && (process.replica.node.role == .leader || hearsLeader(process, other: envelope.from))
    process.replica.receive(envelope, at: clock(of: process))
    if process.replica.node.hardState != former {
      checkVote(by: process, in: request, of: envelope.from, isLoyal: isLoyal)
    }
  }

  /// A node has another term or vote since it was asked for its vote.
  func checkVote(
    by process: NodeProcess, in request: RequestVote, of candidate: NodeID, isLoyal: Bool
  ) {
    if request.isPreVote {
      violate("\(name(process.id)) has another term or vote after a pre-vote than before")
    } else if isLoyal {
      violate(
        "\(name(process.id)) takes part in the election of \(name(candidate)), and hears its leader"
      )
    }
  }

  private func hearsLeader(_ process: NodeProcess, other candidate: NodeID) -> Bool {
    let hearing = process.hearing
    return hearing.leader != nil && hearing.leader != candidate
      && hearing.leaderTerm == process.replica.node.hardState.currentTerm
      && hearing.ticks - hearing.leaderTick < UInt32(knobs.electionTicksMin)
  }

  /// Where two logs agree is found in so many rounds as the leader's log has terms (paper §5.3), and in a
  /// few more if answers are late or a disk has lost what it had.
  private func hearRejection(_ envelope: Envelope, at process: NodeProcess) {
    let former = next(for: envelope.from, by: process)
    process.replica.receive(envelope, at: clock(of: process))
    guard let former, let next = next(for: envelope.from, by: process), next < former else {
      return
    }
    checkSearch(of: envelope.from, from: next, by: process, at: now)
  }

  /// The leader begins anew to send to a member, from an earlier index on.
  func checkSearch(of id: NodeID, from next: LogIndex, by process: NodeProcess, at time: UInt64) {
    let roundTrip = UInt64(2 * knobs.latencyMicrosecondsMin) * 1_000
    let rounds = process.hearing.goesBack(
      Machine.place(of: id), to: next, at: time, roundTrip: roundTrip)
    guard rounds > 8 else { return }
    let log = process.replica.node.log
    let terms = Set(log.entries(from: log.firstIndex, through: log.lastIndex).map(\.term)).count
    guard rounds > 8 + 2 * terms else { return }
    violate(
      "\(name(process.id)) has looked in \(rounds) places for where the log of \(name(id)) "
        + "agrees with its own, which has \(terms) terms")
  }

  private func next(for id: NodeID, by process: NodeProcess) -> LogIndex? {
    process.replica.node.progress.first { $0.id == id }?.nextIndex
  }

  // MARK: Clocks

  /// Nobody stands for election because of a tick that came with its leader's word, and nobody gives
  /// leadership up because of one that came with a majority's answers, however long the process stood
  /// still: what has come is looked at before the clock.
  ///
  /// `role` and `term` are those before the tick: by the tick itself a node that needs nobody's vote begins
  /// a term of its own. Answers count by node, not by machine: one of a node that was replaced may come
  /// late, and is none of the next node's there.
  func checkClock(
    of process: NodeProcess, formerly role: Role, in term: Term, with inputs: [NodeProcess.Input]
  ) {
    var hasWord = false
    var answered: Set = [process.id]
    for case .message(let envelope) in inputs
    where envelope.to == process.id && envelope.term == term {
      switch envelope.message {
      case .appendEntries, .installSnapshot: hasWord = true
      case .appendEntriesReply: answered.insert(envelope.from)
      case .requestVote, .requestVoteReply, .installSnapshotReply, .timeoutNow, .readIndex,
        .readIndexReply:
        break
      }
    }
    if role == .follower, process.replica.node.role != .follower, hasWord {
      violate(
        "\(name(process.id)) stands for election by the clock, and its leader's word has come")
    }
    let configuration = process.replica.node.configuration
    if role == .leader, hasMajority(of: configuration.voters, answered),
      configuration.outgoingVoters.isEmpty
        || hasMajority(of: configuration.outgoingVoters, answered)
    {
      violate("\(name(process.id)) leads no more by the clock, and a majority's answers have come")
    }
  }

  private func hasMajority(of voters: [NodeID], _ answered: Set<NodeID>) -> Bool {
    voters.count(where: answered.contains) >= MajorityQuorum.size(voterCount: voters.count)
  }

  // MARK: Candidates

  /// Nobody begins a term unless a majority would have voted for it, or its leader has ordered that
  /// (thesis §9.6): who comes back from a standstill, or cannot hear, deposes nobody.
  func checkCandidacy(of process: NodeProcess) {
    let hardState = process.replica.node.hardState
    // It may just have been founded, or have come to a configuration together with the term.
    if let configuration = process.nextConfiguration {
      process.hearing.goes(by: configuration, process.id)
    }
    guard hardState.votedFor == process.id, process.replica.node.role != .follower,
      !process.hearing.mayBegin(hardState.currentTerm, process.place)
    else { return }
    violate(
      "\(name(process.id)) begins term \(hardState.currentTerm.rawValue), for which no majority was "
        + "ready, nor was it ordered to")
  }

  /// Who leads has the votes of a majority, each of which is on the disk of who has given it; and its log
  /// ends with an entry of its own (paper §8).
  func checkElection(_ change: RoleChange, of process: NodeProcess) {
    let configuration = process.replica.node.configuration
    let count = configuration.voters.count(where: change.votes.contains)
    if count < MajorityQuorum.size(voterCount: configuration.voters.count) {
      violate(
        "\(name(process.id)) leads term \(change.term.rawValue) with \(count) votes of "
          + "\(configuration.voters.count)")
    }
    for voter in change.votes {
      let machine = machines[Machine.place(of: voter)]
      let state = machine.promised.hardState
      guard machine.id == voter, !machine.diskWasHarmed, machine.owed.isEmpty,
        state.currentTerm < change.term
          || state.currentTerm == change.term && state.votedFor != process.id
      else { continue }
      violate(
        "\(name(process.id)) leads term \(change.term.rawValue) by a vote of \(name(voter)), which has "
          + "not given it")
    }
    if process.replica.node.log.lastEntry.term != change.term {
      violate(
        "\(name(process.id)) leads term \(change.term.rawValue), and its log has no entry of that")
    }
  }

  // MARK: Leaders

  /// A leader that has not heard a majority for the longest election timeout leads no more (thesis §6.2).
  /// Looked at now and then, after all that came of the last tick.
  func checkQuorum(of process: NodeProcess) {
    guard process.isLeading, process.hearing.ticks & 3 == 0 else { return }
    let limit = UInt32(knobs.electionTicksMax)
    let own = process.place
    guard process.hearing.hasLed(for: limit),
      !process.hearing.hasQuorum({ $0 == own || process.hearing.hasHeard($0, within: limit) }),
      process.replica.node.role == .leader
    else { return }
    violate("\(name(process.id)) leads, and has heard no majority for \(limit) ticks")
  }

  /// A leader whose disk does not finish a write makes room for one whose disk works.
  func checkStall(of process: NodeProcess) {
    guard process.replica.node.role == .leader else { return }
    violate("\(name(process.id)) leads on though its disk stands still")
  }
}
