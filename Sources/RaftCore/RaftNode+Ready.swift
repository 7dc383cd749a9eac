extension RaftNode {
  /// Whether anything is to be done after the inputs so far. No mere question: rounds of reads begin and
  /// entries are put into messages by it, and `ready`, which follows, takes them. They are two because most
  /// often nothing is to be done, and a `Ready` is large even then.
  package mutating func hasReady() -> Bool {
    if role == .leader {
      startReadRound()
      replicate()
    } else {
      forwardReads()
    }
    return ledger.hasBatch(log: log) || isRoleUnreported || outbox.isConfigurationUnreported
      || commitIndex > outbox.committed || !outbox.messages.isEmpty
      || !outbox.snapshotOrders.isEmpty || !outbox.snapshotChunks.isEmpty
      || !outbox.readStates.isEmpty || !outbox.failedReads.isEmpty
  }

  /// Takes what `hasReady` has found. It must be carried out: it is not returned again.
  ///
  /// Committed entries are handed out whether or not they are on this node's disk yet: a majority
  /// has them, and the state machine is not ahead of the log after a crash, because it starts over.
  package mutating func ready() -> Ready {
    // Made in one expression, because a variable would be copied when it is returned.
    Ready(
      messages: outbox.messages.taken(),
      persist: ledger.takeBatch(hardState: hardState, log: log),
      snapshotOrders: outbox.snapshotOrders.taken(), snapshotChunks: outbox.snapshotChunks.taken(),
      committed: takeCommitted(), readStates: outbox.readStates.taken(),
      failedReads: outbox.failedReads.taken(), roleChange: takeRoleChange(),
      configurationChange: takeConfigurationChange())
  }

  private mutating func takeCommitted() -> [LogEntry] {
    guard commitIndex > outbox.committed else { return [] }
    let first = outbox.committed.next
    outbox.committed = commitIndex
    return Array(log.entries(from: first, through: commitIndex))
  }

  private mutating func takeConfigurationChange() -> ClusterConfiguration? {
    guard outbox.isConfigurationUnreported else { return nil }
    outbox.isConfigurationUnreported = false
    return configuration
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

  private var isRoleUnreported: Bool {
    outbox.reportedRole.role != role || outbox.reportedRole.term != currentTerm
      || outbox.reportedRole.leader != leader
  }

  private mutating func takeRoleChange() -> RoleChange? {
    guard isRoleUnreported else { return nil }
    outbox.reportedRole = roleReport
    return roleReport
  }
}

extension Array {
  /// All elements, of which none is left.
  fileprivate mutating func taken() -> [Element] {
    var taken: [Element] = []
    swap(&taken, &self)
    return taken
  }
}
