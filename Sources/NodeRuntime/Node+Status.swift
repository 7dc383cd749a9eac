import KeyValueStore
import RaftCore
import RaftStorage
import Replication
package import WireMessages

extension Node {
  /// How the node is, as it tells proxies and callers.
  package var status: WireNodeStatus {
    let node = driver.replica.node
    let repair = node.repair.map {
      WireNodeStatus.Repair(
        firstLostIndex: $0.mark.firstLost.rawValue, throughIndex: $0.through?.rawValue ?? 0)
    }
    let map = driver.replica.machine.machine.map
    return WireNodeStatus(
      nodeID: id.rawValue, clusterID: clusterID.rawValue, address: address, role: role,
      liveness: isAlive ? .alive : .dead, term: node.currentTerm.rawValue,
      leaderID: node.leader?.rawValue ?? 0, votes: leadership.votes.map(\.rawValue),
      lastEntry: node.lastEntry.wire, commitIndex: node.commitIndex.rawValue,
      appliedIndex: driver.replica.appliedEntry.index.rawValue, revision: map.revision.rawValue,
      keyCount: UInt64(map.count), mapDigest: map.digest,
      configuration: node.configuration.wire,
      snapshotIndex: snapshotStore?.newest?.last.index.rawValue ?? 0, isDiskFull: isDiskFull,
      repair: repair,
      digests: driver.replica.digestTrail.marks.map {
        WireNodeStatus.StateDigest(index: $0.index.rawValue, digest: $0.digest)
      })
  }

  /// Where the leader listens, `host:port`, if there is one as far as this node knows.
  package var leaderAddress: String? {
    driver.replica.node.leader.map(displayAddress)
  }

  private var role: WireRole {
    WireRole(driver.replica.node.role, isLearner: configuration[id]?.isVoter == false)
  }

  /// What an answer says of where it comes from.
  func served(at index: LogIndex) -> WireServed {
    WireServed(
      nodeID: id.rawValue, address: address, term: driver.replica.node.currentTerm.rawValue,
      index: index.rawValue, isLeader: isLeader)
  }
}
