extension RaftNode {
  /// A message has arrived. It may be old, repeated or out of order, and from a node that is not a
  /// member.
  package mutating func step(_ envelope: Envelope) {
    guard envelope.to == id, envelope.from != id else { return }
    switch envelope.message {
    case .requestVote(let request) where request.isPreVote:
      // Its term is the one the candidate would start; nobody is in it yet.
      answerPreVote(request, from: envelope.from, term: envelope.term)
      return
    case .requestVoteReply(let reply) where reply.isPreVote && reply.isGranted:
      if role == .preCandidate, envelope.term == currentTerm.next {
        record(vote: true, from: envelope.from)
      }
      return
    case .requestVoteReply(let reply) where reply.isPreVote && Canary.ignoresRefusersTerm.isActive:
      if envelope.term == currentTerm { countVote(reply, from: envelope.from) }
      return
    case .requestVote(let request):
      // Before its term is adopted: a node that hears its leader does not let itself be drawn into
      // another's election (thesis §4.2.3), unless the leader itself ordered that.
      if envelope.term > currentTerm, !request.isTransfer, isSticky(toward: envelope.from) {
        return
      }
    case .requestVoteReply, .appendEntries, .appendEntriesReply, .installSnapshot,
      .installSnapshotReply, .readIndex, .readIndexReply, .timeoutNow:
      break
    }
    if envelope.term < currentTerm, !countsStale(envelope) {
      answerEarlierTerm(envelope)
      return
    }
    if envelope.term > currentTerm {
      guard mayRaiseTerm(envelope) else { return }
      becomeFollower(term: envelope.term, leader: nil)
    }
    switch envelope.message {
    case .requestVote(let request): answerVote(request, from: envelope.from)
    case .requestVoteReply(let reply): countVote(reply, from: envelope.from)
    case .appendEntries(let append): receive(append, from: envelope.from)
    case .appendEntriesReply(let reply): receive(reply, from: envelope.from)
    case .installSnapshot(let install): receive(install, from: envelope.from)
    case .installSnapshotReply(let reply): receive(reply, from: envelope.from)
    case .readIndex(let request): receive(request, from: envelope.from)
    case .readIndexReply(let reply): receive(reply, from: envelope.from)
    case .timeoutNow: receiveTimeoutNow(from: envelope.from)
    }
  }

  /// Whether the message's term, higher than this node's, is taken over.
  ///
  /// Not from a node that the configuration in force does not name, unless it leads or this node may
  /// be needed to elect it. Such a node was removed, maybe after it had won a pre-vote and was cut off:
  /// its answer to the message that tells it so comes in a term of its own, and would depose a leader
  /// that has its majority. Dropping a message is what a network may do at any time, so that this
  /// breaks no promise. Nor does it keep anybody from a term that there is:
  /// - Whoever leads a higher term says so by itself, and is believed whoever it is: it may be a member
  ///   by a configuration that this node lacks yet.
  /// - The first leader of a higher term was elected by this node's configuration, or by the one before
  ///   it, so that of each majority by this one somebody has left the term. A leader that was overtaken
  ///   hears of it from there, or nothing from a majority, and steps down.
  /// - This node asks for votes only whom its configuration names, and hears their refusals.
  /// - Votes are given as before: a candidate may be a member by a newer configuration, or hold the
  ///   newest log though its removal has begun (thesis §4.2.2). Stickiness protects the leader from
  ///   them; and a leader needs no candidate that is none of its members, by whosever order.
  private func mayRaiseTerm(_ envelope: Envelope) -> Bool {
    guard configuration[envelope.from] == nil, !Canary.obeysStrangers.isActive else { return true }
    switch envelope.message {
    case .appendEntries, .installSnapshot, .timeoutNow: return true
    case .requestVote: return role != .leader
    case .requestVoteReply, .appendEntriesReply, .installSnapshotReply, .readIndex, .readIndexReply:
      return false
    }
  }

  private func countsStale(_ envelope: Envelope) -> Bool {
    guard Canary.countsStaleAnswers.isActive, case .appendEntriesReply = envelope.message else {
      return false
    }
    return true
  }

  /// Requests of an earlier term are refused in the current one, which their sender then adopts;
  /// without that it would go on leading or asking for ever. Answers of an earlier term count for
  /// nothing.
  private mutating func answerEarlierTerm(_ envelope: Envelope) {
    switch envelope.message {
    case .requestVote(let request):
      send(
        .requestVoteReply(RequestVoteReply(isGranted: false, isPreVote: request.isPreVote)),
        to: envelope.from)
    case .appendEntries(let append):
      send(
        .appendEntriesReply(
          AppendEntriesReply(
            outcome: .rejected(previous: append.previous.index, conflict: log.lastEntry),
            readRound: 0)),
        to: envelope.from)
    case .installSnapshot(let install):
      send(
        .appendEntriesReply(
          AppendEntriesReply(
            outcome: .rejected(previous: install.metadata.last.index, conflict: log.lastEntry),
            readRound: 0)),
        to: envelope.from)
    case .readIndex(let request):
      send(.readIndexReply(ReadIndexReply(batch: request.batch, index: nil)), to: envelope.from)
    case .requestVoteReply, .appendEntriesReply, .installSnapshotReply, .readIndexReply,
      .timeoutNow:
      break
    }
  }
}
