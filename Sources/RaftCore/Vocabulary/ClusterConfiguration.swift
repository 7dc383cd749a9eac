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
/// Invariants:
/// - Members are sorted by identity, and no identity occurs twice.
package struct ClusterConfiguration: Hashable, Sendable {
  package private(set) var members: [Member]

  /// The most members that a node believes another to have meant. A leader stays below it by
  /// `RaftSettings.membersMax`, so that its entries are never refused for it.
  package static let membersMax = 1_024

  package init(members: [Member] = []) {
    let sorted = members.sorted { $0.id < $1.id }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      precondition(left.id != right.id, "member \(left.id.rawValue) occurs twice")
    }
    self.members = sorted
  }

  package var voters: [NodeID] { members.filter(\.isVoter).map(\.id) }
  package var learners: [NodeID] { members.filter { !$0.isVoter }.map(\.id) }

  package subscript(id: NodeID) -> Member? {
    members.first { $0.id == id }
  }
}
