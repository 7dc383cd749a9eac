/// A member of the cluster and the address at which it was last known to listen.
///
/// The address is advisory: a member that restarts elsewhere announces its new address, and its
/// identity stays the same.
package struct Member: Hashable, Sendable {
  package let id: NodeID
  /// `host:port`.
  package let address: String
  package let isVoter: Bool

  /// The longest address, in bytes: the longest name of a host (RFC 1035 §2.3.4), a colon and a port.
  package static let addressBytesMax = 259

  package init(id: NodeID, address: String, isVoter: Bool) {
    self.id = id
    self.address = address
    self.isVoter = isVoter
  }
}

/// Who takes part: voters decide elections and commits, learners only receive the log
/// (thesis §4.2.1).
///
/// On the way from one set of voters to another that differs by more than one, both sets have to
/// agree to everything: the configuration is *joint* (Raft paper §6, thesis §4.3). It is followed by
/// `afterJoint` as soon as it is committed.
///
/// Invariants:
/// - Members are sorted by identity, and no identity occurs twice.
/// - `outgoingVoters` and `leaving` are members, sorted; those leaving do not vote in the new set.
package struct ClusterConfiguration: Hashable, Sendable {
  /// All members, those that leave with the joint configuration among them. `isVoter` tells of the
  /// new set of voters.
  package private(set) var members: [Member]
  /// The former voters, while they have to agree as well; else empty.
  package private(set) var outgoingVoters: [NodeID]
  /// Members that are none any more once the joint configuration is left.
  package private(set) var leaving: [NodeID]
  /// The members that vote in the new set, kept because every answer of a follower is counted by them.
  package let voters: [NodeID]

  /// The most members that a node believes another to have meant. A leader stays below it by
  /// `RaftSettings.membersMax`, so that its entries are never refused for it.
  package static let membersMax = 1_024

  package init(
    members: [Member] = [], outgoingVoters: [NodeID] = [], leaving: [NodeID] = []
  ) {
    let sorted = members.sorted { $0.id < $1.id }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      precondition(left.id != right.id, "member \(left.id.hexadecimal) occurs twice")
    }
    self.members = sorted
    voters = sorted.filter(\.isVoter).map(\.id)
    self.outgoingVoters = outgoingVoters.sorted()
    self.leaving = leaving.sorted()
  }

  package var learners: [NodeID] { members.filter { !$0.isVoter }.map(\.id) }

  package var isJoint: Bool { !outgoingVoters.isEmpty }

  /// What a joint configuration leads to.
  package var afterJoint: ClusterConfiguration {
    ClusterConfiguration(members: members.filter { !leaving.contains($0.id) })
  }

  package subscript(id: NodeID) -> Member? {
    members.first { $0.id == id }
  }

  /// Whether the node votes, in one set of voters or the other.
  package func hasVote(_ id: NodeID) -> Bool {
    self[id]?.isVoter == true || outgoingVoters.contains(id)
  }
}

extension ClusterConfiguration {
  /// The first rule that these parts of a configuration break, as a sentence; `nil` if they make
  /// one.
  package static func problem(
    members: [Member], outgoingVoters: [NodeID], leaving: [NodeID]
  ) -> String? {
    guard members.count <= membersMax else {
      return "there are \(members.count) members, more than the \(membersMax) a cluster may have"
    }
    var voters: [NodeID: Bool] = [:]
    for member in members where voters.updateValue(member.isVoter, forKey: member.id) != nil {
      return "member \(member.id.hexadecimal) occurs twice"
    }
    guard Set(outgoingVoters).count == outgoingVoters.count, Set(leaving).count == leaving.count
    else { return "a member is named twice among those that leave, or that had a vote" }
    for id in outgoingVoters where voters[id] == nil {
      return "node \(id.hexadecimal) has a vote, but is no member"
    }
    for id in leaving where voters[id] != false {
      return "node \(id.hexadecimal) leaves, but is a voter or no member"
    }
    if outgoingVoters.isEmpty, !leaving.isEmpty {
      return "members leave, though the configuration is not joint"
    }
    return nil
  }
}
