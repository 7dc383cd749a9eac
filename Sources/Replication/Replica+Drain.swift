import RaftCore

// From what the node has ready to what the shell is to do.

extension Replica {
  /// What was committed is applied and answered before proposals are given up, so that whatever can
  /// be told for certain is.
  mutating func drain() {
    while node.hasReady() { carryOut(node.ready()) }
    if proposals.count > 0 || !membershipChanges.isEmpty { giveUpProposals() }
    if isSnapshotDue { takeSnapshot() }
  }

  private mutating func carryOut(_ ready: Ready) {
    if let change = ready.roleChange {
      if let leader = change.leader {
        lastLeader = (change.term, leader)
      }
      actions.append(.roleChanged(change))
    }
    if let configuration = ready.configurationChange {
      actions.append(.configurationChanged(configuration))
    }
    // To the disk first: it may be at work while the messages are being sent.
    if let batch = ready.persist {
      actions.append(.persist(batch))
    }
    for envelope in ready.messages {
      actions.append(.send(envelope))
    }
    for order in ready.snapshotOrders {
      actions.append(.readSnapshotChunk(order))
    }
    for chunk in ready.snapshotChunks {
      actions.append(.storeSnapshotChunk(chunk.install, from: chunk.from))
    }
    apply(ready.committed)
    answerReads(ready)
  }

  /// What a leader sends says since when no majority has answered it. That is asked when it is sent, and
  /// not when it was decided: the process may have stood still since.
  mutating func stamp(at now: UInt64) {
    var known: UInt64?
    for index in actions.indices {
      guard case .send(let envelope) = actions[index],
        case .appendEntries(var append) = envelope.message
      else { continue }
      guard let age = known ?? freshness.quorumAge(at: now, node: node) else { return }
      known = age
      append.quorumAgeMicroseconds = age / 1_000 + 1
      actions[index] = .send(
        Envelope(
          from: envelope.from, to: envelope.to, term: envelope.term,
          message: .appendEntries(append)))
    }
  }

  private mutating func apply(_ entries: [LogEntry]) {
    guard let last = entries.last else {
      return
    }
    speculation = nil
    for entry in entries {
      apply(entry)
      snapshots.appliedBytes += entry.byteCount
      if DigestTrail.isDue(entry.id.index), let digest = machine.digest {
        digestTrail.append(StateDigest(index: entry.id.index, digest: digest))
      }
    }
    appliedEntry = last.id
    node.applied(through: last.index)
  }

  private mutating func apply(_ entry: LogEntry) {
    switch entry.payload {
    case .command(let command):
      let output = machine.apply(command, at: entry.id)
      if let tag = settleProposals(at: entry.id) {
        hasResults = true
        actions.append(.completed(tag, position: entry.id, output: results.append(output)))
      }
    case .termStart(let votes):
      _ = settleProposals(at: entry.id)
      if entry.term == node.currentTerm, let lastLeader, lastLeader.term == entry.term {
        actions.append(.leaderEstablished(term: entry.term, leader: lastLeader.id, votes: votes))
      }
    case .configuration:
      _ = settleProposals(at: entry.id)
    }
  }

  /// Answers those for whom it is decided now that the entry at `position` is committed, and returns
  /// the tag of the command that is this entry, which is yet to be answered. Whoever waits for
  /// another entry at or before this index waits in vain: no other can be committed there (Raft
  /// paper §5.4, State Machine Safety).
  private mutating func settleProposals(at position: EntryID) -> RequestTag? {
    if !membershipChanges.isEmpty {
      settleMembershipChanges(at: position)
    }
    while let proposal = proposals.takeFirst(through: position.index) {
      if proposal.position == position
        || Canary.answersByIndex.isActive && proposal.position.index == position.index
      {
        return proposal.tag
      }
      actions.append(.refused(proposal.tag, superseded))
    }
    return nil
  }

  private mutating func settleMembershipChanges(at position: EntryID) {
    let superseded = superseded
    membershipChanges.removeAll { change in
      if change.position == position {
        actions.append(.membershipChanged(change.tag, position: position))
      } else if change.position.index <= position.index {
        actions.append(.refused(change.tag, superseded))
      }
      return change.position.index <= position.index
    }
  }

  private var superseded: Refusal {
    .notLeader(leader: node.leader, term: node.currentTerm)
  }

  private mutating func answerReads(_ ready: Ready) {
    unconfirmedReadCount -= ready.readStates.count + ready.failedReads.count
    let applied = appliedEntry.index
    for read in ready.readStates {
      if read.index <= applied || Canary.readsBeforeApplied.isActive {
        actions.append(.readReady(read.tag, index: read.index))
      } else {
        waitingReads.append(
          read, deadline: ticks + UInt64(settings.readApplyTimeoutTicks))
      }
    }
    waitingReads.take(applied: applied) { actions.append(.readReady($0.tag, index: $0.index)) }
    for tag in ready.failedReads {
      actions.append(.refused(tag, .noQuorum))
    }
  }

  /// A node that does not lead the term of a proposal any more learns what became of it only if it
  /// is lucky, and perhaps much later.
  private mutating func giveUpProposals() {
    let term = node.role == .leader ? node.currentTerm : nil
    // Whoever answers by index has no reason to give up.
    if proposals.count > 0, proposals.term != term, !Canary.answersByIndex.isActive {
      while let proposal = proposals.takeFirst(through: LogIndex(.max)) {
        actions.append(
          Canary.deniesUnknownOutcomes.isActive
            ? .refused(proposal.tag, superseded) : .outcomeUnknown(proposal.tag))
      }
    }
    membershipChanges.removeAll { change in
      if change.position.term != term {
        actions.append(.outcomeUnknown(change.tag))
      }
      return change.position.term != term
    }
  }
}
