import RPCCore
import RaftCore

/// Who the node is, as it tells others when it connects. One object, because the port and the
/// cluster are learned after the parts that tell them are made.
final class OwnIdentity {
  var nodeID: NodeID
  var clusterID: ClusterID
  var address: String

  init(nodeID: NodeID, clusterID: ClusterID, address: String) {
    self.nodeID = nodeID
    self.clusterID = clusterID
    self.address = address
  }

  var asPeer: PeerIdentity {
    PeerIdentity(
      kind: .node, clusterID: clusterID.rawValue, nodeID: nodeID.rawValue, address: address)
  }
}
