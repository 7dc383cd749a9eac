import RaftCore
import RaftStorage
import SystemIO
import TestSupport

/// The data directory of a node that knows its cluster, and has heard nothing from it.
enum JoinedDirectory {
  static func prepare(_ directory: TemporaryDirectory, clusterID: ClusterID) throws -> NodeID {
    let id = NodeID(max(1, SystemRandom.uint64()))
    let opened = try RaftStorage.open(directory: directory.path, files: LocalFileSystem())
    try opened.storage.saveIdentity(NodeIdentity(nodeID: id, clusterID: clusterID))
    return id
  }
}
