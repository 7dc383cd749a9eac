import KeyValueStore
import RaftCore
package import WireMessages

extension NodeReport {
  /// `nil` when the status makes no sense: a configuration that cannot be, no identity, an address longer
  /// than addresses are, or more votes than a cluster has members. What is taken over is kept for as long
  /// as the node is a member, and told to everybody who watches.
  package init?(_ wire: WireNodeStatus) {
    guard wire.nodeID != 0, !wire.address.isEmpty,
      wire.address.utf8.count <= Member.addressBytesMax,
      wire.votes.count <= ClusterConfiguration.membersMax
    else { return nil }
    var configuration = ClusterConfiguration()
    if let members = wire.configuration {
      guard let sound = try? ClusterConfiguration(members) else { return nil }
      configuration = sound
    }
    self.init(
      id: NodeID(wire.nodeID), clusterID: ClusterID(wire.clusterID), address: wire.address,
      role: NodeRole(wire.role), isDead: wire.liveness == .dead, term: Term(wire.term),
      leader: wire.leaderID == 0 ? nil : NodeID(wire.leaderID), votes: wire.votes.map(NodeID.init),
      lastEntry: wire.lastEntry.map { EntryID($0) } ?? .zero,
      commitIndex: LogIndex(wire.commitIndex), appliedIndex: LogIndex(wire.appliedIndex),
      revision: Revision(wire.revision), keyCount: wire.keyCount, mapDigest: wire.mapDigest,
      digests: wire.digests.prefix(Self.digestsMax).map {
        StateDigest(index: LogIndex($0.index), digest: $0.digest)
      },
      configuration: configuration, snapshotIndex: LogIndex(wire.snapshotIndex),
      isDiskFull: wire.isDiskFull,
      repair: wire.repair.map { repair in
        Repair(
          firstLost: LogIndex(repair.firstLostIndex),
          through: repair.throughIndex == 0 ? nil : LogIndex(repair.throughIndex))
      })
  }
}

extension WireNodeStatus {
  package init(_ report: NodeReport) {
    self.init(
      nodeID: report.id.rawValue, clusterID: report.clusterID.rawValue, address: report.address,
      role: WireRole(report.role), liveness: report.isDead ? .dead : .alive,
      term: report.term.rawValue, leaderID: report.leader?.rawValue ?? 0,
      votes: report.votes.map(\.rawValue),
      lastEntry: report.lastEntry.wire,
      commitIndex: report.commitIndex.rawValue, appliedIndex: report.appliedIndex.rawValue,
      revision: report.revision.rawValue, keyCount: report.keyCount, mapDigest: report.mapDigest,
      configuration: report.configuration.wire,
      snapshotIndex: report.snapshotIndex.rawValue, isDiskFull: report.isDiskFull,
      repair: report.repair.map { repair in
        WireNodeStatus.Repair(
          firstLostIndex: repair.firstLost.rawValue, throughIndex: repair.through?.rawValue ?? 0)
      },
      digests: report.digests.map {
        WireNodeStatus.StateDigest(index: $0.index.rawValue, digest: $0.digest)
      })
  }
}

extension NodeRole {
  init(_ wire: WireRole) {
    switch wire {
    case .leader: self = .leader
    case .candidate: self = .candidate
    case .preCandidate: self = .preCandidate
    case .learner: self = .learner
    case .follower, .unspecified, .unrecognized: self = .follower
    }
  }
}

extension WireRole {
  init(_ role: NodeRole) {
    switch role {
    case .leader: self = .leader
    case .candidate: self = .candidate
    case .preCandidate: self = .preCandidate
    case .learner: self = .learner
    case .follower: self = .follower
    }
  }
}

extension WireLiveness {
  init(_ liveness: NodeLiveness) {
    switch liveness {
    case .alive: self = .alive
    case .dead: self = .dead
    case .unreachable: self = .unreachable
    }
  }
}
