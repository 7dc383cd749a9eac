/// The timer of a node that does not lead, and the votes of its present candidacy.
struct Election: Sendable {
  /// The tick from which the timeout counts.
  var timerStart: UInt64 = 0
  /// Drawn anew for each round, so that candidates do not tie for ever (paper §5.2).
  var timeoutTicks = 0
  /// When a leader was last heard, and who it was.
  var leaderHeardAt: UInt64 = 0
  var leaderHeard: NodeID?

  private(set) var granted: [NodeID] = []
  private(set) var refused: [NodeID] = []

  /// A new (pre-)candidacy starts: earlier votes are not for it.
  mutating func clearVotes() {
    if Canary.keepsEarlierVotes.isActive { return }
    granted.removeAll()
    refused.removeAll()
  }

  /// Counts a voter once; the first answer stands.
  mutating func record(_ vote: Bool, from voter: NodeID) {
    guard !granted.contains(voter) || Canary.countsRepeatedVotes.isActive,
      !refused.contains(voter)
    else { return }
    if vote {
      granted.append(voter)
    } else {
      refused.append(voter)
    }
  }
}
