// Reads without a round, by a lease (thesis §6.4.1). Off unless `RaftSettings.leaseReads` is set, on
// every node alike.
//
// A follower that has heard the leader refuses votes for the shortest election timeout from then on,
// so that for this long after it *sent* a heartbeat that a majority has answered, a leader knows that
// there is no other. It rests on clocks: no two of them may differ in rate by more than
// `leaseDriftPercent` allows, and time must not stand still for a node without its being told by
// `clockStalled`, before it passes on what others may have asked since. Whoever may not assume that must
// not use it.
//
// The lease is void
// - when leadership has been on its way to another node in this term, since that node may campaign
//   whenever the order reaches it, and is voted for at once;
// - for rounds begun before the configuration changed, since its majority may be another.
// And a node that has just started refuses votes for as long as it may have promised to before.

extension RaftNode {
  /// For so many ticks after a heartbeat was sent a leader may rely on it.
  ///
  /// A promise of so many ticks is kept for one less at least, since the first may be over at once.
  /// A leader's ticks may lag two behind its clock, and the one that is not over yet does not count:
  /// with `clock - start` below this, less than this and two more have passed.
  var leaseTicks: UInt64 {
    let drift = settings.leaseDriftPercent
    let ticks = (settings.electionTimeoutTicksMin - 1) * (100 - drift) / (100 + drift) - 2
    return UInt64(max(0, ticks))
  }

  var isLeaseValid: Bool {
    guard settings.leaseReads, let leadership, leadership.transfer == nil, !leadership.isLeaseVoid,
      let start = leadership.leaseStart
    else { return false }
    let ticks =
      Canary.leaseOutlivesPromise.isActive
      ? 2 * UInt64(settings.electionTimeoutTicksMax) : leaseTicks
    return clock - start < ticks
  }

  /// Time has passed that was not told by ticks, perhaps while the process stood still. The shell
  /// says so before it passes on what has arrived since.
  package mutating func clockStalled() {
    leadership?.leaseStart = nil
    leadership?.leaseRounds.removeAll()
  }

  /// A heartbeat is about to be sent to everybody.
  mutating func beginLeaseRound() {
    guard settings.leaseReads, let leadership else { return }
    let number = leadership.readRound + 1
    self.leadership?.readRound = number
    noteLeaseRound(number)
  }

  mutating func noteLeaseRound(_ number: UInt64) {
    guard settings.leaseReads, var leadership else { return }
    self.leadership = nil
    // Rounds older than the longest lease are of no use any more.
    leadership.leaseRounds.removeAll { clock - $0.sentAt > leaseTicks }
    leadership.leaseRounds.append((number, clock))
    self.leadership = leadership
    // A leader that is alone has its majority.
    extendLease(confirmed: highestReached(own: number) { $0.ackedRound })
  }

  /// A majority has answered this round, and with it every earlier one.
  mutating func extendLease(confirmed: UInt64?) {
    if Canary.leaseFromAnswer.isActive, settings.leaseReads, confirmed != nil {
      // However old the round: the answer has just come.
      self.leadership?.leaseStart = clock
      return
    }
    guard settings.leaseReads, let confirmed, let leadership,
      let last = leadership.leaseRounds.last(where: { $0.number <= confirmed })
    else { return }
    self.leadership?.leaseStart = max(leadership.leaseStart ?? 0, last.sentAt)
    self.leadership?.leaseRounds.removeAll { $0.number <= last.number }
  }

  /// Answers all reads that wait, by the lease.
  mutating func answerByLease() {
    let reads = self.reads.waiting
    self.reads.waiting.removeAll()
    answer(reads, index: commitIndex)
  }

  /// Whether this node may have promised, to a leader that it does not know any more, not to vote.
  var mayHavePromised: Bool {
    settings.leaseReads && clock < UInt64(settings.electionTimeoutTicksMin) && hasHistory
  }
}
