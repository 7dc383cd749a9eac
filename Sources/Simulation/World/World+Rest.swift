import RaftCore
import Replication

// The end of a run: faults stop, what can be mended is mended, and the cluster must come to rest.

extension World {
  /// From the end of the faults on, how long an answer may take: ten election timeouts, what a
  /// client's pauses add, and as long as it takes to bring a quorum up to date.
  private var answerLimit: UInt64 {
    10 * knobs.electionTimeoutMax + 1_500_000_000 + calmCatchUp
  }
  /// Clients stop then.
  private var closingTime: UInt64 { knobs.chaosEnd + answerLimit + 500_000_000 }

  var restEnd: UInt64 {
    closingTime + UInt64(knobs.timeoutMilliseconds) * 1_000_000 + 10 * knobs.electionTimeoutMax
  }

  /// How much longer than that it may take until everybody has everything: the last one, too, gets what
  /// it lacks in messages of the plan's size, and what has been committed since.
  var patience: UInt64 { 120_000_000_000 + calmCatchUpOfAll }

  /// Whether nothing is left to be done.
  var hasComeToRest: Bool {
    guard report.violation == nil, mayDemandLife, let leader else { return true }
    let members = leader.replica.node.configuration.members
    let isComplete = steward.wanted.allSatisfy { id in
      members.contains { $0.id == id && $0.isVoter }
    }
    return isComplete
      && members.allSatisfy { member in
        guard let process = machines[Machine.place(of: member.id)].process, process.id == member.id
        else { return true }
        return process.replica.appliedEntry.index >= oracle.commitIndex
      }
  }

  func endChaos() {
    if isCalm {
      isClosing = true
      tell("clients stop")
      return
    }
    tell("faults end")
    isCalm = true
    report.electionsBeforeCalm = report.electionCount
    network.mendAll()
    ambushes = []
    for machine in machines {
      machine.diskFactor = 1
      machine.disk.unreadable = UnreadablePlaces()
      if machine.processorFactor > 1 { slowDown(machine, factor: 1) }
      machine.disk.capacity = nil
      machine.disk.plan(syncFailureAfter: nil)
      machine.disk.plan(directorySyncFailureAfter: nil)
      machine.isHeldDown = false
      machine.diskWasHarmed = machine.hasRotted
      if let process = machine.process {
        if process.isPaused { goOn(process) }
        // What a slow disk was busy with is done now.
        let life = process.life
        if !process.writing.isEmpty { after(1_000, .written(machine: machine.place, life: life)) }
        if process.snapshots.isBusy {
          after(1_000, .snapshotStep(machine: machine.place, life: life))
        }
      } else if machine.id != nil || machine.place < knobs.nodes {
        start(machine)
      }
    }
    for proxy in proxies { start(proxy) }
    oracle.calmSince = now
    calmCatchUp = catchUpNanoseconds
    calmCatchUpOfAll = catchUpOfAllNanoseconds
    if calmCatchUp > knobs.electionTimeoutMax { report.sometimes.reach(.quorumBehind) }
    at(closingTime, .chaosEnds)
  }

  func checkTheEnd() {
    if mayDemandLife {
      checkLife()
    } else if isSafetyOnly {
      report.sometimes.reach(.harmedAtWill)
    } else if hasLiveQuorum {
      report.sometimes.reach(.standstill)
    }
    // What was answered must be true, whether more can be answered or not.
    if report.violation == nil { HistoryCheck(oracle: oracle, knobs: knobs).run(in: self) }
  }

  private func checkLife() {
    report.sometimes.reach(.livenessDemanded)
    let limit = knobs.chaosEnd + answerLimit
    guard let answered = oracle.firstCalmAnswer, answered <= limit else {
      return violate(
        "nothing was answered within \(answerLimit / 1_000_000) ms after the last fault, though a "
          + "quorum is there")
    }
    report.recoveryNanoseconds = answered - knobs.chaosEnd
    let elections = report.electionCount - report.electionsBeforeCalm
    if elections > 3 { violate("\(elections) elections after the last fault") }
    checkConvergence()
  }

  private var mayDemandLife: Bool {
    !isSafetyOnly && hasLiveQuorum && (leader != nil || isAnybodyElectable)
  }

  /// Whether somebody can expect the votes of a quorum of the configuration that it has. A node whose
  /// log lacks entries that were in it has no vote until a leader has given it them. And a change of
  /// members counts from when it is in a log: if a machine is lost for good while a leader
  /// demotes another that it does not hear, the one who has the change may need the vote of the lost
  /// one, and the others that of the one who has it. Then a cluster can only stand still. Who is to leave
  /// by a change that nobody else may have stands for election all the same (thesis §4.2.2).
  private var isAnybodyElectable: Bool {
    let able = processes.filter { $0.replica.node.repair == nil }
    return able.contains { candidate in
      let last = candidate.replica.node.log.lastEntry
      let votes = able.filter { $0.replica.node.log.lastEntry <= last }.map(\.id)
      func hasMajority(_ voters: [NodeID]) -> Bool {
        voters.count(where: votes.contains) >= MajorityQuorum.size(voterCount: voters.count)
      }
      let configuration = candidate.replica.node.configuration
      let isVoter = configuration.voters.contains(candidate.id)
      let isLeaving =
        configuration[candidate.id] == nil
        && candidate.replica.node.formerConfiguration?.hasVote(candidate.id) == true
      return (isVoter || isLeaving) && hasMajority(configuration.voters)
        && (!configuration.isJoint || hasMajority(configuration.outgoingVoters))
    }
  }

  /// Whether a quorum of the members can run.
  private var hasLiveQuorum: Bool {
    guard
      let newest = processes.max(by: { $0.replica.node.commitIndex < $1.replica.node.commitIndex })
    else { return false }
    let voters = newest.replica.node.configuration.voters
    let live = voters.count { voter in
      machines[Machine.place(of: voter)].process?.id == voter
    }
    return live >= MajorityQuorum.size(voterCount: voters.count)
  }

  /// Members that run have all that is committed, and the same state.
  private func checkConvergence() {
    guard let leader else { return violate("nobody leads at the end") }
    for member in leader.replica.node.configuration.members {
      guard let process = machines[Machine.place(of: member.id)].process, process.id == member.id
      else { continue }
      if process.replica.appliedEntry.index < oracle.commitIndex {
        violate(
          "\(name(process.id)) has applied \(process.replica.appliedEntry.index.rawValue) of "
            + "\(oracle.commitIndex.rawValue) at the end")
      }
    }
    let missing = steward.wanted.filter { id in
      leader.replica.node.configuration[id]?.isVoter != true
    }
    if !missing.isEmpty {
      violate("\(missing.map { name($0) }.joined(separator: " ")) never became voters")
    }
  }
}
