package import RaftCore

extension Member {
  /// Throws if the address is longer than addresses are.
  init(_ wire: WireMember) throws(MalformedMessage) {
    let byteCount = wire.address.utf8.count
    guard byteCount <= Self.addressBytesMax else {
      throw WireMember.malformed(
        "the address of member \(wire.nodeID) has \(byteCount) bytes, more than the "
          + "\(Self.addressBytesMax) an address may have")
    }
    self.init(id: NodeID(wire.nodeID), address: wire.address, isVoter: wire.isVoter)
  }

  var wire: WireMember {
    WireMember(nodeID: id.rawValue, address: address, isVoter: isVoter)
  }
}

extension ClusterConfiguration: WireConvertible {
  /// Throws if the parts contradict each other, or if there are more members than a cluster can have:
  /// whoever keeps step with a configuration looks at each member more than once.
  package init(_ wire: WireClusterConfiguration) throws(MalformedMessage) {
    guard wire.members.count <= Self.membersMax else {
      throw WireClusterConfiguration.malformed(
        "there are \(wire.members.count) members, more than the \(Self.membersMax) a cluster may "
          + "have")
    }
    var members: [Member] = []
    for member in wire.members { members.append(try Member(member)) }
    let outgoingVoters = wire.outgoingVoters.map(NodeID.init)
    let leaving = wire.leaving.map(NodeID.init)
    if let problem = Self.problem(
      members: members, outgoingVoters: outgoingVoters, leaving: leaving)
    {
      throw WireClusterConfiguration.malformed(problem)
    }
    self.init(members: members, outgoingVoters: outgoingVoters, leaving: leaving)
  }

  package var wire: WireClusterConfiguration {
    WireClusterConfiguration(
      members: members.map(\.wire), outgoingVoters: outgoingVoters.map(\.rawValue),
      leaving: leaving.map(\.rawValue))
  }
}
