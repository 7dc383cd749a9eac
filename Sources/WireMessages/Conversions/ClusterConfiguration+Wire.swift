package import RaftCore

extension Member {
  init(_ wire: WireMember) {
    self.init(id: NodeID(wire.nodeID), address: wire.address, isVoter: wire.isVoter)
  }

  var wire: WireMember {
    WireMember(nodeID: id.rawValue, address: address, isVoter: isVoter)
  }
}

extension ClusterConfiguration: WireConvertible {
  /// Throws if a member occurs twice.
  package init(_ wire: WireClusterConfiguration) throws(MalformedMessage) {
    var seen: Set<UInt64> = []
    for member in wire.members where !seen.insert(member.nodeID).inserted {
      throw WireClusterConfiguration.malformed("member \(member.nodeID) occurs twice")
    }
    self.init(members: wire.members.map(Member.init))
  }

  package var wire: WireClusterConfiguration {
    WireClusterConfiguration(members: members.map(\.wire))
  }
}
