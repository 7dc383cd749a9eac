import RaftCore

/// When a node last knew that it had everything that was committed: what a stale answer is labelled
/// with.
///
/// A follower knows it when a message of its leader tells of no more committed entries than it has. A
/// leader knows it as long as a majority of the voters answers it, since nobody else can have been
/// elected without one of them. Both are counted from when the message arrives; how long it was on
/// its way is not known.
struct Freshness {
  private var completeAt: UInt64?
  /// When voters last answered this node as the leader of `term`.
  private var answers: [(voter: NodeID, at: UInt64)] = []
  private var term = Term.zero

  /// `node` has taken the message in already; `now` is in nanoseconds.
  mutating func received(_ envelope: Envelope, at now: UInt64, node: RaftNode) {
    guard envelope.term == node.currentTerm else { return }
    switch envelope.message {
    case .appendEntries(let append):
      if envelope.from == node.leader, append.leaderCommit <= node.commitIndex {
        completeAt = now
      }
    case .appendEntriesReply where node.role == .leader:
      if node.currentTerm != term {
        term = node.currentTerm
        answers = []
      }
      if let position = answers.firstIndex(where: { $0.voter == envelope.from }) {
        answers[position].at = now
      } else {
        answers.append((envelope.from, now))
      }
    default:
      break
    }
  }

  /// How long ago that was, in nanoseconds; `nil` if never.
  func age(at now: UInt64, node: RaftNode) -> UInt64? {
    let moment = node.role == .leader ? majorityAnswered(at: now, node: node) : completeAt
    return moment.map { now - min(now, $0) }
  }

  /// The last moment at which a majority, this node included, was there at once or had been since.
  private func majorityAnswered(at now: UInt64, node: RaftNode) -> UInt64? {
    let voters = node.configuration.voters
    let moments = voters.compactMap { voter in
      if voter == node.id { return now }
      return term == node.currentTerm ? answers.first { $0.voter == voter }?.at : nil
    }
    let needed = MajorityQuorum.size(voterCount: voters.count)
    guard moments.count >= needed else { return completeAt }
    return moments.sorted(by: >)[needed - 1]
  }
}
