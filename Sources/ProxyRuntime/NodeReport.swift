package import KeyValueStore
package import RaftCore

/// What a node does, as it says itself.
package enum NodeRole: Hashable, Sendable {
  case follower
  case preCandidate
  case candidate
  case leader
  /// A follower that is not a voter yet.
  case learner
}

/// One announcement: a node as it sees itself at one moment.
package struct NodeReport: Hashable, Sendable {
  package var id: NodeID
  package var clusterID: ClusterID
  /// Where it listens, `host:port`.
  package var address: String
  package var role: NodeRole
  /// It plays dead: it runs, but neither answers nor sends.
  package var isDead: Bool
  package var term: Term
  /// The leader of `term`, as far as it knows.
  package var leader: NodeID?
  /// The voters that elected that leader, as far as it knows.
  package var votes: [NodeID]
  package var lastEntry: EntryID
  package var commitIndex: LogIndex
  package var appliedIndex: LogIndex
  package var revision: Revision
  package var keyCount: UInt64
  package var mapDigest: UInt64
  /// What its state came to after entries that all nodes note.
  package var digests: [StateDigest]
  package var configuration: ClusterConfiguration
  /// The last entry that its newest snapshot covers.
  package var snapshotIndex: LogIndex
  /// Its disk has no room for further writes.
  package var isDiskFull: Bool
  /// Set while it gets entries again that its disk has lost.
  package var repair: Repair?

  /// The entries from `firstLost` on, up to `through` if that is known by now.
  package struct Repair: Hashable, Sendable {
    package var firstLost: LogIndex
    package var through: LogIndex?

    package init(firstLost: LogIndex, through: LogIndex? = nil) {
      self.firstLost = firstLost
      self.through = through
    }
  }

  /// A node notes fewer.
  static let digestsMax = 16

  package init(
    id: NodeID, clusterID: ClusterID, address: String, role: NodeRole = .follower,
    isDead: Bool = false, term: Term = .zero, leader: NodeID? = nil, votes: [NodeID] = [],
    lastEntry: EntryID = .zero, commitIndex: LogIndex = .zero, appliedIndex: LogIndex = .zero,
    revision: Revision = .zero, keyCount: UInt64 = 0, mapDigest: UInt64 = 0,
    digests: [StateDigest] = [], configuration: ClusterConfiguration = ClusterConfiguration(),
    snapshotIndex: LogIndex = .zero, isDiskFull: Bool = false, repair: Repair? = nil
  ) {
    self.id = id
    self.clusterID = clusterID
    self.address = address
    self.role = role
    self.isDead = isDead
    self.term = term
    self.leader = leader
    self.votes = votes
    self.lastEntry = lastEntry
    self.commitIndex = commitIndex
    self.appliedIndex = appliedIndex
    self.revision = revision
    self.keyCount = keyCount
    self.mapDigest = mapDigest
    self.digests = digests
    self.configuration = configuration
    self.snapshotIndex = snapshotIndex
    self.isDiskFull = isDiskFull
    self.repair = repair
  }
}
