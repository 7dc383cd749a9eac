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
    if envelope.term > currentTerm { becomeFollower(term: envelope.term, leader: nil) }
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
