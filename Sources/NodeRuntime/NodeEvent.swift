package import RaftCore

/// What happens at a node that a person at its terminal wants to know. Addresses are `host:port`.
package enum NodeEvent: Sendable {
  case listening(address: String)
  /// What the data directory held; `cutByteCount` bytes of an unfinished write were cut off its end.
  /// `randomSeed` is where this run's election timeouts come from.
  case recovered(
    dataDirectory: String, lastIndex: LogIndex, cutByteCount: UInt64, randomSeed: UInt64)
  /// The state machine was read from a snapshot, in so much time.
  case restored(through: LogIndex, keyCount: Int, nanoseconds: UInt64)
  /// Something in the data directory was damaged, and the node can do without it: an older snapshot
  /// takes its place, or the other members.
  case damageFound(reason: String)
  /// Part of the log was damaged, and only the other voters have it. Told of once; what is after it
  /// was cut off.
  case logLost(reason: String)
  /// Entries are missing that the disk had, and the node does not vote until it has them again.
  /// `through` is where the leader's log ends, if that decides. Told at the start, soon after, and every
  /// few seconds then.
  case logRepairing(
    firstLost: LogIndex, through: LogIndex?, lastIndex: LogIndex, hasLeader: Bool)
  /// Nothing is missing from the log any more.
  case logRepaired(lastIndex: LogIndex)
  /// A snapshot of the state through this index is complete on disk.
  case snapshotTaken(through: LogIndex, byteCount: UInt64, nanoseconds: UInt64)
  /// A snapshot could not be taken, sent or received; it is tried again. Told once until one can.
  case snapshotFailed(reason: String)
  /// So many bytes of a snapshot have left for a member, or come from it. Told at the beginning, at
  /// the end, and every few seconds between.
  case snapshotMoved(
    SnapshotDirection, address: String, through: LogIndex, byteCount: UInt64,
    totalByteCount: UInt64)
  /// A snapshot that the leader sent has replaced the state machine.
  case snapshotInstalled(through: LogIndex)
  case bootstrapped(clusterID: ClusterID)
  case lookingForCluster(proxies: [String])
  /// No cluster is founded before these proxies can be reached and know of none.
  case waitingForProxies([String])
  case joining(clusterID: ClusterID, through: String)
  case joinFailed(reason: String)
  /// The data directory names a cluster that no proxy knows, and holds nothing of its log.
  case stranded(ClusterID)
  case memberOf(clusterID: ClusterID)
  case leaderElected(address: String, term: Term, votes: [String], isSelf: Bool)
  case leaderLost(address: String, term: Term)
  case campaigning(term: Term)
  case steppedDown(term: Term)
  case peerLost(address: String, PeerRole)
  case peerRegained(address: String, PeerRole)
  /// The disk has become full, or has room again.
  case diskFull(Bool)
  /// The disk hangs, or moves again.
  case diskStalled(Bool)
  case learnerAdded(address: String)
  /// A voter was silent for so long that it has lost its vote until it is back.
  case demoted(address: String)
  case promoted(address: String)
  /// The log has a member's new address.
  case moved(from: String, to: String)
  case removed(address: String)
  case removedSelf
  case livenessChanged(isAlive: Bool)
  /// A proxy does not take the node in: it serves another cluster. Told once for each reason.
  case refusedByProxy(address: String, reason: String)
  /// What a person may want to know about its connections, as one line (`TransportEvent`).
  case transport(String)
}

/// What another member is, as far as this node knows.
package enum PeerRole: Hashable, Sendable {
  case leader
  case follower
  case learner
}

/// Why a node stopped, or could not start.
package enum NodeFailure: Error, CustomStringConvertible {
  case cannotStart(String)
  /// The node cannot trust its disk and must not go on.
  case storage(String)
  /// The node's state is not what the log makes of it elsewhere, and nobody may be answered from it.
  case diverged(String)

  package var description: String {
    switch self {
    case .cannotStart(let reason): reason
    case .storage(let reason): reason
    case .diverged(let reason): reason
    }
  }
}
