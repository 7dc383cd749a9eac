// Elections: paper §5.2 and §5.4.1 with pre-vote (thesis §9.6) and stickiness (thesis §4.2.3).

extension RaftNode {
  mutating func tickElection() {
    let elapsed = clock - election.timerStart
    let isAlone =
      isVoter && voterCount == 1 && outgoingVoterCount == 0 && leader == nil && !mayHavePromised
    guard elapsed >= UInt64(election.timeoutTicks) || isAlone else { return }
    guard mayCampaign else {
      if leader != nil {
        leader = nil
        askReadsAgain()
      }
      restartElectionTimer()
      return
    }
    // The only voter has nobody to wait for, save for its disk.
    if isAlone, role == .candidate { return }
    startPreVote()
  }

  /// Voters campaign. So does a node whose removal may not be committed yet: it may hold the newest
  /// log, without which the others cannot elect anybody (thesis §4.2.2). A node without a
  /// configuration, and a learner, never do.
  private var mayCampaign: Bool {
    guard voterCount > 0, currentTerm.next != nil, !isDiskStalled, !mustNotVote else {
      return false
    }
    if hasVote { return true }
    guard configuration[id] == nil, !Canary.leavesBeforeTime.isActive else { return false }
    return formerConfiguration?.hasVote(id) ?? false
  }

  /// Asks whether an election could be won. Neither side's term or vote changes.
  mutating func startPreVote() {
    guard mayCampaign, let next = currentTerm.next else { return }
    if Canary.campaignsWithoutPreVote.isActive { return startElection(isTransfer: false) }
    becomeCandidate(.preCandidate)
    askForVotes(isPreVote: true, isTransfer: false, term: next)
    if hasVote { record(vote: true, from: id) }
  }

  private mutating func startElection(isTransfer: Bool) {
    guard mayCampaign, let next = currentTerm.next else { return }
    setHardState(HardState(currentTerm: next, votedFor: id))
    becomeCandidate(.candidate)
    askForVotes(isPreVote: false, isTransfer: isTransfer, term: next)
  }

  private mutating func becomeCandidate(_ role: Role) {
    self.role = role
    leader = nil
    election.clearVotes()
    restartElectionTimer()
    askReadsAgain()
  }

  private mutating func askForVotes(isPreVote: Bool, isTransfer: Bool, term: Term) {
    let request = RequestVote(
      lastEntry: log.lastEntry, isPreVote: isPreVote, isTransfer: isTransfer)
    for peer in peers where peer.hasVote {
      send(.requestVote(request), to: peer.id, term: term)
    }
  }

  /// A candidate's vote for itself counts once a crash cannot undo it.
  mutating func countOwnVote() {
    if hasVote, ledger.isHardStateDurable { record(vote: true, from: id) }
  }

  mutating func countVote(_ reply: RequestVoteReply, from voter: NodeID) {
    let isAwaited = reply.isPreVote ? role == .preCandidate : role == .candidate
    if isAwaited { record(vote: reply.isGranted, from: voter) }
  }

  /// Counts a vote of this candidacy and draws the consequence. Only voters of the configuration
  /// in force count.
  mutating func record(vote: Bool, from voter: NodeID) {
    election.record(vote, from: voter)
    if isQuorum(election.granted.contains) || hasRepeatedVotes {
      switch role {
      case .preCandidate: startElection(isTransfer: false)
      case .candidate: becomeLeader()
      case .follower, .leader: break
      }
    } else if isBlocking(election.refused.contains) {
      // Lost. The timer runs on; the next try has to wait for it.
      role = .follower
    }
  }

  private var hasRepeatedVotes: Bool {
    Canary.countsRepeatedVotes.isActive
      && election.granted.count >= MajorityQuorum.size(voterCount: voterCount)
  }

  /// Whether a leader other than the candidate was heard so lately that this node takes no part in
  /// elections. A leader hears itself as long as it has its quorum. A leader that campaigns has
  /// evidently lost its leadership, and nobody need wait for it.
  func isSticky(toward candidate: NodeID) -> Bool {
    if Canary.votesDespiteLeader.isActive { return false }
    if role == .leader { return true }
    if settings.leaseReads {
      // A lease rests on it, whatever this node has come to think of the leader since.
      if mayHavePromised { return true }
      guard let heard = election.leaderHeard, heard != candidate else { return false }
      return clock - election.leaderHeardAt < UInt64(settings.electionTimeoutTicksMin)
    }
    guard let leader, leader != candidate else { return false }
    return clock - election.leaderHeardAt < UInt64(settings.electionTimeoutTicksMin)
  }

  /// A grant carries the term asked for, a refusal the term of this node: it brings a candidate
  /// that is behind up to date, which would otherwise ask in vain for ever.
  mutating func answerPreVote(_ request: RequestVote, from candidate: NodeID, term: Term) {
    let isGranted =
      term > currentTerm && isUpToDate(request) && !isSticky(toward: candidate) && !mustNotVote
    if term > currentTerm, Canary.preVoteRaisesTerm.isActive {
      becomeFollower(term: term, leader: nil)
    }
    send(
      .requestVoteReply(RequestVoteReply(isGranted: isGranted, isPreVote: true)),
      to: candidate, term: isGranted ? term : currentTerm)
  }

  /// First come, first served, one vote per term, and only for a log at least as up to date as the
  /// own one (paper §5.4.1), which has nothing missing. The answer leaves when the vote is on disk.
  mutating func answerVote(_ request: RequestVote, from candidate: NodeID) {
    let isFree =
      hardState.votedFor == nil && leader == nil || Canary.votesAgain.isActive && role == .follower
    let isPromised = settings.leaseReads && !request.isTransfer && isSticky(toward: candidate)
    let isGranted =
      (isFree || hardState.votedFor == candidate) && isUpToDate(request) && !isPromised
      && !mustNotVote
    if isGranted {
      if isFree { setHardState(HardState(currentTerm: currentTerm, votedFor: candidate)) }
      restartElectionTimer()
    }
    send(
      .requestVoteReply(RequestVoteReply(isGranted: isGranted, isPreVote: false)), to: candidate)
  }

  /// Whether the candidate's log has all that this one may know to be committed (paper §5.4.1).
  private func isUpToDate(_ request: RequestVote) -> Bool {
    request.lastEntry >= log.lastEntry || Canary.votesForStaleLogs.isActive
      || Canary.forgetsSnapshotInVotes.isActive && log.lastEntry == log.boundary
  }

  /// The leader wants this node to lead: no pre-vote, and others grant though they hear the leader
  /// (thesis §3.10).
  mutating func receiveTimeoutNow(from sender: NodeID) {
    guard role == .follower, isVoter, leader == nil || leader == sender, !isDiskFull else {
      return
    }
    startElection(isTransfer: true)
  }
}
