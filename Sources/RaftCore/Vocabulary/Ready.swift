/// What a node must make durable before anything that depends on it may leave.
package struct PersistBatch: Hashable, Sendable {
  /// Grows by one with each batch; `persisted(through:)` names the last one that is on disk.
  package let number: UInt64
  package let hardState: HardState?
  /// A snapshot that came from the leader, whose file is complete on disk. Where the log does not
  /// hold the snapshot's last entry, all of the log is dropped and begins anew behind it; else
  /// nothing of it is.
  package let installed: SnapshotMetadata?
  /// Entries after this index are dropped from the log, after `installed` was dealt with and before
  /// `entries` are appended. With `installed` it may be the snapshot's last index, where a log that
  /// begins anew holds nothing to drop.
  package let truncateAfter: LogIndex?
  package let entries: [LogEntry]
  /// Entries through here are not needed any more: a snapshot that is complete on disk covers them.
  /// How many of them are really dropped is up to storage.
  package let compactedThrough: EntryID?
  /// The log has everything again that was lost from it: the mark goes. On disk before the hard
  /// state of any later batch, or with it.
  package let isRepaired: Bool

  package init(
    number: UInt64, hardState: HardState?, installed: SnapshotMetadata? = nil,
    truncateAfter: LogIndex?, entries: [LogEntry], compactedThrough: EntryID? = nil,
    isRepaired: Bool = false
  ) {
    self.number = number
    self.hardState = hardState
    self.installed = installed
    self.truncateAfter = truncateAfter
    self.entries = entries
    self.compactedThrough = compactedThrough
    self.isRepaired = isRepaired
  }
}

/// What a node found on its disk when it started.
package struct RecoveredState: Hashable, Sendable {
  package var hardState: HardState
  /// The newest complete snapshot. The state machine starts from it.
  package var snapshot: SnapshotMetadata?
  /// The entry before the first of `entries`: `EntryID.zero` while the log was never compacted, and
  /// never after `snapshot.last`.
  package var boundary: EntryID
  /// The log after `boundary`, without gaps; it may begin well before the snapshot's end, so that a
  /// follower that lags a little can still be served from it.
  package var entries: [LogEntry]
  /// Set while the log lacks entries that were in it.
  package var repair: RepairMark?

  package init(
    hardState: HardState = HardState(), snapshot: SnapshotMetadata? = nil,
    boundary: EntryID = .zero, entries: [LogEntry] = [], repair: RepairMark? = nil
  ) {
    self.hardState = hardState
    self.snapshot = snapshot
    self.boundary = boundary
    self.entries = entries
    self.repair = repair
  }
}

/// The role a node plays at present (Raft paper §5.1, thesis §9.6). Being a learner is a matter of
/// the configuration, not of the role: a learner is a follower that never campaigns.
package enum Role: Hashable, Sendable {
  case follower
  case preCandidate
  case candidate
  case leader
}

/// Role, term and leader, reported whenever one of them changes.
package struct RoleChange: Hashable, Sendable {
  package let role: Role
  package let term: Term
  /// The leader of `term`, as far as this node knows.
  package let leader: NodeID?
  /// The voters that elected this node; empty unless it has just become leader.
  package let votes: [NodeID]

  package init(role: Role, term: Term, leader: NodeID?, votes: [NodeID]) {
    self.role = role
    self.term = term
    self.leader = leader
    self.votes = votes
  }
}

/// A read may be answered once the state machine has applied everything up to `index`.
package struct ReadState: Hashable, Sendable {
  package let tag: RequestTag
  package let index: LogIndex

  package init(tag: RequestTag, index: LogIndex) {
    self.tag = tag
    self.index = index
  }
}

/// The shell's own number for a request, by which it finds the waiting caller again.
package struct RequestTag: Hashable, Sendable {
  package let rawValue: UInt64

  package init(_ rawValue: UInt64) {
    self.rawValue = rawValue
  }
}

/// Everything a node wants done after a run of inputs.
///
/// Messages that depend on durable state are not in it: the node keeps them until the batch they
/// depend on is reported by `persisted(through:)`, and puts them into a later `Ready`.
package struct Ready: Sendable {
  /// To be sent, in this order for any one receiver. A leader's entries may leave while its own
  /// disk is still writing them (thesis §10.2.1).
  package var messages: [Envelope]
  /// To be made durable, then to be reported by `persisted(through:)`.
  package var persist: PersistBatch?
  /// Pieces of the own snapshot to be read, for `snapshotChunkRead` or `snapshotChunkUnreadable`.
  package var snapshotOrders: [SnapshotChunkOrder]
  /// Pieces of the leader's snapshot to be written, for `snapshotChunkStored`.
  package var snapshotChunks: [SnapshotChunk]
  /// Newly committed entries of every kind, in log order without gaps: apply them. After a snapshot
  /// was installed they go on behind it.
  package var committed: [LogEntry]
  package var readStates: [ReadState]
  /// Reads that could not be confirmed; they may be asked again.
  package var failedReads: [RequestTag]
  /// Set when role, term or leader are others than last reported.
  package var roleChange: RoleChange?
  /// The configuration in force, set when it is another than last reported.
  package var configurationChange: ClusterConfiguration?

  package init(
    messages: [Envelope] = [], persist: PersistBatch? = nil,
    snapshotOrders: [SnapshotChunkOrder] = [], snapshotChunks: [SnapshotChunk] = [],
    committed: [LogEntry] = [],
    readStates: [ReadState] = [], failedReads: [RequestTag] = [], roleChange: RoleChange? = nil,
    configurationChange: ClusterConfiguration? = nil
  ) {
    self.messages = messages
    self.persist = persist
    self.snapshotOrders = snapshotOrders
    self.snapshotChunks = snapshotChunks
    self.committed = committed
    self.readStates = readStates
    self.failedReads = failedReads
    self.roleChange = roleChange
    self.configurationChange = configurationChange
  }
}
