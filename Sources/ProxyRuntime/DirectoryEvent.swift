package import RaftCore

/// What a proxy noticed about its cluster.
package enum DirectoryEvent: Hashable, Sendable {
  /// `votes` are the addresses of the voters that elected the leader, as far as known.
  case leaderElected(id: NodeID, address: String, term: Term, votes: [String])
  case nodeChanged(id: NodeID, address: String, role: NodeRole, change: NodeChange)
}

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

  package var description: String {
    switch self {
    case .otherCluster(let address, let theirs, let ours):
      "the node at \(address) belongs to cluster \(hexadecimal(theirs.rawValue)), but this proxy "
        + "serves cluster \(hexadecimal(ours.rawValue)); give the node a proxy of its own cluster, "
        + "or an empty data directory to join this one"
    case .tooManyMembers(let address, let count, let limit):
      "the node at \(address) announces a cluster of \(count) members; a proxy serves at most "
        + "\(limit)"
    }
  }
}

/// Sixteen digits, as cluster and node identities are shown everywhere.
func hexadecimal(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
