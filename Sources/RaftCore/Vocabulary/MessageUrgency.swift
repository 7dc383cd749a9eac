/// Which of the two connections to a member a message takes.
///
/// A connection delivers in order, so that a vote or a heartbeat that shares one with entries waits
/// until megabytes of them have passed a slow network, and the follower stands for election although
/// its leader is well.
package enum MessageUrgency: Hashable, Sendable {
  /// Small, and worth nothing when it is late.
  case urgent
  /// As large as a batch of entries, or to be read after one.
  case bulk

  /// `matched` is the entry up to which the receiver's log is known to agree with this node's.
  ///
  /// A message without entries that starts beyond it asks whether entries sent before have arrived.
  /// It must not overtake them: the answer would be no, and all of them would be sent again.
  package init(_ message: RaftMessage, matched: LogIndex) {
    switch message {
    case .appendEntries(let append):
      self = append.entries.isEmpty && append.previous.index <= matched ? .urgent : .bulk
    case .installSnapshot:
      self = .bulk
    case .requestVote, .requestVoteReply, .appendEntriesReply, .installSnapshotReply, .readIndex,
      .readIndexReply, .timeoutNow:
      self = .urgent
    }
  }
}
