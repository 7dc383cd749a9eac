package import RaftCore

/// What a proxy noticed about its cluster.
package enum DirectoryEvent: Hashable, Sendable {
  /// `votes` are the addresses of the voters that elected the leader, as far as known.
  case leaderElected(id: NodeID, address: String, term: Term, votes: [String])
  case nodeChanged(id: NodeID, address: String, role: NodeRole, change: NodeChange)
}

/// What has become of a node, as the log of a proxy and its observers are told.
package enum NodeChange: Hashable, Sendable {
  /// It was heard or reached for the first time.
  case found
  /// It plays dead, or cannot be reached, or has fallen silent.
  case lost
  case regained
  /// It is no longer a member.
  case removed
  /// The learner has become a voter.
  case promoted
  /// A voter has become a learner, because it was silent for too long.
  case demoted
}

/// How the connection from the proxy to a node is.
package enum NodeConnection: Hashable, Sendable {
  /// Not made yet.
  case none
  case ready
  /// It was lost, or could not be made.
  case lost
}

/// Whether a node answers, as far as the proxy knows.
package enum NodeLiveness: Hashable, Sendable {
  case alive
  /// It said so itself.
  case dead
  case unreachable
}

/// Why a proxy does not listen to a node.
package enum AnnouncementRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case otherCluster(address: String, theirs: ClusterID, ours: ClusterID)
  case tooManyMembers(address: String, count: Int, limit: Int)
  /// A majority of a cluster with more voters announces itself than the proxy's own has.
  case inDoubt(address: String, theirs: RivalCluster, ours: ClusterID, voterCount: Int)
  /// The proxy could not write down which cluster it serves, and serves none it would forget.
  case notRemembered(ProxyMemoryError)

  package var description: String {
    switch self {
    case .otherCluster(let address, let theirs, let ours):
      "the node at \(address) belongs to cluster \(theirs.hexadecimal), but this proxy "
        + "serves cluster \(ours.hexadecimal); give the node a proxy of its own cluster, "
        + "or, if it is to leave its own for good, an empty data directory to join this one"
    case .tooManyMembers(let address, let count, let limit):
      "the node at \(address) announces a cluster of \(count) members; a proxy serves at most "
        + "\(limit)"
    case .inDoubt(let address, let theirs, let ours, let voterCount):
      "the node at \(address) belongs to cluster \(theirs.id.hexadecimal); "
        + inDoubtText(theirs, ours: ours, voterCount: voterCount)
    case .notRemembered(let error):
      "the proxy cannot write down which cluster it serves, and serves none until it can: \(error)"
    }
  }
}

/// What is to be done about two clusters of which the wrong one may be served.
func inDoubtText(_ rival: RivalCluster, ours: ClusterID, voterCount: Int) -> String {
  "\(rival.addresses.count) of \(rival.voterCount) voters of cluster "
    + "\(rival.id.hexadecimal) announce themselves to this proxy, which met cluster "
    + "\(ours.hexadecimal) with \(voterCount) first: perhaps a node founded that after it "
    + "had lost its disk. The proxy serves neither while both are here; stop the nodes of the wrong "
    + "one, empty none of the other's directories, and start the proxy again"
}
