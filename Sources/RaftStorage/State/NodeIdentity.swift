package import RaftCore

/// Who a node is. It lives in the data directory: a node that is started elsewhere with the same
/// directory is the same node, and one with an empty directory is a new one.
package struct NodeIdentity: Hashable, Sendable {
  package let nodeID: NodeID
  /// Unknown until the node has bootstrapped a cluster or joined one.
  package let clusterID: ClusterID

  package init(nodeID: NodeID, clusterID: ClusterID) {
    self.nodeID = nodeID
    self.clusterID = clusterID
  }
}

extension NodeIdentity {
  static let fileName = "identity"
  static let magic: UInt64 = 0x0044_495f_4e47_4952  // "RIGN_ID\0"
  static let byteCount = 32
  static let version: UInt32 = 1

  /// Drawn in Docs/StorageFormat.md.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: Self.magic)
    bytes.append(littleEndian: Self.version)
    bytes.append(littleEndian: nodeID.rawValue)
    bytes.append(littleEndian: clusterID.rawValue)
    bytes.append(littleEndian: bytes.checksum(0..<bytes.count))
    return bytes
  }

  init(bytes: [UInt8], file: String) throws(StorageError) {
    guard bytes.count == Self.byteCount else {
      throw .damaged(
        file: file, offset: 0, reason: "it has \(bytes.count) bytes instead of \(Self.byteCount)")
    }
    let fields = bytes.span.bytes
    guard fields.littleEndian(UInt64.self, at: 0) == Self.magic else {
      throw .damaged(file: file, offset: 0, reason: "it does not begin as an identity file does")
    }
    guard fields.littleEndian(UInt32.self, at: 28) == bytes.checksum(0..<28) else {
      throw .damaged(file: file, offset: 28, reason: "its checksum is wrong")
    }
    let version = fields.littleEndian(UInt32.self, at: 8)
    guard version == Self.version else {
      throw .unsupportedFormat(file: file, version: version, newest: Self.version)
    }
    self.init(
      nodeID: NodeID(fields.littleEndian(UInt64.self, at: 12)),
      clusterID: ClusterID(fields.littleEndian(UInt64.self, at: 20)))
  }
}
