package import RaftCore

/// When a node last knew that it had everything that was committed: what a stale answer is labelled
/// with.
///
/// A leader knows it as long as a majority of the voters answers it, since nobody else can have been
/// elected without one of them. A follower knows it when a message of its leader tells of no more
/// committed entries than it has: as of when a majority had last answered the leader, which the message
/// says, since its sender may have been deposed, and may have stood still, and not know it yet. Until a
/// leader has committed an entry of its term it may not know of what its predecessors have committed
/// (paper §8), and neither it nor who follows it knows anything.
///
/// To know of it is not to show it: what is committed is applied a little later, and after a start it may be
/// the whole log. So a moment counts once all that was committed then has been applied.
///
/// Both are counted from a moment before which the message cannot have come, since a process that
/// stood still reads old ones. How long it was on its way is not known, and clocks are taken to run alike.
package struct Freshness: Sendable {
  /// The last moment at which the state is known to have shown everything.
  private var completeAt: UInt64?
  /// The first moment after that at which everything was known, through an entry that was not applied yet.
  private var pending: (at: UInt64, through: LogIndex)?
  /// When members last answered this node as the leader of `term`, the latest first.
  private var answers: [(member: NodeID, at: UInt64)] = []
  private var term = Term.zero

  package init() {}

  /// `node` has taken the message in already, which is read at `now` and has come no earlier than
  /// `arrival`, in nanoseconds. The state shows the log through `applied`.
  package mutating func received(
    _ envelope: Envelope, at now: UInt64, cameAfter arrival: UInt64, node: RaftNode,
    applied: LogIndex
  ) {
    guard envelope.term == node.currentTerm else { return }
    switch envelope.message {
    case .appendEntries(let append):
      if envelope.from == node.leader, append.leaderCommit <= node.commitIndex,
        let age = Canary.labelsByArrival.isActive ? 0 : append.quorumAgeMicroseconds,
        hasCommittedOfTerm(node)
      {
        let (nanoseconds, isPastTheBeginning) = age.multipliedReportingOverflow(by: 1_000)
        let moment = isPastTheBeginning ? 0 : arrival - min(arrival, nanoseconds)
        note(moment, through: node.commitIndex, applied: applied)
      }
    case .appendEntriesReply where node.role == .leader:
      if node.currentTerm != term {
        term = node.currentTerm
        answers = []
      }
      if let position = answers.firstIndex(where: { $0.member == envelope.from }) {
        answers.remove(at: position)
      }
      answers.insert(
        (envelope.from, arrival), at: answers.firstIndex { $0.at <= arrival } ?? answers.count)
      if hasCommittedOfTerm(node), let moment = quorumAnswered(at: now, node: node) {
        note(moment, through: node.commitIndex, applied: applied)
      }
    case .appendEntriesReply, .requestVote, .requestVoteReply, .installSnapshot,
      .installSnapshotReply, .readIndex, .readIndexReply, .timeoutNow:
      break
    }
  }

  /// How long ago that was, in nanoseconds, for a state that shows the log through `applied`; `nil` if
  /// never.
  package func age(at now: UInt64, node: RaftNode, applied: LogIndex) -> UInt64? {
    var moment = completeAt
    if let pending, pending.through <= applied { moment = max(moment ?? 0, pending.at) }
    if node.role == .leader, applied >= node.commitIndex, hasCommittedOfTerm(node) {
      moment = quorumAnswered(at: now, node: node) ?? moment
    }
    return moment.map { now - min(now, $0) }
  }

  /// For how long no majority has answered this node, in nanoseconds, of the configuration in force; `nil`
  /// if it does not lead, or none has answered since it does.
  package func quorumAge(at now: UInt64, node: RaftNode) -> UInt64? {
    guard node.role == .leader else { return nil }
    return quorumAnswered(at: now, node: node).map { now - min(now, $0) }
  }

  /// Of the moments that wait for the state the first one is kept, so that one of them comes to count
  /// however much is committed meanwhile.
  private mutating func note(_ moment: UInt64, through index: LogIndex, applied: LogIndex) {
    if let earlier = pending, earlier.through <= applied {
      completeAt = max(completeAt ?? 0, earlier.at)
      pending = nil
    }
    if index <= applied {
      // What a new leader knows may be of before what the last one knew.
      completeAt = max(completeAt ?? 0, moment)
      pending = nil
    } else if pending == nil {
      pending = (moment, index)
    }
  }

  private func hasCommittedOfTerm(_ node: RaftNode) -> Bool {
    node.log.term(at: node.commitIndex) == node.currentTerm
  }

  /// The last moment at which a majority, this node included, was there at once or had been since: of
  /// both configurations, as long as both decide.
  private func quorumAnswered(at now: UInt64, node: RaftNode) -> UInt64? {
    let configuration = node.configuration
    let moment = majorityAnswered(configuration.voters, at: now, node: node)
    guard configuration.isJoint, let moment else { return moment }
    return majorityAnswered(configuration.outgoingVoters, at: now, node: node)
      .map { min($0, moment) }
  }

  private func majorityAnswered(
    _ voters: [NodeID], at now: UInt64, node: RaftNode
  ) -> UInt64? {
    var missing = MajorityQuorum.size(voterCount: voters.count)
    if voters.contains(node.id) { missing -= 1 }
    guard missing > 0 else { return now }
    guard term == node.currentTerm else { return nil }
    for answer in answers where answer.member != node.id && voters.contains(answer.member) {
      missing -= 1
      if missing == 0 { return answer.at }
    }
    return nil
  }
}
