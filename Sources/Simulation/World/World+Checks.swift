import KeyValueStore
import RaftCore
import Replication
import WireMessages

// What is compared at every event: nodes with the oracle, disks with what was promised.

extension World {
  /// Looks at a node after everything it has decided was carried out.
  func observe(_ process: NodeProcess) {
    // What a computed property is asked of is copied first, and a node is large: only stored ones here.
    let term = process.replica.node.hardState.currentTerm
    let commit = process.replica.node.commitIndex
    noteRepair(of: process)
    settleOwed(by: process)
    if term != process.seenTerm {
      if term < process.seenTerm { violate("the term of \(name(process.id)) fell") }
      checkCandidacy(of: process)
      process.seenTerm = term
      report.mix(term.rawValue)
    }
    if commit != process.seenCommit {
      guard commit > process.seenCommit else {
        return violate("the commit index of \(name(process.id)) fell to \(commit.rawValue)")
      }
      let known = oracle.commitIndex
      var index = max(
        process.seenCommit.next, process.replica.node.log.firstIndex)
      while index <= commit {
        guard let entry = process.replica.node.log.entry(at: index) else {
          return violate("\(name(process.id)) has committed \(index.rawValue) and does not have it")
        }
        oracle.commits(entry, on: process, in: self)
        index = index.next
      }
      if oracle.commitIndex > known, let last = oracle.committed.last {
        checkElections(without: last.id)
      }
      process.seenCommit = commit
      report.mix(commit.rawValue)
      checkRemoval(of: process)
    }
    if let configuration = process.nextConfiguration {
      process.nextConfiguration = nil
      process.seenConfiguration = configuration
      process.hearing.goes(by: configuration, process.id)
      if configuration.isJoint { report.sometimes.reach(.configurationJoint) }
    }
    let applied = process.replica.appliedEntry.index
    if applied != process.seenApplied {
      if applied < process.seenApplied {
        violate("\(name(process.id)) has applied \(applied.rawValue), less than before")
      }
      process.seenApplied = applied
      oracle.applied(
        applied, digest: process.replica.machine.machine.digest, by: process, in: self)
    }
  }

  /// A disk that has everything again that was lost from its log is as good as any.
  private func noteRepair(of process: NodeProcess) {
    guard process.isRepairing, process.replica.node.repair == nil else { return }
    process.isRepairing = false
    let machine = machines[process.place]
    tell("\(name(process.id)) has its log again")
    report.sometimes.reach(.logRepaired)
    guard !machine.hasRottedBesidesLog, machine.harm.count == 0 else { return }
    machine.hasRotted = false
    machine.diskWasHarmed = machine.disk.isInTrouble
  }

  func roleChanged(_ change: RoleChange, of process: NodeProcess) {
    let wasLeading = process.isLeading
    announce(process)
    process.isLeading = change.role == .leader
    if processes.count(where: \.isLeading) > 1 { report.sometimes.reach(.twoLeaders) }
    if process.isLeading {
      report.electionCount += 1
      comes(process.place, to: .leadership)
      oracle.leads(process, in: self)
      process.hearing.leads()
      checkElection(change, of: process)
      tell(
        "\(name(process.id)) leads term \(change.term.rawValue), elected by "
          + change.votes.map { name($0) }.joined(separator: " "))
    } else if wasLeading {
      report.sometimes.reach(.leaderDeposed)
      tell("\(name(process.id)) leads no more")
    }
  }

  /// What is committed is on the disks of a majority: as the disks were told, not as anybody claims.
  func checkDurable(_ id: EntryID, _ process: NodeProcess) {
    let configuration = process.replica.node.configuration
    // The commit itself may have brought the next configuration.
    if isDurable(id, in: configuration) || isDurable(id, in: process.seenConfiguration) { return }
    let holders = configuration.voters.count { holds($0, id) }
    violate(
      "entry \(id.index.rawValue) of term \(id.term.rawValue) is committed by \(name(process.id)), "
        + "and is on \(holders) of \(configuration.voters.count) disks of voters"
        + (configuration.isJoint ? ", in a joint configuration" : ""))
  }

  private func isDurable(_ id: EntryID, in configuration: ClusterConfiguration) -> Bool {
    func hasMajority(_ voters: [NodeID]) -> Bool {
      voters.count { holds($0, id) } >= MajorityQuorum.size(voterCount: voters.count)
    }
    return hasMajority(configuration.voters)
      && (!configuration.isJoint || hasMajority(configuration.outgoingVoters))
  }

  /// A node that has lost entries and not got them again counts as one that holds them: it said that it
  /// did when it did, the word may still be on its way, and it has no part in elections until
  /// it does again (`Oracle.elects`).
  private func holds(_ voter: NodeID, _ id: EntryID) -> Bool {
    let machine = machines[Machine.place(of: voter)]
    guard machine.id == voter else { return ghosts[voter]?.contains(id) == true }
    return machine.promised.contains(id) || machine.owed.contains { $0.contains(id) }
  }

  /// What a node takes for committed when it starts was committed.
  func checkStart(_ process: NodeProcess) {
    let commit = process.replica.node.commitIndex
    guard commit > .zero, let id = process.replica.node.log.id(at: commit) else { return }
    if oracle.committedTerm(at: commit) != id.term {
      violate(
        "\(name(process.id)) starts from a snapshot through \(commit.rawValue), which was not committed"
      )
    }
    oracle.applied(
      commit, digest: process.replica.machine.machine.digest, by: process, in: self)
  }

  // MARK: Disks

  /// A received snapshot is whole before the batch that installs it is written, and perhaps before the
  /// one that enters its leader's term: a start then enters the term of the snapshot's last entry.
  private func isRight(_ recovered: RecoveredState, after promised: HardState) -> Bool {
    if let snapshot = recovered.snapshot?.last, snapshot.term > promised.currentTerm {
      return recovered.hardState == HardState(currentTerm: snapshot.term)
    }
    return recovered.hardState == promised
  }

  /// What a disk gives back is what was promised, or that and what was being written. Of one that has
  /// been harmed that is true as well where nothing is done to it that nobody could notice, unless
  /// the log is known to have a loss.
  func check(_ recovered: RecoveredState, on machine: Machine, hasLoss: Bool = false) {
    guard !machine.hasRotted || isSafetyOnly else { return }
    var candidate = machine.promised
    var isLogRight = candidate.explainsLog(recovered)
    var isStateRight = isRight(recovered, after: candidate.hardState)
    for batch in machine.unreported {
      candidate.apply(batch)
      if candidate.explainsLog(recovered) { isLogRight = true }
      if isRight(recovered, after: candidate.hardState) { isStateRight = true }
    }
    if !isStateRight {
      violate(
        "\(name(machine)) comes back in \(recovered.hardState), after \(machine.promised.hardState)"
      )
    }
    if !isLogRight, !hasLoss {
      violate(
        "\(name(machine)) comes back with \(recovered.entries.count) entries after "
          + "\(recovered.boundary.index.rawValue), and had promised "
          + "\(machine.promised.terms.count) after \(machine.promised.boundary.index.rawValue)")
    }
    // Without a snapshot that is not needed yet a node can do.
    if let harmed = machine.harm.snapshot, machine.promised.snapshot <= harmed { return }
    let snapshot = recovered.snapshot?.last ?? .zero
    if snapshot < machine.promised.snapshot {
      violate(
        "\(name(machine)) comes back with the snapshot through \(snapshot.index.rawValue), and had "
          + "one through \(machine.promised.snapshot.index.rawValue)")
    }
  }
}
