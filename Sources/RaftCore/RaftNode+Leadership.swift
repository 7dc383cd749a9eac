// Becoming, being and ceasing to be the leader.

extension RaftNode {
  mutating func becomeLeader() {
    precondition(role == .candidate, "won an election without a candidacy; \(summary)")
    let start = log.lastIndex.next
    let voters = Set(configuration.voters)
    let votes = election.granted.filter(voters.contains).sorted()
    role = .leader
    leader = id
    leadership = Leadership(
      votes: votes, since: clock, termStart: start, heartbeatAt: clock,
      uncommittedBytes: byteCount(after: commitIndex, through: log.lastIndex))
    for position in peers.indices {
      let peer = peers[position]
      peers[position] = Progress(id: peer.id, isVoter: peer.isVoter, nextIndex: start)
      // Where the configuration is joint, nothing is decided without the former voters.
      peers[position].isOutgoingVoter = peer.isOutgoingVoter
      // A vote is a sign of life.
      if votes.contains(peer.id) { peers[position].heardAt = clock }
    }
    // Entries of earlier terms can be committed only together with one of this term (paper §5.4.2).
    if !Canary.beginsWithoutEntry.isActive { appendOwn(.termStart(votes: votes)) }
  }

  mutating func endLeadership() {
    leadership = nil
    adoptConfiguration()
    failRoundReads()
  }

  /// Appends an entry of the leader's own; it is sent when the outputs are taken.
  @discardableResult
  mutating func appendOwn(_ payload: LogEntry.Payload) -> EntryID {
    let entry = LogEntry(
      id: EntryID(term: currentTerm, index: log.lastIndex.next), payload: payload)
    append(entry)
    leadership?.appended(entry.index, byteCount: entry.byteCount, at: clock)
    return entry.id
  }

  mutating func tickLeader() {
    guard let leadership else { preconditionFailure("a leader without leadership; \(summary)") }
    if clock - leadership.since >= UInt64(settings.electionTimeoutTicksMax), !hearsQuorum,
      !Canary.leadsWithoutQuorum.isActive
    {
      // Nobody may go on believing in a leader that cannot commit (thesis §6.2).
      becomeFollower(term: currentTerm, leader: nil)
      return
    }
    giveTransferUpIfOverdue()
    handOverIfFull()
    demoteDeadVoter()
    if clock - leadership.heartbeatAt >= UInt64(settings.heartbeatTicks) { sendHeartbeats() }
  }

  func isActive(_ peer: Progress) -> Bool {
    peer.heardAt.map { clock - $0 < UInt64(settings.electionTimeoutTicksMax) } ?? false
  }

  private var hearsQuorum: Bool { isQuorum(isActive) }

  /// Appends a command to the log. It will be executed if and when the entry of this identity
  /// appears among the committed ones.
  package mutating func propose(_ command: [UInt8]) throws(ProposalRefusal) -> EntryID {
    guard let leadership else { throw .notLeader(leader: leader) }
    if let transfer = leadership.transfer { throw .transferring(to: transfer.target) }
    guard !isDiskFull else { throw .diskFull }
    let payload = LogEntry.Payload.command(command)
    let byteCount = payload.byteCount
    guard byteCount <= settings.entryBytesMax else {
      throw .tooLarge(byteCount: byteCount, limit: settings.entryBytesMax)
    }
    let uncommittedBytesMax = uncommittedBytesMax(leadership)
    guard
      leadership.uncommittedBytes == 0
        || leadership.uncommittedBytes + byteCount <= uncommittedBytesMax
        || Canary.takesBytesBeyondBounds.isActive
    else {
      throw .overloaded(
        uncommittedBytes: leadership.uncommittedBytes, limit: uncommittedBytesMax)
    }
    let waitedTicks = leadership.waitedTicks(at: clock)
    guard
      waitedTicks < UInt64(settings.commitWaitTicksMax) || Canary.queuesWithoutEnd.isActive
    else {
      throw .congested(waitedTicks: waitedTicks, limit: settings.commitWaitTicksMax)
    }
    return appendOwn(payload)
  }

  /// How many bytes may await their commitment. A leader that has not committed anything in its term
  /// does not know yet what its links carry, and may have inherited what several leaders before it
  /// took on and could not commit, each within its bounds: until then it has at most what can be on
  /// its way to a follower.
  private func uncommittedBytesMax(_ leadership: Leadership) -> Int {
    guard commitIndex < leadership.termStart, !Canary.queuesWithoutEnd.isActive else {
      return settings.uncommittedBytesMax
    }
    let (window, overflow) = settings.batchBytesMax.multipliedReportingOverflow(
      by: settings.inFlightMax)
    let underWay = overflow ? .max : min(window, settings.inFlightBytesMax)
    return min(settings.uncommittedBytesMax, underWay)
  }

  func byteCount(after first: LogIndex, through last: LogIndex) -> Int {
    log.entries(from: first.next, through: last).reduce(0) { $0 + $1.byteCount }
  }
}
