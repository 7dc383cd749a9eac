package import RaftCore

extension WireRole {
  /// How a node shows itself: a learner is a follower by its role, and a learner to people.
  package init(_ role: Role, isLearner: Bool) {
    switch role {
    case .follower: self = isLearner ? .learner : .follower
    case .preCandidate: self = .preCandidate
    case .candidate: self = .candidate
    case .leader: self = .leader
    }
  }
}
