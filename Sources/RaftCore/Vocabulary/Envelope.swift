/// A message with its sender, its receiver and the sender's term.
///
/// The term is the sender's `currentTerm`, save in a `PreVote` request and its grant, where it is
/// the term the candidate would start (thesis §9.6).
package struct Envelope: Hashable, Sendable {
  package let from: NodeID
  package let to: NodeID
  package let term: Term
  package let message: RaftMessage

  package init(from: NodeID, to: NodeID, term: Term, message: RaftMessage) {
    self.from = from
    self.to = to
    self.term = term
    self.message = message
  }
}

/// What nodes say to each other: the RPCs of the Raft paper (Figures 2 and 13) and those that reads and a
/// transfer of leadership need. Requests and replies are messages alike; nobody waits for a reply.
package enum RaftMessage: Hashable, Sendable {
  case requestVote(RequestVote)
  case requestVoteReply(RequestVoteReply)
  case appendEntries(AppendEntries)
  case appendEntriesReply(AppendEntriesReply)
  case installSnapshot(InstallSnapshot)
  case installSnapshotReply(InstallSnapshotReply)
  /// A follower asks its leader up to where it must have applied before it may answer a read
  /// (thesis §6.4).
  case readIndex(ReadIndex)
  case readIndexReply(ReadIndexReply)
  /// The leader tells a caught-up voter to start an election at once (thesis §3.10).
  case timeoutNow
}

/// A candidate asks for a vote for the envelope's term (Raft paper §5.2).
package struct RequestVote: Hashable, Sendable {
  /// The identity of the candidate's last entry.
  package let lastEntry: EntryID
  /// A pre-vote asks whether an election could be won; it changes nobody's term or vote
  /// (thesis §9.6).
  package let isPreVote: Bool
  /// Set when the election was ordered by `timeoutNow`: stickiness does not apply to it.
  package let isTransfer: Bool

  package init(lastEntry: EntryID, isPreVote: Bool, isTransfer: Bool) {
    self.lastEntry = lastEntry
    self.isPreVote = isPreVote
    self.isTransfer = isTransfer
  }
}

/// The answer to `RequestVote`. It says which kind of vote was asked for, so that a late pre-vote never counts
/// as a vote.
package struct RequestVoteReply: Hashable, Sendable {
  package let isGranted: Bool
  package let isPreVote: Bool

  package init(isGranted: Bool, isPreVote: Bool) {
    self.isGranted = isGranted
    self.isPreVote = isPreVote
  }
}

/// Entries to append after `previous`; without entries, a heartbeat (Raft paper §5.2, §5.3).
package struct AppendEntries: Hashable, Sendable {
  package let previous: EntryID
  package let entries: [LogEntry]
  package let leaderCommit: LogIndex
  /// The leader's newest read round; the reply returns it, which confirms the leadership for all
  /// reads of that round and earlier ones (thesis §6.4). Leader-generated, growing within a term.
  package let readRound: UInt64
  /// For a member that has said that it lacks entries.
  package let repairBound: RepairBound?
  /// For how many microseconds no majority has answered the leader, when this was sent; `nil` if none
  /// has in its term. `RaftNode` knows nothing of real time and leaves it out.
  package var quorumAgeMicroseconds: UInt64?

  package init(
    previous: EntryID, entries: [LogEntry], leaderCommit: LogIndex, readRound: UInt64,
    repairBound: RepairBound? = nil, quorumAgeMicroseconds: UInt64? = nil
  ) {
    self.previous = previous
    self.entries = entries
    self.leaderCommit = leaderCommit
    self.readRound = readRound
    self.repairBound = repairBound
    self.quorumAgeMicroseconds = quorumAgeMicroseconds
  }
}

/// The answer to `AppendEntries`, be it with entries or a mere heartbeat.
package struct AppendEntriesReply: Hashable, Sendable {
  /// Whether the log before the sent entries was the same on both sides (Raft paper §5.3).
  package enum Outcome: Hashable, Sendable {
    /// The follower's log agrees with the leader's up to here, and is synced to disk up to here.
    case accepted(matchIndex: LogIndex)
    /// The follower has no entry equal to the one at `previous`. `conflict` is its newest entry
    /// that may still be in the leader's log: the last one at or before `previous` whose term is
    /// not above that of the leader's entry there. It lets the leader step over a whole term at a
    /// time (Raft paper §5.3).
    case rejected(previous: LogIndex, conflict: EntryID)
  }

  package let outcome: Outcome
  package let readRound: UInt64
  /// Set while the follower lacks entries that it had acknowledged: its disk has lost them. The
  /// leader returns it with the end of its log.
  package let repairTicket: UInt64?

  package init(outcome: Outcome, readRound: UInt64, repairTicket: UInt64? = nil) {
    self.outcome = outcome
    self.readRound = readRound
    self.repairTicket = repairTicket
  }
}

/// A follower asks for a batch of its reads how far it has to have applied.
package struct ReadIndex: Hashable, Sendable {
  /// The asker's own number for a batch of reads, returned unchanged. The leader's rounds have
  /// numbers of their own.
  package let batch: UInt64

  package init(batch: UInt64) {
    self.batch = batch
  }
}

/// The answer to `ReadIndex`, once a round of heartbeats has shown that the leader still leads.
package struct ReadIndexReply: Hashable, Sendable {
  package let batch: UInt64
  /// The index to wait for; `nil` when the receiver is not a leader that can tell.
  package let index: LogIndex?

  package init(batch: UInt64, index: LogIndex?) {
    self.batch = batch
    self.index = index
  }
}
