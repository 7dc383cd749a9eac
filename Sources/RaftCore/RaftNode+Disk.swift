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
    case .leader: makeRoom()
    case .preCandidate, .candidate: becomeFollower(term: currentTerm, leader: nil)
    case .follower: break
    }
  }

  /// Each of the voters is asked in turn, since they may be full, too: whoever is does not take over.
  /// When all have been asked, there is a pause until that is forgotten of the first of them, so that the
  /// orders do not go round without end.
  mutating func handOverIfFull() {
    guard isDiskFull, let leadership, leadership.transfer == nil, let successor = successor(),
      !wasAskedInVain(successor)
    else { return }
    // It is a reachable voter; nothing stands in the way.
    try? transferLeadership(to: successor)
  }
}
