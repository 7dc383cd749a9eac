import RaftCore

/// Follows who leads and turns changes into what a person wants to read: a leader found or lost, an
/// election begun, once each.
struct LeadershipView {
  private(set) var role = Role.follower
  private(set) var term = Term.zero
  private(set) var leader: NodeID?
  /// Who elected the leader of `term`; empty until its first entry is applied here.
  private(set) var votes: [NodeID] = []

  private let ownID: NodeID
  private var announcedTerm = Term.zero

  init(ownID: NodeID) {
    self.ownID = ownID
  }

  mutating func changed(_ change: RoleChange, address: (NodeID) -> String) -> [NodeEvent] {
    var events: [NodeEvent] = []
    if let leader, change.leader == nil, leader != ownID {
      events.append(.leaderLost(address: address(leader), term: term))
    }
    if role == .leader, change.role != .leader {
      events.append(.steppedDown(term: change.term))
    }
    if change.role == .candidate, role != .candidate || change.term != term {
      events.append(.campaigning(term: change.term))
    }
    if change.term != term {
      votes = []
    }
    role = change.role
    term = change.term
    leader = change.leader
    if !change.votes.isEmpty {
      votes = change.votes
    }
    return events
  }

  mutating func established(
    term: Term, leader: NodeID, votes: [NodeID], address: (NodeID) -> String
  ) -> NodeEvent? {
    guard term > announcedTerm else { return nil }
    announcedTerm = term
    if term == self.term {
      self.votes = votes
    }
    return .leaderElected(
      address: address(leader), term: term, votes: votes.map(address).sorted(),
      isSelf: leader == ownID)
  }
}
