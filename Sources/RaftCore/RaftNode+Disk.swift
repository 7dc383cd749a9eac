// What a node does when its own disk is in trouble. That a disk cannot be trusted any more is not
// among it: then the shell stops.

extension RaftNode {
  /// The disk has no room for more entries, or has room again. A leader that is full takes no more
  /// proposals and hands leadership to another voter; whatever is under way goes on.
  package mutating func diskFull(_ isFull: Bool) {
    isDiskFull = isFull
    if isFull { handOverIfFull() }
  }

  /// The disk has not finished a write for so long that this node is of no use as a leader. It gives
  /// leadership up, and does not campaign until a batch is persisted.
  ///
  /// Its heartbeats alone would go on, and keep the others from electing somebody whose disk works.
  package mutating func diskStalled() {
    if Canary.leadsWithHungDisk.isActive { return }
    isDiskStalled = true
    switch role {
    case .leader:
      if let successor { send(.timeoutNow, to: successor) }
      becomeFollower(term: currentTerm, leader: nil)
    case .preCandidate, .candidate: becomeFollower(term: currentTerm, leader: nil)
    case .follower: break
    }
  }

  /// All may be full: then leadership must not go round and round.
  mutating func handOverIfFull() {
    guard isDiskFull, let leadership, leadership.transfer == nil,
      leadership.handedOverAt.map({
        clock - $0 >= 10 * UInt64(settings.electionTimeoutTicksMax)
      }) ?? true,
      let successor
    else { return }
    self.leadership?.handedOverAt = clock
    // It is a reachable voter; nothing stands in the way.
    try? transferLeadership(to: successor)
  }

  /// The reachable voter with the most up-to-date log.
  private var successor: NodeID? {
    peers.filter { $0.isVoter && isActive($0) && !$0.isRepairing }
      .max { $0.matchIndex < $1.matchIndex }?.id
  }
}
