extension RaftNode {
  /// Takes what is to be done after the inputs so far; `nil` if there is nothing. What it returns
  /// must be carried out: it is not returned again.
  ///
  /// Committed entries are handed out whether or not they are on this node's disk yet: a majority
  /// has them, and the state machine is not ahead of the log after a crash, because it starts over.
  package mutating func takeReady() -> Ready? {
    if role == .leader {
      startReadRound()
      replicate()
    } else {
      forwardReads()
    }
    let persist = ledger.takeBatch(hardState: hardState, log: log)
    let roleChange = takeRoleChange()
    guard
      persist != nil || roleChange != nil || outbox.isConfigurationUnreported
        || commitIndex > outbox.committed || !outbox.messages.isEmpty
        || !outbox.snapshotOrders.isEmpty || !outbox.snapshotChunks.isEmpty
        || !outbox.readStates.isEmpty || !outbox.failedReads.isEmpty
    else { return nil }
    var ready = Ready(persist: persist, roleChange: roleChange)
    swap(&ready.messages, &outbox.messages)
    swap(&ready.snapshotOrders, &outbox.snapshotOrders)
    swap(&ready.snapshotChunks, &outbox.snapshotChunks)
    swap(&ready.readStates, &outbox.readStates)
    swap(&ready.failedReads, &outbox.failedReads)
    if commitIndex > outbox.committed {
      ready.committed = Array(
        log.entries(from: outbox.committed.next, through: commitIndex))
      outbox.committed = commitIndex
    }
    if outbox.isConfigurationUnreported {
      outbox.isConfigurationUnreported = false
      ready.configurationChange = configuration
    }
    return ready
  }

  /// Messages that are neither sent nor dropped yet, because they promise what is not on disk.
  package var heldMessageCount: Int { outbox.held.count }

  /// Sends a message as soon as what it promises is on disk: the term and the vote always, and the
  /// log up to `entriesThrough` if that is given.
  mutating func send(
    _ message: RaftMessage, to receiver: NodeID, term: Term? = nil,
    entriesThrough: LogIndex = .zero
  ) {
    let envelope = Envelope(from: id, to: receiver, term: term ?? currentTerm, message: message)
    let hardStateGate = Canary.speaksBeforeSync.isActive ? 0 : ledger.hardStateGate
    let gate = max(hardStateGate, ledger.gate(forEntriesThrough: entriesThrough))
    if gate <= ledger.persisted {
      outbox.messages.append(envelope)
    } else {
      outbox.held.append(Outbox.Held(gate: gate, envelope: envelope))
    }
  }

  /// What was said in an earlier term is of no use to anybody any more.
  mutating func releaseHeldMessages() {
    guard !outbox.held.isEmpty else { return }
    var kept: [Outbox.Held] = []
    for held in outbox.held where held.envelope.term >= currentTerm {
      if held.gate <= ledger.persisted {
        outbox.messages.append(held.envelope)
      } else {
        kept.append(held)
      }
    }
    outbox.held = kept
  }

  var roleReport: RoleChange {
    RoleChange(
      role: role, term: currentTerm, leader: leader, votes: leadership?.votes ?? [])
  }

  private mutating func takeRoleChange() -> RoleChange? {
    let reported = outbox.reportedRole
    guard reported.role != role || reported.term != currentTerm || reported.leader != leader
    else { return nil }
    outbox.reportedRole = roleReport
    return roleReport
  }
}
