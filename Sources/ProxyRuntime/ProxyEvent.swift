package import RPCTransport
package import RaftCore

/// What a person at the proxy's terminal wants to know.
package enum ProxyEvent: CustomStringConvertible {
  case listening(address: String)
  /// Which cluster it has served before, and where that is written down.
  case remembers(ClusterID, directory: String)
  case cluster(DirectoryEvent)
  /// Told once for each address and reason, not for each announcement.
  case announcementRefused(AnnouncementRefusal)
  /// A greater cluster than the proxy's own announces itself too, so that neither is served.
  case clusterInDoubt(RivalCluster, ours: ClusterID, voterCount: Int)
  /// It does not any more.
  case clusterUndisputed(ClusterID)
  case transport(TransportEvent)

  package var description: String {
    switch self {
    case .listening(let address): "listening on \(address)"
    case .remembers(let cluster, let directory):
      "has served cluster \(cluster.hexadecimal) and waits for its nodes; to serve another, "
        + "stop it and empty \(directory)"
    case .cluster(let event): event.description
    case .announcementRefused(let refusal): refusal.description
    case .clusterInDoubt(let rival, let ours, let voterCount):
      inDoubtText(rival, ours: ours, voterCount: voterCount)
    case .clusterUndisputed(let ours):
      "only cluster \(ours.hexadecimal) announces itself now, and is served"
    case .transport(let event): event.description
    }
  }
}

extension DirectoryEvent: CustomStringConvertible {
  package var description: String {
    switch self {
    case .leaderElected(_, let address, let term, let votes):
      "\(address) is now the leader of term \(term.rawValue)"
        + (votes.isEmpty ? "" : " (votes from \(votes.joined(separator: ", ")))")
    case .nodeChanged(_, let address, let role, let change):
      "\(role.name) \(address) \(change.phrase)"
    }
  }
}

extension NodeRole {
  var name: String {
    switch self {
    case .follower, .preCandidate: "follower"
    case .candidate: "candidate"
    case .leader: "leader"
    case .learner: "learner"
    }
  }
}

extension NodeChange {
  var phrase: String {
    switch self {
    case .found: "was found"
    case .lost: "cannot be reached any more"
    case .regained: "is back"
    case .removed: "was removed from the cluster"
    case .promoted: "has caught up and votes now"
    case .demoted: "was silent for so long that it has lost its vote until it is back"
    }
  }
}
