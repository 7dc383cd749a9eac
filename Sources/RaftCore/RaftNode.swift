/// One member's part in the Raft consensus algorithm (Ongaro and Ousterhout, "In Search of an
/// Understandable Consensus Algorithm", 2014, here "the paper"; Ongaro's thesis, 2014).
///
/// A node is a value without clock, chance, disk or network. It is told what happens (a tick, a
/// message, a proposal, a batch made durable), and after any run of such inputs `hasReady()` says
/// whether there is something to be done, and `ready()` what.
///
/// ```
///              timeout             majority would vote         majority voted
///   follower ----------> preCandidate ----------> candidate ----------> leader
///      ^                   |   term as it was       |  next term          |
///      +-------------------+------------------------+---------------------+
///         a leader is heard, a higher term is heard, no quorum is heard
/// ```
///
/// Where it departs from the paper:
/// - Pre-vote, check-quorum and stickiness (thesis §9.6, §6.2, §4.2.3) are always on, together: each
///   alone leaves a way in which one badly connected node stops a cluster.
/// - A message that promises durable state is kept until the batch it depends on is persisted; a
///   node's own vote and its own copy of an entry count from then on only.
/// - A heartbeat is an `AppendEntries` at the point that the follower is known to have on disk, so
///   that its answer never waits for a disk; or before the first entry, with which every log agrees,
///   if the leader does not hold that point any more.
/// - That a snapshot is installed a follower tells with an `AppendEntriesReply`.
///
/// Invariants, each held by a `precondition`:
/// - Term and commit index never fall.
/// - A committed entry is never truncated.
/// - No two leaders in a term.
package struct RaftNode: Sendable {
  package let id: NodeID
  package let settings: RaftSettings

  // What a crash does not take away.
  package internal(set) var hardState: HardState
  package internal(set) var log: RaftLog

  /// Set while the log lacks entries that it had; see RaftNode+Repair.swift.
  package internal(set) var repair: Repair?

  // What it takes away.
  package internal(set) var role = Role.follower
  /// The leader of the current term, once it was heard, until it falls silent.
  package internal(set) var leader: NodeID?
  package internal(set) var commitIndex = LogIndex.zero
  package internal(set) var appliedIndex = LogIndex.zero
  var configurations: ConfigurationHistory
  /// The newest snapshot that is complete on this node's disk, as far as the node was told.
  package internal(set) var snapshot: SnapshotMetadata?
  /// The log is on its way to hold nothing at or before this.
  var compactionIndex = LogIndex.zero
  /// All other members, sorted by identity; in step with the configuration in force.
  var peers: [Progress] = []
  var isVoter = false
  var voterCount = 0
  /// The same of the configuration before, while both decide.
  var isOutgoingVoter = false
  var outgoingVoterCount = 0
  /// Whether there was anything on the disk when the node started.
  let hasHistory: Bool

  /// Ticks since the node was made.
  var clock: UInt64 = 0
  var random: DeterministicRandom
  var election: Election
  var leadership: Leadership?
  var reads: ReadQueue

  var ledger: PersistLedger
  var outbox = Outbox()
  var isDiskFull = false
  /// Until the next batch is persisted.
  var isDiskStalled = false
  /// Values of the voters while a majority is sought, kept for its storage.
  var quorumScratch: [UInt64] = []

  /// Starts from what was found on disk. `recovered` has no gaps, and `settings` no problem. What its
  /// snapshot covers counts as committed and applied.
  package init(id: NodeID, settings: RaftSettings, recovered: RecoveredState = RecoveredState()) {
    if let problem = settings.problem { preconditionFailure(problem) }
    self.id = id
    self.settings = settings
    hardState = recovered.hardState
    hasHistory = recovered.hardState != HardState()
    log = RaftLog(boundary: recovered.boundary, entries: recovered.entries)
    let snapshotEnd = recovered.snapshot?.last ?? .zero
    precondition(
      log.contains(snapshotEnd),
      "the log after \(log.boundary) through \(log.lastEntry) does not hold \(snapshotEnd), where "
        + "the snapshot ends")
    precondition(
      log.lastEntry.term <= hardState.currentTerm,
      "the log ends in \(log.lastEntry), beyond the saved term \(hardState.currentTerm)")
    configurations = ConfigurationHistory(log: log, snapshot: recovered.snapshot)
    snapshot = recovered.snapshot
    commitIndex = snapshotEnd.index
    appliedIndex = snapshotEnd.index
    compactionIndex = log.boundary.index
    ledger = PersistLedger(lastIndex: log.lastIndex)
    random = DeterministicRandom(
      seed: settings.randomSeed ^ DeterministicRandom.mix(id.rawValue))
    reads = ReadQueue(firstBatch: random.next())
    if let mark = recovered.repair { repair = Repair(mark, ticket: random.next() | 1) }
    election = Election()
    restartElectionTimer()
    adoptConfiguration()
    outbox.committed = commitIndex
    outbox.reportedRole = roleReport
    finishRepair()
  }

  package var currentTerm: Term { hardState.currentTerm }
  package var lastEntry: EntryID { log.lastEntry }

  /// The configuration in force: the newest in the log, committed or not.
  package var configuration: ClusterConfiguration { configurations.latest.configuration }

  /// Whether the configuration in force is committed, as far as this node knows.
  package var isConfigurationCommitted: Bool { configurations.latest.index <= commitIndex }
  /// The configuration before the one in force, joint or not, until that is known to be committed.
  package var formerConfiguration: ClusterConfiguration? {
    isConfigurationCommitted ? nil : configurations.beforeLatest?.configuration
  }

  /// A leader's view of the other members; empty on any other node.
  package var progress: [Progress] { role == .leader ? peers : [] }

  /// Whether a leader has heard of a member within the longest election timeout.
  package func isActive(_ id: NodeID) -> Bool {
    guard role == .leader else { return false }
    if id == self.id { return true }
    return peers.first { $0.id == id }.map(isActive) ?? false
  }

  /// Makes this node, whose disk is empty, the first voter of a new cluster. It campaigns at once,
  /// and leads as soon as its vote for itself is persisted.
  package mutating func bootstrap(member: Member) {
    precondition(
      log.lastEntry == .zero && hardState == HardState(),
      "node \(id.rawValue) has a history already: \(hardState), \(log.lastEntry)")
    precondition(member.id == id && member.isVoter, "\(member) cannot found a cluster here")
    let first = Term(1)
    setHardState(HardState(currentTerm: first))
    append(
      LogEntry(
        id: EntryID(term: first, index: LogIndex(1)),
        payload: .configuration(ClusterConfiguration(members: [member]))))
    startPreVote()
  }

  /// Time passes.
  package mutating func tick() {
    clock += 1
    switch role {
    case .leader: tickLeader()
    case .follower, .preCandidate, .candidate: tickElection()
    }
    tickReads()
    dropCompactedEntries()
  }

  /// Everything up to this batch is on disk.
  package mutating func persisted(through batchNumber: UInt64) {
    guard ledger.persisted(through: batchNumber) else { return }
    isDiskStalled = false
    releaseHeldMessages()
    finishRepair()
    switch role {
    case .candidate: countOwnVote()
    case .leader: commitWhatAMajorityHas()
    case .follower, .preCandidate: break
    }
  }

  /// The state machine has applied everything up to here.
  package mutating func applied(through index: LogIndex) {
    precondition(
      index >= appliedIndex && index <= commitIndex,
      "applied through \(index), after \(appliedIndex), with \(commitIndex) committed")
    appliedIndex = index
  }

  /// What was sent to a member lately is probably lost.
  package mutating func peerUnreachable(_ id: NodeID) {
    guard role == .leader, let position = position(of: id) else { return }
    peers[position].lost()
  }
}

// MARK: - What all concerns share

extension RaftNode {
  func position(of id: NodeID) -> Int? {
    peers.firstIndex { $0.id == id }
  }

  mutating func setHardState(_ new: HardState) {
    precondition(new.currentTerm >= currentTerm, "the term fell to \(new); \(summary)")
    hardState = new
    ledger.hardStateChanged()
  }

  mutating func restartElectionTimer() {
    election.timerStart = clock
    election.timeoutTicks = random.number(
      in: settings.electionTimeoutTicksMin...settings.electionTimeoutTicksMax)
  }

  /// Follows in a term: the present one, when its leader is heard or leadership is given up, or a
  /// higher one. All that belongs to the former role goes.
  mutating func becomeFollower(term: Term, leader newLeader: NodeID?) {
    if term != currentTerm {
      setHardState(HardState(currentTerm: term))
      repair?.through = nil
    }
    let former = role
    role = .follower
    if former == .leader { endLeadership() }
    if former != .follower { restartElectionTimer() }
    if newLeader != leader {
      leader = newLeader
      askReadsAgain()
    }
  }

  /// Appends an entry to the log, whoever made it. A configuration is in force from here on.
  mutating func append(_ entry: LogEntry) {
    log.append(entry)
    if configurations.appended(entry) { configurationChanged() }
  }

  mutating func advanceCommit(to index: LogIndex) {
    precondition(
      index > commitIndex && index <= log.lastIndex, "commit through \(index); \(summary)")
    commitIndex = index
    configurations.committed(through: index)
  }

  /// The state in a line, for messages about what must not happen.
  var summary: String {
    "node \(id.rawValue), \(role) of term \(currentTerm.rawValue), leader "
      + "\(leader?.rawValue ?? 0), last entry \(log.lastEntry.term.rawValue)."
      + "\(log.lastIndex.rawValue), committed \(commitIndex.rawValue), applied "
      + "\(appliedIndex.rawValue), stable \(ledger.stableIndex.rawValue), "
      + "seed \(settings.randomSeed)"
  }
}
