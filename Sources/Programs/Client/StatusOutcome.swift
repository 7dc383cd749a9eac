package import ProgramSupport

/// The cluster as one proxy sees it.
package struct StatusOutcome: Hashable, Sendable {
  /// 0 if the proxy knows of no cluster.
  package var clusterID: UInt64
  /// `nil` if there is none.
  package var leaderAddress: String?
  package var term: UInt64
  package var proxyAddress: String
  /// By address.
  package var nodes: [NodeOutcome]

  package init(
    clusterID: UInt64, leaderAddress: String?, term: UInt64, proxyAddress: String,
    nodes: [NodeOutcome]
  ) {
    self.clusterID = clusterID
    self.leaderAddress = leaderAddress
    self.term = term
    self.proxyAddress = proxyAddress
    self.nodes = nodes
  }
}

/// One node's line in the status.
package struct NodeOutcome: Hashable, Sendable {
  package var nodeID: UInt64
  package var address: String
  package var role: NodeRole
  package var liveness: Liveness
  package var term: UInt64
  package var lastIndex: UInt64
  package var commitIndex: UInt64
  package var appliedIndex: UInt64
  /// Entries behind the leader's commit index.
  package var lag: UInt64
  package var readsServed: UInt64
  package var writesServed: UInt64
  package var revision: UInt64
  package var keyCount: UInt64
  package var mapDigest: UInt64
  /// The node's disk has no room for further writes.
  package var isDiskFull: Bool
  /// Set while the node gets entries again that its disk has lost.
  package var repair: Repair?

  /// Entries that a node has lost. Until it has them again it does not vote.
  package struct Repair: Hashable, Sendable {
    package var firstLostIndex: UInt64
    /// Up to where the leader sends them, if that is known.
    package var throughIndex: UInt64?
  }

  package init(
    nodeID: UInt64, address: String, role: NodeRole, liveness: Liveness, term: UInt64 = 0,
    lastIndex: UInt64 = 0, commitIndex: UInt64 = 0, appliedIndex: UInt64 = 0, lag: UInt64 = 0,
    readsServed: UInt64 = 0, writesServed: UInt64 = 0, revision: UInt64 = 0,
    keyCount: UInt64 = 0, mapDigest: UInt64 = 0, isDiskFull: Bool = false,
    repair: Repair? = nil
  ) {
    self.nodeID = nodeID
    self.address = address
    self.role = role
    self.liveness = liveness
    self.term = term
    self.lastIndex = lastIndex
    self.commitIndex = commitIndex
    self.appliedIndex = appliedIndex
    self.lag = lag
    self.readsServed = readsServed
    self.writesServed = writesServed
    self.revision = revision
    self.keyCount = keyCount
    self.mapDigest = mapDigest
    self.isDiskFull = isDiskFull
    self.repair = repair
  }
}

/// What a watcher of the cluster sees.
package enum WatchReport: Hashable, Sendable {
  /// How everybody is, told once at the beginning and again after another proxy took over.
  case state(StatusOutcome)
  /// Something happened; the state is that after it.
  case event(ClusterNotice, StatusOutcome)
}
