// Linearizable reads without log entries: thesis §6.4, on any member.
//
// The leader notes its commit index, then confirms that it still leads by a round of heartbeats.
// Rounds are numbered by the leader alone; an answer confirms its round and every earlier one. A
// follower asks the leader for an index in batches of its own, which never become round numbers.

extension RaftNode {
  /// Asks for the index that the state machine must have reached before a read that arrives now may
  /// be answered. A `ReadState` or a failed read with this tag follows, the latter after
  /// `settings.readTimeoutTicks` at the latest.
  package mutating func requestReadIndex(_ tag: RequestTag) {
    if !addRead(.local(tag)) { outbox.failedReads.append(tag) }
  }

  /// A follower asks for a batch of its reads.
  mutating func receive(_ request: ReadIndex, from sender: NodeID) {
    guard role == .leader, addRead(.remote(sender, batch: request.batch)) else {
      send(.readIndexReply(ReadIndexReply(batch: request.batch, index: nil)), to: sender)
      return
    }
  }

  private mutating func addRead(_ origin: ReadQueue.Origin) -> Bool {
    let read = ReadQueue.Read(
      origin: origin, deadline: clock + UInt64(settings.readTimeoutTicks))
    return reads.add(read, limit: settings.pendingReadsMax)
  }

  /// Starts a round for the waiting reads of a leader. Those wait for the first commit of the term:
  /// before it, the leader's commit index may be behind (thesis §6.4).
  mutating func startReadRound() {
    guard !reads.waiting.isEmpty, let leadership,
      commitIndex >= leadership.termStart || Canary.readsBeforeTermCommit.isActive
    else { return }
    if isLeaseValid || Canary.readsWithoutRound.isActive {
      answerByLease()
      return
    }
    guard reads.rounds.count < settings.readRoundsMax else { return }
    let number = leadership.readRound + 1
    self.leadership?.readRound = number
    noteLeaseRound(number)
    reads.rounds.append(
      ReadQueue.Round(number: number, index: commitIndex, reads: reads.waiting))
    reads.waiting.removeAll()
    for position in peers.indices where peers[position].hasVote {
      sendHeartbeat(to: position)
    }
    confirmReads()
  }

  mutating func acknowledge(readRound: UInt64, from position: Int) {
    // etcd #20418: an answer to anything earlier confirmed what was asked last.
    let readRound =
      Canary.anyAnswerConfirms.isActive ? leadership?.readRound ?? readRound : readRound
    guard let leadership, readRound > peers[position].ackedRound,
      readRound <= leadership.readRound
    else { return }
    peers[position].ackedRound = readRound
    if settings.leaseReads {
      extendLease(confirmed: highestReached(own: leadership.readRound) { $0.ackedRound })
    }
    confirmReads()
  }

  private mutating func confirmReads() {
    guard !reads.rounds.isEmpty, let leadership else { return }
    let reached = highestReached(own: leadership.readRound) { $0.ackedRound }
    guard let reached, reached > leadership.confirmedRound else { return }
    self.leadership?.confirmedRound = reached
    while let round = reads.rounds.first, round.number <= reached {
      reads.rounds.removeFirst()
      answer(round.reads, index: round.index)
    }
  }

  /// `index` was taken after the reads had arrived, and this node led at some time after that.
  mutating func answer(_ answered: [ReadQueue.Read], index: LogIndex) {
    reads.finished(answered.count)
    for read in answered {
      switch read.origin {
      case .local(let tag): outbox.readStates.append(ReadState(tag: tag, index: index))
      case .remote(let asker, let batch):
        send(.readIndexReply(ReadIndexReply(batch: batch, index: index)), to: asker)
      }
    }
  }

  /// Asks the leader for the waiting reads of a node that does not lead.
  mutating func forwardReads() {
    guard !reads.waiting.isEmpty, let leader, clock >= reads.silentUntil,
      reads.batches.count < settings.readRoundsMax
    else { return }
    let number = reads.startBatch(at: clock)
    send(.readIndex(ReadIndex(batch: number)), to: leader)
  }

  /// The index was taken after the batch was asked for, thus after all its reads arrived.
  mutating func receive(_ reply: ReadIndexReply, from sender: NodeID) {
    guard let position = reads.batches.firstIndex(where: { $0.number == reply.batch }) else {
      return
    }
    guard let index = reply.index else {
      reads.silentUntil = clock + UInt64(settings.heartbeatTicks)
      reads.returnBatches()
      return
    }
    let batch = reads.batches.remove(at: position)
    reads.finished(batch.reads.count)
    for read in batch.reads {
      guard case .local(let tag) = read.origin else { continue }
      outbox.readStates.append(ReadState(tag: tag, index: index))
    }
  }

  /// Another leader, or none: what was asked of the former one is asked again when there is one.
  mutating func askReadsAgain() {
    reads.silentUntil = 0
    reads.returnBatches()
  }

  /// Leadership ended: what it was to confirm it cannot confirm any more.
  mutating func failRoundReads() {
    let lost = reads.rounds.flatMap(\.reads) + reads.waiting
    reads.rounds.removeAll()
    reads.waiting.removeAll()
    if Canary.answersLostReads.isActive {
      answer(lost, index: commitIndex)
      return
    }
    reads.finished(lost.count)
    for read in lost { fail(read) }
  }

  mutating func tickReads() {
    guard reads.count > 0 else { return }
    for read in reads.takeExpired(at: clock) { fail(read) }
    if let first = reads.batches.first, clock - first.sentAt >= UInt64(settings.readRetryTicks) {
      reads.returnBatches()
    }
  }

  private mutating func fail(_ read: ReadQueue.Read) {
    switch read.origin {
    case .local(let tag): outbox.failedReads.append(tag)
    case .remote(let asker, let batch):
      send(.readIndexReply(ReadIndexReply(batch: batch, index: nil)), to: asker)
    }
  }
}
